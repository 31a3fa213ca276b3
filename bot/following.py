"""Keeps this process's search index at the catalogue's newest change, whoever made it."""

import asyncio
import time
from collections.abc import Sequence
from typing import Final

from bot.backoff import Backoff
from bot.bell import Bell
from bot.observing import logger
from domain.matching import Entry, Matcher
from storage.database import Database, DatabaseTrouble

log = logger("following")

#: Seconds between looks when no bell rings: another process may have written.
LOOK: Final = 0.25
DATABASE_BACKOFF: Final = Backoff(first=0.25, most=5)


class Follower:
    """Reads what changed in the catalogue since the change number it has seen."""

    def __init__(self, database: Database, matcher: Matcher, seen: int, changed: Bell) -> None:
        self._database = database
        self._matcher = matcher
        self._seen = seen
        self._changed = changed
        self._failures = 0
        self._stopping = False
        self.turned_at = time.monotonic()

    async def run(self) -> None:
        """Follow until `stop`."""
        while not self._stopping:
            self.turned_at = time.monotonic()
            try:
                await self.catch_up()
                self._failures = 0
            except DatabaseTrouble:
                self._failures += 1
                log.warning("database trouble", failures=self._failures, exc_info=True)
            wait = DATABASE_BACKOFF.after(self._failures) if self._failures else LOOK
            await self._changed.heard(wait)

    def stop(self) -> None:
        """Look no more."""
        self._stopping = True
        self._changed.ring()

    async def catch_up(self) -> None:
        """Bring the index to the newest change."""
        async with self._database.glance() as store:
            newest = await store.catalogue.change()
            changed = await store.catalogue.since(self._seen) if newest > self._seen else []
        if changed:  # in a thread: a search under way there keeps the index to itself till its end
            await asyncio.to_thread(self._apply, changed)
        self._seen = newest

    def _apply(self, changed: Sequence[tuple[str, Entry | None]]) -> None:
        for number, entry in changed:
            if entry is None:
                self._matcher.remove(number)
            else:
                self._matcher.put(entry)
