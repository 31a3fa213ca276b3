"""Updates as they came, and the lanes in which they wait: one lane per chat, in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from functools import cache
from typing import Final

from sqlalchemy import (
    Boolean,
    bindparam,
    column,
    func,
    insert,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.sql.expression import TextualSelect

from storage.tables import Utc, inbox
from storage.tables.columns import DatabaseClock
from storage.transaction import Transaction, insert_into

#: Below every lane: group chats are negative.
LOWEST: Final = -(2**63)


class Status(IntEnum):
    """What became of an update."""

    WAITING = 0
    DONE = 1
    DEAD = 2


@dataclass(frozen=True, slots=True)
class Received:
    """An update from Telegram: its id, its lane (chat, else user) and its JSON."""

    update_id: int
    lane: int
    raw: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """The head of a lane, claimed by this transaction. `attempts` counts earlier failures.

    `more`: others wait behind it in its lane.
    """

    seq: int
    lane: int
    raw: str
    attempts: int
    received_at: datetime
    more: bool


@dataclass(frozen=True, slots=True)
class Dead:
    """An update that failed too often; `incident` is the number that the person was told."""

    seq: int
    lane: int
    attempts: int
    received_at: datetime
    incident: str
    error: str


# The lanes are found one by one in the partial index, for which `status = 0` must be literal. A
# delayed head blocks its lane, so `ready_at` stands outside min(). On PostgreSQL the head is locked
# in a LATERAL query: joined plainly, few rows are hashed and come in no order, and the lanes would
# not be served in turn.
_LANES: Final = """
WITH RECURSIVE l(lane) AS (
  SELECT (SELECT min(lane) FROM inbox WHERE status = 0 AND lane > :after)
  UNION ALL
  SELECT (SELECT min(lane) FROM inbox WHERE status = 0 AND lane > l.lane)
    FROM l WHERE l.lane IS NOT NULL)
SELECT i.seq, i.lane, i.raw, i.attempts, i.received_at,
       EXISTS (SELECT 1 FROM inbox n WHERE n.status = 0 AND n.lane = i.lane AND n.seq > i.seq)
  FROM l CROSS JOIN """
_HEAD: Final = """
       i.seq = (SELECT min(seq) FROM inbox w WHERE w.status = 0 AND w.lane = l.lane)
   AND i.status = 0 AND i.ready_at <= :now """
_SQLITE: Final = f"{_LANES} inbox i WHERE {_HEAD} LIMIT :limit"
_POSTGRESQL: Final = f"""
{_LANES} LATERAL (SELECT * FROM inbox i WHERE {_HEAD} FOR UPDATE SKIP LOCKED) i LIMIT :limit"""


def _claim(sql: str) -> TextualSelect:
    statement = text(sql).bindparams(bindparam("now", type_=Utc()))
    return statement.columns(
        inbox.c.seq,
        inbox.c.lane,
        inbox.c.raw,
        inbox.c.attempts,
        inbox.c.received_at,
        column("more", Boolean),
    )


_CLAIM: Final = {"sqlite": _claim(_SQLITE), "postgresql": _claim(_POSTGRESQL)}
_DONE: Final = (
    update(inbox)
    .where(inbox.c.seq == bindparam("of_seq"))
    .values(status=Status.DONE, done_at=DatabaseClock())
)


@cache
def _put(dialect: str) -> ReturningInsert[int]:
    return insert_into(inbox, dialect).on_conflict_do_nothing().returning(inbox.c.seq)


_IS_WAITING: Final = inbox.c.status == literal_column("0")
_IS_DEAD: Final = inbox.c.status == literal_column("2")


class Inbox:
    """The inbox of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def put(self, updates: Iterable[Received], now: datetime) -> int:
        """Store updates in this order; returns how many were not there already."""
        rows = [
            {
                "update_id": one.update_id,
                "lane": one.lane,
                "raw": one.raw,
                "ready_at": now,
                "received_at": now,
            }
            for one in updates
        ]
        if not rows:
            return 0
        rows_put = await self._transaction.execute(_put(self._transaction.dialect), rows)
        return len(rows_put.all())

    async def claim(self, after: int | None, limit: int, now: datetime) -> list[Waiting]:
        """The heads of up to `limit` lanes above `after`, which no other transaction has.

        They stay claimed until this transaction ends. Fewer than `limit` means that the last
        lane was reached: go on from None.
        """
        parameters = {"after": LOWEST if after is None else after, "limit": limit, "now": now}
        rows = await self._transaction.rows(_CLAIM[self._transaction.dialect], parameters)
        return [Waiting(*row) for row in rows]

    def mark_done(self, seq: int) -> None:
        """Collected: this update has been answered."""
        self._transaction.collect(_DONE, {"of_seq": seq})

    async def delay(self, seq: int, until: datetime, error: str) -> None:
        """A failed attempt: its lane waits until then. `error` is a class and place, no words."""
        await self._transaction.execute(
            update(inbox)
            .where(inbox.c.seq == seq)
            .values(ready_at=until, attempts=inbox.c.attempts + 1, error=error)
        )

    async def bury(self, seq: int, incident: str, error: str) -> None:
        """Give up: to the dead letters, under the number that the person is told."""
        await self._transaction.execute(
            update(inbox)
            .where(inbox.c.seq == seq)
            .values(
                status=Status.DEAD,
                attempts=inbox.c.attempts + 1,
                incident=incident,
                error=error,
                done_at=DatabaseClock(),
            )
        )

    async def prune(self, before: datetime, limit: int | None = None) -> int:
        """Forget what was done before then, at most `limit`; returns how many."""
        done = (inbox.c.status == literal_column("1")) & (inbox.c.done_at < before)
        old = select(inbox.c.seq).where(done).limit(limit)
        forgotten = await self._transaction.execute(inbox.delete().where(inbox.c.seq.in_(old)))
        return forgotten.rowcount

    async def backlog(self) -> tuple[int, datetime | None]:
        """How many updates wait, and since when the oldest does."""
        statement = select(func.count(), func.min(inbox.c.received_at)).where(_IS_WAITING)
        count, oldest = (await self._transaction.execute(statement)).one()
        return count, oldest

    async def dead(self) -> list[Dead]:
        """The dead letters, oldest first."""
        columns = (inbox.c.seq, inbox.c.lane, inbox.c.attempts, inbox.c.received_at)
        statement = select(*columns, inbox.c.incident, inbox.c.error)
        dead = statement.where(_IS_DEAD).order_by(inbox.c.seq)
        return [Dead(*row) for row in await self._transaction.execute(dead)]

    async def letters(self) -> int:
        """How many dead letters there are."""
        counted = select(func.count()).select_from(inbox).where(_IS_DEAD)
        count: int = (await self._transaction.execute(counted)).scalar_one()
        return count

    async def letter(self, seq: int) -> str | None:
        """The JSON of a dead letter; None if there is none of this number."""
        raw = select(inbox.c.raw).where(inbox.c.seq == seq, _IS_DEAD)
        found: str | None = (await self._transaction.execute(raw)).scalar_one_or_none()
        return found

    async def replay(self, seq: int, now: datetime) -> bool:
        """Put a dead letter at the end of its lane, as a new row; False if it is not dead."""
        row = (
            await self._transaction.execute(
                inbox.delete()
                .where(inbox.c.seq == seq, _IS_DEAD)
                .returning(inbox.c.update_id, inbox.c.lane, inbox.c.raw)
            )
        ).one_or_none()
        if row is not None:
            again = {"update_id": row.update_id, "lane": row.lane, "raw": row.raw}
            times = {"ready_at": now, "received_at": now}
            await self._transaction.execute(insert(inbox), again | times)
        return row is not None
