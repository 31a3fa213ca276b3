"""The marker of a database: the data folder that belongs to it has the same in a file."""

from sqlalchemy import exists, select

from storage.tables import attachments, counters
from storage.transaction import Transaction


class Marker:
    """The marker of the open transaction's database."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self) -> str:
        """The marker, in letters and digits; every database has another."""
        statement = select(counters.c.value).where(counters.c.name == "marker")
        value: int = (await self._transaction.execute(statement)).scalar_one()
        return f"{value:016x}"

    async def has_files(self) -> bool:
        """Does the database remember files that must lie in the data folder?"""
        statement = select(exists().where(attachments.c.sha256.is_not(None)))
        found: bool = (await self._transaction.execute(statement)).scalar_one()
        return found
