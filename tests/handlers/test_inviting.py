"""/undang for many: one link per unit in one go, pictures, and what can be taken back."""

import io
import re

from python_calamine import CalamineWorkbook
from sqlalchemy import select

from simulator.objects import Message
from storage.tables import audit, invitations
from tests.handlers.conftest import TANGERANG, Town
from tests.office import Office
from tests.person import Person, Screen


def book(office: Office, screen: Screen) -> list[list[object]]:
    """The rows of the workbook that came."""
    message: Message = next(m for m in screen.messages if "document" in m.content)
    file = office.telegram.files.by_id(message.content["document"]["file_id"])
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(file.data)).get_sheet_by_index(0)
    return [list(row) for row in sheet.to_python()]


def tokens(rows: list[list[object]]) -> dict[str, str]:
    """Unit → token, of the rows below the header."""
    return {str(row[0]): str(row[1]).partition("?start=")[2] for row in rows[1:]}


async def test_one_link_per_unit_comes_as_excel_and_as_text(
    office: Office, rina: Person, siti: Person, town: Town
) -> None:
    await rina.says("/undang")
    asked = await rina.presses("Tautan semua unit")
    assert "4 unit, 3 di antaranya belum memiliki operator" in asked
    made = await rina.presses("Semua unit (4)")

    rows = book(office, made)
    assert [row[0] for row in rows[1:]] == [
        "Dinas Kesehatan",
        "Puskesmas Mauk",
        "Dinas Perhubungan",
        "Kecamatan Jambe",
    ]
    assert [row[2] for row in rows[1:]] == [1, 0, 0, 0]
    assert "Yth. operator Dinas Kesehatan" in str(rows[1][4])
    links = re.findall(r"Kecamatan Jambe: (\S+)", made.text)
    assert links == [rows[4][1]]

    dewi = office.somebody("Dewi")
    welcome = await dewi.starts(tokens(rows)["Kecamatan Jambe"])
    assert "diundang sebagai operator, Kecamatan Jambe" in welcome
    await dewi.presses("Setuju dan lanjut")
    async with office.database.read() as store:
        assert len(await store.people.officers(town.jambe)) == 1


async def test_a_units_link_takes_three_and_ends_after_two_weeks(
    office: Office, rina: Person, town: Town
) -> None:
    await rina.says("/undang")
    await rina.presses("Tautan semua unit")
    token = tokens(book(office, await rina.presses("Semua unit (4)")))["Kecamatan Jambe"]

    for name in ("Ani", "Bima", "Citra"):
        somebody = office.somebody(name)
        await somebody.starts(token)
        await somebody.presses("Setuju dan lanjut")

    assert "sudah dipakai" in await office.somebody("Didi").starts(token)
    async with office.database.read() as store:
        assert len(await store.people.officers(town.jambe)) == 3
        usable = await store.invitations.usable(TANGERANG, office.now)
    assert {(one.expires_at - office.now).days for one in usable} <= {13, 14}


async def test_doing_it_again_ends_the_earlier_links_after_saying_so(
    office: Office, rina: Person, siti: Person, town: Town
) -> None:
    await rina.says("/undang")
    await rina.presses("Tautan semua unit")
    first = tokens(book(office, await rina.presses("Semua unit (4)")))
    await rina.says("/undang")
    asked = await rina.presses("Tautan semua unit")
    assert "4 tautan dari pembuatan sebelumnya tidak berlaku lagi" in asked
    rows = book(office, await rina.presses("Hanya yang tanpa operator (3)"))

    assert "Dinas Kesehatan" not in {row[0] for row in rows}
    assert "sudah dipakai" in await office.somebody("Dewi").starts(first["Kecamatan Jambe"])
    assert "diundang" in await office.somebody("Dewi").starts(tokens(rows)["Kecamatan Jambe"])


async def test_tokens_are_kept_only_as_hashes(office: Office, rina: Person, town: Town) -> None:
    await rina.says("/undang")
    await rina.presses("Tautan semua unit")
    made = tokens(book(office, await rina.presses("Semua unit (4)")))

    async with office.database.read() as store:
        kept = str((await store.execute(select(invitations))).all())
        kept += str((await store.execute(select(audit))).all())
    assert [token for token in made.values() if token in kept] == []


async def test_an_invitation_comes_as_a_picture(office: Office, rina: Person) -> None:
    await rina.says("/undang")
    made = await rina.presses("Pemantau")
    picture = await rina.presses("Gambar QR", made.last)

    assert "Undangan pemantau" in picture
    assert "photo" in picture.last.content


async def test_what_can_be_used_is_listed_and_taken_back(
    office: Office, rina: Person, maya: Person, town: Town
) -> None:
    await rina.says("/undang")
    made = await rina.presses("Operator unit")
    made = await rina.says("dinkes")
    token = made.text.partition("?start=")[2].split()[0]
    menu = await rina.says("/undang")
    assert "Undangan berlaku (1)" in menu.buttons
    listed = await rina.presses("Undangan berlaku (1)")
    assert "1. operator, Dinas Kesehatan, untuk 1 orang" in listed
    assert "Undangan berlaku (1)" not in (await maya.says("/undang")).buttons
    await rina.presses("Batalkan nomor 1")

    assert "sudah dipakai" in await office.somebody("Dewi").starts(token)
