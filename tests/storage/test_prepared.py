"""A statement that is compiled once says the same as one that is not, on both databases."""

from datetime import date
from typing import Final

import pytest
from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.inbox import Received
from storage.outbox import OutboxRow
from storage.prepared import filled_up
from storage.store import Store
from storage.tables import counters, innovations, outbox, people
from tests.storage.town import NOW, Town, register

_PEOPLE: Final = select(people).where(people.c.id.in_(bindparam("of_ids", expanding=True)))
_OUTBOX: Final = select(outbox)
_INNOVATIONS: Final = select(innovations)
_OTHERS: Final = select(counters.c.name).where(
    counters.c.name.not_in(bindparam("of_names", expanding=True)),
    counters.c.name.in_(["catalogue", "marker", "third"]),
)
_COUNT: Final = insert(counters).returning(counters.c.name, counters.c.value)


async def test_it_reads_every_kind_of_column_alike(database: Database, town: Town) -> None:
    async with database.write() as store:
        await register(store, town.siti, "Simpel")
        await store.people.update(town.siti.id, seen_on=date(2026, 3, 4), reminders=False)
        payload = {"text": "é", "rows": [[1, None]], "of": {"a": True}}
        store.outbox.add(OutboxRow(7, "sendMessage", payload, ready_at=NOW, key="k"))
    async with database.write() as store:
        for statement in (_OUTBOX, _INNOVATIONS):
            found = [tuple(row) for row in await store.rows(statement, {})]
            assert found == [tuple(row) for row in await store.execute(statement)]
        wanted = {"of_ids": [town.siti.id]}
        (siti,) = await store.rows(_PEOPLE, wanted)

        assert siti._asdict() == (await store.execute(_PEOPLE, wanted)).one()._asdict()
        assert (siti.seen_on, siti.reminders) == (date(2026, 3, 4), False)
        (message,) = await store.rows(_OUTBOX, {})
        assert (message.payload, message.ready_at) == (payload, NOW)


async def test_lists_of_any_length(database: Database) -> None:
    async with database.write() as store:
        for left_out in ([], ["marker"], ["marker", "catalogue", "x"]):
            rows = await store.rows(_OTHERS, {"of_names": filled_up(left_out)})
            assert {row.name for row in rows} == {"catalogue", "marker"} - set(left_out)


async def test_a_list_is_filled_up_with_what_is_in_it() -> None:
    assert [len(filled_up(range(n))) for n in (0, 1, 2, 3, 5, 8, 9)] == [0, 1, 2, 4, 8, 8, 16]
    assert set(filled_up({3, 4, 5})) == {3, 4, 5}


async def test_what_is_refused_is_undone_and_told_as_always(database: Database) -> None:
    async def count_twice(store: Store) -> None:
        async with store.turn():
            await store.rows(_COUNT, {"name": "third", "value": 3})
            await store.rows(_COUNT, {"name": "catalogue", "value": 3})

    async with database.write() as store:
        with pytest.raises(IntegrityError):
            await count_twice(store)
        (row,) = await store.rows(_COUNT, {"name": "fourth", "value": 4})

    assert (row.name, row.value) == ("fourth", 4)
    async with database.read() as store:
        assert await store.rows(_OTHERS, {"of_names": ["catalogue", "marker"]}) == []


async def test_what_is_refused_at_the_end_spoils_all(database: Database) -> None:
    async def collect() -> None:
        async with database.write() as store:
            await store.inbox.put([Received(1, 1, "{}")], NOW)
            store.collect(insert(counters), {"name": "catalogue", "value": 1})

    with pytest.raises(IntegrityError):
        await collect()

    async with database.read() as store:
        assert await store.inbox.backlog() == (0, None)
