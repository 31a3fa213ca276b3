"""/impor: an admin's file is looked at, asked about, imported once, and mended."""

import io
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from sqlalchemy import func, select

from bot.shelf import Shelf
from bot.tidying import Tidier
from domain.agencies import AgencyType
from domain.people import Role
from storage.jobs import Job
from storage.tables import audit, innovations, jobs
from storage.uploads import Upload, UploadState
from tests.documents import hostile
from tests.documents.hostile import made
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.shelf import new, stocked
from tests.office import Office, opened
from tests.person import Person, Screen

DAY = timedelta(days=1)
HEALTH = ("36.03", "Dinas Kesehatan", "Antre Pagi")
TRAFFIC = ("36.03", "Dinas Perhubungan", "Parkir Tertib")


async def sends(who: Person, content: bytes, name: str = "inovasi.xlsx") -> Screen:
    return await who.does(lambda: who.client.document(content, name))


async def brings(who: Person, *rows: tuple[Any, ...], **how: Any) -> Screen:
    """Asks for an import and sends a workbook of these rows."""
    await who.says("/impor")
    return await sends(who, hostile.workbook(*rows, **how))


async def registered(office: Office) -> list[str]:
    async with office.database.read() as store:
        rows = await store.execute(select(innovations.c.name).order_by(innovations.c.id))
        return [row.name for row in rows]


def files(office: Office, screen: Screen) -> list[bytes]:
    """The documents that came."""
    sent = [m.content["document"]["file_id"] for m in screen.messages if "document" in m.content]
    return [office.telegram.files.by_id(file_id).data for file_id in sent]


# ── From the file to the catalogue ───────────────────────────────────────────────────────────


async def test_a_file_is_looked_at_first_and_imported_when_the_admin_says_so(
    office: Office, rina: Person
) -> None:
    shown = await brings(rina, HEALTH, TRAFFIC)
    assert "Dapat diimpor: 2" in shown
    assert "Belum ada yang disimpan" in shown
    assert await registered(office) == []

    done = await rina.presses("Impor semua (2)")

    assert "2 inovasi dari berkas inovasi.xlsx sudah disimpan" in done
    assert "INV-3603-2026-0001 sampai INV-3603-2026-0002" in done
    assert await registered(office) == ["Antre Pagi", "Parkir Tertib"]


async def test_units_are_recognised_by_their_columns(office: Office, rina: Person) -> None:
    header = ("nama", "singkatan", "jenis", "induk")
    shown = await brings(
        rina,
        ("Dinas Sosial", "Dinsos", "dinas", ""),
        ("Dinas Kesehatan", "", "dinas", ""),
        ("Puskesmas Curug", "", "puskesmas", "Dinas Kesehatan"),
        header=header,
    )
    assert "Impor perangkat daerah" in shown
    assert "Sudah terdaftar: 1" in shown

    await rina.presses("Impor semua (2)")

    assert "Puskesmas Curug" in await rina.presses("Perangkat daerah")
    async with office.database.read() as store:
        units = {unit.name: unit for unit in await store.agencies.of_region(TANGERANG)}
    assert units["Dinas Sosial"].short == "Dinsos"
    assert units["Puskesmas Curug"].parent_id == units["Dinas Kesehatan"].id


async def test_without_a_column_of_regions_rows_belong_to_the_own_one(
    office: Office, rina: Person
) -> None:
    header = ("opd", "nama inovasi", "peluncuran", "tanggal peluncuran")
    row = ("Dinas Kesehatan", "Antre Pagi", "Peluncuran 2026", "20/11/2026")
    await brings(rina, row, header=header)

    await rina.presses("Impor semua (1)")

    async with office.database.read() as store:
        one = await store.innovations.by_number("INV-3603-2026-0001")
    assert one is not None
    assert one.region == TANGERANG


async def test_a_row_of_another_region_is_refused(office: Office, rina: Person) -> None:
    shown = await brings(rina, HEALTH, ("36.04", "Badan Kepegawaian", "Simpel"))
    assert "Ditolak: 1" in shown

    reasons = await rina.presses("Yang ditolak")

    assert 'Baris 3: kolom daerah, "36.04": bukan daerah Bapak/Ibu' in reasons


async def test_ten_taps_import_once(office: Office, rina: Person) -> None:
    await brings(rina, HEALTH)

    def hammer() -> None:
        message = rina.client.messages[-1]
        for _ in range(10):
            rina.client.press("Impor semua (1)", message)

    await rina.does(hammer)

    assert await registered(office) == ["Antre Pagi"]
    assert sum("sudah disimpan" in m.text for m in rina.client.received) == 1


async def test_the_second_admin_sees_who_imported_and_when(
    office: Office, town: Town, rina: Person
) -> None:
    sari = await office.known("Sari", Role.ADMIN, region=TANGERANG)
    await brings(rina, HEALTH)
    await sari.says("/impor")
    await sari.presses("Buka inovasi.xlsx")
    old = sari.client.received[-2]
    await rina.presses("Impor semua (1)")

    seen = await sari.presses("Impor semua (1)", old)

    assert "sudah diimpor oleh Ibu Rina pada Senin, 23 November 2026" in seen
    assert await registered(office) == ["Antre Pagi"]


async def test_every_import_is_in_the_audit_with_its_upload(office: Office, rina: Person) -> None:
    await brings(rina, HEALTH)
    await rina.presses("Impor semua (1)")

    async with office.database.read() as store:
        rows = (await store.execute(select(audit).order_by(audit.c.id))).all()
    told = {row.action: row for row in rows}
    assert list(told) == ["upload", "upload-import", "import-innovations"]
    upload = int(told["upload"].subject.removeprefix("upload/"))
    assert told["import-innovations"].after["upload"] == upload
    assert told["import-innovations"].person_id is not None


# ── Names of units ───────────────────────────────────────────────────────────────────────────


async def test_a_unit_that_is_not_called_so_is_asked_about_and_never_guessed(
    office: Office, rina: Person
) -> None:
    shown = await brings(
        rina,
        ("36.03", "Din Perhubungan", "Parkir Tertib"),
        ("36.03", "din. perhubungan", "Jalan Mulus"),
    )
    assert "Nama unit yang perlu dipastikan: 1, pada 2 baris" in shown
    assert not [label for label in shown.buttons if label.startswith("Impor")]

    question = await rina.presses("Pastikan nama unit (1)")
    assert "Apakah maksudnya Dinas Perhubungan?" in question
    again = await rina.presses("Dinas Perhubungan")

    assert "Dapat diimpor: 2" in again
    await rina.presses("Impor semua (2)")
    assert await registered(office) == ["Parkir Tertib", "Jalan Mulus"]


async def test_a_name_that_means_none_of_them_refuses_its_rows(
    office: Office, rina: Person
) -> None:
    await brings(rina, HEALTH, ("36.03", "Dishubungan", "Parkir Tertib"))
    await rina.presses("Pastikan nama unit (1)")

    shown = await rina.presses("Bukan salah satunya, tolak barisnya")

    assert "Ditolak: 1" in shown
    assert "bukan salah satu unit" in await rina.presses("Yang ditolak")


async def test_an_ambiguous_unit_is_chosen_and_all_suggestions_can_be_taken_at_once(
    office: Office, town: Town, rina: Person
) -> None:
    async with office.database.write() as store:
        for name, kind in (
            ("Kecamatan Kelapa Dua", AgencyType.DISTRICT),
            ("Puskesmas Kelapa Dua", AgencyType.HEALTH_CENTRE),
        ):
            await store.agencies.add(TANGERANG, name, kind, office.now, counted=True)
    await brings(
        rina,
        ("36.03", "Dinas Perhubungn", "Parkir Tertib"),
        ("36.03", "kec jambe", "Jambe Rapi"),
        ("36.03", "kelapa dua", "Curhat"),
    )
    await rina.presses("Pastikan nama unit (3)")

    question = await rina.presses("Semua usulan benar (2)")
    assert {"Kecamatan Kelapa Dua", "Puskesmas Kelapa Dua"} <= set(question.buttons)
    await rina.presses("Puskesmas Kelapa Dua")
    await rina.presses("Impor semua (3)")

    async with office.database.read() as store:
        one = await store.innovations.by_number("INV-3603-2026-0003")
    assert one is not None
    assert one.agency == "Puskesmas Kelapa Dua"


# ── Refused rows ─────────────────────────────────────────────────────────────────────────────


async def test_the_refused_rows_come_back_mended_and_are_taken(
    office: Office, rina: Person
) -> None:
    await brings(rina, HEALTH, ("36.03", "Dinas Antariksa", "=Roket"), ("36.03", "", "Tanpa"))
    assert "Ditolak: 2" in rina.client.received[-1].text

    done = await rina.presses("Impor yang benar saja (1)")

    (file,) = files(office, done)
    book = CalamineWorkbook.from_filelike(io.BytesIO(file))
    header, rocket, nobody = book.get_sheet_by_index(0).to_python()
    assert header == [*hostile.HEADER, "Alasan"]
    assert rocket[:3] == ["36.03", "Dinas Antariksa", "=Roket"]
    assert "unit tidak dikenal" in str(rocket[3])
    assert "wajib diisi" in str(nobody[3])

    mended = [(*row[:1], "Dinas Kesehatan", *row[2:]) for row in (rocket, nobody)]
    await brings(rina, *mended, header=tuple(map(str, header)))
    await rina.presses("Impor semua (2)")

    assert await registered(office) == ["Antre Pagi", "=Roket", "Tanpa"]


async def test_reasons_name_the_columns_as_the_file_does(office: Office, rina: Person) -> None:
    header = ("Unit Kerja", "Nama Inovasi", "Uji Coba", "tanggal uji coba")
    await brings(rina, ("", "Roket", "", "kapan-kapan"), header=header)

    reasons = await rina.presses("Yang ditolak")

    assert "kolom Unit Kerja: wajib diisi" in reasons
    assert 'kolom tanggal uji coba, "kapan-kapan": bukan tanggal' in reasons


async def test_the_file_to_mend_can_be_had_before_anything_is_imported(
    office: Office, rina: Person
) -> None:
    await brings(rina, HEALTH, ("36.03", "Dinas Antariksa", "Roket"))
    await rina.presses("Yang ditolak")

    assert len(files(office, await rina.presses("Unduh untuk diperbaiki"))) == 1
    assert await registered(office) == []


async def test_many_refused_rows_are_paged_in_place(office: Office, rina: Person) -> None:
    await brings(rina, *[("36.03", "Dinas Antariksa", f"Roket {n}") for n in range(25)])

    first = await rina.presses("Yang ditolak")
    second = await rina.presses("Berikutnya › (2/3)")

    assert first.last.id == second.last.id
    assert "Baris 12:" in second
    assert "Baris 11:" not in second


# ── What may exist already ───────────────────────────────────────────────────────────────────


async def test_what_may_exist_in_the_file_or_the_catalogue_is_shown_before(
    office: Office, town: Town, rina: Person
) -> None:
    await stocked(office, rina, [new(TANGERANG, town.transport, "Simpel Antre")])

    shown = await brings(
        rina,
        ("36.03", "Dinas Kesehatan", "SIMPEL ANTRE"),
        ("36.03", "Dinas Kesehatan", "Gizi Baik Balita"),
        ("36.03", "Kecamatan Jambe", "Gizi Baik Balita"),
    )
    assert "Mungkin sudah ada: 2" in shown

    pairs = await rina.presses("Mungkin sudah ada")

    assert re.search(r"Baris 2, SIMPEL ANTRE: .*INV-3603-2026-0001, Dinas Perhubungan", pairs.text)
    assert re.search(r"Baris 3, Gizi Baik Balita: .*di baris 4; .*nama sama", pairs.text)


async def test_a_name_that_the_unit_has_is_refused_with_its_number(
    office: Office, town: Town, rina: Person
) -> None:
    await stocked(office, rina, [new(TANGERANG, town.health, "Antre Pagi")])

    await brings(rina, HEALTH)

    assert "INV-3603-2026-0001" in await rina.presses("Yang ditolak")


# ── All or nothing ───────────────────────────────────────────────────────────────────────────


async def test_what_changed_since_it_was_shown_is_shown_again_and_nothing_is_kept(
    office: Office, town: Town, rina: Person
) -> None:
    await brings(rina, HEALTH, TRAFFIC)
    await stocked(office, rina, [new(TANGERANG, town.health, "Antre Pagi")])

    again = await rina.presses("Impor semua (2)")

    assert "belum ada yang disimpan" in again
    assert "Dapat diimpor: 1" in again
    assert await registered(office) == ["Antre Pagi"]


async def test_a_restart_in_the_midst_of_reading_reads_again(
    sqlite_url: str, tmp_path: Path
) -> None:
    """The process is gone before anything was read; the next one finds the upload waiting."""
    async with opened(sqlite_url, tmp_path) as office:
        rina = await office.known("Rina", Role.ADMIN, region=TANGERANG)
        await brings(rina, HEALTH)
        telegram = office.telegram
        async with office.database.write() as store:
            upload = (await store.uploads.of_region(TANGERANG, office.now - DAY, 1))[0]
            await store.uploads.change(upload.id, state=UploadState.READING, found=None)
            store.jobs.add(Job("read-upload", {"upload": upload.id}))

    async with opened(sqlite_url, tmp_path, telegram=telegram) as office:
        await office.settled()

    assert sum("Impor inovasi" in message.text for message in rina.client.received) == 2


# ── Hostile and odd files ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (hostile.far_cell, "XFD1048576"),
        (hostile.entity_bomb, "demi keamanan"),
        (hostile.zip_bomb, "mengembang"),
        (hostile.million_rows, "paling banyak 20.000 baris"),
        (hostile.renamed_program, "sebenarnya sebuah program"),
        (hostile.picture, "sebenarnya sebuah gambar"),
        (hostile.encrypted, "kata sandi"),
        (hostile.old_excel, "format lain"),
        (lambda: hostile.bare(hostile.HEADING, **{"xl__vbaProject.bin": b"x"}), "makro"),
        (lambda: hostile.workbook(HEALTH)[:-300], "rusak atau terpotong"),
        (lambda: hostile.workbook(HEALTH, header=("a", "b", "c")), 'Kolom "perangkat_daerah"'),
        (lambda: b"x", 'Kolom "perangkat_daerah"'),
    ],
)
async def test_a_file_that_cannot_be_read_is_answered_and_pandu_lives_on(
    office: Office, rina: Person, make: Callable[[], bytes], words: str
) -> None:
    await rina.says("/impor")
    content = make()

    answer = await sends(rina, content, "inovasi.xlsx")

    assert words in answer
    assert "Tidak ada yang disimpan" in answer
    assert "/impor" in await rina.says("/bantuan")
    async with office.database.read() as store:
        assert (await store.execute(select(func.count()).select_from(jobs))).scalar_one() == 0


async def test_while_a_hostile_file_is_read_others_are_answered_at_once(
    office: Office, rina: Person, siti: Person
) -> None:
    await rina.says("/impor")
    rina.client.document(hostile.million_rows(), "inovasi.xlsx")
    siti.client.send("/bantuan")
    await office.telegram.until(lambda: siti.client.received, within=20)

    assert not [m for m in rina.client.received if "paling banyak" in m.text]
    await office.settled()
    assert "paling banyak 20.000 baris" in rina.client.received[-1].text


async def test_what_is_odd_about_a_workbook_is_said(office: Office, rina: Person) -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet("Inovasi")
        page.write_row(0, 0, hostile.HEADER)
        page.merge_range("B2:B3", "Dinas Kesehatan")
        page.write_column("C2", ("Antre Pagi", "Gizi Baik"))
        page.write_formula("A2", "=36.03", None, 36.03)
        book.add_worksheet("Rahasia").hide()

    await rina.says("/impor")
    shown = await sends(rina, made(write))

    assert "Dapat diimpor: 2" in shown
    assert "1 sel gabungan diisi" in shown
    assert "1 sel berisi rumus" in shown
    assert "1 lembar tersembunyi tidak dibaca" in shown


async def test_a_latin_1_file_with_semicolons_is_imported(office: Office, rina: Person) -> None:
    await rina.says("/impor")
    await sends(rina, "opd;nama\nDinas Kesehatan;Désa Séhat".encode("latin-1"), "inovasi.csv")
    await rina.presses("Impor semua (1)")

    assert await registered(office) == ["Désa Séhat"]


async def test_what_is_no_document_is_refused_with_an_example(rina: Person) -> None:
    await rina.says("/impor")

    assert "dokumen XLSX atau CSV" in await rina.says("ini datanya")


# ── Unasked, and by others ───────────────────────────────────────────────────────────────────


async def test_a_table_sent_without_being_asked_for_is_offered(
    office: Office, rina: Person
) -> None:
    offered = await sends(rina, hostile.workbook(HEALTH))
    assert "hendak diimpor" in offered

    shown = await rina.presses("Ya, periksa untuk diimpor")

    assert "Dapat diimpor: 1" in shown
    assert "tidak diimpor" in await rina.presses("Tidak jadi")
    assert await registered(office) == []


async def test_from_others_a_table_gets_the_usual_answer(siti: Person) -> None:
    answer = await sends(siti, hostile.workbook(HEALTH))

    assert "impor" not in answer.text


async def test_an_admin_of_another_region_finds_nothing(
    office: Office, rina: Person, maya: Person
) -> None:
    await brings(rina, HEALTH)
    upload = (await _uploads(office))[0].id
    assert "inovasi.xlsx" not in await maya.says("/impor")

    for data in (
        f"upload:{upload}",
        f"upload-take:{upload}",
        f"upload-refused:{upload}:0",
        f"upload-unit:{upload}",
        f"upload-means:{upload}:0:0",
        f"upload-mend:{upload}",
        f"upload-import:{upload}:1",
        f"upload-launch:{upload}",
        f"upload-into:{upload}:none",
        f"upload-new-launch:{upload}",
        f"upload-drop:{upload}",
    ):
        told = await maya.taps(maya.client.received[-1], data)
        assert "tidak kami temukan" in told, data
        assert "inovasi.xlsx" not in told
    assert await registered(office) == []


async def _uploads(office: Office) -> list[Upload]:
    async with office.database.read() as store:
        return await store.uploads.of_region(TANGERANG, office.now - DAY, 9)


async def test_old_buttons_are_answered_with_how_it_stands(office: Office, rina: Person) -> None:
    shown = await brings(rina, HEALTH, ("36.03", "Dishubungan", "Parkir Tertib"))
    old = shown.last
    await rina.presses("Pastikan nama unit (1)")
    await rina.presses("Dinas Perhubungan")

    stale = await rina.taps(old, f"upload-import:{(await _uploads(office))[0].id}:1")

    assert "Dapat diimpor: 2" in stale
    assert await registered(office) == []


# ── Templates, and a day later ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("button", "words"),
    [("Templat inovasi", "Impor inovasi"), ("Templat perangkat daerah", "Impor perangkat daerah")],
)
async def test_a_template_that_comes_back_filled_is_understood(
    office: Office, rina: Person, button: str, words: str
) -> None:
    await rina.says("/impor")
    (template,) = files(office, await rina.presses(button))
    sheets = CalamineWorkbook.from_filelike(io.BytesIO(template))
    titles = [str(cell) for cell in sheets.get_sheet_by_index(0).to_python()[0]]
    example = [str(cell) for cell in sheets.get_sheet_by_index(2).to_python()[1]]

    shown = await brings(rina, tuple(example), header=tuple(titles))

    assert words in shown


async def test_a_day_later_the_file_and_what_was_read_in_it_are_gone(
    office: Office, rina: Person, tmp_path: Path
) -> None:
    await brings(rina, HEALTH)
    (upload,) = await _uploads(office)
    kept = tmp_path / "uploads" / str(upload.id)
    assert kept.exists()

    tidier = Tidier(
        office.database, tmp_path, shelf=Shelf(tmp_path), office=lambda: office.now + 2 * DAY
    )
    await tidier.batch()

    assert not kept.exists()
    assert "tidak diimpor" in await rina.presses("Impor semua (1)")
    assert await registered(office) == []
