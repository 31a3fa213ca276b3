"""A small town for stories: a few units of Kab. Tangerang and Kab. Serang, and people in them."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot import processing
from domain.agencies import AgencyType
from domain.people import Honorific, Role
from tests.office import Office, opened
from tests.person import Person

TANGERANG = "36.03"
SERANG = "36.04"


@dataclass(frozen=True)
class Town:
    """Ids of the units."""

    health: int
    clinic: int
    transport: int
    jambe: int
    staff: int


@pytest.fixture
async def office(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """Pandu at work over a fresh SQLite database."""
    async with opened(sqlite_url, tmp_path) as office:
        yield office


@pytest.fixture(scope="module")
async def one_office(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Office]:
    """One office for all tests of a module; an update that fails is given up at once."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copy(sqlite_template, folder / "pandu.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processing, "FIRST_DELAY", timedelta(0))
        async with opened(f"sqlite+aiosqlite:///{folder / 'pandu.db'}", folder) as office:
            yield office


@pytest.fixture
async def town(office: Office) -> Town:
    """Dinas Kesehatan with a puskesmas, Dinas Perhubungan, Kecamatan Jambe; BKPSDM in Serang."""
    async with office.database.write() as store:

        async def unit(
            region: str,
            name: str,
            kind: AgencyType,
            parent: int | None = None,
            short: str | None = None,
        ) -> int:
            counted = parent is None
            added = await store.agencies.add(
                region, name, kind, short=short, parent_id=parent, counted=counted, now=office.now
            )
            return added.id

        health = await unit(TANGERANG, "Dinas Kesehatan", AgencyType.DEPARTMENT, short="Dinkes")
        return Town(
            health=health,
            clinic=await unit(TANGERANG, "Puskesmas Mauk", AgencyType.HEALTH_CENTRE, health),
            transport=await unit(
                TANGERANG, "Dinas Perhubungan", AgencyType.DEPARTMENT, short="Dishub"
            ),
            jambe=await unit(TANGERANG, "Kecamatan Jambe", AgencyType.DISTRICT),
            staff=await unit(SERANG, "Badan Kepegawaian", AgencyType.BOARD, short="BKPSDM"),
        )


@pytest.fixture
async def siti(office: Office, town: Town) -> Person:
    """Operator of Dinas Kesehatan, Kab. Tangerang."""
    return await office.known("Siti", Role.OFFICER, region=TANGERANG, agency_id=town.health)


@pytest.fixture
async def budi(office: Office, town: Town) -> Person:
    """Operator of Kecamatan Jambe, Kab. Tangerang."""
    return await office.known(
        "Budi", Role.OFFICER, region=TANGERANG, agency_id=town.jambe, honorific=Honorific.BAPAK
    )


@pytest.fixture
async def agus(office: Office, town: Town) -> Person:
    """Operator of BKPSDM, Kab. Serang."""
    return await office.known(
        "Agus", Role.OFFICER, region=SERANG, agency_id=town.staff, honorific=Honorific.BAPAK
    )


@pytest.fixture
async def rina(office: Office, town: Town) -> Person:
    """Admin of Bappeda, Kab. Tangerang."""
    return await office.known("Rina", Role.ADMIN, region=TANGERANG)


@pytest.fixture
async def maya(office: Office, town: Town) -> Person:
    """Admin of Bappeda, Kab. Serang."""
    return await office.known("Maya", Role.ADMIN, region=SERANG)
