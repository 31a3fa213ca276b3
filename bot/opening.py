"""The database as commands beside a running bot open it, and as the bot itself does, alone."""

import fcntl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from bot.settings import Settings
from storage.database import Database
from storage.migrations import current, head, upgrade


class NotMigrated(Exception):
    """The tables are not those that this program wants; `migrate` brings them there."""


class AlreadyRunning(Exception):
    """Another `run` works on this SQLite database; only PostgreSQL takes several."""


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


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Held by the one process that works on this folder's SQLite database, also through a kill."""
    with (folder / "pandu.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning from None
        yield
