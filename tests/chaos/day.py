"""A day of an office in minutes: three hundred officers, and the deadline is today.

`python -m tests.chaos.day [seconds an hour]`
"""

import asyncio
import random
import sys
import tempfile
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table
from sqlalchemy import func, select

from domain.periods import PeriodKind
from simulator.client import Client
from simulator.objects import Message
from storage import migrations
from storage.database import Database
from storage.periods import NewPeriod
from storage.tables import digests
from tests.chaos import ledger, town
from tests.chaos.program import Program, nursery
from tests.chaos.robots import Clerk, Searcher
from tests.chaos.scene import Scene, scene
from tests.chaos.storm import Crowd
from tests.chaos.town import REGION

SEED = 20261204
OFFICERS, CURIOUS = 300, 20
WIB = ZoneInfo("Asia/Jakarta")
#: A Friday.
DEADLINE = date(2026, 12, 4)
#: How many of a hundred officers begin a registration in each hour, from midnight on.
BUSY = (8, 4, 1, 0, 1, 1, 2, 5, 10, 12, 12, 8, 4, 10, 12, 14, 12, 8, 6, 8, 10, 12, 14, 10)
#: Two hours in, everything has been used once; from then on memory may grow by 5 %.
SETTLED, MOST_GROWN = 2, 0.05


async def main(seconds: float) -> bool:
    """Live through the day; was everything as it has to be?"""
    console = Console(width=100)
    folder = Path(tempfile.mkdtemp(prefix="day-"))
    url = f"sqlite+aiosqlite:///{folder / 'pandu.db'}"
    database = await Database.open(url)
    await migrations.upgrade(database)
    await database.close()
    async with nursery(folder) as births, scene(url, folder, births) as stage:
        officers = await town.settle(stage.database, stage.telegram, OFFICERS)
        curious = town.visitors(stage.telegram, CURIOUS)
        people = Crowd(
            [Officer(stage, client) for client in officers],
            [Searcher(client, f"{SEED} {client.user.id}") for client in curious],
        )
        await _called(stage)
        memory = await _lived(stage, people, await stage.start(), seconds, console)
        await stage.quiet()
        dead, reminded = await _dead_letters(stage), await _reminded(stage)
        await stage.stop()
        found = await ledger.count(stage.database, stage.telegram, people.told)
    grown = memory[-1] / memory[SETTLED] - 1
    console.print(
        f"{found.updates} updates, {found.registered} registered, {found.reported} reported, "
        f"{reminded} reminded, {found.messages} messages; "
        f"memory {memory[SETTLED]:.0f} → {memory[-1]:.0f} MB "
        f"({grown:+.1%}, at most +{MOST_GROWN:.0%}); dead letters {dead}"
    )
    for wrong in found.wrong:
        console.print(wrong, style="red")
    return bool(reminded) and not found.wrong and not dead and grown <= MOST_GROWN


class Officer(Clerk):
    """Works on, and only glances at what reminds of the deadline."""

    def __init__(self, stage: Scene, client: Client) -> None:
        super().__init__(client, f"{SEED} {client.user.id}")
        self._approved = partial(town.verify, stage.database)

    async def works(self) -> None:
        """Register something, which is approved; report on it now, or owe the report."""
        await self.registers()
        await self._approved(self.numbers[-1])
        if self.random.random() < 0.5:
            await self.reports_on(self.numbers[-1])

    def _react(self, message: Message) -> None:
        if "Pengingat untuk" not in message.text:
            super()._react(message)


async def _called(stage: Scene) -> None:
    """Both kinds of deadline fall on this day, and every verified innovation owes a report."""
    now = datetime.combine(DEADLINE - timedelta(days=30), time(8), WIB)
    stage.telegram.clock.jump_to(now)
    async with stage.database.write() as store:
        region = await store.regions.for_update(REGION)
        settings = region.settings.model_copy(update={"monitor_all": True})
        await store.regions.change(region.model_copy(update={"settings": settings}))
        for kind in (PeriodKind.PROPOSAL, PeriodKind.MONITORING):
            new = NewPeriod(
                region=REGION,
                kind=kind,
                name=f"Tenggat {kind}",
                starts=now.date(),
                ends=DEADLINE,
                due=DEADLINE,
            )
            await store.periods.create(new, None, now)


async def _lived(
    stage: Scene, people: Crowd, program: Program, seconds: float, console: Console
) -> list[float]:
    """Every hour of the day; the megabytes in memory at the end of each."""
    chance = random.Random(SEED)
    memory = []
    table = Table("hour", "registrations", "MB")
    for hour, busy in enumerate(BUSY):
        stage.telegram.clock.jump_to(datetime.combine(DEADLINE, time(hour), WIB))
        at_work = chance.sample(people.clerks, OFFICERS * busy // 100)
        await _hour([*at_work, *chance.sample(people.searchers, busy)], seconds, chance)
        memory.append(program.memory / 1e6)
        table.add_row(f"{hour:02}.00", str(len(at_work)), f"{memory[-1]:.1f}")
    console.print(table)
    return memory


async def _hour(at_work: list[Clerk | Searcher], seconds: float, chance: random.Random) -> None:
    """Everybody begins at a moment of the hour; it ends when all are done, and not before."""

    async def works(robot: Clerk | Searcher, moment: float) -> None:
        await asyncio.sleep(moment)
        await robot.works()

    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(seconds))
        for robot in at_work:
            group.create_task(works(robot, chance.uniform(0, seconds)))


async def _dead_letters(stage: Scene) -> int:
    async with stage.database.read() as store:
        return len(await store.inbox.dead())


async def _reminded(stage: Scene) -> int:
    async with stage.database.read() as store:
        count: int = (await store.execute(select(func.count(digests.c.id)))).scalar_one()
    return count


if __name__ == "__main__":
    sys.exit(not asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else 15)))
