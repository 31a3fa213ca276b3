"""/peluncuran: innovations are chosen, launched, locked, and counted as they were ever after."""

import pytest

from domain.innovations import Stage
from domain.launches import Launch, LaunchLocked
from storage.importing import Imported, NewLaunch
from storage.innovations import NewInnovation
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.office import Office
from tests.person import Person, Screen

GALA = "Gebyar Inovasi 2026"


async def known(office: Office, agency_id: int, *names: str, stage: Stage = Stage.APPLIED) -> None:
    """Verified innovations of a unit."""
    rows = [
        Imported(NewInnovation(region=TANGERANG, agency_id=agency_id, name=name, stage=stage))
        for name in names
    ]
    async with office.database.write() as store:
        await store.importing.innovations(TANGERANG, rows, office.now)


async def announces(admin: Person, name: str = GALA, date: str = "26 November 2026") -> Screen:
    """Begin a launch, and open the list of what may be launched."""
    await admin.says("/peluncuran")
    await admin.presses("Buat peluncuran")
    await admin.says(name, date)
    return await admin.presses("Pilih inovasi")


async def of_tangerang(office: Office) -> list[Launch]:
    """The launches that there are."""
    async with office.database.read() as store:
        return await store.launches.of_region(TANGERANG)


async def test_innovations_are_chosen_one_by_one_and_left_out_again(
    office: Office, town: Town, rina: Person
) -> None:
    await known(office, town.health, "Simpus", "e-SIR", "Jempol Bumil")
    shown = await announces(rina)
    assert "Dipilih 0 dari 3" in shown

    shown = await rina.presses("Simpus · Dinas Kesehatan")
    shown = await rina.presses("e-SIR · Dinas Kesehatan")
    assert "✓ Simpus · Dinas Kesehatan" in shown.buttons
    assert "Dipilih 2 dari 3" in shown
    shown = await rina.presses("✓ e-SIR · Dinas Kesehatan")

    assert "Dipilih 1 dari 3" in shown
    (launch,) = await of_tangerang(office)
    for _ in range(3):
        await rina.taps(shown.last, f"take:{launch.id}:0:2")
    assert "Dipilih 2 dari 3" in rina.inbox.last.text
    assert "✓ e-SIR · Dinas Kesehatan" in rina.inbox.buttons
    await rina.presses("✓ e-SIR · Dinas Kesehatan")
    assert "1 inovasi dari 1 perangkat daerah" in await rina.presses("Selesai memilih")


async def test_an_inisiatif_is_asked_about_and_not_refused(
    office: Office, town: Town, rina: Person
) -> None:
    await known(office, town.health, "Simpus", stage=Stage.INITIATIVE)
    await announces(rina)

    asked = await rina.presses("Simpus · Dinas Kesehatan")

    assert "masih inisiatif" in asked
    assert "Dipilih 0 dari 1" in await rina.presses("Tidak")
    asked = await rina.presses("Simpus · Dinas Kesehatan")
    taken = await rina.presses("Ya, ikutkan")
    assert "Dipilih 1 dari 1" in taken
    again = await rina.taps(taken.last, f"take-anyway:{(await of_tangerang(office))[0].id}:0:1")
    assert "Dipilih 0" not in again


async def test_what_is_sought_is_found_by_name_and_unit(
    office: Office, town: Town, rina: Person
) -> None:
    await known(office, town.health, *(f"Inovasi {n}" for n in range(12)))
    await known(office, town.transport, "Antrean Uji KIR")
    listed = await announces(rina)
    assert "Berikutnya › (2/2)" in listed.buttons

    await rina.presses("Cari")
    found = await rina.says("perhubungan KIR")
    assert 'Pencarian "perhubungan kir": 1 inovasi' in found
    chosen = await rina.presses("Antrean Uji KIR · Dinas Perhubungan")

    assert 'Pencarian "perhubungan kir": 1 inovasi' in chosen
    assert "Dipilih 1 dari 13" in chosen


async def test_a_locked_launch_stays_what_it_was_whatever_happens_to_its_innovations(
    office: Office, town: Town, rina: Person
) -> None:
    await known(office, town.health, "Simpus")
    await known(office, town.transport, "Antrean Uji KIR", "Trayek Pintar")
    await announces(rina)
    await rina.presses("Simpus · Dinas Kesehatan")
    await rina.presses("Antrean Uji KIR · Dinas Perhubungan")
    await rina.presses("Selesai memilih")
    asked = await rina.presses("Kunci")
    assert "2 inovasi dari 2 perangkat daerah" in asked
    locked = await rina.presses("Ya, kunci")
    assert "sudah dikunci" in locked
    assert "Pilih inovasi" not in locked.buttons

    (launch,) = await of_tangerang(office)
    async with office.database.write() as store:
        simpus, antrean, trayek = await store.innovations.of_region(TANGERANG)
        await store.duplicates.merge(antrean.id, trayek.id, "sama", 1, office.now)  # type: ignore[arg-type]  # any person
        await store.innovations.set(simpus.id, name="Simpus Baru", agency_id=town.jambe)
    again = await rina.taps(asked.last, f"launch-locked:{launch.id}")

    assert again.toasts
    report = await rina.taps(asked.last, f"coverage:0:launch-{launch.id}")
    assert "2 inovasi dari 2 perangkat daerah." in report
    assert f"{GALA} (Kamis, 26 November 2026), yang diluncurkan, terverifikasi" in report
    assert "Dibekukan per Senin, 23 November 2026, pukul 08.00 WIB" in report
    assert "Kecamatan: Jambe." in report
    assert launch.frozen is not None
    kept = [(one.name, one.agency) for one in launch.frozen.innovations]
    assert kept == [("Simpus", "Dinas Kesehatan"), ("Antrean Uji KIR", "Dinas Perhubungan")]
    assert "2 inovasi dari 2 perangkat daerah." in await rina.says("/laporan")
    assert await of_tangerang(office) == [launch]


async def test_nothing_changes_in_a_locked_launch(office: Office, town: Town, rina: Person) -> None:
    await known(office, town.health, "Simpus", "e-SIR")
    await announces(rina)
    await rina.presses("Simpus · Dinas Kesehatan")
    await rina.presses("Selesai memilih")
    await rina.presses("Kunci")
    await rina.presses("Ya, kunci")
    (launch,) = await of_tangerang(office)

    for data in ("leave:{}:0:1", "take:{}:0:2", "change-launch:{}", "choose:{}"):
        message = (await rina.says("/peluncuran")).last
        shown = await rina.taps(message, data.format(launch.id))
        assert "Terkunci per" in shown or "sudah dikunci" in shown
    async with office.database.read() as store:
        chosen = [one.launch_id for one in await store.innovations.of_region(TANGERANG)]
    assert chosen == [launch.id, None]


async def test_a_file_brings_nothing_into_a_locked_launch(
    office: Office, town: Town, rina: Person
) -> None:
    await known(office, town.health, "Simpus")
    await announces(rina)
    await rina.presses("Simpus · Dinas Kesehatan")
    await rina.presses("Selesai memilih")
    await rina.presses("Kunci")
    await rina.presses("Ya, kunci")
    row = NewInnovation(region=TANGERANG, agency_id=town.jambe, name="Jambe Bersih")
    late = Imported(row, launch=NewLaunch(GALA))

    async with office.database.write() as store:
        with pytest.raises(LaunchLocked):
            await store.importing.innovations(TANGERANG, [late], office.now)


async def test_a_launch_has_a_day_a_month_or_none_and_one_name(
    office: Office, rina: Person
) -> None:
    await rina.says("/peluncuran")
    await rina.presses("Buat peluncuran")
    await rina.says(GALA)
    assert "sebut juga bulannya" in await rina.says("2027")
    assert "Oktober 2027" in await rina.says("Oktober 2027")
    await rina.presses("Ubah nama atau tanggal")
    await rina.says("Gebyar Inovasi")
    assert "Tanggal belum pasti" in await rina.presses("Belum pasti")

    await rina.says("/peluncuran")
    await rina.presses("Buat peluncuran")
    await rina.says("Gebyar Inovasi")
    assert "sudah ada" in await rina.says("besok")


async def test_an_empty_launch_cannot_be_locked(office: Office, rina: Person) -> None:
    shown = await announces(rina)
    (launch,) = await of_tangerang(office)

    assert "Belum ada inovasi terverifikasi yang dapat dipilih" in shown
    refused = await rina.taps(shown.last, f"launch-locked:{launch.id}")

    assert "belum dapat dikunci" in refused


async def test_another_regions_launch_reads_like_none(
    office: Office, town: Town, rina: Person, maya: Person
) -> None:
    await known(office, town.health, "Simpus")
    await announces(rina)
    (launch,) = await of_tangerang(office)
    message = (await maya.says("/peluncuran")).last

    for name in (
        "launch",
        "choose",
        "take",
        "leave",
        "change-launch",
        "lock-launch",
        "launch-locked",
    ):
        for which in (str(launch.id), "999", "x", ""):
            shown = await maya.taps(message, f"{name}:{which}:0:1")
            assert "tidak kami temukan" in shown, name
    assert "tidak kami temukan" in await maya.taps(message, f"coverage:0:launch-{launch.id}")
    async with office.database.read() as store:
        assert await store.launches.of_region(SERANG) == []
