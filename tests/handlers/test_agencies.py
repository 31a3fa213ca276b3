"""Perangkat daerah: units are renamed, merged, divided and dissolved; their history stays."""

from datetime import UTC, datetime
from typing import Final

import pytest
from sqlalchemy import select

from storage.catalogue import Seen
from storage.tables import agencies, innovations, metadata
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.shelf import new, stocked, until_found
from tests.handlers.steps import has_verified, registers
from tests.office import Office
from tests.person import Person, Screen


async def opens(admin: Person, unit: str) -> Screen:
    """Open a unit's card."""
    await admin.says("/pengguna")
    await admin.presses("Perangkat daerah")
    return await admin.presses(unit)


async def test_a_unit_is_renamed_and_found_by_both_names(
    office: Office, rina: Person, siti: Person, budi: Person, town: Town
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    await until_found(office, 1)
    async with office.database.read() as store:
        change = await store.catalogue.change()
    card = await opens(rina, "Dinas Kesehatan")
    assert "Inovasi: 1" in card
    assert "Operator: Siti" in card
    await rina.presses("Ganti nama")
    renamed = await rina.says("Dinas Kesehatan dan Keluarga Berencana")

    assert "Nama diganti; semula Dinas Kesehatan." in renamed
    assert "Dinas Kesehatan (sampai 23 November 2026)" in renamed
    assert "Operator Dinas Kesehatan dan Keluarga Berencana" in await siti.says("/mulai")
    async with office.database.read() as store:
        (again,) = await store.catalogue.since(Seen(change), 9)
    assert again.entry is not None
    assert again.entry.agency == "Dinas Kesehatan dan Keluarga Berencana"
    assert "Keluarga Berencana" in await budi.says("/cari rantang kasih")
    found = await rina.says("/pengguna dinas kesehatan")
    assert "Siti" in found


async def test_a_name_of_another_unit_is_refused(rina: Person, town: Town) -> None:
    await opens(rina, "Dinas Kesehatan")
    await rina.presses("Ganti nama")
    assert "sudah dipakai unit Dinas Perhubungan" in await rina.says("dinas  PERHUBUNGAN")


async def test_other_names_are_added_and_taken_away(
    office: Office, rina: Person, town: Town
) -> None:
    await opens(rina, "Dinas Perhubungan")
    await rina.presses("Tambah nama lain")
    assert "LLAJ" in await rina.says("LLAJ")
    async with office.database.read() as store:
        unit = await store.agencies.get(town.transport)
    assert unit is not None
    assert unit.aliases == ("LLAJ",)
    assert "Nama lain: belum ada" in await rina.presses("Hapus nama LLAJ")


async def test_a_merged_unit_brings_everything_along(
    office: Office, rina: Person, siti: Person, budi: Person, town: Town
) -> None:
    await has_verified(budi, rina, "Vila Sehat")
    await budi.says("/daftar", "Tirtadraf")
    await opens(rina, "Kecamatan Jambe")
    await rina.presses("Gabungkan")
    asked = await rina.says("dinkes")
    assert "Ikut pindah: 1 inovasi, 1 operator" in asked

    told = await budi.hears(rina.presses("Gabungkan", asked.last))

    assert "Kecamatan Jambe digabungkan ke Dinas Kesehatan" in told
    assert "Operator Dinas Kesehatan" in await budi.says("/mulai")
    assert "Lanjutkan isian" in budi.inbox.buttons
    assert "Vila Sehat" in await siti.says("/inovasi")
    async with office.database.read() as store:
        gone = (await store.execute(select(agencies).where(agencies.c.id == town.jambe))).one()
        units = {int(unit.id): unit for unit in await store.agencies.of_region(TANGERANG)}
    assert (gone.active, gone.merged_into) == (False, town.health)
    assert "Kecamatan Jambe" in units[town.health].aliases
    assert town.jambe not in units


async def test_a_past_year_still_counts_the_unit_that_was_merged_later(
    office: Office, rina: Person, budi: Person, town: Town
) -> None:
    await has_verified(budi, rina, "Vila Sehat")
    await rina.says("/target")
    await rina.presses("Tetapkan target")
    await rina.says("2026")
    await rina.presses("Inovasi tahun itu")
    await rina.presses("Semua perangkat daerah")
    await rina.presses("Catat target")
    await office.jumps_to(datetime(2027, 2, 15, 2, 0, tzinfo=UTC))
    await opens(rina, "Kecamatan Jambe")
    await rina.presses("Gabungkan")
    await rina.presses("Gabungkan", (await rina.says("dinkes")).last)

    assert "OPD 1 dari 2 · semua 50%" in await rina.says("/laporan")
    await rina.presses("Ganti cakupan")
    await rina.presses("Tahun")
    past = await rina.presses("2026")

    assert "OPD 0 dari 2 · kecamatan 1 dari 1" in past
    assert "OPD: Dinkes, Dishub." in past
    told = await rina.says("/target")
    assert "Tercapai 1" in told
    assert "kurang 2" in told


async def test_names_that_both_have_must_be_resolved_first(
    office: Office, rina: Person, siti: Person, budi: Person, town: Town
) -> None:
    await registers(siti, "Rantang Kasih")
    await registers(budi, "Rantang Kasih")
    await opens(rina, "Kecamatan Jambe")
    await rina.presses("Gabungkan")
    asked = await rina.says("dinkes")
    assert "Nama inovasi yang sama di kedua unit: Rantang Kasih" in asked
    assert "Inovasi dengan nama yang sama" in await rina.presses("Gabungkan", asked.last)

    async with office.database.read() as store:
        owners = (await store.execute(select(innovations.c.agency_id))).scalars().all()
    assert set(owners) == {town.health, town.jambe}
    assert "Operator Kecamatan Jambe" in await budi.says("/mulai")


async def test_a_unit_is_not_merged_into_one_below_it(rina: Person, town: Town) -> None:
    await opens(rina, "Dinas Kesehatan")
    await rina.presses("Gabungkan")
    asked = await rina.says("Puskesmas Mauk")
    assert "berada di bawahnya" in await rina.presses("Gabungkan", asked.last)


async def test_a_unit_is_divided_and_what_goes_is_chosen(
    office: Office, rina: Person, siti: Person, town: Town
) -> None:
    names = ("Rantang Kasih", "Vila Sehat")
    await stocked(office, rina, [new(TANGERANG, town.health, name) for name in names])
    await opens(rina, "Dinas Kesehatan")
    await rina.presses("Pecah")
    await rina.says("Dinas Gizi")
    await rina.presses("Dinas")
    check = await rina.presses("Tanpa induk")
    assert "Dipecah dari Dinas Kesehatan" in check
    await rina.presses("Tambahkan")

    moved = await rina.presses("Pindahkan Vila Sehat")

    assert "Vila Sehat: Dinas Gizi" in moved
    assert "Rantang Kasih: Dinas Kesehatan" in moved
    assert "Vila Sehat: Dinas Kesehatan" in await rina.presses("Kembalikan Vila Sehat")
    await rina.presses("Pindahkan Vila Sehat")
    assert "Inovasi: 1" in await rina.presses("Selesai")
    async with office.database.read() as store:
        units = {unit.name: unit.id for unit in await store.agencies.of_region(TANGERANG)}
        assert await store.agencies.counted(units["Dinas Gizi"], 2026)
        assert not await store.agencies.counted(units["Dinas Gizi"], 2025)
    assert "Vila Sehat" not in await siti.says("/inovasi")


async def test_a_unit_that_is_empty_ends_and_its_people_are_told(
    office: Office, rina: Person, siti: Person, budi: Person, town: Town
) -> None:
    await registers(siti, "Rantang Kasih")
    await opens(rina, "Dinas Kesehatan")
    full = await rina.presses("Nonaktifkan")
    assert "masih memiliki 1 inovasi" in full
    assert "masih memiliki 1 inovasi" in await rina.taps(
        full.last, f"agency-end:{town.health}:2026"
    )

    await opens(rina, "Kecamatan Jambe")
    await rina.presses("Nonaktifkan")
    told = await budi.hears(rina.presses("Nonaktifkan mulai 2026"))

    assert "diakhiri oleh Bappeda" in told
    async with office.database.read() as store:
        assert town.jambe not in {unit.id for unit in await store.agencies.of_region(TANGERANG)}
        assert not await store.agencies.counted(town.jambe, 2026)
        assert await store.agencies.counted(town.jambe, 2025)


async def test_another_regions_admin_reorganises_nothing_by_guessing(
    office: Office, maya: Person, town: Town
) -> None:
    menu = await maya.says("/mulai")
    unknown = await maya.taps(menu.last, "agency:99999")
    for what in ("agency", "agency-rename", "alias-add", "agency-merge", "agency-divide"):
        assert (await maya.taps(menu.last, f"{what}:{town.health}")).text == unknown.text
    ended = await maya.taps(menu.last, f"agency-end:{town.health}:2026")
    assert ended.text == unknown.text


#: Columns that name a unit and stay with the one that it was: history, and the count per year.
STAYING: Final = {"agency_counted.agency_id", "recipients.agency_id", "transfers.from_id"}


async def test_every_column_that_names_a_unit_follows_a_merger(
    office: Office, rina: Person, budi: Person, town: Town
) -> None:
    await registers(budi, "Vila Sehat")
    async with office.database.write() as store:
        units = {int(unit.id): unit for unit in await store.agencies.of_region(TANGERANG)}
        await store.reorganising.merge(
            units[town.jambe], units[town.health], office.now, reason="–"
        )
    naming = [
        column
        for table in metadata.sorted_tables
        for column in table.c
        if any(key.column.table is agencies for key in column.foreign_keys)
        and f"{table.name}.{column.name}" not in STAYING
    ]
    assert len(naming) >= 9
    async with office.database.read() as store:
        for column in naming:
            left = await store.execute(select(column).where(column == town.jambe))
            assert left.first() is None, column


@pytest.mark.parametrize("data", ["agency:0", "agency-carry:1:2:0:1:9", "alias-drop:1:99"])
async def test_old_buttons_of_units_are_answered(rina: Person, town: Town, data: str) -> None:
    menu = await rina.says("/mulai")
    assert (await rina.taps(menu.last, data)).text
