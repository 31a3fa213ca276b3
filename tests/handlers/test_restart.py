"""A conversation outlives the process that it began in."""

from pathlib import Path

from domain.agencies import AgencyType
from domain.people import Role
from tests.handlers.conftest import TANGERANG
from tests.office import Office, opened


async def test_a_conversation_goes_on_in_another_process_at_the_same_question(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with opened(sqlite_url, tmp_path) as office:
        agency_id = await _health_office(office)
        siti = await office.known("Siti", Role.OFFICER, region=TANGERANG, agency_id=agency_id)
        await siti.says("/daftar", "Rantang Kasih")
        telegram_id = siti.telegram_id

    async with opened(sqlite_url, tmp_path) as office:
        office.telegram.updates.restart_numbers(2_000_000)
        siti = office.somebody("Siti")
        assert siti.telegram_id == telegram_id
        siti.client.chat.started = True

        assert "Satu isian belum selesai: Rantang Kasih, pertanyaan 2 dari 9" in await siti.says(
            "/mulai"
        )
        assert "Pertanyaan 2 dari 9 · Ringkasan" in await siti.presses("Lanjutkan isian")


async def _health_office(office: Office) -> int:
    async with office.database.write() as store:
        unit = await store.agencies.add(
            TANGERANG, "Dinas Kesehatan", AgencyType.DEPARTMENT, counted=True, now=office.now
        )
    return unit.id
