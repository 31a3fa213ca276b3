"""Innovations of the open transaction. Methods that change rows lock them first."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import bindparam, insert, select, update

from domain.innovations import (
    AFTER,
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
from domain.people import PersonId
from domain.proposals import NotAmendable
from storage.catalogue import Catalogue
from storage.innovations.numbers import take_numbers
from storage.innovations.reading import BY_ID, Reading
from storage.innovations.rows import (
    INNOVATIONS,
    NewInnovation,
    columns_of,
    fields_of,
    innovation_of,
)
from storage.tables import agencies, innovations, people
from storage.transaction import Transaction

_ADD: Final = insert(innovations).returning(innovations.c.id)
_LOCK_UNIT: Final = (
    select(agencies.c.id).where(agencies.c.id == bindparam("of_id")).with_for_update(key_share=True)
)


class Innovations(Reading):
    """Innovations of the open transaction. Methods that change rows lock them first."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction)
        self._catalogue = Catalogue(transaction)

    async def for_update(self, innovation_id: InnovationId) -> Innovation:
        """The innovation of an id, locked until the transaction ends."""
        # what is joined would still be the old unit's, if the row moved while we waited for it
        locked = select(innovations.c.id).where(innovations.c.id == innovation_id)
        await self._transaction.execute(locked.with_for_update())
        own = INNOVATIONS.where(innovations.c.id == innovation_id)
        return innovation_of((await self._transaction.execute(own)).one())

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
        ((innovation_id,),) = await self._transaction.rows(_ADD, columns)
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

        Raises NotReopenable, and NameTaken when another one holds its name by now.
        """
        old = await self.for_update(innovation_id)
        if old.verification not in REOPENABLE:
            raise NotReopenable(name=old.name, verification=old.verification)
        await self._claim_name(old.agency_id, old.name, innovation_id)
        undecided = dict.fromkeys(("decided_at", "decided_by", "revise_by", "merged_into"))
        return await self.set(
            innovation_id, verification=Verification.SUBMITTED, note=reason, **undecided
        )

    async def withdraw(self, innovation_id: InnovationId) -> Innovation:
        """Take a proposal back. Raises NotWithdrawable unless it waits for a decision."""
        old = await self.for_update(innovation_id)
        if old.verification not in WITHDRAWABLE:
            raise NotWithdrawable(name=old.name, verification=old.verification)
        return await self.set(innovation_id, verification=Verification.WITHDRAWN, revise_by=None)

    async def change(self, innovation_id: InnovationId, fields: Mapping[str, Any]) -> Innovation:
        """Change what is registered of a verified one. Raises NotAmendable, NameTaken."""
        old = await self.for_update(innovation_id)
        if old.verification is not Verification.VERIFIED:
            raise NotAmendable(name=old.name)
        if "name" in fields:
            await self._claim_name(old.agency_id, fields["name"], innovation_id)
        return await self.set(innovation_id, **fields)

    async def move(self, innovation_id: InnovationId, agency_id: int) -> Innovation:
        """Give it to another unit, where nobody is responsible yet. Raises NameTaken."""
        old = await self.for_update(innovation_id)
        await self._claim_name(agency_id, old.name, innovation_id)
        return await self.set(innovation_id, agency_id=agency_id, responsible_id=None)

    async def set(self, innovation_id: InnovationId, **fields: Any) -> Innovation:
        """Change fields; returns the innovation as it is then. A new name must be free."""
        statement = update(innovations).where(innovations.c.id == innovation_id)
        await self._transaction.execute(statement.values(columns_of(fields)))
        return await self._changed(innovation_id)

    async def _changed(self, innovation_id: InnovationId) -> Innovation:
        self._catalogue.changed(innovation_id)
        (row,) = await self._transaction.rows(BY_ID, {"of_id": innovation_id})
        return innovation_of(row)

    async def _claim_name(self, agency_id: int, name: str, own: InnovationId | None) -> None:
        # of two who register the same name at once, the second waits here and sees the first
        await self._transaction.rows(_LOCK_UNIT, {"of_id": agency_id})
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


def _submitted(by: PersonId, now: datetime) -> dict[str, Any]:
    return {
        "verification": Verification.SUBMITTED,
        "submitted_at": now,
        "submitted_by": by,
        "responsible_id": by,
    }
