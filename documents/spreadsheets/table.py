"""A table: its header, its rows by the names of their columns, and why there may be none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, islice
from typing import Final

from documents.columns import names_columns
from domain.errors import Refused
from domain.names import fold

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 100
#: Rows in which the header is looked for: above it there may be a title.
_ABOVE: Final = 10

#: A row that is not empty: its number as a spreadsheet shows it, and its cells as text.
Record = tuple[int, Sequence[str]]


class Flaw(StrEnum):
    """Why a file cannot be read as a table."""

    TOO_LARGE = "too-large"
    GONE = "gone"
    EMPTY = "empty"
    NOT_TEXT = "not-text"
    PROGRAM = "program"
    PICTURE = "picture"
    DOCUMENT = "document"
    ARCHIVE = "archive"
    OTHER_EXCEL = "other-excel"
    MACROS = "macros"
    PASSWORD = "password"
    DAMAGED = "damaged"
    INFLATES = "inflates"
    UNSAFE = "unsafe"
    FAR_CELL = "far-cell"
    NO_SHEET = "no-sheet"
    BREAKS_READER = "breaks-reader"
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

    `surplus` is set when there are cells to the right of the last header of a text file: then a
    separator stands in a cell without quotes, and the cells may have slipped out of their columns.
    """

    number: int
    cells: Mapping[str, str]
    surplus: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """What is worth knowing of a workbook that was read.

    sheet: the one that was read · others, hidden: sheets with content that were not · merged:
    cells that took the value of the merged cell above them · formulas: cells whose last computed
    value was taken.
    """

    sheet: str = ""
    others: int = 0
    hidden: int = 0
    merged: int = 0
    formulas: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that are not empty; headers are folded, "Uji Coba" is `uji_coba`.

    titles: the headers as they stand in the file.
    """

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    titles: tuple[str, ...] = ()
    notes: Notes = Notes()


def table_of(records: Iterable[Record], name: str, notes: Notes | None = None) -> Table:
    """The table of records; its header is the first row that names columns, else the first.

    With `notes` they come from a workbook, where cells cannot slip. Raises UnreadableTable.
    """
    first = list(islice(records := iter(records), _ABOVE))
    if not first:
        raise UnreadableTable(flaw=Flaw.EMPTY, file=name)
    at = next((at for at, (_, cells) in enumerate(first) if names_columns(_folded(cells))), 0)
    titles = _titles(first[at][1])
    headers = _headers(titles, name)
    rows = [
        _row(number, cells, headers, may_slip=notes is None)
        for number, cells in chain(first[at + 1 :], records)
        if any(cells) and not (number == first[at][0] + 1 and _counts_columns(cells))
    ]
    return Table(name, headers, tuple(rows), titles, notes or Notes())


def _folded(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold(cell).replace(" ", "_") for cell in cells)


def _titles(cells: Sequence[str]) -> tuple[str, ...]:
    last = max((at for at, cell in enumerate(cells, start=1) if cell), default=0)
    return tuple(cells[:last])


def _headers(titles: Sequence[str], name: str) -> tuple[str, ...]:
    headers = _folded(titles)
    if len(headers) > MAX_COLUMNS:
        raise UnreadableTable(flaw=Flaw.TOO_MANY_COLUMNS, file=name, limit=MAX_COLUMNS)
    for place, header in enumerate(headers):
        if header and header in headers[:place]:
            raise UnreadableTable(flaw=Flaw.REPEATED_COLUMN, file=name, column=titles[place])
    return headers


def _counts_columns(cells: Sequence[str]) -> bool:
    """Official tables number their columns below the header: 1, 2, 3 or (1), (2), (3)."""
    numbers = [cell.strip("()") for cell in cells if cell]
    return len(numbers) > 1 and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def _row(number: int, cells: Sequence[str], headers: Sequence[str], *, may_slip: bool) -> Row:
    named = {header: cell for header, cell in zip(headers, cells, strict=False) if header}
    return Row(number, named, surplus=may_slip and any(cells[len(headers) :]))
