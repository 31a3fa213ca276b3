"""The bots under load, each a real process: its time on the processor and its memory."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from tests.bench.lean import TOKEN

#: Seconds that a start may take on a busy machine.
UP_SECONDS: Final = 120
ROOT = Path(__file__).parents[2]


class Bot:
    """A running process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._folder = Path(f"/proc/{process.pid}")

    @property
    def cpu(self) -> float:
        """Seconds on the processor so far."""
        fields = (self._folder / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def memory(self) -> float:
        """Resident memory in MB."""
        pages = int((self._folder / "statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


@asynccontextmanager
async def running(
    module: Sequence[str], log: Path, environment: dict[str, str] | None = None
) -> AsyncIterator[Bot]:
    """`python -m <module>` until the end of the block; what it says goes into `log`."""
    with log.open("ab") as file:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            *module,
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdout=file,
            stderr=file,
        )
    try:
        yield Bot(process)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await process.wait()


async def up(log: Path, count: int) -> None:
    """Until so many Pandus have logged that they run: a start takes time from the others."""
    async with asyncio.timeout(UP_SECONDS):
        while _running(log) < count:  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.1)


def _running(log: Path) -> int:
    return log.read_text().count('"event": "running"')


def pandu(address: str, folder: Path, database: str | None, rate: int) -> dict[str, str]:
    """The environment of a Pandu; its data lie in `folder`."""
    chosen = {} if database is None else {"PANDU_DATABASE_URL": database}
    return chosen | {
        "PANDU_BOT_TOKEN": TOKEN,
        "PANDU_DATA_DIR": str(folder),
        "PANDU_TELEGRAM_API_URL": address,
        "PANDU_RATE": str(rate),
        "PANDU_LOG_FORMAT": "json",
    }
