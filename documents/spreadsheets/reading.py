"""Files that people send, read in a process of their own; its death in any way is an answer."""

import asyncio
import json
import os
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

from documents.apart import apart
from documents.spreadsheets.table import (
    MAX_BYTES,
    Flaw,
    Notes,
    Record,
    Table,
    UnreadableTable,
    table_of,
)

#: Seconds for one file.
PATIENCE: Final = 45.0
#: Bytes that the reader may say in all, and in one line.
MOST_SAID: Final = 64 * 1024 * 1024
LONGEST_LINE: Final = 8 * 1024 * 1024
_READER: Final = "documents.spreadsheets.child"


async def read_upload(path: Path, name: str) -> Table:
    """The table in a file that somebody sent: XLSX or CSV by its content, whatever it is called.

    `name` is the file's name in messages. Raises UnreadableTable, OSError.
    """
    if os.stat(path).st_size > MAX_BYTES:
        raise UnreadableTable(flaw=Flaw.TOO_LARGE, file=name, limit=MAX_BYTES)
    try:
        async with apart(_READER, str(path), line=LONGEST_LINE) as reader:
            async with asyncio.timeout(PATIENCE):
                records, end = await _heard(reader)
    except (TimeoutError, ValueError, UnicodeError):
        records, end = [], {}
    if "flaw" in end:
        raise UnreadableTable(**{**end["values"], "flaw": Flaw(end["flaw"]), "file": name})
    if "notes" not in end:
        raise UnreadableTable(flaw=Flaw.BREAKS_READER, file=name)
    notes = Notes(**end["notes"]) if end["notes"] else None
    return await asyncio.to_thread(table_of, records, name, notes)


async def _heard(reader: Process) -> tuple[list[Record], dict[str, Any]]:
    """The rows, and the last word; empty when the reader ended without one."""
    records: list[Record] = []
    async for said in _lines(reader):
        if isinstance(said, dict):
            return records, said
        records.append((said[0], said[1]))
    return records, {}


async def _lines(reader: Process) -> AsyncIterator[Any]:
    assert reader.stdout is not None
    length = 0
    async for line in reader.stdout:
        length += len(line)
        if length > MOST_SAID:
            raise ValueError
        yield json.loads(line)
