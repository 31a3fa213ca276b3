"""Innovations that pass from one unit to another; who owned one until when."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, ScalarSelect, func, insert, literal, select, update

from domain.innovations import InnovationId, Verification
from domain.people import PersonId
from domain.transfers import NotTransferable, Transfer, TransferStatus, TransferWaits
from storage.innovations import Innovations
from storage.tables import agencies, innovations, transfers
from storage.transaction import Transaction

_FROM: Final = agencies.alias("from_agency")
_TO: Final = agencies.alias("to_agency")
_TRANSFERS: Final = (
    select(
        transfers,
        innovations.c.number,
        innovations.c.name,
        _FROM.c.name.label("source"),
        _TO.c.name.label("target"),
    )
    .select_from(
        transfers.join(innovations, innovations.c.id == transfers.c.innovation_id)
        .join(_FROM, _FROM.c.id == transfers.c.from_id)
        .join(_TO, _TO.c.id == transfers.c.to_id)
    )
    .order_by(transfers.c.asked_at, transfers.c.id)
)
_WAITING: Final = transfers.c.status == TransferStatus.WAITING
_APPROVED: Final = transfers.c.status == TransferStatus.APPROVED


class Transfers:
    """The transfers of the open transaction. Each method that changes locks first."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._innovations = Innovations(transaction)

    async def ask(
        self, innovation_id: InnovationId, to_id: int, reason: str, by: PersonId, now: datetime
    ) -> Transfer:
        """Let a transfer wait for its answer. Raises NotTransferable, TransferWaits."""
        one = await self._innovations.for_update(innovation_id)
        if one.verification is not Verification.VERIFIED or one.agency_id == to_id:
            raise NotTransferable(name=one.name)
        waiting = await self.waiting_of(innovation_id)
        if waiting is not None:
            raise TransferWaits(name=one.name, target=waiting.target)
        row = {
            "innovation_id": innovation_id,
            "from_id": one.agency_id,
            "to_id": to_id,
            "status": TransferStatus.WAITING,
            "reason": reason,
            "asked_by": by,
            "asked_at": now,
        }
        statement = insert(transfers).values(row).returning(transfers.c.id)
        transfer_id = (await self._transaction.execute(statement)).scalar_one()
        (added,) = await self._where(transfers.c.id == transfer_id)
        return added

    async def approve(
        self, transfer_id: int, since: date, by: PersonId, now: datetime, *, note: str | None = None
    ) -> Transfer | None:
        """The innovation is the new unit's from `since` on; None when it no longer waits.

        Raises NotTransferable, and NameTaken when the new unit has one of that name.
        """
        transfer = await self._locked(transfer_id)
        if transfer is None:
            return None
        await self._innovations.move(transfer.innovation_id, transfer.to_id)
        decided = {"since": since, "note": note}
        return await self._decided(transfer_id, TransferStatus.APPROVED, by, now, **decided)

    async def refuse(
        self, transfer_id: int, note: str, by: PersonId, now: datetime
    ) -> Transfer | None:
        """The innovation stays where it is; None when the transfer no longer waits."""
        if await self._locked(transfer_id) is None:
            return None
        return await self._decided(transfer_id, TransferStatus.REFUSED, by, now, note=note)

    async def get(self, transfer_id: int) -> Transfer | None:
        """The transfer of an id."""
        found = await self._where(transfers.c.id == transfer_id)
        return found[0] if found else None

    async def waiting(self, region: str) -> list[Transfer]:
        """What waits in a region, longest first."""
        return await self._where(_WAITING & (innovations.c.region == region))

    async def waiting_of(self, innovation_id: InnovationId) -> Transfer | None:
        """The transfer of an innovation that waits for its answer."""
        found = await self._where(_WAITING & (transfers.c.innovation_id == innovation_id))
        return found[0] if found else None

    async def owned_before(self, innovation_id: InnovationId, units: Collection[int]) -> bool:
        """Has one of these units passed the innovation on?"""
        own = _APPROVED & (transfers.c.innovation_id == innovation_id)
        passed_on = select(transfers.c.id).where(own, transfers.c.from_id.in_(units)).limit(1)
        return (await self._transaction.execute(passed_on)).first() is not None

    async def pass_on(
        self, innovation_id: InnovationId, to_id: int, reason: str, by: PersonId, now: datetime
    ) -> None:
        """The innovation is another unit's from today on (`now` is in the region's zone).

        Raises NameTaken when that unit has one of that name.
        """
        await self.note(innovations.c.id == innovation_id, to_id, reason, by, now)
        await self._innovations.move(innovation_id, to_id)

    async def note(
        self,
        moving: ColumnElement[bool],
        to_id: int,
        reason: str,
        by: PersonId | None,
        now: datetime,
    ) -> None:
        """These innovations go to another unit with a reorganisation: note who owned them before.

        moving: a condition on innovations · `now` is in the region's zone; they are the new
        unit's from its day on.
        """
        said: dict[str, Any] = {
            "to_id": to_id,
            "status": TransferStatus.APPROVED,
            "reason": reason,
            "since": now.date(),
            "decided_by": by,
            "asked_at": now,
            "decided_at": now,
        }
        constant = [literal(value, transfers.c[name].type) for name, value in said.items()]
        owned = select(innovations.c.id, innovations.c.agency_id, *constant).where(moving)
        names = ["innovation_id", "from_id", *said]
        await self._transaction.execute(insert(transfers).from_select(names, owned))

    async def passed_on(self, units: Collection[int]) -> frozenset[InnovationId]:
        """The innovations that one of these units has owned before."""
        own = select(transfers.c.innovation_id).where(_APPROVED, transfers.c.from_id.in_(units))
        return frozenset((await self._transaction.execute(own)).scalars())

    async def _locked(self, transfer_id: int) -> Transfer | None:
        """The transfer, if it still waits, its innovation locked like in `ask`."""
        transfer = await self.get(transfer_id)
        if transfer is None:
            return None
        one = await self._innovations.for_update(transfer.innovation_id)
        found = await self._where((transfers.c.id == transfer_id) & _WAITING)
        if not found:
            return None
        if one.verification is not Verification.VERIFIED or one.agency_id != transfer.from_id:
            raise NotTransferable(name=one.name)
        return found[0]

    async def _decided(
        self,
        transfer_id: int,
        status: TransferStatus,
        by: PersonId,
        now: datetime,
        **values: Any,
    ) -> Transfer:
        statement = update(transfers).where(transfers.c.id == transfer_id)
        decided = {"status": status, "decided_by": by, "decided_at": now, **values}
        await self._transaction.execute(statement.values(decided))
        (transfer,) = await self._where(transfers.c.id == transfer_id)
        return transfer

    async def _where(self, condition: ColumnElement[bool]) -> list[Transfer]:
        rows = await self._transaction.execute(_TRANSFERS.where(condition))
        return [_transfer(row) for row in rows]


def owner_on(day: date) -> ColumnElement[int]:
    """The unit that owned an innovation on a day of the region, as a part of a statement."""
    later: ScalarSelect[Any] = (
        select(transfers.c.from_id)
        .where(transfers.c.innovation_id == innovations.c.id, _APPROVED, transfers.c.since > day)
        .order_by(transfers.c.since, transfers.c.id)
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(later, innovations.c.agency_id)


def _transfer(row: Row[*tuple[Any, ...]]) -> Transfer:
    return Transfer.model_validate(dict(row._mapping))
