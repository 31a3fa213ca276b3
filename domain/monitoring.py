"""Which innovations owe a progress report for a period, and when it is due (domain.md §7)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from domain.calendar import WorkingDays
from domain.innovations import Implementation, Verification

_DAYS_TO_REPORT = 10
_ENDED = frozenset({Implementation.STOPPED, Implementation.DONE})


@dataclass(frozen=True, slots=True)
class Monitored:
    """What decides whether an innovation is monitored. Days are the region's."""

    verification: Verification
    verified_on: date | None = None
    launched_on: date | None = None
    implementation: Implementation | None = None
    implementation_since: date | None = None


def owes_report(
    innovation: Monitored, starts: date, ends: date, *, launched_only: bool = True
) -> bool:
    """Does the innovation owe a report for the period from `starts` to `ends`?

    Every verified one launched by the period's end does (with `launched_only` False: every
    verified one), except those done or stopped before its start. One verified after its end does
    not, nor does a merged one.
    """
    if innovation.verification is not Verification.VERIFIED or _ended_before(innovation, starts):
        return False
    if innovation.verified_on is not None and innovation.verified_on > ends:
        return False
    launched = innovation.launched_on is not None and innovation.launched_on <= ends
    return launched or not launched_only


def _ended_before(innovation: Monitored, starts: date) -> bool:
    since = innovation.implementation_since
    return innovation.implementation in _ENDED and since is not None and since < starts


class Quarter(NamedTuple):
    """A triwulan: 1 to 4 of a year."""

    year: int
    number: int

    @property
    def roman(self) -> str:
        """As officials write it: I to IV."""
        return ("I", "II", "III", "IV")[self.number - 1]

    @property
    def starts(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def ends(self) -> date:
        """Its last day."""
        return self.next.starts - timedelta(days=1)

    @property
    def next(self) -> "Quarter":
        """The triwulan after it."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The triwulan that `day` is in."""
        return cls(day.year, (day.month + 2) // 3)


def default_due(ends: date, calendar: WorkingDays) -> date:
    """When reports of a period are due unless the admin says otherwise.

    Ten days after its end, moved to the next working day (practice).
    """
    return calendar.at_or_after(ends + timedelta(days=_DAYS_TO_REPORT))
