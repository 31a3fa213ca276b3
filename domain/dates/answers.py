"""The three answers to a typed date: sure, ask, no."""

from dataclasses import dataclass
from enum import StrEnum

from domain.dates.moments import Moment


class Doubt(StrEnum):
    """Why a date is asked back before it is kept."""

    WEEKDAY_DISAGREES = "weekday-disagrees"
    GLUED_DIGITS = "glued-digits"
    AMBIGUOUS = "ambiguous"
    APPROXIMATE = "approximate"
    IMPOSSIBLE_DAY = "impossible-day"
    MONTH_FIRST = "month-first"
    UNLIKELY_YEAR = "unlikely-year"
    MISSPELT = "misspelt"


class Refusal(StrEnum):
    """Why a text is no date at all."""

    NOT_A_DATE = "not-a-date"
    IMPOSSIBLE = "impossible"
    OFFSET = "offset"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Sure:
    """The text means this moment."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Ask:
    """The text probably means this moment; only the person can say so."""

    moment: Moment
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class No:
    """The text is not one date; an offset ("H-3") or a period ("TW II") is told apart."""

    reason: Refusal


Answer = Sure | Ask | No
