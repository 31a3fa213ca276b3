"""Forgets what is over: updates and messages hold people's words, and the disk is finite."""

import asyncio
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot.bell import Bell
from bot.clock import real_now
from bot.documenting import DOCUMENTS
from bot.observing import logger
from bot.shelf import Shelf
from handlers.admin.importing import KEPT
from storage.database import Database, DatabaseTrouble

log = logger("tidying")

#: Seconds between rounds, and between looks at whether to stop.
EVERY: Final = 3600.0
LOOK: Final = 30.0
#: Telegram delivers nothing again that is older than a day.
UPDATES: Final = timedelta(hours=48)
MESSAGES: Final = timedelta(days=7)
#: After it is made, a document is soon among the messages to be sent; by then it must be.
FILES: Final = timedelta(hours=1)
#: Rows of one transaction: nobody is to wait for it.
BATCH: Final = 500


class Tidier:
    """Tidies up once an hour; several processes may."""

    def __init__(
        self,
        database: Database,
        data_dir: Path,
        now: Callable[[], datetime] = real_now,
        *,
        shelf: Shelf | None = None,
        office: Callable[[], datetime] = real_now,
    ) -> None:
        self._database = database
        self._data_dir = data_dir
        self._now = now
        self._shelf = shelf
        self._office = office
        self._wake = Bell()
        self._next = 0.0
        self._stopping = False
        self.turned_at = time.monotonic()

    async def run(self) -> None:
        """Tidy until `stop`."""
        while not self._stopping:
            self.turned_at = time.monotonic()
            if self.turned_at >= self._next:
                self._next = self.turned_at + EVERY
                await self._tidy()
            await self._wake.heard(LOOK)

    def stop(self) -> None:
        """Begin no further batch."""
        self._stopping = True
        self._wake.ring()

    async def _tidy(self) -> None:
        try:
            forgotten = await self.batch()
            while forgotten and not self._stopping:
                forgotten = await self.batch()
            await self.files()
        except DatabaseTrouble:
            log.warning("database trouble", exc_info=True)

    async def batch(self) -> int:
        """Forget some of what is over; returns how many rows that were."""
        now = self._now()
        async with self._database.write() as store:
            updates = await store.inbox.prune(now - UPDATES, BATCH)
            messages = await store.outbox.prune(now - MESSAGES, BATCH)
        return updates + messages + await self._clear_shelf()

    async def _clear_shelf(self) -> int:
        """Files that were sent for an import, a day later."""
        if self._shelf is None:
            return 0
        now = self._office()
        async with self._database.write() as store:
            old = await store.uploads.forget(now - KEPT, BATCH, now)
        await asyncio.to_thread(self._shelf.remove, old)
        return len(old)

    async def files(self) -> None:
        """Remove documents that were made long enough ago and wait for no sender any more."""
        before = (self._now() - FILES).timestamp()
        folder = self._data_dir / DOCUMENTS
        old = await asyncio.to_thread(_older, folder, before)
        if old:
            async with self._database.read() as store:
                waiting = await store.outbox.files()
            over = [path for path in old if f"{DOCUMENTS}/{path.name}" not in waiting]
            await asyncio.to_thread(_remove, over)


def _older(folder: Path, before: float) -> list[Path]:
    return [path for path in folder.glob("*") if path.stat().st_mtime < before]


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
