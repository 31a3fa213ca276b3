"""What the index costs at one size: `python -m tests.bench.matching_cost ROWS` prints JSON."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time

from rapidfuzz import fuzz

from domain.matching import Entry, Matcher, Scope
from tests.bench.matching_baselines import by_rapidfuzz
from tests.bench.matching_data import REGION, Asked
from tests.bench.matching_maker import Maker

_WRATIO_ASKED = 11


def _memory() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def cost(rows: int) -> dict[str, float]:
    """Seconds, megabytes and milliseconds at this many rows."""
    questions = _questions()
    before = _memory()
    start = thread_time()
    matcher = Matcher(Maker(5).catalogue(rows))
    built = thread_time() - start
    gc.collect()
    memory = _memory() - before
    start = thread_time()
    for _ in Maker(5).catalogue(rows):
        pass
    built -= thread_time() - start
    times = [_timed(matcher, asked) for asked in questions]
    new = Entry("new", "Zamrud Khatulistiwa", "", "", "Bappeda", 0, REGION, True)
    start = perf_counter()
    matcher.put(new)
    found = matcher.search("zamrud khatulistiwa", Scope(REGION))[0].number == "new"
    added = perf_counter() - start
    slow = _wratio(rows, questions)
    return {
        "rows": rows,
        "build_s": round(built, 2),
        "memory_mb": round(memory, 1),
        "p50_ms": round(median(times), 2),
        "p95_ms": round(quantiles(times, n=100)[94], 2),
        "max_ms": round(max(times), 2),
        "wratio_p50_ms": round(slow, 1),
        "times_faster": round(slow / median(times), 1),
        "added_until_found_ms": round(1000 * added, 2) if found else -1,
    }


def _questions() -> list[Asked]:
    maker = Maker(6)
    list(maker.catalogue(3000))
    return maker.questions(20)


def _timed(matcher: Matcher, asked: Asked) -> float:
    start = thread_time()
    matcher.search(asked.query, Scope(REGION), description=asked.description)
    return 1000 * (thread_time() - start)


def _wratio(rows: int, questions: list[Asked]) -> float:
    engine = by_rapidfuzz(list(Maker(5).catalogue(rows)), fuzz.WRatio)
    times = []
    for asked in questions[:: len(questions) // _WRATIO_ASKED]:
        start = thread_time()
        engine(asked)
        times.append(1000 * (thread_time() - start))
    return median(times)


if __name__ == "__main__":
    print(json.dumps(cost(int(sys.argv[1]))))  # noqa: T201 - its output is its result
