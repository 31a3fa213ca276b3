"""A hundred thousand waiting messages of one chat cost no memory and hold up nobody else."""

import asyncio
import json
from time import monotonic

from sqlalchemy import insert

from bot.clock import real_now
from simulator.client import Client
from storage.tables import inbox
from tests.chaos.robots import PATIENCE
from tests.chaos.scene import Scene
from tests.chaos.storm import crowd

WAITING = 100_000
#: Bytes by which a process may grow.
GROWTH = 20 * 1024 * 1024
FIRST = 1_000_000_000


async def test_one_chat_with_a_hundred_thousand_waiting(embedded: Scene) -> None:
    await flat(embedded)


async def flat(stage: Scene) -> None:
    """Let a process meet the backlog; it stays as small as it was."""
    people = await crowd(stage, 8, clerks=2, searchers=1)
    busy, clerk = people.searchers[0].client, people.clerks[0]
    program = await stage.start()
    await clerk.registers()
    idle = program.memory
    await stage.stop()
    await fills_inbox(stage, busy)

    program = await stage.start()
    begun = monotonic()
    async with asyncio.timeout(PATIENCE):
        await clerk.registers()
        answered = monotonic() - begun
        await people.clerks[1].registers()

    assert program.memory - idle < GROWTH
    assert answered < PATIENCE / 4
    assert busy.chat.last_id > 0, "its own turn comes too"


async def fills_inbox(stage: Scene, client: Client) -> None:
    """So many messages of this person have been received and wait."""
    now, chat = real_now(), client.chat.as_json()
    message = {"date": 0, "chat": chat, "from": client.user.as_json(), "text": "/bantuan"}
    rows = [
        {
            "update_id": FIRST + n,
            "lane": client.user.id,
            "raw": json.dumps({"update_id": FIRST + n, "message": {**message, "message_id": n}}),
            "ready_at": now,
            "received_at": now,
        }
        for n in range(1, WAITING + 1)
    ]
    async with stage.database.write() as store:
        await store.execute(insert(inbox), rows)
