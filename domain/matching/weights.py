"""Weights learned by `python -m tests.bench.matching_fit` from data of the project."""

from typing import Final

WEIGHTS: Final = {
    "always": -4.173,
    "astray": -2.217,
    "bare": 0.52,
    "bare_name": 5.868,
    "behind": -11.224,
    "both_ways": 1.817,
    "described": -1.457,
    "explained": 2.587,
    "insisted": -3.596,
    "meaning": 0.447,
    "meaning_nearly_all": 0.961,
    "name": 1.404,
    "purpose": 3.64,
    "same_name": 1.971,
    "same_name_other_meaning": -0.209,
    "spelling": 2.83,
    "spelling_nearly_all": 4.69,
    "substance": 3.084,
    "summary": 3.156,
    "told_alike": 2.677,
    "unasked": -2.546,
    "unexplained": -1.561,
}
