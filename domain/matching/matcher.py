"""The search over one catalogue held in memory, one per process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from threading import Lock
from types import MappingProxyType
from typing import Final

from domain.matching.asking import Question, Reader
from domain.matching.candidates import candidates
from domain.matching.catalogue import Catalogue
from domain.matching.comparing import Comparison, compare
from domain.matching.language import Language
from domain.matching.reasons import reasons
from domain.matching.results import SIMILAR_FROM, Entry, Level, Match, Reason, Scope
from domain.matching.scoring import behind, features, points, probability

NONE: Final[Mapping[str, str]] = MappingProxyType({})
_FITS: Final = 0.3
"""Least share of a search's words, roughly, that a row must have to be listed."""
_NAME_COUNTS: Final = 0.05
Compared = tuple[int, Comparison]
_COMPARED: Final = 80
"""Rows compared closely; the right one is among them in all but one of a thousand questions."""


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
            return self._likeliest(question, compared)[: scope.limit]

    def find(self, words: str, scope: Scope, *, offset: int = 0) -> list[Match]:
        """Rows about the words of a search, best first; also by their agencies' names.

        `offset` rows are passed over; `scope.limit` are given.
        """
        with self._lock:
            question = self._reader.question(words, "")
            wanted = max(_COMPARED, offset + scope.limit)
            compared = self._compared(question, scope, wanted, agencies=True)
            page = _fitting(compared)[offset : offset + scope.limit]
            matches = {match.number: match for match in self._likeliest(question, page)}
            return [matches[self._catalogue.numbers[row]] for row, _ in page]

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
        visible = catalogue.visible(scope.region, scope.only_region, scope.exclude)
        weigh = cache(catalogue.weight)
        return [
            (row, compare(question, catalogue.row(row), catalogue.texts[row], weigh, agency))
            for row in candidates(catalogue, question, visible, count, agencies=agencies)
            for agency in [catalogue.agency(row) if agencies else []]
        ]

    def _likeliest(self, question: Question, compared: list[Compared]) -> list[Match]:
        ranked = sorted(
            (-likely, self._catalogue.numbers[row], row, comparison)
            for likely, (row, comparison) in zip(_likely(compared), compared, strict=True)
        )
        return [
            _match(
                number,
                -unlikely,
                comparison,
                reasons(question, self._catalogue.texts[row], comparison),
            )
            for unlikely, number, row, comparison in ranked
        ]


def _likely(compared: list[Compared]) -> list[float]:
    rows = [points(features(comparison)) for _, comparison in compared]
    return [probability(one, lag) for one, lag in zip(rows, behind(rows), strict=True)]


def _fitting(compared: list[Compared]) -> list[Compared]:
    """Rows that have enough of the words searched for, those with the most first."""
    fits = [(_fit(comparison), compared) for compared in compared for comparison in [compared[1]]]
    return [one for fit, one in sorted(fits, key=lambda pair: -pair[0]) if fit >= _FITS]


def _fit(c: Comparison) -> float:
    return max(c.name - _NAME_COUNTS, 0.6 * c.anywhere + 0.3 * c.asked + 0.1 * c.covered)


def _match(number: str, likely: float, comparison: Comparison, why: tuple[Reason, ...]) -> Match:
    """An equal name is always worth a warning, however unlikely the rest."""
    score = round(100 * likely)
    if comparison.name >= 1.0:
        score = max(score, SIMILAR_FROM)
    return Match(number, score, Level.of(score), why)
