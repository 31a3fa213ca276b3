"""Workbooks hold what is meant: text as text, days as days, numbers as numbers."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from documents.codes import qr_png
from documents.workbooks import LONGEST_CELL, Column, Sheet, Value, workbook

COLUMNS = (Column("Nama", 30), Column("Nilai"))


def read_back(*sheets: Sheet) -> dict[str, Sequence[Sequence[object]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(workbook(sheets)))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def stored(value: Value) -> object:
    return read_back(Sheet("S", COLUMNS, [("a", value)]))["S"][1][1]


@pytest.mark.parametrize(
    "typed",
    [
        "=1+1",
        "+62812",
        "-",
        "@SUM(A1)",
        "<b>tebal</b> & 'lain'",
        "SPBU 😀",
        "https://x.id",
        "_x0041_",
    ],
)
def test_what_people_typed_is_text(typed: str) -> None:
    assert stored(typed) == typed


def test_what_looks_like_the_library_s_own_markup_breaks_nothing() -> None:
    assert stored("<r>&</r>") == "<r>&</r> "


def test_nothing_is_a_formula() -> None:
    book = ZipFile(BytesIO(workbook([Sheet("S", COLUMNS, [("=1+1", "=cmd|' /C calc'!A0")])])))

    page = book.read("xl/worksheets/sheet1.xml").decode()

    assert "<f>" not in page
    assert b"=cmd|' /C calc'!A0" in book.read("xl/sharedStrings.xml")


def test_days_times_and_numbers_are_real_ones() -> None:
    wit = datetime(2026, 11, 23, 23, 59, tzinfo=ZoneInfo("Asia/Jayapura"))

    assert stored(date(2020, 11, 26)) == date(2020, 11, 26)
    assert stored(wit) == datetime(2026, 11, 23, 23, 59)  # noqa: DTZ001 - cells have no zones
    assert stored(1250) == 1250
    assert stored(Decimal("82.5")) == 82.5
    assert stored(None) == ""


def test_marks_that_turn_the_direction_are_written_out() -> None:
    assert stored("exe.\u202efdp") == "exe.[U+202E]fdp"


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    kept = stored("a" * (LONGEST_CELL + 1))

    assert isinstance(kept, str)
    assert len(kept) == LONGEST_CELL
    assert kept.endswith("…")


def test_a_sheet_may_be_named_as_people_name_things() -> None:
    long = "Rekap [2026]: OPD/Kecamatan? Semua yang belum lapor"

    assert list(read_back(Sheet(long, COLUMNS, []))) == ["Rekap 2026 OPD Kecamatan Semua"]


def test_a_title_and_notes_stand_above_the_table() -> None:
    rows = read_back(Sheet("S", COLUMNS, [("a", 1)], above=("Judul", "Data per hari ini")))["S"]

    assert [row[0] for row in rows] == ["Judul", "Data per hari ini", "", "Nama", "a"]


def test_the_header_stays_in_view_and_filters() -> None:
    book = ZipFile(BytesIO(workbook([Sheet("S", COLUMNS, [("a", 1), ("b", 2)])])))

    page = book.read("xl/worksheets/sheet1.xml").decode()

    assert 'topLeftCell="A2"' in page
    assert '<autoFilter ref="A1:B3"/>' in page
    assert "S!$1:$1" in book.read("xl/workbook.xml").decode()


def test_a_column_may_offer_choices() -> None:
    columns = (Column("Tahapan", choices="Pilihan!$A$2:$A$4"),)

    page = ZipFile(BytesIO(workbook([Sheet("S", columns, [])]))).read("xl/worksheets/sheet1.xml")

    assert b"<formula1>Pilihan!$A$2:$A$4</formula1>" in page


def test_a_link_as_a_code_is_a_picture_large_enough_to_scan() -> None:
    picture = qr_png("https://t.me/pandu_bot?start=" + "x" * 43)

    width = int.from_bytes(picture[16:20])
    assert picture.startswith(b"\x89PNG")
    assert 300 <= width <= 600
