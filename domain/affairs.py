"""Urusan pemerintahan: the 38 fields of government, and which of them an innovation is about."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz, process

from domain.names import fold

_OF_THE_UNIT = 2
_IN_THE_TEXT = 2
_FOUND = 5
_RESEMBLES = 80
_LONG_ENOUGH = 4


class AffairKind(StrEnum):
    """The groups of `data/affairs.csv`; `BASIC` are the six of basic service."""

    BASIC = "basic"
    MANDATORY = "mandatory"
    OPTIONAL = "optional"
    SUPPORTING = "supporting"


class Affair(BaseModel):
    """One urusan, with the words of unit names and of summaries that point to it."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str
    kind: AffairKind
    agency_words: tuple[str, ...] = ()
    text_words: tuple[str, ...] = ()


def affair_candidates(
    agency_name: str, summary: str, affairs: Sequence[Affair]
) -> tuple[Affair, ...]:
    """What to offer as buttons: up to two of the unit's own, then up to two of the summary's.

    None when nothing points anywhere; the urusan is then typed (domain.md §4).
    """
    own = _best(agency_name, ((affair, affair.agency_words) for affair in affairs))[:_OF_THE_UNIT]
    meant = _best(summary, ((affair, affair.text_words) for affair in affairs))
    others = [affair for affair in meant if affair not in own]
    return (*own, *others[:_IN_THE_TEXT])


def find_affairs(text: str, affairs: Sequence[Affair]) -> tuple[Affair, ...]:
    """The urusan that typed words may mean, best first; only a single one may be taken as meant."""
    typed = fold(text)
    if not typed:
        return ()
    exact = [affair for affair in affairs if fold(affair.name) == typed]
    found = (
        exact
        or [affair for affair in affairs if f" {typed}" in f" {fold(affair.name)}"]
        or _best(typed, ((a, (*a.agency_words, *a.text_words)) for a in affairs))
        or _resembling(typed, affairs)
    )
    return tuple(found[:_FOUND])


def _resembling(typed: str, affairs: Sequence[Affair]) -> list[Affair]:
    if len(typed) < _LONG_ENOUGH:
        return []
    names = [fold(affair.name) for affair in affairs]
    alike = process.extract(typed, names, scorer=fuzz.partial_ratio, score_cutoff=_RESEMBLES)
    return [affairs[place] for _, _, place in alike]


def _best(text: str, words_of: Iterable[tuple[Affair, tuple[str, ...]]]) -> list[Affair]:
    """The affairs whose words stand in the text; more and longer words go first."""
    folded = fold(text)
    weights = {
        affair: sum(len(word) for word in words if _stands_in(word, folded))
        for affair, words in words_of
    }
    found = [affair for affair, weight in weights.items() if weight]
    return sorted(found, key=weights.__getitem__, reverse=True)


def _stands_in(word: str, text: str) -> bool:
    """Whether the word stands in the text by itself or with "-nya"."""
    return word in text and re.search(rf"\b{re.escape(word)}(nya)?\b", text) is not None
