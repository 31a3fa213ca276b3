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


class PeriodClosed(Refused):
    """The reporting period no longer takes reports; the admin can extend it. Values: period."""


class PeriodExists(Refused):
    """The region already has this period. Values: period."""
