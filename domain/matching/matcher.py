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
from domain.matching.results import SIMILAR_FROM, Entry, Level, Match, Scope
from domain.matching.reasons import reasons
from domain.matching.scoring import behind, features, points, probability

NONE: Final[Mapping[str, str]] = MappingProxyType({})
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
            return self._matches(question, scope)[: scope.limit]

    def find(self, words: str, scope: Scope, *, offset: int = 0) -> list[Match]:
        """Rows about the words of a search, best first; also by agency and summary."""
        return []

    def compare(
        self, text: str, scope: Scope, *, description: str = ""
    ) -> list[tuple[str, Comparison]]:
        """The rows looked at closely for a search, with what their scores are made of."""
        with self._lock:
            question = self._reader.question(text, description)
            compared = self._compared(question, scope)
        return [(self._catalogue.numbers[row], comparison) for row, comparison in compared]

    def _compared(self, question: Question, scope: Scope) -> list[Compared]:
        catalogue = self._catalogue
        visible = catalogue.visible(scope.region, scope.only_region)
        for number in scope.exclude:
            if number in catalogue.rows:
                visible[catalogue.rows[number]] = False
        weigh = cache(catalogue.weight)
        return [
            (row, compare(question, catalogue.row(row), catalogue.texts[row], weigh))
            for row in candidates(catalogue, question, visible, max(_COMPARED, 2 * scope.limit))
        ]

    def _matches(self, question: Question, scope: Scope) -> list[Match]:
        compared = self._compared(question, scope)
        if not compared:
            return []
        all_points = [points(features(comparison)) for _, comparison in compared]
        likely = map(probability, all_points, behind(all_points))
        found = [
            (-one, self._catalogue.numbers[row], comparison)
            for one, (row, comparison) in zip(likely, compared, strict=True)
        ]
        return [_match(number, -one, comparison) for one, number, comparison in sorted(found, key=lambda f: f[:2])]


def _match(number: str, likely: float, comparison: Comparison) -> Match:
    score = round(100 * likely)
    if comparison.name >= 1.0:
        score = max(score, SIMILAR_FROM)
    return Match(number, score, Level.of(score), reasons(comparison))
