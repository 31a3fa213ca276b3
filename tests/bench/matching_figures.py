"""What is measured of a search engine: first, among five, warnings, calibration, time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import quantiles
from time import perf_counter, thread_time
from typing import Final

from domain.matching.results import SIMILAR_FROM
from tests.bench.matching_baselines import Engine, Found
from tests.bench.matching_data import Asked

SEARCHES: Final = "cari"
_BINS: Final = 10


@dataclass(slots=True)
class Tally:
    """Counts of one kind of question."""

    asked: int = 0
    first: int = 0
    among: int = 0
    warned: int = 0
    """With a right row at or above the threshold; for new ideas: with any row."""


@dataclass(slots=True)
class Figures:
    """What one engine did with one set of questions."""

    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    times: list[float] = field(default_factory=list)
    """Seconds a question; processor time of this thread, for a server the time that passed."""
    scored: list[tuple[int, bool]] = field(default_factory=list)
    failures: list[tuple[Asked, Found]] = field(default_factory=list)
    wrong_warnings: int = 0

    def total(self, *kinds: str) -> Tally:
        """All of these kinds together; of all kinds with an answer if none is named."""
        chosen = [t for kind, t in self.kinds.items() if (kind in kinds or not kinds)]
        answered = [t for t in chosen if kinds or t is not self.kinds.get("negative")]
        return Tally(
            sum(t.asked for t in answered),
            sum(t.first for t in answered),
            sum(t.among for t in answered),
            sum(t.warned for t in answered),
        )

    @property
    def f1(self) -> float:
        """Of the warning: right ones, against those missed and those on new ideas or wrong rows."""
        known = [t for kind, t in self.kinds.items() if kind not in ("negative", SEARCHES)]
        right = sum(t.warned for t in known)
        missed = sum(t.asked for t in known) - right
        wrong = self.kinds["negative"].warned + self.wrong_warnings
        return 2 * right / (2 * right + missed + wrong) if right else 0.0

    @property
    def calibration_error(self) -> float:
        """Expected calibration error of the scores, ten bins."""
        return calibration_error(self.scored)

    def time(self, per_cent: int) -> float:
        """Milliseconds below which this share of the questions was answered."""
        return 1000 * quantiles(self.times, n=100)[per_cent - 1]


def calibration_error(scored: list[tuple[int, bool]]) -> float:
    """Mean distance of said and true probability over ten bins, by their rows."""
    error = 0.0
    for low in range(0, 100, 100 // _BINS):
        inside = [(s, r) for s, r in scored if low <= s < low + 10 or (s == 100 and low == 90)]
        error += abs(sum(s for s, _ in inside) / 100 - sum(r for _, r in inside))
    return error / max(1, len(scored))


def measure(engine: Engine, questions: list[Asked], *, server: bool = False) -> Figures:
    """Ask all questions one after the other."""
    clock = perf_counter if server else thread_time
    figures = Figures()
    for asked in questions:
        start = clock()
        found = engine(asked)
        figures.times.append(clock() - start)
        _count(figures, asked, found)
    return figures


def _count(figures: Figures, asked: Asked, found: Found) -> None:
    tally = figures.kinds[asked.kind]
    shown = [number for number, score in found if score >= SIMILAR_FROM]
    first = bool(found) and found[0][0] in asked.expected
    warned = bool(asked.expected & set(shown)) if asked.expected else bool(shown)
    tally.asked += 1
    tally.first += first
    tally.among += bool(asked.expected & {number for number, _ in found})
    tally.warned += warned
    figures.scored += [(score, number in asked.expected) for number, score in found]
    if asked.expected and asked.kind != SEARCHES:
        figures.wrong_warnings += bool(shown) and not warned
    if (not first or (not warned and asked.kind != SEARCHES)) if asked.expected else warned:
        figures.failures.append((asked, found))
