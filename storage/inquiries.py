"""Questions to the owners of innovations: who asked about which, and whether it was answered."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy import func, insert, select, update

from domain.innovations import InnovationId
from domain.people import PersonId
from storage.tables import inquiries
from storage.transaction import Transaction


class Inquiry(BaseModel):
    """One question to an owner; `answered_by` is who answered first."""

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: InnovationId
    asked_by: PersonId
    asked_at: datetime
    answered_by: PersonId | None = None
    answered_at: datetime | None = None


class Inquiries:
    """Questions to owners of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, innovation_id: InnovationId, by: PersonId, now: datetime) -> int:
        """Somebody asks; the id under which it is answered."""
        row = {"innovation_id": innovation_id, "asked_by": by, "asked_at": now}
        statement = insert(inquiries).values(row).returning(inquiries.c.id)
        inquiry_id: int = (await self._transaction.execute(statement)).scalar_one()
        return inquiry_id

    async def count(self, by: PersonId, since: datetime) -> int:
        """How much a person has asked since then."""
        own = (inquiries.c.asked_by == by) & (inquiries.c.asked_at >= since)
        rows = await self._transaction.execute(select(func.count()).where(own))
        asked: int = rows.scalar_one()
        return asked

    async def get(self, inquiry_id: int) -> Inquiry | None:
        """The question of an id."""
        own = select(inquiries).where(inquiries.c.id == inquiry_id)
        row = (await self._transaction.execute(own)).one_or_none()
        return None if row is None else Inquiry.model_validate(dict(row._mapping))

    async def answered(self, inquiry_id: int, by: PersonId, now: datetime) -> None:
        """It was answered; who did so first stays."""
        first = (inquiries.c.id == inquiry_id) & inquiries.c.answered_by.is_(None)
        statement = update(inquiries).where(first).values(answered_by=by, answered_at=now)
        await self._transaction.execute(statement)
