"""A pendamping remarks on an action plan; another observer only reads the catalogue's card."""

from sqlalchemy import update

from domain.people import Role
from storage.tables import duties
from tests.handlers.conftest import SERANG, TANGERANG
from tests.handlers.monitoring import at, launched, planned, who
from tests.office import Office
from tests.person import Person

NOTE = "Langkah ini sebaiknya didahului pelatihan."


async def mentor(office: Office, name: str, region: str) -> Person:
    """An observer with the right to remark."""
    person = await office.known(name, Role.OBSERVER, region=region)
    known = await who(office, person)
    async with office.database.write() as store:
        own = update(duties).where(duties.c.person_id == known.id)
        await store.execute(own.values(mentor=True))
    return person


async def test_a_mentor_remarks_on_a_plan_and_the_unit_reads_it(
    office: Office, siti: Person, rina: Person
) -> None:
    dewi = await mentor(office, "Dewi", TANGERANG)
    (one,) = await launched(office, siti, "Simpus")
    await planned(office, one, "melatih petugas", at(12, 18).date())
    await dewi.says(one.number)
    plan = await dewi.presses("Rencana aksi")
    assert "melatih petugas" in plan
    assert plan.buttons == ["Beri catatan", "Kembali"]
    await dewi.presses("Beri catatan")

    told = await siti.hears(dewi.says(NOTE))

    assert "pendamping Dewi memberi catatan pada rencana aksi Simpus" in told
    assert NOTE in told
    assert f'• "{NOTE}" (Dewi, Senin, 23 November 2026)' in await siti.presses("Rencana aksi")
    assert "memberi catatan pada rencana aksi" in await rina.says("/riwayat")


async def test_no_other_observer_sees_or_remarks(office: Office, siti: Person) -> None:
    sekda = await office.known("Tono", Role.OBSERVER, region=TANGERANG)
    foreign = await mentor(office, "Made", SERANG)
    (one,) = await launched(office, siti, "Simpus")
    await planned(office, one, "melatih petugas", at(12, 18).date())
    for person in (sekda, foreign):
        card = await person.says(one.number)
        assert "Rencana aksi" not in card.buttons
        assert "melatih petugas" not in await person.taps(card.last, f"plan:{one.number}")
        assert "Apa catatannya" not in await person.taps(card.last, f"plan-note:{one.number}")
