"""Buttons that nobody was given, answers that nobody types, names that nobody can see."""

from collections.abc import AsyncIterator

import pytest

from domain.people import Role
from simulator.client import Client
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.steps import SUMMARY, has_verified, registers
from tests.handlers.test_attacks import count, drafts_of, filled
from tests.office import Office
from tests.person import Person


@pytest.fixture(autouse=True)
async def nothing_failed(office: Office) -> AsyncIterator[None]:
    """Whatever is tried, no update becomes a dead letter."""
    yield
    async with office.database.read() as store:
        assert await store.inbox.dead() == []


# ── Out of turn ──────────────────────────────────────────────────────────────────────────────


async def test_an_old_send_button_does_not_pass_a_duplicate_warning(
    office: Office, siti: Person, agus: Person, maya: Person
) -> None:
    check = (await filled(siti)).last
    await has_verified(agus, maya, "Antar Obat Keliling")
    await siti.presses("Ubah")
    await siti.presses("Nama inovasi")
    assert "Berbeda, lanjutkan" in (await siti.says("Antar Obat Keliling")).buttons

    again = await siti.presses("Kirim", check)

    assert "Berbeda, lanjutkan" in again.buttons
    assert await count(office, "innovations") == 1
    await siti.presses("Berbeda, lanjutkan")


async def test_a_warning_about_what_was_withdrawn_meanwhile_is_no_dead_end(
    office: Office, siti: Person, budi: Person
) -> None:
    await registers(budi, "Simpel")
    assert "Berbeda, lanjutkan" in (await siti.says("/daftar", "Simpel")).buttons
    await budi.presses("Lihat")
    await budi.presses("Tarik usulan")
    await budi.presses("Ya, tarik usulan")

    assert "Kepanjangan" in await siti.says("lanjut")
    assert "Ringkasan" in await siti.presses("Bukan singkatan")
    assert "Tahapan" in await siti.says("Warga memesan makanan sehat dari rumah lewat kader desa.")


# ── Not offered ──────────────────────────────────────────────────────────────────────────────


async def test_the_first_report_cannot_be_that_nothing_changed(
    office: Office, siti: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    asked = (await siti.says(f"/lapor {number}")).last
    (draft,) = await drafts_of(office, siti)

    await siti.taps(asked, f"q:{draft.id}:implementation:unchanged")

    assert await count(office, "reports") == 0
    assert (await drafts_of(office, siti))[0].answers.get("implementation") is None


@pytest.mark.parametrize("what", ["same", "copy", "share", "uses"])
async def test_a_duplicate_warning_tells_only_of_what_it_shows(
    office: Office, siti: Person, budi: Person, agus: Person, maya: Person, what: str
) -> None:
    await has_verified(agus, maya, "Simpel", expansion="Sistem Pelayanan Kepegawaian")
    await registers(agus, "Wahana Lentera")
    warned = (await siti.says("/daftar", "Simpel")).last
    (draft,) = await drafts_of(office, siti)

    said = await siti.taps(warned, f"dup:{draft.id}:{what}:INV-3604-2026-0002")

    assert "Wahana Lentera" not in said
    assert "Simpel" in said
    assert [one.id for one in await drafts_of(office, siti)] == [draft.id]
    assert await count(office, "partners") == 0


async def test_who_waits_for_access_is_shown_only_what_is_public(
    office: Office, budi: Person, rina: Person, town: Town
) -> None:
    await registers(budi, "Wahana Lentera")
    dewi = await office.known("Dewi", Role.VISITOR, region=TANGERANG)
    async with office.database.write() as store:
        person = (await store.people.by_telegram([dewi.telegram_id]))[dewi.telegram_id]
        for duty in person.duties:
            await store.duties.end(duty.id, office.now)
        await store.access.ask(person.id, TANGERANG, office.now, agency_id=town.health)

    said = await dewi.says("/daftar", "Wahana Lentera")

    assert "Jambe" not in said
    assert "Ringkasan" in said


@pytest.mark.parametrize("quarter", ["0000:1", "0001:1", "9999:4", "2031:2", "٢٠٣٠:1", "2026"])
async def test_only_the_next_quarter_is_opened(office: Office, rina: Person, quarter: str) -> None:
    shown = (await rina.says("/periode")).last

    await rina.taps(shown, f"open-quarter:{quarter}")

    assert await count(office, "periods") == 0


async def test_filters_longer_than_any_button_are_none(siti: Person, rina: Person) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    found = (await siti.says("/cari rantang kasih")).last

    for data in ("sieve:u" + "1" * 57, "find:0:u" + "9" * 56, "sift:u:0:r" + "x" * 54):
        said = await siti.taps(found, data)
        assert said.messages or said.toasts


async def test_a_tap_in_a_group_shows_nothing_there(
    office: Office, siti: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await siti.says("/daftar")
    group = office.telegram.add_group("Inovasi 36.03", [siti.user, rina.user], [siti.user])
    (draft,) = await drafts_of(office, siti)

    for who in (siti, rina):
        there = Client.of(office.telegram, who.telegram_id, group.id)
        for data in (f"inv:{number}", "coverage", f"q:{draft.id}:name:!help", "inventory", "home"):
            tap = there.tap(1, data)
            await office.settled()
            assert tap.answer is not None
            assert "percakapan pribadi" in tap.answer["text"]
        assert there.received == []


# ── Names and texts ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["\u200d\u200d\u200d", "\u3164\u3164", "\u2800\u3164\u2060"])
async def test_a_name_that_nobody_can_see_is_none(siti: Person, name: str) -> None:
    await siti.says("/daftar")
    assert "Pertanyaan 1 dari 10" in await siti.says(name)
    assert "Pertanyaan 1 dari 10" in await siti.says(name)
    assert "Ringkasan" in await siti.says("Rantang Kasih")


async def test_a_unit_that_nobody_can_see_does_not_hide_the_list(
    office: Office, rina: Person
) -> None:
    async with office.database.write() as store:
        person = await store.people.add(999, TANGERANG, office.now, name="\u3164\u3164")
        await store.access.ask(person, TANGERANG, office.now, agency_text="\u200b\u200b")

    assert "…" in (await rina.says("/pengguna")).buttons


async def test_a_long_answer_that_is_too_long_can_be_written_again(siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih", "antre " * 600)

    assert "panjang" in await siti.presses("Selesai")
    assert "Tahapan" in await siti.says(SUMMARY)


async def test_a_long_answer_ends_by_itself(office: Office, siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih")
    for _ in range(8):
        said = await siti.says("antre " * 600)

    assert "panjang" in said
    assert "parts" not in {k for k, v in (await drafts_of(office, siti))[0].state.items() if v}
