"""Pandu under load, beside plain python-telegram-bot in the same minutes on the same machine."""

import argparse
import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench import crowd, district, processes
from tests.bench.crowd import Crowd, median, percentile
from tests.bench.lean import Telegram, serving
from tests.bench.processes import Bot

CHATS: Final = 64


@dataclass(frozen=True)
class Round:
    """What one side did in one round."""

    rate: float
    cpu_ms: float
    p50: float
    p95: float
    memory: float


class Stage:
    """Where all sides play: a server, a folder, databases made once and copied."""

    def __init__(self, telegram: Telegram, address: str, folder: Path) -> None:
        self.telegram = telegram
        self.address = address
        self.folder = folder
        self._made: dict[int, Path] = {}
        self._rounds = 0

    async def data(self, rows: int) -> Path:
        if rows not in self._made:
            made = self.folder / f"made-{rows}"
            made.mkdir()
            await district.build(f"sqlite+aiosqlite:///{made / 'pandu.db'}", 2 * CHATS, rows)
            self._made[rows] = made
        self._rounds += 1
        return Path(shutil.copytree(self._made[rows], self.folder / f"round-{self._rounds}"))

    @asynccontextmanager
    async def plain(self, what: str) -> AsyncIterator[Bot]:
        self.telegram.forget()
        module = ["tests.bench.plain", what, self.address]
        async with processes.running(module, self.folder / "plain.log") as bot:
            yield bot

    @asynccontextmanager
    async def pandu(self, rows: int, *, rate: int = 0) -> AsyncIterator[Bot]:
        self.telegram.forget()
        environment = processes.pandu(self.address, await self.data(rows), None, rate)
        module = ["bot", "run"]
        async with processes.running(module, self.folder / "pandu.log", environment) as bot:
            yield bot


async def full(stage: Stage, bot: Bot, react: crowd.React, seconds: float) -> Round:
    people = Crowd(stage.telegram, react)
    rate, spent = await people.never_pauses(CHATS, seconds, lambda: bot.cpu)
    for odd in people.odd[:3]:
        print("odd:", odd)
    return Round(rate, spent * 1000, people.percentile(0.5), people.percentile(0.95), bot.memory)


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        async with serving() as (telegram, address):
            stage = Stage(telegram, address, Path(folder))
            results: dict[str, list[Round]] = {}
            try:
                for _ in range(options.rounds):
                    async with stage.plain("echo") as bot:
                        results.setdefault("echo", []).append(await full(stage, bot, crowd.echoes, options.seconds))
                    async with stage.pandu(80) as bot:
                        results.setdefault("pandu", []).append(await full(stage, bot, crowd.registers, options.seconds))
                    async with stage.plain("conversation") as bot:
                        results.setdefault("conversation", []).append(await full(stage, bot, crowd.answers, options.seconds))
                    for k, v in results.items():
                        print(k, v[-1])
            finally:
                for log in Path(folder).glob("*.log"):
                    print(log.name, log.read_text()[-3000:])


if __name__ == "__main__":
    asyncio.run(main())
