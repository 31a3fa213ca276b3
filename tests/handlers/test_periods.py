"""/periode: an admin opens, watches and closes the region's periods."""

from datetime import date

from domain.periods import PeriodKind
from tests.handlers.conftest import SERANG, TANGERANG
from tests.handlers.monitoring import launched, quarter, reports
from tests.handlers.steps import registers
from tests.office import Office
from tests.person import Person, Screen


async def test_the_next_quarter_is_one_tap_however_often_it_is_tapped(
    office: Office, rina: Person
) -> None:
    empty = await rina.says("/periode")
    assert "Belum ada periode." in empty

    opened = await rina.presses("Buka Triwulan IV 2026")

    assert "Periode Triwulan IV 2026 sudah dibuka." in opened
    assert "Masa: 1 Oktober 2026 sampai 31 Desember 2026" in opened
    # ten days after the quarter is a Sunday
    assert "Tenggat: Senin, 11 Januari 2027, pukul 23.59 WIB" in opened
    again = await rina.presses("Buka Triwulan IV 2026", empty.last)
    assert "sudah dibuka" not in again
    async with office.database.read() as store:
        assert len(await store.periods.of_region(TANGERANG)) == 1
    assert "Buka Triwulan I 2027" in (await rina.says("/periode")).buttons


async def test_an_admin_reads_how_many_reports_came(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus", "e-SIR", "Jempol Bumil")
    await quarter(
        office, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30), office.now.date()
    )
    await quarter(office)
    await reports(siti, "Simpus")

    found = await rina.says("/periode")

    assert "1. Triwulan IV 2026 · monev, paling lambat Senin, 11 Januari 2027" in found
    assert "Laporan masuk 0 dari 3" in found
    assert "Laporan masuk 1 dari 3" in found
    assert "Laporan masuk 1 dari 3" in await rina.presses("Triwulan III 2026")


async def test_a_call_is_opened_in_a_short_form(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    await rina.says("/periode")
    await rina.presses("Buka periode lain")
    await rina.presses("Pengusulan")
    await rina.says("Pengusulan Inovasi 2027", "hari ini")
    assert "lebih awal daripada mulainya" in await rina.says("1 November 2026")
    due = await rina.says("18 Desember")
    assert "Pertanyaan 5 dari 6 · Tenggat" in due
    assert "memerlukan tanggal" in await rina.says("Desember 2026")
    await rina.presses("Pakai tenggat biasa")
    check = await rina.says("Instruksi Bupati Nomor 5 Tahun 2026")
    assert "Tenggat: Jumat, 18 Desember 2026" in check

    opened = await rina.presses("Buka periode")

    assert "Dasar: Instruksi Bupati Nomor 5 Tahun 2026" in opened
    assert "Sudah mengusulkan 0 dari 3 unit" in opened
    await registers(budi, "Jambe Bersih")
    assert "Sudah mengusulkan 1 dari 3 unit" in await rina.says("/periode")


async def test_a_free_monitoring_period_is_due_as_usual(office: Office, rina: Person) -> None:
    await begins_semester(rina, "Semester II 2026")
    check = await rina.presses("Lewati")

    assert "Masa: 1 Juli 2026 sampai 31 Desember 2026" in check
    assert "Tenggat: Senin, 11 Januari 2027" in check


async def begins_semester(admin: Person, name: str) -> Screen:
    await admin.says("/periode")
    await admin.presses("Buka periode lain")
    await admin.presses("Monev")
    await admin.says(name, "Juli 2026", "Desember 2026")
    return await admin.presses("Pakai tenggat biasa")


async def test_the_same_name_is_refused_and_can_be_changed(office: Office, rina: Person) -> None:
    await quarter(office, "Semester II 2026")
    await begins_semester(rina, "Semester II 2026")
    await rina.presses("Lewati")

    assert "Periode Semester II 2026 sudah ada." in await rina.presses("Buka periode")
    await rina.presses("Ubah")
    await rina.presses("Nama periode")
    await rina.says("Semester II 2026 (ulang)")
    assert "sudah dibuka" in await rina.presses("Buka periode")


async def test_a_deadline_on_a_day_off_offers_the_next_working_day_and_may_stay(
    rina: Person,
) -> None:
    await rina.says("/periode")
    await rina.presses("Buka periode lain")
    await rina.presses("Pengusulan")
    await rina.says("Pengusulan Inovasi 2027", "hari ini", "31 Januari 2027")
    asked = await rina.presses("Pakai tenggat biasa")
    assert "Minggu, 31 Januari 2027 bukan hari kerja" in asked
    assert "hari kerja berikutnya, Senin, 1 Februari 2027" in asked
    assert "Dasar" in await rina.presses("Hari kerja berikutnya")
    assert "Tenggat: Senin, 1 Februari 2027" in await rina.presses("Lewati")

    await rina.says("Ubah", "Tenggat")
    asked = await rina.says("25 Desember 2026")
    assert "Jumat, 25 Desember 2026 bukan hari kerja" in asked
    assert "Tenggat: Jumat, 25 Desember 2026" in await rina.says("tetap hari itu")


async def test_a_deadline_in_the_past_is_refused(office: Office, rina: Person) -> None:
    await begins_semester(rina, "Semester II 2026")
    await rina.presses("Kembali")

    assert "sudah lewat: Senin, 2 November 2026" in await rina.says("2 November 2026")


async def test_closing_asks_first_and_counts_once(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    period = await quarter(office)
    await rina.says("/periode")
    await rina.presses("Triwulan IV 2026")

    asked = await rina.presses("Tutup periode")
    assert "Tutup periode Triwulan IV 2026? Laporan masuk 0 dari 1." in asked
    await rina.presses("Ya, tutup", asked.last)
    data = f"closed-period:{period.id}"
    assert "sudah ditutup" in rina.inbox.last.text
    await rina.taps(asked.last, data)

    async with office.database.read() as store:
        closed = await store.periods.get(period.id)
    assert closed is not None
    assert not closed.open


async def test_another_regions_period_reads_like_none(
    office: Office, rina: Person, maya: Person
) -> None:
    period = await quarter(office)
    message = (await maya.says("/periode")).last

    for name in ("period", "close-period", "closed-period"):
        for args in (str(period.id), "999", "x", ""):
            assert "tidak kami temukan" in await maya.taps(message, f"{name}:{args}")
    await maya.taps(message, "open-quarter:2026:9")
    async with office.database.read() as store:
        assert (await store.periods.of_region(TANGERANG, PeriodKind.MONITORING))[0].open
        assert await store.periods.of_region(SERANG) == []


async def test_an_operator_is_told_whose_menu_it_is(siti: Person) -> None:
    assert "Menu ini untuk Bappeda" in await siti.says("/periode")
