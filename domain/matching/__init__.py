"""Finding what already exists: whether an idea is in the catalogue, in any spelling, and why."""

from domain.matching.matcher import Matcher
from domain.matching.results import Entry, Level, Match, Reason, Scope

__all__ = ["Entry", "Level", "Match", "Matcher", "Reason", "Scope"]
