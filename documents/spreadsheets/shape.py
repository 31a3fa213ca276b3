"""The shape of a worksheet, found without keeping it: its reach, formulas and merged cells."""

import re
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from documents.spreadsheets.package import Package, Sheet
from documents.spreadsheets.table import MAX_ROWS, Flaw, UnreadableTable

#: Cells between the first and the last that hold anything, empty ones included: all are in memory.
MAX_AREA: Final = 4_000_000
MAX_MERGED: Final = 20_000
MAX_ERRORS: Final = 1_000
_PLACE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

Place = tuple[int, int]


@dataclass(slots=True)
class Shape:
    """Rows and columns count from 1. errors: cells whose formula failed, with what stands there.

    merged: first and last cell of each merged range.
    """

    filled_rows: int = 0
    last_row: int = 0
    last_column: int = 0
    formulas: int = 0
    errors: dict[Place, str] = field(default_factory=dict)
    merged: list[tuple[Place, Place]] = field(default_factory=list)


def shape_of(package: Package, sheet: Sheet) -> Shape:
    """Look through a worksheet. Raises UnreadableTable as soon as it is too much."""
    scan = _Scan(package)
    try:
        for chunk in package.chunks(sheet.part):
            scan.parser.Parse(chunk, False)
        scan.parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise package.unreadable(Flaw.DAMAGED) from error
    return scan.shape


class _Scan:
    """Follows the XML of a worksheet."""

    def __init__(self, package: Package) -> None:
        self.shape = Shape()
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self._package = package
        self._row = self._column = 0
        self._failed = self._filled = False
        self._said = ""

    def _start(self, tag: str, about: dict[str, str]) -> None:
        match tag.rpartition(" ")[2]:
            case "row":
                self._row = int(about.get("r") or self._row + 1)
                self._column, self._filled = 0, False
            case "c":
                self._cell(about)
            case "v" | "is":
                self._value()
            case "f":
                self.shape.formulas += 1
            case "mergeCell":
                self._merge(about.get("ref", ""))

    def _end(self, tag: str) -> None:
        if tag.endswith(" v") and self._failed and len(self.shape.errors) < MAX_ERRORS:
            self.shape.errors[self._row, self._column] = self._said
        self._said = ""

    def _text(self, text: str) -> None:
        if self._failed:
            self._said = (self._said + text)[:20]

    def _doctype(self, *_: object) -> None:
        raise self._package.unreadable(Flaw.UNSAFE)

    def _cell(self, about: dict[str, str]) -> None:
        placed = _place(about.get("r", ""))
        self._row, self._column = placed or (self._row, self._column + 1)
        self._failed = about.get("t") == "e"

    def _value(self) -> None:
        """The cell holds something; cells that are only coloured do not count."""
        shape = self.shape
        shape.filled_rows += not self._filled
        self._filled = True
        shape.last_row = max(shape.last_row, self._row)
        shape.last_column = max(shape.last_column, self._column)
        if shape.filled_rows > MAX_ROWS + 1:  # the header is one of them
            raise self._refused(Flaw.TOO_MANY_ROWS, limit=MAX_ROWS)
        if shape.last_row * shape.last_column > MAX_AREA:
            cell = f"{column_name(self._column)}{self._row}"
            raise self._refused(Flaw.FAR_CELL, cell=cell)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        ends = _place(first), _place(last)
        if ends[0] and ends[1] and len(self.shape.merged) < MAX_MERGED:
            self.shape.merged.append((ends[0], ends[1]))

    def _refused(self, flaw: Flaw, **values: object) -> UnreadableTable:
        return self._package.unreadable(flaw, **values)


def _place(reference: str) -> Place | None:
    found = _PLACE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def column_name(column: int) -> str:
    """The letters of a column that counts from 1: "A", "XFD"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
