"""How each shape of a typed date is read, once its named places are found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.dates import calendar
from domain.dates.answers import Answer, Ask, Doubt, No, Refusal, Sure
from domain.dates.moments import Moment, Tense, last_day
from domain.dates.tokens import Token


@dataclass(frozen=True, slots=True)
class Found:
    """A shape that was recognised: the tokens in its named places, and when it is read."""

    places: Mapping[str, Token]
    today: date
    tense: Tense

    def __contains__(self, place: str) -> bool:
        return place in self.places

    def number(self, place: str) -> int:
        """Return the number in the place."""
        return self.places[place].numbers[0]

    def numbers(self, place: str) -> tuple[int, ...]:
        """Return all numbers in the place."""
        return self.places[place].numbers

    @property
    def direction(self) -> int:
        """1 for "depan" and "lagi", -1 for "lalu", 0 for "ini" and where nothing is said."""
        return next((step for place, step in _DIRECTIONS.items() if place in self), 0)


_DIRECTIONS: Final = {"past": -1, "next": 1, "ahead": 1}


def day_and_month(found: Found) -> Answer:
    """Read "5 Agt 2025", "5 Agt", "26/11", "5 Agustus lalu", "5 Agt tahun depan"."""
    pair = found.numbers("pair") if "pair" in found else None
    day, month = pair or (found.number("day"), found.number("month"))
    if pair and month > 12 >= day and "year" not in found:
        return _month_and_short_year(day, month, found)
    if "year" in found:
        return calendar.day_of(day, month, _full_year(found.number("year"), found), found.today)
    if "years" in found:
        return calendar.day_of(day, month, found.today.year + found.direction, found.today)
    return calendar.nearest_day(day, month, found.today, _tense(found))


def _month_and_short_year(month: int, digits: int, found: Found) -> Answer:
    """Read "10/23": October 2023, or the 23rd where that year lies on the other side of now."""
    year = _full_year(digits, found)
    if year >= found.today.year if found.tense is Tense.FUTURE else year <= found.today.year:
        return _doubt(calendar.month_of(month, year, found.today))
    return calendar.nearest_day(month, digits, found.today, found.tense)


def named_month(found: Found) -> Answer:
    """Read "Oktober 2023", "Oktober", "Oktober lalu", "Okt tahun ini"."""
    month = found.number("month")
    if "year" in found:
        return calendar.month_of(month, _full_year(found.number("year"), found), found.today)
    if "years" in found:
        return calendar.month_of(month, found.today.year + found.direction, found.today)
    return Sure(calendar.nearest_month(month, found.today, _tense(found)))


def month_and_digits(found: Found) -> Answer:
    """Read "Okt 23": the year 2023 in the past, the 23rd of a deadline; asked either way."""
    month, number = found.number("month"), found.number("digits")
    if found.tense is Tense.FUTURE and number <= 31:
        return _doubt(calendar.nearest_day(number, month, found.today, found.tense))
    return _doubt(calendar.month_of(month, _full_year(number, found), found.today))


def full_date(found: Found) -> Answer:
    day, month, year = found.numbers("date")
    return calendar.day_of(day, month, _full_year(year, found), found.today)


def spaced_date(found: Found) -> Answer:
    """Read "26 11 2020", and as a question "26 11 20"."""
    day, month, year = (found.number(place) for place in ("day", "month", "year"))
    answer = calendar.day_of(day, month, _full_year(year, found), found.today)
    return answer if year >= 100 else _doubt(answer)


def doubtful_pair(found: Found) -> Answer:
    """Read "26.11" and "26 11": a day and its month, a time or a number."""
    day, month = (
        found.numbers("pair")
        if "pair" in found
        else (
            found.number("day"),
            found.number("month"),
        )
    )
    return _doubt(calendar.nearest_day(day, month, found.today, found.tense))


def month_and_year(found: Found) -> Answer:
    month, year = found.numbers("date")
    return calendar.month_of(month, year, found.today)


def named_year(found: Found) -> Answer:
    """Read "2019", "th 19", "tahun lalu"."""
    if "year" in found:
        year = _full_year(found.number("year"), found)
        return calendar.likely(Moment.of_year(year), found.today)
    return Sure(Moment.of_year(found.today.year + found.direction))


_GLUED_WIDTHS: Final = {
    4: ((2, 2),),
    5: ((1, 2, 2), (2, 1, 2)),
    6: ((2, 2, 2), (1, 1, 4)),
    7: ((1, 2, 4), (2, 1, 4)),
    8: ((2, 2, 4), (-4, 2, 2)),
}


def glued(found: Found) -> Answer:
    """Read "26/1120" and "261120", always as a question."""
    digits = "".join(str(digit) for digit in found.numbers("digits"))
    for widths in _GLUED_WIDTHS.get(len(digits), ()):
        answer = _cut(digits, widths, found)
        if isinstance(answer, Sure):
            return Ask(answer.moment, Doubt.GLUED_DIGITS)
    return No(Refusal.NOT_A_DATE)


def _cut(digits: str, widths: tuple[int, ...], found: Found) -> Answer:
    """Cut the digits at the widths; a negative first width means that the year comes first."""
    numbers, position = [], 0
    for width in map(abs, widths):
        numbers.append(int(digits[position : position + width]))
        position += width
    if len(numbers) == 2:
        return calendar.nearest_day(numbers[0], numbers[1], found.today, found.tense)
    day, month, year = numbers if widths[0] > 0 else reversed(numbers)
    return calendar.day_of(day, month, _full_year(year, found), found.today)


def relative_day(found: Found) -> Answer:
    return Sure(Moment(found.today + timedelta(days=found.number("days"))))


def days_away(found: Found) -> Answer:
    """Read "3 hari lagi", "2 minggu lalu"."""
    days = found.number("count") * (1 if "unit" in found else 7)
    return Sure(Moment(found.today + timedelta(days=days * found.direction)))


def months_away(found: Found) -> Answer:
    """Read "3 bulan lalu" (a month), "2 bulan lagi" (a day, asked back)."""
    month = calendar.shifted_month(found.today, found.number("count") * found.direction)
    if found.direction < 0:
        return Sure(month)
    day = min(found.today.day, month.last.day)
    return Ask(Moment(month.first.replace(day=day)), Doubt.AMBIGUOUS)


def years_away(found: Found) -> Answer:
    year = found.today.year + found.number("count") * found.direction
    answer = calendar.likely(Moment.of_year(year), found.today)
    return answer if found.direction < 0 else _doubt(answer)


def week_away(found: Found) -> Answer:
    """Read "minggu depan", which may be the Sunday or any day of the week: always a question."""
    return Ask(Moment(found.today + timedelta(days=7 * found.direction)), Doubt.AMBIGUOUS)


def relative_month(found: Found) -> Answer:
    return Sure(calendar.shifted_month(found.today, found.direction))


def day_of_month(found: Found) -> Answer:
    """Read "tgl 5", "tgl 5 bulan depan"; "5" alone and "5 bulan depan" are asked back."""
    answer = calendar.nearest_day_of_month(found.number("day"), found.today, found.tense)
    if "months" in found:
        month = calendar.shifted_month(found.today, found.direction).first
        answer = calendar.day_of(found.number("day"), month.month, month.year, found.today)
    return answer if "mark" in found else _doubt(answer)


def edge_of_month(found: Found) -> Answer:
    """Read "awal Oktober 2023", "akhir bulan", "pertengahan bulan depan"."""
    edge = found.number("edge")
    month = _edge_month(found)
    if isinstance(month, No):
        return month
    if found.tense is Tense.PAST:
        return Ask(month.moment, Doubt.AMBIGUOUS)
    first = month.moment.first
    day = Moment(first.replace(day=(1, 15, last_day(first.year, first.month))[edge]))
    return Sure(day) if edge == 2 and isinstance(month, Sure) else Ask(day, Doubt.AMBIGUOUS)


def _edge_month(found: Found) -> Answer:
    """Return the month; "awal bulan" alone is the nearest one on the tense's side."""
    if "month" in found:
        return named_month(found)
    edge, today = found.number("edge"), found.today
    if {"past", "next", "this"} & found.places.keys():
        return relative_month(found)
    passed = today.day > (1, 15, 31)[edge]
    reached = today.day >= (1, 15, last_day(today.year, today.month))[edge]
    if found.tense is Tense.FUTURE:
        return Sure(calendar.shifted_month(today, 1 if passed else 0))
    return Sure(calendar.shifted_month(today, 0 if reached else -1))


def edge_of_year(found: Found) -> Answer:
    """Read "awal 2021", "akhir tahun": the year, or 31 December for a deadline, asked back."""
    year = named_year(found)
    if isinstance(year, No) or found.tense is Tense.PAST or found.number("edge") < 2:
        return _doubt(year)
    return Ask(Moment(year.moment.last), Doubt.AMBIGUOUS)


def _tense(found: Found) -> Tense:
    """Return the side that the words name, else the question's."""
    return {-1: Tense.PAST, 1: Tense.FUTURE}.get(found.direction, found.tense)


def _full_year(year: int, found: Found) -> int:
    return calendar.full_year(year, found.today)


def _doubt(answer: Answer) -> Answer:
    return Ask(answer.moment, Doubt.AMBIGUOUS) if isinstance(answer, Sure) else answer
