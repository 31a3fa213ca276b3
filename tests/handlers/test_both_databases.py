"""The main story, from the first contact to /laporan, on SQLite and on PostgreSQL."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.people import Role
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.monitoring import launched, quarter, reports
from tests.handlers.steps import registers
from tests.office import Office, opened
from tests.person import Person


@pytest.fixture
async def office(database_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """Pandu at work over a fresh database of each kind."""
    async with opened(database_url, tmp_path) as office:
        yield office


async def test_from_the_first_contact_to_the_report_of_the_region(
    office: Office, town: Town, rina: Person
) -> None:
    dewi = office.somebody("Dewi", phone="+6281255667788")
    await dewi.starts()
    await dewi.presses("Setuju dan lanjut")
    await dewi.says("Kabupaten Tangerang", "Dinas Kesehatan", "Dewi Lestari", "Staf")
    await dewi.presses("Ibu")
    asked = await rina.hears(dewi.does(dewi.client.share_own_contact))
    assert "Dewi Lestari" in asked
    assert "Dinas Kesehatan" in await dewi.hears(rina.presses("Setujui"))

    assert "Nomor: INV-3603-2026-0001" in await registers(dewi, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    told = await dewi.hears(rina.presses("Setujui"))
    assert "sudah terverifikasi" in told

    report = await rina.says("/laporan")
    assert "1 inovasi dari 1 perangkat daerah." in report
    assert "Masih ada 2 yang belum memiliki inovasi: 1 OPD dan 1 kecamatan." in report


async def test_a_report_is_received_and_counted(office: Office, siti: Person, rina: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)

    assert "sudah diterima" in await reports(siti, "Simpus")

    assert "1 dari 1 laporan diterima" in await rina.says("/laporan")


async def test_of_two_decisions_at_once_one_counts(
    office: Office, siti: Person, rina: Person
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    await registers(siti, "Rantang Kasih")
    for admin in (rina, dian):
        await admin.says("/verifikasi")
        await admin.presses("Rantang Kasih")

    for admin in (rina, dian):
        admin.client.press("Setujui")
    await office.settled()

    decided = [who for who in (rina, dian) if "sudah diputuskan" in who.inbox]
    assert len(decided) == 1
    assert siti.inbox.text.count("sudah terverifikasi") == 1
