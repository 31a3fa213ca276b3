"""The rows of the catalogue, kept compactly: signs instead of words, and where each sign stands."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from math import log
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from domain.matching.forms import LONGEST, Forms, indices
from domain.matching.language import Language, folded_words
from domain.matching.results import Entry, Scope
from domain.matching.rows import Row, initials_of, is_label, key_of, row_of

Sign = TypeVar("Sign", int, str)
_SUMMARY_WORDS: Final = 60
_COMMONEST: Final = 0.12
_SMALLEST: Final = 400
"""Rows a catalogue is taken to have at least; in a small one every word is rare by chance."""
_NOBODY: Final = array("I")


class Weights(dict[int, float]):
    """How much each sign says about what an innovation is, 0–1; forgotten at every change."""

    def __init__(self, weigh: Callable[[int], float]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, sign: int) -> float:
        weight = self[sign] = self._weigh(sign)
        return weight


class Catalogue:
    """Every innovation known, by row; rows of removed innovations stay empty."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words = Forms()
        self.keys = Forms()
        self.rows: dict[str, int] = {}
        self.numbers: list[str] = []
        self.texts: list[str] = []
        self._spans = array("Q")
        self._flat = array("I")
        self._row_keys = array("I")
        self._in_title: dict[int, array[int]] = {}
        self._in_summary: dict[int, array[int]] = {}
        self._with_key: dict[int, array[int]] = {}
        self._regions: dict[str, int] = {}
        self._region = array("I")
        self._public = array("B")
        self._living = array("B")
        self._norms = array("f")
        self._agency = array("I")
        self._agencies: dict[str, int] = {}
        self._agency_signs: list[list[int]] = []
        self._of_agency: dict[int, list[int]] = {}
        self._with_facet: dict[str, array[int]] = {}
        self.weights = Weights(self._weight)

    def __len__(self) -> int:
        return len(self.numbers)

    def add(self, entry: Entry) -> None:
        """Take in a row whose number is not known yet."""
        row = len(self.numbers)
        self.rows[entry.number] = row
        self.numbers.append(entry.number)
        self._place(entry)
        self._list(self._with_facet, entry.facets, row)
        self._write(row, self._read(entry))
        self.weights.clear()

    def remove(self, number: str) -> None:
        """Forget a row; an unknown number is no error."""
        row = self.rows.pop(number, None)
        if row is None:
            return
        self.weights.clear()
        self._living[row] = 0
        content = self.row(row)
        self._unlist(self._with_key, self._keys_of(row, content), row)
        self._unlist(self._in_title, [*content.title, *content.label], row)
        self._unlist(self._in_summary, content.summary, row)
        self.numbers[row] = self.texts[row] = ""

    def row(self, row: int) -> Row:
        """The signs of a row."""
        start, title, label, end = self._spans[4 * row : 4 * row + 4]
        flat = self._flat
        return Row(flat[start:title], flat[title:label], flat[label:end], self._row_keys[row])

    def with_title(self, sign: int) -> array[int]:
        """Rows whose name or expansion has this sign."""
        return self._in_title.get(sign, _NOBODY)

    def with_summary(self, sign: int) -> array[int]:
        """Rows whose summary has this sign."""
        return self._in_summary.get(sign, _NOBODY)

    def with_key(self, key: int) -> array[int]:
        """Rows whose whole name is this key."""
        return self._with_key.get(key, _NOBODY)

    def visible(self, scope: Scope) -> NDArray[np.bool_]:
        """For every row whether it is within the scope."""
        seen = np.frombuffer(self._public, dtype=np.bool_).copy()
        where = np.frombuffer(self._region, dtype=np.uint32)
        if scope.region is not None:
            seen |= self._own(scope.region, below=scope.below)[where]
        if scope.only_region is not None:
            seen &= self._own(scope.only_region, below=True)[where]
        for code in scope.facets:
            having = np.zeros(len(self), dtype=np.bool_)
            having[indices(self._with_facet.get(code, _NOBODY))] = True
            seen &= having
        seen &= np.frombuffer(self._living, dtype=np.bool_)
        for number in scope.exclude & self.rows.keys():
            seen[self.rows[number]] = False
        return seen

    def norms(self, rows: NDArray[np.intp]) -> NDArray[np.float32]:
        """The weights of these rows' names and expansions, as of when they were taken in."""
        return np.frombuffer(self._norms, dtype=np.float32)[rows]

    def settle(self) -> None:
        """Weigh all rows again, once the catalogue is known as a whole."""
        for row in range(len(self)):
            start, end = self._spans[4 * row], self._spans[4 * row + 1]
            self._norms[row] = sum(map(self.weights.__getitem__, self._flat[start:end]))

    def by_agency(self, weights: dict[int, float]) -> NDArray[np.float32]:
        """For every row the summed weights of the signs that its agency's name has."""
        points = np.zeros(max(1, len(self._agency_signs)), dtype=np.float32)
        for sign, weight in weights.items():
            points[self._of_agency.get(sign, [])] += weight
        return points[indices(self._agency)]

    def agency(self, row: int) -> list[int]:
        """The signs of the name of the row's agency."""
        return self._agency_signs[self._agency[row]]

    def _weight(self, sign: int) -> float:
        return self.language.weights[sign] * self._rarity(sign)

    def _rarity(self, sign: int) -> float:
        """How telling a sign is by how few rows have it, from 0.12 (in most) to 1 (in none)."""
        having = len(self.with_title(sign)) + 0.5 * len(self.with_summary(sign))
        size = max(len(self.rows), _SMALLEST)
        return min(1.0, max(_COMMONEST, log((size + 1) / (having + 0.5)) / log(size + 1)))

    def _own(self, code: str, *, below: bool) -> NDArray[np.bool_]:
        """For every region, by its number, whether it is this one or, `below`, inside it."""
        inside = code + "."
        own = [name == code or (below and name.startswith(inside)) for name in self._regions]
        return np.array(own, dtype=np.bool_)

    def _place(self, entry: Entry) -> None:
        self._region.append(self._regions.setdefault(entry.region, len(self._regions)))
        self._public.append(entry.public)
        self._living.append(1)
        self._agency.append(self._agency_number(entry.agency))

    def _agency_number(self, name: str) -> int:
        number = self._agencies.get(name)
        if number is None:
            number = self._agencies[name] = len(self._agencies)
            self._agency_signs.append(list(dict.fromkeys(self._signs(folded_words(name)))))
            for sign in self._agency_signs[number]:
                self._of_agency.setdefault(sign, []).append(number)
        return number

    def _read(self, entry: Entry) -> Row:
        name, expansion = folded_words(entry.name), folded_words(entry.expansion)
        self.texts.append("\n".join(filter(None, (" ".join(name), " ".join(expansion)))))
        key = self._key(key_of(name))
        label = list(dict.fromkeys(self._signs(name))) if is_label(name, expansion) else []
        title = self._signs(expansion if label else name + expansion)
        summary = self._signs(self.language.content(entry.summary)[:_SUMMARY_WORDS])
        if not entry.public:
            summary = []
        return row_of(title, label, summary, key)

    def _keys_of(self, row: int, content: Row) -> list[int]:
        """The whole name and, where nothing shortens it yet, what its first letters spell."""
        initials = "" if content.label else initials_of(self.texts[row].split())
        return [content.key, self.language.sign("=" + initials)] if initials else [content.key]

    def _key(self, key: str) -> int:
        sign = self.language.sign("=" + key)
        if len(key) <= LONGEST:
            self.keys.add(key, sign)
        return sign

    def _signs(self, words: list[str]) -> list[int]:
        content = [word for word in words if not self.language.is_grammar(word)]
        for word in content:
            if word not in self.words.signs:
                self.words.add(word, self.language.read([word])[0])
        return self.language.read(content)

    def _write(self, row: int, content: Row) -> None:
        for part in (content.title, content.label, content.summary):
            self._spans.append(len(self._flat))
            self._flat.extend(part)
        self._spans.append(len(self._flat))
        self._row_keys.append(content.key)
        self._norms.append(sum(map(self._weight, content.title)))
        self._list(self._with_key, self._keys_of(row, content), row)
        self._list(self._in_title, [*content.title, *content.label], row)
        self._list(self._in_summary, content.summary, row)

    @staticmethod
    def _list(places: dict[Sign, array[int]], signs: Iterable[Sign], row: int) -> None:
        for sign in signs:
            having = places.get(sign)
            if having is None:
                places[sign] = array("I", (row,))
            else:
                having.append(row)

    @staticmethod
    def _unlist(places: dict[int, array[int]], signs: Iterable[int], row: int) -> None:
        for sign in signs:
            having = places[sign]
            del having[bisect_left(having, row)]
