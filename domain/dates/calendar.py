"""Which day typed numbers mean: checked against the calendar, with the year filled in."""

from datetime import date
from typing import Final

from domain.dates.answers import Answer, Ask, Doubt, No, Refusal, Sure
from domain.dates.moments import Moment, Tense, last_day

_FIRST_LIKELY_YEAR: Final = 1990
_YEARS_AHEAD: Final = 10
_LEAP_CYCLE: Final = 8


def full_year(year: int, today: date) -> int:
    """Return a year typed with two digits as the nearest one, at most twenty years ahead."""
    if year >= 100:
        return year
    return 2000 + year if year <= today.year % 100 + 20 else 1900 + year


def day_of(day: int, month: int, year: int, today: date) -> Answer:
    """Return the day, or a question where the calendar or the year speaks against it."""
    if month > 12 >= day and month <= 31:
        return _doubted(day_of(month, day, year, today), Doubt.MONTH_FIRST)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return No(Refusal.IMPOSSIBLE)
    last = last_day(year, month)
    if day > last:
        return Ask(Moment(date(year, month, last)), Doubt.IMPOSSIBLE_DAY)
    return likely(Moment(date(year, month, day)), today)


def month_of(month: int, year: int, today: date) -> Answer:
    """Return the month of the year."""
    if not 1 <= month <= 12:
        return No(Refusal.IMPOSSIBLE)
    return likely(Moment.of_month(year, month), today)


def likely(moment: Moment, today: date) -> Answer:
    """Return the moment, as a question when no innovation has such a year."""
    if _FIRST_LIKELY_YEAR <= moment.first.year <= today.year + _YEARS_AHEAD:
        return Sure(moment)
    return Ask(moment, Doubt.UNLIKELY_YEAR)


def nearest_day(day: int, month: int, today: date, tense: Tense) -> Answer:
    """Return the day of the nearest year on the tense's side of today, today included."""
    step = 1 if tense is Tense.FUTURE else -1
    for year in range(today.year, today.year + step * _LEAP_CYCLE, step):
        answer = day_of(day, month, year, today)
        first = answer.moment.first if not isinstance(answer, No) else None
        impossible = isinstance(answer, Ask) and answer.doubt is Doubt.IMPOSSIBLE_DAY
        if first and not (impossible and (day, month) == (29, 2)) and on_side(first, today, tense):
            return answer
    return No(Refusal.IMPOSSIBLE)


def nearest_month(month: int, today: date, tense: Tense) -> Moment:
    """Return the month of the nearest year on the tense's side, this month included."""
    ahead = {Tense.FUTURE: month < today.month, Tense.PAST: month > today.month}[tense]
    step = 1 if tense is Tense.FUTURE else -1
    return Moment.of_month(today.year + (step if ahead else 0), month)


def nearest_day_of_month(day: int, today: date, tense: Tense) -> Answer:
    """Return the nearest day with this number on the tense's side, today included."""
    if not 1 <= day <= 31:
        return No(Refusal.IMPOSSIBLE)
    step = 1 if tense is Tense.FUTURE else -1
    for months in range(0, 3 * step, step):
        month = shifted_month(today, months).first
        if day <= last_day(month.year, month.month):
            found = month.replace(day=day)
            if on_side(found, today, tense):
                return Sure(Moment(found))
    return No(Refusal.IMPOSSIBLE)


def on_side(day: date, today: date, tense: Tense) -> bool:
    """Tell whether the day lies on the tense's side of today, or is today."""
    return day >= today if tense is Tense.FUTURE else day <= today


def shifted_month(day: date, months: int) -> Moment:
    """Return the month so many months from the day's own."""
    index = day.year * 12 + day.month - 1 + months
    return Moment.of_month(index // 12, index % 12 + 1)


def _doubted(answer: Answer, doubt: Doubt) -> Answer:
    return answer if isinstance(answer, No) else Ask(answer.moment, doubt)
