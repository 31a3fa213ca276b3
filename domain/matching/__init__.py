"""Finding what already exists: whether an idea is in the catalogue, in any spelling, and why."""

from domain.matching.matcher import Matcher
from domain.matching.pairs import Pair, similar, similar_pairs
from domain.matching.results import Entry, Level, Match, Reason, Scope

__all__ = [
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
