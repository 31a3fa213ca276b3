"""How values stand in Indonesian text: numbers, dates, times and choices as Fluent arguments."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, Protocol, TypeGuard

import phonenumbers
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from fluent.runtime.types import FluentDecimal, FluentFloat, FluentInt, FluentType
from phonenumbers import PhoneNumberFormat

from locales.markup import escape

_INDONESIA = 62
_ZONES = frozenset({"WIB", "WITA", "WIT"})
_DAY, _DATE, _MONTH, _YEAR, _WEEKDAY = "EEEE, d MMMM y", "d MMMM y", "MMMM y", "y", "EEEE"
_BY_PRECISION = {"day": _DAY, "month": _MONTH, "year": _YEAR}


class Dated(Protocol):
    """A date as it is known: `first` is the first day that a day, month or year may mean."""

    @property
    def first(self) -> date: ...

    @property
    def precision(self) -> str: ...


class Say(Protocol):
    """Fills a text: `locales.Texts.say`."""

    def __call__(self, key: str, /, **args: object) -> str: ...


class Choice(FluentType):
    """What has a name to select on and a text to print: a member of an enum, yes, no, none."""

    def __init__(self, name: str, text: Callable[[], str]) -> None:
        self.name = name
        self.text = text

    def format(self, _: Locale) -> str:
        """The text that people read."""
        return self.text()

    def __eq__(self, other: object) -> bool:
        return other == self.name

    def __hash__(self) -> int:
        return hash(self.name)


class When(FluentType):
    """A date, an aware time or a date of lower precision; printed in full as far as it is known."""

    def __init__(self, value: date, precision: str = "day") -> None:
        if isinstance(value, datetime) and value.tzname() not in _ZONES:
            raise TypeError(f"a time is shown in a zone of Indonesia, not {value.tzname()}")
        self.value = value
        self.precision = precision

    def format(self, _: Locale) -> str:
        """ "Kamis, 26 November 2020", with the clock for a time; "Oktober 2023", "2019"."""
        shown = _dated(self.value, _BY_PRECISION[self.precision])
        return f"{shown}, pukul {clock(self)}" if isinstance(self.value, datetime) else shown


@lru_cache(maxsize=4096)
def _dated_cached(day: date, pattern: str) -> str:
    return format_date(day, pattern, locale="id")


def _dated(value: date, pattern: str) -> str:
    day = value.date() if isinstance(value, datetime) else value
    return _dated_cached(day, pattern)


def clock(when: When) -> str:
    """Fluent CLOCK($time): "16.00 WIB"."""
    if not isinstance(when.value, datetime):
        raise TypeError("a date has no clock")
    return f"{when.value:%H.%M} {when.value.tzname()}"


def short_date(when: When) -> str:
    """Fluent DATE($day): "26 November 2020", without the weekday; less when less is known."""
    pattern = _DATE if when.precision == "day" else _BY_PRECISION[when.precision]
    return _dated(when.value, pattern)


def weekday(when: When) -> str:
    """Fluent WEEKDAY($day): "Kamis"."""
    return _dated(when.value, _WEEKDAY)


def month(when: When) -> str:
    """Fluent MONTH($day): "November 2020"."""
    return _dated(when.value, _MONTH)


def daypart(when: When) -> str:
    """Fluent DAYPART($time), to select on: morning < 11, noon < 15, afternoon < 18, evening."""
    if not isinstance(when.value, datetime):
        raise TypeError("a date has no part of the day")
    hour = when.value.hour
    if hour < 3 or hour >= 18:
        return "evening"
    return "morning" if hour < 11 else "noon" if hour < 15 else "afternoon"


def phone(number: str) -> str:
    """Fluent PHONE($number), of an E.164 number: "0812 3456 7890", abroad "+60 12 345 6789"."""
    parsed = phonenumbers.parse(number)
    at_home = parsed.country_code == _INDONESIA
    style = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, style).replace("-", " ")


FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "CLOCK": clock,
    "DATE": short_date,
    "WEEKDAY": weekday,
    "MONTH": month,
    "DAYPART": daypart,
    "PHONE": phone,
}


def kebab(name: str) -> str:
    """`LabStage` → `lab-stage`, `DRUM_UP` → `drum-up`."""
    if name.isupper():
        return name.lower().replace("_", "-")
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")


def enum_key(member: Enum) -> str:
    """The key of an enum member's text: `stage-applied`, `lab-stage-drum-up`."""
    return f"{kebab(type(member).__name__)}-{kebab(member.name or str(member.value))}"


def argument(name: str, value: object, say: Say) -> object:
    """`value` as the Fluent argument `$name`, people's text escaped. `say` gives enums' texts.

    An int called year, or ending in _year, has no thousands dot. Raises TypeError for what has
    no wording: naive times, anything unknown.
    """
    if isinstance(value, Enum):
        return Choice(kebab(value.name or ""), lambda: say(enum_key(value)))
    if isinstance(value, str):
        return escape(value)
    if value is None or isinstance(value, bool):
        return _SELECTABLE[value]
    if isinstance(value, (int, float, Decimal)):
        return _number(name, value)
    if isinstance(value, date):
        return When(value)
    if _is_dated(value):
        return When(value.first, str(getattr(value.precision, "value", value.precision)))
    if isinstance(value, (list, tuple)):
        return listed([_printed(name, item, say) for item in value])
    return _model(name, value, say)


def listed(parts: list[str]) -> str:
    """ "a", "a dan b", "a, b, dan c"; nothing for nothing."""
    return format_list(parts, locale="id") if parts else ""


def _printed(name: str, value: object, say: Say) -> str:
    shown = argument(name, value, say)
    return shown.format(_LOCALE) if isinstance(shown, FluentType) else str(shown)


_LOCALE = Locale("id")


def _number(name: str, value: int | float | Decimal) -> FluentType:
    if isinstance(value, int):
        return FluentInt(value, useGrouping=not (name == "year" or name.endswith("_year")))
    return FluentFloat(value) if isinstance(value, float) else FluentDecimal(value)


def _is_dated(value: object) -> TypeGuard[Dated]:
    return hasattr(value, "precision") and hasattr(value, "first")


def _model(name: str, value: object, say: Say) -> Choice:
    """A pydantic model or dataclass: the text of its class, filled with its fields."""
    fields = getattr(type(value), "model_fields", getattr(value, "__dataclass_fields__", None))
    if fields is None:
        raise TypeError(f"${name} has no wording: {value!r}")
    key = kebab(type(value).__name__)
    return Choice(key, lambda: say(key, **{field: getattr(value, field) for field in fields}))


def _unprintable() -> str:
    raise TypeError("yes, no and none are for selecting, not for printing")


_SELECTABLE = {
    True: Choice("yes", _unprintable),
    False: Choice("no", _unprintable),
    None: Choice("none", _unprintable),
}
