"""From what is typed for a unit to the keys under which its names are kept."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from domain.agencies.words import (
    JOINED_TO_PLANNING,
    LONG_KINDS,
    NUMERALS,
    OFFICE_WORDS,
    PHRASES,
    PLACE_WORDS,
    PLANNING,
    RUN_AS,
    SAME,
    SILENT,
)
from domain.names import fold
from domain.regions import KIND_WORDS, Region, place_name

#: Abbreviations of kinds of unit: they are read as words, not spelled out.
_ONLY_WORDS = SAME.keys() | SILENT | RUN_AS


class Abbreviation(NamedTuple):
    """A row of `data/abbreviations.csv`; an ambiguous one has several rows."""

    short: str
    meaning: str
    ambiguous: bool


class Key(NamedTuple):
    """What makes a unit the one it is: a kind and its place, or the words of an office."""

    kind: str
    words: tuple[str, ...]


class Reading(NamedTuple):
    """One way to understand a text; not certain when it rests on an ambiguous abbreviation."""

    key: Key
    certain: bool


def squash(text: str) -> str:
    """The text without anything between its letters: "Satpol PP" → "satpolpp"."""
    return fold(text).replace(" ", "")


def key_of(words: Sequence[str]) -> Key | None:
    """The key that folded words stand for; None when nothing is left of them."""
    named = [word for word in _canonical(words) if word not in SILENT]
    if not named:
        return None
    kind, *place = named[1:] if named[0] in RUN_AS and named[1:] else named
    if kind in PLACE_WORDS:
        return Key(kind, ("".join(NUMERALS.get(word, word) for word in place),))
    office = frozenset(named)
    if office >= PLANNING:
        office -= JOINED_TO_PLANNING
    return Key("", tuple(sorted(office)))


def subject(key: Key) -> frozenset[str]:
    """What an office is for: its words without "dinas", "badan" and their like."""
    return frozenset(key.words) - OFFICE_WORDS


def _canonical(words: Sequence[str]) -> Iterator[str]:
    position = 0
    while position < len(words):
        length, word = _phrase_at(words, position)
        position += length
        yield word


def _phrase_at(words: Sequence[str], position: int) -> tuple[int, str]:
    for phrase, word in PHRASES:
        if list(words[position : position + len(phrase)]) == phrase:
            return len(phrase), word
    return 1, _same(words[position])


def _same(word: str) -> str:
    if len(word) > 6:
        for kind in LONG_KINDS:
            if OSA.distance(word, kind, score_cutoff=1) <= 1:
                return kind
    return SAME.get(word, word)


class Reader:
    """Reads what people of one region type for a unit."""

    def __init__(self, region: Region, abbreviations: Iterable[Abbreviation]) -> None:
        self._own_kind = region.kind
        self._own_names = sorted(
            {tuple(place_name(name).split()) for name in (region.name, *region.aliases)},
            key=len,
            reverse=True,
        )
        abbreviations = tuple(abbreviations)
        self.meanings: Mapping[str, list[list[str]]] = _meanings(abbreviations)
        self._ambiguous = {squash(row.short) for row in abbreviations if row.ambiguous}
        self.vocabulary = frozenset(
            word
            for meanings in self.meanings.values()
            for meaning in meanings
            for word in _canonical(meaning)
        )

    def readings(self, text: str) -> list[Reading]:
        """Every way to read the text, first with the region's own name in it, then without."""
        words = _words(text)
        found = dict.fromkeys(
            reading
            for variant in (self._contracted(words), self.without_region(words))
            for reading in self._expanded(variant)
        )
        return list(found)

    def _expanded(self, words: list[str]) -> Iterator[Reading]:
        whole = "".join(words)
        parts = [whole] if whole in self.meanings else words
        choices = [self._choices(part) for part in parts]
        certain = self._ambiguous.isdisjoint(parts)
        for chosen in islice(product(*choices), 8):
            key = key_of([word for part in chosen for word in part])
            if key is not None:
                yield Reading(key, certain)

    def _choices(self, word: str) -> list[list[str]]:
        known = None if word in _ONLY_WORDS else self.meanings.get(word)
        return known or [[word]]

    def _contracted(self, words: list[str]) -> list[str]:
        """The words with "kabupaten tangerang" said as "tangerang", in that region only."""
        start, name, _ = self._own_place(words)
        return words[:start] + words[name:]

    def without_region(self, words: list[str]) -> list[str]:
        """The words without the region's own name: "dinkes kab tangerang" → "dinkes"."""
        start, _, end = self._own_place(words)
        if start == end and words and KIND_WORDS.get(words[-1]) is self._own_kind:
            return words[:-1]
        return words[:start] + words[end:]

    def _own_place(self, words: list[str]) -> tuple[int, int, int]:
        """Where the region's kind and name begin, where the name begins, and where it ends.

        An empty stretch at the end when the region is not named.
        """
        for end in range(len(words), 0, -1):
            length = self._length_of_name(words, end)
            name = end - length
            before = KIND_WORDS.get(words[name - 1]) if name else None
            if length and before in (None, self._own_kind):
                return (name - 1 if before else name), name, end
        return len(words), len(words), len(words)

    def _length_of_name(self, words: list[str], end: int) -> int:
        for name in self._own_names:
            if name and tuple(words[max(end - len(name), 0) : end]) == name:
                return len(name)
        return 0


def _words(text: str) -> list[str]:
    return re.sub(r"\b([^\W\d]{4,})(\d)\b", r"\1 \2", fold(text)).split()


def _meanings(abbreviations: Iterable[Abbreviation]) -> dict[str, list[list[str]]]:
    meanings: dict[str, list[list[str]]] = {}
    for row in abbreviations:
        known = meanings.setdefault(squash(row.short), [])
        meaning = fold(row.meaning).split()
        if meaning not in known:
            known.append(meaning)
    return meanings
