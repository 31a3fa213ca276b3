"""Reminders: on which days they come, to whom, and that they stop."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.application import running
from bot.reminding import Freshener
from bot.returning import tell_return
from domain.agencies import AgencyType
from domain.people import Honorific, Role
from handlers.routes import FORMS
from storage.outbox import Priority, ToSend
from storage.tables import outbox
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.monitoring import at, call, launched, planned, quarter, reports, who
from tests.handlers.steps import registers
from tests.office import Office, opened
from tests.person import Person


async def days_told(office: Office, person: Person, first: date, last: date) -> list[date]:
    """On which days a person heard something, when every day from first to last was lived."""
    told = []
    day = first
    while day <= last:
        heard = await person.hears(office.jumps_to(at(day.month, day.day, 9)))
        told += [day] * bool(heard.messages)
        day += timedelta(days=1)
    return told


@pytest.fixture
async def head(office: Office, town: Town) -> Person:
    """Head of Dinas Kesehatan."""
    return await office.known(
        "Hasan",
        Role.HEAD,
        region=TANGERANG,
        agency_id=town.health,
        honorific=Honorific.BAPAK,
    )


async def test_a_report_is_reminded_of_on_working_days_until_the_head_hears_of_it(
    office: Office, siti: Person, head: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)

    told = await days_told(office, siti, date(2026, 12, 23), date(2027, 1, 20))

    # H-14, H-7; H-3 and H-1 (a Sunday) are the same Friday; H, H+1, H+3; H+7 is escalated too
    assert told == [
        date(2026, 12, 28),
        date(2027, 1, 4),
        date(2027, 1, 8),
        date(2027, 1, 11),
        date(2027, 1, 12),
        date(2027, 1, 14),
        date(2027, 1, 18),
    ]
    assert len([m for m in head.inbox.messages if "Dengan hormat" in m.text]) == 1
    assert "Yth. Kepala Dinas Kesehatan, Bapak Hasan," in head.inbox
    assert "laporan Triwulan IV 2026 untuk 1 inovasi belum kami terima" in head.inbox
    assert "• Simpus (operator: Siti)" in head.inbox
    assert "Simpus" in await head.presses("Inovasi kami")


async def test_nothing_comes_before_eight_or_after_four(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)

    assert not (await siti.hears(office.jumps_to(at(12, 28, 7, 59)))).messages
    assert not (await siti.hears(office.jumps_to(at(12, 28, 16, 1)))).messages
    assert "14 hari lagi" in await siti.hears(office.jumps_to(at(12, 28, 8)))


async def test_one_digest_names_everything_that_is_due(office: Office, siti: Person) -> None:
    simpus, _ = await launched(office, siti, "Simpus", "Jempol Bumil")
    await quarter(office)
    await planned(office, simpus, "pelatihan operator", date(2027, 1, 7))

    digest = await siti.hears(office.jumps_to(at(1, 4, 8)))

    assert len(digest.messages) == 1
    assert digest.text.splitlines() == [
        "Selamat pagi, Ibu Siti. Pengingat untuk Dinas Kesehatan:",
        "",
        "3 hari lagi, paling lambat Kamis, 7 Januari 2027, pukul 23.59 WIB",
        "• Rencana aksi Simpus: pelatihan operator",
        "",
        "7 hari lagi, paling lambat Senin, 11 Januari 2027, pukul 23.59 WIB",
        "• Laporan Triwulan IV 2026: Jempol Bumil dan Simpus",
        "",
        "Yang sudah selesai tidak muncul di sini.",
    ]
    assert digest.buttons == [
        "Lapor Jempol Bumil",
        "Lapor Simpus",
        "Tandai langkah selesai",
        "Ingatkan besok",
    ]
    assert not (await siti.hears(office.jumps_to(at(1, 4, 11)))).messages


async def test_a_report_stops_its_reminders_and_the_old_button_says_who_sent_it(
    office: Office, siti: Person, town: Town
) -> None:
    dewi = await office.known("Dewi", Role.OFFICER, region=TANGERANG, agency_id=town.health)
    await launched(office, siti, "Simpus", "Jempol Bumil")
    await quarter(office)
    digest = await siti.hears(office.jumps_to(at(1, 4)))
    await reports(dewi, "Simpus")

    old = await siti.presses("Lapor Simpus", digest.last)
    assert "sudah dikirim oleh Ibu Dewi pada Senin, 4 Januari 2027" in old
    assert "Pelaksanaan: berjalan, 60%" in old
    friday = await siti.hears(office.jumps_to(at(1, 8)))
    assert "Jempol Bumil" in friday
    assert "Simpus" not in friday


async def test_a_digest_that_waits_is_written_again_or_dropped(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus", "Jempol Bumil")
    await quarter(office)
    await office.jumps_to(at(1, 4))
    freshen = Freshener(office.application.house.texts, office.application.clock)
    row = await digest_row(office)

    await reports(siti, "Simpus")
    async with office.database.write() as store:
        fresh = await freshen(store, row)
    assert fresh is not None
    assert "Simpus" not in fresh.payload["text"]
    assert "Jempol Bumil" in fresh.payload["text"]
    await reports(siti, "Jempol Bumil")
    async with office.database.write() as store:
        assert await freshen(store, row) is None
        assert await freshen(store, replace(row, key=None)) is not None


async def digest_row(office: Office) -> ToSend:
    """The digest in the outbox, as a sender claims it."""
    async with office.database.read() as store:
        statement = select(outbox).where(outbox.c.key.startswith("digest/"))
        row = (await store.execute(statement)).one()
    assert row.valid_until == at(1, 4, 16)
    return ToSend(
        row.id,
        row.chat_id,
        row.method,
        row.payload,
        Priority(row.priority),
        row.key,
        0,
        row.valid_until,
        row.created_at,
    )


async def test_one_overdue_report_is_told_on_its_own(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30))
    await reports(siti, "Simpus")
    await quarter(office)

    overdue = await siti.hears(office.jumps_to(at(1, 14)))

    assert "laporan Triwulan IV 2026 untuk Simpus belum kami terima" in overdue
    assert "Tenggatnya Senin, 11 Januari 2027, telah lewat 3 hari." in overdue
    assert overdue.buttons == ["Lapor sekarang", "Tidak ada perubahan", "Ada kendala"]
    assert "terlambat 3 hari" in await siti.presses("Tidak ada perubahan")
    assert not (await siti.hears(office.jumps_to(at(1, 18)))).messages


async def test_an_obstacle_asks_only_what_it_is_and_what_is_planned(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await office.jumps_to(at(1, 14))

    assert "2 dari 3" in await siti.presses("Ada kendala")
    check = await siti.says("anggaran belum cair", "dijalankan lagi bulan depan")
    assert "Pelaksanaan: tertunda" in check


async def test_after_an_outage_only_the_latest_reminder_comes(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)

    after = await siti.hears(office.jumps_to(at(1, 13)))

    assert len(after.messages) == 1
    assert "telah lewat 2 hari" in after


async def test_remind_me_tomorrow_comes_on_the_next_working_day(
    office: Office, siti: Person, budi: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    digest = await siti.hears(office.jumps_to(at(1, 8)))
    data = next(b for row in digest.last.buttons for b in row if b["text"] == "Ingatkan besok")
    stranger = await budi.taps((await budi.says("/bantuan")).last, data["callback_data"])
    assert "kami ingatkan lagi" not in " ".join(stranger.toasts)

    assert (await siti.presses("Ingatkan besok")).toasts == [
        "Baik, kami ingatkan lagi Senin, 11 Januari 2027."
    ]
    assert "Hari ini" in await siti.hears(office.jumps_to(at(1, 11)))
    await siti.presses("Ingatkan besok")
    assert "telah lewat 1 hari" in await siti.hears(office.jumps_to(at(1, 12)))


async def test_who_wants_no_reminders_is_told_only_on_the_day(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    known = await who(office, siti)
    async with office.database.write() as store:
        await store.people.update(known.id, reminders=False)

    told = await days_told(office, siti, date(2027, 1, 4), date(2027, 1, 14))

    assert told == [date(2027, 1, 11)]


async def test_a_unit_without_proposal_is_called_until_it_proposes(
    office: Office, siti: Person, budi: Person
) -> None:
    await launched(office, siti, "Simpus")
    await call(office, due=date(2026, 12, 18))

    first = await budi.hears(office.jumps_to(at(12, 4)))

    assert "dari Kecamatan Jambe, sesuai Instruksi Bupati Nomor 5 Tahun 2026" in first
    assert "Daftarkan inovasi" in first.buttons
    await registers(budi, "Jambe Bersih")
    assert "Pengingat" not in await budi.hears(office.jumps_to(at(12, 11)))


async def test_an_unfinished_draft_is_named_after_three_and_after_fourteen_days(
    office: Office, siti: Person
) -> None:
    await siti.says("/daftar", "Rantang Kasih")

    told = await days_told(office, siti, date(2026, 11, 24), date(2026, 12, 11))

    assert told == [date(2026, 11, 26), date(2026, 12, 7)]
    assert "Isian belum selesai: Rantang Kasih." in siti.inbox
    assert "Pertanyaan 2 dari 9" in await siti.presses("Lanjutkan Rantang Kasih")


async def test_a_restart_repeats_no_reminder(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url, tmp_path) as office:
        siti = await settled_in(office)
        await office.jumps_to(at(1, 4))
        assert len(siti.inbox.messages) == 1

    async with opened(sqlite_url, tmp_path, telegram=office.telegram) as again:
        siti = Person(again, siti.user)
        await again.jumps_to(at(1, 4, 10))
        assert len(siti.inbox.messages) == 1
        assert "Simpus" in await siti.hears(again.jumps_to(at(1, 8)))


async def settled_in(office: Office, name: str = "Siti", unit: str = "Dinas Kesehatan") -> Person:
    """Somebody whose unit owes a report."""
    async with office.database.write() as store:
        agency = await store.agencies.add(
            TANGERANG, unit, AgencyType.DEPARTMENT, counted=True, now=office.now
        )
    person = await office.known(name, Role.OFFICER, region=TANGERANG, agency_id=agency.id)
    await launched(office, person, f"Simpus {name}" if name != "Siti" else "Simpus")
    async with office.database.read() as store:
        known = await store.periods.of_region(TANGERANG)
    if not known:
        await quarter(office)
    return person


@pytest.fixture
async def shared(postgres_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """Pandu at work over PostgreSQL, where more than one may run."""
    async with opened(postgres_url, tmp_path) as office:
        yield office


async def test_two_processes_on_one_database_remind_once(shared: Office) -> None:
    units = ("Kesehatan", "Perhubungan", "Pariwisata", "Sosial")
    people = [await settled_in(shared, f"Dewi{n}", f"Dinas {u}") for n, u in enumerate(units)]

    async with running(shared.application.settings) as second:
        for day in (at(12, 28), at(1, 4), at(1, 8)):
            shared.telegram.clock.jump_to(day)
            await asyncio.gather(shared.application.reminder.ticked(), second.reminder.ticked())
            await shared.settled()

    assert [len(person.inbox.messages) for person in people] == [3, 3, 3, 3]


async def test_the_jump_of_the_clock_is_seen_without_being_told(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)

    office.telegram.clock.jump_to(at(1, 4))

    async with asyncio.timeout(10):
        while not siti.inbox.messages:
            await office.settled()


async def test_after_a_long_silence_those_who_wait_are_told(
    office: Office, siti: Person, budi: Person, rina: Person, maya: Person
) -> None:
    await siti.says("/daftar", "Rantang Kasih")
    app = office.application

    async def returns(away: timedelta, holder: str) -> None:
        now = datetime(2026, 11, 23, 7, 30, tzinfo=at(11, 23).tzinfo)
        await tell_return(
            office.database, FORMS, app.house.texts, holder=holder, away=away, now=now
        )
        app.bells.outbox.ring()

    assert not (await siti.hears(returns(timedelta(hours=20), "one"))).messages
    told = await siti.hears(returns(timedelta(hours=41, minutes=30), "one"))

    assert "Pandu tidak aktif selama 42 jam" in told
    assert "dari Sabtu, 21 November 2026, pukul 14.00 WIB" in told
    assert "Pesan sebelum Minggu, 22 November 2026, pukul 07.30 WIB mungkin tidak" in told
    assert "Isian terakhir yang tersimpan: pertanyaan 2 dari 9." in told
    assert "2 dari 9" in await siti.presses("Lanjutkan")
    assert "tidak aktif" in rina.inbox
    assert "tidak aktif" in maya.inbox
    assert not budi.inbox.messages, "he waits for nothing"
    assert not (await siti.hears(returns(timedelta(hours=42), "two"))).messages
