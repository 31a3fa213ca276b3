"""Scopes of the figures: all innovations, a launch, a year, or a period (domain.md §3)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from domain.dates import Span
from domain.errors import Refused


class ScopeUnknown(Refused):
    """There is no such scope, launch, period or region among those that one may see."""


class ScopeKind(StrEnum):
    """Kumulatif, peluncuran, tahun, periode."""

    CUMULATIVE = "cumulative"
    LAUNCH = "launch"
    YEAR = "year"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Scope:
    """What is counted. `which`: the id of the launch or period, or the year; 0 for cumulative."""

    kind: ScopeKind = ScopeKind.CUMULATIVE
    which: int = 0

    def __str__(self) -> str:
        """As buttons carry it: "cumulative", "launch-12", "year-2026", "period-3"."""
        return f"{self.kind}-{self.which}" if self.which else str(self.kind)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The scope of its text; none is the cumulative one. Raises ScopeUnknown."""
        kind, _, which = text.partition("-")
        if kind in ("", ScopeKind.CUMULATIVE) and not which:
            return cls()
        number = int(which) if which.isascii() and which.isdecimal() and len(which) < 10 else 0
        if kind not in set(ScopeKind) - {ScopeKind.CUMULATIVE} or not number:
            raise ScopeUnknown
        if kind == ScopeKind.YEAR and not date.min.year < number < date.max.year:
            raise ScopeUnknown
        return cls(ScopeKind(kind), number)


@dataclass(frozen=True, slots=True)
class Within:
    """Which innovations are counted; without restriction all of the region.

    launch: those of a launch · begun: those registered or launched in these days of the region,
    whichever came first, so that what was imported long after its launch is of the launch's year.
    """

    launch: int | None = None
    begun: Span | None = None


def year_span(year: int) -> Span:
    """The days of a year."""
    return Span(date(year, 1, 1), date(year, 12, 31))
