"""Jobs: the slow work, one after the other, outside every update's transaction."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from bot import measuring
from bot.backoff import Backoff
from bot.bell import Bell
from bot.clock import real_now
from bot.observing import logger, new_incident
from bot.transport import TelegramTrouble
from bot.turning import Turning
from storage.database import Database, DatabaseTrouble
from storage.jobs import CLAIMED_FOR, Claimed

log = logger("working")

#: Does the work of one job in transactions of its own; may be run again after a kill.
Handler = Callable[[Claimed], Awaitable[None]]

LOOK: Final = 0.25
MOST_ATTEMPTS: Final = 5
#: Before the claim ends, so that no second worker begins while the first is still at it.
LONGEST: Final = CLAIMED_FOR - timedelta(seconds=30)


class UnknownJob(Exception):
    """No handler is registered for this kind: perhaps a newer version wrote it."""


class Worker(Turning):
    """Does waiting jobs until it is stopped. A process has one."""

    def __init__(
        self,
        database: Database,
        handlers: Mapping[str, Handler],
        *,
        holder: str,
        work: Bell,
        now: Callable[[], datetime] = real_now,
        backoff: Backoff | None = None,
    ) -> None:
        super().__init__(work)
        self._database = database
        self._handlers = handlers
        self._holder = holder
        self._now = now
        self._backoff = backoff or Backoff(first=5, most=600)

    async def turn(self) -> float:
        """Do a job, the next one at once."""
        return 0 if await self._one() else LOOK

    async def _one(self) -> bool:
        """Claim a job and do it; False when there is none."""
        async with self._database.write() as store:
            if self._failures:  # the job of that turn could not be marked, and nobody is at it
                await store.jobs.release(self._holder)
            job = await store.jobs.claim(self._holder, self._now())
        if job is not None:
            await self._do(job)
        return job is not None

    async def _do(self, job: Claimed) -> None:
        try:
            async with asyncio.timeout(LONGEST.total_seconds()):
                await self._handler(job.kind)(job)
        except (DatabaseTrouble, TelegramTrouble) as trouble:
            await self._again(job, type(trouble).__name__)
        except Exception as error:
            await self._failed(job, error)
        else:
            async with self._database.write() as store:
                await store.jobs.finish(job.id)
            measuring.JOBS.labels("done").inc()

    def _handler(self, kind: str) -> Handler:
        if kind not in self._handlers:
            raise UnknownJob(kind)
        return self._handlers[kind]

    async def _failed(self, job: Claimed, error: Exception) -> None:
        if job.attempts + 1 < MOST_ATTEMPTS:
            log.warning("job failed", job=job.id, kind=job.kind, exc_info=error)
            await self._again(job, type(error).__name__)
            return
        incident = new_incident()
        log.error("job given up", job=job.id, kind=job.kind, incident=incident, exc_info=error)
        async with self._database.write() as store:
            await store.jobs.give_up(job.id, f"{incident} {type(error).__name__}")
        measuring.JOBS.labels("given_up").inc()

    async def _again(self, job: Claimed, why: str) -> None:
        """Later; what is Telegram's or the database's fault is tried for as long as it takes."""
        wait = timedelta(seconds=self._backoff.after(job.attempts + 1))
        async with self._database.write() as store:
            await store.jobs.retry(job.id, self._now() + wait, why)
        measuring.JOBS.labels("again").inc()
