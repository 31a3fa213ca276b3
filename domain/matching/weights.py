"""Weights learned by `python -m tests.bench.matching_fit` from data of the project."""

from typing import Final

WEIGHTS: Final = {
    "always": -4.227,
    "astray": -2.229,
    "bare": 0.537,
    "bare_name": 5.902,
    "behind": -11.195,
    "both_ways": 1.815,
    "described": -1.436,
    "explained": 2.58,
    "insisted": -3.643,
    "meaning": 0.497,
    "meaning_nearly_all": 0.946,
    "name": 1.374,
    "purpose": 3.653,
    "same_name": 1.988,
    "same_name_other_meaning": -0.226,
    "spelling": 2.877,
    "spelling_nearly_all": 4.709,
    "substance": 3.113,
    "summary": 3.191,
    "told_alike": 2.702,
    "unasked": -2.571,
    "unexplained": -1.559,
}
