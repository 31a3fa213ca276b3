"""Pandu under load, beside plain python-telegram-bot in the same minutes on the same machine.

`python -m tests.bench.load [--rounds 5] [--seconds 10] [scenario …]`
"""

import argparse
import asyncio
import os
import platform
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from tests import postgres
from tests.bench import crowd
from tests.bench.crowd import percentile
from tests.bench.lean import serving
from tests.bench.processes import Bot
from tests.bench.stage import Round, Stage, crowded, middle, visited

UNCHECKED: Final = ("tests.bench.unchecked", "run")
BACKLOG: Final = 100_000
BROADCAST: Final = 50_000
#: Replies a second beside a broadcast; both share Telegram's 30, and broadcasts take 25 of them.
BESIDE: Final = 4


@dataclass(frozen=True)
class Effort:
    """How long to look."""

    rounds: int
    seconds: float


console = Console(width=120)
Start = Callable[[Stage], AbstractAsyncContextManager[Bot]]
SIDES: Final[dict[str, tuple[Start, crowd.React]]] = {
    "plain, echo": (lambda stage: stage.plain("echo"), crowd.echoes),
    "Pandu, 80 rows": (lambda stage: stage.pandu(80), crowd.registers),
    "plain, conversation": (lambda stage: stage.plain("conversation"), crowd.answers),
    "Pandu, 80 rows, no duplicate check": (
        lambda stage: stage.pandu(80, module=UNCHECKED),
        crowd.registers,
    ),
    "Pandu, 15,000 rows": (lambda stage: stage.pandu(15_000), crowd.registers),
}


async def throughput(stage: Stage, effort: Effort) -> None:
    """Everybody talks at once, no rates: all sides in turn, round after round."""
    rounds: dict[str, list[Round]] = {name: [] for name in SIDES}
    for _ in range(effort.rounds):
        for name, (start, react) in SIDES.items():
            async with start(stage) as bot:
                rounds[name].append(await crowded(stage, [bot], react, effort.seconds))
    titles = ("updates/s", "to echo", "CPU ms", "p50 ms", "p95 ms", "RSS MB")
    table = Table("64 chats, medians", *titles)
    echo = middle(rounds["plain, echo"]).rate
    for name, done in rounds.items():
        one = middle(done)
        figures = (one.rate, one.rate / echo, one.cpu, one.p50, one.p95, one.memory)
        table.add_row(name, *(f"{figure:.2f}" for figure in figures))
    console.print(table)


async def latency(stage: Stage, effort: Effort) -> None:
    """20 updates a second at random, Telegram's rates on: at most 60 ms for 95 of 100 replies."""
    async with stage.pandu(80, rate=30):
        people = await visited(stage, crowd.registers, 20, 3 * effort.seconds)
    console.print(
        f"20 updates/s: {len(people.waits)} replies, p50 {people.percentile(0.5):.0f} ms, "
        f"p95 {people.percentile(0.95):.0f} ms (at most 60)"
    )


async def broadcast(stage: Stage, effort: Effort) -> None:
    """Replies while 50,000 people get a message: at most 40 ms slower than when idle."""
    waits = {}
    for waiting in (0, BROADCAST):
        async with stage.pandu(80, rate=30, broadcast=waiting):
            people = await visited(stage, crowd.registers, BESIDE, 4 * effort.seconds)
            waits[waiting] = people.percentile(0.95)
    console.print(
        f"{BESIDE} updates/s: p95 {waits[0]:.0f} ms idle, {waits[BROADCAST]:.0f} ms beside a "
        f"broadcast to {BROADCAST} (at most 40 more)"
    )


async def backlog(stage: Stage, effort: Effort) -> None:
    """Memory while 100,000 updates wait, beside memory while none do: at most 20 MB more."""
    memory = {}
    for waiting in (1_000, BACKLOG):
        async with stage.pandu(80, waiting=waiting) as bot:
            memory[waiting] = await _highest(stage, bot, 3 * effort.seconds)
    grown = memory[BACKLOG] - memory[1_000]
    console.print(f"backlog of {BACKLOG}: {memory[BACKLOG]:.0f} MB, {grown:+.0f} (at most +20)")


async def _highest(stage: Stage, bot: Bot, seconds: float) -> float:
    """The most memory it had, from its first message on."""
    await stage.telegram.sent.wait()
    seen = []
    for _ in range(int(seconds * 4)):
        seen.append(bot.memory)
        await asyncio.sleep(0.25)
    return max(seen)


async def several(stage: Stage, effort: Effort) -> None:
    """Two processes on one PostgreSQL beside one, in turn: at least 0.9 of its throughput."""
    rounds: dict[int, list[Round]] = {1: [], 2: []}
    with postgres.server() as server:
        for _ in range(effort.rounds):
            for count, done in rounds.items():
                async with stage.several(server, count) as bots:
                    done.append(await crowded(stage, bots, crowd.registers, effort.seconds))
    one, two = middle(rounds[1]).rate, middle(rounds[2]).rate
    ratio = percentile([b.rate / a.rate for a, b in zip(*rounds.values(), strict=True)], 0.5)
    console.print(
        f"PostgreSQL: one {one:.0f} updates/s, two {two:.0f}; median ratio {ratio:.2f} (0.9)"
    )


Scenario = Callable[[Stage, Effort], Awaitable[None]]
SCENARIOS: Final[dict[str, Scenario]] = {
    one.__name__: one for one in (throughput, latency, broadcast, backlog, several)
}


@asynccontextmanager
async def _stage() -> AsyncIterator[Stage]:
    with tempfile.TemporaryDirectory() as folder:
        async with serving() as (telegram, address):
            yield Stage(telegram, address, Path(folder))


async def play(names: list[str], effort: Effort) -> None:
    """Play the scenarios, one after the other."""
    console.print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC · {_machine()}")
    for name in names:
        async with _stage() as stage:
            await SCENARIOS[name](stage, effort)


def _machine() -> str:
    model = [
        line.partition(": ")[2]
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    busy = os.getloadavg()[0]
    return f"{len(model)} × {model[0]} · Python {platform.python_version()} · load {busy:.1f}"


def main() -> None:
    """The scenarios of the command line, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", metavar="|".join(SCENARIOS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=10)
    options = parser.parse_args()
    effort = Effort(options.rounds, options.seconds)
    asyncio.run(play(options.scenarios or list(SCENARIOS), effort))


if __name__ == "__main__":
    main()
