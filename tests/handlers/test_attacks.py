"""People who go on with what is no longer theirs: the duty ended, or is another one by now."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import func, select

from domain.people import Role
from storage import tables
from storage.conversations import Draft
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.handlers.steps import SUMMARY, has_verified, registers
from tests.office import Office
from tests.person import Person, Screen

OTHER_TASK = "tugas yang sekarang tidak Bapak/Ibu pegang"
OTHER_PLACE = "tugas Bapak/Ibu sekarang di tempat lain"


@pytest.fixture(autouse=True)
async def nothing_failed(office: Office) -> AsyncIterator[None]:
    """Whatever is tried, no update becomes a dead letter."""
    yield
    async with office.database.read() as store:
        assert await store.inbox.dead() == []


async def becomes(
    office: Office,
    who: Person,
    role: Role = Role.VISITOR,
    region: str = "",
    unit: int | None = None,
) -> None:
    """All duties of somebody end; the new one, if any, begins. A last admin is succeeded first."""
    async with office.database.read() as store:
        person = (await store.people.by_telegram([who.telegram_id]))[who.telegram_id]
    for duty in person.duties:
        if duty.role is Role.ADMIN:
            await office.known("Dian", Role.ADMIN, region=duty.region)
    async with office.database.write() as store:
        for duty in person.duties:
            await store.duties.end(duty.id, office.now)
        if role is not Role.VISITOR:
            await store.people.grant(person.id, role, region, unit, office.now)


async def drafts_of(office: Office, who: Person) -> list[Draft]:
    """All drafts of a person, active or resting."""
    async with office.database.read() as store:
        person = (await store.people.by_telegram([who.telegram_id]))[who.telegram_id]
        active = await store.conversations.active()
        own = [draft for draft in active if draft.person_id == person.id]
        return [*own, *await store.conversations.resting(person.id)]


async def count(office: Office, table: str) -> int:
    """How many rows a table has."""
    async with office.database.read() as store:
        rows = await store.execute(select(func.count()).select_from(tables.metadata.tables[table]))
        return int(rows.scalar_one())


async def status(office: Office, number: str = "INV-3603-2026-0001") -> str:
    """The status of an innovation."""
    async with office.database.read() as store:
        one = await store.innovations.by_number(number)
    assert one is not None
    return one.verification


async def filled(who: Person, name: str = "Rantang Kasih") -> Screen:
    """A registration that only has to be sent."""
    await who.says("/daftar", name, SUMMARY)
    await who.presses("Inisiatif")
    await who.presses("Pelayanan publik")
    await who.presses("Digital")
    await who.says("kesehatan")
    return await who.presses("Saya sendiri")


# ── The duty has ended ───────────────────────────────────────────────────────────────────────


async def test_who_is_no_admin_any_more_decides_nothing_with_an_open_form(
    office: Office, siti: Person, rina: Person
) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Tolak")
    await rina.presses("Lanjutkan")
    await becomes(office, rina)

    said = await rina.says("Tidak sesuai dengan kebijakan daerah.")

    assert OTHER_TASK in said
    assert "tidak ada yang berubah" in said
    assert await status(office) == "submitted"
    assert await drafts_of(office, rina) == []


async def test_an_old_button_of_a_lost_role_opens_nothing(
    office: Office, rina: Person, town: Town
) -> None:
    asked = await rina.says("/undang")
    await becomes(office, rina, Role.OFFICER, TANGERANG, town.jambe)

    assert "Menu ini untuk Bappeda" in await rina.presses("Admin", asked.last)
    assert await count(office, "invitations") == 0


async def test_who_lost_the_access_keeps_the_draft_and_cannot_send_it(
    office: Office, siti: Person
) -> None:
    await filled(siti)
    await becomes(office, siti)

    said = await siti.presses("Kirim")

    assert "setelah akses disetujui" in said
    assert await count(office, "innovations") == 0
    (draft,) = await drafts_of(office, siti)
    assert draft.answers["name"] == "Rantang Kasih"


# ── The duty is another one ──────────────────────────────────────────────────────────────────


async def test_a_draft_stays_with_its_unit_when_the_person_moves(
    office: Office, siti: Person, town: Town
) -> None:
    check = (await filled(siti)).last
    await becomes(office, siti, Role.OFFICER, TANGERANG, town.jambe)

    said = await siti.presses("Kirim", check)
    assert OTHER_PLACE in said
    assert "Dinas Kesehatan" in said
    (draft,) = await drafts_of(office, siti)
    assert not draft.active
    for way in ("resume", "send"):
        assert OTHER_PLACE in await siti.taps(check, f"draft:{way}:{draft.id}")
    assert await count(office, "innovations") == 0

    await becomes(office, siti, Role.OFFICER, TANGERANG, town.health)
    await siti.taps(check, f"draft:send:{draft.id}")
    assert await status(office) == "submitted"


async def test_a_report_is_not_written_on_after_moving(
    office: Office, siti: Person, rina: Person, town: Town
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await siti.says(f"/lapor {number}")
    await becomes(office, siti, Role.OFFICER, TANGERANG, town.jambe)

    assert OTHER_PLACE in await siti.says("berjalan")
    assert await count(office, "reports") == 0


async def test_nobody_asks_to_share_in_the_name_of_a_former_unit(
    office: Office, siti: Person, agus: Person, maya: Person, town: Town
) -> None:
    number = await has_verified(agus, maya, "Simpel", expansion="Sistem Pelayanan Kepegawaian")
    warned = (await siti.says("/daftar", "Simpel")).last
    (draft,) = await drafts_of(office, siti)
    await becomes(office, siti, Role.OFFICER, TANGERANG, town.jambe)

    assert OTHER_PLACE in await siti.taps(warned, f"dup:{draft.id}:share:{number}")
    assert await count(office, "partners") == 0


async def test_an_admin_of_another_region_by_now_invites_nobody_to_the_former_one(
    office: Office, rina: Person, town: Town
) -> None:
    await rina.says("/undang")
    asked = (await rina.presses("Operator unit")).last
    (draft,) = await drafts_of(office, rina)
    await becomes(office, rina, Role.ADMIN, SERANG)

    assert OTHER_PLACE in await rina.taps(asked, f"q:{draft.id}:unit:{town.health}")
    assert await count(office, "invitations") == 0


async def test_a_returned_innovation_does_not_follow_the_person_to_a_new_unit(
    office: Office, siti: Person, rina: Person, town: Town
) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Minta revisi")
    await rina.says("Mohon lengkapi ringkasannya.")
    check = (await siti.presses("Perbaiki sekarang")).last
    await becomes(office, siti)
    async with office.database.write() as store:
        person = (await store.people.by_telegram([siti.telegram_id]))[siti.telegram_id]
        await store.access.ask(person.id, TANGERANG, office.now, agency_id=town.jambe)
    await rina.says("/pengguna")
    await rina.presses("Siti")
    await rina.presses("Setujui")

    await siti.presses("Kirim", check)

    assert [draft.agency_id for draft in await drafts_of(office, siti)] == [town.health]
    async with office.database.read() as store:
        one = await store.innovations.by_number("INV-3603-2026-0001")
    assert one is not None
    assert (one.agency_id, one.verification) == (town.health, "needs-revision")


async def test_an_admin_sees_the_region_of_the_duty_whatever_else_was_said(
    office: Office, rina: Person, agus: Person
) -> None:
    await registers(agus, "Simpel")
    async with office.database.write() as store:
        person = (await store.people.by_telegram([rina.telegram_id]))[rina.telegram_id]
        await store.people.update(person.id, region=SERANG)

    said = await rina.says("/verifikasi")

    assert "Simpel" not in said
    assert "Kabupaten Tangerang" in await rina.says("/laporan")
