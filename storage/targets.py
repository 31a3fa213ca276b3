"""Targets of coverage: one per region and year."""

from datetime import datetime
from typing import Final

from sqlalchemy import select

from domain.people import PersonId
from domain.targets import Target
from storage.tables import targets
from storage.transaction import Transaction

_COLUMNS: Final = tuple(targets.c[name] for name in Target.model_fields)


class Targets:
    """The targets of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of_region(self, region: str) -> list[Target]:
        """The targets of a region, newest year first."""
        own = select(*_COLUMNS).where(targets.c.region == region)
        rows = await self._transaction.execute(own.order_by(targets.c.year.desc()))
        return [Target(**row._mapping) for row in rows]

    async def of_year(self, region: str, year: int) -> Target | None:
        """The target of a region for a year."""
        own = (targets.c.region == region) & (targets.c.year == year)
        row = (await self._transaction.execute(select(*_COLUMNS).where(own))).one_or_none()
        return None if row is None else Target(**row._mapping)

    async def set(self, target: Target, by: PersonId, now: datetime) -> Target | None:
        """Set the target of a year in place of the one before, which is given back."""
        own = (targets.c.region == target.region) & (targets.c.year == target.year)
        locked = select(*_COLUMNS).where(own).with_for_update()
        old = (await self._transaction.execute(locked)).one_or_none()
        values = target.model_dump() | {"set_by": by, "set_at": now}
        statement = self._transaction.insert(targets).values(values)
        changed = statement.on_conflict_do_update(index_elements=["region", "year"], set_=values)
        await self._transaction.execute(changed)
        return None if old is None else Target(**old._mapping)
