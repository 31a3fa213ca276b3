"""Tables as a workbook for Excel: what people typed stands in it as text, never as a formula."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from locales import clip, visible

#: What a cell holds; an aware time stands there in its own zone.
Value = str | int | Decimal | date | datetime | None

#: What Excel takes in a cell, and in the name of a sheet.
LONGEST_CELL: Final = 32_767
LONGEST_TITLE: Final = 31
#: As far down as a drop-down is offered.
LAST_ROW: Final = 5_000
A4: Final = 9
#: Characters that stay legible side by side on A4, and per cent of their size for more than that.
LEGIBLE: Final = 260
SMALLEST: Final = 60
#: Points of a line of text, and of the tallest row.
LINE_HEIGHT: Final = 15
TALLEST: Final = 405
HEADER_HEIGHT: Final = 22
#: Characters that the filter's arrow takes of a header.
ARROW: Final = 3
#: Columns that begin each page of a table too wide for one: whose the row is.
NAMING: Final = 1

_FORBIDDEN_IN_TITLE: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_LIKE_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_HEADER: Final = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": "#0F5B4A",
    "valign": "vcenter",
    "border": 1,
    "border_color": "#C9D6D1",
}
#: [$-421]: the months in Indonesian, whatever the reader's Excel speaks.
_FORMATS: Final[Mapping[str, Mapping[str, object]]] = {
    "text": {},
    "quoted": {"quote_prefix": True},
    "number": {"num_format": "#,##0_)"},
    "decimal": {"num_format": "#,##0.0_)"},
    "date": {"num_format": "[$-421]d mmm yyyy", "align": "left"},
    "time": {"num_format": "[$-421]d mmm yyyy hh.mm", "align": "left"},
    "header": _HEADER,
    "header-number": {**_HEADER, "align": "right", "indent": 1},
    "title": {"bold": True, "font_size": 14, "text_wrap": False},
    "note": {"font_color": "#525252", "text_wrap": False},
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, its width in characters, and the cells that it chooses from.

    choices: a reference to cells ("Pilihan!$A$2:$A$4") that a drop-down offers; anything else may
    be typed too · number: its header stands to the right, as numbers do.
    """

    header: str
    width: float = 20
    choices: str | None = None
    number: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: a table with a frozen, filtered header; above it a title and its notes, if any."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]] = ()
    above: Sequence[str] = ()


#: A piece of a workbook that is written as it comes: a sheet, or further rows of the one before.
Leaf = Sheet | list[Sequence[Value]]


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The sheets as an XLSX file, one after the other."""
    book = Book()
    for sheet in sheets:
        book.add(sheet)
    return book.content()


class Book:
    """An XLSX file being written, piece by piece.

    `scratch`: a folder for what is written already, so that memory does not grow with the rows.
    """

    def __init__(self, scratch: Path | None = None) -> None:
        from xlsxwriter import Workbook

        kept = {"in_memory": True} if scratch is None else {"tmpdir": str(scratch)}

        look = {"font_name": "Calibri", "font_size": 11, "valign": "top", "text_wrap": True}
        self._content = io.BytesIO()
        self._book = Workbook(self._content, {**kept, "constant_memory": scratch is not None})
        self._formats = {
            name: self._book.add_format({**look, **own}) for name, own in _FORMATS.items()
        }
        self._page: _Page | None = None

    def add(self, leaf: Leaf) -> None:
        """Begin a sheet, or go on with the one that was begun last."""
        if isinstance(leaf, Sheet):
            self._end()
            self._page = _Page(self._book.add_worksheet(_title(leaf.title)), self._formats, leaf)
        if self._page is not None:
            self._page.fill(leaf.rows if isinstance(leaf, Sheet) else leaf)

    def content(self) -> bytes:
        """The whole file; nothing can be added any more."""
        self._end()
        self._book.close()
        return self._content.getvalue()

    def _end(self) -> None:
        if self._page is not None:
            self._page.end()


def _title(title: str) -> str:
    allowed = " ".join(visible(title).translate(_FORBIDDEN_IN_TITLE).split())
    return allowed[:LONGEST_TITLE].strip() or "-"


class _Page:
    """A worksheet of the library, which has no types, being filled from the top downwards."""

    def __init__(self, page: Any, formats: Mapping[str, Any], sheet: Sheet) -> None:
        self._page = page
        self._formats = formats
        self._sheet = sheet
        self._widths = [column.width for column in sheet.columns]
        self._row = 0
        self._head(sheet)
        self._header = self._row - 1

    def fill(self, rows: Iterable[Sequence[Value]]) -> None:
        """Write further rows of the table."""
        for row in rows:
            self._line(row, self._widths)

    def end(self) -> None:
        """Say how the table is looked at and printed."""
        header, columns = self._header, self._sheet.columns
        self._page.autofilter(header, 0, max(self._row - 1, header), len(columns) - 1)
        self._page.freeze_panes(header + 1, 0)
        self._choices(columns, header + 1)
        self._print(self._sheet, header)

    def _head(self, sheet: Sheet) -> None:
        for place, column in enumerate(sheet.columns):
            self._page.set_column(place, place, column.width)
        for line in sheet.above:
            self._page.write_string(
                self._row, 0, visible(line), self._formats["note" if self._row else "title"]
            )
            self._row += 1
        self._row += bool(sheet.above)
        lines = max((_lines(one.header, one.width - ARROW) for one in sheet.columns), default=1)
        self._page.set_row(self._row, max(HEADER_HEIGHT, lines * LINE_HEIGHT + 2))
        for place, column in enumerate(sheet.columns):
            look = "header-number" if column.number else "header"
            self._page.write_string(self._row, place, column.header, self._formats[look])
        self._row += 1

    def _line(self, values: Sequence[Value], widths: Sequence[float]) -> None:
        lines = max(map(_lines, values, widths), default=1)
        if lines > 1:  # not every program makes room for wrapped text by itself
            self._page.set_row(self._row, min(lines * LINE_HEIGHT, TALLEST))
        for place, value in enumerate(values):
            if value is not None:
                self._cell(place, value)
        self._row += 1

    def _cell(self, place: int, value: str | int | Decimal | date) -> None:
        match value:
            case str():
                text = _literal(clip(visible(value), LONGEST_CELL))
                look = "quoted" if text.startswith(_LIKE_A_FORMULA) else "text"
                self._page.write_string(self._row, place, text, self._formats[look])
            case datetime():
                self._page.write_datetime(
                    self._row, place, value.replace(tzinfo=None), self._formats["time"]
                )
            case date():
                self._page.write_datetime(self._row, place, value, self._formats["date"])
            case Decimal():
                self._page.write_number(self._row, place, value, self._formats["decimal"])
            case _:
                self._page.write_number(self._row, place, value, self._formats["number"])

    def _choices(self, columns: Sequence[Column], first: int) -> None:
        for place, column in enumerate(columns):
            if column.choices is not None:
                offered = {"validate": "list", "source": f"={column.choices}", "show_error": False}
                self._page.data_validation(first, place, LAST_ROW, place, offered)

    def _print(self, sheet: Sheet, header: int) -> None:
        """On A4 across, with header and page number; all columns on a page if they stay legible."""
        self._page.set_paper(A4)
        self._page.set_landscape()
        if sum(column.width for column in sheet.columns) <= LEGIBLE:
            self._page.fit_to_pages(1, 0)
        else:
            self._page.set_print_scale(SMALLEST)
            self._page.print_across()
            self._page.repeat_columns(0, NAMING)
        self._page.repeat_rows(header)
        self._page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        self._page.set_footer(f"&L{_in_footer(sheet.title)}&R&P / &N")


def _literal(text: str) -> str:
    """The library takes what stands between these two for XML of its own, and breaks the file."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def _lines(value: Value, width: float) -> int:
    """How many lines a text takes in a column, roughly."""
    if not isinstance(value, str) or (len(value) < width and "\n" not in value):
        return 1
    return sum(1 + int(len(line) / (0.9 * width)) for line in value.splitlines())


def _in_footer(title: str) -> str:
    return visible(title).replace("&", "&&")
