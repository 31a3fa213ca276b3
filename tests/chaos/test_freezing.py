"""A process that stands still, like one of a paused machine, holds up nobody for long."""

import asyncio
import signal
from time import monotonic

from tests.chaos import ledger
from tests.chaos.deaths import Death
from tests.chaos.program import Program, until
from tests.chaos.robots import PATIENCE
from tests.chaos.scene import Scene
from tests.chaos.storm import MOST_REPEATED, crowd

TAKEN_OVER = 15.0


async def test_another_process_takes_over_in_time(shared: Scene) -> None:
    assert await takes_over(shared, "any moment") < TAKEN_OVER


async def takes_over(shared: Scene, moment: str) -> float:
    """Freeze the process that polls, thaw it later; seconds until another one polls.

    Afterwards everything was handled once.
    """
    people = await crowd(shared, 1, clerks=6, searchers=1)
    planned = None if moment == "any moment" else Death(moment, 25, signal.SIGSTOP)
    program = await shared.start(planned)
    await shared.telegram.until(lambda: polls(shared), PATIENCE)
    await shared.start()
    await until(lambda: both_live(shared))

    async with asyncio.TaskGroup() as group:
        working = group.create_task(people.works())
        if planned is None:
            await shared.telegram.until(lambda: shared.calls > 50, PATIENCE)
            program.freezes()
        await until(lambda: stands_still(program))
        frozen, before, registered = monotonic(), polls(shared), len(people.told.numbers)
        await shared.telegram.until(lambda: polls(shared) > before, PATIENCE)
        taken_over = monotonic() - frozen
        await shared.telegram.until(lambda: len(people.told.numbers) > registered + 6, PATIENCE)
        program.thaws()
        people.go_home()
        await working

    await shared.quiet()
    await shared.stop()
    found = await ledger.count(shared.database, shared.telegram, people.told)
    assert found.wrong == []
    assert found.repeated <= MOST_REPEATED
    return taken_over


def polls(stage: Scene) -> int:
    """How often updates were asked for."""
    return stage.telegram.calls.get("getupdates", 0)


async def both_live(stage: Scene) -> bool:
    async with stage.database.read() as store:
        return await store.leases.senders() == 2


async def stands_still(program: Program) -> bool:
    return program.frozen
