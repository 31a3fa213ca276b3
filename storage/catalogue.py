"""The catalogue as the search index follows it, by a change number from one counter."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, bindparam, select, update

from domain.agencies import AgencyType
from domain.facets import Traits
from domain.innovations import HOLDING_NAME, Category, Stage, Verification
from domain.matching import Entry
from storage.tables import agencies, counters, innovations, regions
from storage.transaction import Transaction

_COUNTER: Final = counters.c.name == "catalogue"
# The counter's row stays locked until the commit, so who reads n has seen all changes below n.
_COUNT: Final = (
    update(counters)
    .where(counters.c.name == bindparam("of_name"))
    .values(value=counters.c.value + 1)
)
_STAMP: Final = (
    update(innovations)
    .where(innovations.c.id == bindparam("of_id"))
    .values(change=select(counters.c.value).where(_COUNTER).scalar_subquery())
)
_ENTRIES: Final = select(
    innovations.c.number,
    innovations.c.name,
    innovations.c.expansion,
    innovations.c.summary,
    innovations.c.agency_id,
    innovations.c.region,
    innovations.c.verification,
    innovations.c.hidden,
    innovations.c.category,
    innovations.c.stage,
    innovations.c.affair_id,
    agencies.c.name.label("agency"),
    agencies.c.type,
    regions.c.name.label("region_name"),
).select_from(
    innovations.join(agencies, agencies.c.id == innovations.c.agency_id).join(
        regions, regions.c.id == innovations.c.region
    )
)


@dataclass(frozen=True, slots=True)
class Seen:
    """How far somebody has read the changes: up to a number, of that one up to a place at most."""

    change: int
    place: int | None = None
    """The id up to which innovations of this very number were read; None: all of them."""


@dataclass(frozen=True, slots=True)
class Changed:
    """An innovation that changed; without entry it left the catalogue."""

    number: str
    entry: Entry | None
    at: Seen


class Catalogue:
    """The catalogue of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def changed(self, innovation_id: int) -> None:
        """Collected: the index must read this innovation again."""
        self._transaction.collect(_COUNT, {"of_name": "catalogue"})
        self._transaction.collect(_STAMP, {"of_id": innovation_id})

    @property
    def touched(self) -> bool:
        """Must the index be read again, once this transaction is committed?"""
        return self._transaction.collects(_COUNT)

    async def next(self) -> int:
        """Take a change number now, for rows written in bulk; other writers wait for the commit."""
        statement = update(counters).where(_COUNTER).values(value=counters.c.value + 1)
        rows = await self._transaction.execute(statement.returning(counters.c.value))
        number: int = rows.scalar_one()
        return number

    async def change(self) -> int:
        """The number of the newest change."""
        rows = await self._transaction.execute(select(counters.c.value).where(_COUNTER))
        number: int = rows.scalar_one()
        return number

    async def entries(self) -> list[Entry]:
        """All that is in the catalogue: verified, or waiting for it."""
        held = _ENTRIES.where(innovations.c.verification.in_(HOLDING_NAME))
        found = map(_entry, await self._transaction.execute(held))
        return [entry for entry in found if entry is not None]

    async def since(self, seen: Seen, most: int) -> list[Changed]:
        """What changed after that, oldest first; `most` of it."""
        later = innovations.c.change > seen.change
        if seen.place is not None:
            same = innovations.c.change == seen.change
            later |= same & (innovations.c.id > seen.place)
        place = innovations.c.change, innovations.c.id
        found = _ENTRIES.add_columns(*place).where(later).order_by(*place).limit(most)
        return [
            Changed(row.number, _entry(row), Seen(row.change, row.id))
            for row in await self._transaction.execute(found)
        ]

    async def traits(self, numbers: Iterable[str]) -> list[Traits]:
        """What the filters see of these innovations."""
        wanted = _ENTRIES.where(innovations.c.number.in_(set(numbers)))
        return [_traits(row) for row in await self._transaction.execute(wanted)]


def _entry(row: Row[*tuple[Any, ...]]) -> Entry | None:
    if row.verification not in HOLDING_NAME:
        return None
    return Entry(
        number=row.number,
        name=row.name,
        expansion=row.expansion or "",
        summary=row.summary or "",
        agency=row.agency,
        agency_id=row.agency_id,
        region=row.region,
        public=_is_public(row),
        facets=_traits(row).codes,
    )


def _traits(row: Row[*tuple[Any, ...]]) -> Traits:
    public = _is_public(row)
    return Traits(
        agency_id=row.agency_id,
        agency=row.agency,
        type=AgencyType(row.type),
        region=row.region,
        region_name=row.region_name,
        category=Category(row.category) if public and row.category else None,
        stage=Stage(row.stage) if public and row.stage else None,
        affair_id=row.affair_id if public else None,
    )


def _is_public(row: Row[*tuple[Any, ...]]) -> bool:
    return row.verification == Verification.VERIFIED and not row.hidden
