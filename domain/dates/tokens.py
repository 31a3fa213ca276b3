"""The tokens of a typed date, each with a one-letter kind, and what a run of digits may be.

A date is recognised by the letters of its tokens in a row (`shapes.py`): "tgl 5 Agt 2025" is
"toMy".
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from domain.dates.answers import Doubt


class Kind(StrEnum):
    """What a token is; the letter it has in a shape."""

    ONE_DIGIT = "o"
    TWO_DIGITS = "n"
    THREE_DIGITS = "k"
    YEAR = "y"
    FULL_DATE = "d"
    DAY_MONTH = "e"
    DOTTED_PAIR = "z"
    MONTH_YEAR = "f"
    GLUED = "g"
    MONTH = "M"
    WEEKDAY = "W"
    SUNDAY_OR_WEEK = "m"
    RELATIVE_DAY = "R"
    DAY_MARK = "t"
    DAYS = "h"
    WEEKS = "p"
    MONTHS = "b"
    YEARS = "a"
    PAST = "L"
    NEXT = "D"
    AHEAD = "G"
    THIS = "I"
    EDGE = "E"


@dataclass(frozen=True, slots=True)
class Token:
    """A kind and the numbers that belong to it (month, days from today, day-month-year …)."""

    kind: Kind
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens of a text, and what its other words say of it.

    `unsure_day` holds for "tanggal belum pasti" and "sekitar", which leave a month a month;
    `doubt` is what makes any reading doubtful, such as "sebelum".
    """

    tokens: tuple[Token, ...]
    unsure_day: bool = False
    doubt: Doubt | None = None

    @property
    def shape(self) -> str:
        """The kinds of the tokens as letters in a row."""
        return "".join(token.kind for token in self.tokens)

    def without(self, *kinds: Kind) -> "Phrase":
        """Return the phrase without the tokens of these kinds."""
        return replace(self, tokens=tuple(t for t in self.tokens if t.kind not in kinds))


_YEARS: Final = range(1900, 2101)
_PLAIN: Final = {1: Kind.ONE_DIGIT, 2: Kind.TWO_DIGITS, 3: Kind.THREE_DIGITS}


def digit_token(piece: str) -> Token | None:
    """Return what digits with their signs may be, or None ("82,5", "1.250", a phone number)."""
    parts = re.split(r"[/.,-]", piece)
    comma = "," in piece
    if len(parts) > 3 or len("".join(parts)) > 8 or (comma and not re.fullmatch(r"[\d,]+", piece)):
        return None
    if len(parts) == 3:
        return _full_date(parts)
    return None if comma else _pair(parts, piece) if len(parts) == 2 else _single(piece)


def _full_date(parts: list[str]) -> Token | None:
    """Return day, month and year as typed; the year stands first only with four digits."""
    lengths = [len(part) for part in parts]
    numbers = tuple(int(part) for part in parts)
    if any(len(part) == 4 and part[0] == "0" for part in parts):
        return None
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        return Token(Kind.FULL_DATE, numbers[::-1])
    if max(lengths[:2]) <= 2 and lengths[2] in {2, 4}:
        return Token(Kind.FULL_DATE, numbers)
    return None


def _pair(parts: list[str], piece: str) -> Token | None:
    first, second = (int(part) for part in parts)
    dotted = "." in piece
    if max(len(part) for part in parts) <= 2:
        return Token(Kind.DOTTED_PAIR if dotted else Kind.DAY_MONTH, (first, second))
    if len(parts[0]) <= 2 and second in _YEARS:
        return Token(Kind.MONTH_YEAR, (first, second))
    if len(parts[1]) <= 2 and first in _YEARS:
        return Token(Kind.MONTH_YEAR, (second, first))
    return None if dotted and len(parts[1]) == 3 else _glued("".join(parts))


def _single(piece: str) -> Token:
    if len(piece) in _PLAIN:
        return Token(_PLAIN[len(piece)], (int(piece),))
    return Token(Kind.YEAR, (int(piece),)) if int(piece) in _YEARS else _glued(piece)


def _glued(digits: str) -> Token:
    return Token(Kind.GLUED, tuple(int(digit) for digit in digits))
