"""Periods: proposal calls, monitoring rounds and the national index's input window."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.errors import Refused


class PeriodKind(StrEnum):
    """Pengusulan, monev, IID."""

    PROPOSAL = "proposal"
    MONITORING = "monitoring"
    INDEX = "index"


class Period(BaseModel):
    """A region's period: `starts`..`ends` is what it is about, `due` the deadline (23.59, zone).

    created_at: when it was opened (aware UTC); what came since then counts.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    region: str
    kind: PeriodKind
    name: str
    starts: date
    ends: date
    due: date
    basis: str | None = None
    created_at: datetime
    closed_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Does it still take proposals or reports?"""
        return self.closed_at is None


class Extension(BaseModel):
    """More time: for one unit and those below it, or (None) for everybody. Times are UTC."""

    model_config = ConfigDict(frozen=True)

    id: int
    period_id: int
    agency_id: int | None = None
    agency: str | None = None
    before: date
    due: date
    reason: str
    created_by: int | None = None
    created_at: datetime


class PeriodShut(Refused):
    """The period is closed: it must be reopened before it can be extended. Values: period."""


class DueAlready(Refused):
    """The due date is that day or a later one already. Values: period, due."""


class PeriodClosed(Refused):
    """The reporting period no longer takes reports; the admin can extend it. Values: period."""


class PeriodExists(Refused):
    """The region already has this period. Values: period."""
