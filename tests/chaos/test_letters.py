"""A dead letter is replayed from the command line while its chat is busy."""

import asyncio

from sqlalchemy import select

from bot.clock import real_now
from storage.inbox import Received
from storage.tables import inbox
from tests.chaos import ledger
from tests.chaos.program import command
from tests.chaos.scene import Scene
from tests.chaos.storm import crowd


async def test_a_replayed_letter_is_handled_once_at_the_end_of_its_lane(embedded: Scene) -> None:
    await replayed(embedded)


async def replayed(stage: Scene) -> None:
    """Replay a letter of somebody who is in the midst of a registration."""
    people = await crowd(stage, 7, clerks=3, searchers=0)
    clerk = people.clerks[0]
    clerk.client.send("/bantuan")
    await buried(stage, clerk.client.user.id)
    await stage.start()

    async with asyncio.TaskGroup() as group:
        working = group.create_task(people.works())
        code, said = await command(["letters", "replay", "1"], stage.environment)
        people.go_home()
        await working
    await stage.quiet()
    await stage.stop()

    assert code == 0, said
    (helped,) = clerk.surprises
    assert "Yang dapat dilakukan" in helped
    clerk.surprises.clear()
    assert (await ledger.count(stage.database, stage.telegram, people.told)).wrong == []
    async with stage.database.read() as store:
        assert await store.inbox.letters() == 0


async def buried(stage: Scene, chat_id: int) -> None:
    """What waits at Telegram has failed five times already."""
    (waiting,) = stage.telegram.updates.head()
    async with stage.database.write() as store:
        await store.inbox.put([Received(waiting.id, chat_id, waiting.raw)], real_now())
        seq = (await store.execute(select(inbox.c.seq))).scalar_one()
        await store.inbox.bury(seq, "G-TEST", "ZeroDivisionError")
