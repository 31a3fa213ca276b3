"""The figures of a region: counted in a scope, and said in words or for machines."""

from handlers.admin.figures.beneath import Beneath, beneath
from handlers.admin.figures.breakdowns import attention, breakdowns
from handlers.admin.figures.counting import Figures, count, progress_of
from handlers.admin.figures.freezing import snapshot
from handlers.admin.figures.machine import for_machines
from handlers.admin.figures.nation import (
    Nation,
    count_nation,
    nation_for_machines,
    national_summary,
    side_by_side,
)
from handlers.admin.figures.sentences import (
    affairs,
    joined,
    missing_by_group,
    monitoring,
    participation,
    scope,
    sentence,
    summary,
    target,
    told_target,
    waiting,
)
from handlers.admin.figures.whatsapp import whatsapp

__all__ = [
    "Beneath",
    "Figures",
    "Nation",
    "affairs",
    "attention",
    "beneath",
    "breakdowns",
    "count",
    "count_nation",
    "for_machines",
    "joined",
    "missing_by_group",
    "monitoring",
    "nation_for_machines",
    "national_summary",
    "participation",
    "progress_of",
    "scope",
    "sentence",
    "side_by_side",
    "snapshot",
    "summary",
    "target",
    "told_target",
    "waiting",
    "whatsapp",
]
