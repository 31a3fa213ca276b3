"""People who try what is not theirs (any more): with open forms, old buttons and made-up data."""

from collections.abc import AsyncIterator

import pytest

from domain.people import Role
from simulator.objects import Message
from storage.conversations import Draft
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.handlers.steps import SUMMARY, has_verified, registers
from tests.office import Office
from tests.person import Person


@pytest.fixture(autouse=True)
async def nothing_failed(office: Office) -> AsyncIterator[None]:
    """Whatever is tried, no update becomes a dead letter or had to be tried twice."""
    yield
    async with office.database.read() as store:
        assert await store.inbox.dead() == []


async def dismissed(office: Office, who: Person) -> None:
    """All duties of somebody end; the account stays."""
    async with office.database.write() as store:
        person = (await store.people.by_telegram([who.telegram_id]))[who.telegram_id]
        for duty in person.duties:
            await store.people.end_duty(duty.id, office.now)


async def moved(office: Office, who: Person, role: Role, region: str, unit: int | None) -> None:
    """Somebody leaves every duty for another one."""
    await dismissed(office, who)
    async with office.database.write() as store:
        person = (await store.people.by_telegram([who.telegram_id]))[who.telegram_id]
        await store.people.grant(person.id, role, region, unit, office.now)


async def drafts(office: Office, who: Person) -> list[Draft]:
    """All drafts of a person, active or resting."""
    async with office.database.read() as store:
        person = (await store.people.by_telegram([who.telegram_id]))[who.telegram_id]
        active = [d for d in await store.conversations.active() if d.person_id == person.id]
        return [*active, *await store.conversations.resting(person.id)]


async def filled(who: Person, name: str = "Rantang Kasih") -> Message:
    """A registration that only has to be sent."""
    await who.says("/daftar", name, SUMMARY)
    await who.presses("Inisiatif")
    await who.presses("Pelayanan publik")
    await who.presses("Digital")
    await who.says("kesehatan")
    return (await who.presses("Saya sendiri")).last


# ── The duty ended while a form was open ─────────────────────────────────────────────────────


async def test_an_admin_who_lost_the_role_decides_nothing_with_an_open_form(
    office: Office, siti: Person, rina: Person
) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Tolak")
    await dismissed(office, rina)

    told = await siti.hears(rina.says("Tidak sesuai dengan kebijakan daerah."))

    assert told.messages == []
    async with office.database.read() as store:
        one = await store.innovations.by_number("INV-3603-2026-0001")
    assert one is not None
    assert one.verification == "submitted"


async def test_x(office: Office, siti: Person) -> None:
    check = await filled(siti)
    await siti.presses("Ubah", check)
    print(await siti.presses("Nama"))
