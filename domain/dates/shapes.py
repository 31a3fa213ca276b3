"""The shapes in which a day, a month or a year is written.

A shape is a pattern over the letters of `Kind`; its named places hold the numbers. The weekday
is taken out before and compared after (`reading.py`).
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from domain.dates import readers
from domain.dates.answers import Answer, No, Refusal
from domain.dates.moments import Tense
from domain.dates.readers import Found
from domain.dates.tokens import Token

_DAY: Final = "t?(?P<day>[on])"
_SIDE: Final = "(?:(?P<past>L)|(?P<next>D)|(?P<ahead>G)|(?P<this>I))"
_AWAY: Final = "(?:(?P<past>L)|(?P<ahead>[GD]))"
_ANY_YEAR: Final = "a?(?P<year>[yn])"

_SHAPES: Final[tuple[tuple[re.Pattern[str], Callable[[Found], Answer]], ...]] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (f"{_DAY}b?(?P<month>M)(?:{_ANY_YEAR})?", readers.day_and_month),
        (f"{_DAY}b?(?P<month>M)(?P<years>a)?{_SIDE}", readers.day_and_month),
        (f"{_DAY}b(?P<month>[on])(?:{_ANY_YEAR})?", readers.day_and_month),
        ("(?P<month>M)(?P<day>[on])(?P<year>y)", readers.day_and_month),
        ("t?(?P<pair>e)(?:a?(?P<year>y))?", readers.day_and_month),
        ("t?(?P<date>d)", readers.full_date),
        ("t?(?P<day>[on])(?P<month>[on])(?P<year>[yn])", readers.spaced_date),
        ("t?(?P<pair>z)|t?(?P<day>[on])(?P<month>[on])", readers.doubtful_pair),
        ("t?(?P<digits>g)", readers.glued),
        ("b?(?P<month>M)(?:a?(?P<year>y))?", readers.named_month),
        ("b?(?P<month>M)a(?P<year>n)", readers.named_month),
        (f"b?(?P<month>M)(?P<years>a)?{_SIDE}", readers.named_month),
        ("b(?P<month>[on])a?(?P<year>y)", readers.named_month),
        ("a?(?P<year>y)b?(?P<month>M)", readers.named_month),
        ("b?(?P<month>M)(?P<digits>[on])", readers.month_and_digits),
        ("b?(?P<date>f)", readers.month_and_year),
        ("a?(?P<year>y)|a(?P<year2>n)", readers.named_year),
        (f"a{_SIDE}", readers.named_year),
        ("(?P<days>R)", readers.relative_day),
        (f"(?P<count>[onk])(?P<unit>h){_AWAY}", readers.days_away),
        (f"(?P<count>[on])[mp]{_AWAY}", readers.days_away),
        ("(?P<mark>t)(?P<day>[on])", readers.day_of_month),
        ("(?P<day>[on])", readers.day_of_month),
        (f"(?P<mark>t)(?P<day>[on])(?P<months>b){_SIDE}", readers.day_of_month),
        ("(?P<count>[on])b(?:(?P<past>L)|(?P<ahead>G))", readers.months_away),
        ("(?P<day>[on])(?P<months>b)(?:(?P<next>D)|(?P<this>I))", readers.day_of_month),
        (f"(?P<count>[on])a{_AWAY}", readers.years_away),
        (f"[mp]{_SIDE}", readers.week_away),
        (f"b{_SIDE}", readers.relative_month),
        ("(?P<edge>E)b?(?P<month>M)(?:a?(?P<year>y))?", readers.edge_of_month),
        (f"(?P<edge>E)b?(?P<month>M)(?P<years>a)?{_SIDE}", readers.edge_of_month),
        (f"(?P<edge>E)b(?:{_SIDE})?", readers.edge_of_month),
        ("(?P<edge>E)a?(?P<year>y)", readers.edge_of_year),
        (f"(?P<edge>E)a(?:{_SIDE})?", readers.edge_of_year),
    )
)


def read_shape(shape: str, tokens: tuple[Token, ...], today: date, tense: Tense) -> Answer:
    """Return what the tokens mean as a whole."""
    for pattern, reader in _SHAPES:
        if match := pattern.fullmatch(shape):
            places = {
                name.rstrip("2"): tokens[match.start(name)]
                for name, letters in match.groupdict().items()
                if letters
            }
            return reader(Found(places, today, tense))
    return No(Refusal.NOT_A_DATE)
