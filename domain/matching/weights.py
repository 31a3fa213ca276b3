"""Weights learned by `python -m tests.bench.matching_fit` from data of the project."""

from typing import Final

BIAS: Final = -4.455
WEIGHTS: Final = {
    "anywhere": 1.105,
    "astray": -2.867,
    "bare": 2.307,
    "bare_name": 3.529,
    "behind": -10.883,
    "both_ways": 2.207,
    "described": -1.821,
    "explained": 2.692,
    "insisted": -3.176,
    "meaning": 0.821,
    "meaning_nearly_all": 0.469,
    "name": 1.029,
    "purpose": 3.644,
    "same_name": 1.874,
    "same_name_other_meaning": -0.317,
    "spelling": 2.842,
    "spelling_nearly_all": 5.477,
    "substance": 1.437,
    "summary": 2.661,
    "told_alike": 2.689,
    "unasked": -1.111,
    "unexplained": -1.564,
}
