"""A storm: a crowd that registers and searches, while Pandu is killed again and again."""

import asyncio
import random
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from time import monotonic

from tests.chaos import ledger, town
from tests.chaos.deaths import POINTS, Death
from tests.chaos.ledger import Ledger, Told
from tests.chaos.program import Program
from tests.chaos.robots import Clerk, Searcher
from tests.chaos.scene import Scene
from tests.chaos.weather import DOUBLING, Weather

CLERKS, SEARCHERS = 40, 6
#: Messages in flight by default: a kill cannot repeat more.
MOST_REPEATED = 3
#: Points that every storm passes.
ON_THE_WAY = [
    name
    for name in POINTS
    if not any(apart in name for apart in ("migration", "reminder", "announcement"))
]


@dataclass
class Toll:
    """What a storm did."""

    seed: int
    kills: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    ledger: Ledger = field(default_factory=Ledger)
    faults: dict[str, int] = field(default_factory=dict)

    @property
    def killed(self) -> int:
        return self.kills.total()

    @property
    def repeated_per_kill(self) -> float:
        """Messages that came twice because of a kill; a lost answer also repeats one."""
        return (self.ledger.repeated - self.faults.get(DOUBLING, 0)) / max(1, self.killed)


class Crowd:
    """Clerks and searchers who go on until they are told that it is enough."""

    def __init__(self, clerks: list[Clerk], searchers: list[Searcher]) -> None:
        self.clerks = clerks
        self.searchers = searchers
        self._enough = False

    def go_home(self) -> None:
        """Everybody finishes what they have begun."""
        self._enough = True

    async def works(self) -> None:
        """Until it is enough, and everybody has had an answer to everything."""
        async with asyncio.TaskGroup() as group:
            for robot in self._everybody:
                group.create_task(self._over_and_over(robot))

    @property
    def _everybody(self) -> list[Clerk | Searcher]:
        return [*self.clerks, *self.searchers]

    async def _over_and_over(self, robot: Clerk | Searcher) -> None:
        while not self._enough:
            await robot.works()

    @property
    def told(self) -> Told:
        """What people were told, and what they had not expected to be told."""
        return Told(
            numbers=[number for clerk in self.clerks for number in clerk.numbers],
            reports=sum(clerk.reports for clerk in self.clerks),
            surprises=[text for robot in self._everybody for text in robot.surprises],
        )


async def crowd(stage: Scene, seed: int, clerks: int = CLERKS, searchers: int = SEARCHERS) -> Crowd:
    """People with work to do, and an admin who approves whatever is reported on next."""
    employed = await town.settle(stage.database, stage.telegram, clerks)
    curious = town.visitors(stage.telegram, searchers)
    verify = partial(town.verify, stage.database)
    return Crowd(
        [Clerk(client, f"{seed} {client.user.id}", verify) for client in employed],
        [Searcher(client, f"{seed} {client.user.id}") for client in curious],
    )


async def rages(
    stage: Scene,
    seed: int,
    *,
    kills: int,
    processes: int = 1,
    pause: float | None = None,
    clerks: int = CLERKS,
) -> Toll:
    """Kill `processes` in turn, `kills` times in all, while a crowd works; then count everything.

    With a `pause` there is bad weather too: a fault each so many seconds.
    """
    toll, started = Toll(seed), monotonic()
    people = await crowd(stage, seed, clerks)
    weather = Weather(stage.telegram, f"{seed} weather")
    reaper = Reaper(stage, seed, toll)
    async with asyncio.TaskGroup() as group:
        working = group.create_task(people.works())
        blowing = group.create_task(weather.blows(pause)) if pause else None
        await reaper.reaps(kills, processes)
        people.go_home()
        await working
        if blowing is not None:
            blowing.cancel()
    await stage.quiet()
    await stage.stop()
    toll.seconds, toll.faults = monotonic() - started, weather.seen
    toll.ledger = await ledger.count(stage.database, stage.telegram, people.told)
    return toll


class Reaper:
    """Kills one process after the other, at random moments and at named points."""

    #: Calls of Telegram after which a process dies at any moment, or has not come to its point.
    SOON, LATE = 120, 600
    MOMENT = 0.2
    #: Times that a process passes its point before it dies there.
    PASSES = 40
    #: Seconds after which a process that has nothing to do is killed all the same.
    IDLE = 30.0

    def __init__(self, stage: Scene, seed: int, toll: Toll) -> None:
        self._stage = stage
        self._random = random.Random(f"{seed} reaper")
        self._toll = toll
        self._planned: dict[int, str] = {}

    async def reaps(self, kills: int, processes: int) -> None:
        """Let `processes` run and kill them `kills` times in all; in the end all run unharmed."""
        programs = [await self._born() for _ in range(processes)]
        for left in reversed(range(kills)):
            place = self._random.randrange(processes)
            await self._kill(programs[place])
            programs[place] = await (self._born() if left else self._stage.start())
        for place, program in enumerate(programs):
            if program.number in self._planned:
                await self._kill(program, within=0)
                programs[place] = await self._stage.start()

    async def _born(self) -> Program:
        if self._random.random() < 0.4:
            return await self._stage.start()
        point = self._random.choice(ON_THE_WAY)
        program = await self._stage.start(Death(point, self._random.randint(1, self.PASSES)))
        self._planned[program.number] = point
        return program

    async def _kill(self, program: Program, within: float = IDLE) -> None:
        point = self._planned.pop(program.number, None)
        calls = self._random.randint(1, self.SOON) if point is None else self.LATE
        target = self._stage.calls + calls
        with suppress(TimeoutError):
            await self._stage.telegram.until(
                lambda: program.dead or self._stage.calls >= target, within
            )
            # not just then when a message arrives, but at any moment
            await asyncio.sleep(self._random.uniform(0, self.MOMENT))
        self._toll.kills[point if point and program.dead else "any moment"] += 1
        await program.is_killed()
