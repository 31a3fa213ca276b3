""" "Sembunyikan dari katalog": owner and office decide what the public sees."""

from domain.people import Role
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.handlers.steps import has_verified
from tests.office import Office
from tests.person import Person

HIDDEN = "tidak ditampilkan di katalog"


async def hides(who: Person, number: str) -> None:
    await who.says(number)
    await who.presses("Lainnya")
    await who.presses("Sembunyikan dari katalog")


async def test_what_is_hidden_is_found_by_nobody_but_its_unit_and_the_office(
    office: Office, town: Town, siti: Person, budi: Person, agus: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    visitor = office.somebody("Wati")
    await visitor.starts()
    for who in (budi, agus, visitor):
        assert "Rantang Kasih" in await who.says("/cari rantang kasih")

    await hides(siti, number)

    assert HIDDEN in await siti.says(number)
    assert HIDDEN in await rina.says(number)
    assert "tidak ditampilkan di katalog" in await siti.says("/cari rantang kasih")
    for who in (budi, agus, visitor):
        assert "Rantang Kasih" not in (await who.says("/cari rantang kasih")).text.replace(
            "rantang kasih", ""
        )
        assert "tidak kami temukan" in await who.says(number)
    assert "1 inovasi dari 1 perangkat daerah" in await rina.says("/laporan")


async def test_a_unit_of_the_region_is_warned_of_a_hidden_one_by_name_only(
    siti: Person, budi: Person, agus: Person, rina: Person
) -> None:
    await hides(siti, await has_verified(siti, rina, "Rantang Kasih"))

    await budi.says("/daftar")
    warned = await budi.says("Rantang Kasih")
    assert "Dinas Kesehatan · Kabupaten Tangerang · tidak ditampilkan di katalog" in warned
    assert "Lihat nomor 1" not in warned.buttons
    await agus.says("/daftar")
    assert "Dinas Kesehatan" not in await agus.says("Rantang Kasih")


async def test_the_office_hides_and_shows_and_the_unit_is_told(
    siti: Person, agus: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await rina.says(number)
    more = await rina.presses("Lainnya")
    told = await siti.hears(rina.presses("Sembunyikan dari katalog"))
    assert "disembunyikan dari katalog oleh Rina, Bappeda" in told

    for _ in range(10):
        rina.client.tap(more.last.id, f"publish:hide:{number}")
    shown = await siti.hears(rina.presses("Tampilkan di katalog"))

    assert "ditampilkan kembali di katalog" in shown
    assert siti.inbox.text.count("disembunyikan dari katalog oleh") == 1
    assert HIDDEN not in await siti.says(number)
    assert "Rantang Kasih" in await agus.says("/cari rantang kasih")
    assert "menyembunyikan inovasi dari katalog" in await rina.says("/riwayat")


async def test_nobody_else_hides(
    office: Office, town: Town, siti: Person, budi: Person, rina: Person, maya: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    head = await office.known("Hasan", Role.HEAD, region=TANGERANG, agency_id=town.health)
    observer = await office.known("Tono", Role.OBSERVER, region=SERANG)
    for who in (budi, maya, head, observer):
        message = (await who.says("/bantuan")).last
        await who.taps(message, f"publish:hide:{number}")

    assert HIDDEN not in await siti.says(number)
