"""Tables that officials send, read into rows without trusting their size, encoding or shape."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from domain.errors import Refused
from domain.names import clean, fold

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_ROWS: Final = 50_000
MAX_COLUMNS: Final = 100

_EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = (",", ";", "\t")
_NEVER_IN_TEXT = frozenset(map(chr, range(32))) - {"\t", "\n", "\r", "\x0b", "\x0c"}


class Flaw(StrEnum):
    """Why a file cannot be read as a table."""

    TOO_LARGE = "too-large"
    EXCEL_NOT_YET = "excel-not-yet"
    NOT_TEXT = "not-text"
    EMPTY = "empty"
    BROKEN_QUOTES = "broken-quotes"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    REPEATED_COLUMN = "repeated-column"
    MISSING_COLUMN = "missing-column"


class UnreadableTable(Refused):
    """The file is no table that can be imported. Values: flaw, file, and limit, row or column."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it, and its cells by folded header.

    `surplus` is set when there are cells to the right of the last header: then a separator
    stands in a cell without quotes, and the cells may have slipped out of their columns.
    """

    number: int
    cells: Mapping[str, str]
    surplus: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that are not empty; headers are folded, "Uji Coba" is `uji_coba`."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(source: Path | bytes, name: str) -> Table:
    """The table in a CSV file, or in its bytes; `name` is the file's name in messages.

    Separated by comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252, with or without a byte
    order mark. Raises UnreadableTable.
    """
    records = _records(_text(_content(source, name), name), name)
    number, titles = next(records, (0, []))
    if not number:
        raise UnreadableTable(flaw=Flaw.EMPTY, file=name)
    headers = _headers(titles, name)
    return Table(name, headers, tuple(_row(number, cells, headers) for number, cells in records))


def _content(source: Path | bytes, name: str) -> bytes:
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > MAX_BYTES:
        raise UnreadableTable(flaw=Flaw.TOO_LARGE, file=name, limit=MAX_BYTES)
    return source if isinstance(source, bytes) else source.read_bytes()


def _text(content: bytes, name: str) -> str:
    if content.startswith(_EXCEL):
        raise UnreadableTable(flaw=Flaw.EXCEL_NOT_YET, file=name)
    encodings = ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NEVER_IN_TEXT.isdisjoint(text):
            return text
    raise UnreadableTable(flaw=Flaw.NOT_TEXT, file=name)


def _records(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The records that are not empty, each with its number, the header first."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number > MAX_ROWS:
                raise UnreadableTable(flaw=Flaw.TOO_MANY_ROWS, file=name, limit=MAX_ROWS)
            if any(cell.strip() for cell in cells):
                yield number, [_cell(cell) for cell in cells]
    except csv.Error as error:
        raise UnreadableTable(flaw=Flaw.BROKEN_QUOTES, file=name, row=number + 1) from error


def _delimiter(text: str) -> str:
    heading = next((line for line in text.splitlines() if line.strip(" ,;\t")), "")
    return max(_DELIMITERS, key=heading.count)


def _cell(cell: str) -> str:
    """The cell as meant: an export puts an apostrophe before what looks like a formula."""
    cell = clean(cell)
    return cell[1:] if cell[:1] == "'" and cell[1:2] in set("=+-@") - {""} else cell


def _headers(titles: list[str], name: str) -> tuple[str, ...]:
    headers = tuple(fold(title).replace(" ", "_") for title in titles)
    if len(headers) > MAX_COLUMNS:
        raise UnreadableTable(flaw=Flaw.TOO_MANY_COLUMNS, file=name, limit=MAX_COLUMNS)
    for place, header in enumerate(headers):
        if header and header in headers[:place]:
            raise UnreadableTable(flaw=Flaw.REPEATED_COLUMN, file=name, column=titles[place])
    return headers


def _row(number: int, cells: list[str], headers: tuple[str, ...]) -> Row:
    named = {header: cell for header, cell in zip(headers, cells, strict=False) if header}
    return Row(number, named, surplus=any(cells[len(headers) :]))
