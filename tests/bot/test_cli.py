"""The command line: what an administrator types, what is printed, and with which exit code."""

import asyncio
import csv
import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from simulator.run import Running
from tests.bot.shell import HEADER, INNOVATIONS, UNITS, Printed, Shell
from tests.documents import hostile


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """A CSV file with these lines."""

    def written(*lines: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
        path = tmp_path / "berkas.csv"
        path.write_text("\n".join((header, *lines)), encoding=encoding)
        return path

    return written


File = Callable[..., Path]


@pytest.fixture
def town(shell: Shell) -> Shell:
    """Kab. Tangerang with its units."""
    assert shell("import", "agencies", UNITS).code == 0
    return shell


def figures(shell: Shell) -> dict[str, object]:
    """The report for machines."""
    report: dict[str, object] = json.loads(
        shell("report", "--region", "36.03", "--format", "json").out
    )
    return report


# ── Import and report ────────────────────────────────────────────────────────────────────────


def test_units_and_innovations_of_a_region_give_the_sentence_that_officials_speak(
    town: Shell,
) -> None:
    imported = town("import", "innovations", INNOVATIONS)
    report = town("report", "--region", "36.03")

    assert imported.code == report.code == 0
    assert "80 baris disimpan, 0 ditolak" in imported.out
    assert "80 inovasi dari 52 perangkat daerah" in report.out
    assert "Masih ada 11 yang belum memiliki inovasi: 5 OPD dan 6 kecamatan" in report.out
    for name in ("Setwan", "Satpol PP", "RSUD Pakuhaji", "Jambe", "Gunung Kaler", "Mekar Baru"):
        assert name in report.out


def test_the_report_for_machines_has_the_same_figures_and_goes_to_a_file(
    town: Shell, tmp_path: Path
) -> None:
    town("import", "innovations", INNOVATIONS)

    printed = town("report", "--region", "Kab. Tangerang", "--format", "json", "--out", "r.json")
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))

    assert printed.out == ""
    assert (report["innovations"], report["covered"], report["missing"]) == (80, 52, 11)
    assert {group: len(one["missing"]) for group, one in report["groups"].items()} == {
        "opd": 5,
        "district": 6,
    }


def test_a_launch_and_a_year_are_reported_for_themselves(town: Shell) -> None:
    town("import", "innovations", INNOVATIONS)

    launch = town("report", "--region", "36.03", "--launch", "peluncuran 2020")
    year = town("report", "--region", "36.03", "--year", "2020")
    other = town("report", "--region", "36.03", "--year", "2019")

    assert "80 inovasi dari 52 perangkat daerah" in launch.out
    assert "(Kamis, 26 November 2020), yang diluncurkan, terverifikasi" in launch.out
    assert "80 inovasi dari 52 perangkat daerah" in year.out
    assert "Inovasi tahun 2020, terverifikasi" in year.out
    assert "0 inovasi dari 0 perangkat daerah" in other.out
    assert "belum memiliki inovasi dalam cakupan ini: 34 OPD dan 29 kecamatan" in other.out


def test_without_a_region_the_whole_country_is_counted(town: Shell) -> None:
    town("import", "innovations", INNOVATIONS)

    text = town("report")
    told = json.loads(town("report", "--format", "json").out)

    assert "80 inovasi dari 52 perangkat daerah di 1 daerah." in text.out
    assert "1. Kabupaten Tangerang: 80 inovasi, 52 dari 63 perangkat daerah" in text.out
    assert (told["innovations"], told["covered"], told["units"]) == (80, 52, 63)
    assert told["regions"] == [
        {
            "code": "36.03",
            "name": "Kabupaten Tangerang",
            "innovations": 80,
            "apart": 0,
            "units": 63,
            "covered": 52,
            "percent": 82.5,
        }
    ]


def test_officials_write_units_as_they_speak(town: Shell, file: File) -> None:
    rows = file(
        "36.03,dinkes,Antre Pagi,,,,,",
        "36.03,Disdukcapil,Akta Datang,,,,,",
        "Kabupaten Tangerang,Kec. Curug,Curug Bersih,,,,,",
    )

    assert town("import", "innovations", rows).code == 0
    assert figures(town)["covered"] == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_from_a_spreadsheet_is_read_whatever_its_marks(
    town: Shell, file: File, encoding: str
) -> None:
    rows = file(
        '36.03;Dinas Kesehatan;"Antre; Pagi"', header="Daerah;OPD;NAMA INOVASI", encoding=encoding
    )

    assert town("import", "innovations", rows).code == 0
    assert figures(town)["innovations"] == 1


def test_a_workbook_is_read_like_a_text_file(shell: Shell, tmp_path: Path) -> None:
    def saved(name: str, source: Path) -> Path:
        with source.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        (tmp_path / name).write_bytes(hostile.workbook(*map(tuple, rows), header=tuple(header)))
        return tmp_path / name

    units = shell("import", "agencies", saved("unit.xlsx", UNITS))
    innovations = shell("import", "innovations", saved("inovasi.xlsx", INNOVATIONS))

    assert (units.code, innovations.code) == (0, 0)
    assert "80 baris disimpan, 0 ditolak" in innovations.out
    assert figures(shell)["covered"] == 52


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (hostile.far_cell, "XFD1048576"),
        (hostile.entity_bomb, "demi keamanan"),
        (hostile.renamed_program, "sebuah program"),
    ],
)
def test_a_hostile_workbook_is_refused_in_one_line(
    shell: Shell, tmp_path: Path, make: Callable[[], bytes], words: str
) -> None:
    (tmp_path / "inovasi.xlsx").write_bytes(make())

    printed = shell("import", "innovations", "inovasi.xlsx")

    assert (printed.code, printed.err.count("\n")) == (1, 1)
    assert words in printed.err


def test_one_wrong_row_holds_up_the_whole_file_with_all_reasons(town: Shell, file: File) -> None:
    rows = file(
        "36.03,Dinas Kesehatan,Antre Pagi,,,,,",
        "36.03,Dinas Kesehatn Hewan,Sapi Sehat,,,,,",
        "Tangerang,Dinas Kesehatan,Gizi Baik,,,,,",
        "36.03,Dinas Kesehatan,ANTRE-PAGI,,,,,",
        "36.03,Dinas Sosial,Bantuan Tepat,,penerapan,01/06/2026,05/03/2026,",
        "36.03,Dinas Sosial,Warung Sosial,,,,,sepak bola",
    )

    printed = town("import", "innovations", rows)

    assert printed.code == 1
    assert "Tidak ada yang disimpan karena 5 baris ditolak" in printed.err
    for row, words in {
        3: "unit tidak dikenal",
        4: "Kabupaten Tangerang dan Kota Tangerang",
        5: "baris 2",
        6: "penerapan lebih awal daripada uji coba",
        7: "urusan tidak dikenal",
    }.items():
        assert re.search(rf"│ {row} .*{words}", printed.out), (row, words, printed.out)
    assert "Dinas Kesehatan" in printed.out.partition("unit tidak dikenal")[2].splitlines()[0]
    assert figures(town)["innovations"] == 0


def test_with_partial_the_right_rows_are_saved_and_the_wrong_ones_named(
    town: Shell, file: File
) -> None:
    rows = file(
        "36.03,Dinas Kesehatan,Antre Pagi,,,,,",
        "36.03,Dinas Antariksa,Roket,,,,,",
    )

    printed = town("import", "innovations", rows, "--partial")

    assert printed.code == 0
    assert "1 baris disimpan, 1 ditolak" in printed.out
    assert figures(town)["innovations"] == 1


def test_a_dry_run_shows_everything_and_saves_nothing(town: Shell) -> None:
    printed = town("import", "innovations", INNOVATIONS, "--dry-run")

    assert printed.code == 0
    assert "80 baris dapat diambil, 0 ditolak" in printed.out
    assert "LURUSKAN" in printed.out
    assert figures(town)["innovations"] == 0


def test_what_a_unit_has_already_is_refused_with_its_number(town: Shell, file: File) -> None:
    rows = file("36.03,Dinas Kesehatan,Antre Pagi,,,,,")
    number = re.search(r"INV-3603-20\d\d-0001", town("import", "innovations", rows).out)

    again = town("import", "innovations", rows)

    assert number is not None
    assert again.code == 1
    assert number[0] in again.out


def test_what_may_exist_already_is_shown_but_taken(town: Shell, file: File) -> None:
    simpel = "Sistem Pelayanan Kepegawaian Elektronik"
    rows = file(
        f"36.03,BKPSDM,Simpel,{simpel},,,,",
        f"36.03,Dinas Kesehatan,SIMPEL,{simpel},,,,",
    )

    printed = town("import", "innovations", rows)

    assert printed.code == 0
    assert "Kemungkinan ganda: 1" in printed.out
    assert "sangat mirip" in printed.out
    assert "nama sama" in printed.out


def test_what_is_missing_in_the_rows_is_counted_for_completion(town: Shell, file: File) -> None:
    printed = town("import", "innovations", file("36.03,Dinas Kesehatan,Antre Pagi,,,,,"))

    assert "1 inovasi belum lengkap" in printed.out
    assert "ringkasan 1, tahapan 1, bentuk 1, jenis 1, urusan 1, dan PIC 1" in printed.out


def test_a_puskesmas_hangs_below_its_dinas_and_is_not_counted(shell: Shell, file: File) -> None:
    units = file(
        "36.03,Puskesmas Mauk,PKM Mauk,puskesmas,dinkes",
        "36.03,Dinas Kesehatan,Dinkes / Dinkes Kabupaten,dinas,",
        header="daerah,nama,singkatan,jenis,induk",
    )
    assert shell("import", "agencies", units).code == 0
    rows = file("36.03,Puskesmas Mauk,Antre Pagi,,,,,", "36.03,Dinkes Kabupaten,Gizi Baik,,,,,")
    assert shell("import", "innovations", rows).code == 0

    report = figures(shell)

    assert (report["units"], report["covered"], report["innovations"]) == (1, 1, 2)


def test_units_that_hang_on_each_other_or_on_nothing_are_refused(shell: Shell, file: File) -> None:
    units = file(
        "36.03,Puskesmas Mauk,,puskesmas,Puskesmas Kemiri",
        "36.03,Puskesmas Kemiri,,puskesmas,Puskesmas Mauk",
        "36.03,Puskesmas Curug,,puskesmas,Dinas Antariksa",
        "36.03,Dinas Kesehatan,,dinas,",
        "36.03,DINAS KESEHATAN,,dinas,",
        "36.03,Dinas Sosial,,kementerian,",
        header="daerah,nama,singkatan,jenis,induk",
    )

    printed = shell("import", "agencies", units, "--partial")

    assert printed.code == 0
    assert "1 baris disimpan, 5 ditolak" in printed.out
    assert len(re.findall("saling menginduk", printed.out)) == 2


def test_the_same_units_again_change_nothing(town: Shell) -> None:
    again = town("import", "agencies", UNITS)

    assert again.code == 0
    assert "66 unit sudah ada sebelumnya" in again.out
    assert figures(town)["units"] == 63


def test_two_names_of_one_office_are_pointed_out(shell: Shell, file: File) -> None:
    units = file(
        "36.03,Disdukcapil,,dinas,",
        "36.03,Dinas Kependudukan dan Pencatatan Sipil,,dinas,",
        header="daerah,nama,singkatan,jenis,induk",
    )

    printed = shell("import", "agencies", units)

    assert printed.code == 0
    assert "Unit yang mungkin sama: 2" in printed.out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04excel", "rusak atau terpotong"),
        (b"", "kosong"),
        (b"daerah,nama\n36.03,Antre", 'Kolom "perangkat_daerah" tidak ada'),
        (b'daerah,perangkat_daerah,nama\n36.03,Dinkes,"Antre', "Tanda kutip"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(
    shell: Shell, tmp_path: Path, content: bytes, words: str
) -> None:
    (tmp_path / "isi.csv").write_bytes(content)

    printed = shell("import", "innovations", "isi.csv")

    assert printed.code == 1
    assert words in printed.err
    assert printed.err.count("\n") == 1


def test_a_file_that_is_not_there_is_named(shell: Shell) -> None:
    printed = shell("import", "agencies", "tidak-ada.csv")

    assert (printed.code, "tidak-ada.csv" in printed.err) == (1, True)


def test_an_unclear_launch_date_is_asked_for_again(town: Shell) -> None:
    printed = town("import", "innovations", INNOVATIONS, "--date", "26/1120")

    assert (printed.code, "26/11/2020" in printed.err) == (1, True)


# ── Search ───────────────────────────────────────────────────────────────────────────────────


def test_a_search_says_why_in_words_or_as_json(town: Shell, file: File) -> None:
    row = "36.03,BKPSDM,Simpel,Sistem Pelayanan Kepegawaian Elektronik,,,,"
    town("import", "innovations", file(row))

    table = town("search", "SIMPEL")
    answer = json.loads(town("search", "sistem pelayanan kepegawaian elektronik", "--json").out)

    assert "nama sama" in table.out
    (found,) = answer["results"]
    assert list(found) == ["number", "name", "expansion", "agency", "score", "level", "reasons"]
    assert (found["name"], found["level"]) == ("Simpel", "very-similar")
    assert "same-expansion" in found["reasons"]


def test_a_batch_gives_one_line_per_query_in_their_order(town: Shell, file: File) -> None:
    town("import", "innovations", INNOVATIONS)
    asked = file("LURUSKAN,", "Tidak Ada Apa-apa,", header="query,description")

    lines = [json.loads(line) for line in town("search", "--batch", asked).out.splitlines()]

    assert [line["query"] for line in lines] == ["LURUSKAN", "Tidak Ada Apa-apa"]
    assert lines[0]["results"][0]["name"] == "LURUSKAN"


# ── What goes wrong ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("form", "begins"), [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("xlsx", b"PK")]
)
def test_the_report_is_written_as_a_document(
    town: Shell, tmp_path: Path, form: str, begins: bytes
) -> None:
    written = town("report", "--region", "36.03", "--format", form, "--out", f"laporan.{form}")
    nowhere = town("report", "--region", "36.03", "--format", form)

    assert written.code == 0
    assert (tmp_path / f"laporan.{form}").read_bytes().startswith(begins)
    assert nowhere.code == 1
    assert f"--out laporan.{form}" in nowhere.err


@pytest.mark.parametrize(
    "words",
    [
        ["terbang"],
        ["run", "--cepat"],
        ["import"],
        ["import", "agencies"],
        ["invite", "--role", "admin"],
        ["invite", "--region", "36.03", "--semua"],
        ["report", "--format", "puisi"],
        ["search", "x", "--limit", "banyak"],
    ],
)
def test_what_is_not_understood_points_to_the_help(shell: Shell, words: list[str]) -> None:
    printed = shell(*words)

    assert printed.code == 2
    assert printed.err.count("\n") == 1
    assert "--help" in printed.err


@pytest.mark.parametrize(
    "words",
    [
        [],
        *([name] for name in ("run", "demo", "migrate", "import", "invite", "report", "search")),
        *(["import", kind] for kind in ("agencies", "innovations")),
        *(["letters", what] for what in ("list", "show", "replay")),
        *([name] for name in ("backup", "restore", "doctor")),
    ],
)
def test_every_command_explains_itself_in_indonesian(shell: Shell, words: list[str]) -> None:
    printed = shell(*words, "--help")

    assert printed.code == 0
    assert printed.out.startswith("Pemakaian: python -m bot")
    assert "Tampilkan petunjuk ini." in printed.out
    for english in (
        "Usage",
        "Options",
        "Arguments",
        "Commands",
        "Show this",
        "required",
        "default",
    ):
        assert english not in printed.out


def test_a_wrong_setting_ends_the_start_with_one_line_that_names_it(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PANDU_BOT_TOKEN", "bukan token")

    printed = shell("run")

    assert printed.code == 2
    assert printed.err.startswith("PANDU_BOT_TOKEN")
    assert printed.err.count("\n") == 1
    assert "bukan token" not in printed.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["report", "--year", "2020"], "--region"),
        (["report", "--format", "pdf", "--out", "r.pdf"], "--region"),
        (["report", "--region", "36.03", "--launch", "Gebyar"], "Gebyar"),
        (["report", "--region", "36.03", "--year", "2020", "--launch", "x"], "--period"),
        (["search"], "--batch"),
        (["search", "x", "--limit", "0"], "--limit"),
        (["letters", "replay", "7"], "letters list"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_would_be_taken(
    shell: Shell, words: list[str], said: str
) -> None:
    printed = shell(*words)

    assert printed.code == 1
    assert said in printed.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["report", "--region", "tangerang"], "36.03 Kabupaten Tangerang dan 36.71 Kota Tangerang"),
        (["search", "x", "--region", "Atlantis"], "36.03"),
        (["invite", "--role", "raja", "--region", "36.03"], "pendamping"),
        (["invite", "--region", "36.03"], "--role"),
        (["invite", "--role", "operator", "--region", "36.03"], "--agency"),
        (["invite", "--role", "admin", "--agency", "x", "--region", "36.03"], "--agency"),
        (["invite", "--role", "kepala", "--all-units", "--region", "36.03"], "operator"),
        (["invite", "--role", "admin", "--out", "a.xlsx", "--region", "36.03"], "--all-units"),
    ],
)
def test_what_was_mistyped_is_said_in_a_line(shell: Shell, words: list[str], said: str) -> None:
    printed = shell(*words)

    assert printed.code == 2
    assert printed.err.count("\n") == 1
    assert said in printed.err


async def test_links_of_roles_and_of_all_units_come_from_the_command_line(
    shell: Shell, running: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PANDU_TELEGRAM_API_URL", running.url)
    monkeypatch.setenv("PANDU_BOT_TOKEN", running.telegram.token)
    units = tmp_path / "unit.csv"
    units.write_text("daerah,nama,singkatan,jenis,induk\n36.03,Dinas Kesehatan,Dinkes,dinas,\n")

    async def types(*words: object) -> Printed:
        return await asyncio.to_thread(shell, *words)

    assert (await types("import", "agencies", units)).code == 0
    mentor = await types("invite", "--role", "pendamping", "--region", "36.03")
    head = await types("invite", "--role", "kepala", "--agency", "dinkes", "--region", "36.03")
    text = await types("invite", "--all-units", "--region", "36.03")
    file = await types("invite", "--all-units", "--region", "36.03", "--out", "tautan.xlsx")

    assert "untuk pendamping" in mentor.out
    assert "untuk kepala unit" in head.out
    assert f"Dinas Kesehatan: https://t.me/{running.telegram.bot.username}?start=" in text.out
    assert file.out == "1 tautan ditulis ke tautan.xlsx.\n"
    assert (tmp_path / "tautan.xlsx").read_bytes().startswith(b"PK")


def test_what_nobody_expected_gives_a_number_and_no_stack_trace(
    shell: Shell, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "pandu.db")) as connection:
        connection.execute("DROP TABLE innovations")

    printed = shell("report", "--region", "36.03")

    assert printed.code == 1
    assert re.search(r"Nomor gangguan: G-\w{4}", printed.err)


def test_the_doctor_finds_what_is_missing_and_what_is_well(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PANDU_TELEGRAM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("PANDU_BOT_TOKEN", "700000001:AAF-simulated-token-of-the-emulated-bot-api")

    printed = shell("doctor")

    assert printed.code == 1
    assert "✓ Tabel basis data sesuai" in printed.out
    assert "✗ Telegram tidak dapat dihubungi" in printed.out


def test_no_dead_letters_is_good_news(shell: Shell) -> None:
    printed = shell("letters", "list")

    assert (printed.code, printed.out) == (0, "Tidak ada pesan yang gagal diproses.\n")


def test_migrating_twice_is_harmless(shell: Shell) -> None:
    assert shell("migrate").code == shell("migrate").code == 0
