"""The own data: shown, changed, taken back."""

import pytest
from sqlalchemy import select

from domain.people import Person as Known
from storage.tables import audit
from tests.office import Office
from tests.person import Person


async def kept(office: Office, who: Person) -> Known:
    """What Pandu knows of somebody."""
    async with office.database.read() as store:
        return (await store.people.by_telegram([who.telegram_id]))[who.telegram_id]


@pytest.mark.parametrize(
    ("button", "typed", "field", "value"),
    [
        ("Ubah nama", "Siti <b>Aminah</b>", "name", "Siti <b>Aminah</b>"),
        ("Ubah nama", "Siti \n Aminah", "name", "Siti Aminah"),
        ("Ubah jabatan", "Analis Kebijakan", "position", "Analis Kebijakan"),
        ("Ubah sapaan", "pak", "honorific", "bapak"),
        ("Ubah telepon", "0811-2222-333", "phone", "+628112222333"),
    ],
)
async def test_each_field_is_changed_by_one_question(
    office: Office, siti: Person, button: str, typed: str, field: str, value: str
) -> None:
    await siti.says("/profil")
    asked = await siti.presses(button)
    assert "Ubah data saya" in asked
    assert "isian tersimpan" not in asked

    changed = await siti.says(typed)

    assert "Tersimpan. Terima kasih," in changed
    assert getattr(await kept(office, siti), field) == value


async def test_a_change_that_is_left_changes_nothing(office: Office, siti: Person) -> None:
    await siti.says("/profil")
    await siti.presses("Ubah nama")

    assert "Tidak ada yang berubah" in await siti.says("/batal")
    assert (await kept(office, siti)).name == "Siti"
    assert "tidak ada isian yang terbuka" in await siti.says("/batal")


async def test_the_phone_number_is_taken_back_with_one_tap(office: Office, siti: Person) -> None:
    await siti.says("/profil")

    assert "Telepon: tidak disimpan" in await siti.presses("Hapus nomor telepon")
    assert (await kept(office, siti)).phone is None


async def test_reminders_are_turned_off_and_on_again(office: Office, siti: Person) -> None:
    profile = await siti.says("/profil")

    assert "mati, kecuali pada hari tenggat" in await siti.presses("Matikan pengingat")
    assert not (await kept(office, siti)).reminders
    assert "Pengingat: aktif" in await siti.presses("Nyalakan pengingat", profile.last)


async def test_a_wrong_number_is_refused_with_an_example(office: Office, siti: Person) -> None:
    await siti.says("/profil")
    await siti.presses("Ubah telepon")

    refused = await siti.says("12")

    assert "0812 3456 7890" in refused
    assert (await kept(office, siti)).phone == "+6281234567890"


async def test_the_audit_trail_of_a_phone_number_does_not_hold_it(
    office: Office, siti: Person
) -> None:
    await siti.says("/profil")
    await siti.presses("Ubah telepon")
    await siti.says("0811 2222 333")

    async with office.database.read() as store:
        trail = str((await store.execute(select(audit))).all())
    assert "change-profile" in trail
    assert "8112222333" not in trail
    assert "81234567890" not in trail
