"""Messages to be sent: ready Bot API calls, in order per chat, each sent by one sender."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    bindparam,
    delete,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.sql.expression import TextualSelect

from storage.inbox import LOWEST
from storage.prepared import filled_up
from storage.tables import Utc, conversations, outbox
from storage.tables.columns import DatabaseClock
from storage.transaction import Insert, Transaction, insert_into

#: How long a claim holds before another sender may take the message over.
CLAIMED_FOR: Final = timedelta(seconds=15)


class Priority(IntEnum):
    """Within a chat and among chats, lower goes first."""

    REPLY = 0
    REMINDER = 1
    BROADCAST = 2


class Status(IntEnum):
    """What became of a message."""

    WAITING = 0
    SENT = 1
    DROPPED = 2


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A Bot API call to make. A `key` is there once: a second row with it is not added.

    A file to upload stands in the payload as {"file": path relative to the data directory}.
    """

    chat_id: int
    method: str
    payload: dict[str, Any]
    priority: Priority = Priority.REPLY
    key: str | None = None
    ready_at: datetime | None = None
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ToSend:
    """A message claimed by a sender. `attempts` counts earlier failures."""

    id: int
    chat_id: int
    method: str
    payload: dict[str, Any]
    priority: Priority
    key: str | None
    attempts: int
    valid_until: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Delivered:
    """Whether the message of a key has been sent, and as which message of the chat."""

    message_id: int | None
    sent: bool


# Heads of chats with a waiting message of one priority, found as the inbox finds its lanes. The
# head of a chat is the oldest of its most urgent ones; a delayed or claimed head blocks its chat.
_CHATS: Final = """
WITH RECURSIVE c(chat_id) AS (
  SELECT (SELECT min(chat_id) FROM outbox
           WHERE status = 0 AND priority = :priority AND chat_id > :after)
  UNION ALL
  SELECT (SELECT min(chat_id) FROM outbox
           WHERE status = 0 AND priority = :priority AND chat_id > c.chat_id)
    FROM c WHERE c.chat_id IS NOT NULL)
SELECT o.id, o.chat_id, o.method, o.payload, o.priority, o.key, o.attempts, o.valid_until,
       o.created_at
  FROM c CROSS JOIN """
_HEAD: Final = """
       o.id = (SELECT min(id) FROM outbox w
                WHERE w.status = 0 AND w.priority = :priority AND w.chat_id = c.chat_id)
   AND NOT EXISTS (SELECT 1 FROM outbox w
                    WHERE w.status = 0 AND w.chat_id = c.chat_id AND w.priority < :priority)
   AND o.status = 0 AND (o.ready_at IS NULL OR o.ready_at <= :now)
   AND (o.claimed_until IS NULL OR o.claimed_until <= :now)
   AND o.chat_id NOT IN :busy """
_SQLITE: Final = f"{_CHATS} outbox o WHERE {_HEAD} LIMIT :limit"
_POSTGRESQL: Final = f"""
{_CHATS} LATERAL (SELECT * FROM outbox o WHERE {_HEAD} FOR UPDATE SKIP LOCKED) o LIMIT :limit"""


def _claim(sql: str) -> TextualSelect:
    busy = bindparam("busy", expanding=True, type_=outbox.c.chat_id.type)
    statement = text(sql).bindparams(bindparam("now", type_=Utc()), busy)
    names = ("id", "chat_id", "method", "payload", "priority", "key", "attempts", "valid_until")
    return statement.columns(*(outbox.c[name] for name in names), outbox.c.created_at)


_CLAIM: Final = {"sqlite": _claim(_SQLITE), "postgresql": _claim(_POSTGRESQL)}
_UNCLAIMED: Final = {"claimed_by": None, "claimed_until": None}
_IS_WAITING: Final = outbox.c.status == literal_column("0")
_HOLD: Final = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("of_ids", expanding=True)))
    .values(claimed_by=bindparam("new_holder"), claimed_until=bindparam("new_until"))
)
# The first mark stands: who took a message over from one that stood still has sent it last.
_SENT: Final = (
    update(outbox)
    .where(outbox.c.id == bindparam("of_id"), _IS_WAITING)
    .values(
        status=Status.SENT,
        sent_at=DatabaseClock(),
        message_id=bindparam("as_message"),
        result=bindparam("as_result"),
        **_UNCLAIMED,
    )
)


@cache
def _insert(dialect: str) -> Insert:
    insert = insert_into(outbox, dialect).values(created_at=DatabaseClock())
    return insert.on_conflict_do_nothing(index_elements=["key"])


class Outbox:
    """The outbox of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, row: OutboxRow) -> None:
        """Collected: this is to be sent, at once unless `ready_at` says when."""
        self._transaction.collect(
            _insert(self._transaction.dialect),
            {
                "chat_id": row.chat_id,
                "method": row.method,
                "payload": row.payload,
                "priority": row.priority,
                "key": row.key,
                "ready_at": row.ready_at,
                "valid_until": row.valid_until,
            },
        )

    async def claim(
        self,
        holder: str,
        limit: int,
        busy_chats: Collection[int],
        now: datetime,
        *,
        after: int | None = None,
        least: Priority = Priority.BROADCAST,
        less_urgent: int | None = None,
    ) -> list[ToSend]:
        """Claim what to send next: the head of each chat that is not busy, urgent ones first.

        Commit before sending: the claim holds for CLAIMED_FOR. To serve all chats in turn, pass
        the last chat as `after`; fewer than `limit` means go on from None. Nothing less urgent
        than `least` is claimed, and beside answers only while fewer than `less_urgent` are.
        """
        claimed: list[ToSend] = []
        for priority in Priority:
            if priority > Priority.REPLY and less_urgent is not None:
                limit = min(limit, less_urgent)
            if priority > least or len(claimed) >= limit:
                break
            parameters = {
                "priority": priority,
                "after": LOWEST if after is None else after,
                "now": now,
                "busy": filled_up([*busy_chats, *(one.chat_id for one in claimed)]),
                "limit": limit - len(claimed),
            }
            rows = await self._transaction.rows(_CLAIM[self._transaction.dialect], parameters)
            claimed += [_to_send(row) for row in rows]
        await self._hold([one.id for one in claimed], holder, now)
        return claimed

    async def sent(self, row_id: int, message_id: int | None, result: Any) -> None:
        """Collected: Telegram took it; `result` is what it answered."""
        row = {"of_id": row_id, "as_message": message_id, "as_result": result}
        self._transaction.collect(_SENT, row)

    async def drop(self, row_id: int, error: str) -> None:
        """It can never be sent, or need not be any more."""
        await self._end(row_id, Status.DROPPED, error=error)

    async def retry(self, holder: str, row_id: int, ready_at: datetime, error: str) -> None:
        """A passing failure: try again then; the chat waits for it.

        Whoever has taken it over from this holder meanwhile goes on undisturbed.
        """
        attempts = outbox.c.attempts + 1
        again = {"attempts": attempts, "ready_at": ready_at, "error": error, **_UNCLAIMED}
        mine = (outbox.c.id == row_id) & _IS_WAITING & (outbox.c.claimed_by == holder)
        await self._transaction.execute(update(outbox).where(mine).values(again))

    async def renew(self, holder: str, row_ids: Collection[int], now: datetime) -> None:
        """Hold on to what is under way: an upload may take longer than CLAIMED_FOR."""
        claim = {"claimed_until": now + CLAIMED_FOR}
        mine = outbox.c.id.in_(row_ids) & _IS_WAITING & (outbox.c.claimed_by == holder)
        await self._transaction.execute(update(outbox).where(mine).values(claim))

    async def unclaim(self, holder: str, row_ids: Collection[int]) -> None:
        """Leave to others what this holder claimed and did not try."""
        mine = outbox.c.id.in_(row_ids) & _IS_WAITING & (outbox.c.claimed_by == holder)
        await self._transaction.execute(update(outbox).where(mine).values(_UNCLAIMED))

    async def release(self, holder: str) -> None:
        """Forget the claims of a process that is dead."""
        claimed = _IS_WAITING & (outbox.c.claimed_by == holder)
        await self._transaction.execute(update(outbox).where(claimed).values(_UNCLAIMED))

    async def delivery(self, key: str) -> Delivered | None:
        """What became of the message of this key; None if there never was one."""
        columns = (outbox.c.message_id, outbox.c.status == Status.SENT)
        rows = await self._transaction.execute(select(*columns).where(outbox.c.key == key))
        row = rows.one_or_none()
        return None if row is None else Delivered(*row)

    async def backlog(self) -> tuple[int, datetime | None]:
        """How many messages wait, and since when the oldest does."""
        statement = select(func.count(), func.min(outbox.c.created_at)).where(_IS_WAITING)
        count, oldest = (await self._transaction.execute(statement)).one()
        return count, oldest

    async def waiting(self) -> dict[Priority, int]:
        """How many messages of each priority wait; those of which none does are missing."""
        priority = outbox.c.priority
        counted = select(priority, func.count()).where(_IS_WAITING).group_by(priority)
        rows = await self._transaction.execute(counted)
        return {Priority(which): count for which, count in rows}

    async def files(self) -> set[str]:
        """The files of messages that wait to be sent, relative to the data directory."""
        uploads = _IS_WAITING & outbox.c.method.in_(("sendPhoto", "sendDocument"))
        rows = await self._transaction.execute(select(outbox.c.payload).where(uploads))
        values = [value for row in rows for value in row.payload.values()]
        return {value["file"] for value in values if isinstance(value, dict) and "file" in value}

    async def prune(self, before: datetime, limit: int | None = None) -> int:
        """Forget what was sent or dropped and made before then, but not the open questions.

        At most `limit`, the oldest first; returns how many.
        """
        question = literal("draft/").concat(conversations.c.id).concat("/")
        asked = select(question.concat(conversations.c.asked))
        ended = (outbox.c.status != Status.WAITING) & (outbox.c.created_at < before)
        idle = or_(outbox.c.key.is_(None), outbox.c.key.not_in(asked))
        old = select(outbox.c.id).where(ended, idle).order_by(outbox.c.id).limit(limit)
        forgotten = await self._transaction.execute(delete(outbox).where(outbox.c.id.in_(old)))
        return forgotten.rowcount

    async def _hold(self, ids: list[int], holder: str, now: datetime) -> None:
        if ids:
            until = now + CLAIMED_FOR
            claim = {"of_ids": filled_up(ids), "new_holder": holder, "new_until": until}
            await self._transaction.rows(_HOLD, claim)

    async def _end(self, row_id: int, status: Status, **values: Any) -> None:
        ended = {"status": status, "sent_at": DatabaseClock(), **values, **_UNCLAIMED}
        this = (outbox.c.id == row_id) & _IS_WAITING
        await self._transaction.execute(update(outbox).where(this).values(ended))


def _to_send(row: Any) -> ToSend:
    return ToSend(**{**row._asdict(), "priority": Priority(row.priority)})
