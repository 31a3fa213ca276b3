"""Turns comparisons into probabilities of being the same innovation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import repeat
from math import exp
from operator import mul
from typing import Final

from domain.matching.comparing import Comparison
from domain.matching.weights import WEIGHTS

_FAR_BEHIND: Final = 6.0
"""Points behind the best row at which being further behind says nothing more."""
_OTHER_WORDS: Final = 0.1
"""Share of other well-known words from which alike letters are chance, not wrong spelling."""


def _above(value: float, floor: float) -> float:
    """How far a share is above a floor, on the way to 1."""
    return max(0.0, value - floor) / (1 - floor)


def features(c: Comparison) -> dict[str, float]:
    """What is weighed of one comparison, by name; all 0–1."""
    meaning = c.asked * c.covered
    same = float(c.name >= 1.0)
    return {
        "always": 1.0,
        "meaning": meaning,
        "meaning_nearly_all": _above(meaning, 0.75),
        "missing": c.missing * (1 - c.described),
        "astray": c.astray * (1 - c.described),
        "insisted": c.insisted,
        "unasked": c.unasked * (1 - c.described),
        "unexplained": c.unexplained * c.described,
        "name": _above(c.name, 0.6) * (1 - c.bare),
        "bare_name": _above(c.name, 0.6) * c.bare,
        "same_name": same * (1 - c.spelled_out),
        "same_name_other_meaning": same * c.spelled_out * c.labelled * (1 - meaning),
        "anywhere": c.anywhere,
        "explained": c.explained,
        "purpose": c.purpose,
        "summary": c.summary,
        "both_ways": c.explained * c.purpose,
        "told_alike": c.summary * c.purpose,
        "spelling": c.spelling,
        "spelling_nearly_all": _above(c.spelling, 0.85) * (c.other < _OTHER_WORDS),
        "substance": c.substance,
        "bare": float(c.bare and not c.described),
        "described": float(c.described),
    }


def points(values: Mapping[str, float]) -> float:
    """The weighed sum of a row's features."""
    weights = map(WEIGHTS.get, values, repeat(0.0))
    return sum(map(mul, weights, values.values()), 0.0)


def behind(all_points: Sequence[float]) -> list[float]:
    """How far each row is behind the best, 0–1."""
    best = max(all_points, default=0.0)
    return [min(1.0, (best - one) / _FAR_BEHIND) for one in all_points]


def probability(points_of_row: float, lag: float) -> float:
    """The probability of being the same innovation, 0–1."""
    return 1 / (1 + exp(-(points_of_row + WEIGHTS["behind"] * lag)))
