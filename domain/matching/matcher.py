"""The search over one catalogue held in memory, one per process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from types import MappingProxyType
from typing import Final

from domain.matching.asking import Question, Reader
from domain.matching.candidates import candidates
from domain.matching.catalogue import Catalogue
from domain.matching.comparing import Comparison, compare
from domain.matching.forms import indices
from domain.matching.language import Language
from domain.matching.reasons import reasons
from domain.matching.results import SIMILAR_FROM, Entry, Level, Match, Scope
from domain.matching.scoring import behind, features, points, probability

NONE: Final[Mapping[str, str]] = MappingProxyType({})
_FITS: Final = 0.3
"""Least share of a search's words, roughly, that a row must have to be listed."""
_EQUALS: Final = 40
"""Rows of the same name that are compared at most."""
_LEFT_TO_OTHERS: Final = 2
_LEAST_EQUALS: Final = 2
_NAME_COUNTS: Final = 0.05
Compared = tuple[int, Comparison]
_COMPARED: Final = 48
"""Rows compared closely; the right one is among them in all but one of a thousand questions."""


@dataclass(frozen=True, slots=True, eq=False)
class Likely:
    """A row with how likely it is what was asked for."""

    row: int
    comparison: Comparison
    probability: float

    @property
    def same_name(self) -> bool:
        """Whether the whole names are equal when folded."""
        return self.comparison.name >= 1.0

    @property
    def score(self) -> int:
        """The probability in per cent; an equal name is worth a warning, however unlikely."""
        score = round(100 * self.probability)
        return max(score, SIMILAR_FROM) if self.same_name else score

    @property
    def fit(self) -> float:
        """How well the row answers a search, 0–1."""
        c = self.comparison
        return max(c.name - _NAME_COUNTS, 0.6 * c.anywhere + 0.3 * c.asked + 0.1 * c.covered)


class Matcher:
    """Knows every innovation of the catalogue; may be asked and changed from several threads."""

    def __init__(
        self, entries: Iterable[Entry], *, abbreviations: Mapping[str, str] = NONE
    ) -> None:
        self._catalogue = Catalogue(Language(abbreviations))
        self._reader = Reader(self._catalogue)
        self._lock = Lock()
        for entry in entries:
            self._catalogue.remove(entry.number)
            self._catalogue.add(entry)
        self._catalogue.settle()

    def __len__(self) -> int:
        return len(self._catalogue.rows)

    def put(self, entry: Entry) -> None:
        """Add a row, or replace the one of the same number; found from now on."""
        with self._lock:
            self._catalogue.remove(entry.number)
            self._catalogue.add(entry)

    def remove(self, number: str) -> None:
        """Forget a row; an unknown number is no error."""
        with self._lock:
            self._catalogue.remove(number)

    def search(self, text: str, scope: Scope, *, description: str = "") -> list[Match]:
        """Rows that may be the innovation of this name, likeliest first.

        `text` may have the expansion in brackets or after a dash; `description` is the summary.
        """
        with self._lock:
            question = self._reader.question(text, description)
            compared = self._compared(question, scope, max(_COMPARED, scope.limit))
            likely = sorted(_likely(compared), key=self._rank)
            shown = _with_equals(likely, scope.limit)
            return [self._match(question, one) for one in shown if one.score >= scope.least]

    def find(self, words: str, scope: Scope, *, offset: int = 0) -> list[Match]:
        """Rows about the words of a search, best first; also by their agencies' names.

        `offset` rows are passed over; `scope.limit` are given.
        """
        with self._lock:
            question = self._reader.question(words, "")
            blocks = -(-(offset + scope.limit) // _COMPARED)
            compared = self._compared(question, scope, blocks * _COMPARED, agencies=True)
            page = _fitting(_likely(compared))[offset : offset + scope.limit]
            return [self._match(question, one) for one in page]

    def compare(
        self, text: str, scope: Scope, *, description: str = ""
    ) -> list[tuple[str, Comparison]]:
        """The rows looked at closely for a search, with what their scores are made of."""
        with self._lock:
            question = self._reader.question(text, description)
            compared = self._compared(question, scope, _COMPARED)
        return [(self._catalogue.numbers[row], comparison) for row, comparison in compared]

    def _compared(
        self, question: Question, scope: Scope, count: int, *, agencies: bool = False
    ) -> list[Compared]:
        catalogue = self._catalogue
        visible = catalogue.visible(scope)
        rows = candidates(catalogue, question, visible, count, agencies=agencies)
        if question.key is not None:
            equal = indices(catalogue.with_key(question.key))
            rows += [int(row) for row in equal[visible[equal]][:_EQUALS]]
        weights = catalogue.weights
        return [
            (row, compare(question, catalogue.row(row), catalogue.texts[row], weights, agency))
            for row in dict.fromkeys(rows)
            for agency in [catalogue.agency(row) if agencies else []]
        ]

    def _rank(self, one: Likely) -> tuple[float, float, str]:
        return -one.score, -one.probability, self._catalogue.numbers[one.row]

    def _match(self, question: Question, one: Likely) -> Match:
        why = reasons(question, self._catalogue.texts[one.row], one.comparison)
        number = self._catalogue.numbers[one.row]
        return Match(number, one.score, Level.of(one.score), why)


def _likely(compared: list[Compared]) -> list[Likely]:
    rows = [points(features(comparison)) for _, comparison in compared]
    return [
        Likely(row, comparison, probability(one, lag))
        for (row, comparison), one, lag in zip(compared, rows, behind(rows), strict=True)
    ]


def _with_equals(likely: list[Likely], limit: int) -> list[Likely]:
    """The first `limit`; equal names, many though they may be, leave room for what is likelier."""
    others = [one for one in likely if not one.same_name]
    worth_showing = sum(one.score >= SIMILAR_FROM for one in others)
    left = min(len(others), max(_LEFT_TO_OTHERS, worth_showing))
    room = max(min(_LEAST_EQUALS, limit), limit - left)
    equals = [one for one in likely if one.same_name][:room]
    shown = equals + others[: limit - len(equals)]
    return [one for one in likely if one in shown]


def _fitting(likely: list[Likely]) -> list[Likely]:
    """Rows with enough of the words searched for; in each block of rows those with the most first.

    Sorting block by block keeps a page the same however many rows are looked at.
    """
    sorted_blocks = [
        sorted(likely[start : start + _COMPARED], key=lambda one: -one.fit)
        for start in range(0, len(likely), _COMPARED)
    ]
    return [one for block in sorted_blocks for one in block if one.fit >= _FITS]
