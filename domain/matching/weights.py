"""Weights learned by `python -m tests.bench.matching_fit` from data of the project."""

from typing import Final

WEIGHTS: Final = {
    "always": -3.945,
    "astray": -1.634,
    "bare": 2.055,
    "bare_name": 4.245,
    "behind": -11.249,
    "both_ways": 1.8,
    "described": -1.724,
    "explained": 2.234,
    "insisted": -3.704,
    "meaning": 0.791,
    "meaning_nearly_all": 0.735,
    "missing": -0.677,
    "name": 1.504,
    "purpose": 3.864,
    "same_name": 1.873,
    "same_name_other_meaning": -0.29,
    "spelling": 3.366,
    "spelling_nearly_all": 4.573,
    "substance": 2.696,
    "summary": 2.395,
    "told_alike": 2.886,
    "unasked": -3.3,
    "unexplained": -1.833,
}
