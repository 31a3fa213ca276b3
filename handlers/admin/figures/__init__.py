"""The figures of a region: counted in a scope, and said in words or for machines."""

from handlers.admin.figures.breakdowns import breakdowns
from handlers.admin.figures.counting import Figures, count, progress_of
from handlers.admin.figures.machine import for_machines
from handlers.admin.figures.sentences import (
    joined,
    missing_by_group,
    scope,
    sentence,
    summary,
    told_target,
)
from handlers.admin.figures.whatsapp import whatsapp

__all__ = [
    "Figures",
    "breakdowns",
    "count",
    "for_machines",
    "joined",
    "missing_by_group",
    "progress_of",
    "scope",
    "sentence",
    "summary",
    "told_target",
    "whatsapp",
]
