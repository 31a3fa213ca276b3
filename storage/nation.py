"""What the figures of many regions are counted from: units in brief, and one breakdown."""

from collections import Counter
from collections.abc import Callable, Collection
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, case, func, select, true

from domain.coverage import Breakdown, NationalUnit
from domain.innovations import Category, Implementation, LabStage, Medium, Stage, Verification
from storage.agencies import counts_in
from storage.tables import agencies, innovations
from storage.transaction import Transaction

_VERIFIED: Final = innovations.c.verification == Verification.VERIFIED
_GOING: Final = innovations.c.implementation.is_(None) | (
    innovations.c.implementation == Implementation.RUNNING
)
_AXES: Final = (
    innovations.c.verification,
    innovations.c.stage,
    innovations.c.category,
    innovations.c.medium,
    innovations.c.lab_stage,
    innovations.c.implementation,
)


class Nation:
    """The countable rows of many regions, of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def units(self, year: int, of: Collection[str] | None = None) -> list[NationalUnit]:
        """Every unit, or those of some regions, counted or not as of a year; what they have."""
        having = await self._having(of)
        counted = counts_in(year).label("counted")
        columns = (agencies.c.id, agencies.c.region, counted, agencies.c.parent_id)
        rows = await self._transaction.execute(select(*columns).where(_within(agencies, of)))
        return [
            NationalUnit(unit, region, is_counted, parent, *having.get(unit, (0, 0)))
            for unit, region, is_counted, parent in rows
        ]

    async def breakdown(self) -> Breakdown:
        """All innovations by axis; but for the status, only verified ones count."""
        counters: list[Counter[Any]] = [Counter() for _ in _AXES]
        rows = await self._transaction.execute(select(func.count(), *_AXES).group_by(*_AXES))
        for count, status, *axes in rows:
            verification = Verification(status)
            counters[0][verification] += count
            if verification is Verification.VERIFIED:
                for counter, read, value in zip(counters[1:], _READ, axes, strict=True):
                    counter[value and read(value)] += count
        verified, stage, category, medium, lab_stage, implementation = counters
        stopped = implementation[Implementation.STOPPED]
        return Breakdown(stage, category, medium, lab_stage, verified, stopped)

    async def _having(self, of: Collection[str] | None) -> dict[int, tuple[int, int]]:
        """The verified innovations of each unit, and how many of them are not at a standstill."""
        verified, running = (
            func.sum(case((which, 1), else_=0)) for which in (_VERIFIED, _VERIFIED & _GOING)
        )
        # no condition on the status, for which SQLite would leave the index that groups by itself
        statement = (
            select(innovations.c.agency_id, verified, running)
            .where(_within(innovations, of))
            .group_by(innovations.c.region, innovations.c.agency_id)
        )
        # of a unit that moved to another region both rows count
        found: dict[int, tuple[int, int]] = {}
        for unit, verified, going_on in await self._transaction.execute(statement):
            before = found.get(unit, (0, 0))
            found[unit] = (before[0] + verified, before[1] + going_on)
        return found


def _within(table: Table, of: Collection[str] | None) -> ColumnElement[bool]:
    return true() if of is None else table.c.region.in_(of)


_READ: Final[tuple[Callable[[str], Any], ...]] = (
    Stage,
    Category,
    Medium,
    LabStage,
    Implementation,
)
