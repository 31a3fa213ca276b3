"""Weights learned by `python -m tests.bench.matching_fit` from data of the project."""

from typing import Final

WEIGHTS: Final = {
    "always": -3.695,
    "astray": -1.64,
    "bare": 1.912,
    "bare_name": 3.983,
    "behind": -9.647,
    "both_ways": 2.0,
    "described": -1.339,
    "explained": 1.934,
    "insisted": -3.181,
    "meaning": 1.028,
    "meaning_nearly_all": 1.084,
    "missing": -0.938,
    "name": 0.835,
    "purpose": 3.738,
    "same_name": 1.974,
    "same_name_other_meaning": -0.05,
    "spelling": 2.012,
    "spelling_nearly_all": 6.3,
    "substance": 2.646,
    "summary": 2.295,
    "told_alike": 2.669,
    "unasked": -2.22,
    "unexplained": -1.862,
}
