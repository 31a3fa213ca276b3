"""Keeps this process's search index at the catalogue's newest change, whoever made it."""

import asyncio
from collections.abc import Sequence
from typing import Final

from bot.bell import Bell
from bot.turning import Turning
from domain.matching import Matcher
from storage.catalogue import Changed, Seen
from storage.database import Database

#: Seconds between looks when no bell rings: another process may have written.
LOOK: Final = 0.25
#: Rows that are read in one go: an import changes thousands, and others wait for the loop.
SLICE: Final = 200


class Follower(Turning):
    """Reads what changed in the catalogue since the change number it has seen."""

    def __init__(self, database: Database, matcher: Matcher, seen: int, changed: Bell) -> None:
        super().__init__(changed)
        self._database = database
        self._matcher = matcher
        self._seen = Seen(seen)

    async def turn(self) -> float:
        """Bring the index to the newest change."""
        await self.catch_up()
        return LOOK

    async def catch_up(self) -> None:
        """Bring the index to the newest change."""
        while await self._go_on():
            pass

    async def _go_on(self) -> bool:
        """Take in a slice of what changed. Is there more?"""
        async with self._database.glance() as store:
            newest = Seen(await store.catalogue.change())
            new = newest != self._seen
            changed = await store.catalogue.since(self._seen, SLICE) if new else []
        if changed:  # in a thread: a search under way there keeps the index to itself till its end
            await asyncio.to_thread(self._apply, changed)
        more = len(changed) == SLICE
        self._seen = changed[-1].at if more else newest
        return more

    def _apply(self, changed: Sequence[Changed]) -> None:
        for one in changed:
            if one.entry is None:
                self._matcher.remove(one.number)
            else:
                self._matcher.put(one.entry)
