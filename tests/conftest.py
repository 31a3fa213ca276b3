"""A fresh migrated database for each test, once on SQLite and once on PostgreSQL."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest

from storage import migrations
from storage.database import Database
from tests import postgres


class Template(NamedTuple):
    """A migrated database of a PostgreSQL server, to be copied."""

    server: str
    name: str


def migrate(url: str) -> None:
    """Bring a database up to the newest tables."""
    asyncio.run(_migrate(url))


async def _migrate(url: str) -> None:
    database = await Database.open(url)
    await migrations.upgrade(database)
    await database.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate(f"sqlite+aiosqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server; without one the tests are skipped, but not in CI."""
    try:
        with postgres.server() as url:
            yield url
    except postgres.Missing:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is missing: run `make system`")
        pytest.skip("PostgreSQL is not installed")


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator[Template]:
    """A migrated database of the server."""
    template = Template(postgres_server, f"pandu-{uuid4().hex}")
    migrate(postgres.create(*template))
    yield template
    postgres.drop(*template)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh migrated database on SQLite."""
    shutil.copy(sqlite_template, tmp_path / "pandu.db")
    return f"sqlite+aiosqlite:///{tmp_path / 'pandu.db'}"


@pytest.fixture
def postgres_url(postgres_template: Template) -> Iterator[str]:
    """A fresh migrated database on PostgreSQL."""
    name = f"pandu-{uuid4().hex}"
    yield postgres.create(postgres_template.server, name, postgres_template.name)
    postgres.drop(postgres_template.server, name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh migrated database on each engine."""
    fixture = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(fixture)
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh migrated database on each engine, open."""
    database = await Database.open(database_url)
    yield database
    await database.close()
