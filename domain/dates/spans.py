"""Stretches of time: "TW II 2026", "semester 1", "Jan 2021 s.d. Mar 2021"."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final

from domain.dates.answers import Sure
from domain.dates.calendar import full_year
from domain.dates.moments import Moment, Span, Tense
from domain.dates.reading import read_date
from domain.names import plain

_LONGEST: Final = 160
_MOST_SIGNS: Final = 6
_ORDINALS: Final = {
    **dict.fromkeys(("1", "i", "satu", "pertama", "kesatu"), 1),
    **dict.fromkeys(("2", "ii", "dua", "kedua"), 2),
    **dict.fromkeys(("3", "iii", "tiga", "ketiga"), 3),
    **dict.fromkeys(("4", "iv", "empat", "keempat"), 4),
}
_MONTHS_IN: Final = {
    3: "triwulan|triwulanan|tw|twl|tri wulan|kuartal|kwartal|q",
    6: "semester|smt|sem|sm",
}
_ORDINAL: Final = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_PARTS_OF_YEAR: Final = {
    months: re.compile(
        rf"(?:(?:pada|periode|laporan|monev|untuk) )*(?:{names})[ .-]*(?:ke ?-? ?)?"
        rf"(?P<part>{_ORDINAL})"
        r"(?:[ ,/-]*(?:tahun|thn|th|ta)?[ ./-]*(?P<year>\d{4}|\d{2}))?[ .]*"
    )
    for months, names in _MONTHS_IN.items()
}
_UNTIL: Final = re.compile(
    r" ?(?:\bs ?[./] ?d\b\.?|\bsd\b|\bsampai(?: dengan)?\b|\bhingga\b|\bto\b|[-–—]) ?"
)


def parse_span(text: str, *, today: date, tense: Tense) -> Span | None:
    """Return the days of a triwulan, semester or range, or None.

    Without a year: the last one begun for the past, the first one not over for the future.
    """
    flat = plain(text) if len(text) <= _LONGEST else ""
    for months, pattern in _PARTS_OF_YEAR.items():
        if match := pattern.fullmatch(flat):
            return _part_of_year(months, match, today, tense)
    return next(_ranges(flat, today, tense), None)


def _part_of_year(months: int, match: re.Match[str], today: date, tense: Tense) -> Span | None:
    part = _ORDINALS[match["part"]]
    if part * months > 12:
        return None
    if match["year"]:
        return _months_of(full_year(int(match["year"]), today), part, months)
    spans = [_months_of(today.year + years, part, months) for years in (-1, 0, 1)]
    if tense is Tense.FUTURE:
        return next(span for span in spans if span.last >= today)
    return next(span for span in reversed(spans) if span.first <= today)


def _months_of(year: int, part: int, months: int) -> Span:
    last = Moment.of_month(year, part * months)
    return Span(date(year, (part - 1) * months + 1, 1), last.last)


def _ranges(text: str, today: date, tense: Tense) -> Iterator[Span]:
    """Yield the readings of "5 s.d. 10 Oktober 2023"; the left side borrows what it lacks."""
    for sign in islice(_UNTIL.finditer(text), _MOST_SIGNS):
        left, right = text[: sign.start()], text[sign.end() :]
        end = read_date(right, today=today, tense=tense)
        if not left or not isinstance(end, Sure):
            continue
        words = right.split()
        for borrowed in (" ".join(words[1:]), words[-1], ""):
            start = read_date(f"{left} {borrowed}", today=today, tense=tense)
            if isinstance(start, Sure) and start.moment.first <= end.moment.first:
                yield Span(start.moment.first, end.moment.last)
