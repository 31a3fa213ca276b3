"""The town in which the stories about storage happen."""

import pytest

from storage.database import Database
from tests.storage.town import Town, build


@pytest.fixture
async def town(database: Database) -> Town:
    """Kabupaten Tangerang in small, in the test's database."""
    async with database.write() as store:
        return await build(store)
