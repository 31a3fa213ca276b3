"""The database as commands beside a running bot open it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from storage.database import Database
from storage.migrations import current, head, upgrade


class NotMigrated(Exception):
    """The tables are not those that this program wants; `migrate` brings them there."""


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The database, open until the end of the block, with the tables that this program wants.

    An embedded one is brought there at once. Raises DatabaseTrouble, NotMigrated.
    """
    async with untouched(settings) as database:
        if database.dialect == "sqlite":
            await upgrade(database)
        elif await current(database) != head():
            raise NotMigrated
        yield database


@asynccontextmanager
async def untouched(settings: Settings) -> AsyncIterator[Database]:
    """The database as it is, open until the end of the block. Raises DatabaseTrouble."""
    if settings.database.startswith("sqlite"):
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    database = await Database.open(settings.database)
    try:
        yield database
    finally:
        await database.close()
