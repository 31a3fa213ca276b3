"""Measures finding what already exists: `python -m tests.bench.matching [--sets FOLDER] [--quick]`.

On the hand-written questions and on made-up catalogues, against other engines in the same run; with
`--sets` also on a folder's `catalogue_NAME.csv` and `queries_NAME.csv`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from domain.matching import Entry
from tests.bench import matching_baselines as engines
from tests.bench.matching_data import DATA, Asked, half, read_catalogue, read_questions
from tests.bench.matching_figures import Figures, calibration_error, measure
from tests.bench.matching_maker import Maker
from tests.postgres import Missing

_SIZES: Final = (80, 600, 14_897, 100_000, 500_000)
_QUICK_SIZES: Final = (80, 600, 14_897)
_MADE: Final = ((21, 600), (22, 14_897))
_EACH: Final = 40
Set = tuple[str, list[Entry], list[Asked]]


def sets(folder: Path | None) -> Iterator[Set]:
    """The catalogues with their questions: hand-written, made up, and those of the folder."""
    rows = read_catalogue(DATA / "matching_catalogue.csv")
    questions = read_questions(DATA / "matching_queries.csv")
    yield "hand-written, half tuned on", rows, half(questions, odd=True)
    yield "hand-written, half kept apart", rows, half(questions, odd=False)
    for seed, size in _MADE:
        maker = Maker(seed)
        yield f"made up, {size} rows", list(maker.catalogue(size)), maker.questions(_EACH)
    for path in sorted(folder.glob("catalogue_*.csv")) if folder else []:
        name = path.stem.removeprefix("catalogue_")
        asked = read_questions(path.with_name(f"queries_{name}.csv"))
        yield f"given, {name}", read_catalogue(path), asked


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--failures", type=int, default=5, help="shown of every set")
    options = parser.parse_args()
    console = Console(width=150)
    pooled = []
    for name, rows, questions in sets(options.sets):
        figures = measure(engines.ours(rows), questions)
        pooled += figures.scored
        console.print(_by_kind(name, figures))
        _show_failures(console, rows, figures, options.failures)
        console.print(_against_others(rows, questions, figures))
    console.print(f"calibration error, all sets pooled: {calibration_error(pooled):.3f}")
    console.print(_costs(_QUICK_SIZES if options.quick else _SIZES))


def _by_kind(name: str, figures: Figures) -> Table:
    table = Table("kind", "asked", "first", "among five", "warned", title=name)
    for kind, tally in figures.kinds.items():
        counts = (tally.asked, tally.first, tally.among, tally.warned)
        table.add_row(kind, *map(str, counts))
    return table


def _against_others(rows: list[Entry], questions: list[Asked], figures: Figures) -> Table:
    titles = ("first", "among five", "F1", "false alarms", "ECE", "p50 ms", "p95 ms")
    table = Table("engine", *titles)
    _add(table, "ours", figures)
    for engine in (engines.wratio, engines.token_set, engines.fts5, engines.tfidf):
        _add(table, engine.__name__, measure(engine(rows), questions))
    try:
        with engines.pg_trgm(rows) as search:
            _add(table, "pg_trgm", measure(search, questions, server=True))
    except Missing:
        table.add_row("pg_trgm", "no PostgreSQL here")
    return table


def _add(table: Table, name: str, figures: Figures) -> None:
    all_, new = figures.total(), figures.kinds["negative"]
    table.add_row(
        name,
        f"{all_.first / all_.asked:.3f}",
        f"{all_.among / all_.asked:.3f}",
        f"{figures.f1:.3f}",
        f"{new.warned}/{new.asked}",
        f"{figures.calibration_error:.3f}",
        f"{figures.time(50):.1f}",
        f"{figures.time(95):.1f}",
    )


def _show_failures(console: Console, rows: list[Entry], figures: Figures, count: int) -> None:
    names = {row.number: f"{row.name} ({row.expansion})" for row in rows}
    for asked, found in figures.failures[:count]:
        wanted = " | ".join(names[number] for number in sorted(asked.expected)[:2]) or "nothing"
        shown = [f"{score} {names[number]}" for number, score in found[:2]]
        console.print(f"[{asked.kind}] {asked.query} — {asked.description}", markup=False)
        console.print(f"    wanted {wanted}; got {shown}", markup=False)


def _costs(sizes: tuple[int, ...]) -> Table:
    table = Table(title="cost, one thread")
    for size in sizes:
        command = [sys.executable, "-m", "tests.bench.matching_cost", str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        cost = json.loads(done.stdout)
        if not table.columns:
            for title in cost:
                table.add_column(title.replace("_", " "))
        table.add_row(*map(str, cost.values()))
    return table


if __name__ == "__main__":
    main()
