"""Weights learned by `python -m tests.bench.matching_fit` from data of the project."""

from typing import Final

WEIGHTS: Final = {
    "always": -3.881,
    "astray": -1.758,
    "bare": 2.779,
    "bare_name": 3.621,
    "behind": -9.609,
    "both_ways": 1.975,
    "described": -1.444,
    "explained": 1.986,
    "insisted": -4.249,
    "meaning": 1.369,
    "meaning_nearly_all": 1.018,
    "missing": -0.992,
    "name": 0.574,
    "purpose": 3.481,
    "same_name": 1.797,
    "same_name_other_meaning": -0.041,
    "spelling": 1.809,
    "spelling_nearly_all": 6.982,
    "substance": 2.855,
    "summary": 2.858,
    "told_alike": 2.902,
    "unasked": -2.49,
    "unexplained": -1.277,
}
