"""One open transaction: statements at once, bulk writes at its end, a savepoint per turn."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

from sqlalchemy import CursorResult, Engine, Executable, Select, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.direct import SHORT_BULK, Errors, driver
from storage.prepared import prepared, prepared_for_many

#: Rows that are read in some milliseconds.
AT_ONCE: Final = 1000

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
        self._driver = driver(connection)
        self._collected: dict[Executable, list[Row]] = {}
        self._in_turn = False
        self._is_saved = False

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
        await self._save_before(statement)
        return await self._connection.execute(statement, parameters)

    async def rows(self, statement: Executable, parameters: Mapping[str, Any]) -> Sequence[Any]:
        """As `execute`, for a statement that is a constant and often asked; all its rows."""
        await self._save_before(statement)
        if self._driver is None:
            found = await self._connection.execute(statement, parameters)
            return found.all() if found.returns_rows else ()
        text = prepared(statement, self._connection.dialect, parameters)
        return text.fetch(self._driver, parameters)

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
            if not rows:
                continue
            if self._driver is None or len(rows) > SHORT_BULK:
                await self._connection.execute(statement, rows)
            else:
                text = prepared_for_many(statement, self._connection.dialect, rows[0])
                text.write(self._driver, rows)

    async def _save_before(self, statement: Executable) -> None:
        if self._in_turn and not self._is_saved and self._can_spoil(statement):
            await self._say("SAVEPOINT turn")
            self._is_saved = True

    def _can_spoil(self, statement: Executable) -> bool:
        # a failed SELECT leaves a transaction of SQLite as it was, and aborts one of PostgreSQL
        return self.dialect == "postgresql" or not isinstance(statement, Select)

    async def _keep(self) -> None:
        if self._is_saved:
            self._is_saved = False
            await self._say("RELEASE SAVEPOINT turn")

    async def _undo(self) -> None:
        if self._is_saved:
            self._is_saved = False
            await self._say("ROLLBACK TO SAVEPOINT turn")
            await self._say("RELEASE SAVEPOINT turn")

    async def _say(self, sql: str) -> None:
        if self._driver is None:
            await self._connection.exec_driver_sql(sql)
        else:
            with Errors(sql):
                self._driver.execute(sql)

    def _forget_since(self, before: Mapping[Executable, int]) -> None:
        for statement, rows in self._collected.items():
            del rows[before.get(statement, 0) :]
