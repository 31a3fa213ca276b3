"""What came in at the desk → its admins, at once: woken by the update that brought it."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.clock import OfficeClock
from bot.desk import GATHERED, Desk
from bot.turning import Turning
from bot.turns import Bells
from locales import Texts
from storage.database import Database

#: Seconds between turns: whatever comes in rings.
IDLE: Final = 60.0


class DeskTeller(Turning):
    """Tells admins what has just come in, unless it is too early.

    What it leaves, or a kill takes from it, is told when the reminders look at the region.
    """

    def __init__(self, database: Database, texts: Texts, clock: OfficeClock, bells: Bells) -> None:
        super().__init__(bells.desk)
        self._database = database
        self._desk = Desk(database, texts)
        self._clock = clock
        self._stirred = bells.stirred
        self._outbox = bells.outbox
        self._later: dict[str, datetime] = {}

    async def turn(self) -> float:
        """Look at every region in which something came in."""
        stirred = set(self._stirred)
        for region in stirred:
            if not self._gathers(region):
                await self._tell(region)
        self._stirred -= stirred
        return IDLE

    def _gathers(self, region: str) -> bool:
        """Is it known, without asking the database, that nobody will be told now?"""
        later = self._later.get(region)
        return later is not None and timedelta(0) < later - self._clock.now() <= GATHERED

    async def _tell(self, code: str) -> None:
        async with self._database.read() as store:
            region = await store.regions.get(code)
        assert region is not None
        now = self._clock.now()
        told = await self._desk.tell_news(region, now.astimezone(ZoneInfo(region.zone)))
        if told != 0:
            self._later[code] = now + GATHERED
        if told:
            self._outbox.ring()
