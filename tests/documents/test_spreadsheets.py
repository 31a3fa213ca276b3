"""Files as officials save them, and files that are no tables."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.spreadsheets import Flaw, Row, Table, UnreadableTable, read_table, text

EXPECTED = {"perangkat_daerah": "Dinas Kesehatan", "nama": "Si Kepo", "ringkasan": "satu, dua"}


def flaw_of(content: bytes) -> Flaw:
    with pytest.raises(UnreadableTable) as refused:
        read_table(content, "berkas.csv")
    flaw = refused.value.values["flaw"]
    assert isinstance(flaw, Flaw)
    assert refused.value.values["file"] == "berkas.csv"
    return flaw


@pytest.mark.parametrize(
    "content",
    [
        b'perangkat_daerah,nama,ringkasan\nDinas Kesehatan,Si Kepo,"satu, dua"\n',
        b'PERANGKAT DAERAH;Nama;Ringkasan\r\nDinas Kesehatan;Si Kepo;"satu, dua"\r\n',
        b"perangkat-daerah\tnama\tringkasan\rDinas Kesehatan\tSi Kepo\tsatu, dua",
        b'\xef\xbb\xbfPerangkat Daerah , NAMA,ringkasan\n Dinas Kesehatan ,Si Kepo,"satu, dua"\n',
        "perangkat_daerah;nama;ringkasan\nDinas Kesehatan;Si Kepo;satu, dua".encode("utf-16"),
    ],
)
def test_separators_marks_and_headers_of_every_kind(content: bytes) -> None:
    assert [dict(row.cells) for row in read_table(content, "x.csv").rows] == [EXPECTED]


def test_a_file_saved_by_an_old_excel_keeps_its_quotes_and_dashes() -> None:
    table = read_table("nama\nLayanan “Jemput Bola” – Desa é".encode("cp1252"), "x.csv")

    assert table.rows[0].cells["nama"] == "Layanan “Jemput Bola” – Desa é"


def test_rows_are_numbered_as_the_spreadsheet_shows_them() -> None:
    table = read_table(b'nama,ringkasan\nSatu,"dua\nbaris"\n,\n\nEmpat,ya\n', "x.csv")

    assert table == Table(
        "x.csv",
        ("nama", "ringkasan"),
        (
            Row(2, {"nama": "Satu", "ringkasan": "dua\nbaris"}),
            Row(5, {"nama": "Empat", "ringkasan": "ya"}),
        ),
        titles=("nama", "ringkasan"),
    )


def test_a_short_row_has_no_cell_and_a_long_one_says_that_it_may_have_slipped() -> None:
    table = read_table(b"nama,jenis\nSatu\nDinas Pemuda, Olahraga,dinas\nTiga,dinas,,\n", "x.csv")

    assert [row.surplus for row in table.rows] == [False, True, False]
    assert "jenis" not in table.rows[0].cells


def test_an_apostrophe_that_an_export_put_before_a_formula_is_taken_off() -> None:
    table = read_table(b"nama\n'=1+1\n'Aisyiyah Peduli\n", "x.csv")

    assert [row.cells["nama"] for row in table.rows] == ["=1+1", "'Aisyiyah Peduli"]


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", Flaw.EMPTY),
        (b"\xef\xbb\xbf", Flaw.EMPTY),
        (b"\n\n , ,\n", Flaw.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Flaw.NOT_TEXT),
        (b"nama\nSatu\x00Dua", Flaw.NOT_TEXT),
        (b"\x81\x8d\x8f\x90", Flaw.NOT_TEXT),
        (b"\xff\xfe\x00", Flaw.NOT_TEXT),
        (b'nama,jenis\nSatu,"tanpa akhir\nDua,dinas\n', Flaw.BROKEN_QUOTES),
        (b"nama,jenis,NAMA\n1,2,3\n", Flaw.REPEATED_COLUMN),
        (b",".join(b"k%d" % n for n in range(101)), Flaw.TOO_MANY_COLUMNS),
    ],
)
def test_what_is_no_table_is_refused_with_its_flaw(content: bytes, flaw: Flaw) -> None:
    assert flaw_of(content) is flaw


def test_the_row_of_an_open_quote_is_named() -> None:
    with pytest.raises(UnreadableTable) as refused:
        read_table(b'nama\nSatu\n"Dua\nTiga\n', "x.csv")

    assert refused.value.values["row"] == 3


def test_size_and_rows_are_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MAX_BYTES", 20)
    monkeypatch.setattr(text, "MAX_ROWS", 3)

    assert flaw_of(b"n" * 21) is Flaw.TOO_LARGE
    assert flaw_of(b"nama\n1\n2\n3\n") is Flaw.TOO_MANY_ROWS
    assert len(read_table(b"nama\n1\n2\n", "x.csv").rows) == 2


def test_a_file_on_disk_is_read_like_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "unit.csv"
    file.write_bytes(b"nama\nSatu\n")

    assert read_table(file, file.name) == read_table(b"nama\nSatu\n", "unit.csv")


@pytest.mark.parametrize("made_of", [bytes, lambda part: b'nama,jenis\n"' + part])
@given(part=st.binary(max_size=200))
def test_no_bytes_break_the_reader(made_of: Callable[[bytes], bytes], part: bytes) -> None:
    try:
        table = read_table(made_of(part), "x.csv")
    except UnreadableTable:
        table = None

    assert table is None or table.headers
