"""How a question and a row of the catalogue compare, in shares of what their words say."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from domain.matching.asking import Question, Word
from domain.matching.catalogue import Weights
from domain.matching.rows import Row, initials_of

_AGENCY, _SUMMARY, _LABEL, _TITLE = 1, 2, 3, 4
_LABEL_WORDS_COUNT: Final = 0.8
_INITIALS: Final = 0.85
_TELLING: Final = 1.0
"""Weight a text needs at least for a share of it to say much; a few fillers say nothing."""


class Comparison(NamedTuple):
    """Everything a score is made of; all 0–1, shares are of the words' weight."""

    asked: float
    """Share of the question's words in the row's name or expansion."""
    covered: float
    """Share of the row's name or expansion in the question."""
    missing: float
    """The weightiest word of the question that the row's name and expansion lack."""
    unasked: float
    """The weightiest word of the row's name or expansion that the question lacks."""
    name: float
    """Likeness of the whole names."""
    anywhere: float
    """Share of the question's words in the row, its summary included."""
    purpose: float
    """Share of the description's words in the row, its summary included."""
    summary: float
    """Share of the row's summary in question and description."""
    explained: float
    """Share of the row's name or expansion in question and description."""
    unexplained: float
    """The weightiest word of the row's name or expansion in neither question nor description."""
    astray: float
    """The weightiest word of the question that is nowhere in the row, not even in its summary."""
    other: float
    """Share of the question's words that are well known and yet not in the row's name."""
    insisted: float
    """The weightiest word of both question and description that is nowhere in the row."""
    spelling: float
    """Likeness of the two texts, letter by letter."""
    substance: float
    """Weight in common; three rare words are 1."""
    labelled: bool
    """The row's name is a label beside its expansion."""
    bare: bool
    """Nothing but a name of one or two words was asked for."""
    spelled_out: bool
    """The question has an expansion beside its name."""
    described: bool
    """The question has a description."""
    agency: float
    """Share of the question's words in the agency's name, where that was looked at."""
    same_meaning: bool
    """The expansion (or the whole name, where it has none) is the same, letter by letter."""


@dataclass(slots=True)
class _Tally:
    """What part of the words of a question a row has."""

    total: float = 0.0
    titled: float = 0.0
    found: float = 0.0
    missing: float = 0.0
    astray: float = 0.0
    other: float = 0.0
    label: float = 0.0
    agency: float = 0.0


Places = Mapping[int, int]
"""The signs asked for that a row has, each with the best place where it stands."""
Met = dict[int, float]
"""Signs of a row that were asked for, with their likeness."""


def compare(
    question: Question, row: Row, text: str, weights: Weights, agency: Iterable[int] = ()
) -> Comparison:
    """Compare a question with a row whose folded name and expansion are `text`."""
    asked = question.signs.intersection
    places = dict.fromkeys(asked(agency), _AGENCY)
    places |= dict.fromkeys(asked(row.summary), _SUMMARY)
    places |= dict.fromkeys(asked(row.label), _LABEL)
    places |= dict.fromkeys(asked(row.title), _TITLE)
    met: Met = {}
    words = _tally(question.words, places, met)
    covered, unasked = explained, unexplained = _coverage(row.title, met, weights)
    label = _labelled(question.label, places)
    purpose = 0.0
    if question.purpose:
        purpose = _purpose(question, places, met)
        explained, unexplained = _coverage(row.title, met, weights)
    whole = question.keys.get(row.key, 0.0) or _initials(question, row, text)
    by_words = max(label, _share(words.label, words.label + words.total))
    return Comparison(
        asked=_share(words.titled, words.total),
        covered=covered,
        missing=words.missing,
        unasked=unasked,
        name=whole or _LABEL_WORDS_COUNT * by_words,
        anywhere=_share(words.found, words.total),
        purpose=purpose,
        summary=_told(row.summary, met, weights),
        explained=explained,
        unexplained=unexplained,
        astray=words.astray,
        other=_share(words.other, words.total),
        insisted=_insisted(question, places),
        spelling=_spelling(question, text),
        substance=min(1.0, words.titled / 3),
        labelled=bool(row.label),
        bare=question.bare,
        spelled_out=bool(question.label),
        described=bool(question.purpose),
        agency=_share(words.agency, words.total),
        same_meaning=_same_meaning(question.meaning, row, text),
    )


def _insisted(question: Question, places: Places) -> float:
    lacks = places.keys().isdisjoint
    return max([word.weight for word in question.insisted if lacks(word.signs)], default=0.0)


def _initials(question: Question, row: Row, text: str) -> float:
    if not question.bare or row.label:
        return 0.0
    return _INITIALS * (initials_of(text.split()) == question.text)


def _spelling(question: Question, text: str) -> float:
    name, _, expansion = text.partition("\n")
    alike = fuzz.ratio(question.meaning, expansion or name)
    if expansion and not question.label:
        alike = max(alike, fuzz.ratio(question.text, name), fuzz.ratio(question.text, text))
    return alike / 100


def _same_meaning(meaning: str, row: Row, text: str) -> bool:
    return bool(meaning and row.label) and text.endswith(f"\n{meaning}")


def _tally(words: list[Word], places: Places, met: Met) -> _Tally:
    tally = _Tally()
    lacks = places.keys().isdisjoint
    for word in words:
        if lacks(word.signs):
            _count_lacking(tally, word)
            continue
        likeness, place = _stands(word, places, met)
        if place == _LABEL:
            tally.label += word.weight * likeness
        else:
            _count(tally, word.weight, likeness, place)
    return tally


def _count(tally: _Tally, weight: float, likeness: float, place: int) -> None:
    tally.total += weight
    tally.found += weight * likeness
    tally.agency += weight * likeness * (place == _AGENCY)
    tally.astray = max(tally.astray, weight * (1 - likeness))
    if place == _TITLE:
        tally.titled += weight * likeness
        tally.missing = max(tally.missing, weight * (1 - likeness))
    else:
        tally.missing = max(tally.missing, weight)


def _count_lacking(tally: _Tally, word: Word) -> None:
    tally.total += word.weight
    tally.astray = max(tally.astray, word.weight)
    tally.missing = max(tally.missing, word.weight)
    if word.certain:
        tally.other += word.weight


def _stands(word: Word, places: Places, met: Met) -> tuple[float, int]:
    """How like the row's nearest sign a word is, and where that stands; what it meets is noted."""
    likeness, place = 0.0, 0
    for sign, like in word.signs.items():
        where = places.get(sign)
        if where is None:
            continue
        if like > met.get(sign, 0.0):
            met[sign] = like
        if (where >= _LABEL, like) > (place >= _LABEL, likeness):
            likeness, place = like, where
    return likeness, place


def _labelled(words: list[Word], places: Places) -> float:
    """Share of a name that only labels its expansion, in a row's label."""
    if not words:
        return 0.0
    tally = _tally(words, places, {})
    return _share(tally.label, tally.label + tally.total)


def _purpose(question: Question, places: Places, met: Met) -> float:
    """Share of the description in the row, but for what only labels it."""
    found, total, labelling = 0.0, question.purpose_weight, []
    lacks = places.keys().isdisjoint
    for word in [word for word in question.purpose if not lacks(word.signs)]:
        likeness, place = _stands(word, places, met)
        if place == _LABEL:
            labelling.append(word)
        else:
            found += word.weight * likeness
    if labelling:
        total = sum(word.weight for word in question.purpose if word not in labelling)
    return _share(found, max(total, _TELLING))


def _coverage(signs: Iterable[int], met: Met, weights: Weights) -> tuple[float, float]:
    """What share of the row's signs was asked for, and the weightiest that was not."""
    total = have = missing = 0.0
    for sign in signs:
        weight = weights[sign]
        likeness = met.get(sign, 0.0)
        total += weight
        have += weight * likeness
        missing = max(missing, weight * (1 - likeness))
    return _share(have, total), missing


def _told(summary: array[int], met: Met, weights: Weights) -> float:
    """Share of a row's summary that was asked for."""
    have = sum([weights[sign] * met[sign] for sign in summary if sign in met], 0.0)
    return have and _share(have, max(sum(map(weights.__getitem__, summary)), _TELLING))


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole > 0 else 0.0
