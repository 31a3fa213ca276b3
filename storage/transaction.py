"""One open transaction: statements at once, bulk writes at its end, a savepoint per turn."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import CursorResult, Engine, Executable, Select, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncTransaction

Row = dict[str, Any]
Rows = CursorResult[*tuple[Any, ...]]
Insert = postgresql.Insert | sqlite.Insert


def insert_into(table: Table, dialect: str) -> Insert:
    """An INSERT that can say ON CONFLICT, in the words of a database."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


class Transaction:
    """What the subjects of the store share: statements now, and rows that wait for the end.

    Collected rows are written by `flush`, one executemany per statement, in the order in which
    the statements were first collected.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._collected: dict[Executable, list[Row]] = {}
        self._in_turn = False
        self._savepoint: AsyncTransaction | None = None

    @property
    def dialect(self) -> str:
        """The database behind: "sqlite" or "postgresql"."""
        return self._connection.dialect.name

    @property
    def engine(self) -> Engine:
        """What stands for the open database as a whole, to remember what never changes in it."""
        return self._connection.engine.sync_engine

    async def execute(
        self, statement: Executable, parameters: Mapping[str, Any] | Sequence[Row] | None = None
    ) -> Rows:
        """Execute a statement now; inside a turn, behind the turn's savepoint."""
        if self._in_turn and self._savepoint is None and self._can_spoil(statement):
            self._savepoint = await self._connection.begin_nested()
        return await self._connection.execute(statement, parameters)

    def collect(self, statement: Executable, row: Row) -> None:
        """Leave a row for the bulk write at the end of the transaction."""
        self._collected.setdefault(statement, []).append(row)

    def collects(self, statement: Executable) -> bool:
        """Are there rows that wait for this statement?"""
        return bool(self._collected.get(statement))

    def insert(self, table: Table) -> Insert:
        """An INSERT that can say ON CONFLICT, in the words of this database."""
        return insert_into(table, self.dialect)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """One update's share of a batch: when it raises, what it collected and changed is undone.

        The error goes on to the caller; the other turns of the batch are not touched.
        """
        before = {statement: len(rows) for statement, rows in self._collected.items()}
        self._in_turn = True
        try:
            yield
            await self._keep()
        except BaseException:
            self._forget_since(before)
            await self._undo()
            raise
        finally:
            self._in_turn = False

    async def flush(self) -> None:
        """Write what was collected: once, at the end of a batch."""
        collected, self._collected = self._collected, {}
        for statement, rows in collected.items():
            if rows:
                await self._connection.execute(statement, rows)

    def _can_spoil(self, statement: Executable) -> bool:
        # a failed SELECT leaves a transaction of SQLite as it was, and aborts one of PostgreSQL
        return self.dialect == "postgresql" or not isinstance(statement, Select)

    async def _keep(self) -> None:
        savepoint, self._savepoint = self._savepoint, None
        if savepoint is not None:
            await savepoint.commit()

    async def _undo(self) -> None:
        savepoint, self._savepoint = self._savepoint, None
        if savepoint is not None:
            await savepoint.rollback()

    def _forget_since(self, before: Mapping[Executable, int]) -> None:
        for statement, rows in self._collected.items():
            del rows[before.get(statement, 0) :]
