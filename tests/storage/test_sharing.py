"""Writers of one process share commits, and each still has a transaction of its own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import Database, DatabaseTrouble
from storage.migrations import upgrade
from storage.tables import counters


class Fault(Exception):
    """A handler's own."""


@pytest.fixture
async def embedded(tmp_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'pandu.db'}")
    await upgrade(database)
    yield database
    await database.close()


@asynccontextmanager
async def watched(database: Database) -> AsyncIterator[list[str]]:
    """The first words of what SQLite is told meanwhile."""
    async with database.connection() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
    seen: list[str] = []
    assert raw is not None
    await raw.set_trace_callback(lambda statement: seen.append(statement.split()[0]))
    yield seen
    await raw.set_trace_callback(None)


async def limit(database: Database, more_pages: int | None) -> None:
    """Let the file grow by so many pages only, as on a disk that is nearly full; None: again."""
    async with database.connection() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        most = 2**30 if more_pages is None else pages + more_pages
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")


async def write(database: Database, name: str, *, fail: bool = False) -> None:
    async with database.write() as store:
        await store.execute(counters.insert(), {"name": name, "value": 1})
        if fail:
            raise Fault


async def fill(database: Database) -> None:
    async with database.write() as store:
        many = [{"name": f"row {n}", "value": n} for n in range(100_000)]
        await store.execute(counters.insert(), many)


async def names(database: Database) -> set[str]:
    async with database.read() as store:
        known = set((await store.execute(select(counters.c.name))).scalars())
    return {name for name in known if name.islower() and len(name) == 1}


async def test_those_who_come_while_the_disk_works_are_kept_together(embedded: Database) -> None:
    async with watched(embedded) as seen:
        await asyncio.gather(*(write(embedded, name) for name in "abcde"))

    assert seen.count("COMMIT") == 2
    assert await names(embedded) == set("abcde")


@pytest.mark.parametrize("faulty", "abcd")
async def test_who_fails_takes_nobody_along(embedded: Database, faulty: str) -> None:
    async with asyncio.timeout(30):
        ended = await asyncio.gather(
            *(write(embedded, name, fail=name == faulty) for name in "abcd"), return_exceptions=True
        )

    assert [type(one) for one in ended if one is not None] == [Fault]
    assert await names(embedded) == set("abcd") - {faulty}


async def test_when_the_disk_is_full_all_who_shared_are_told_and_may_try_again(
    embedded: Database,
) -> None:
    await limit(embedded, more_pages=3)

    ended = await asyncio.gather(
        write(embedded, "a"),
        write(embedded, "b"),
        fill(embedded),
        write(embedded, "c"),
        return_exceptions=True,
    )

    assert [type(one) for one in ended if one is not None] == [DatabaseTrouble, DatabaseTrouble]
    assert await names(embedded) == {"a", "c"}

    await limit(embedded, None)
    await write(embedded, "b")
    assert await names(embedded) == {"a", "b", "c"}


async def test_who_is_called_off_midway_leaves_the_others_free_to_try_again(
    embedded: Database,
) -> None:
    inside = asyncio.Event()

    async def linger() -> None:
        async with embedded.write() as store:
            await store.execute(counters.insert(), {"name": "x", "value": 1})
            inside.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as group:
        lingering = group.create_task(linger())
        await inside.wait()
        waiting = group.create_task(write(embedded, "b"))
        lingering.cancel()
        await asyncio.wait([lingering, waiting])

    assert await names(embedded) == {"b"}
