"""What is looked at in one region costs as much as the region is large, not as the country is."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.reminding import due_digests
from domain.coverage import Scope
from domain.innovations import Verification
from domain.periods import PeriodKind
from domain.regions import Region
from handlers.admin import figures
from handlers.desk import notices
from storage.database import Database
from storage.periods import NewPeriod
from storage.store import Store
from tests.plans import plans
from tests.storage.town import NOW, REGION, build

LARGE = (
    "agencies",
    "audit",
    "conversations",
    "digests",
    "duties",
    "innovations",
    "people",
    "reminders",
    "reports",
)
LOCAL = NOW.astimezone(ZoneInfo("Asia/Jakarta"))


async def counts_all(store: Store, region: Region) -> None:
    await figures.count(store, region, LOCAL)


async def counts_a_year(store: Store, region: Region) -> None:
    await figures.count(store, region, LOCAL, Scope.parse("year-2026"))


async def reminds(store: Store, region: Region) -> None:
    await due_digests(store, region, LOCAL)


async def tells_the_desk(store: Store, region: Region) -> None:
    await notices(store, region, LOCAL)


async def turns_the_queue(store: Store, region: Region) -> None:
    await store.queue.count(region.code)
    await store.innovations.by_verification(region.code, Verification.SUBMITTED, limit=5)


async def reads_the_trail(store: Store, region: Region) -> None:
    await store.audit.of_region(region.code, limit=7)
    await store.audit.named(region.code, "siti", 5)


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[Database]:
    """Small tables tell as much: SQLite plans without looking at how many rows there are."""
    database = await Database.open(sqlite_url)
    yield database
    await database.close()


@pytest.mark.parametrize(
    "work",
    [counts_all, counts_a_year, reminds, tells_the_desk, turns_the_queue, reads_the_trail],
)
async def test_a_region_is_found_by_indexes(
    sqlite: Database, work: Callable[[Store, Region], Awaitable[Any]]
) -> None:
    async with sqlite.write() as store:
        await build(store)
        for kind in (PeriodKind.MONITORING, PeriodKind.PROPOSAL):
            await store.periods.create(opened(kind), None, LOCAL)
        region = await store.regions.get(REGION)
    assert region is not None

    scans = [
        (line, statement)
        async for statement, plan in plans(sqlite, lambda store: work(store, region))
        for line in plan
        if line.startswith(tuple(f"SCAN {table}" for table in LARGE))
    ]

    assert not scans


def opened(kind: PeriodKind) -> NewPeriod:
    today = LOCAL.date()
    return NewPeriod(
        region=REGION,
        kind=kind,
        name="Uji",
        starts=today - timedelta(days=60),
        ends=today,
        due=today + timedelta(days=3),
    )
