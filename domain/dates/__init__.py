"""Dates as officials type them, read as sure, ask or no."""

from datetime import date

from domain.dates.answers import Answer, Ask, Doubt, No, Refusal, Sure
from domain.dates.moments import Moment, Precision, Span, Tense
from domain.dates.reading import read_date
from domain.dates.spans import parse_span

__all__ = [
    "Answer",
    "Ask",
    "Doubt",
    "Moment",
    "No",
    "Precision",
    "Refusal",
    "Span",
    "Sure",
    "Tense",
    "parse_date",
    "parse_span",
]


def parse_date(text: str, *, today: date, tense: Tense) -> Answer:
    """Return the moment that a typed date means: sure, to be asked back, or none (domain.md §11).

    Day first, always. Without a year it is the nearest one on the tense's side of `today` (the
    office's date). `Sure` is still echoed to the person; whether the day may lie ahead is a rule
    of the question. A triwulan, semester or range is refused as a period (see `parse_span`).
    """
    answer = read_date(text, today=today, tense=tense)
    if isinstance(answer, No) and parse_span(text, today=today, tense=tense):
        return No(Refusal.PERIOD)
    return answer
