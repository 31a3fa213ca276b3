"""Where the load benches play: a server, and bots with fresh copies of databases made once."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests import postgres
from tests.bench import district, processes
from tests.bench.crowd import Crowd, React, percentile
from tests.bench.lean import Telegram
from tests.bench.processes import Bot

#: So many people talk to a bot at once.
CHATS: Final = 64


@dataclass(frozen=True)
class Round:
    """What one bot did: updates a second, processor per update and waits in ms, memory in MB."""

    rate: float
    cpu: float
    p50: float
    p95: float
    memory: float


class Stage:
    """Starts the bots, one round after the other."""

    def __init__(self, telegram: Telegram, address: str, folder: Path) -> None:
        self.telegram = telegram
        self._address = address
        self._folder = folder
        self._made: dict[int, Path] = {}
        self._rounds = 0

    @asynccontextmanager
    async def plain(self, what: str) -> AsyncIterator[Bot]:
        """Plain python-telegram-bot, "echo" or "conversation"."""
        self.telegram.forget()
        module = ["tests.bench.plain", what, self._address]
        async with processes.running(module, self._folder / "plain.log") as bot:
            yield bot

    @asynccontextmanager
    async def pandu(
        self,
        rows: int,
        *,
        rate: int = 0,
        module: Sequence[str] = ("bot", "run"),
        waiting: int = 0,
        broadcast: int = 0,
    ) -> AsyncIterator[Bot]:
        """Pandu on SQLite with a catalogue; with updates or messages that wait from before."""
        self.telegram.forget()
        folder = await self._copy(rows)
        await district.pile(_url(folder), waiting)
        await district.announce(_url(folder), broadcast)
        environment = processes.pandu(self._address, folder, None, rate)
        async with processes.running(module, self._folder / "pandu.log", environment) as bot:
            yield bot

    @asynccontextmanager
    async def several(self, server: str, count: int) -> AsyncIterator[list[Bot]]:
        """Some Pandus on one fresh PostgreSQL database."""
        self.telegram.forget()
        self._rounds += 1
        name = f"bench_{self._rounds}"
        url = await asyncio.to_thread(postgres.create, server, name)
        await district.build(url, 2 * CHATS, 80)
        folder = self._folder / name
        environment = processes.pandu(self._address, folder, url, 0)
        async with AsyncExitStack() as stack:
            log = self._folder / f"{name}.log"
            bots = [
                await stack.enter_async_context(processes.running(["bot", "run"], log, environment))
                for _ in range(count)
            ]
            await processes.up(log, count)
            yield bots
        await asyncio.to_thread(postgres.drop, server, name)

    async def _copy(self, rows: int) -> Path:
        if rows not in self._made:
            made = self._folder / f"made-{rows}"
            made.mkdir()
            await district.build(_url(made), 2 * CHATS, rows)
            self._made[rows] = made
        self._rounds += 1
        return Path(shutil.copytree(self._made[rows], self._folder / f"round-{self._rounds}"))


async def crowded(stage: Stage, bots: Sequence[Bot], react: React, seconds: float) -> Round:
    """Everybody talks to the bots all the time."""
    people = Crowd(stage.telegram, react)
    rate, cpu = await people.never_pauses(CHATS, seconds, lambda: sum(bot.cpu for bot in bots))
    assert not people.odd, people.odd[:3]
    memory = max(bot.memory for bot in bots)
    return Round(rate, cpu * 1000, people.percentile(0.5), people.percentile(0.95), memory)


async def visited(stage: Stage, react: React, per_second: float, seconds: float) -> Crowd:
    """Updates come one by one, at random; returns how long people waited."""
    people = Crowd(stage.telegram, react)
    await people.comes(2 * CHATS, per_second, seconds)
    assert not people.odd, people.odd[:3]
    return people


def middle(rounds: Sequence[Round]) -> Round:
    """The medians of several rounds."""
    names = ("rate", "cpu", "p50", "p95", "memory")
    return Round(**{n: percentile([getattr(one, n) for one in rounds], 0.5) for n in names})


def _url(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'pandu.db'}"
