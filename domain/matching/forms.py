"""Known spellings, found again when they are typed wrongly."""

from __future__ import annotations

from array import array
from functools import cache
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTLIST: Final = 60
_ALIKE: Final = 0.36
"""Share of two-letter pieces two spellings need in common to be compared letter by letter."""
_ROUNDING: Final = 1e-6
_SHORTEST: Final = 2
HEAD: Final = 3
"""Letters that a beginning has at least, to be looked for."""
LONGEST: Final = 32
"""Letters of the longest spelling kept for comparison; longer names are found by their words."""
_NOWHERE: Final = array("I")


def pieces(word: str) -> set[str]:
    """The two-letter pieces of a word, with its beginning and end marked."""
    padded = f"^{word}$"
    return {padded[i : i + 2] for i in range(len(padded) - 1)}


def indices(rows: array[int]) -> NDArray[np.uint32]:
    """The array's numbers without copying them; it must not grow while they are in use."""
    return np.frombuffer(rows, dtype=np.uint32)


class Forms:
    """Spellings of words, each with the sign it stands for."""

    def __init__(self) -> None:
        self.signs: dict[str, int] = {}
        self._spellings: list[str] = []
        self._lengths = array("B")
        self._having: dict[str, array[int]] = {}
        self._headed: dict[str, list[str]] = {}

    def add(self, spelling: str, sign: int) -> None:
        """Learn a spelling; the first sign given to it stays."""
        if spelling in self.signs:
            return
        self.signs[spelling] = sign
        if _SHORTEST <= len(spelling) <= LONGEST:
            self._index(spelling)

    def _index(self, spelling: str) -> None:
        place = len(self._spellings)
        self._spellings.append(spelling)
        self._lengths.append(len(spelling))
        self._headed.setdefault(spelling[:HEAD], []).append(spelling)
        for piece in pieces(spelling):
            having = self._having.get(piece)
            if having is None:
                having = self._having[piece] = array("I")
            having.append(place)

    def alike(self, word: str, floor: float, limit: int) -> list[tuple[str, float]]:
        """The spellings nearest to `word`, nearest first, with their likeness of `floor`–1."""
        if not _SHORTEST <= len(word) <= LONGEST + 2:
            return []
        near = [self._spellings[place] for place in self._shortlist(word, floor)]
        if not near:
            return []
        found = process.extract(
            word, near, scorer=OSA.normalized_similarity, score_cutoff=floor, limit=None
        )
        alike = [(spelling, likeness) for spelling, likeness, _ in found]
        return sorted(alike, key=lambda one: (-one[1], one[0]))[:limit]

    def beginning_with(self, word: str) -> list[str]:
        """The spellings that begin with `word`, which has at least `HEAD` letters."""
        near = self._headed.get(word[:HEAD], ())
        return [spelling for spelling in near if spelling.startswith(word)]

    def _shortlist(self, word: str, floor: float) -> list[int]:
        parts = pieces(word)
        having = array("I")
        for part in parts:
            having += self._having.get(part, _NOWHERE)
        if not having:
            return []
        shared = np.bincount(indices(having))
        least = max(_least_shared(len(parts)), len(parts) - _lost(len(word), floor))
        places = (shared >= least).nonzero()[0]
        lengths = np.frombuffer(self._lengths, dtype=np.uint8)[places]
        likeness = 2.0 * shared[places] / (lengths + float(len(parts) + 1))
        near = likeness >= _ALIKE
        return _first(places[near], likeness[near])


def _least_shared(parts: int) -> int:
    """Pieces that a spelling has in common at least with a word of so many, to be like it."""
    return max(parts // 4, ceil(_ALIKE / 2 * (parts + _SHORTEST + 1) - _ROUNDING))


@cache
def _lost(letters: int, floor: float) -> int:
    """Pieces that a word has not in common at most with a spelling as like it as `floor`.

    A letter put in breaks one piece, one left out or replaced two, two that are swapped three.
    """
    added = range(int(letters / floor) - letters + 1)
    edits = [int((1 - floor) * (letters + more) + _ROUNDING) for more in added]
    return max(more + 3 * (one - more) for more, one in zip(added, edits, strict=True))


def _first(places: NDArray[np.intp], likeness: NDArray[np.float64]) -> list[int]:
    """The places of the greatest likeness; of equal ones those learned first."""
    if len(places) > _SHORTLIST:
        places = places[np.argsort(-likeness, kind="stable")[:_SHORTLIST]]
    found: list[int] = places.tolist()
    return found
