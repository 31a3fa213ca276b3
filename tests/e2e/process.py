"""Pandu as a process of its own, and the office in which people talk to it."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from datetime import datetime
from itertools import count
from pathlib import Path

from simulator.telegram import Telegram
from storage.database import Database
from tests.office import Office

ROOT = Path(__file__).parents[2]
#: Seconds that a process may take on a busy machine to start or to end.
PATIENCE = 180


class Shell:
    """Runs `python -m bot …` in a folder, with the settings of this office and no others."""

    def __init__(self, folder: Path, **settings: object) -> None:
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PANDU_")}
        own = {f"PANDU_{name.upper()}": str(value) for name, value in settings.items()}
        self._environment: Mapping[str, str] = kept | own | {"PYTHONPATH": str(ROOT)}

    async def starts(self, *words: object) -> "Program":
        """A command that goes on by itself."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *map(str, words)),
            cwd=self.folder,
            env=self._environment,
            stdout=PIPE,
            stderr=PIPE,
        )
        return Program(process)

    async def runs(self, *words: object) -> tuple[int, str, str]:
        """A command to its end: exit code, output, complaints."""
        program = await self.starts(*words)
        async with asyncio.timeout(PATIENCE):
            out, err = await program.process.communicate()
        assert program.process.returncode is not None
        return program.process.returncode, out.decode(), err.decode()


class Program:
    """One running process."""

    def __init__(self, process: Process) -> None:
        self.process = process

    async def logs(self, words: str) -> str:
        """Wait until it logs these words; the line."""
        return await _line_with(words, self.process.stderr)

    async def prints(self, words: str) -> str:
        """Wait until it prints these words; the line."""
        return await _line_with(words, self.process.stdout)

    async def dies(self) -> None:
        """kill -9."""
        self.process.kill()
        await self.process.communicate()

    async def stops(self) -> int:
        """SIGTERM; the exit code."""
        self.process.terminate()
        async with asyncio.timeout(PATIENCE):
            await self.process.communicate()
        assert self.process.returncode is not None
        return self.process.returncode


async def _line_with(words: str, stream: asyncio.StreamReader | None) -> str:
    assert stream is not None
    seen = []
    async with asyncio.timeout(PATIENCE):
        while line := (await stream.readline()).decode():
            seen.append(line)
            if words in line:
                return line
    raise AssertionError(f"ended without {words!r}: {''.join(seen)}")


class Beside(Office):
    """An office whose Pandu works in another process, on the same database."""

    def __init__(self, telegram: Telegram, database: Database) -> None:
        self.telegram = telegram
        self._database = database
        self._ids = count(7001)

    @property
    def database(self) -> Database:
        return self._database

    @property
    def now(self) -> datetime:
        return self.telegram.clock.now()

    @property
    def stirred(self) -> set[str]:
        return set()  # only that process knows
