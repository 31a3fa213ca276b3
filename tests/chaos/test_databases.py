"""A database that is full, closed, gone or in a knot stops Pandu, and then it goes on."""

import asyncio
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select, text

from storage import migrations
from storage.database import Database, DatabaseTrouble
from storage.tables import agencies, innovation_numbers
from tests import postgres
from tests.chaos import ledger
from tests.chaos.program import Nursery, until
from tests.chaos.robots import PATIENCE
from tests.chaos.scene import Scene, scene
from tests.chaos.storm import Crowd, crowd

#: Bytes of a disk with no room for a change.
TOO_SMALL = 4096
TROUBLE = '"event": "database trouble"'


async def goes_on(stage: Scene, people: Crowd, further: int = 6) -> None:
    """Until so many more are registered."""
    registered = len(people.told.numbers)
    await stage.telegram.until(lambda: len(people.told.numbers) >= registered + further, PATIENCE)


async def ends_well(stage: Scene, people: Crowd) -> None:
    """Nothing was lost, nothing done twice, and nothing said twice."""
    await stage.quiet()
    await stage.stop()
    found = await ledger.count(stage.database, stage.telegram, people.told)
    assert found.wrong == []
    assert found.repeated == 0


async def test_a_full_disk_is_waited_for(embedded: Scene) -> None:
    people = await crowd(embedded, 2, clerks=6, searchers=1)
    program = await embedded.start()
    async with asyncio.TaskGroup() as group:
        working = group.create_task(people.works())
        await goes_on(embedded, people, 1)
        program.limit_files(TOO_SMALL)
        await until(lambda: embedded.logged(TROUBLE, 3))
        program.limit_files(-1)
        await goes_on(embedded, people)
        people.go_home()
        await working
    await ends_well(embedded, people)


async def test_a_database_that_may_only_be_read_is_waited_for(shared: Scene) -> None:
    people = await crowd(shared, 3, clerks=6, searchers=1)
    await shared.start()
    async with asyncio.TaskGroup() as group:
        working = group.create_task(people.works())
        await goes_on(shared, people, 1)
        await postgres.may_write(shared.database, "off")
        await until(lambda: shared.logged(TROUBLE, 3))
        await postgres.may_write(shared.database, "on")
        await goes_on(shared, people)
        people.go_home()
        await working
    await ends_well(shared, people)


async def test_an_embedded_database_that_may_only_be_read_is_nobodys_fault(
    sqlite_url: str,
) -> None:
    database = await Database.open(sqlite_url)

    async def lives(*first: str) -> None:
        async with database.write() as store:
            for statement in first:
                await store.execute(text(statement))
            await store.leases.alive("one")

    await lives()
    with pytest.raises(DatabaseTrouble):
        await lives("PRAGMA query_only = ON")
    with pytest.raises(DatabaseTrouble):
        await lives()
    async with database.read() as store:
        assert await store.leases.senders() == 1
    await database.close()


async def test_lost_connections_are_made_anew(shared: Scene) -> None:
    people = await crowd(shared, 4, clerks=6, searchers=1)
    for _ in range(2):
        await shared.start()
    async with asyncio.TaskGroup() as group:
        working = group.create_task(people.works())
        for _ in range(5):
            await goes_on(shared, people, 1)
            async with shared.database.write() as store:
                await store.execute(postgres.OTHERS)
        await goes_on(shared, people)
        people.go_home()
        await working
    await ends_well(shared, people)


async def test_a_server_that_crashes_and_comes_back_is_waited_for(
    tmp_path: Path, births: Nursery
) -> None:
    with postgres.throw_away() as server:
        url = await asyncio.to_thread(postgres.create, server.url, "crashing")
        database = await Database.open(url)
        await migrations.upgrade(database)
        await database.close()
        async with scene(url, tmp_path, births) as stage:
            people = await crowd(stage, 6, clerks=6, searchers=1)
            for _ in range(2):
                await stage.start()
            async with asyncio.TaskGroup() as group:
                working = group.create_task(people.works())
                for crashes in range(1, 4):
                    await goes_on(stage, people, 2)
                    await asyncio.to_thread(server.crash)
                    await until(partial(stage.logged, TROUBLE, crashes))
                    await asyncio.to_thread(server.start)
                await goes_on(stage, people)
                people.go_home()
                await working
            await ends_well(stage, people)


async def test_a_batch_in_a_knot_with_another_transaction_is_tried_again(shared: Scene) -> None:
    """Kirim takes the unit, then the next number; who already holds the number wants the unit."""
    async with shared.database.write() as store:
        name = (await store.execute(text("SELECT current_database()"))).scalar_one()
        await store.execute(text(f'ALTER DATABASE "{name}" SET deadlock_timeout = 3000'))
    people = await crowd(shared, 5, clerks=1, searchers=0)
    (clerk,) = people.clerks
    await shared.start()
    await clerk.registers()
    summary = await clerk.fills()
    async with asyncio.TaskGroup() as group, shared.database.write() as store:
        await store.execute(text("SET LOCAL deadlock_timeout = 60000"))
        await store.execute(select(innovation_numbers).with_for_update())
        group.create_task(clerk.sends(summary))
        await until(lambda: somebody_waits(shared.database))
        await store.execute(select(agencies.c.id).with_for_update())
    await ends_well(shared, people)
    assert await shared.logged(TROUBLE)


async def somebody_waits(database: Database) -> bool:
    async with database.read() as store:
        waiting = text(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return bool((await store.execute(waiting)).scalar_one())
