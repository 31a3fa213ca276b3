"""Which units have an operator whom Pandu can write to, and who answers."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, func, select

from domain.people import Role
from storage.tables import audit, conversations, digests, duties, people
from storage.transaction import Transaction

#: So many digests without an answer make an operator inactive (product.md, People and access).
UNANSWERED: Final = 3
#: When the digest was queued that is so many back; NULL for who has had fewer.
_LONG_AGO: Final = (
    select(digests.c.created_at)
    .where(digests.c.person_id == duties.c.person_id, digests.c.kind == "own")
    .order_by(digests.c.day.desc())
    .limit(1)
    .offset(UNANSWERED - 1)
    .scalar_subquery()
)
#: Last change and last open form: every change is audited, an open form is a draft. The newest
#: row, not the latest time, for which all that somebody ever changed would have to be read.
_CHANGED: Final = (
    select(audit.c.at)
    .where(audit.c.person_id == duties.c.person_id)
    .order_by(audit.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_BEGAN: Final = (
    select(func.max(conversations.c.updated_at))
    .where(conversations.c.person_id == duties.c.person_id)
    .scalar_subquery()
)
_REACHED: Final = (
    select(
        duties.c.agency_id,
        duties.c.since,
        _LONG_AGO.label("long_ago"),
        _CHANGED.label("changed"),
        _BEGAN.label("began"),
    )
    .select_from(duties.join(people, people.c.id == duties.c.person_id))
    .where(
        duties.c.role == Role.OFFICER.value,
        duties.c.until.is_(None),
        people.c.telegram_id.is_not(None),
        people.c.unreachable_since.is_(None),
    )
)


async def answering(transaction: Transaction, region: str) -> frozenset[int]:
    """The units of a region that have such an operator."""
    rows = await transaction.execute(_REACHED.where(duties.c.region == region))
    return frozenset(row.agency_id for row in rows if _answers(row))


def _answers(row: Row[*tuple[Any, ...]]) -> bool:
    long_ago: datetime | None = row.long_ago
    reacted = (row.since, row.changed, row.began)
    return long_ago is None or any(at is not None and at >= long_ago for at in reacted)
