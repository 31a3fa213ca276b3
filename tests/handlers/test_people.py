"""/pengguna: people are found, change roles and units, and leave; nothing of a unit is lost."""

import pytest

from domain.people import Role
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.steps import has_verified
from tests.office import Office
from tests.person import Person, Screen


@pytest.fixture
async def andi(office: Office, town: Town) -> Person:
    """The other operator of Dinas Kesehatan."""
    return await office.known(
        "Andi Saputra", Role.OFFICER, region=TANGERANG, agency_id=town.health, phone="+628111222333"
    )


async def opens(admin: Person, name: str) -> Screen:
    """Open somebody's card."""
    await admin.says(f"/pengguna {name}")
    return await admin.presses(name)


async def test_people_are_found_by_name_unit_and_phone(
    rina: Person, siti: Person, budi: Person, andi: Person, agus: Person
) -> None:
    everybody = await rina.says("/pengguna")
    assert "Semua orang" in everybody.buttons
    listed = await rina.presses("Semua orang")
    assert [name in listed for name in ("Rina", "Siti", "Budi", "Andi", "Agus")] == [
        *[True] * 4,
        False,
    ]

    assert (await rina.says("/pengguna sity")).buttons[0] == "Siti"
    jambe = await rina.says("/pengguna kecamatan jambe")
    assert "Budi" in jambe
    assert "Siti" not in jambe
    by_phone = await rina.says("/pengguna 0811 122")
    assert "Andi Saputra" in by_phone
    assert "Siti" not in by_phone
    await rina.presses("Cari orang")
    assert "Budi" in await rina.says("budi")
    assert "Tidak ada orang yang cocok" in await rina.says("/pengguna zzzz")


@pytest.mark.parametrize(
    "words",
    ["andi dinkes", "dinkes andi", "andy saputro", "Bpk. Andi Saputra, S.Kom", "sapu kesehatan"],
)
async def test_people_are_found_by_name_and_short_unit_however_written(
    rina: Person, siti: Person, budi: Person, andi: Person, words: str
) -> None:
    found = await rina.says(f"/pengguna {words}")
    assert found.buttons[0] == "Andi Saputra"
    assert "Budi" not in found
    assert "Siti" not in found


async def test_a_word_that_fits_nobody_finds_nobody(rina: Person, siti: Person) -> None:
    assert "Tidak ada orang yang cocok" in await rina.says("/pengguna siti dishub")
    assert "Siti" in await rina.says("/pengguna siti di dinkes")


async def test_a_card_says_who_since_when_last_seen_and_reachable(
    office: Office, rina: Person, siti: Person
) -> None:
    await siti.says("/mulai")
    card = await opens(rina, "Siti")

    assert "operator, Dinas Kesehatan, sejak 23 November 2026" in card
    assert "Terakhir terlihat: 23 November 2026" in card
    assert "Dapat dihubungi: ya" in card
    assert "Telepon: 0812 3456 7890" in card


async def test_another_regions_admin_finds_nobody_by_guessing(
    office: Office, maya: Person, siti: Person, rina: Person
) -> None:
    assert "Tidak ada orang" in await maya.says("/pengguna siti")
    menu = await maya.says("/mulai")
    unknown = await maya.taps(menu.last, "member:99999")
    for what in ("member", "member-role", "member-move", "member-end"):
        answer = await maya.taps(menu.last, f"{what}:2:0")
        assert answer.text == unknown.text
    assert "Operator Dinas Kesehatan" in await siti.says("/mulai")


async def test_an_operator_becomes_head_and_hands_over_to_a_colleague(
    office: Office, rina: Person, siti: Person, andi: Person
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    await siti.says("/daftar", "Vila Sehat")
    await opens(rina, "Siti")
    await rina.presses("Ubah peran")
    asked = await rina.presses("Kepala unit")
    assert "Siapa yang melanjutkan?" in asked

    received = await andi.hears(rina.presses("Serahkan kepada Andi Saputra"))

    assert "tugas Siti di Dinas Kesehatan diserahkan" in received
    assert "Laporan inovasi: 1" in received
    assert "Isian yang belum selesai: 1" in received
    assert "menjadi kepala unit, Dinas Kesehatan" in siti.inbox
    assert "Kepala Dinas Kesehatan" in await siti.says("/mulai")
    assert "Lanjutkan isian" in (await andi.says("/mulai")).buttons
    assert "Ringkasan" in await andi.presses("Lanjutkan isian")


async def test_a_unit_left_without_operator_is_told_to_the_admins(
    office: Office, rina: Person, siti: Person
) -> None:
    tono = await office.known("Tono", Role.ADMIN, region=TANGERANG)
    await siti.says("/daftar", "Vila Sehat")
    await opens(rina, "Siti")
    await rina.presses("Pindahkan")
    moved = await rina.says("Kec. Jambe")

    assert "operator, Kecamatan Jambe" in moved
    assert "Dinas Kesehatan sekarang tanpa operator" in moved
    assert "Dinas Kesehatan sekarang tanpa operator" in tono.inbox
    assert "dari operator, Dinas Kesehatan, menjadi operator, Kecamatan Jambe" in siti.inbox

    link = (await tono.presses("Undang operator")).text.partition("?start=")[2].split()[0]
    dewi = office.somebody("Dewi")
    await dewi.starts(link)
    welcome = await dewi.presses("Setuju dan lanjut")
    assert "1 isian dari operator sebelumnya" in welcome
    await dewi.says("Dewi Lestari", "Analis")
    await dewi.presses("Ibu")
    await dewi.says("lewati")
    assert "Vila Sehat" not in await siti.says("/mulai")
    assert "Lanjutkan isian" in (await dewi.says("/mulai")).buttons


async def test_who_is_deactivated_cannot_act_any_more(
    office: Office, rina: Person, siti: Person
) -> None:
    await siti.says("/daftar", "Vila Sehat")
    old = siti.inbox.last
    await opens(rina, "Siti")
    asked = await rina.presses("Nonaktifkan")
    assert "Lanjutkan?" in asked
    data = asked.last.buttons[0][0]["callback_data"]

    ended = await siti.hears(rina.presses("Ya, lanjutkan"))

    assert "diakhiri oleh Bappeda" in ended
    assert "lapor" not in [command["command"] for command in siti.client.commands]
    assert "Vila Sehat" not in await siti.says("/mulai")
    assert "diperlukan akses" in await siti.says("/lapor")
    assert "Ringkasan" not in await siti.says("Masalahnya antrean panjang di loket pelayanan.")
    assert "Ringkasan" not in await siti.presses("Kembali", old)
    assert "tidak lagi bertugas" in await rina.taps(asked.last, data)


async def test_ten_taps_end_a_duty_once(office: Office, rina: Person, siti: Person) -> None:
    await opens(rina, "Siti")
    asked = await rina.presses("Nonaktifkan")

    def ten_taps() -> None:
        for _ in range(10):
            rina.client.press("Ya, lanjutkan", asked.last)

    told = await siti.hears(rina.does(ten_taps))

    assert told.text.count("diakhiri oleh Bappeda") == 1


async def test_the_last_admin_stays_and_nobody_ends_the_own_duty(
    office: Office, rina: Person
) -> None:
    card = await opens(rina, "Rina")
    assert "perubahannya dilakukan oleh admin lain" in card
    assert "Nonaktifkan" not in card.buttons
    assert "Tugas sendiri tidak dapat diubah" in await rina.taps(card.last, "member-end:1:0")


async def test_of_two_admins_who_end_each_other_at_once_one_stays(
    office: Office, rina: Person
) -> None:
    tono = await office.known("Tono", Role.ADMIN, region=TANGERANG)
    await opens(rina, "Tono")
    await opens(tono, "Rina")
    await rina.presses("Nonaktifkan")
    await tono.presses("Nonaktifkan")

    rina.client.press("Ya, lanjutkan")
    tono.client.press("Ya, lanjutkan")
    await office.settled()

    async with office.database.read() as store:
        assert len(await store.people.admins(TANGERANG)) == 1


async def test_a_new_account_of_a_known_person_takes_the_old_ones_place(
    office: Office, rina: Person, siti: Person, town: Town
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    await siti.says("/daftar", "Vila Sehat")
    new = office.somebody("Siti")
    await new.starts()
    await new.presses("Setuju dan lanjut")
    await new.says("Kab. Tangerang", "dinkes", "SITI", "Analis Kebijakan")
    await new.presses("Ibu")
    request = await rina.hears(new.says("lewati"))
    assert "Mungkin akun baru Siti, operator, Dinas Kesehatan" in request
    asked = await rina.presses("Gantikan akun lama Siti")
    assert "Mohon pastikan orangnya sama" in asked
    data = asked.last.buttons[0][0]["callback_data"]

    told = await siti.hears(rina.presses("Ya, gantikan"))

    assert "dipindahkan ke akun yang baru" in told
    assert "Operator Dinas Kesehatan" in await new.says("/mulai")
    assert "Lanjutkan isian" in new.inbox.buttons
    assert "Selamat datang di Pandu" in await siti.says("/mulai")
    assert "diperlukan akses" in await siti.says("/lapor")
    assert "Rantang Kasih" in await new.says("/lapor")
    assert not (await siti.hears(rina.taps(asked.last, data))).messages
    async with office.database.read() as store:
        assert [one.name for one in await store.people.officers(town.health)] == ["SITI"]


async def test_a_pendamping_comes_by_invitation(office: Office, rina: Person) -> None:
    await rina.says("/undang")
    made = await rina.presses("Pendamping")
    dewi = office.somebody("Dewi")
    welcome = await dewi.starts(made.text.partition("?start=")[2].split()[0])
    assert "diundang sebagai pendamping" in welcome
    await dewi.presses("Setuju dan lanjut")
    await dewi.says("Dewi Lestari", "Widyaiswara")
    await dewi.presses("Ibu")
    await dewi.says("lewati")

    assert "pendamping, Bappeda" in await opens(rina, "Dewi Lestari")
