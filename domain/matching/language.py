"""Reads words as officials mean them: folded, stemmed, abbreviations and synonyms made one sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import snowballstemmer

from domain.matching import lexicon, subjects
from domain.names import fold

LONGEST_TEXT: Final = 1200
"""Characters of a text that are read; nobody's name or summary needs more to be recognised."""

_ROMAN: Final = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "xi": "11",
    "xii": "12",
}
_MAY_BEND: Final = re.compile(r"^(?:me|pe|be|te|di|ke|se)|(?:an|i|nya|lah|kah|ku|mu)$")
_SHORTEST_BENT: Final = 5
_DROPPED: Final = "kpstr"
_WEIGHTS: Final = {
    lexicon.FORMS: 0.18,
    lexicon.CARRIERS: 0.35,
    lexicon.ACTIONS: 0.6,
    lexicon.MANNERS: 0.5,
    subjects.PEOPLE: 0.75,
    subjects.HEALTH: 1.0,
    subjects.CIVIC: 1.0,
    subjects.PLACES: 1.0,
    subjects.TRADE: 1.0,
}
"""How much the words of a group say about what an innovation is, beside their rarity."""
_FILLER_WEIGHT: Final = 0.1
ELSEWHERE: Final = 0.8
"""How well a word of several groups stands for the groups it is not listed in first."""
PART: Final = 0.55
"""How well one word of an expression stands for the whole ("hamil" for "ibu hamil")."""

Phrase = tuple[str, ...]


def folded_words(text: str) -> list[str]:
    """The folded words of a text, Roman numerals as digits."""
    return [_ROMAN.get(word, word) for word in fold(text[:LONGEST_TEXT]).split()]


def groups_of(text: str) -> Iterator[list[str]]:
    """The groups of a section of the lexicon, each a list of expressions."""
    for line in text.replace("\n  ", " ").strip().splitlines():
        yield [expression.strip() for expression in line.split(",")]


class Language:
    """The words of the field and of one catalogue, each with a number, its sign.

    A sign stands for a group of the lexicon or for one stem; new stems get signs as they come.
    """

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        self.weights: list[float] = []
        self._signs: dict[str, int] = {}
        self._forms: dict[str, str] = {}
        self._stemmer = snowballstemmer.stemmer("indonesian")
        self._stopwords = frozenset(lexicon.STOPWORDS.split())
        self._roots = self._rooted(lexicon.ROOTS.split())
        self._phrases: dict[str, list[tuple[Phrase, int]]] = {}
        self.also: dict[Phrase, dict[int, float]] = {}
        self._wholes: dict[str, list[tuple[frozenset[str], int]]] = {}
        self._except(groups_of(lexicon.IRREGULAR))
        self._learn(abbreviations)

    def stem(self, word: str) -> str:
        """The word without its Indonesian affixes."""
        known = self._forms.get(word)
        if known is None:
            known = self._forms[word] = self._stemmed(word)
        return known

    def content(self, text: str) -> list[str]:
        """The folded words of a text that are not mere grammar."""
        return [word for word in folded_words(text) if word not in self._stopwords]

    def is_grammar(self, word: str) -> bool:
        """Whether the folded word only joins others."""
        return word in self._stopwords

    def is_expression(self, stem: str) -> bool:
        """Whether the lexicon has expressions that begin with this stem."""
        return stem in self._phrases

    def sign(self, stem: str, weight: float = 1.0) -> int:
        """The number of a stem; a new one if it is new."""
        sign = self._signs.get(stem)
        if sign is None:
            sign = self._signs[stem] = len(self.weights)
            self.weights.append(weight)
        return sign

    def known(self, stem: str) -> int | None:
        """The number of a stem that has one."""
        return self._signs.get(stem)

    def meaning(self, stem: str) -> int | None:
        """The sign of a stem that stands alone: its group's, else its own if it has one."""
        _, sign = self._longest([stem], 0)
        return self.known(stem) if sign is None else sign

    def wholes_with(self, stem: str) -> list[tuple[frozenset[str], int]]:
        """The expressions of several words that this stem is one of, with their signs."""
        return self._wholes.get(stem, [])

    def read(self, words: list[str]) -> list[int]:
        """The signs of these words in order, the longest expressions of the lexicon first."""
        return [self._sign_of(part) for part in self.parts(words)]

    def parts(self, words: list[str]) -> Iterator[tuple[Phrase, int | None]]:
        """The stems of these words, joined where they make an expression, with its sign."""
        stems = [self.stem(word) for word in words]
        start = 0
        while start < len(stems):
            phrase, sign = self._longest(stems, start)
            yield phrase, sign
            start += len(phrase)

    def _sign_of(self, part: tuple[Phrase, int | None]) -> int:
        phrase, sign = part
        return self.sign(phrase[0]) if sign is None else sign

    def _longest(self, stems: list[str], start: int) -> tuple[Phrase, int | None]:
        for phrase, sign in self._phrases.get(stems[start], ()):
            if tuple(stems[start : start + len(phrase)]) == phrase:
                return phrase, sign
        return (stems[start],), None

    def _rooted(self, roots: Iterable[str]) -> dict[str, str]:
        """What the stemmer makes of a root, and of it after me- or pe-, to the root itself."""
        found: dict[str, str] = {}
        for root in roots:
            bare = root[1:] if root[0] in _DROPPED else root
            for shape in (bare, self._stemmer.stemWord(bare), self._stemmer.stemWord(root), root):
                if len(shape) > 2:
                    found.setdefault(shape, root)
            found[root] = root
        return found

    def _stemmed(self, word: str) -> str:
        if word in self._roots:
            return self._roots[word]
        if len(word) < _SHORTEST_BENT or not _MAY_BEND.search(word):
            return word
        if word.startswith("memper"):
            word = word.removeprefix("mem")
        stem: str = self._stemmer.stemWord(word)
        return self._roots.get(stem, stem)

    def _except(self, pairs: Iterable[list[str]]) -> None:
        for word, root in (pair.split() for group in pairs for pair in group):
            self._forms[word] = root if root == word else self.stem(root)

    def _learn(self, abbreviations: Mapping[str, str]) -> None:
        for section, weight in _WEIGHTS.items():
            for group in groups_of(section):
                self._add_group(group, weight)
        for filler in lexicon.FILLERS.split():
            self.sign(self.stem(filler), _FILLER_WEIGHT)
        for short, long in abbreviations.items():
            self._add_group([long, short], 1.0)
        for phrases in self._phrases.values():
            phrases.sort(key=lambda pair: -len(pair[0]))

    def _add_group(self, expressions: list[str], weight: float) -> None:
        phrases = [tuple(map(self.stem, self.content(one))) for one in expressions]
        phrases = [phrase for phrase in dict.fromkeys(phrases) if phrase]
        if not phrases:
            return
        firsts = [self._owner(phrase) for phrase in phrases]
        new = self.sign("#" + expressions[0], weight)
        for phrase, owner in zip(phrases, firsts, strict=True):
            if owner is None:
                self._phrases.setdefault(phrase[0], []).append((phrase, new))
                self._remember_whole(phrase, new)
            elif owner != new:
                self.also.setdefault(phrase, {})[new] = ELSEWHERE

    def _owner(self, phrase: Phrase) -> int | None:
        owners = (sign for known, sign in self._phrases.get(phrase[0], ()) if known == phrase)
        return next(owners, None)

    def _remember_whole(self, phrase: Phrase, sign: int) -> None:
        if len(phrase) > 1:
            for word in phrase:
                self._wholes.setdefault(word, []).append((frozenset(phrase), sign))
