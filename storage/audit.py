"""The audit trail: who changed what, when, from what to what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import insert, select

from storage.tables import audit, people
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Audited:
    """One change. `subject` is like "innovation/12"; no person: the command line."""

    at: datetime
    person_id: int | None
    region: str | None
    action: str
    subject: str
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """One change as it is read again, with the name of who made it (unknown when removed)."""

    at: datetime
    by: str | None
    action: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


_INSERT: Final = insert(audit)
_RECORDED: Final = select(
    audit.c.at, people.c.name.label("by"), audit.c.action, audit.c.before, audit.c.after
).select_from(audit.outerjoin(people, people.c.id == audit.c.person_id))


class Audit:
    """The audit trail of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, change: Audited) -> None:
        """Collected: this was changed."""
        self._transaction.collect(_INSERT, {name: getattr(change, name) for name in _FIELDS})

    async def of_subject(self, subject: str) -> list[Recorded]:
        """All that was changed about a subject ("innovation/12"), newest first."""
        statement = _RECORDED.where(audit.c.subject == subject).order_by(audit.c.id.desc())
        rows = await self._transaction.execute(statement)
        return [Recorded(**row._mapping) for row in rows]


_FIELDS: Final = ("at", "person_id", "region", "action", "subject", "before", "after")
