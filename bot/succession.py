"""What a killed process leaves behind is settled at once, not when its claims run out.

Each process keeps a file locked in the data folder. A lock that is free tells that its process is
dead; one that merely stands still, or that uses another folder, keeps its claims until they end.
But what a still one has on its slips Telegram has taken: it is marked, so that nobody repeats it.
"""

import time
from pathlib import Path
from typing import Final

from bot.bell import Bell
from bot.observing import logger
from bot.sending.slips import SUFFIX, of_the_dead, of_the_still
from storage.database import Database, DatabaseTrouble

log = logger("succession")

#: Seconds between looks.
LOOK: Final = 2.0
#: Seconds without a new slip after which a process may stand still; claims end later.
STILL: Final = 4.0


async def settle(folder: Path, database: Database) -> None:
    """Mark what the dead have sent, and end their claims and leases. Raises DatabaseTrouble."""
    for path in _files(folder):
        with of_the_dead(path) as slips:
            if slips is not None:
                holder = path.name.removesuffix(SUFFIX)
                async with database.write() as store:
                    for row_id, message_id in slips:
                        await store.outbox.sent(row_id, message_id, None)
                    await store.outbox.release(holder)
                    await store.jobs.release(holder)
                    await store.leases.died(holder)
                log.info("settled", holder=holder, slips=len(slips))


async def mark_for_the_still(
    folder: Path, database: Database, known: dict[Path, list[tuple[int, int | None]]]
) -> None:
    """Mark once what stands on slips untouched for a while. Raises DatabaseTrouble."""
    for path in _files(folder):
        slips = of_the_still(path, time.time() - STILL)
        if slips and known.get(path) != slips:
            async with database.write() as store:
                for row_id, message_id in slips:
                    await store.outbox.sent(row_id, message_id, None)
            known[path] = slips
    for path in known.keys() - set(_files(folder)):
        del known[path]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"))


class Successor:
    """Looks for the dead while this process lives."""

    def __init__(self, folder: Path, database: Database) -> None:
        self._folder = folder
        self._database = database
        self._wake = Bell()
        self._known: dict[Path, list[tuple[int, int | None]]] = {}
        self._stopping = False
        self.turned_at = time.monotonic()

    async def run(self) -> None:
        """Look until `stop`."""
        while not self._stopping:
            self.turned_at = time.monotonic()
            try:
                await settle(self._folder, self._database)
                await mark_for_the_still(self._folder, self._database, self._known)
            except DatabaseTrouble:
                log.warning("database trouble", exc_info=True)
            await self._wake.heard(LOOK)

    def stop(self) -> None:
        """Look no more."""
        self._stopping = True
        self._wake.ring()
