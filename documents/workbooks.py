"""Tables as a workbook for Excel: what people typed stands in it as text, never as a formula."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
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
    rows: Iterable[Sequence[Value]]
    above: Sequence[str] = ()


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The sheets as an XLSX file, one after the other."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        look = {"font_name": "Calibri", "font_size": 11, "valign": "top", "text_wrap": True}
        formats = {name: book.add_format({**look, **own}) for name, own in _FORMATS.items()}
        for sheet in sheets:
            _Page(book.add_worksheet(_title(sheet.title)), formats).fill(sheet)
    return content.getvalue()


def _title(title: str) -> str:
    allowed = " ".join(visible(title).translate(_FORBIDDEN_IN_TITLE).split())
    return allowed[:LONGEST_TITLE].strip() or "-"


class _Page:
    """A worksheet of the library, which has no types, being filled from the top downwards."""

    def __init__(self, page: Any, formats: Mapping[str, Any]) -> None:
        self._page = page
        self._formats = formats
        self._row = 0

    def fill(self, sheet: Sheet) -> None:
        """Write the table and how it is looked at and printed."""
        self._head(sheet)
        header = self._row - 1
        widths = [column.width for column in sheet.columns]
        for row in sheet.rows:
            self._line(row, widths)
        last = max(self._row - 1, header)
        self._page.autofilter(header, 0, last, len(sheet.columns) - 1)
        self._page.freeze_panes(header + 1, 0)
        self._choices(sheet.columns, header + 1)
        self._print(sheet, header)

    def _head(self, sheet: Sheet) -> None:
        for place, column in enumerate(sheet.columns):
            self._page.set_column(place, place, column.width)
        for line in sheet.above:
            self._page.write_string(
                self._row, 0, visible(line), self._formats["note" if self._row else "title"]
            )
            self._row += 1
        self._row += bool(sheet.above)
        self._page.set_row(self._row, 22)
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
                text = clip(visible(value), LONGEST_CELL)
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
        self._page.repeat_rows(header)
        self._page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        self._page.set_footer(f"&L{_in_footer(sheet.title)}&R&P / &N")


def _lines(value: Value, width: float) -> int:
    """How many lines a text takes in a column, roughly."""
    if not isinstance(value, str) or (len(value) < width and "\n" not in value):
        return 1
    return sum(1 + int(len(line) / (0.9 * width)) for line in value.splitlines())


def _in_footer(title: str) -> str:
    return visible(title).replace("&", "&&")
