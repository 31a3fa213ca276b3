"""What is filled into a template is what the importer reads."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from documents.columns import INNOVATIONS, UNITS
from documents.imports import agency_rows, innovation_rows
from documents.spreadsheets import Table, read_table
from documents.templates import innovations_template, units_template
from documents.workbooks import workbook
from domain.innovations import Stage
from locales import Texts

TEXTS = Texts.load()
UNIT_NAMES = ["Dinas Kesehatan", "Kecamatan Jambe"]
UNIT_FILE = workbook(units_template(TEXTS, "Kabupaten Tangerang", UNIT_NAMES))
AFFAIRS = ["Pendidikan", "Kesehatan"]
INNOVATION_FILE = workbook(innovations_template(TEXTS, "Kabupaten Tangerang", UNIT_NAMES, AFFAIRS))


def sheet(file: bytes, title: str) -> list[list[str]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(file))
    return [[str(cell) for cell in row] for row in book.get_sheet_by_name(title).to_python()]


def as_table(rows: Sequence[Sequence[str]]) -> Table:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return read_table(text.getvalue().encode(), "templat.csv")


@pytest.mark.parametrize(
    ("file", "title", "columns"),
    [(UNIT_FILE, "Perangkat daerah", UNITS), (INNOVATION_FILE, "Inovasi", INNOVATIONS)],
)
def test_the_first_sheet_is_empty_and_has_the_columns_of_the_importer(
    file: bytes, title: str, columns: tuple[str, ...]
) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(file))

    assert book.sheet_names == [title, "Petunjuk", "Contoh", "Pilihan"]
    assert len(sheet(file, title)) == 1
    assert as_table([*sheet(file, title), ["x"]]).headers == columns


def test_the_example_of_a_unit_can_be_imported() -> None:
    read = agency_rows(as_table(sheet(UNIT_FILE, "Contoh")))

    assert not read.refusals
    assert [(unit.short, unit.aliases) for unit in read.rows] == [("PKM Mauk", ("Pusk. Mauk",))]


def test_the_example_of_an_innovation_can_be_imported() -> None:
    read = innovation_rows(as_table(sheet(INNOVATION_FILE, "Contoh")), today=date(2026, 11, 23))

    assert not read.refusals
    assert [(one.name, one.stage) for one in read.rows] == [("Jempol Bumil", Stage.APPLIED)]


def test_every_word_that_a_drop_down_offers_is_understood() -> None:
    units = sheet(UNIT_FILE, "Pilihan")
    kinds = [row[units[0].index("Jenis")] for row in units[1:]]
    words = sheet(INNOVATION_FILE, "Pilihan")
    choices = [(header, row[place]) for row in words[1:] for place, header in enumerate(words[0])]

    read = agency_rows(as_table([["daerah", "nama", "jenis"], *(["x", "y", k] for k in kinds)]))
    refusals = [
        refused
        for header, word in choices
        for refused in innovation_rows(
            as_table([["Daerah", "Perangkat daerah", "Nama"], ["x", "y", "z"]])
            if header in ("Daerah", "Perangkat daerah")
            else as_table([["Daerah", "Perangkat daerah", "Nama", header], ["x", "y", "z", word]]),
            today=date(2026, 11, 23),
        ).refusals
    ]

    assert len(kinds) == len(read.rows) == 10
    assert len(choices) > 10
    assert not refusals


def test_a_drop_down_points_at_its_words() -> None:
    page = ZipFile(io.BytesIO(INNOVATION_FILE)).read("xl/worksheets/sheet1.xml").decode()
    words = sheet(INNOVATION_FILE, "Pilihan")

    assert words[0][1] == "Perangkat daerah"
    assert [row[1] for row in words[1:3]] == UNIT_NAMES
    assert "<formula1>Pilihan!$B$2:$B$3</formula1>" in page


def test_a_region_without_units_has_a_template_too() -> None:
    assert sheet(workbook(units_template(TEXTS, "Kabupaten Tangerang", [])), "Pilihan")
