"""SQLite's writer takes no detour through a thread, except where something may be waited for."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.direct import SHORT_BULK
from storage.migrations import upgrade
from storage.tables import counters


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pandu.db"


@pytest.fixture
async def embedded(path: Path) -> AsyncIterator[Database]:
    database = await Database.open(f"sqlite+aiosqlite:///{path}")
    await upgrade(database)
    yield database
    await database.close()


async def test_only_what_may_wait_for_the_disk_leaves_the_loops_thread(embedded: Database) -> None:
    where: dict[str, set[bool]] = {}

    def note(statement: str) -> None:
        here = threading.current_thread() is threading.main_thread()
        where.setdefault(statement.split()[0], set()).add(here)

    async with embedded.connection() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
    assert raw is not None
    await raw.set_trace_callback(note)
    async with embedded.write() as store:
        await store.catalogue.change()
        await store.execute(counters.insert(), {"name": "one", "value": 1})
        many = [{"name": f"{n}", "value": n} for n in range(SHORT_BULK + 1)]
        await store.execute(counters.update().values(value=2))
        await store.execute(counters.insert().prefix_with("OR REPLACE"), many)
    await raw.set_trace_callback(None)

    assert where["BEGIN"] == where["SELECT"] == where["UPDATE"] == {True}
    assert where["INSERT"] == {True, False}  # one row here, many there
    assert where["COMMIT"] == {False}


async def test_the_loop_goes_on_while_another_process_writes(
    embedded: Database, path: Path
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = asyncio.Event()

    async def write() -> None:
        began.set()
        async with embedded.write() as store:
            await store.execute(counters.insert(), {"name": "late", "value": 1})

    async with asyncio.TaskGroup() as group:
        group.create_task(write())
        await began.wait()
        other.execute("INSERT INTO counters (name, value) VALUES ('early', 1)")
        other.execute("COMMIT")
    written = other.execute("SELECT name FROM counters WHERE name IN ('early', 'late')").fetchall()
    other.close()

    assert {name for (name,) in written} == {"early", "late"}
