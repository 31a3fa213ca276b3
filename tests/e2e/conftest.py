"""A Telegram, a database with a unit and its operator, and a shell to start Pandu from."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from domain.agencies import AgencyType
from domain.people import Role
from simulator.run import Running, serve
from simulator.telegram import Telegram
from storage.database import Database
from tests.e2e.process import Beside, Program, Shell
from tests.office import BEGINNING
from tests.person import Person

REGION = "36.03"


@dataclass
class Site:
    """Where Pandu is run: what is there before it starts, and how to start it."""

    server: Running
    office: Beside
    shell: Shell
    siti: Person
    started: list[Program]

    async def starts(self) -> Program:
        """Pandu, at work."""
        program = await self.begins()
        await program.logs("running")
        return program

    async def begins(self) -> Program:
        """Pandu, about to start."""
        program = await self.shell.starts("run")
        self.started.append(program)
        return program


@pytest.fixture
async def site(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Site]:
    """Dinas Kesehatan of Kab. Tangerang with Siti, its operator; Pandu is not running yet."""
    telegram = Telegram()
    server = await serve(telegram, clock_file=tmp_path / "clock.json")
    telegram.clock.jump_to(BEGINNING)
    shell = Shell(
        tmp_path,
        bot_token=telegram.token,
        telegram_api_url=server.url,
        database_url=sqlite_url,
        data_dir=tmp_path,
        clock_file=tmp_path / "clock.json",
        rate=0,
    )
    database = await Database.open(sqlite_url)
    office = Beside(telegram, database)
    async with database.write() as store:
        unit = await store.agencies.add(
            REGION, "Dinas Kesehatan", AgencyType.DEPARTMENT, counted=True, now=office.now
        )
    siti = await office.known("Siti", Role.OFFICER, region=REGION, agency_id=unit.id)
    site = Site(server, office, shell, siti, [])
    yield site
    for program in site.started:
        if program.process.returncode is None:
            await program.dies()
    await database.close()
    await server.stop()
