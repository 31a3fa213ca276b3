"""Work in a process of its own: it can neither hold up this one nor take it down with it."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

_HOME: Final = Path(__file__).parents[1]
#: Bytes of a line that is read from it, unless told otherwise.
_LINE: Final = 64 * 1024


@asynccontextmanager
async def apart(module: str, *arguments: str, line: int = _LINE) -> AsyncIterator[Process]:
    """A module of ours, run by itself with pipes to its input and output until the block ends.

    It knows nothing of this process: neither its settings nor its open files. `line`: bytes of
    the longest line that it may say. Raises OSError.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", module, *arguments),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env={"PYTHONPATH": str(_HOME), "PYTHONUTF8": "1"},
        limit=line,
    )
    try:
        yield process
    finally:
        await _ended(process)


async def _ended(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):  # it may have ended by itself just now
            process.kill()
    await process.wait()
