"""Which message goes next: the head of each chat, claimed by one sender for a while."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import bindparam, literal_column, text, update
from sqlalchemy.sql.expression import TextualSelect

from storage.inbox import LOWEST
from storage.outbox.rows import Priority, ToSend
from storage.prepared import filled_up
from storage.tables import Utc, outbox
from storage.transaction import Transaction

#: How long a claim holds before another sender may take the message over.
CLAIMED_FOR: Final = timedelta(seconds=15)
UNCLAIMED: Final = {"claimed_by": None, "claimed_until": None}
IS_WAITING: Final = outbox.c.status == literal_column("0")

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
_HOLD: Final = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("of_ids", expanding=True)))
    .values(claimed_by=bindparam("new_holder"), claimed_until=bindparam("new_until"))
)


class Claiming:
    """Claims of messages, and their end."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

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

    async def renew(self, holder: str, row_ids: Collection[int], now: datetime) -> None:
        """Hold on to what is under way: an upload may take longer than CLAIMED_FOR."""
        claim = {"claimed_until": now + CLAIMED_FOR}
        mine = outbox.c.id.in_(row_ids) & IS_WAITING & (outbox.c.claimed_by == holder)
        await self._transaction.execute(update(outbox).where(mine).values(claim))

    async def unclaim(self, holder: str, row_ids: Collection[int]) -> None:
        """Leave to others what this holder claimed and did not try."""
        mine = outbox.c.id.in_(row_ids) & IS_WAITING & (outbox.c.claimed_by == holder)
        await self._transaction.execute(update(outbox).where(mine).values(UNCLAIMED))

    async def release(self, holder: str) -> None:
        """Forget the claims of a process that is dead."""
        claimed = IS_WAITING & (outbox.c.claimed_by == holder)
        await self._transaction.execute(update(outbox).where(claimed).values(UNCLAIMED))

    async def _hold(self, ids: list[int], holder: str, now: datetime) -> None:
        if ids:
            until = now + CLAIMED_FOR
            claim = {"of_ids": filled_up(ids), "new_holder": holder, "new_until": until}
            await self._transaction.rows(_HOLD, claim)


def _to_send(row: Any) -> ToSend:
    return ToSend(**{**row._asdict(), "priority": Priority(row.priority)})
