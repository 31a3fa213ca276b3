"""What people decided about innovations that look alike: different, shared, or one and the same."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, select, update

from domain.innovations import Innovation, InnovationId, NotMergeable, Verification
from domain.people import PersonId, RequestStatus
from storage.innovations import Innovations
from storage.tables import (
    agencies,
    attachments,
    distinctions,
    innovations,
    partners,
    reports,
    support_requests,
)
from storage.transaction import Transaction


class Distinction(BaseModel):
    """An innovation that the unit says is another one; `note` tells what differs."""

    model_config = ConfigDict(frozen=True)

    number: str
    name: str
    agency: str
    note: str | None


class Partnership(BaseModel):
    """A unit that carries out, or wants to carry out, another unit's innovation."""

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: InnovationId
    agency_id: int
    agency: str
    status: RequestStatus
    asked_by: PersonId


_PARTNERSHIPS: Final = select(partners, agencies.c.name.label("agency")).join_from(
    partners, agencies
)


class Duplicates:
    """Decisions on duplicates of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._innovations = Innovations(transaction)

    async def distinguish(
        self,
        innovation_id: InnovationId,
        others: Iterable[str],
        note: str | None,
        by: PersonId,
        now: datetime,
    ) -> None:
        """Remember that an innovation is none of the `others` (numbers), and why."""
        known = await self._innovations.by_numbers(others)
        same = {"innovation_id": innovation_id, "note": note, "by": by, "at": now}
        rows = [{**same, "other_id": other.id} for other in known.values()]
        if rows:
            statement = self._transaction.insert(distinctions).on_conflict_do_nothing()
            await self._transaction.execute(statement, rows)

    async def distinguished(self, innovation_id: InnovationId) -> list[Distinction]:
        """What the unit said to be different, for who verifies."""
        statement = (
            select(innovations.c.number, innovations.c.name, agencies.c.name, distinctions.c.note)
            .select_from(distinctions)
            .join(innovations, innovations.c.id == distinctions.c.other_id)
            .join(agencies, agencies.c.id == innovations.c.agency_id)
            .where(distinctions.c.innovation_id == innovation_id)
            .order_by(distinctions.c.id)
        )
        rows = await self._transaction.execute(statement)
        return [
            Distinction(number=number, name=name, agency=agency, note=note)
            for number, name, agency, note in rows
        ]

    async def ask_to_share(
        self, innovation_id: InnovationId, agency_id: int, by: PersonId, now: datetime
    ) -> Partnership:
        """A unit asks the owner to be named beside it; asking again changes nothing."""
        row = {
            "innovation_id": innovation_id,
            "agency_id": agency_id,
            "status": RequestStatus.WAITING,
            "asked_by": by,
            "asked_at": now,
        }
        statement = self._transaction.insert(partners).values(row).on_conflict_do_nothing()
        await self._transaction.execute(statement)
        own = (partners.c.innovation_id == innovation_id) & (partners.c.agency_id == agency_id)
        return _partnership((await self._transaction.execute(_PARTNERSHIPS.where(own))).one())

    async def partnership(self, partnership_id: int) -> Partnership | None:
        """The partnership of an id, locked until the transaction ends."""
        own = _PARTNERSHIPS.where(partners.c.id == partnership_id).with_for_update(of=partners)
        row = (await self._transaction.execute(own)).one_or_none()
        return None if row is None else _partnership(row)

    async def answer(
        self, partnership_id: int, status: RequestStatus, by: PersonId, now: datetime
    ) -> None:
        """The owner agrees or declines."""
        statement = update(partners).where(partners.c.id == partnership_id)
        values = {"status": status, "decided_by": by, "decided_at": now}
        await self._transaction.execute(statement.values(values))

    async def partners_of(self, innovation_id: InnovationId) -> list[str]:
        """Names of the units that carry it out together with the owner."""
        agreed = (partners.c.innovation_id == innovation_id) & (
            partners.c.status == RequestStatus.APPROVED
        )
        rows = await self._transaction.execute(
            _PARTNERSHIPS.where(agreed).order_by(agencies.c.name)
        )
        return [row.agency for row in rows]

    async def merge(
        self,
        innovation_id: InnovationId,
        into: InnovationId,
        reason: str,
        by: PersonId,
        now: datetime,
    ) -> Innovation:
        """One becomes part of another: its reports and evidence move, its history stays.

        A report of a period that the other has reported too stays where it is. Raises NotMergeable.
        """
        first, second = sorted((innovation_id, into))
        locked = {one: await self._innovations.for_update(one) for one in {first, second}}
        old, target = locked[innovation_id], locked[into]
        if old.id == target.id or target.verification is not Verification.VERIFIED:
            raise NotMergeable(name=target.name, verification=target.verification)
        if old.verification not in (Verification.SUBMITTED, Verification.VERIFIED):
            raise NotMergeable(name=old.name, verification=old.verification)
        await self._move_reports(old.id, target.id)
        return await self._innovations.set(
            old.id,
            verification=Verification.MERGED,
            merged_into=target.id,
            note=reason,
            decided_at=now,
            decided_by=by,
        )

    async def split(self, innovation_id: InnovationId, reason: str) -> Innovation:
        """A merge is taken back: what had moved returns, and it waits for a decision again.

        Raises NotReopenable, NameTaken.
        """
        old = await self._innovations.get(innovation_id)
        if old is not None and old.merged_into is not None:
            for one in sorted((old.id, old.merged_into)):
                await self._innovations.for_update(InnovationId(one))
        split = await self._innovations.reopen(innovation_id, reason)
        own = (reports.c.merged_from == innovation_id) & (reports.c.innovation_id != innovation_id)
        await self._put(own, innovation_id, merged_from=None)
        return split

    async def _move_reports(self, old: InnovationId, target: InnovationId) -> None:
        taken = select(reports.c.period_id).where(
            reports.c.innovation_id == target, reports.c.period_id.is_not(None)
        )
        free = reports.c.period_id.is_(None) | reports.c.period_id.not_in(taken)
        await self._put((reports.c.innovation_id == old) & free, target, merged_from=old)

    async def _put(
        self, which: ColumnElement[bool], to: InnovationId, *, merged_from: InnovationId | None
    ) -> None:
        """Reports with their evidence, and what was asked in them, are another innovation's."""
        values = {"innovation_id": to, "merged_from": merged_from}
        moved = update(reports).where(which).values(values).returning(reports.c.id)
        ids = [row.id for row in await self._transaction.execute(moved)]
        for table in (attachments, support_requests):
            own = update(table).where(table.c.report_id.in_(ids))
            await self._transaction.execute(own.values(innovation_id=to))


def _partnership(row: object) -> Partnership:
    return Partnership.model_validate(row, from_attributes=True)
