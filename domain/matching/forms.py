"""Known spellings, found again when they are typed wrongly."""

from __future__ import annotations

from array import array
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTLIST: Final = 60
_ALIKE: Final = 0.36
"""Share of two-letter pieces two spellings need in common to be compared letter by letter."""
LONGEST: Final = 32
"""Letters of the longest spelling kept for comparison; longer names are found by their words."""


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

    def add(self, spelling: str, sign: int) -> None:
        """Learn a spelling; the first sign given to it stays."""
        if spelling in self.signs:
            return
        self.signs[spelling] = sign
        if 1 < len(spelling) <= LONGEST:
            self._index(spelling)

    def _index(self, spelling: str) -> None:
        place = len(self._spellings)
        self._spellings.append(spelling)
        self._lengths.append(len(spelling))
        for piece in pieces(spelling):
            having = self._having.get(piece)
            if having is None:
                having = self._having[piece] = array("I")
            having.append(place)

    def alike(self, word: str, floor: float, limit: int) -> list[tuple[str, float]]:
        """The spellings nearest to `word`, nearest first, with their likeness of `floor`–1."""
        if not 1 < len(word) <= LONGEST + 2:
            return []
        near = [self._spellings[place] for place in self._shortlist(word)]
        found = process.extract(
            word, near, scorer=OSA.normalized_similarity, score_cutoff=floor, limit=None
        )
        alike = [(spelling, likeness) for spelling, likeness, _ in found]
        return sorted(alike, key=lambda one: (-one[1], one[0]))[:limit]

    def beginning_with(self, word: str) -> list[str]:
        """The longer spellings that begin with `word`."""
        parts = sorted({f"^{word}"[i : i + 2] for i in range(len(word))})
        having = [self._having.get(piece) for piece in parts]
        known = [indices(rows) for rows in having if rows is not None]
        if len(known) < len(parts):
            return []
        shared = np.bincount(np.concatenate(known), minlength=len(self._spellings))
        near = [self._spellings[place] for place in np.flatnonzero(shared == len(parts))]
        return [spelling for spelling in near if spelling.startswith(word)]

    def _shortlist(self, word: str) -> list[int]:
        parts = pieces(word)
        having = [indices(rows) for rows in map(self._having.get, sorted(parts)) if rows]
        if not having:
            return []
        shared = np.bincount(np.concatenate(having), minlength=len(self._spellings))
        lengths = np.frombuffer(self._lengths, dtype=np.uint8)
        places = np.flatnonzero(shared >= max(1, len(parts) // 4))
        likeness = 2.0 * shared[places] / (lengths[places] + float(len(parts) + 1))
        keep = likeness >= _ALIKE
        places, likeness = places[keep], likeness[keep]
        best = np.argsort(-likeness, kind="stable")[:_SHORTLIST]
        return [int(place) for place in places[best]]
