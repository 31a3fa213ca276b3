"""What someone asks for: its words with every sign they may stand for, and how much each says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, permutations
from typing import Final

from domain.matching.catalogue import Catalogue
from domain.matching.forms import HEAD
from domain.matching.language import PART, Phrase, folded_words
from domain.matching.rows import initials_of, is_label, key_of
from domain.names import split_name

_WORDS: Final = 40
"""Words of a question that are looked at; more say nothing new."""
_LIKE_WORD: Final = 0.75
_LIKE_NAME: Final = 0.6
_LIKENESS_COUNTS: Final = 2.0
_SIMILAR_WORDS: Final = 4
_SIMILAR_NAMES: Final = 40
_SHORTEST_PIECE: Final = 4
_BARE: Final = 2
_OTHER_ORDER: Final = 0.97
_INITIALS: Final = 0.7
_CUT_SHORT: Final = 0.85
"""Likeness of a word cut short, as officials do ("kepeg"), to the word it begins."""
_PREFIX_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Word:
    """One word or expression that was asked for."""

    said: str
    weight: float
    signs: dict[int, float]
    """The signs it may stand for, each with its likeness of 0–1."""
    certain: bool
    """It is a known word, not one that only looks like some."""


@dataclass(frozen=True, slots=True)
class Question:
    """A name with what is known beside it."""

    text: str
    meaning: str
    """What the name stands for: its expansion, else itself."""
    keys: dict[int, float]
    """Whole names that this name may be, with their likeness."""
    key: int | None
    """The whole name itself, where a row has it."""
    words: list[Word]
    label: list[Word]
    """The words of the name where an expansion says what it means."""
    purpose: list[Word]
    """The words of the description."""
    purpose_weight: float
    insisted: list[Word]
    """The words of the question that the description repeats."""
    signs: frozenset[int]
    """All signs that a word of the question or of the description may stand for."""
    bare: bool
    """Nothing but a name of one or two words was asked for."""


class Reader:
    """Reads questions with the words of the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._language = catalogue.language

    def question(self, text: str, description: str) -> Question:
        """The question in `text`, a name with or without its expansion."""
        parts = split_name(text)
        name = folded_words(parts.name)
        expansion = folded_words(parts.expansion or "")
        labelled = is_label(name, expansion)
        words = self.words(expansion if labelled else name + expansion)
        label = self.words(name) if labelled else []
        key = self._language.known("=" + key_of(name)) if name else None
        keys = self._keys(name, split=labelled)
        purpose = self.words(folded_words(description))
        meaning = " ".join(expansion or name)
        bare = len(name) <= _BARE and not expansion
        again = {word.said for word in purpose}
        return Question(
            text=" ".join(name + expansion),
            meaning=meaning,
            keys=keys,
            key=key,
            words=words,
            label=label,
            purpose=purpose,
            purpose_weight=sum(word.weight for word in purpose),
            insisted=[word for word in words if word.said in again],
            signs=frozenset(chain.from_iterable(word.signs for word in words + label + purpose)),
            bare=bare,
        )

    def words(self, folded: list[str]) -> list[Word]:
        """The meaningful words, wrong spellings also read as the known words they look like."""
        content = [word for word in folded if not self._language.is_grammar(word)][:_WORDS]
        content = [word for typed in content for word in self._pieces(typed)]
        guesses: dict[str, dict[int, float]] = {}
        meant = [self._meant(word, guesses) for word in content]
        parts = list(self._language.parts(meant))
        loose = {phrase[0] for phrase, _ in parts if len(phrase) == 1}
        return _merged(self._word(phrase, sign, guesses, loose) for phrase, sign in parts)

    def _meant(self, word: str, guesses: dict[str, dict[int, float]]) -> str:
        """The known word most like an unknown one; all that are like it go to `guesses`."""
        known = self._catalogue.words.signs
        stem = self._language.stem(word)
        if word in known or self._language.known(stem) is not None:
            return word
        if self._language.is_expression(stem):
            return word
        alike = self._alike(word)
        meant = alike[0][0] if alike else word
        found = {known[spelling]: likeness**_LIKENESS_COUNTS for spelling, likeness in alike}
        guesses[self._language.stem(meant)] = found
        return meant

    def _alike(self, word: str) -> list[tuple[str, float]]:
        """Known words that look like an unknown one, or that it is the beginning of."""
        words = self._catalogue.words
        alike = words.alike(word, _LIKE_WORD, _SIMILAR_WORDS)
        if len(word) < HEAD or (alike and alike[0][1] > _CUT_SHORT):
            return alike
        longer = sorted(
            words.beginning_with(word),
            key=lambda spelling: (
                -len(self._catalogue.with_title(words.signs[spelling])),
                spelling,
            ),
        )
        return [(spelling, _CUT_SHORT) for spelling in longer[:_SIMILAR_WORDS]] + alike

    def _word(
        self,
        phrase: Phrase,
        sign: int | None,
        guesses: dict[str, dict[int, float]],
        loose: set[str],
    ) -> Word:
        signs = dict(self._language.also.get(phrase, {}))
        sign = self._language.known(phrase[0]) if sign is None else sign
        if len(phrase) == 1:
            for needed, whole in self._language.wholes_with(phrase[0]):
                signs[whole] = max(signs.get(whole, 0.0), 1.0 if needed <= loose else PART)
        for stem in phrase if len(phrase) > 1 else ():
            part = self._language.meaning(stem)
            if part is not None:
                signs[part] = PART
        if len(phrase) == 1 and phrase[0] in guesses:
            signs |= guesses[phrase[0]]
        elif sign is not None:
            signs[sign] = 1.0
        weight = self._weight(sign, signs)
        return Word(" ".join(phrase), weight, signs, 1.0 in signs.values())

    def _weight(self, sign: int | None, signs: dict[int, float]) -> float:
        if sign is None or sign not in signs:
            likeliest = max(signs.values(), default=0.0)
            meant = [one for one, likeness in signs.items() if likeness == likeliest]
            return max(map(self._catalogue.weights.__getitem__, meant), default=1.0)
        return self._catalogue.weights[sign]

    def _pieces(self, word: str) -> list[str]:
        """A word, or the known words it is glued from."""
        known = self._catalogue.words.signs
        if word in known or len(word) < 2 * _SHORTEST_PIECE:
            return [word]
        for cut in range(len(word) - _SHORTEST_PIECE, _SHORTEST_PIECE - 1, -1):
            if word[:cut] in known:
                rest = self._pieces(word[cut:])
                if all(piece in known for piece in rest):
                    return [word[:cut], *rest]
        return [word]

    def _keys(self, name: list[str], *, split: bool) -> dict[int, float]:
        keys = self._catalogue.keys
        whole = key_of(name)
        near = keys.alike(whole, _LIKE_NAME, _SIMILAR_NAMES)
        found = {keys.signs[spelling]: likeness for spelling, likeness in near}
        if not split:
            for count in range(1, min(_PREFIX_WORDS, len(name) - 1) + 1):
                self._take(found, key_of(name[:count]), 0.95)
            self._take(found, initials_of(name), _INITIALS)
        if 1 < len(name) <= _PREFIX_WORDS:
            for order in permutations(name):
                self._take(found, key_of(order), _OTHER_ORDER)
        self._take(found, whole, 1.0)
        return found

    def _take(self, found: dict[int, float], key: str, likeness: float) -> None:
        sign = self._language.known("=" + key)
        if sign is not None and key:
            found[sign] = likeness


def _merged(words: Iterable[Word]) -> list[Word]:
    """Words that stand for the same sign counted once."""
    kept: dict[frozenset[int] | str, Word] = {}
    for word in words:
        kept.setdefault(frozenset(word.signs) or word.said, word)
    return list(kept.values())
