"""A nursery for all storms of a session, and a scene for each."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chaos.program import Nursery, nursery
from tests.chaos.scene import Scene, scene


@pytest.fixture(scope="session")
async def births(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Nursery]:
    """Where processes come from."""
    async with nursery(tmp_path_factory.mktemp("births")) as births:
        yield births


@pytest.fixture
async def embedded(sqlite_url: str, tmp_path: Path, births: Nursery) -> AsyncIterator[Scene]:
    """A scene over SQLite; no process runs yet."""
    async with scene(sqlite_url, tmp_path, births) as stage:
        yield stage


@pytest.fixture
async def shared(postgres_url: str, tmp_path: Path, births: Nursery) -> AsyncIterator[Scene]:
    """A scene over PostgreSQL, which several processes may share; none runs yet."""
    async with scene(postgres_url, tmp_path, births) as stage:
        yield stage


@pytest.fixture
async def stage(database_url: str, tmp_path: Path, births: Nursery) -> AsyncIterator[Scene]:
    """A scene over each database; no process runs yet."""
    async with scene(database_url, tmp_path, births) as stage:
        yield stage
