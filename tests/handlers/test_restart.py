"""A conversation outlives the process that it began in."""

from pathlib import Path

from domain.agencies import AgencyType
from domain.people import Role
from tests.handlers.conftest import TANGERANG
from tests.handlers.steps import SUMMARY
from tests.office import Office, opened
from tests.person import Person


async def test_a_conversation_goes_on_in_another_process_at_the_same_question(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with opened(sqlite_url, tmp_path) as office:
        agency_id = await _health_office(office)
        siti = await office.known("Siti", Role.OFFICER, region=TANGERANG, agency_id=agency_id)
        await siti.says("/daftar", "Rantang Kasih")

    async with opened(sqlite_url, tmp_path, telegram=office.telegram) as again:
        siti = Person(again, siti.user)

        assert "Satu isian belum selesai: Rantang Kasih, pertanyaan 2 dari 9" in await siti.says(
            "/mulai"
        )
        assert "Pertanyaan 2 dari 9 · Ringkasan" in await siti.presses("Lanjutkan isian")
        assert "Tahapan" in await siti.says(SUMMARY)


async def _health_office(office: Office) -> int:
    async with office.database.write() as store:
        unit = await store.agencies.add(
            TANGERANG, "Dinas Kesehatan", AgencyType.DEPARTMENT, counted=True, now=office.now
        )
    return unit.id
