"""A workbook's table: the right sheet, its merged cells filled, every cell as text."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Final
from zipfile import BadZipFile, ZipFile

from documents.columns import names_columns
from documents.spreadsheets.package import Package, Sheet
from documents.spreadsheets.shape import Place, Shape, shape_of
from documents.spreadsheets.table import Flaw, Notes, Record, UnreadableTable
from domain.names import clean, fold

#: Letters of a cell that are kept; longer ones are refused anyway.
LONGEST_CELL: Final = 12_000
#: Rows of a sheet in which its header is looked for.
_ABOVE: Final = 30

Value = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A visible sheet with content."""

    sheet: Sheet
    shape: Shape
    records: Sequence[Record]

    @property
    def names_columns(self) -> bool:
        """Is there a header of an import file?"""
        beginning = islice(self.records, _ABOVE)
        return any(
            names_columns([fold(cell).replace(" ", "_") for cell in cells])
            for _, cells in beginning
        )


def workbook_records(content: bytes, name: str) -> tuple[Sequence[Record], Notes]:
    """The rows of the sheet that has an import file's header, else of the first with content.

    Hidden sheets are not read; formulas give the value computed last. Raises UnreadableTable.
    """
    try:
        with ZipFile(io.BytesIO(content)) as zipped:
            return _records(Package(zipped, name), content)
    except (BadZipFile, NotImplementedError, RecursionError) as error:
        raise UnreadableTable(flaw=Flaw.DAMAGED, file=name) from error


def _records(package: Package, content: bytes) -> tuple[Sequence[Record], Notes]:
    package.check()
    sheets = package.sheets()
    visible = [sheet for sheet in sheets if not sheet.hidden]
    if not visible:
        raise package.unreadable(Flaw.NO_SHEET)
    candidates: list[_Candidate] = []
    for sheet in visible:
        shape = shape_of(package, sheet)
        if not shape.filled_rows:
            continue
        candidates.append(_Candidate(sheet, shape, list(_rows(package, content, sheet, shape))))
        if candidates[-1].names_columns:
            break
    if not candidates:
        raise package.unreadable(Flaw.EMPTY)
    chosen = candidates[-1] if candidates[-1].names_columns else candidates[0]
    notes = Notes(
        sheet=chosen.sheet.name,
        others=len(candidates) - 1,
        hidden=len(sheets) - len(visible),
        formulas=chosen.shape.formulas,
    )
    filled = _fill_merged(chosen.records, chosen.shape)
    return filled, replace(notes, merged=_differing(chosen.records, filled))


def _rows(package: Package, content: bytes, sheet: Sheet, shape: Shape) -> Iterator[Record]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
            read = workbook.get_sheet_by_index(sheet.place)
            above, left = read.start or (0, 0)
            for number, values in enumerate(read.to_python(), start=above + 1):
                cells = [""] * left + [_text(value) for value in values]
                if shape.errors:
                    cells = _with(shape.errors, number, cells)
                if any(cells):
                    yield number, cells
    except CalamineError as error:
        raise package.unreadable(Flaw.DAMAGED) from error


def _text(value: Value) -> str:
    """A cell as an official would type it; 36.03 and 81234567890 stay as they are seen."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, str):
        return clean(value[:LONGEST_CELL])
    return str(value)


# ── Merged cells ─────────────────────────────────────────────────────────────────────────────


def _fill_merged(records: Sequence[Record], shape: Shape) -> list[Record]:
    """A value that is merged downwards stands in every row of it, as a reader understands it."""
    above = _values_above(records, shape)
    return [(number, _with(above, number, cells)) for number, cells in records]


def _with(values: Mapping[Place, str], row: int, cells: Sequence[str]) -> list[str]:
    return [values.get((row, at), cell) for at, cell in enumerate(cells, start=1)]


def _values_above(records: Sequence[Record], shape: Shape) -> dict[Place, str]:
    cells = dict(records)
    return {
        (row, column): cells[top][column - 1]
        for (top, column), (bottom, last) in shape.merged
        if column == last and top in cells and column <= len(cells[top])
        for row in range(top + 1, min(bottom, shape.last_row) + 1)
    }


def _differing(before: Sequence[Record], after: Sequence[Record]) -> int:
    return sum(
        one != other
        for (_, old), (_, new) in zip(before, after, strict=True)
        for one, other in zip(old, new, strict=True)
    )
