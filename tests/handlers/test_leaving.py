"""People move on: to another unit, away, out of Pandu; nothing of a unit goes with them."""

import json

import pytest
from sqlalchemy import select

from domain.people import Role
from simulator.objects import Message
from storage.tables import metadata, people
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.steps import has_verified, registers
from tests.office import Office
from tests.person import Person

PHONE = "+6281399887766"


@pytest.fixture
async def zubaidah(office: Office, town: Town) -> Person:
    """An operator of Dinas Kesehatan whose name and phone stand nowhere else."""
    return await office.known(
        "Zubaidah Nur", Role.OFFICER, region=TANGERANG, agency_id=town.health, phone=PHONE
    )


async def test_a_move_is_asked_for_approved_and_hands_over(
    office: Office, rina: Person, siti: Person, zubaidah: Person, town: Town
) -> None:
    await has_verified(zubaidah, rina, "Rantang Kasih")
    await zubaidah.says("/daftar", "Vila Sehat")
    await zubaidah.says("/profil")
    await zubaidah.presses("Pindah unit")
    assert "sudah bertugas di unit itu" in await zubaidah.says("dinkes")
    await zubaidah.says("kec jambe")
    checked = await zubaidah.presses("Siti")
    assert "Dari: Dinas Kesehatan" in checked
    assert "Yang melanjutkan: Siti" in checked
    request = await rina.hears(zubaidah.presses("Kirim"))
    assert "Permintaan pindah unit" in request
    assert "Dari: Dinas Kesehatan" in request
    assert "Operator Dinas Kesehatan" in await zubaidah.says("/mulai")

    received = await siti.hears(rina.presses("Setujui"))

    assert "tugas Zubaidah Nur di Dinas Kesehatan diserahkan" in received
    assert "Laporan inovasi: 1" in received
    assert "Operator Kecamatan Jambe" in await zubaidah.says("/mulai")
    assert "Rantang Kasih" not in await zubaidah.says("/inovasi")
    assert "Lanjutkan isian" in (await siti.says("/mulai")).buttons
    async with office.database.read() as store:
        assert [one.name for one in await store.people.officers(town.health)] == ["Siti"]


async def test_a_move_that_is_refused_changes_nothing(rina: Person, zubaidah: Person) -> None:
    await zubaidah.says("/profil")
    await zubaidah.presses("Pindah unit")
    await zubaidah.says("kec jambe")
    await zubaidah.presses("Kirim")
    await rina.presses("Tolak")
    told = await zubaidah.hears(rina.says("Mohon menunggu surat tugas."))

    assert "Mohon menunggu surat tugas." in told
    assert "Operator Dinas Kesehatan" in await zubaidah.says("/mulai")


async def test_who_stops_is_asked_who_goes_on_and_the_admins_hear_of_the_last(
    rina: Person, siti: Person, zubaidah: Person
) -> None:
    await zubaidah.says("/profil")
    asked = await zubaidah.presses("Berhenti sebagai operator")
    assert "Siapa yang melanjutkan?" in asked
    received = await siti.hears(zubaidah.presses("Serahkan kepada Siti"))
    assert "diserahkan kepada Ibu" in received
    assert "tanpa operator" not in rina.inbox

    await siti.says("/profil")
    alone = await siti.presses("Berhenti sebagai operator")
    assert "Belum ada operator lain" in alone
    told = await rina.hears(siti.presses("Ya, lanjutkan"))

    assert "Dinas Kesehatan sekarang tanpa operator" in told
    assert "Belum memiliki akses unit" in await siti.says("/profil")
    assert "diperlukan akses" in await siti.says("/lapor")


async def test_the_own_data_come_as_a_file_with_all_of_it_and_nobody_elses(
    office: Office, rina: Person, siti: Person, zubaidah: Person
) -> None:
    await has_verified(zubaidah, rina, "Rantang Kasih")
    await registers(siti, "Vila Sehat")
    await zubaidah.says("/daftar", "Tirtadraf")
    await zubaidah.says("/profil")
    await zubaidah.presses("Unduh data saya")

    file = zubaidah.inbox.last
    assert "hanya dikirim kepada Bapak/Ibu" in file.text
    kept = json.loads(_content(office, file))

    assert kept["Dibuat pada"] == "Senin, 23 November 2026, pukul 08.00 WIB"
    assert kept["Akun"][0]["Nama"] == "Zubaidah Nur"
    assert kept["Akun"][0]["Telepon"] == "0813 9988 7766"
    assert kept["Tugas"][0]["Peran"] == "operator"
    assert kept["Tugas"][0]["Unit"] == "Dinas Kesehatan"
    assert [one["Nama"] for one in kept["Inovasi yang diajukan"]] == ["Rantang Kasih"]
    assert kept["Isian yang belum selesai"][0]["Jawaban"] == {"Nama": "Tirtadraf"}
    assert "mengajukan inovasi" in {one["Yang dilakukan"] for one in kept["Riwayat perubahan"]}
    assert "Siti" not in str(kept)
    assert "Vila Sehat" not in str(kept)


def _content(office: Office, message: Message) -> bytes:
    file_id: str = message.content["document"]["file_id"]
    return office.telegram.files.by_id(file_id).data


async def test_deleting_says_before_what_stays_and_really_removes_name_and_phone(
    office: Office, rina: Person, siti: Person, zubaidah: Person
) -> None:
    number = await has_verified(zubaidah, rina, "Rantang Kasih")
    await zubaidah.says("/daftar", "Tirtadraf")
    await zubaidah.says("/profil")
    await zubaidah.presses("Ubah jabatan")
    await zubaidah.says("Sanitarian Zubaidah")
    await zubaidah.says("/profil")
    asked = await zubaidah.presses("Hapus data saya")
    assert "siapa yang melanjutkan" in asked
    said = await zubaidah.presses("Serahkan kepada Siti")
    assert "Tetap tersimpan: inovasi, draf, dan laporan milik unit" in said

    received = await siti.hears(zubaidah.presses("Ya, hapus data saya"))

    assert "Isian yang belum selesai: 1" in received
    assert "PIC pada 1 inovasi dikosongkan" in zubaidah.inbox.text
    assert await _found(office, "Zubaidah") == set()
    assert await _found(office, PHONE[-8:]) == set()
    assert await _found(office, str(zubaidah.telegram_id)) == set()
    assert "Selamat datang di Pandu" in await zubaidah.says("/mulai")
    assert "diperlukan akses" in await zubaidah.says("/lapor")
    assert "mantan operator" in await rina.says("/riwayat")
    card = await siti.says(number)
    assert "Rantang Kasih" in card
    assert "Zubaidah" not in card


#: What passes through and is forgotten by itself within days.
PASSING = {"inbox", "outbox", "jobs", "lease"}


async def _found(office: Office, words: str) -> set[str]:
    """The tables in which these words stand anywhere."""
    async with office.database.read() as store:
        found = set()
        for table in metadata.sorted_tables:
            if table.name not in PASSING:
                rows = (await store.execute(select(table))).all()
                found |= {table.name for row in rows if words in str(tuple(row))}
    return found


async def test_the_last_admin_cannot_delete_the_own_data(office: Office, rina: Person) -> None:
    await rina.says("/profil")
    refused = await rina.presses("Hapus data saya")

    assert "satu-satunya admin" in refused
    async with office.database.read() as store:
        assert (await store.execute(select(people.c.name))).scalars().all() == ["Rina"]


async def test_a_replaced_account_is_forgotten_with_the_new_one(
    office: Office, rina: Person, zubaidah: Person
) -> None:
    async with office.database.write() as store:
        old = (await store.people.by_telegram([zubaidah.telegram_id]))[zubaidah.telegram_id]
        new = office.somebody("Zubaidah")
        person = await store.people.add(
            new.telegram_id, TANGERANG, office.now, name="Zubaidah Nur", phone=PHONE
        )
        await store.duties.replace(old.id, person, TANGERANG, office.now)
    new.client.chat.started = True
    await new.says("/profil")
    await new.presses("Hapus data saya")
    await new.presses("Ya, hapus data saya")

    assert await _found(office, "Zubaidah") == set()


async def test_nobody_deletes_somebody_elses_data(
    office: Office, siti: Person, zubaidah: Person
) -> None:
    await zubaidah.says("/profil")
    await zubaidah.presses("Hapus data saya")
    said = await zubaidah.presses("Belum ada pengganti")
    data = said.last.buttons[0][0]["callback_data"]

    await siti.taps((await siti.says("/mulai")).last, data)

    assert "people" in await _found(office, "Siti")
    assert "people" in await _found(office, "Zubaidah")
