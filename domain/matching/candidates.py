"""Picks, out of the whole catalogue, the few rows worth comparing closely."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from domain.matching.asking import Question
from domain.matching.catalogue import Catalogue

_IN_SUMMARY: Final = 0.4
_FROM_PURPOSE: Final = 0.8
_WHOLE_NAME: Final = 1.0
_NAME_BESIDE_EXPANSION: Final = 0.3
"""Of a name's points where its expansion is asked for too; many rows share a pretty name."""
_AGENCY: Final = 0.8
_LEFT_TO_NAMES: Final = 4
"""One in so many places goes to rows found by name, where an expansion is asked for too."""
_WORTH: Final = 0.3
"""Share of the best row's points below which no row is looked at."""

Points = NDArray[np.float32]
Given = tuple["array[int]", float]
"""Rows, and how many points each of them gets."""


def candidates(
    catalogue: Catalogue,
    question: Question,
    visible: NDArray[np.bool_],
    count: int,
    *,
    agencies: bool = False,
) -> list[int]:
    """At most `count` of the visible rows, most promising first.

    With `agencies` the words may also be in the name of a row's agency. Where an expansion says
    what is meant, most rows are picked for that alone: any number may share a pretty name.
    """
    points = _points(catalogue, question)
    if agencies and len(catalogue):
        points += catalogue.by_agency(_wanted(question)[0]) * _AGENCY
    if not question.label:
        return _best(catalogue, points * visible, count)
    meant = _points(catalogue, replace(question, keys={}, label=[]))
    by_meaning = _best(catalogue, meant * visible, count - count // _LEFT_TO_NAMES)
    by_all = _best(catalogue, points * visible, count)
    return list(dict.fromkeys(by_meaning + by_all))[:count]


def _best(catalogue: Catalogue, points: Points, count: int) -> list[int]:
    best = float(points.max(initial=0.0))
    if best <= 0:
        return []
    rows = np.flatnonzero(points >= best * _WORTH)
    share = points[rows] * (1 + points[rows] / (points[rows] + catalogue.norms(rows)))
    if len(rows) > count:
        least = np.partition(share, len(share) - count)[len(share) - count]
        rows, share = rows[share >= least], share[share >= least]
    return [int(row) for row in rows[np.lexsort((rows, -share))][:count]]


def _points(catalogue: Catalogue, question: Question) -> Points:
    titles, summaries = _wanted(question)
    given = [(catalogue.with_title(sign), weight) for sign, weight in titles.items()]
    given += [
        (catalogue.with_summary(sign), weight * _IN_SUMMARY) for sign, weight in summaries.items()
    ]
    whole = max(_WHOLE_NAME, sum(word.weight for word in question.words))
    if question.label:
        whole *= _NAME_BESIDE_EXPANSION
    given += [
        (catalogue.with_key(key), whole * likeness**3) for key, likeness in question.keys.items()
    ]
    return _summed(len(catalogue), given)


def _summed(size: int, given: list[Given]) -> Points:
    points: Points = np.zeros(size, dtype=np.float32)
    given = [(rows, weight) for rows, weight in given if rows]
    if given:
        rows = np.frombuffer(b"".join(rows for rows, _ in given), dtype=np.uint32)
        weights = np.array([weight for _, weight in given], dtype=np.float32)
        np.add.at(
            points, rows.astype(np.intp), np.repeat(weights, [len(rows) for rows, _ in given])
        )
    return points


def _wanted(question: Question) -> tuple[dict[int, float], dict[int, float]]:
    titles: dict[int, float] = {}
    for word in [*question.words, *question.label]:
        for sign, likeness in word.signs.items():
            titles[sign] = max(titles.get(sign, 0.0), word.weight * likeness)
    for word in question.purpose:
        for sign, likeness in word.signs.items():
            weight = word.weight * likeness * _FROM_PURPOSE
            titles[sign] = max(titles.get(sign, 0.0), weight)
    summaries = dict(titles)
    for word in question.purpose:
        for sign, likeness in word.signs.items():
            summaries[sign] = max(summaries[sign], word.weight * likeness)
    return titles, summaries
