"""/pengaturan: an admin changes the own region's words and rules, and every text follows."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from domain.deadlines import Offsets
from domain.innovations import LabStage
from domain.regions import AwardResult, Material, Official, Predicate, Region
from storage.tables import audit
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.handlers.monitoring import at, launched, quarter
from tests.office import Office
from tests.person import Person


async def region(office: Office, code: str = TANGERANG) -> Region:
    """The region as it is kept."""
    async with office.database.read() as store:
        found = await store.regions.get(code)
    assert found is not None
    return found


async def audited(office: Office) -> list[Any]:
    """What was changed of settings: before and after, oldest first."""
    own = select(audit.c.before, audit.c.after).where(audit.c.action == "change-settings")
    async with office.database.read() as store:
        return [tuple(row) for row in await store.execute(own.order_by(audit.c.id))]


async def test_the_offices_new_name_is_in_every_text_at_once(
    office: Office, siti: Person, rina: Person
) -> None:
    await rina.says("/pengaturan")
    await rina.presses("Kantor dan surat")
    assert "Apa nama kantor" in await rina.presses("Nama kantor")

    saved = await rina.says("Bapperida")

    assert "Tersimpan." in saved
    assert "Nama kantor: Bapperida" in saved
    assert "Menu ini untuk Bapperida" in await siti.says("/periode")
    assert "Admin Bapperida" in await rina.says("/mulai")
    assert await audited(office) == [({"office": "Bappeda"}, {"office": "Bapperida"})]


async def test_the_zone_moves_what_the_clock_says(office: Office, rina: Person) -> None:
    screen = await rina.says("/pengaturan")
    assert "Kantor: Bappeda, WIB" in screen
    await rina.presses("Kantor dan surat")

    asked = await rina.presses("Pakai WITA")
    assert "berakhir pukul 23.59 WITA: 1 jam lebih awal daripada sekarang" in asked
    assert "Zona waktu: WIB" in await rina.presses("Tidak jadi")
    await rina.presses("Pakai WITA")
    assert "Zona waktu: WITA" in await rina.presses("Ya, pakai WITA")
    assert "1 jam lebih lambat" in await rina.presses("Pakai WIB")
    await rina.presses("Tidak jadi")
    await rina.presses("Pakai WIT")
    await rina.presses("Ya, pakai WIT")
    assert (await region(office)).zone == "Asia/Jayapura"


async def test_an_official_is_asked_once_and_changed_in_one_answer(
    office: Office, rina: Person
) -> None:
    await rina.says("/pengaturan")
    await rina.presses("Pejabat")
    await rina.presses("Kepala kantor")
    await rina.says("Kepala Bappeda Kabupaten Tangerang")
    await rina.presses("Plt.")
    await rina.says("Dr. Ir. Ahmad Fauzi, M.Si.", "Pembina Utama Muda")
    refused = await rina.says("19720315 199803")
    assert "NIP terdiri atas 18 angka; yang ditulis 14 angka." in refused
    check = await rina.says("19720315 199803 1 004")
    assert "Plt. Kepala Bappeda Kabupaten Tangerang" in check
    await rina.presses("Berlakukan")

    fauzi = Official(
        title="Kepala Bappeda Kabupaten Tangerang",
        acting="Plt.",
        name="Dr. Ir. Ahmad Fauzi, M.Si.",
        rank="Pembina Utama Muda",
        nip="197203151998031004",
    )
    assert (await region(office)).settings.signatory == fauzi
    again = await rina.presses("Kepala kantor")
    assert "Mohon diperiksa: penanda tangan surat" in again
    await rina.presses("Ubah")
    await rina.presses("Status jabatan")
    await rina.presses("Pejabat definitif")
    await rina.presses("Berlakukan", rina.inbox.last)
    kept = (await region(office)).settings
    assert kept.signatory == fauzi.model_copy(update={"acting": None})
    assert kept.leader is None


async def test_ten_taps_on_a_switch_change_it_once(office: Office, rina: Person) -> None:
    await rina.says("/pengaturan")
    shown = await rina.presses("Pengingat")
    data = "switch:all:on"
    for _ in range(10):
        await rina.taps(shown.last, data)

    assert (await region(office)).settings.monitor_all
    assert len(await audited(office)) == 1
    assert "Wajib melapor: semua inovasi terverifikasi" in rina.inbox.last.text


async def test_a_type_is_counted_from_this_year_on(
    office: Office, rina: Person, town: Town
) -> None:
    await rina.says("/pengaturan")
    counting = await rina.presses("Penghitungan")
    assert "Seluruhnya 3 unit." in counting
    assert "• puskesmas: 0 dari 1" in counting

    asked = await rina.presses("puskesmas")
    assert "Mulai 2026 semuanya dihitung" in asked
    assert "• puskesmas: 1 dari 1" in await rina.presses("Ya, hitung")

    async with office.database.read() as store:
        assert await store.agencies.counted(town.clinic, 2026)
        assert not await store.agencies.counted(town.clinic, 2025)
    types = (await region(office)).settings.counted_types
    assert types is not None
    assert "health_centre" in types


async def test_one_unit_is_left_out_from_a_year_on(
    office: Office, rina: Person, town: Town
) -> None:
    await rina.says("/pengaturan")
    await rina.presses("Penghitungan")
    await rina.presses("Satu unit saja")
    await rina.says("dishub")
    await rina.presses("Tidak dihitung")
    assert "tahun antara 2000 dan 2027" in await rina.says("1926")

    await rina.says("2027")

    async with office.database.read() as store:
        assert await store.agencies.counted(town.transport, 2026)
        assert not await store.agencies.counted(town.transport, 2027)


async def test_reminders_come_on_the_regions_own_days(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await rina.says("/pengaturan")
    await rina.presses("Pengingat")
    await rina.presses("Hari pengingat")
    assert "selalu diingatkan" in await rina.says("h-5 dan h+2")
    saved = await rina.says("H - 5, h, H+2")
    assert "Laporan dan usulan: H-5, H, dan H+2" in saved

    assert (await region(office)).settings.offsets == Offsets(period=(-5, 0, 2))
    assert not (await siti.hears(office.jumps_to(at(1, 4)))).messages
    assert "5 hari lagi" in await siti.hears(office.jumps_to(at(1, 6)))


async def test_nobody_is_reminded_on_a_local_holiday(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await rina.says("/pengaturan")
    await rina.presses("Pengingat")
    await rina.presses("Libur setempat")
    await rina.presses("Tambah libur setempat")
    assert "memang bukan hari kerja" in await rina.says("17 Agustus 2027")
    assert "Senin, 4 Januari 2027" in await rina.says("4 Januari 2027")

    # H-7 would be that Monday: it comes on the Thursday before, since Friday is New Year
    assert "Laporan Triwulan IV" in await siti.hears(office.jumps_to(at(12, 31)))
    assert not (await siti.hears(office.jumps_to(at(1, 4)))).messages
    await rina.presses("Hapus Senin, 4 Januari 2027")
    assert (await region(office)).settings.local_holidays == ()


async def test_materials_and_awards_are_kept_and_removed(office: Office, rina: Person) -> None:
    await rina.says("/pengaturan")
    await rina.presses("Materi")
    await rina.presses("Tambah materi")
    await rina.presses("Design")
    await rina.says("Panduan rencana aksi", "contoh.go.id/panduan.pdf")
    await rina.presses("Kembali")
    await rina.presses("Hasil IGA")
    await rina.presses("Tambah hasil")
    await rina.says("2020")
    await rina.presses("Sangat Inovatif")
    awards = await rina.says("62,35")

    assert "• 2020: Sangat Inovatif, indeks 62,35" in awards
    kept = (await region(office)).settings
    panduan = "https://contoh.go.id/panduan.pdf"
    assert kept.materials == (
        Material(stage=LabStage.DESIGN, title="Panduan rencana aksi", link=panduan),
    )
    assert kept.awards == (
        AwardResult(year=2020, predicate=Predicate.VERY_INNOVATIVE, score=Decimal("62.35")),
    )
    await rina.presses("Hapus 2020")
    assert (await region(office)).settings.awards == ()


async def test_an_old_button_removes_nothing_else(office: Office, rina: Person) -> None:
    async with office.database.write() as store:
        own = await store.regions.for_update(TANGERANG)
        days = (date(2027, 1, 4), date(2027, 1, 5))
        settings = own.settings.model_copy(update={"local_holidays": days})
        await store.regions.change(own.model_copy(update={"settings": settings}))
    await rina.says("/pengaturan")
    await rina.presses("Pengingat")
    shown = await rina.presses("Libur setempat")
    for _ in range(10):
        await rina.taps(shown.last, "no-holiday:2027-01-04")

    assert (await region(office)).settings.local_holidays == (date(2027, 1, 5),)


@pytest.mark.parametrize(
    ("value", "typed", "said"),
    [
        ("office", "x", "Contoh: Bappedalitbang"),
        ("place", "x" * 61, "paling banyak 60 huruf"),
        ("letterhead", "\n".join("abcdef"), "6 baris; paling banyak 5"),
        ("escalation", "40", "angka dari 1 sampai 30"),
        ("revision-days", "nol koma", "angka dari 1 sampai 60"),
        ("offsets", "H-90, H", "dari H-60 sampai H+30"),
        ("holiday", "Januari 2027", "bukan hanya Januari 2027"),
        ("award", "2031", "antara 2007 dan 2026"),
    ],
)
async def test_what_is_no_value_is_refused_with_an_example(
    office: Office, rina: Person, value: str, typed: str, said: str
) -> None:
    screen = await rina.says("/pengaturan")
    await rina.taps(screen.last, f"set:{value}")

    assert said in await rina.says(typed)
    assert await audited(office) == []


async def test_nobody_else_changes_a_regions_settings(
    office: Office, siti: Person, maya: Person
) -> None:
    before = await region(office)
    assert "Menu ini untuk Bappeda" in await siti.says("/pengaturan")
    message = (await maya.says("/pengaturan")).last
    await maya.taps(message, "set:office")
    await maya.says("Bapperida")

    assert await region(office) == before
    assert (await region(office, SERANG)).office == "Bapperida"
