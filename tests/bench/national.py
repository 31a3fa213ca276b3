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
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from domain.regions import Region
from handlers.admin import figures
from storage.database import Database
from storage.migrations import upgrade
from storage.store import Store
from tests import postgres
from tests.bench import country
from tests.bench.crowd import percentile
from tests.plans import plans

SEED: Final = 23
LOOKS: Final = 200
LARGEST_LOOKS: Final = 20
NATIONS: Final = 5


@dataclass(frozen=True)
class Seconds:
    """What counting takes: of regions at random, of the largest one, and of the nation."""

    regions: list[float]
    largest: list[float]
    nation: list[float]


async def measured(database: Database) -> Seconds:
    """Count, each time in a transaction of its own."""
    async with database.read() as store:
        all_ = [one for one in await store.regions.all() if one.parent is not None]
    largest = next(one for one in all_ if one.code == country.LARGEST)
    return Seconds(
        [await _region(database, one) for one in random.Random(SEED).choices(all_, k=LOOKS)],
        [await _region(database, largest) for _ in range(LARGEST_LOOKS)],
        [await _nation(database) for _ in range(NATIONS)],
    )


async def _region(database: Database, region: Region) -> float:
    now = country.NOW.astimezone(ZoneInfo(region.zone))
    started = time.perf_counter()
    async with database.read() as store:
        await figures.count(store, region, now)
    return time.perf_counter() - started


async def _nation(database: Database) -> float:
    started = time.perf_counter()
    async with database.read() as store:
        await figures.count_nation(store, country.NOW.astimezone(ZoneInfo("Asia/Jakarta")))
    return time.perf_counter() - started


async def counted(store: Store) -> None:
    """The largest region and the nation, once."""
    region = await store.regions.get(country.LARGEST)
    assert region is not None
    now = country.NOW.astimezone(ZoneInfo(region.zone))
    await figures.count(store, region, now)
    await figures.count_nation(store, now)


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
        took = await measured(database)
        say(
            f"{database.dialect:10} {share:5.0%}  built in {built:5.0f} s"
            f"  region {_ms(took.regions)}  largest {_ms(took.largest)}"
            f"  nation {_ms(took.nation)}"
            f"  load {os.getloadavg()[0]:.1f}"
        )
        if explained:
            async for statement, plan in plans(database, counted):
                say("\n    ".join([" ".join(statement.split())[:160], *plan]))


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _ms(seconds: list[float]) -> str:
    p50, p95 = (percentile(seconds, share) * 1000 for share in (0.5, 0.95))
    return f"p50 {p50:4.0f} p95 {p95:4.0f} ms"


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
