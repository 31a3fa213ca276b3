"""The outbox of the open transaction: what is added to it, marked in it and forgotten."""

from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import bindparam, delete, func, literal, or_, select, update

from storage.outbox.claiming import IS_WAITING, UNCLAIMED, Claiming
from storage.outbox.rows import Delivered, OutboxRow, Priority, Status
from storage.tables import conversations, outbox
from storage.tables.columns import DatabaseClock
from storage.transaction import Insert, insert_into

# The first mark stands: who took a message over from one that stood still has sent it last.
_SENT: Final = (
    update(outbox)
    .where(outbox.c.id == bindparam("of_id"), IS_WAITING)
    .values(
        status=Status.SENT,
        sent_at=DatabaseClock(),
        message_id=bindparam("as_message"),
        result=bindparam("as_result"),
        **UNCLAIMED,
    )
)


@cache
def _insert(dialect: str) -> Insert:
    insert = insert_into(outbox, dialect).values(created_at=DatabaseClock())
    return insert.on_conflict_do_nothing(index_elements=["key"])


class Outbox(Claiming):
    """The outbox of the open transaction."""

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
        again = {"attempts": attempts, "ready_at": ready_at, "error": error, **UNCLAIMED}
        mine = (outbox.c.id == row_id) & IS_WAITING & (outbox.c.claimed_by == holder)
        await self._transaction.execute(update(outbox).where(mine).values(again))

    async def delivery(self, key: str) -> Delivered | None:
        """What became of the message of this key; None if there never was one."""
        columns = (outbox.c.message_id, outbox.c.status == Status.SENT)
        rows = await self._transaction.execute(select(*columns).where(outbox.c.key == key))
        row = rows.one_or_none()
        return None if row is None else Delivered(*row)

    async def backlog(self) -> tuple[int, datetime | None]:
        """How many messages wait, and since when the oldest does."""
        statement = select(func.count(), func.min(outbox.c.created_at)).where(IS_WAITING)
        count, oldest = (await self._transaction.execute(statement)).one()
        return count, oldest

    async def waiting(self) -> dict[Priority, int]:
        """How many messages of each priority wait; those of which none does are missing."""
        priority = outbox.c.priority
        counted = select(priority, func.count()).where(IS_WAITING).group_by(priority)
        rows = await self._transaction.execute(counted)
        return {Priority(which): count for which, count in rows}

    async def files(self) -> set[str]:
        """The files of messages that wait to be sent, relative to the data directory."""
        uploads = IS_WAITING & outbox.c.method.in_(("sendPhoto", "sendDocument"))
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

    async def _end(self, row_id: int, status: Status, **values: Any) -> None:
        ended = {"status": status, "sent_at": DatabaseClock(), **values, **UNCLAIMED}
        this = (outbox.c.id == row_id) & IS_WAITING
        await self._transaction.execute(update(outbox).where(this).values(ended))
