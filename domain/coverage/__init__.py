"""Coverage: how many units have innovations, and which have none (domain.md §3)."""

from domain.coverage.counting import summarise
from domain.coverage.figures import (
    Apart,
    BasicService,
    Breakdown,
    Coverage,
    GroupFigures,
    MonitoringFigures,
    TargetProgress,
    UnitRow,
    UnitState,
    percent,
)
from domain.coverage.rows import Switches, Tally, Unit, UnitGroup

__all__ = [
    "Apart",
    "BasicService",
    "Breakdown",
    "Coverage",
    "GroupFigures",
    "MonitoringFigures",
    "Switches",
    "Tally",
    "TargetProgress",
    "Unit",
    "UnitGroup",
    "UnitRow",
    "UnitState",
    "percent",
    "summarise",
]
