"""The process that reads a file which somebody sent: whatever it does to it, only this one dies.

Writes lines of JSON: `[number, [cell, …]]` for each row, and at the end `{"notes": {…}}` or
`{"flaw": …, "values": {…}}`.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Final

from documents.limits import limit
from documents.spreadsheets.kinds import Kind, kind_of
from documents.spreadsheets.table import Notes, Record, UnreadableTable
from documents.spreadsheets.text import text_records
from documents.spreadsheets.workbook import LONGEST_CELL, workbook_records

MEMORY: Final = 768 * 1024 * 1024
CPU_SECONDS: Final = 20
OPEN_FILES: Final = 32
POLITENESS: Final = 19


def main() -> None:
    """Read the file that the first argument names."""
    path = Path(sys.argv[1])
    limit(politeness=POLITENESS, memory=MEMORY, seconds=CPU_SECONDS, files=OPEN_FILES, written=0)
    try:
        records, notes = _read(path.read_bytes(), path.name)
        for number, cells in records:
            _say([number, [cell[:LONGEST_CELL] for cell in cells]])
        _say({"notes": asdict(notes) if notes else None})
    except UnreadableTable as unreadable:
        values = {key: value for key, value in unreadable.values.items() if key != "file"}
        _say({"flaw": values.pop("flaw"), "values": values})


def _read(content: bytes, name: str) -> tuple[Iterable[Record], Notes | None]:
    if kind_of(content, name) is Kind.TEXT:
        return text_records(content, name), None
    return workbook_records(content, name)


def _say(line: object) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
