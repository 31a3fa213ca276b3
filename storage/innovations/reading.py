"""Innovations as they are looked for: by number, name, unit, region, status."""

from collections.abc import Collection, Iterable
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from domain.innovations import HOLDING_NAME, Innovation, InnovationId, Verification
from domain.names import fold
from domain.people import PersonId
from storage.innovations.rows import INNOVATIONS, innovation_of
from storage.tables import innovations
from storage.transaction import Transaction

# What every registration asks, built once.
BY_ID: Final = INNOVATIONS.where(innovations.c.id == bindparam("of_id"))
_BY_NUMBERS: Final = INNOVATIONS.where(
    innovations.c.number.in_(bindparam("of_numbers", expanding=True))
)
_NAMED: Final = INNOVATIONS.where(
    innovations.c.agency_id == bindparam("of_agency"),
    innovations.c.folded == bindparam("of_folded"),
    innovations.c.verification.in_(HOLDING_NAME),
)


class Reading:
    """What can be read of innovations without locking any."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, innovation_id: InnovationId) -> Innovation | None:
        """The innovation of an id."""
        return await self._one(innovations.c.id == innovation_id)

    async def by_number(self, number: str) -> Innovation | None:
        """The innovation of a full number, "INV-3603-2026-0001"."""
        return await self._one(innovations.c.number == number)

    async def by_numbers(self, numbers: Iterable[str]) -> dict[str, Innovation]:
        """Those that exist, by their numbers."""
        rows = await self._transaction.execute(_BY_NUMBERS, {"of_numbers": set(numbers)})
        return {row.number: innovation_of(row) for row in rows}

    async def named(self, agency_id: int, name: str) -> Innovation | None:
        """The innovation that holds a name, folded, at exactly this unit."""
        held = {"of_agency": agency_id, "of_folded": fold(name)}
        rows = await self._transaction.rows(_NAMED, held)
        return innovation_of(rows[0]) if rows else None

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

    async def hidden_of(self, region: str) -> dict[str, int]:
        """The verified innovations of a region that are hidden: number and unit."""
        own = (innovations.c.region == region) & innovations.c.hidden
        verified = innovations.c.verification == Verification.VERIFIED
        statement = select(innovations.c.number, innovations.c.agency_id).where(own & verified)
        rows = await self._transaction.execute(statement)
        return {row.number: row.agency_id for row in rows}

    async def by_verification(
        self,
        region: str,
        verification: Verification,
        *,
        by: PersonId | None = None,
        limit: int | None = None,
    ) -> list[Innovation]:
        """The innovations of a region in a status, or those that a person submitted.

        Longest submitted first.
        """
        queue = (innovations.c.region == region) & (innovations.c.verification == verification)
        if by is not None:
            queue &= innovations.c.submitted_by == by
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

    async def _one(self, condition: ColumnElement[bool]) -> Innovation | None:
        found = await self._select(INNOVATIONS.where(condition))
        return found[0] if found else None

    async def _select(self, statement: Select[*tuple[Any, ...]]) -> list[Innovation]:
        return [innovation_of(row) for row in await self._transaction.execute(statement)]
