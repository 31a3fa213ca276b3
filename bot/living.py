"""Signs of life: how long Pandu was away, and how many processes share the work."""

import asyncio
from datetime import timedelta
from typing import Final

from bot.observing import logger
from storage.database import Database, DatabaseTrouble

log = logger("living")

RENEW: Final = 30.0


class Life:
    """This process's life, as the others see it."""

    def __init__(self, database: Database, holder: str) -> None:
        self._database = database
        self._holder = holder

    async def begin(self) -> timedelta:
        """Come to life; says how long no process had been alive, zero for the very first."""
        async with self._database.write() as store:
            away = await store.leases.silence()
            await store.leases.alive(self._holder)
        log.info("alive", away_seconds=round(away.total_seconds()) if away else 0)
        return away or timedelta()

    async def run(self) -> None:
        """Give a sign every 30 seconds until cancelled."""
        while True:
            await asyncio.sleep(RENEW)
            try:
                async with self._database.write() as store:
                    await store.leases.alive(self._holder)
            except DatabaseTrouble:
                log.warning("no sign of life could be given", exc_info=True)

    async def end(self) -> None:
        """Stop in good order, so that the others need not wait."""
        async with self._database.write() as store:
            await store.leases.gone(self._holder)
