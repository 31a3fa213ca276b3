"""Slow work that waits to be done outside any update's transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any, Final

from sqlalchemy import delete, func, insert, literal_column, or_, select, update

from storage.tables import jobs
from storage.tables.columns import DatabaseClock
from storage.transaction import Transaction

#: How long a claim holds before another worker may take the job over.
CLAIMED_FOR: Final = timedelta(minutes=5)


class Status(IntEnum):
    """What became of a job; a finished one is gone."""

    WAITING = 0
    DEAD = 2


@dataclass(frozen=True, slots=True)
class Job:
    """Work of a kind, with JSON arguments."""

    kind: str
    arguments: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job in a worker's hands. `attempts` counts earlier failures."""

    id: int
    kind: str
    arguments: dict[str, Any]
    attempts: int


_INSERT: Final = insert(jobs).values(created_at=DatabaseClock())
_UNCLAIMED: Final = {"claimed_by": None, "claimed_until": None}
_IS_WAITING: Final = jobs.c.status == literal_column("0")


class Jobs:
    """The jobs of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, job: Job) -> None:
        """Collected: this is to be done."""
        self._transaction.collect(_INSERT, {"kind": job.kind, "arguments": job.arguments})

    @property
    def added(self) -> bool:
        """Is there anything new to do, once this transaction is committed?"""
        return self._transaction.collects(_INSERT)

    async def claim(self, holder: str, now: datetime) -> Claimed | None:
        """Claim the oldest job that is ready. Commit before working: it holds for CLAIMED_FOR."""
        columns = (jobs.c.id, jobs.c.kind, jobs.c.arguments, jobs.c.attempts)
        ready = or_(jobs.c.ready_at.is_(None), jobs.c.ready_at <= now)
        free = or_(jobs.c.claimed_until.is_(None), jobs.c.claimed_until <= now)
        oldest = select(*columns).where(_IS_WAITING, ready, free).order_by(jobs.c.id).limit(1)
        rows = await self._transaction.execute(oldest.with_for_update(skip_locked=True))
        row = rows.one_or_none()
        if row is None:
            return None
        await self._change(row.id, claimed_by=holder, claimed_until=now + CLAIMED_FOR)
        return Claimed(*row)

    async def finish(self, job_id: int) -> None:
        """It is done and need not be remembered."""
        await self._transaction.execute(delete(jobs).where(jobs.c.id == job_id))

    async def retry(self, job_id: int, ready_at: datetime, error: str) -> None:
        """It failed: try again then."""
        attempts = jobs.c.attempts + 1
        await self._change(job_id, attempts=attempts, ready_at=ready_at, error=error, **_UNCLAIMED)

    async def give_up(self, job_id: int, error: str) -> None:
        """It failed too often and is kept only to be looked at."""
        await self._change(job_id, status=Status.DEAD, error=error, **_UNCLAIMED)

    async def backlog(self) -> int:
        """How many jobs wait or are being done."""
        statement = select(func.count()).where(_IS_WAITING)
        count: int = (await self._transaction.execute(statement)).scalar_one()
        return count

    async def release(self, holder: str) -> None:
        """Forget the claims of a process that is dead."""
        claimed = _IS_WAITING & (jobs.c.claimed_by == holder)
        await self._transaction.execute(update(jobs).where(claimed).values(_UNCLAIMED))

    async def _change(self, job_id: int, **values: Any) -> None:
        await self._transaction.execute(update(jobs).where(jobs.c.id == job_id).values(values))
