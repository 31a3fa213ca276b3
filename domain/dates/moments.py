"""Dates as they are known: to the day, to the month, or to the year."""

import calendar
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Self


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Tense(Enum):
    """Where a date without a year lies: in the past (what was done) or ahead (a deadline)."""

    PAST = "past"
    FUTURE = "future"


def last_day(year: int, month: int) -> int:
    """Return the number of the month's last day."""
    return calendar.monthrange(year, month)[1]


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with its precision; `first` is the first day that it may mean.

    Moments are compared as stretches of days: "Oktober 2023" is neither before nor after
    "12 Oktober 2023".
    """

    first: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        opening = {Precision.MONTH: (1,), Precision.YEAR: (1, 1)}.get(self.precision, ())
        if (self.first.day, self.first.month)[: len(opening)] != opening:
            raise ValueError(self.first)

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """Return a month of a year."""
        return cls(date(year, month, 1), Precision.MONTH)

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Return a whole year."""
        return cls(date(year, 1, 1), Precision.YEAR)

    @property
    def last(self) -> date:
        """The last day that it may mean."""
        match self.precision:
            case Precision.DAY:
                return self.first
            case Precision.MONTH:
                return self.first.replace(day=last_day(self.first.year, self.first.month))
            case Precision.YEAR:
                return self.first.replace(month=12, day=31)

    def certainly_before(self, other: "Moment") -> bool:
        """Tell whether every day this may mean lies before every day the other may mean."""
        return self.last < other.first

    def certainly_after(self, day: date) -> bool:
        """Tell whether every day this may mean lies after `day`."""
        return self.first > day
