"""Innovations of the open transaction. Methods that change rows lock them first."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, insert, select, update

from domain.innovations import (
    AFTER,
    HOLDING_NAME,
    REOPENABLE,
    REVISABLE,
    WITHDRAWABLE,
    AlreadyDecided,
    Decision,
    Innovation,
    InnovationId,
    NameTaken,
    NotReopenable,
    NotRevisable,
    NotWithdrawable,
    ReasonMissing,
    Verification,
    format_number,
)
from domain.names import fold
from domain.people import PersonId
from storage.catalogue import Catalogue
from storage.innovations.numbers import take_numbers
from storage.innovations.rows import (
    INNOVATIONS,
    NewInnovation,
    columns_of,
    fields_of,
    innovation_of,
)
from storage.tables import agencies, innovations, people
from storage.transaction import Transaction


class Innovations:
    """Innovations of the open transaction. Methods that change rows lock them first."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._catalogue = Catalogue(transaction)

    async def get(self, innovation_id: InnovationId) -> Innovation | None:
        """The innovation of an id."""
        return await self._one(innovations.c.id == innovation_id)

    async def by_number(self, number: str) -> Innovation | None:
        """The innovation of a full number, "INV-3603-2026-0001"."""
        return await self._one(innovations.c.number == number)

    async def by_numbers(self, numbers: Iterable[str]) -> dict[str, Innovation]:
        """Those that exist, by their numbers."""
        wanted = innovations.c.number.in_(set(numbers))
        return {one.number: one for one in await self._select(INNOVATIONS.where(wanted))}

    async def named(self, agency_id: int, name: str) -> Innovation | None:
        """The innovation that holds a name, folded, at exactly this unit."""
        return await self._one(_holding(agency_id, fold(name)))

    async def of_agencies(self, agency_ids: Collection[int]) -> list[Innovation]:
        """All innovations of some units, by number."""
        own = innovations.c.agency_id.in_(agency_ids)
        return await self._select(INNOVATIONS.where(own).order_by(innovations.c.number))

    async def of_region(self, region: str) -> list[Innovation]:
        """All innovations of a region, by number."""
        own = innovations.c.region == region
        return await self._select(INNOVATIONS.where(own).order_by(innovations.c.number))

    async def newest_public(self, limit: int, offset: int = 0) -> list[Innovation]:
        """What everybody may see, newest registered first; `offset` of them are passed over."""
        verified = innovations.c.verification == Verification.VERIFIED
        newest = INNOVATIONS.where(verified & ~innovations.c.hidden)
        newest = newest.order_by(innovations.c.id.desc())
        return await self._select(newest.limit(limit).offset(offset))

    async def by_verification(
        self, region: str, verification: Verification, *, limit: int | None = None
    ) -> list[Innovation]:
        """The innovations of a region in a status, longest submitted first."""
        queue = (innovations.c.region == region) & (innovations.c.verification == verification)
        ordered = INNOVATIONS.where(queue).order_by(innovations.c.submitted_at, innovations.c.id)
        return await self._select(ordered.limit(limit))

    async def counts(self, region: str) -> dict[Verification, int]:
        """How many innovations of a region are in each status."""
        statement = (
            select(innovations.c.verification, func.count())
            .where(innovations.c.region == region)
            .group_by(innovations.c.verification)
        )
        rows = await self._transaction.execute(statement)
        return {Verification(status): count for status, count in rows}

    async def for_update(self, innovation_id: InnovationId) -> Innovation:
        """The innovation of an id, locked until the transaction ends."""
        own = innovations.c.id == innovation_id
        locked = INNOVATIONS.where(own).with_for_update(of=innovations)
        return innovation_of((await self._transaction.execute(locked)).one())

    async def add(self, new: NewInnovation, by: PersonId, now: datetime) -> Innovation:
        """Register under the next number of the region and of `now`'s year; it is submitted.

        `now` is in the region's zone. Raises NameTaken.
        """
        await self._claim_name(new.agency_id, new.name, None)
        (running,) = await take_numbers(self._transaction, new.region, now.year)
        columns = columns_of(fields_of(new)) | {
            "number": format_number(new.region, now.year, running),
            "created_at": now,
            **_submitted(by, now),
        }
        statement = insert(innovations).values(columns).returning(innovations.c.id)
        innovation_id = (await self._transaction.execute(statement)).scalar_one()
        return await self._changed(innovation_id)

    async def resubmit(
        self, innovation_id: InnovationId, new: NewInnovation, by: PersonId, now: datetime
    ) -> Innovation:
        """Send a returned, rejected or withdrawn one again, as `new`, under the same number.

        It stays with its unit. Raises NotRevisable, NameTaken.
        """
        old = await self.for_update(innovation_id)
        if old.verification not in REVISABLE or old.agency_id != new.agency_id:
            raise NotRevisable(name=old.name, verification=old.verification)
        await self._claim_name(new.agency_id, new.name, innovation_id)
        again = {**_submitted(by, now), "decided_at": None, "decided_by": None, "revise_by": None}
        return await self.set(innovation_id, **fields_of(new), **again)

    async def decide(
        self,
        innovation_id: InnovationId,
        decision: Decision,
        by: PersonId,
        now: datetime,
        *,
        note: str | None = None,
        revise_by: date | None = None,
    ) -> Innovation:
        """Approve, return or reject what is submitted.

        Raises ReasonMissing without a note to return or reject, AlreadyDecided to who is second.
        """
        if decision is not Decision.APPROVE and not (note or "").strip():
            raise ReasonMissing
        old = await self.for_update(innovation_id)
        if old.verification is not Verification.SUBMITTED:
            raise await self._already_decided(old)
        return await self.set(
            innovation_id,
            verification=AFTER[decision],
            note=note,
            decided_at=now,
            decided_by=by,
            revise_by=revise_by,
        )

    async def reopen(self, innovation_id: InnovationId, reason: str) -> Innovation:
        """Put what was decided back into the queue, at its old place.

        Raises NotReopenable, and NameTaken when another one holds the name of a rejected one.
        """
        old = await self.for_update(innovation_id)
        if old.verification not in REOPENABLE:
            raise NotReopenable(name=old.name, verification=old.verification)
        await self._claim_name(old.agency_id, old.name, innovation_id)
        undecided = {"decided_at": None, "decided_by": None, "revise_by": None}
        return await self.set(
            innovation_id, verification=Verification.SUBMITTED, note=reason, **undecided
        )

    async def withdraw(self, innovation_id: InnovationId) -> Innovation:
        """Take a proposal back. Raises NotWithdrawable unless it waits for a decision."""
        old = await self.for_update(innovation_id)
        if old.verification not in WITHDRAWABLE:
            raise NotWithdrawable(name=old.name, verification=old.verification)
        return await self.set(innovation_id, verification=Verification.WITHDRAWN, revise_by=None)

    async def set(self, innovation_id: InnovationId, **fields: Any) -> Innovation:
        """Change fields; returns the innovation as it is then. A new name must be free."""
        statement = update(innovations).where(innovations.c.id == innovation_id)
        await self._transaction.execute(statement.values(columns_of(fields)))
        return await self._changed(innovation_id)

    async def _changed(self, innovation_id: InnovationId) -> Innovation:
        self._catalogue.changed(innovation_id)
        rows = await self._transaction.execute(INNOVATIONS.where(innovations.c.id == innovation_id))
        return innovation_of(rows.one())

    async def _claim_name(self, agency_id: int, name: str, own: InnovationId | None) -> None:
        unit = select(agencies.c.id).where(agencies.c.id == agency_id)
        # of two who register the same name at once, the second waits here and sees the first
        await self._transaction.execute(unit.with_for_update(key_share=True))
        holder = await self.named(agency_id, name)
        if holder is not None and holder.id != own:
            raise NameTaken(name=holder.name, number=holder.number)

    async def _already_decided(self, innovation: Innovation) -> AlreadyDecided:
        decider = select(people.c.name).where(people.c.id == innovation.decided_by)
        return AlreadyDecided(
            number=innovation.number,
            name=innovation.name,
            verification=innovation.verification,
            by=(await self._transaction.execute(decider)).scalar(),
            at=innovation.decided_at,
        )

    async def _one(self, condition: ColumnElement[bool]) -> Innovation | None:
        found = await self._select(INNOVATIONS.where(condition))
        return found[0] if found else None

    async def _select(self, statement: Select[*tuple[Any, ...]]) -> list[Innovation]:
        return [innovation_of(row) for row in await self._transaction.execute(statement)]


def _holding(agency_id: int, folded: str) -> ColumnElement[bool]:
    same = (innovations.c.agency_id == agency_id) & (innovations.c.folded == folded)
    return same & innovations.c.verification.in_(HOLDING_NAME)


def _submitted(by: PersonId, now: datetime) -> dict[str, Any]:
    return {
        "verification": Verification.SUBMITTED,
        "submitted_at": now,
        "submitted_by": by,
        "responsible_id": by,
    }
