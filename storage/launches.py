"""Launches of a region, and what they were when they were locked."""

from typing import Any, Final

from sqlalchemy import Row, select

from domain.launches import Frozen, Launch
from storage.innovations.rows import moment_of
from storage.tables import launches
from storage.transaction import Transaction

_NEWEST_FIRST: Final = (launches.c.counts_from.desc(), launches.c.id.desc())


class Launches:
    """The launches of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, launch_id: int) -> Launch | None:
        """The launch of an id."""
        statement = select(launches).where(launches.c.id == launch_id)
        row = (await self._transaction.execute(statement)).one_or_none()
        return None if row is None else _launch(row)

    async def of_region(self, region: str) -> list[Launch]:
        """The launches of a region, newest first."""
        own = select(launches).where(launches.c.region == region).order_by(*_NEWEST_FIRST)
        return [_launch(row) for row in await self._transaction.execute(own)]


def _launch(row: Row[*tuple[Any, ...]]) -> Launch:
    return Launch(
        id=row.id,
        region=row.region,
        name=row.name,
        date=moment_of(row.date, row.date_precision),
        counts_from=row.counts_from,
        locked_at=row.locked_at,
        frozen=None if row.frozen is None else Frozen.model_validate(row.frozen),
    )
