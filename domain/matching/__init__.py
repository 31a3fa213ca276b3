"""Finding what already exists: whether an idea is in the catalogue, in any spelling, and why."""

from domain.matching.matcher import Matcher
from domain.matching.pairs import Pair, similar, similar_pairs
from domain.matching.results import SIMILAR_FROM, Entry, Level, Match, Reason, Scope

__all__ = [
    "SIMILAR_FROM",
    "Entry",
    "Level",
    "Match",
    "Matcher",
    "Pair",
    "Reason",
    "Scope",
    "similar",
    "similar_pairs",
]
