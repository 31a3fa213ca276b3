"""Measures /laporan of a region and `report` of the nation: `python -m tests.bench.national`.

Prints, for 10 % and 100 % of the country on SQLite and PostgreSQL, how long counting takes, and the
query plans at full size.
"""

import argparse
import asyncio
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import event

from handlers.admin import figures
from storage.database import Database
from storage.migrations import upgrade
from tests import postgres
from tests.bench import country
from tests.bench.crowd import percentile

SEED: Final = 23
LOOKS: Final = 200
NATIONS: Final = 5


async def measured(database: Database) -> tuple[list[float], list[float]]:
    """Seconds for regions at random, each in a transaction of its own, and for the nation."""
    async with database.read() as store:
        all_ = [one for one in await store.regions.all() if one.parent is not None]
    chosen = random.Random(SEED).choices(all_, k=LOOKS)
    for_regions = []
    for region in chosen:
        now = country.NOW.astimezone(ZoneInfo(region.zone))
        started = time.perf_counter()
        async with database.read() as store:
            await figures.count(store, region, now)
        for_regions.append(time.perf_counter() - started)
    for_nation = []
    for _ in range(NATIONS):
        started = time.perf_counter()
        async with database.read() as store:
            await figures.count_nation(store, country.NOW.astimezone(ZoneInfo("Asia/Jakarta")))
        for_nation.append(time.perf_counter() - started)
    return for_regions, for_nation


async def plans(database: Database) -> Iterator[str]:
    """How the database goes about the statements of one region and of the nation."""
    seen: dict[str, Any] = {}

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "WITH")):
            seen.setdefault(statement, parameters)

    engine = database._reader.sync_engine  # nobody else has to look over its shoulder
    event.listen(engine, "before_cursor_execute", note)
    async with database.read() as store:
        (region,) = [one for one in await store.regions.all() if one.code == "36.03"]
        now = country.NOW.astimezone(ZoneInfo(region.zone))
        await figures.count(store, region, now)
        await figures.count_nation(store, now)
    event.remove(engine, "before_cursor_execute", note)
    told = []
    explain = "EXPLAIN QUERY PLAN" if database.dialect == "sqlite" else "EXPLAIN"
    async with database.read() as store:
        for statement, parameters in seen.items():
            connection = store._connection
            rows = await connection.exec_driver_sql(f"{explain} {statement}", parameters)
            lines = [str(row[-1]) for row in rows]
            told.append(
                "\n".join([" ".join(statement.split())[:160], *(f"    {x}" for x in lines)])
            )
    return iter(told)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A migrated database."""
    database = await Database.open(url)
    try:
        await upgrade(database)
        yield database
    finally:
        await database.close()


async def run(url: str, share: float, *, explained: bool) -> None:
    """Build a country of this size and measure it."""
    async with opened(url) as database:
        started = time.perf_counter()
        await country.build(database, country.FULL.part(share))
        built = time.perf_counter() - started
        of_region, of_nation = await measured(database)
        say(
            f"{database.dialect:10} {share:5.0%}  built in {built:5.0f} s"
            f"  region p50 {_ms(of_region, 0.5)} p95 {_ms(of_region, 0.95)}"
            f"  nation p50 {_ms(of_nation, 0.5)} p95 {_ms(of_nation, 0.95)}"
            f"  load {os.getloadavg()[0]:.1f}"
        )
        if explained:
            say("\n".join(await plans(database)))


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _ms(seconds: list[float], share: float) -> str:
    return f"{percentile(seconds, share) * 1000:6.0f} ms"


async def main(shares: list[float], engines: list[str]) -> None:
    """All sizes on all engines."""
    folder = Path(tempfile.mkdtemp(prefix="national-"))
    try:
        for share in shares:
            last = share == shares[-1]
            if "sqlite" in engines:
                url = f"sqlite+aiosqlite:///{folder / f'{share}.db'}"
                await run(url, share, explained=last)
            if "postgresql" in engines:
                with postgres.server() as server:
                    url = await asyncio.to_thread(postgres.create, server, "national")
                    await run(url, share, explained=last)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--shares", nargs="+", type=float, default=[0.1, 1.0])
    parser.add_argument("--engines", nargs="+", default=["sqlite", "postgresql"])
    given = parser.parse_args()
    asyncio.run(main(given.shares, given.engines))
