"""More time: a new due date for all or for one unit, told once, and no reminder of the old one."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import insert

from domain.agencies import AgencyType
from domain.innovations import Verification
from domain.people import Role
from domain.periods import Period
from simulator.client import Client
from simulator.objects import User
from storage.tables import agencies, duties, innovations, launches, people
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.monitoring import at, call, launched, quarter, reports
from tests.handlers.steps import until
from tests.office import Office, opened
from tests.person import Person, Screen

OFFICERS, SOME = 500, 200
LONG = 120.0  # seconds in which hundreds are told, also on a busy machine
REASON = "Banyak unit masih menghimpun data akhir tahun."


async def extends(admin: Person, until_day: str = "22 Januari 2027") -> Screen:
    """Give everybody more time for the newest period."""
    await admin.says("/periode")
    await admin.presses("Triwulan IV 2026")
    await admin.presses("Perpanjang")
    await admin.says(until_day, REASON)
    return await admin.presses("Perpanjang", admin.inbox.last)


async def test_everybody_who_owes_is_told_once_with_what_is_owed(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus", "Jempol Bumil")
    await quarter(office)
    await reports(siti, "Simpus")
    await rina.says("/periode")
    await rina.presses("Triwulan IV 2026")
    await rina.presses("Perpanjang")
    check = await rina.says("22 Januari 2027", REASON)
    assert "Dari Senin, 11 Januari 2027 menjadi Jumat, 22 Januari 2027, pukul 23.59 WIB" in check
    assert "1 orang yang belum menyelesaikan diberi tahu satu kali." in check

    told = await siti.hears(rina.presses("Perpanjang", check.last))

    until_then = "paling lambat Jumat, 22 Januari 2027, pukul 23.59 WIB"
    assert told.text.splitlines() == [
        "Tenggat diperpanjang",
        "",
        f"Laporan monev Triwulan IV 2026 kini {until_then} (semula Senin, 11 Januari 2027).",
        f'Alasan: "{REASON}"',
        "",
        "Belum dilaporkan oleh Dinas Kesehatan: Jempol Bumil.",
    ]
    assert told.buttons == ["Lapor Jempol Bumil", "Lihat tenggat"]
    assert not budi.inbox.messages, "he owes nothing"
    assert "Terkirim kepada 1 dari 1 orang" in rina.inbox
    assert f'• Diperpanjang: 11 Januari 2027 → 22 Januari 2027, "{REASON}"' in rina.inbox
    assert "22 Januari" in await siti.presses("Lihat tenggat")


async def test_reminders_follow_the_new_due_date(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await siti.hears(office.jumps_to(at(1, 8)))
    await extends(rina)

    told = []
    for day in range(11, 30):
        heard = await siti.hears(office.jumps_to(at(1, day)))
        told += [(day, heard.text)] * bool(heard.messages)

    assert [day for day, _ in told] == [15, 19, 21, 22, 25, 29]
    assert not [text for _, text in told if "11 Januari" in text]


async def test_two_extensions_on_one_day_leave_the_later_one(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    period = await quarter(office)
    await extends(rina)
    refused = await rina.says("/periode")
    await rina.presses("Triwulan IV 2026", refused.last)
    await rina.presses("Perpanjang")
    assert "tidak lebih lambat daripada tenggat sekarang" in await rina.says("22 Januari 2027")
    assert "lebih dari setahun lagi" in await rina.says("22 Januari 2029")
    await rina.says("29 Januari 2027", "Ada banjir di beberapa kecamatan.")
    await rina.presses("Perpanjang", rina.inbox.last)

    heard = [m.text for m in siti.inbox.messages if "Tenggat diperpanjang" in m.text]
    assert len(heard) == 2
    assert "29 Januari 2027, pukul 23.59 WIB (semula Jumat, 22 Januari 2027)" in heard[1]
    assert (await as_kept(office, period)).due == date(2027, 1, 29)


async def test_ten_taps_extend_and_tell_once(office: Office, siti: Person, rina: Person) -> None:
    await launched(office, siti, "Simpus")
    period = await quarter(office)
    await rina.says("/periode")
    await rina.presses("Triwulan IV 2026")
    await rina.presses("Perpanjang")
    check = (await rina.says("22 Januari 2027", REASON)).last
    send = check.buttons[0][0]["callback_data"]

    await rina.does(lambda: [rina.client.tap(check.id, send) for _ in range(10)])

    async with office.database.read() as store:
        assert len(await store.extensions.of_period(period.id)) == 1
    assert len(siti.inbox.messages) == 1


async def test_who_extends_second_reads_that_it_is_so_already(
    office: Office, siti: Person, rina: Person
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    await launched(office, siti, "Simpus")
    await quarter(office)
    for admin in (rina, dian):
        await admin.says("/periode")
        await admin.presses("Triwulan IV 2026")
        await admin.presses("Perpanjang")
        await admin.says("22 Januari 2027", REASON)
    await rina.presses("Perpanjang", rina.inbox.last)

    assert "sudah Jumat, 22 Januari 2027, jadi tidak berubah" in await dian.presses(
        "Perpanjang", dian.inbox.last
    )
    assert len(siti.inbox.messages) == 1


async def test_a_late_report_becomes_punctual_with_more_time(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus", "Jempol Bumil")
    await quarter(office)
    await office.jumps_to(at(1, 14))
    assert "terlambat 3 hari" in (await reports(siti, "Simpus")).text
    assert "1 terlambat" in await rina.says("/periode")

    await rina.presses("Triwulan IV 2026")
    await rina.presses("Perpanjang")
    assert "Tanggal itu sudah lewat" in await rina.says("13 Januari 2027")
    await rina.says("15 Januari 2027", REASON)
    await rina.presses("Perpanjang", rina.inbox.last)

    found = await rina.says("/periode")
    assert "Laporan masuk 1 dari 2" in found
    assert "terlambat" not in found.text
    await office.jumps_to(at(1, 18))
    await reports(siti, "Jempol Bumil")
    assert "Laporan masuk 2 dari 2, 1 terlambat" in await rina.says("/periode")


async def test_one_unit_is_given_time_and_all_others_are_not(
    office: Office, siti: Person, budi: Person, rina: Person, town: Town
) -> None:
    asih = await office.known("Asih", Role.OFFICER, region=TANGERANG, agency_id=town.clinic)
    await launched(office, siti, "Simpus")
    await launched(office, asih, "Posyandu Ceria")
    await launched(office, budi, "Jambe Bersih")
    await quarter(office)
    await rina.says("/periode")
    await rina.presses("Triwulan IV 2026")
    await rina.presses("Beri kelonggaran")
    check = await rina.says("dinkes", "22 Januari 2027", "Kantor terdampak banjir.")
    assert "Beri kelonggaran Dinas Kesehatan untuk Triwulan IV 2026?" in check
    assert "2 orang diberi tahu satu kali." in check

    shown = await rina.presses("Beri kelonggaran", check.last)

    assert "Kelonggaran Dinas Kesehatan: 11 Januari 2027 → 22 Januari 2027" in shown
    assert "Tenggat diperpanjang" in siti.inbox
    assert "Posyandu Ceria" in asih.inbox.last.text
    assert not budi.inbox.messages
    assert "Hari ini" in await budi.hears(office.jumps_to(at(1, 11)))
    assert "11 hari lagi" in siti.inbox.last.text
    await office.jumps_to(at(1, 20))
    assert "terlambat" not in (await reports(siti, "Simpus")).text
    assert "terlambat 9 hari" in (await reports(budi, "Jambe Bersih")).text


async def test_a_call_is_extended_for_the_units_that_proposed_nothing(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    await call(office, due=date(2026, 12, 18))
    await rina.says("/periode")
    await rina.presses("Pengusulan 2027")
    await rina.presses("Perpanjang")
    await rina.says("31 Desember 2026", REASON)

    told = await budi.hears(rina.presses("Perpanjang", rina.inbox.last))

    assert "Pengusulan 2027 kini paling lambat Kamis, 31 Desember 2026" in told
    assert "Belum mengusulkan: Kecamatan Jambe." in told
    assert told.buttons == ["Daftarkan inovasi", "Lihat tenggat"]
    assert "31 Desember 2026" in await budi.says("/mulai")


async def test_a_closed_period_is_reopened_with_a_reason_and_takes_reports_late(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    period = await quarter(office)
    await office.jumps_to(at(1, 14))
    await rina.says("/periode")
    card = await rina.presses("Triwulan IV 2026")
    await rina.presses("Tutup periode")
    closed = await rina.presses("Ya, tutup")
    assert closed.buttons == ["Buka kembali", "Semua periode"]
    old = await rina.taps(card.last, f"extend-period:{period.id}")
    assert old.toasts == ["Tombol itu dari pesan lama."]

    await rina.presses("Buka kembali")
    assert "Mohon tulis" in await rina.says("x")
    opened_again = await rina.says("Gangguan jaringan di dua kecamatan")

    assert "dibuka kembali. Tenggatnya sudah lewat" in opened_again
    assert (await as_kept(office, period)).open
    assert "terlambat 3 hari" in (await reports(siti, "Simpus")).text


async def as_kept(office: Office, period: Period) -> Period:
    """The period as it is kept."""
    async with office.database.read() as store:
        found = await store.periods.get(period.id)
    assert found is not None
    return found


# ── The last day, with 500 operators ─────────────────────────────────────────────────────────


async def crowd(office: Office, size: int) -> list[Client]:
    """Units with an operator and a launched innovation each, all of which owe a report."""
    telegram, ids = office.telegram, range(1, size + 1)
    now, summer = office.now, office.now - timedelta(days=100)
    users = [telegram.add_user(User(100_000 + n, f"Operator {n}")) for n in ids]
    units = [
        {
            "region": TANGERANG,
            "name": f"Kecamatan {n}",
            "folded": f"kecamatan {n}",
            "type": AgencyType.DISTRICT,
            "created_at": now,
        }
        for n in ids
    ]
    async with office.database.write() as store:
        insert_units = insert(agencies).returning(agencies.c.id, sort_by_parameter_order=True)
        unit_ids = list((await store.execute(insert_units, units)).scalars())
        persons = [
            {
                "telegram_id": user.id,
                "name": user.first_name,
                "region": TANGERANG,
                "consented_at": now,
                "created_at": now,
            }
            for user in users
        ]
        insert_people = insert(people).returning(people.c.id, sort_by_parameter_order=True)
        person_ids = list((await store.execute(insert_people, persons)).scalars())
        own = zip(person_ids, unit_ids, strict=True)
        on_duty = [
            {
                "person_id": person,
                "role": Role.OFFICER.value,
                "region": TANGERANG,
                "agency_id": unit,
                "since": now,
            }
            for person, unit in own
        ]
        await store.execute(insert(duties), on_duty)
        launch = {"region": TANGERANG, "name": "Peluncuran", "counts_from": date(2026, 8, 1)}
        added = await store.execute(insert(launches).values(launch).returning(launches.c.id))
        launch_id = added.scalar_one()
        await store.execute(
            insert(innovations),
            [
                {
                    "number": f"INV-3603-2026-{n:04}",
                    "region": TANGERANG,
                    "agency_id": unit,
                    "name": f"Inovasi {n}",
                    "folded": f"inovasi {n}",
                    "verification": Verification.VERIFIED,
                    "launch_id": launch_id,
                    "responsible_id": person,
                    "created_at": summer,
                    "decided_at": summer,
                }
                for n, (person, unit) in enumerate(zip(person_ids, unit_ids, strict=True), 1)
            ],
        )
    clients = [Client.of(telegram, user.id) for user in users]
    for client in clients:
        client.chat.started = True
    return clients


def received(clients: list[Client], words: str) -> Counter[int]:
    """How many messages with these words each of them has."""
    return Counter(
        client.user.id for client in clients for message in client.received if words in message.text
    )


async def test_on_the_last_day_everybody_is_told_once_and_nobody_is_reminded_of_the_old_day(
    database_url: str, tmp_path: Path
) -> None:
    async with opened(database_url, tmp_path) as office:
        clients = await crowd(office, OFFICERS)
        rina = await office.known("Rina", Role.ADMIN, region=TANGERANG)
        await quarter(office)
        await office.jumps_to(at(1, 11, 7, 30))
        await press_through(rina)
        await office.settled(LONG)
        await office.jumps_to(at(1, 11, 8), LONG)
        await office.jumps_to(at(1, 12, 8), LONG)

    everybody = Counter(client.user.id for client in clients)
    assert received(clients, "Tenggat diperpanjang") == everybody
    assert received(clients, "11 Januari 2027, pukul") == Counter()
    assert received(clients, "Hari ini") == Counter()


async def test_a_reminder_that_waits_to_be_sent_is_not_sent_after_the_extension(
    database_url: str, tmp_path: Path
) -> None:
    async with opened(database_url, tmp_path, rate=40) as office:
        clients = await crowd(office, SOME)
        rina = await office.known("Rina", Role.ADMIN, region=TANGERANG)
        await quarter(office)
        office.telegram.clock.jump_to(at(1, 11, 8))
        await office.application.reminder.ticked()
        before = len(received(clients, "Hari ini"))
        await press_through(rina)
        sent = received(clients, "Hari ini")
    assert before < SOME // 2, "most of them are to wait"
    telegram = office.telegram

    async with opened(database_url, tmp_path, telegram=telegram) as again:
        telegram.clock.jump_to(at(1, 11, 8, 5))
        await again.application.reminder.ticked()
        await again.settled(LONG)

    everybody = Counter(client.user.id for client in clients)
    assert received(clients, "Tenggat diperpanjang") == everybody
    reminded = received(clients, "Hari ini")
    assert sum((reminded - sent).values()) == 0, "what was sent was sent before"
    assert max(reminded.values(), default=0) <= 1


async def press_through(rina: Person) -> None:
    """Extend while Pandu is busy with the digests: each screen as soon as it is there."""
    client = rina.client

    async def reads(words: str) -> None:
        await until(lambda: any(words in message.text for message in client.received))

    client.send("/periode")
    await reads("Berikutnya")
    client.press("Triwulan IV 2026")
    await reads("Tenggat:")
    client.press("Perpanjang")
    await reads("sampai kapan")
    client.send("22 Januari 2027")
    await reads("Apa alasannya?")
    client.send(REASON)
    await reads("Perpanjang tenggat Triwulan IV 2026?")
    client.press("Perpanjang", client.received[-1])
    await reads("kini Jumat, 22 Januari 2027")
