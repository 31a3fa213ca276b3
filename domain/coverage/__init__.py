"""Coverage: how many units have innovations, and which have none (domain.md §3)."""

from domain.coverage.counting import summarise
from domain.coverage.figures import (
    Apart,
    Attention,
    BasicService,
    Breakdown,
    Coverage,
    GroupFigures,
    MonitoringFigures,
    TargetProgress,
    TypeFigures,
    UnitRow,
    UnitState,
    Watched,
    percent,
)
from domain.coverage.nation import NationalFigures, NationalUnit, RegionFigures, by_region
from domain.coverage.rows import Switches, Tally, Unit, UnitGroup
from domain.coverage.scopes import Scope, ScopeKind, ScopeUnknown, Within, year_span

__all__ = [
    "Apart",
    "Attention",
    "BasicService",
    "Breakdown",
    "Coverage",
    "GroupFigures",
    "MonitoringFigures",
    "NationalFigures",
    "NationalUnit",
    "RegionFigures",
    "Scope",
    "ScopeKind",
    "ScopeUnknown",
    "Switches",
    "Tally",
    "TargetProgress",
    "TypeFigures",
    "Unit",
    "UnitGroup",
    "UnitRow",
    "UnitState",
    "Watched",
    "Within",
    "by_region",
    "percent",
    "summarise",
    "year_span",
]
