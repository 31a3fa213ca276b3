"""Which days the region's offices work: Monday to Friday, without holidays and cuti bersama."""

from collections.abc import Iterable
from datetime import date, timedelta

from holidays import HolidayBase
from holidays.constants import GOVERNMENT, PUBLIC
from holidays.countries.indonesia import Indonesia

_DAY = timedelta(days=1)
_SATURDAY = 5


class WorkingDays:
    """The working days of a region; free are national holidays, cuti bersama and `local` holidays.

    Years whose decree (SKB 3 Menteri) is not out yet carry the package's estimates.
    """

    def __init__(self, local: Iterable[date] = ()) -> None:
        self._national: HolidayBase = Indonesia(categories=(PUBLIC, GOVERNMENT))
        self._local = frozenset(local)

    def is_working(self, day: date) -> bool:
        """Are the region's offices open on this day?"""
        return day.weekday() < _SATURDAY and day not in self._local and day not in self._national

    def at_or_before(self, day: date) -> date:
        """The day itself if it is a working day, else the last one before it."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def at_or_after(self, day: date) -> date:
        """The day itself if it is a working day, else the first one after it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def previous(self, day: date) -> date:
        """The last working day before `day`."""
        return self.at_or_before(day - _DAY)

    def next(self, day: date) -> date:
        """The first working day after `day`."""
        return self.at_or_after(day + _DAY)

    def add(self, day: date, days: int) -> date:
        """The `days`-th working day after `day` (before it, when negative); 0 is `day` itself."""
        for _ in range(abs(days)):
            day = self.next(day) if days > 0 else self.previous(day)
        return day

    def between(self, first: date, last: date) -> int:
        """Working days that have passed at `last` since `first`: those after `first`, to `last`.

        Friday to Monday is 1. Nothing for a `last` that is not later.
        """
        days = (last - first).days
        return sum(self.is_working(first + timedelta(days=n)) for n in range(1, days + 1))
