"""Whether a whole database can be read, and how many rows each of its tables has."""

from typing import Final

from sqlalchemy import func, select, table, text

from storage.transaction import Transaction

_TABLES: Final = {
    "sqlite": text(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ),
    "postgresql": text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"),
}
#: What a database has before anybody used it, and what tells of processes only.
SHIPPED: Final = frozenset(
    [
        "abbreviations",
        "affairs",
        "alembic_version",
        "counters",
        "lease",
        "region_aliases",
        "regions",
    ]
)


async def counts(transaction: Transaction) -> dict[str, int]:
    """How many rows each table has, all of them read. Raises BrokenDatabase."""
    found = {}
    for name in await names(transaction):
        counted = select(func.count()).select_from(table(name))
        found[name] = (await transaction.execute(counted)).scalar_one()
    return found


async def names(transaction: Transaction) -> list[str]:
    """The tables that there are, in the alphabet's order."""
    return sorted((await transaction.execute(_TABLES[transaction.dialect])).scalars())


async def flaws(transaction: Transaction) -> list[str]:
    """What is damaged, in the database's words; nothing when it is sound.

    PostgreSQL finds damage when it reads, so that everything is read there. Raises
    BrokenDatabase where the damage keeps from looking further.
    """
    if transaction.dialect == "postgresql":
        await counts(transaction)
        return []
    checked = (await transaction.execute(text("PRAGMA integrity_check(20)"))).scalars()
    found = [line for line in checked if line != "ok"]
    orphans = await transaction.execute(text("PRAGMA foreign_key_check"))
    return found + [f"{row.table} {row.rowid}: {row.parent}" for row in orphans]


def used(found: dict[str, int]) -> bool:
    """Has anybody used a database with so many rows in its tables?"""
    return any(count for name, count in found.items() if name not in SHIPPED)
