"""How people get in: consent, request, one decision for all admins, invitations."""

from datetime import timedelta

import pytest

from domain.people import Role
from tests.handlers.conftest import TANGERANG, Town
from tests.office import Office
from tests.person import Person, Screen


@pytest.fixture
def dewi(office: Office, town: Town) -> Person:
    """Nobody knows her yet."""
    return office.somebody("Dewi", phone="+6281234500001")


async def known_ids(office: Office) -> set[int]:
    """Telegram ids of everybody who is remembered."""
    async with office.database.read() as store:
        everybody = await store.people.by_telegram(range(7001, 7100))
    return set(everybody)


async def asks(who: Person, unit: str = "dinkes", name: str = "Dewi Lestari") -> Screen:
    """Ask for access with the least that is needed."""
    await who.starts()
    await who.presses("Setuju dan lanjut")
    await who.says("Kab. Tangerang")
    await who.says(unit)
    await who.says(name)
    await who.says("Analis Kebijakan")
    await who.presses("Ibu")
    return await who.says("lewati")


async def test_nothing_is_kept_before_the_consent(office: Office, dewi: Person) -> None:
    welcome = await dewi.starts()

    assert "Selamat datang di Pandu" in welcome
    assert "kami menyimpan nama, sapaan, jabatan, unit" in welcome
    assert dewi.telegram_id not in await known_ids(office)

    for words in ("halo", "Dewi Lestari", "/daftar", "/profil", "/batal"):
        await dewi.says(words)
    assert dewi.telegram_id not in await known_ids(office)

    await dewi.presses("Setuju dan lanjut")
    assert dewi.telegram_id in await known_ids(office)


async def test_a_person_asks_for_access_and_an_admin_approves_with_one_tap(
    dewi: Person, rina: Person
) -> None:
    await dewi.starts()
    assert "Daerah" in await dewi.presses("Setuju dan lanjut")
    assert "Unit kerja" in await dewi.says("kabupaten tangerang")
    assert "Nama lengkap" in await dewi.says("dinkes")
    assert "Jabatan" in await dewi.says("Dewi Lestari")
    assert "Sapaan" in await dewi.says("Analis Kebijakan")
    assert "Nomor telepon" in await dewi.presses("Ibu")
    sent = await dewi.does(dewi.client.share_own_contact)
    assert "Terima kasih, Ibu Dewi." in sent
    assert "Permintaan akses untuk Dinas Kesehatan sudah kami sampaikan kepada Bappeda" in sent
    assert "Mulai mengisi" in sent.buttons

    request = rina.inbox
    assert "Nama: Dewi Lestari" in request
    assert "Telepon: 0812 3450 0001" in request
    decided = await dewi.hears(rina.presses("Setujui"))

    assert "Kabar baik, Ibu Dewi. Akses untuk Dinas Kesehatan sudah disetujui" in decided
    assert "Operator Dinas Kesehatan, Kabupaten Tangerang" in await dewi.says("/mulai")
    assert "lapor" in [command["command"] for command in dewi.client.commands]


async def test_an_ambiguous_unit_is_asked_with_buttons_never_guessed(
    office: Office, town: Town, dewi: Person
) -> None:
    await dewi.starts()
    await dewi.presses("Setuju dan lanjut")
    await dewi.says("Kab. Tangerang")

    asked = await dewi.says("mauk jambe")
    assert "Unit kerja" in asked
    near = await dewi.says("puskesmas mau")

    assert "Puskesmas Mauk" in near.buttons
    assert "Tidak ada di daftar" in near.buttons
    assert "Nama lengkap" in await dewi.presses("Puskesmas Mauk")


@pytest.mark.parametrize("typed", ["tangerang", "jakarta selatan", "xyzzy", "Kota Tangerang"])
async def test_only_a_region_that_is_served_is_taken(dewi: Person, typed: str) -> None:
    await dewi.starts()
    asked = await dewi.presses("Setuju dan lanjut")
    assert "Kabupaten Serang" in asked.buttons

    again = await dewi.says(typed)

    assert "Pertanyaan 1 dari" in again
    assert "Kabupaten Tangerang" in again.buttons
    assert "Unit kerja" in await dewi.presses("Kabupaten Tangerang", again.last)


async def test_the_first_decision_is_shown_to_the_other_admins(
    office: Office, dewi: Person, rina: Person, town: Town
) -> None:
    tono = await office.known("Tono", Role.ADMIN, region=TANGERANG)
    await asks(dewi)

    told = await tono.hears(rina.presses("Setujui"))
    late = await tono.presses("Tolak", next(m for m in tono.inbox.messages if m.buttons))

    assert "sudah disetujui oleh Rina" in told
    assert "Disetujui" in late
    assert "Oleh Rina" in late
    assert "alasan" not in late.text


async def test_ten_taps_approve_once(office: Office, dewi: Person, rina: Person) -> None:
    await asks(dewi)
    request = rina.inbox.last

    def ten_taps() -> None:
        for _ in range(10):
            rina.client.press("Setujui", request)

    told = await dewi.hears(rina.does(ten_taps))

    assert told.text.count("Kabar baik") == 1


async def test_a_refusal_carries_its_reason_and_may_be_asked_again(
    dewi: Person, rina: Person
) -> None:
    await asks(dewi)
    assert "Apa alasannya?" in await rina.presses("Tolak")

    told = await dewi.hears(rina.says("Mohon ajukan melalui <b>Dinas Perhubungan</b>."))

    assert 'Alasan: "Mohon ajukan melalui <b>Dinas Perhubungan</b>."' in told
    again = await dewi.presses("Ajukan kembali")
    assert "Unit kerja" in again
    sent = await dewi.says("dishub")
    assert "Nomor telepon" in sent
    assert "Dinas Perhubungan" in await dewi.says("-")


async def test_an_admin_of_another_region_decides_nothing_and_learns_nothing(
    dewi: Person, rina: Person, maya: Person
) -> None:
    await asks(dewi)
    assert "Dewi" not in maya.inbox
    taps = {button["callback_data"] for row in rina.inbox.last.buttons for button in row} | {
        "see-access:1",
        "add-access:1",
        "match-access:1",
    }
    menu = await maya.says("/mulai")

    for data in sorted(taps):
        answer = await maya.taps(menu.last, data)
        unknown = await maya.taps(menu.last, data.partition(":")[0] + ":999")
        assert answer.text == unknown.text
        assert "Dewi" not in answer
    assert "Tidak ada permintaan" in await maya.says("/pengguna")
    assert "Dewi Lestari" in await rina.says("/pengguna")


async def test_an_operator_cannot_decide_by_made_up_data(
    dewi: Person, siti: Person, rina: Person
) -> None:
    await asks(dewi)
    menu = await siti.says("/mulai")

    for data in ("approve-access:1", "refuse-access:1", "see-access:1", "add-access:1"):
        assert "Dewi" not in await siti.taps(menu.last, data)
    assert "Permintaan akses (1)" in (await rina.says("/mulai")).buttons


async def test_a_unit_that_is_not_in_the_list_is_added_by_the_admin(
    dewi: Person, rina: Person
) -> None:
    await dewi.starts()
    await dewi.presses("Setuju dan lanjut")
    await dewi.says("Kab. Tangerang")
    await dewi.says("Puskesmas Sindang Jaya")
    await dewi.presses("Tidak ada di daftar")
    await dewi.says("Puskesmas Sindang Jaya", "dinkes", "Dewi Lestari", "Bidan")
    await dewi.presses("Ibu")
    sent = await dewi.says("lewati")
    assert "belum ada di daftar" in sent

    assert '"Puskesmas Sindang Jaya", di bawah "dinkes"' in rina.inbox
    await rina.presses("Tambahkan unit baru")
    check = await rina.presses("Puskesmas")
    assert "Induk: Dinas Kesehatan" in check
    told = await dewi.hears(rina.presses("Tambahkan dan setujui"))

    assert "Akses untuk Puskesmas Sindang Jaya" in told
    assert "Operator Puskesmas Sindang Jaya" in await dewi.says("/mulai")


async def test_a_unit_that_is_not_in_the_list_is_matched_with_one_that_is(
    dewi: Person, rina: Person
) -> None:
    await dewi.starts()
    await dewi.presses("Setuju dan lanjut")
    await dewi.says("Kab. Tangerang", "Suku Dinas Sehat")
    await dewi.presses("Tidak ada di daftar")
    await dewi.says("Suku Dinas Sehat", "lewati", "Dewi Lestari", "Bidan")
    await dewi.presses("Ibu")
    await dewi.says("lewati")
    assert "Unit mana" in await rina.presses("Cocokkan dengan unit di daftar")

    told = await dewi.hears(rina.says("dinkes"))

    assert "Akses untuk Dinas Kesehatan sudah disetujui" in told


async def test_what_was_filled_while_waiting_is_sent_by_one_tap(dewi: Person, rina: Person) -> None:
    await asks(dewi)
    await dewi.presses("Mulai mengisi")
    await dewi.says("Rantang Kasih", "Lansia diantar makan setiap hari oleh kader posyandu.")
    await dewi.presses("Inisiatif")
    await dewi.presses("Pelayanan publik")
    await dewi.presses("Nondigital")
    await dewi.says("kesehatan", "Dewi Lestari, 0812 3456 7890")
    early = await dewi.presses("Kirim")
    assert "Pengiriman terbuka setelah akses disetujui" in early

    told = await dewi.hears(rina.presses("Setujui", rina.inbox.messages[0]))
    assert "Kirim Rantang Kasih" in told.buttons
    sent = await dewi.presses("Kirim Rantang Kasih")

    assert "Nomor: INV-3603-2026-0001" in sent


async def test_only_the_own_phone_number_is_taken(dewi: Person, rina: Person) -> None:
    await dewi.starts()
    await dewi.presses("Setuju dan lanjut")
    await dewi.says("Kab. Tangerang", "dinkes", "Dewi Lestari", "Analis")
    await dewi.presses("Ibu")

    keyboard = dewi.client.chat.keyboard
    assert keyboard is not None
    keys = [key["text"] for row in keyboard["keyboard"] for key in row]
    assert keys == ["Bagikan nomor saya", "Lewati", "Kembali"]

    foreign = await dewi.does(lambda: dewi.client.contact("+6281299999999", "Orang Lain", 42))
    assert "milik orang lain" in foreign
    nobody = await dewi.does(lambda: dewi.client.contact("+6281299999999", "Tanpa Akun"))
    assert "milik orang lain" in nobody
    assert "belum kami pahami" in await dewi.says("nol delapan")
    assert "Sapaan" in await dewi.says("Kembali")
    await dewi.presses("Ibu")
    assert "sudah kami sampaikan" in await dewi.says("0812-3456-7890")
    assert dewi.client.chat.keyboard is None

    assert "0812 3456 7890" in rina.inbox
    assert "99999999" not in rina.inbox


@pytest.mark.parametrize("name", ['<b>Dewi</b> & "Co"', "ديوي \u202eLestari", "Dewi\nLestari"])
async def test_names_are_shown_as_they_were_typed(dewi: Person, rina: Person, name: str) -> None:
    await asks(dewi, name=name)

    shown = rina.inbox.text
    assert '<b>Dewi</b> & "Co"' in shown or "[U+202E]Lestari" in shown or "Dewi Lestari" in shown
    assert "Nama: " in shown


# ── Invitations ──────────────────────────────────────────────────────────────────────────────


async def invited(admin: Person, role: str, unit: str = "") -> str:
    """Make an invitation; the token in its link."""
    await admin.says("/undang")
    made = await admin.presses(role)
    if unit:
        made = await admin.says(unit)
    assert "Berlaku satu kali" in made
    return made.text.partition("?start=")[2].split()[0]


async def test_whoever_is_invited_only_says_who_it_is(
    dewi: Person, rina: Person, office: Office
) -> None:
    link = await invited(rina, "Operator unit", "Kec. Jambe")

    welcome = await dewi.starts(link)
    assert "diundang sebagai operator, Kecamatan Jambe" in welcome
    assert dewi.telegram_id not in await known_ids(office)
    assert "Pertanyaan 1 dari 4 · Nama lengkap" in await dewi.presses("Setuju dan lanjut")
    await dewi.says("Dewi Lestari", "Kasi Pelayanan")
    await dewi.presses("Ibu")
    done = await dewi.says("lewati")

    assert "Data sudah lengkap" in done
    assert "Operator Kecamatan Jambe" in await dewi.says("/mulai")


@pytest.mark.parametrize("role", ["Kepala unit", "Pemantau", "Admin"])
async def test_the_other_roles_come_by_invitation(dewi: Person, rina: Person, role: str) -> None:
    link = await invited(rina, role, "dinkes" if role == "Kepala unit" else "")

    await dewi.starts(link)
    await dewi.presses("Setuju dan lanjut")
    await dewi.says("Dewi Lestari", "Pejabat")
    await dewi.presses("Ibu")
    await dewi.says("lewati")

    assert role.split()[0] in await dewi.says("/mulai")


async def test_an_invitation_works_once(office: Office, dewi: Person, rina: Person) -> None:
    link = await invited(rina, "Admin")
    await dewi.starts(link)
    await dewi.presses("Setuju dan lanjut")
    eve = office.somebody("Eve")

    assert "sudah dipakai" in await eve.starts(link)
    assert "sudah dipakai" in await eve.taps(eve.inbox.last, f"consent:{link}")
    assert eve.telegram_id not in await known_ids(office)


async def test_guessed_revoked_and_expired_invitations_give_nothing(
    office: Office, rina: Person, dewi: Person
) -> None:
    revoked = await invited(rina, "Pemantau")
    assert "dibatalkan" in await rina.presses("Batalkan undangan")
    expired = await invited(rina, "Pemantau")
    await office.jumps_to(office.now + timedelta(days=8))

    answers = [
        (await dewi.starts(token)).text
        for token in (revoked, expired, "A" * 32, "inv_", "x", "../etc")
    ]

    assert len(set(answers)) == 1
    assert "sudah dipakai, dibatalkan, atau lewat" in answers[0]


async def test_an_admin_revokes_only_own_invitations(rina: Person, maya: Person) -> None:
    await invited(rina, "Pemantau")
    menu = await maya.says("/mulai")

    assert "sudah dipakai" in await maya.taps(menu.last, "revoke:1")
    assert "dibatalkan." in await rina.presses("Batalkan undangan")


async def test_who_has_several_duties_is_asked_once_under_which_to_act(
    office: Office, siti: Person, maya: Person
) -> None:
    link = await invited(maya, "Pemantau")
    offered = await siti.starts(link)
    assert "Tugas yang lain tetap ada" in offered
    accepted = await siti.presses("Setuju dan lanjut")
    assert "Jabatan" in accepted
    await siti.says("Peneliti")

    asked = await siti.says("/laporan")
    assert "memegang beberapa tugas" in asked
    assert "Bertugas sebagai pemantau, Bappeda Kabupaten Serang" in asked.buttons
    report = await siti.presses("Bertugas sebagai pemantau, Bappeda Kabupaten Serang")
    assert "Kabupaten Serang" in report
    assert "beberapa tugas" not in await siti.says("/laporan")
    assert "Pemantau, Kabupaten Serang" in await siti.says("/mulai")

    profile = await siti.says("/profil")
    assert "Bertugas sebagai pemantau" in profile
    await siti.presses("Bertugas sebagai operator, Dinas Kesehatan", profile.last)
    assert "Operator Dinas Kesehatan, Kabupaten Tangerang" in await siti.says("/mulai")


async def test_a_link_for_several_is_used_up_once_by_each(
    office: Office, town: Town, dewi: Person
) -> None:
    async with office.database.write() as store:
        add = store.invitations.add
        token = await add(Role.OFFICER, TANGERANG, town.jambe, None, office.now, uses=2)
    welcome = await dewi.starts(token)

    def ten_taps() -> None:
        for _ in range(10):
            dewi.client.press("Setuju dan lanjut", welcome.last)

    await dewi.does(ten_taps)
    async with office.database.read() as store:
        (left,) = await store.invitations.usable(TANGERANG, office.now)
    assert left.uses_left == 1
