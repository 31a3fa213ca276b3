"""The office's own digests: what waits, the week, a unit's month; each once."""

from datetime import date
from pathlib import Path

import pytest

from domain.agencies import AgencyType
from domain.people import Honorific, Role
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.handlers.monitoring import at, launched, planned, quarter, reports, who
from tests.handlers.steps import registers
from tests.office import Office, opened
from tests.person import Person


@pytest.fixture
async def head(office: Office, town: Town) -> Person:
    """Head of Dinas Kesehatan."""
    return await office.known(
        "Hasan", Role.HEAD, region=TANGERANG, agency_id=town.health, honorific=Honorific.BAPAK
    )


async def test_what_waits_more_than_two_working_days_is_told_to_admins_and_to_who_waits(
    office: Office, budi: Person, rina: Person, maya: Person
) -> None:
    await registers(budi, "Jambe Bersih")
    for day in (24, 25):
        assert not (await rina.hears(office.jumps_to(at(11, day)))).messages

    told = await rina.hears(office.jumps_to(at(11, 26)))

    assert "Menunggu keputusan lebih dari 2 hari kerja:" in told
    assert "• 1 inovasi diajukan: Jambe Bersih" in told
    assert told.buttons == ["Verifikasi (1)"]
    assert "Jambe Bersih" in await rina.presses("Verifikasi (1)", told.last)
    assert "pengajuan Jambe Bersih dari Senin, 23 November 2026 masih menunggu" in budi.inbox
    assert not maya.inbox.messages
    waited = len(budi.inbox.messages)
    assert not (await rina.hears(office.jumps_to(at(11, 26, 13)))).messages, "one a day"
    assert "Jambe Bersih" in await rina.hears(office.jumps_to(at(11, 27)))
    assert len(budi.inbox.messages) == waited, "who waits is told once"


async def test_a_request_that_waits_is_told_to_who_asked(office: Office, rina: Person) -> None:
    dewi = office.somebody("Dewi")
    async with office.database.write() as store:
        person = await store.people.add(dewi.telegram_id, TANGERANG, office.now, name="Dewi")
        await store.access.ask(person, TANGERANG, office.now, agency_text="Puskesmas Curug")
    dewi.client.chat.started = True

    told = await rina.hears(office.jumps_to(at(11, 27)))

    assert "• 1 permintaan akses: Dewi" in told
    assert "permintaan akses dari Senin, 23 November 2026 masih menunggu" in dewi.inbox
    assert "Bappeda sudah kami ingatkan" in dewi.inbox


async def test_nothing_is_said_where_nothing_waits(office: Office, rina: Person) -> None:
    assert not (await rina.hears(office.jumps_to(at(11, 27)))).messages


async def test_the_week_names_what_is_overdue_unmanned_and_out_of_reach(
    office: Office, siti: Person, budi: Person, rina: Person, town: Town
) -> None:
    await launched(office, siti, "Simpus", "Jempol Bumil")
    july, september = date(2026, 7, 1), date(2026, 9, 30)
    await quarter(office, "Triwulan III 2026", july, september, date(2026, 11, 24))
    known = await who(office, budi)
    async with office.database.write() as store:
        await store.people.blocked(known.telegram_id, office.now)
    await reports(siti, "Simpus")
    assert not (await rina.hears(office.jumps_to(at(11, 27)))).messages, "in the week she began"

    week = await rina.hears(office.jumps_to(at(11, 30)))

    assert "• 1 laporan Triwulan III 2026, tenggatnya Selasa, 24 November 2026" in week
    assert "Tanpa operator aktif (2): Dinas Perhubungan dan Kecamatan Jambe" in week
    assert "Tidak dapat dihubungi (1): Budi (Kecamatan Jambe)" in week
    assert not (await rina.hears(office.jumps_to(at(12, 1)))).messages
    assert "Keadaan minggu ini" in await rina.hears(office.jumps_to(at(12, 8))), "after an outage"
    assert not (await rina.hears(office.jumps_to(at(12, 9)))).messages


async def test_a_monday_brings_the_day_and_the_week_in_one_message(
    office: Office, budi: Person, rina: Person
) -> None:
    await registers(budi, "Jambe Bersih")
    assert not (await rina.hears(office.jumps_to(at(11, 25)))).messages

    monday = await rina.hears(office.jumps_to(at(11, 30)))

    [told] = monday.messages
    assert "• 1 inovasi diajukan: Jambe Bersih" in told.text
    assert "Tanpa operator aktif (2): Dinas Kesehatan dan Dinas Perhubungan" in told.text
    assert monday.buttons == ["Verifikasi (1)", "Laporan", "Semua periode"]
    assert not (await rina.hears(office.jumps_to(at(11, 30, 13)))).messages
    tuesday = await rina.hears(office.jumps_to(at(12, 1)))
    assert "Menunggu keputusan" in tuesday
    assert "Keadaan minggu ini" not in tuesday


async def test_a_restart_repeats_no_notice(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url, tmp_path) as office:
        async with office.database.write() as store:
            kind = AgencyType.DISTRICT
            jambe = await store.agencies.add(
                TANGERANG, "Kecamatan Jambe", kind, office.now, counted=True
            )
        rina = await office.known("Rina", Role.ADMIN, region=TANGERANG)
        budi = await office.known("Budi", Role.OFFICER, region=TANGERANG, agency_id=jambe.id)
        await registers(budi, "Jambe Bersih")
        await office.jumps_to(at(11, 26))
        assert "Jambe Bersih" in rina.inbox
        heard = len(rina.inbox.messages), len(budi.inbox.messages)

    async with opened(sqlite_url, tmp_path, telegram=office.telegram) as again:
        await again.jumps_to(at(11, 26, 10))

    assert (len(rina.inbox.messages), len(budi.inbox.messages)) == heard


async def test_a_head_reads_the_units_month_once(
    office: Office, siti: Person, head: Person
) -> None:
    await launched(office, siti, "Simpus", "Jempol Bumil")
    await quarter(office)
    await reports(siti, "Simpus")
    assert not head.inbox.messages

    month = await head.hears(office.jumps_to(at(12, 1)))

    assert month.text.splitlines()[:6] == [
        "Yth. Bapak Hasan,",
        "",
        "Keadaan inovasi Dinas Kesehatan, Desember 2026",
        "",
        "2 inovasi terverifikasi:",
        "• berjalan: 1",
    ]
    assert "lewat tenggat: 0" in month
    assert not (await head.hears(office.jumps_to(at(12, 2)))).messages
    assert "Januari 2027" in await head.hears(office.jumps_to(at(1, 4)))


async def test_a_person_with_duties_in_two_regions_is_reminded_of_both(
    office: Office, siti: Person, town: Town
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    known = await who(office, siti)
    async with office.database.write() as store:
        duty = await store.people.grant(known.id, Role.OFFICER, SERANG, town.staff, office.now)
        await store.people.act_under(known.id, duty)
    (silak,) = await launched(office, siti, "Silak")
    await planned(office, silak, "pelatihan operator", date(2027, 1, 7))
    async with office.database.write() as store:
        await store.people.act_under(known.id, known.duties[0].id)

    both = await siti.hears(office.jumps_to(at(1, 4)))

    assert sorted(message.text.splitlines()[0] for message in both.messages) == [
        "Selamat pagi, Ibu Siti. Pengingat untuk Badan Kepegawaian:",
        "Selamat pagi, Ibu Siti. Pengingat untuk Dinas Kesehatan:",
    ]
    of_serang = next(one for one in both.messages if "Silak" in one.text)
    later = await siti.presses("Ingatkan besok", of_serang)
    # the 5th is Isra Mikraj
    assert later.toasts == ["Baik, kami ingatkan lagi Rabu, 6 Januari 2027."]
    assert not (await siti.hears(office.jumps_to(at(1, 4, 13)))).messages
    assert "Silak" in await siti.hears(office.jumps_to(at(1, 6)))


async def test_quiet_hours_are_those_of_the_regions_zone(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await rina.says("/pengaturan")
    await rina.presses("Kantor dan surat")
    await rina.presses("Pakai WIT")
    await rina.presses("Ya, pakai WIT")

    # 06.00 WIB is 08.00 WIT; 15.00 WIB is 17.00 WIT
    assert not (await siti.hears(office.jumps_to(at(12, 28, 5, 59)))).messages
    told = await siti.hears(office.jumps_to(at(12, 28, 6)))
    assert "pukul 23.59 WIT" in told
    assert not (await siti.hears(office.jumps_to(at(1, 4, 15)))).messages
    # the next day is Isra Mikraj
    assert "5 hari lagi" in await siti.hears(office.jumps_to(at(1, 6, 6)))
