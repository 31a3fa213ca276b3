"""How a question and a row of the catalogue compare, in shares of what their words say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from domain.matching.asking import Question, Word
from domain.matching.catalogue import Row, initials_of

_AGENCY, _SUMMARY, _LABEL, _TITLE = 1, 2, 3, 4
_LABEL_WORDS_COUNT: Final = 0.8
_INITIALS: Final = 0.85
_TELLING: Final = 1.0
"""Weight a text needs at least for a share of it to say much; a few fillers say nothing."""

Weigh = Callable[[int], float]


@dataclass(frozen=True, slots=True)
class Comparison:
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
    """What part of some words a row has."""

    total: float = 0.0
    titled: float = 0.0
    found: float = 0.0
    missing: float = 0.0
    astray: float = 0.0
    other: float = 0.0
    label: float = 0.0
    agency: float = 0.0


def compare(
    question: Question, row: Row, text: str, weigh: Weigh, agency: Iterable[int] = ()
) -> Comparison:
    """Compare a question with a row whose folded name and expansion are `text`."""
    places = dict.fromkeys(agency, _AGENCY)
    places |= dict.fromkeys(row.summary, _SUMMARY)
    places |= dict.fromkeys(row.label, _LABEL)
    places |= dict.fromkeys(row.title, _TITLE)
    met: dict[int, float] = {}
    words = _tally(question.words, places, met)
    covered, unasked = _coverage(row.title, met, weigh)
    label = _tally(question.label, places, {})
    purpose = _tally(question.purpose, places, met)
    explained, unexplained = _coverage(row.title, met, weigh)
    whole = question.keys.get(row.key, 0.0) or _initials(question, row, text)
    by_words = max(
        _share(label.label, label.label + label.total),
        _share(words.label, words.label + words.total),
    )
    return Comparison(
        asked=_share(words.titled, words.total),
        covered=covered,
        missing=words.missing,
        unasked=unasked,
        name=whole or _LABEL_WORDS_COUNT * by_words,
        anywhere=_share(words.found, words.total),
        purpose=_share(purpose.found, max(purpose.total, _TELLING)),
        summary=_coverage(row.summary, met, weigh, _TELLING)[0],
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


def _insisted(question: Question, places: Mapping[int, int]) -> float:
    again = {word.said for word in question.purpose}
    lacking = (
        word.weight
        for word in question.words
        if word.said in again and places.keys().isdisjoint(word.signs)
    )
    return max(lacking, default=0.0)


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


def _tally(words: list[Word], places: Mapping[int, int], met: dict[int, float]) -> _Tally:
    tally = _Tally()
    for word in words:
        likeness, place = 0.0, 0
        for sign, like in word.signs.items():
            where = places.get(sign)
            if where is None:
                continue
            if like > met.get(sign, 0.0):
                met[sign] = like
            if (where >= _LABEL, like) > (place >= _LABEL, likeness):
                likeness, place = like, where
        _count(tally, word.weight, likeness, place)
        if not likeness and word.certain:
            tally.other += word.weight
    return tally


def _count(tally: _Tally, weight: float, likeness: float, place: int) -> None:
    if place == _LABEL:
        tally.label += weight * likeness
        return
    tally.total += weight
    tally.found += weight * likeness
    tally.agency += weight * likeness * (place == _AGENCY)
    tally.astray = max(tally.astray, weight * (1 - likeness))
    if place == _TITLE:
        tally.titled += weight * likeness
        tally.missing = max(tally.missing, weight * (1 - likeness))
    else:
        tally.missing = max(tally.missing, weight)


def _coverage(
    signs: Iterable[int], met: Mapping[int, float], weigh: Weigh, least: float = 0.0
) -> tuple[float, float]:
    total = have = missing = 0.0
    for sign in signs:
        weight = weigh(sign)
        likeness = met.get(sign, 0.0)
        total += weight
        have += weight * likeness
        missing = max(missing, weight * (1 - likeness))
    return _share(have, max(total, least)), missing


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole > 0 else 0.0
