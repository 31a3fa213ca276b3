"""The figures of a region: counted in a scope, and said in words or for machines."""

from handlers.admin.figures.breakdowns import breakdowns
from handlers.admin.figures.counting import Figures, count
from handlers.admin.figures.machine import for_machines
from handlers.admin.figures.sentences import joined, missing_by_group, scope, sentence, summary
from handlers.admin.figures.whatsapp import whatsapp

__all__ = [
    "Figures",
    "breakdowns",
    "count",
    "for_machines",
    "joined",
    "missing_by_group",
    "scope",
    "sentence",
    "summary",
    "whatsapp",
]
