"""What people send for a table: hostile, broken or only odd; a clear answer each."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from documents import apart
from documents.imports import innovation_rows
from documents.spreadsheets import Flaw, Notes, Table, UnreadableTable, read_upload, reading
from locales import Texts
from tests.documents import hostile
from tests.documents.hostile import made

ROW = ("36.03", "Dinas Kesehatan", "Antre Pagi")


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Any]:
    """Reads bytes as a file that somebody sent."""

    async def table_of(content: bytes, name: str = "inovasi.xlsx") -> Table:
        path = tmp_path / "upload"
        path.write_bytes(content)
        return await read_upload(path, name)

    return table_of


Read = Callable[..., Any]


def cells(table: Table) -> list[dict[str, str]]:
    return [dict(row.cells) for row in table.rows]


# ── Hostile ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("make", "flaw"),
    [
        (hostile.far_cell, Flaw.FAR_CELL),
        (hostile.entity_bomb, Flaw.UNSAFE),
        (hostile.zip_bomb, Flaw.INFLATES),
        (hostile.lying_zip, Flaw.DAMAGED),
        (hostile.million_rows, Flaw.TOO_MANY_ROWS),
        (hostile.encrypted, Flaw.PASSWORD),
        (hostile.old_excel, Flaw.OTHER_EXCEL),
        (hostile.renamed_program, Flaw.PROGRAM),
        (hostile.picture, Flaw.PICTURE),
        (lambda: hostile.bare(hostile.HEADING, **{"..__..__pandu.db": b"x"}), Flaw.UNSAFE),
        (lambda: hostile.bare(hostile.HEADING, __etc__passwd=b"x"), Flaw.UNSAFE),
        (lambda: hostile.bare(hostile.HEADING, **{"xl__vbaProject.bin": b"x"}), Flaw.MACROS),
        (lambda: hostile.bare(hostile.HEADING, **{"xl__macrosheets__a.xml": "<a/>"}), Flaw.MACROS),
        (lambda: hostile.workbook(ROW)[:-400], Flaw.DAMAGED),
        (lambda: b"PK\x03\x04" + bytes(60), Flaw.DAMAGED),
        (lambda: hostile.bare("<row><c"), Flaw.DAMAGED),
        (lambda: hostile.package({f"{n}.xml": "" for n in range(2_100)}), Flaw.INFLATES),
        (lambda: hostile.package({"foto.jpg": b"x"}), Flaw.ARCHIVE),
        (lambda: hostile.package({"word/document.xml": "<a/>"}), Flaw.DOCUMENT),
        (lambda: hostile.package({"content.xml": "<a/>", "mimetype": "x"}), Flaw.OTHER_EXCEL),
        (lambda: b"%PDF-1.7 ...", Flaw.DOCUMENT),
        (lambda: b"", Flaw.EMPTY),
        (lambda: b" \r\n ", Flaw.EMPTY),
        (lambda: hostile.bare(""), Flaw.EMPTY),
        (lambda: b"nama\n" + b"x" * 21 * 1024**2, Flaw.TOO_LARGE),
    ],
    ids=lambda value: str(value) if isinstance(value, Flaw) else "",
)
async def test_what_harms_or_is_no_table_is_refused_with_what_to_do(
    read: Read, make: Callable[[], bytes], flaw: Flaw
) -> None:
    with pytest.raises(UnreadableTable) as refused:
        await read(make())

    assert refused.value.values["flaw"] is flaw
    words = Texts.load().plain(f"unreadable-{flaw}", **refused.value.values)
    assert "inovasi.xlsx" in words


async def test_a_far_cell_is_named_so_that_it_can_be_emptied(read: Read) -> None:
    with pytest.raises(UnreadableTable) as refused:
        await read(hostile.far_cell())

    assert refused.value.values["cell"] == "XFD1048576"


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "import sys; sys.stdout.write('[1,[\"a\"]]\\n'); raise SystemExit(0)",
        "print('no JSON at all')",
        "import time; print('[1,[]]', flush=True); time.sleep(60)",
        "print('x' * 9_000_000)",
        "while True: print('[1,[\"' + 'x' * 1_000_000 + '\"]]')",
    ],
    ids=["dies", "ends early", "talks nonsense", "hangs", "never ends a line", "never ends"],
)
async def test_whatever_happens_to_the_reader_is_an_answer(
    read: Read, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str
) -> None:
    """The reader's place is taken by programs that behave as a broken one might."""
    (tmp_path / "misbehaving.py").write_text(program)
    monkeypatch.setattr(apart, "_HOME", tmp_path)
    monkeypatch.setattr(reading, "_READER", "misbehaving")
    monkeypatch.setattr(reading, "PATIENCE", 3)

    with pytest.raises(UnreadableTable) as refused:
        await read(hostile.workbook(ROW))

    assert refused.value.values["flaw"] is Flaw.BREAKS_READER


async def test_the_reader_sees_none_of_our_secrets(
    read: Read, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    telling = "import json, os; print(json.dumps([1, sorted(os.environ)])); print('{\"notes\":{}}')"
    (tmp_path / "telling.py").write_text(telling)
    monkeypatch.setenv("PANDU_BOT_TOKEN", "700000001:AAF")
    monkeypatch.setattr(apart, "_HOME", tmp_path)
    monkeypatch.setattr(reading, "_READER", "telling")

    table = await read(hostile.workbook(ROW))

    assert "PYTHONPATH" in table.titles
    assert [name for name in table.titles if name.startswith("PANDU")] == []


@pytest.mark.skipif(sys.platform != "linux", reason="limits are looked up in /proc")
async def test_the_reader_is_limited_before_it_opens_the_file(tmp_path: Path) -> None:
    """A pipe that nobody writes to holds it at the moment of opening."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    async with apart.apart("documents.spreadsheets.child", str(pipe)) as reader:
        about = Path(f"/proc/{reader.pid}")
        limits = await _once_limited(about)
        nice = (about / "stat").read_text().rpartition(")")[2].split()[16]

    assert limits["Max address space"] == str(768 * 1024**2)
    assert limits["Max cpu time"] == "20"
    assert limits["Max file size"] == "0"
    assert nice == "19"


async def _once_limited(about: Path) -> dict[str, str]:
    while True:
        lines = (about / "limits").read_text().splitlines()[1:]
        limits = {line[:26].strip(): line[26:].split()[0] for line in lines}
        if limits["Max core file size"] == "0" and limits["Max file size"] == "0":
            return limits


# ── Odd ──────────────────────────────────────────────────────────────────────────────────────


async def test_the_name_says_nothing_and_the_content_everything(read: Read) -> None:
    as_text = await read(b"daerah;opd;nama\n36.03;Dinkes;Antre Pagi", "inovasi.xlsx")
    as_workbook = await read(hostile.workbook(ROW), "inovasi.csv")

    assert cells(as_text)[0]["opd"] == "Dinkes"
    assert cells(as_workbook)[0]["perangkat_daerah"] == "Dinas Kesehatan"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
async def test_text_is_read_whatever_program_saved_it(read: Read, encoding: str) -> None:
    table = await read("daerah;opd;nama\n36.03;Dinkes;Layanan “Désa”".encode(encoding), "a.csv")

    assert cells(table)[0]["nama"] == "Layanan “Désa”"


async def test_numbers_dates_and_codes_read_as_they_are_seen(read: Read) -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        page, day = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy"})
        page.write_row(0, 0, (*hostile.HEADER, "tanggal_penerapan", "pic", "aktif"))
        page.write_row(1, 0, (36.03, "Dinkes", "86"))
        page.write_datetime(1, 3, date(2020, 11, 26), day)
        page.write_row(1, 4, (81234567890, True))

    (row,) = cells(await read(made(write)))

    assert row == {
        "daerah": "36.03",
        "perangkat_daerah": "Dinkes",
        "nama": "86",
        "tanggal_penerapan": "2020-11-26",
        "pic": "81234567890",
        "aktif": "TRUE",
    }


async def test_titles_column_numbers_and_empty_rows_are_passed_over(read: Read) -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet()
        page.merge_range("A1:D1", "DAFTAR INOVASI DAERAH TAHUN 2026")
        page.write_row(3, 0, ("No.", "Kode Daerah", "OPD", "Nama\nInovasi"))
        page.write_row(4, 0, ("(1)", "(2)", "(3)", "(4)"))
        page.write_row(5, 0, (1, "36.03", "Dinkes", "Antre Pagi"))
        page.write_row(9, 0, (2, "36.03", "Dinkes", "Gizi Baik"))
        for row in range(10, 400):
            page.write_blank(row, 1, None, book.add_format({"bold": True}))

    table = await read(made(write))

    assert [(row.number, row.cells["nama_inovasi"]) for row in table.rows] == [
        (6, "Antre Pagi"),
        (10, "Gizi Baik"),
    ]
    assert table.titles == ("No.", "Kode Daerah", "OPD", "Nama\nInovasi")


async def test_the_sheet_with_the_columns_is_read_and_hidden_ones_are_not(read: Read) -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        hidden = book.add_worksheet("Rahasia")
        hidden.write_row(0, 0, hostile.HEADER)
        book.add_worksheet("Petunjuk").write(0, 0, "Isi lembar Inovasi.")
        page = book.add_worksheet("Inovasi")
        page.write_row(0, 0, hostile.HEADER)
        page.write_row(1, 0, ROW)
        page.activate()
        hidden.hide()

    table = await read(made(write))

    assert len(table.rows) == 1
    assert table.notes == Notes(sheet="Inovasi", others=1, hidden=1)


async def test_where_every_sheet_is_hidden_there_is_no_table(read: Read) -> None:
    with pytest.raises(UnreadableTable) as refused:
        await read(hostile.bare(hostile.HEADING, **hostile.HIDDEN))

    assert refused.value.values["flaw"] is Flaw.NO_SHEET


async def test_a_unit_merged_over_its_innovations_owns_each_of_them(read: Read) -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet()
        page.write_row(0, 0, hostile.HEADER)
        page.merge_range("A2:A4", "36.03")
        page.merge_range("B2:B3", "Dinas Kesehatan")
        page.write_column("C2", ("Antre Pagi", "Gizi Baik", "Sapi Sehat"))

    table = await read(made(write))

    assert [row.cells["perangkat_daerah"] for row in table.rows] == ["Dinas Kesehatan"] * 2 + [""]
    assert table.notes.merged == 3


async def test_formulas_give_what_was_computed_last_and_failed_ones_are_named(read: Read) -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet()
        page.write_row(0, 0, (*hostile.HEADER, "ringkasan"))
        page.write_row(1, 0, ("36.03", "Dinkes"))
        page.write_formula("C2", '="Antre "&"Pagi"', None, "Antre Pagi")
        page.write_row(2, 0, ("36.03", "Dinkes", "Gizi Baik"))
        page.write_formula("D3", "=1/0", None, "#DIV/0!")

    table = await read(made(write))
    parsed = innovation_rows(table, today=date(2026, 11, 23))

    assert table.notes.formulas == 2
    assert [row.name for row in parsed.rows] == ["Antre Pagi"]
    assert [(r.row, r.field, r.reason) for r in parsed.refusals] == [
        (3, "ringkasan", "formula-failed")
    ]


async def test_cells_that_are_only_coloured_reach_nowhere(read: Read) -> None:
    assert [row.number for row in (await read(hostile.coloured_to_the_end())).rows] == [2]


async def test_what_looks_like_a_formula_or_markup_is_only_text(read: Read) -> None:
    text = '=HYPERLINK("http://x","y")'
    table = await read(hostile.bare(hostile.HEADING + hostile.row(2, "36.03", "Dinkes", text)))

    assert cells(table)[0]["nama"] == text


async def test_twenty_thousand_rows_are_taken(read: Read) -> None:
    rows = "".join(hostile.row(n, "36.03", "Dinkes", f"Inovasi {n}") for n in range(2, 20_002))

    table = await read(hostile.bare(hostile.HEADING + rows))

    assert len(table.rows) == 20_000
