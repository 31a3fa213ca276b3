"""What one row of the catalogue consists of, and how names become keys."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_LEAST_INITIALS: Final = 4
_LONGEST_LABEL: Final = 5
"""Words of a name that may be a mere label beside its expansion ("Ratu Kencana")."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one innovation consists of, as signs."""

    title: array[int]
    label: array[int]
    summary: array[int]
    key: int


def key_of(words: Iterable[str]) -> str:
    """A name without blanks: equal for equal folded names and for other spacing."""
    return "".join(words)


def initials_of(words: list[str]) -> str:
    """The first letters of a long enough name, as an acronym of it may be spelled; else empty."""
    return "".join(word[0] for word in words) if len(words) >= _LEAST_INITIALS else ""


def is_label(name: list[str], expansion: list[str]) -> bool:
    """Whether the name only labels what its expansion says."""
    return len(expansion) > len(name) and len(name) <= _LONGEST_LABEL


def row_of(title: list[int], label: list[int], summary: list[int], key: int) -> Row:
    """A row of these signs, each in the first place only that says most."""
    titled = dict.fromkeys(title)
    labelled = [sign for sign in label if sign not in titled]
    rest = [sign for sign in dict.fromkeys(summary) if sign not in titled]
    return Row(array("I", titled), array("I", labelled), array("I", rest), key)
