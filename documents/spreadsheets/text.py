"""Tables in text files: CSV in the encodings and with the separators of officials' programs."""

import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from documents.spreadsheets.table import (
    MAX_BYTES,
    MAX_ROWS,
    Flaw,
    Record,
    Table,
    UnreadableTable,
    table_of,
)
from domain.names import clean

_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS: Final = (",", ";", "\t")
#: Lines in which the first separator is looked for.
_ABOVE: Final = 30
_NEVER_IN_TEXT: Final = frozenset(map(chr, range(32))) - {"\t", "\n", "\r", "\x0b", "\x0c"}


def read_table(source: Path | bytes, name: str) -> Table:
    """The table in a CSV file of our own, or in its bytes; `name` is the file's name in messages.

    Files that people send are for `read_upload`. Raises UnreadableTable.
    """
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > MAX_BYTES:
        raise UnreadableTable(flaw=Flaw.TOO_LARGE, file=name, limit=MAX_BYTES)
    content = source if isinstance(source, bytes) else source.read_bytes()
    return table_of(text_records(content, name), name)


def text_records(content: bytes, name: str) -> Iterator[Record]:
    """The records of a CSV file that are not empty, each with its number.

    Separated by comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252, with or without a byte
    order mark. Raises UnreadableTable.
    """
    text = _text(content, name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = filled = 0
    try:
        for number, written in enumerate(reader, start=1):
            cells = [_cell(cell) for cell in written]
            if any(cells):
                filled += 1
                yield number, cells
            if filled > MAX_ROWS:
                raise UnreadableTable(flaw=Flaw.TOO_MANY_ROWS, file=name, limit=MAX_ROWS)
    except csv.Error as error:
        raise UnreadableTable(flaw=Flaw.BROKEN_QUOTES, file=name, row=number + 1) from error


def _text(content: bytes, name: str) -> str:
    encodings = ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NEVER_IN_TEXT.isdisjoint(text):
            return text
    raise UnreadableTable(flaw=Flaw.NOT_TEXT, file=name)


def _delimiter(text: str) -> str:
    """What separates the cells of the first line that has any; a title above it has none."""
    lines = islice(io.StringIO(text), _ABOVE)
    heading = next((line for line in lines if any(d in line for d in _DELIMITERS)), "")
    return max(_DELIMITERS, key=heading.count)


def _cell(cell: str) -> str:
    """The cell as meant: an export puts an apostrophe before what looks like a formula."""
    cell = clean(cell)
    return cell[1:] if cell[:1] == "'" and cell[1:2] in set("=+-@") - {""} else cell
