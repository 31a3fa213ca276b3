"""Learns the weights of `domain/matching/weights.py` and writes them; same data, same weights.

Learns from made-up catalogues and the odd half of the hand-written questions, never from the even
half, which is kept to measure with.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from domain.matching import Entry, Matcher, Scope, scoring
from domain.matching import weights as current
from tests.bench.matching_data import DATA, REGION, Asked, half, read_catalogue, read_questions
from tests.bench.matching_maker import Maker

_ROUNDS: Final = 12
_START: Final = {"explained": 3.0, "name": 3.0, "spelling": 3.0, "purpose": 3.0}
"""Order of the rows before anything is learned; every round learns from the order of the last."""
_LEARNED_FROM: Final = 8
"""Rows of each question that are learned from, the nearest ones."""
_STRANGERS_COUNT: Final = 2.0
"""A false alarm is worse than a candidate shown too far down."""
_FIRMNESS: Final = 3.0
_EITHER_WAY: Final = {"always", "bare", "described"}
_AGAINST: Final = {
    "missing",
    "astray",
    "insisted",
    "unasked",
    "unexplained",
    "same_name_other_meaning",
    "behind",
}

Example = tuple[dict[str, float], bool, float]
Lesson = tuple[list[dict[str, float]], list[bool], float]


def lessons() -> Iterator[Lesson]:
    """For every question the features of its rows, which of them are right, and its importance."""
    hand = read_catalogue(DATA / "matching_catalogue.csv")
    yield from _of(hand, half(read_questions(DATA / "matching_queries.csv"), odd=True), 4.0)
    for seed, size, each, importance in (
        (11, 80, 20, 1.0),
        (12, 600, 40, 1.0),
        (13, 5000, 40, 0.7),
    ):
        maker = Maker(seed)
        rows = list(maker.catalogue(size))
        yield from _of(rows, maker.questions(each), importance)


def _of(rows: list[Entry], questions: list[Asked], importance: float) -> Iterator[Lesson]:
    matcher = Matcher(rows)
    for asked in questions:
        if asked.kind == "cari":
            continue
        compared = matcher.compare(asked.query, Scope(REGION), description=asked.description)
        right = [number in asked.expected for number, _ in compared]
        weight = importance if asked.expected else importance * _STRANGERS_COUNT
        yield [scoring.features(one) for _, one in compared], right, weight


def examples(taught: list[Lesson]) -> Iterator[Example]:
    """The nearest rows of every question, with how far they are behind under today's weights."""
    for rows, right, importance in taught:
        if not rows:
            continue
        points = [scoring.points(row) for row in rows]
        lags = scoring.behind(points)
        nearest = sorted(range(len(rows)), key=lambda at: -points[at])
        for rank, at in enumerate(nearest):
            if rank < _LEARNED_FROM or right[at]:
                yield rows[at] | {"behind": lags[at]}, right[at], importance


def learn(taught: list[Lesson]) -> None:
    """Put the weights that explain the examples best in force."""
    given = list(examples(taught))
    names = sorted(given[0][0])
    values = np.array([[row[name] for name in names] for row, _, _ in given])
    truth = np.array([right for _, right, _ in given])
    importances = [importance for _, _, importance in given]
    used = list(range(len(names)))
    while True:
        model = LogisticRegression(C=_FIRMNESS, max_iter=5000, fit_intercept=False)
        model.fit(values[:, used], truth, sample_weight=importances)
        sensible = [
            at for at, w in zip(used, model.coef_[0], strict=True) if _sensible(names[at], w)
        ]
        if sensible == used:
            break
        used = sensible
    found = zip(used, model.coef_[0], strict=True)
    current.WEIGHTS.clear()
    current.WEIGHTS.update({names[at]: round(float(weight), 3) for at, weight in found})


def _sensible(name: str, weight: float) -> bool:
    """Whether the weight has the sign its feature's meaning demands."""
    if name in _EITHER_WAY:
        return True
    return weight < 0 if name in _AGAINST else weight > 0


def main() -> None:
    taught = list(lessons())
    current.WEIGHTS.clear()
    current.WEIGHTS.update(_START)
    for _ in range(_ROUNDS):
        learn(taught)
    lines = [f'    "{name}": {current.WEIGHTS[name]},' for name in sorted(current.WEIGHTS)]
    text = [
        '"""Weights learned by `python -m tests.bench.matching_fit` from data of the project."""',
        "",
        "from typing import Final",
        "",
        "WEIGHTS: Final = {",
        *lines,
        "}",
        "",
    ]
    Path(str(current.__file__)).write_text("\n".join(text), encoding="utf-8")


if __name__ == "__main__":
    main()
