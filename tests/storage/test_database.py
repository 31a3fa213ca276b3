"""The promises of a transaction: all or nothing, each turn for itself, no update lost."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, select, text, update
from sqlalchemy.exc import DBAPIError

from storage.audit import Audited
from storage.database import Database, DatabaseTrouble, is_passing
from storage.inbox import Received
from storage.outbox import OutboxRow
from storage.store import Store
from storage.tables import counters, innovations
from tests.storage.town import NOW, REGION, Town, register

#: Counters that a new database has.
SHIPPED = {"catalogue", "marker"}


async def names(database: Database) -> set[str]:
    async with database.read() as store:
        return set((await store.execute(select(counters.c.name))).scalars()) - SHIPPED


async def write(store: Store, name: str) -> None:
    await store.execute(counters.insert(), {"name": name, "value": 1})


def collect(store: Store, name: str) -> None:
    store.collect(counters.insert(), {"name": name, "value": 1})


@asynccontextmanager
async def statements(database: Database) -> AsyncIterator[list[str]]:
    """What is asked of the database meanwhile, by its first words; of many rows once."""
    seen: list[str] = []

    def note(statement: str) -> None:
        words = " ".join(statement.split()[:3])
        if seen[-1:] != [words]:
            seen.append(words)

    def heard(_: Any, __: Any, statement: str, *___: Any) -> None:
        note(statement)

    if database.dialect == "postgresql":
        event.listen(Engine, "before_cursor_execute", heard)
        yield seen
        event.remove(Engine, "before_cursor_execute", heard)
    else:
        async with database.connection() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        await raw.set_trace_callback(note)
        yield seen
        await raw.set_trace_callback(None)


async def test_what_was_written_and_collected_is_kept(database: Database) -> None:
    async with database.write() as store:
        collect(store, "collected")
        await write(store, "written")

    assert await names(database) == {"collected", "written"}


async def test_nothing_is_kept_of_a_transaction_that_fails(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as store:
            collect(store, "collected")
            await write(store, "written")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()

    assert await names(database) == set()


async def test_a_failing_turn_takes_only_its_own_share_with_it(database: Database) -> None:
    async with database.write() as store:
        for turn in ("first", "poison", "last"):
            try:
                async with store.turn():
                    collect(store, f"{turn} collected")
                    await write(store, f"{turn} written")
                    if turn == "poison":
                        raise ZeroDivisionError
            except ZeroDivisionError:
                pass

    kept = {f"{turn} {how}" for turn in ("first", "last") for how in ("collected", "written")}
    assert await names(database) == kept


async def test_a_statement_that_the_database_refuses_spoils_no_other_turn(
    database: Database,
) -> None:
    async with database.write() as store:
        with pytest.raises(Exception, match=r"(?i)unique"):
            async with store.turn():
                await write(store, "catalogue")
        async with store.turn():
            await write(store, "after")

    assert await names(database) == {"after"}


async def test_a_batch_that_only_collects_costs_a_handful_of_statements(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        updates = [Received(n, 100 + n, "{}") for n in range(32)]
        await store.inbox.put(updates, NOW)
        draft = await store.conversations.begin(town.siti.id, "x", REGION, None, None, {}, NOW)

    async with statements(database) as sent, database.write() as store:
        claimed = await store.inbox.claim(None, 32, NOW)
        people = await store.people.by_telegram([11, 12])
        await store.conversations.active_of([person.id for person in people.values()])
        for one in claimed:
            async with store.turn():
                store.conversations.save(draft)
                store.outbox.add(OutboxRow(one.lane, "sendMessage", {}))
                store.audit.add(Audited(NOW, None, REGION, "answer", "draft/1"))
                store.inbox.mark_done(one.seq)

    assert len(claimed) == 32
    assert sum(words.startswith("BEGIN") for words in sent) <= 1
    ends = ("BEGIN", "COMMIT", "PRAGMA")
    assert [words for words in sent if not words.startswith(ends)] == [
        "WITH RECURSIVE l(lane)",
        "SELECT people.id, people.telegram_id,",
        "SELECT conversations.id, conversations.person_id,",
        "UPDATE conversations SET",
        "INSERT INTO outbox",
        "INSERT INTO audit",
        "UPDATE inbox SET",
    ]


async def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)read.?only"):
        async with database.read() as store:
            await write(store, "by a reader")


async def test_a_reader_sees_one_moment_while_others_write(database: Database) -> None:
    async with database.read() as reader:
        before = (await reader.execute(select(counters.c.name))).all()
        async with database.write() as store:
            await write(store, "meanwhile")
        assert (await reader.execute(select(counters.c.name))).all() == before

    assert await names(database) == {"meanwhile"}


async def test_no_update_is_lost_when_two_processes_read_and_change_the_same_row(
    database: Database, database_url: str, town: Town
) -> None:
    """Each appends one letter to the note 20 times; SQLAlchemy's defaults would lose some."""
    async with database.write() as store:
        innovation = await register(store, town.siti, "Simpus", expansion="")

    async def append(one: Database, letter: str) -> None:
        for _ in range(20):
            async with one.write() as store:
                old = await store.innovations.for_update(innovation.id)
                await store.innovations.set(old.id, note=(old.note or "") + letter)

    other = await Database.open(database_url)
    async with asyncio.TaskGroup() as both:
        both.create_task(append(database, "a"))
        both.create_task(append(other, "b"))
    await other.close()

    async with database.read() as store:
        note = (await store.execute(select(innovations.c.note))).scalar_one()
    assert sorted(note) == ["a"] * 20 + ["b"] * 20


async def test_a_deadlock_is_nobodys_fault(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    async with database.write() as store:
        await write(store, "left")
        await write(store, "right")
    both_hold_one = asyncio.Barrier(2)

    async def take(first: str, second: str) -> None:
        async with database.write() as store:
            for name in (first, second):
                row = update(counters).where(counters.c.name == name)
                await store.execute(row.values(value=counters.c.value + 1))
                if name == first:
                    await both_hold_one.wait()

    outcomes = await asyncio.gather(
        take("left", "right"), take("right", "left"), return_exceptions=True
    )
    await database.close()

    (victim,) = [one for one in outcomes if one is not None]
    assert isinstance(victim, DatabaseTrouble)
    assert is_passing(victim)


LOSE = text("SELECT pg_terminate_backend(pg_backend_pid())")


async def lose(store: Store) -> None:
    await write(store, "lost")
    await store.execute(LOSE)


async def lose_in_a_turn(store: Store) -> None:
    async with store.turn():
        await store.execute(LOSE)


async def lose_and_not_notice(store: Store) -> None:
    async with store.turn():
        with suppress(DBAPIError):
            await store.execute(LOSE)


@pytest.mark.parametrize("accident", [lose, lose_in_a_turn, lose_and_not_notice])
async def test_a_lost_connection_is_nobodys_fault(
    postgres_url: str, accident: Callable[[Store], Awaitable[None]]
) -> None:
    database = await Database.open(postgres_url)
    with pytest.raises(DatabaseTrouble):
        async with database.write() as store:
            await accident(store)
    assert await names(database) == set(), "the next transaction gets a new connection"
    await database.close()


async def test_a_mistake_of_ours_is_not_taken_for_the_databases_trouble(
    database: Database,
) -> None:
    with pytest.raises(Exception, match=r"(?i)no_such_table") as mistake:
        async with database.read() as store:
            await store.execute(text("SELECT * FROM no_such_table"))
    assert not is_passing(mistake.value)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite+aiosqlite:///{folder}/missing/pandu.db",
        "postgresql+asyncpg://pandu@/pandu?host={folder}",
    ],
)
async def test_a_database_that_is_not_there_says_so_at_once(url: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseTrouble):
        await Database.open(url.format(folder=tmp_path))


async def test_what_people_typed_never_stands_in_an_error(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)constraint") as refused:
        async with database.write() as store:
            await store.people.add(99, "00.00", NOW, name="Ibu Rahasia")
    assert "Rahasia" not in str(refused.value)
