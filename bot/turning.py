"""What loops of the process have in common: turn after turn, slowed down by a troubled database."""

import time
from abc import ABC, abstractmethod
from typing import Final

from bot.backoff import Backoff
from bot.bell import Bell
from bot.observing import logger
from storage.database import DatabaseTrouble

#: Between tries while the database does not answer; its trouble is nobody's fault.
DATABASE_BACKOFF: Final = Backoff(first=0.25, most=5)


class Turning(ABC):
    """Turns until `stop`; `turned_at` is when it last did, by the monotonic clock.

    A loop that stands still for long is hung: see `bot/health.py`.
    """

    def __init__(self, wake: Bell) -> None:
        self._wake = wake
        self._log = logger(type(self).__module__.rpartition(".")[2])
        self._failures = 0
        self._stopping = False
        self.turned_at = time.monotonic()

    async def run(self) -> None:
        """Turn until `stop`; the turn in hand is finished."""
        while not self._stopping:
            self.turned_at = time.monotonic()
            try:
                pause = await self.turn()
                self._failures = 0
            except DatabaseTrouble:
                self._failures += 1
                pause = DATABASE_BACKOFF.after(self._failures)
                self._log.warning("database trouble", failures=self._failures, exc_info=True)
            if pause:
                await self._wake.heard(pause)

    def stop(self) -> None:
        """Begin no further turn."""
        self._stopping = True
        self._wake.ring()

    @abstractmethod
    async def turn(self) -> float:
        """Do what there is to do; for how many seconds to pause then, unless woken."""
