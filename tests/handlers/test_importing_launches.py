"""/impor: rows that name no launch go into the one that the admin chooses, or into none."""

from datetime import timedelta

from domain.launches import Launch
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.test_importing import HEALTH, TRAFFIC, brings, registered
from tests.handlers.test_launches import known
from tests.office import Office
from tests.person import Person

GALA = "Gebyar Inovasi 2026"
OWN = ("36.03", "Dinas Perhubungan", "Parkir Tertib", "Peluncuran Lama")
HEADER = ("daerah", "perangkat_daerah", "nama", "peluncuran")


async def launched(office: Office) -> dict[str, str | None]:
    """Every innovation with its launch."""
    async with office.database.read() as store:
        launches = {one.id: one.name for one in await store.launches.of_region(TANGERANG)}
        entries = await store.catalogue.entries()
        found = await store.innovations.by_numbers([one.number for one in entries])
    return {one.name: launches.get(one.launch_id or 0) for one in found.values()}


async def announced(office: Office, name: str = GALA, region: str = TANGERANG) -> Launch:
    async with office.database.write() as store:
        return await store.launches.add(region, name, None, office.now)


async def test_rows_without_a_launch_go_into_the_chosen_one(office: Office, rina: Person) -> None:
    await announced(office)
    await brings(rina, (*HEALTH, ""), OWN, header=HEADER)

    asked = await rina.presses("Masukkan ke peluncuran")
    assert "1 inovasi" in asked
    shown = await rina.presses(GALA)
    assert f"Masuk ke peluncuran: {GALA}" in shown
    await rina.presses("Impor semua (2)")

    assert await launched(office) == {"Antre Pagi": GALA, "Parkir Tertib": "Peluncuran Lama"}


async def test_a_new_launch_is_made_on_the_way(office: Office, rina: Person) -> None:
    await brings(rina, HEALTH, TRAFFIC)
    assert "Belum ada peluncuran" in await rina.presses("Masukkan ke peluncuran")
    await rina.presses("Buat peluncuran")

    shown = await rina.says(GALA, "Oktober 2020")
    assert f"Masuk ke peluncuran: {GALA}" in shown
    await rina.presses("Impor semua (2)")

    assert set((await launched(office)).values()) == {GALA}


async def test_another_mind_chooses_no_launch(office: Office, rina: Person) -> None:
    await announced(office)
    await brings(rina, HEALTH)
    await rina.presses("Masukkan ke peluncuran")
    await rina.presses(GALA)
    await rina.presses("Ganti peluncuran")

    shown = await rina.presses("Tanpa peluncuran")
    assert "Masuk ke peluncuran" not in shown
    await rina.presses("Impor semua (1)")

    assert await launched(office) == {"Antre Pagi": None}


async def test_the_choice_outlives_the_confirming_of_units(office: Office, rina: Person) -> None:
    await announced(office)
    await brings(rina, HEALTH, ("36.03", "Dishubungan", "Parkir Tertib"))
    await rina.presses("Masukkan ke peluncuran")
    await rina.presses(GALA)
    await rina.presses("Pastikan nama unit (1)")

    shown = await rina.presses("Dinas Perhubungan")

    assert f"Masuk ke peluncuran: {GALA}" in shown


async def test_a_launch_locked_meanwhile_takes_nothing(
    office: Office, town: Town, rina: Person
) -> None:
    launch = await announced(office)
    await known(office, town.health, "Simpus")
    await brings(rina, HEALTH)
    await rina.presses("Masukkan ke peluncuran")
    shown = await rina.presses(GALA)
    async with office.database.write() as store:
        (number,) = [one.number for one in await store.catalogue.entries()]
        (innovation,) = (await store.innovations.by_numbers([number])).values()
        await store.launches.take(launch.id, innovation.id)
    await rina.says("/peluncuran")
    await rina.presses(GALA)
    await rina.presses("Kunci")
    await rina.presses("Ya, kunci")

    again = await rina.presses("Impor semua (1)", shown.last)

    assert "Data sudah berubah" in again.messages[0].text or "Data sudah berubah" in again
    assert await registered(office) == ["Simpus"]
    assert "Masuk ke peluncuran" not in rina.inbox.last.text


async def test_a_row_of_a_locked_launch_is_refused(
    office: Office, town: Town, rina: Person
) -> None:
    await known(office, town.health, "Simpus")
    await rina.says("/peluncuran")
    await rina.presses("Buat peluncuran")
    await rina.says(GALA, "26 November 2026")
    await rina.presses("Pilih inovasi")
    await rina.presses("Simpus · Dinas Kesehatan")
    await rina.presses("Selesai memilih")
    await rina.presses("Kunci")
    await rina.presses("Ya, kunci")

    await brings(rina, (*HEALTH, GALA), header=HEADER)
    reasons = await rina.presses("Yang ditolak")

    assert f'kolom peluncuran, "{GALA}": peluncuran ini sudah dikunci' in reasons


async def test_another_regions_launch_cannot_be_chosen(office: Office, rina: Person) -> None:
    other = await announced(office, "Gebyar Serang", "36.04")
    shown = await brings(rina, HEALTH)
    async with office.database.read() as store:
        (upload,) = await store.uploads.of_region(TANGERANG, office.now - timedelta(days=1), 9)

    told = await rina.taps(shown.last, f"upload-into:{upload.id}:{other.id}")

    assert "Gebyar Serang" not in told
    assert "Masuk ke peluncuran" not in told
