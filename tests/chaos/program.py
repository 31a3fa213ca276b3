"""The real process, to be started, killed, frozen and thawed."""

import asyncio
import json
import os
import resource
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict
from pathlib import Path

from tests.chaos.deaths import Death

ROOT = Path(__file__).parents[2]
#: Seconds for what takes one on an idle machine.
PATIENCE = 90.0


class Nursery:
    """Where processes come from."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._one_at_a_time = asyncio.Lock()

    async def bear(
        self,
        arguments: Sequence[str],
        environment: dict[str, str],
        log: Path,
        death: Death | None = None,
    ) -> "Program":
        """Start `python -m bot <arguments>`; `death` is where it kills itself, if it gets there."""
        wanted = {
            "arguments": arguments,
            "environment": environment,
            "log": str(log),
            "death": None if death is None else asdict(death),
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        async with self._one_at_a_time:
            self._process.stdin.write(json.dumps(wanted).encode() + b"\n")
            await self._process.stdin.drain()
            return Program(int(await self._process.stdout.readline()))


@asynccontextmanager
async def nursery(folder: Path) -> AsyncIterator[Nursery]:
    """A nursery, until the end of the block; its processes live in `folder`."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.chaos.nursery",
        str(folder),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Nursery(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        await process.wait()


class Program:
    """One running process."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._handle = os.pidfd_open(number)
        self._dead = asyncio.Event()
        self._tell: Callable[[], None] = self._dead.set
        asyncio.get_running_loop().add_reader(self._handle, self._died)

    def _died(self) -> None:
        asyncio.get_running_loop().remove_reader(self._handle)
        os.close(self._handle)
        self._dead.set()
        self._tell()

    def tells(self, tell: Callable[[], None]) -> None:
        """Call `tell` when it ends."""
        self._tell = tell

    @property
    def dead(self) -> bool:
        return self._dead.is_set()

    async def dies(self, within: float = PATIENCE) -> None:
        """Until it has ended. Raises TimeoutError."""
        async with asyncio.timeout(within):
            await self._dead.wait()

    async def is_killed(self) -> None:
        """End it as the kernel would when there is no memory left."""
        self._signal(signal.SIGKILL)
        await self.dies()

    async def stops(self) -> None:
        """Ask it to finish what it has in hand."""
        self._signal(signal.SIGTERM)
        await self.dies()

    def freezes(self) -> None:
        """Take the processor away from it, as a machine that is paused does."""
        self._signal(signal.SIGSTOP)

    def thaws(self) -> None:
        """Let it run on, as if no time had passed for it."""
        self._signal(signal.SIGCONT)

    @property
    def frozen(self) -> bool:
        """Does it stand still?"""
        return Path(f"/proc/{self.number}/stat").read_text().rpartition(") ")[2][0] == "T"

    def limit_files(self, size: int) -> None:
        """From now on no file may grow beyond `size` bytes, as when the disk is full; -1: again."""
        _, hard = resource.prlimit(self.number, resource.RLIMIT_FSIZE)
        resource.prlimit(self.number, resource.RLIMIT_FSIZE, (size, hard))

    @property
    def memory(self) -> int:
        """Resident memory in bytes."""
        pages = int(Path(f"/proc/{self.number}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def _signal(self, number: signal.Signals) -> None:
        if not self.dead:
            with suppress(ProcessLookupError):  # it has just died by itself
                signal.pidfd_send_signal(self._handle, number)


async def until(holds: Callable[[], Awaitable[bool]], within: float = PATIENCE) -> None:
    """Until what the kernel or a database says is so; neither tells by itself."""
    async with asyncio.timeout(within):
        while not await holds():  # noqa: ASYNC110 - there is no event to wait for
            await asyncio.sleep(0.02)


async def command(arguments: Sequence[str], environment: dict[str, str]) -> tuple[int, str]:
    """Run `python -m bot <arguments>` to its end; its exit code and all it wrote."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    written, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, written.decode()
