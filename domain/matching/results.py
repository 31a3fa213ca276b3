"""What goes into the search for existing innovations and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

VERY_SIMILAR_FROM: Final = 80
SIMILAR_FROM: Final = 30


class Level(StrEnum):
    """How alike in words; a duplicate warning shows VERY_SIMILAR and SIMILAR only."""

    VERY_SIMILAR = "very-similar"
    SIMILAR = "similar"
    RELATED = "related"

    @classmethod
    def of(cls, score: int) -> Level:
        """The level of a score of 0–100."""
        if score >= VERY_SIMILAR_FROM:
            return cls.VERY_SIMILAR
        return cls.SIMILAR if score >= SIMILAR_FROM else cls.RELATED


class Reason(StrEnum):
    """Why an innovation is shown, strongest first; `reason-<value>` is its text in the locales."""

    SAME_NAME = "same-name"
    SAME_EXPANSION = "same-expansion"
    ACRONYM_OF = "acronym-of"
    ALIKE_NAME = "alike-name"
    ALIKE_WORDS = "alike-words"
    SIMILAR_PURPOSE = "similar-purpose"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the catalogue, as the index wants it."""

    number: str
    name: str
    expansion: str
    summary: str
    agency: str
    agency_id: int
    region: str
    public: bool
    """Verified and not hidden: found by every region. Otherwise by its own only, and by name."""
    facets: tuple[str, ...] = ()
    """What a scope may ask for, in the caller's codes."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Who asks and what may be shown."""

    region: str | None
    """The asker's region, whose unpublished rows are seen too; None: public rows only."""
    only_region: str | None = None
    below: bool = False
    """Whether the asker's region stands for the regions below it too."""
    facets: frozenset[str] = frozenset()
    """Codes that a row must have, all of them."""
    limit: int = 5
    least: int = 0
    """Score below which nothing is shown."""
    exclude: frozenset[str] = frozenset()
    """Numbers not to be shown, such as the one being written."""


@dataclass(frozen=True, slots=True)
class Match:
    """A row of the catalogue that may be what was asked for."""

    number: str
    score: int
    """0–100: the probability, in per cent, that it is the same innovation."""
    level: Level
    reasons: tuple[Reason, ...]
