"""Weekdays: "jumat", "senin depan", "Selasa minggu lalu"."""

import re
from datetime import date, timedelta
from typing import Final

from domain.dates.answers import Answer, Ask, Doubt, No, Refusal, Sure
from domain.dates.calendar import on_side
from domain.dates.moments import Moment, Tense

_SUNDAY: Final = 6
_IN_A_WEEK: Final = {"I": 0, "D": 1, "L": -1}


def weekday_alone(weekday: int, rest: str, today: date, tense: Tense) -> Answer:
    """Return the day that a weekday (Monday is 0) with its side words means.

    `rest` holds the letters of the other tokens (`Kind`): none, or such as "D" in "Senin
    depan". A weekday that still lies ahead in this week is asked about when "depan" is said.
    """
    if week := re.fullmatch("[mp]([IDL])", rest):
        monday = today - timedelta(days=today.weekday())
        return Sure(Moment(monday + timedelta(weeks=_IN_A_WEEK[week[1]], days=weekday)))
    match rest:
        case "":
            return _nearest(weekday, today, tense)
        case "I":
            return _this_week(weekday, today, tense)
        case "D":
            return _next(weekday, today)
        case "L":
            return _previous(weekday, today)
        case "G":
            return Sure(Moment(_after(weekday, today)))
    return No(Refusal.NOT_A_DATE)


def beside_relative_day(weekday: int, days: int, today: date) -> Answer:
    """Return the day of "besok Senin": tomorrow if that is Monday, else as "Senin depan"."""
    day = today + timedelta(days=days)
    if day.weekday() == weekday:
        return Sure(Moment(day))
    if days == 1:
        return _next(weekday, today)
    if days == -1:
        return _previous(weekday, today)
    return Ask(Moment(day), Doubt.WEEKDAY_DISAGREES)


def _nearest(weekday: int, today: date, tense: Tense) -> Answer:
    if today.weekday() == weekday:
        return Ask(Moment(today), Doubt.AMBIGUOUS)
    day = _after(weekday, today)
    return Sure(Moment(day if tense is Tense.FUTURE else day - timedelta(days=7)))


def _this_week(weekday: int, today: date, tense: Tense) -> Answer:
    day = Moment(today + timedelta(days=weekday - today.weekday()))
    return Sure(day) if on_side(day.first, today, tense) else Ask(day, Doubt.AMBIGUOUS)


def _next(weekday: int, today: date) -> Answer:
    day = _after(weekday, today)
    if weekday <= today.weekday():
        return Sure(Moment(day))
    return Ask(Moment(day + timedelta(days=0 if weekday == _SUNDAY else 7)), Doubt.AMBIGUOUS)


def _previous(weekday: int, today: date) -> Answer:
    day = Moment(_after(weekday, today - timedelta(days=8)))
    return Sure(day) if weekday >= today.weekday() else Ask(day, Doubt.AMBIGUOUS)


def _after(weekday: int, day: date) -> date:
    """Return the first such weekday after the day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)
