"""The lists of /laporan: everybody on them is reminded at most once a day, or called by phone."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from domain.people import Honorific, Role
from storage.tables import announcements, digests
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.handlers.monitoring import call, launched, quarter, who
from tests.office import Office
from tests.person import Person, Screen

LISTS = ("gaps", "unreported", "unreachable")


@pytest.fixture
async def sekda(office: Office, town: Town) -> Person:
    """An observer of Kab. Tangerang."""
    return await office.known("Hadi", Role.OBSERVER, region=TANGERANG)


async def begun(office: Office) -> int:
    """How many announcements there are."""
    async with office.database.read() as store:
        return len((await store.execute(select(announcements.c.id))).all())


async def test_units_without_innovation_are_reminded_once_a_day(
    office: Office, town: Town, siti: Person, budi: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await call(office, office.now.date() + timedelta(days=25))
    await rina.says("/laporan")
    await rina.presses("Belum punya inovasi (2)")

    asked = await rina.presses("Ingatkan semua")

    assert "Ingatkan 2 unit yang belum mengusulkan inovasi?" in asked
    assert "Pesan dikirim kepada 1 orang." in asked
    assert "Untuk 1 unit belum ada yang dapat dihubungi" in asked
    await rina.presses("Ya, ingatkan")
    await office.settled()
    told = budi.inbox.last
    assert "Kecamatan Jambe belum mengusulkan inovasi." in told.text
    assert "Pengusulan ditutup Jumat, 18 Desember 2026 (Instruksi Bupati" in told.text
    assert siti.inbox.messages == []
    again = await rina.taps(asked.last, "called:gaps")
    assert "sudah diingatkan hari ini oleh Rina" in again
    assert "sudah diingatkan hari ini" in await rina.taps(asked.last, "call:gaps") or again
    assert await begun(office) == 1
    assert len(budi.inbox.messages) == 1

    await office.jumps_to(office.now + timedelta(days=1))
    await rina.taps((await rina.says("/laporan")).last, "called:gaps")
    assert await begun(office) == 2


async def test_who_owes_a_report_is_reminded_of_it(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus", "e-SIR")
    await quarter(office)
    await rina.says("/laporan")
    await rina.presses("Belum lapor")
    asked = await rina.presses("Ingatkan semua")
    assert "Ingatkan tentang 2 laporan yang belum masuk?" in asked

    await rina.presses("Ya, ingatkan")
    await office.settled()

    told = siti.inbox.last
    assert "laporan Triwulan IV 2026 belum kami terima untuk:\n• Simpus\n• e-SIR" in told.text
    assert "Lapor Simpus" in siti.inbox.buttons
    assert budi.inbox.messages == []


async def test_an_operator_who_answers_no_reminder_is_not_active_until_a_sign_of_life(
    office: Office, town: Town, siti: Person, rina: Person
) -> None:
    assert "Dinas Kesehatan" not in await unmanned(rina)
    known = await who(office, siti)
    await office.jumps_to(office.now + timedelta(days=7))
    async with office.database.write() as store:
        for days in (3, 2, 1):
            day = office.now - timedelta(days=days)
            row = {"person_id": known.id, "day": day.date(), "kind": "own", "created_at": day}
            row["region"] = TANGERANG
            await store.execute(insert(digests).values(row))

    assert "Dinas Kesehatan" in await unmanned(rina)
    await rina.presses("Ingatkan semua")
    await rina.presses("Ya, ingatkan")
    await office.settled()
    assert "pengingat inovasi untuk Dinas Kesehatan belum ditanggapi" in siti.inbox.last.text
    await siti.presses("Saya masih bertugas")

    assert "Dinas Kesehatan" not in await unmanned(rina)


async def unmanned(admin: Person) -> str:
    """The list of units without an active operator."""
    await admin.says("/laporan")
    return (await admin.presses("Tanpa operator aktif")).text


async def test_an_admin_reads_a_text_for_whatsapp_and_calls_each_pic(
    office: Office, town: Town, siti: Person, budi: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await rina.says("/laporan")
    await rina.presses("Belum punya inovasi (2)")

    told = await rina.presses("Teks WhatsApp")

    assert (
        "belum memiliki inovasi: Dishub, Kecamatan Jambe. Cakupan: Kumulatif, terverifikasi."
        in told.messages[0].text
    )
    assert "https://t.me/" in told.messages[0].text
    assert "pukul 08.00 WIB" in told.messages[0].text
    assert "6281234567890" not in told.text
    (row,) = told.last.buttons
    assert row[0]["url"] == "https://wa.me/6281234567890"
    assert row[0]["text"] == "Budi · Kecamatan Jambe"


async def test_an_observer_reads_no_phones_and_reminds_nobody(
    office: Office, siti: Person, budi: Person, sekda: Person
) -> None:
    await launched(office, siti, "Simpus")
    await sekda.says("/laporan")
    listed = await sekda.presses("Belum punya inovasi (2)")
    assert "Ingatkan semua" not in listed.buttons

    told = await sekda.presses("Teks WhatsApp")

    assert "Jambe" in told
    assert len(told.messages) == 1
    for data in ("call:gaps", "called:gaps", "phones:0:gaps"):
        assert "Menu ini untuk tugas yang lain" in await sekda.taps(listed.last, data)
    assert await begun(office) == 0


async def test_a_province_reads_the_lists_below_without_phones_and_reminds_nobody(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    banten = await office.known("Wahyu", Role.ADMIN, region="36", honorific=Honorific.BAPAK)
    await launched(office, siti, "Simpus")
    async with office.database.write() as store:
        known = await store.people.by_telegram([budi.telegram_id])
        duty = known[budi.telegram_id].duty
        assert duty is not None
        person = known[budi.telegram_id].id
        begin = store.conversations.begin
        await begin(person, "registration", TANGERANG, duty.agency_id, None, {}, office.now)
    assert "Kabupaten/kota" in (await banten.says("/mulai")).buttons
    assert "pada tombol Kabupaten/kota" in await banten.says("/laporan")
    table = await banten.presses("Kabupaten/kota")
    assert "Kabupaten Tangerang: 1 inovasi, 1 dari 3 perangkat daerah (33,3%)" in table
    report = await banten.presses("Kabupaten Tangerang")
    assert "1 inovasi dari 1 perangkat daerah." in report
    listed = await banten.presses("Belum punya inovasi (2)")

    assert "Kecamatan Jambe: belum ada kegiatan" in listed
    assert "Kecamatan Jambe: draf" in (await gaps_of(rina)).text
    assert "Ingatkan semua" not in listed.buttons
    told = await banten.presses("Teks WhatsApp")
    assert len(told.messages) == 1
    assert "tidak kami temukan" in await banten.taps(listed.last, "gaps:0:cumulative:32.01")


async def gaps_of(admin: Person) -> Screen:
    """The list of the units without innovation."""
    await admin.says("/laporan")
    return await admin.presses("Belum punya inovasi (2)")


async def test_nobody_below_or_beside_reads_another_regions_report(
    office: Office, siti: Person, rina: Person, maya: Person
) -> None:
    message = (await maya.says("/laporan")).last
    for name in ("coverage", "gaps", "units", "unreported", "breakdown", "scopes", "whatsapp"):
        shown = await maya.taps(message, f"{name}:0:cumulative:{TANGERANG}")
        assert "tidak kami temukan" in shown, name
    assert "tidak kami temukan" in await maya.taps(message, f"list-text:gaps:0::{TANGERANG}")
    assert "tidak kami temukan" in await rina.taps(
        (await rina.says("/laporan")).last, f"coverage:0:cumulative:{SERANG}"
    )


async def test_a_guessed_list_reads_like_none(rina: Person) -> None:
    message = (await rina.says("/laporan")).last
    for data in ("call:x", "called:", "list-text:units", "phones:0:x", "coverage:0:launch-99"):
        assert "tidak kami temukan" in await rina.taps(message, data), data
