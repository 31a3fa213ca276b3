"""The audit trail: who changed what, when, from what to what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Column, insert, select

from domain.names import fold
from storage.tables import agencies, audit, innovations, launches, people, periods
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
    """One change as it is read again, with the name of who made it.

    former: somebody made it who has removed the own data since.
    """

    at: datetime
    by: str | None
    action: str
    subject: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    former: bool = False


_INSERT: Final = insert(audit)
_RECORDED: Final = select(
    audit.c.at,
    people.c.name.label("by"),
    audit.c.action,
    audit.c.subject,
    audit.c.before,
    audit.c.after,
    (people.c.id.is_not(None) & people.c.name.is_(None)).label("former"),
).select_from(audit.outerjoin(people, people.c.id == audit.c.person_id))
#: What has a name, by the kind of the subject.
_NAMES: Final[dict[str, Column[Any]]] = {
    "innovation": innovations.c.name,
    "person": people.c.name,
    "agency": agencies.c.name,
    "period": periods.c.name,
    "launch": launches.c.name,
}


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

    async def of_region(
        self,
        region: str,
        *,
        limit: int,
        offset: int = 0,
        subject: str | None = None,
        by: int | None = None,
    ) -> list[Recorded]:
        """The newest changes of a region, of one subject or by one person where they are given."""
        statement = _RECORDED.where(audit.c.region == region).order_by(audit.c.id.desc())
        if subject is not None:
            statement = statement.where(audit.c.subject == subject)
        if by is not None:
            statement = statement.where(audit.c.person_id == by)
        rows = await self._transaction.execute(statement.limit(limit).offset(offset))
        return [Recorded(**row._mapping) for row in rows]

    async def names(self, subjects: Iterable[str]) -> dict[str, str]:
        """What subjects like "innovation/12" are called; those without a name are missing."""
        wanted: dict[str, set[int]] = {}
        for kind, _, number in (subject.partition("/") for subject in subjects):
            if kind in _NAMES and number.isdecimal():
                wanted.setdefault(kind, set()).add(int(number))
        found: dict[str, str] = {}
        for kind, ids in wanted.items():
            name = _NAMES[kind]
            statement = select(name.table.c.id, name).where(name.table.c.id.in_(ids))
            rows = await self._transaction.execute(statement)
            found |= {f"{kind}/{row[0]}": row[1] for row in rows if row[1]}
        return found

    async def named(self, region: str, words: str, limit: int) -> dict[str, str]:
        """Innovations and people of a region whose names hold these words: subject and name."""
        like = f"%{_plain(fold(words))}%"
        of_name = select(innovations.c.id, innovations.c.name).where(
            innovations.c.region == region, innovations.c.folded.like(like, escape="\\")
        )
        did = select(audit.c.person_id).where(audit.c.region == region)
        of_person = select(people.c.id, people.c.name).where(
            people.c.id.in_(did), people.c.name.ilike(f"%{_plain(words)}%", escape="\\")
        )
        found: dict[str, str] = {}
        for kind, statement in (("innovation", of_name), ("person", of_person)):
            rows = await self._transaction.execute(statement.order_by("id").limit(limit))
            found |= {f"{kind}/{row.id}": row.name for row in rows}
        return found


_FIELDS: Final = ("at", "person_id", "region", "action", "subject", "before", "after")


def _plain(words: str) -> str:
    """Words for LIKE, in which nothing stands for anything else."""
    for sign in ("\\", "%", "_"):
        words = words.replace(sign, f"\\{sign}")
    return words
