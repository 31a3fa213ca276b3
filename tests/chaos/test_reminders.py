"""Every reminder comes once, whatever the clock does and whoever is killed while queueing it."""

import random
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from domain.periods import PeriodKind
from storage.database import Database
from storage.periods import NewPeriod
from storage.tables import digests
from tests.chaos import ledger
from tests.chaos.deaths import Death
from tests.chaos.ledger import Told
from tests.chaos.program import Program, until
from tests.chaos.scene import Scene
from tests.chaos.storm import MOST_REPEATED, crowd
from tests.chaos.town import REGION

CLERKS = 16
WIB = ZoneInfo("Asia/Jakarta")
DUE = date(2026, 12, 4)
#: Seven, three and one day before the Friday and the Friday itself; a day, three and seven after.
DAYS = [date(2026, 11, 27), *(date(2026, 12, day) for day in (1, 3, 4, 7, 11))]


async def test_one_process_reminds_once(embedded: Scene) -> None:
    await reminds_once(embedded, 10)


async def test_two_processes_remind_once(shared: Scene) -> None:
    await shared.start()
    await reminds_once(shared, 11)


async def reminds_once(stage: Scene, seed: int) -> None:
    """Let the clock jump to each day on which reminders are due, and kill who queues them."""
    seeded = random.Random(seed)
    await crowd(stage, seed, clerks=CLERKS, searchers=0)
    await calls(stage.database, stage.telegram.clock.now())
    for days, day in enumerate(DAYS, start=1):
        point = Death("reminder queued, not committed", seeded.randint(1, CLERKS))
        doomed = await stage.start(point)
        stage.telegram.clock.jump_to(datetime.combine(day, time(9), WIB))
        await until(partial(reminded, stage.database, days, doomed))
        if doomed.dead:
            doomed = await stage.start()
        await until(partial(reminded, stage.database, days))
        for jump in (timedelta(hours=-1), timedelta(days=-2), timedelta(days=2, hours=1)):
            stage.telegram.clock.jump(jump.total_seconds())
        await stage.quiet()
        await doomed.is_killed()
    await stage.start()
    await stage.quiet()
    await stage.stop()

    found = await ledger.count(stage.database, stage.telegram, Told())
    assert found.wrong == []
    assert found.messages - found.repeated == CLERKS * len(DAYS)
    assert found.repeated <= MOST_REPEATED * len(DAYS)


async def calls(database: Database, now: datetime) -> None:
    """The region calls for innovations, and nobody sends one."""
    new = NewPeriod(
        region=REGION,
        kind=PeriodKind.PROPOSAL,
        name="Pengusulan 2026",
        starts=now.date(),
        ends=DUE,
        due=DUE,
    )
    async with database.write() as store:
        await store.periods.create(new, None, now)


async def reminded(database: Database, days: int, doomed: Program | None = None) -> bool:
    """Has every clerk been reminded on so many days, or died who was to do it?"""
    async with database.read() as store:
        own = select(func.count(digests.c.id)).where(digests.c.kind == "own")
        count = (await store.execute(own)).scalar_one()
    return count >= CLERKS * days or (doomed is not None and doomed.dead)
