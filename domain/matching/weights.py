"""Weights learned by `python -m tests.bench.matching_fit` from data of the project."""

from typing import Final

WEIGHTS: Final = {
    "always": -3.942,
    "astray": -1.634,
    "bare": 2.055,
    "bare_name": 4.246,
    "behind": -11.249,
    "both_ways": 1.799,
    "described": -1.724,
    "explained": 2.234,
    "insisted": -3.704,
    "meaning": 0.792,
    "meaning_nearly_all": 0.734,
    "missing": -0.676,
    "name": 1.505,
    "purpose": 3.863,
    "same_name": 1.873,
    "same_name_other_meaning": -0.289,
    "spelling": 3.362,
    "spelling_nearly_all": 4.573,
    "substance": 2.696,
    "summary": 2.396,
    "told_alike": 2.886,
    "unasked": -3.301,
    "unexplained": -1.834,
}
