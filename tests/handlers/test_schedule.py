"""/jadwal: what the own unit owes, soonest first, each with its button."""

from datetime import date

from tests.handlers.monitoring import at, call, launched, planned, quarter, reports
from tests.office import Office
from tests.person import Person


async def test_what_is_owed_stands_in_order_with_its_button(office: Office, siti: Person) -> None:
    (simpus,) = await launched(office, siti, "Simpus")
    await quarter(office)
    await quarter(
        office, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 12)
    )
    await planned(office, simpus, "pelatihan operator", date(2026, 11, 24))

    found = await siti.says("/jadwal")

    assert found.text.splitlines() == [
        "Jadwal Dinas Kesehatan (3)",
        "",
        "1. Laporan Triwulan III 2026: Simpus",
        "lewat 42 hari, tenggatnya Senin, 12 Oktober 2026, pukul 23.59 WIB",
        "",
        "2. Rencana aksi Simpus: pelatihan operator",
        "besok, Selasa, 24 November 2026, pukul 23.59 WIB",
        "",
        "3. Laporan Triwulan IV 2026: Simpus",
        "Senin, 11 Januari 2027, pukul 23.59 WIB, 49 hari lagi",
    ]
    assert found.buttons == ["Lapor Simpus", "Selesai: pelatihan operator", "Lapor Simpus"]
    await siti.presses("Selesai: pelatihan operator")
    assert "(2)" in await siti.says("/jadwal")


async def test_only_what_the_own_unit_owes_is_there(
    office: Office, siti: Person, budi: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await call(office, due=date(2026, 12, 18))

    found = await budi.says("/jadwal")

    assert "Simpus" not in found
    assert "Usulan inovasi dari Kecamatan Jambe" in found
    assert found.buttons == ["Daftarkan inovasi"]


async def test_without_deadlines_it_says_so(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    assert "Saat ini tidak ada tenggat." in await siti.says("/jadwal")
    await quarter(office)
    await office.jumps_to(at(12, 1))
    await reports(siti, "Simpus")
    assert "Saat ini tidak ada tenggat." in await siti.says("/jadwal")


async def test_an_old_step_button_ticks_nothing_of_another_unit(
    office: Office, siti: Person, budi: Person
) -> None:
    (simpus,) = await launched(office, siti, "Simpus")
    await planned(office, simpus, "pelatihan operator", date(2026, 11, 24))
    message = (await budi.says("/jadwal")).last
    async with office.database.read() as store:
        (step,) = await store.actions.of_innovation(simpus.id)

    for data in (f"step:{step.id}", "step:999", "step:", "step:x", "tomorrow:1", "tomorrow:x"):
        assert "pelatihan" not in await budi.taps(message, data)

    async with office.database.read() as store:
        assert (await store.actions.open_of([simpus.agency_id])) == [step]
