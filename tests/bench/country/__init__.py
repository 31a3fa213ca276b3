"""A country for load: all regions with units, people, innovations, reports and what work leaves.

Everything is made by the database itself, from the numbers 1 to n, so that a million rows take
seconds. Row n of a table always is the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Executable, text

from storage.database import Database
from tests.bench.country import innovations, traces, units
from tests.bench.country.innovations import LARGEST
from tests.bench.country.rows import NOW, NUMBERED

__all__ = ["FULL", "LARGEST", "NOW", "Size", "build"]


@dataclass(frozen=True)
class Size:
    """How many of each there are."""

    agencies: int
    innovations: int
    reports: int
    drafts: int

    def part(self, share: float) -> "Size":
        """As large as a share of it."""
        counts = (self.agencies, self.innovations, self.reports, self.drafts)
        return Size(*(int(count * share) for count in counts))


FULL: Final = Size(agencies=50_000, innovations=500_000, reports=1_000_000, drafts=20_000)


async def build(database: Database, size: Size) -> None:
    """Fill a fresh database; PostgreSQL keeps house afterwards, as it does by itself in time."""
    async with database.write() as store:
        if database.dialect == "postgresql":
            await store.execute(text("SET LOCAL statement_timeout = 0"))
        for statement in NUMBERED:
            await store.execute(text(statement))
        for made in _statements(size):
            await store.execute(made)
    if database.dialect == "postgresql":
        await _keep_house(database)


async def _keep_house(database: Database) -> None:
    engine = database._writer  # VACUUM goes into no transaction
    async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        await connection.execute(text("SET statement_timeout = 0"))
        await connection.execute(text("VACUUM ANALYZE"))
        await connection.invalidate()


def _statements(size: Size) -> Iterator[Executable]:
    yield from units.units(size.agencies)
    yield from units.staff(size.agencies)
    yield from units.programme()
    yield innovations.proposed(size.innovations, size.agencies)
    yield innovations.reported(size.reports, size.innovations, size.agencies)
    yield innovations.begun(size.drafts, size.agencies)
    yield from traces.audited(size.agencies)
    yield from traces.reminded()
