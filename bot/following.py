"""Keeps this process's search index at the catalogue's newest change, whoever made it."""

import asyncio
from collections.abc import Sequence
from typing import Final

from bot.bell import Bell
from bot.turning import Turning
from domain.matching import Entry, Matcher
from storage.database import Database

#: Seconds between looks when no bell rings: another process may have written.
LOOK: Final = 0.25


class Follower(Turning):
    """Reads what changed in the catalogue since the change number it has seen."""

    def __init__(self, database: Database, matcher: Matcher, seen: int, changed: Bell) -> None:
        super().__init__(changed)
        self._database = database
        self._matcher = matcher
        self._seen = seen

    async def turn(self) -> float:
        """Bring the index to the newest change."""
        await self.catch_up()
        return LOOK

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
