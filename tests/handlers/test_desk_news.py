"""What comes in at the desk is told to its admins soon, and a burst of it in one message."""

from domain.people import Role
from storage.innovations import NewInnovation
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.monitoring import at, launched, who
from tests.handlers.steps import registers
from tests.handlers.test_changes import proposes
from tests.handlers.test_evaluating import details, reported
from tests.office import Office
from tests.person import Person


async def test_a_wish_is_told_to_the_admins_at_once(
    office: Office, siti: Person, rina: Person, maya: Person
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    (one,) = await launched(office, siti, "Rantang Kasih")

    told = await rina.hears(proposes(siti, one.number, "Rantang Peduli"))

    assert "Ibu Rina, ada yang baru masuk untuk Bappeda:" in told
    assert "• 1 usul perubahan: Rantang Kasih" in told
    assert "1 usul perubahan" in dian.inbox
    assert not maya.inbox.messages
    assert "Rantang Kasih → Rantang Peduli" in await rina.presses("Buka")


async def test_a_burst_is_gathered_into_one_message(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    await reported(office, siti, "Simpus", "e-SIR")
    await registers(budi, "Jambe Bersih")
    first = len(rina.inbox.messages)
    assert "• 1 usulan inovasi: Jambe Bersih" in rina.inbox
    await registers(budi, "Warung Data")
    await registers(budi, "Sapa Lansia")
    await siti.says("/lapor simpus")
    await details(siti, support="pendampingan menyusun SOP")
    assert len(rina.inbox.messages) == first
    assert not (await rina.hears(office.jumps_to(at(11, 23, 8, 5)))).messages

    told = await rina.hears(office.jumps_to(at(11, 23, 8, 15)))

    assert len(told.messages) == 1
    assert "• 2 usulan inovasi: Warung Data dan Sapa Lansia" in told
    assert "• 1 permintaan dukungan: Simpus" in told
    assert told.buttons == ["Antrean verifikasi", "Permintaan dukungan"]
    assert not (await rina.hears(office.jumps_to(at(11, 23, 9)))).messages, "each once"


async def test_nobody_is_told_at_night_nor_of_what_was_decided_meanwhile(
    office: Office, budi: Person, rina: Person
) -> None:
    await office.jumps_to(at(11, 27, 19))
    await registers(budi, "Jambe Bersih")
    await registers(budi, "Warung Data")
    assert not rina.inbox.messages
    assert not (await rina.hears(office.jumps_to(at(11, 28)))).messages, "a Saturday"
    await rina.says("/verifikasi")
    await rina.presses("Jambe Bersih")
    await rina.presses("Setujui")

    told = await rina.hears(office.jumps_to(at(11, 30, 8)))

    assert "• 1 usulan inovasi: Warung Data" in told


async def test_who_sent_it_is_not_told(office: Office, town: Town, rina: Person) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    new = NewInnovation(region=TANGERANG, agency_id=town.jambe, name="Jambe Bersih")
    known = await who(office, rina)
    async with office.database.write() as store:
        await store.innovations.add(new, known.id, office.now)

    await office.jumps_to(at(11, 23, 8, 15))

    assert "1 usulan inovasi: Jambe Bersih" in dian.inbox
    assert not rina.inbox.messages


async def test_who_wants_no_reminders_is_not_told(
    office: Office, budi: Person, rina: Person
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    await rina.says("/profil")
    await rina.presses("Matikan pengingat")
    silent = len(rina.inbox.messages)

    await registers(budi, "Jambe Bersih")

    assert "1 usulan inovasi: Jambe Bersih" in dian.inbox
    assert len(rina.inbox.messages) == silent
