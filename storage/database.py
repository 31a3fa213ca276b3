"""The door to the database: one writing transaction at a time on SQLite, many on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager

from sqlalchemy import text
from sqlalchemy.exc import (
    DBAPIError,
    PendingRollbackError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.engines import Engines, engines
from storage.sharing import Interrupted, SharedWriter
from storage.store import Store

#: Primary result codes of SQLite: busy, locked, out of memory, I/O, full, cannot open, protocol.
_PASSING_SQLITE = frozenset({5, 6, 7, 10, 13, 14, 15})
#: Primary result codes of SQLite: corrupt, no database.
_BROKEN_SQLITE = frozenset({11, 26})
_READ_ONLY_SQLITE = 8
#: SQLSTATE: connection, idle for too long, rollback (deadlock), resources, shutdown, lock, system.
_PASSING_SQLSTATE = ("08", "25P03", "40", "53", "57P01", "57P02", "57P03", "55P03", "58")
#: SQLSTATE: read-only (a standby, or a full disk's guard), ended by the statement timeout.
_UNWRITABLE_SQLSTATE = ("25006", "57014")


class DatabaseTrouble(Exception):
    """The database's own trouble (deadlock, lost, locked, full): nobody's fault, try again."""


class BrokenDatabase(Exception):
    """The file is damaged, or is no database: only a backup helps."""


def is_passing(error: BaseException) -> bool:
    """Is this the database's own trouble, so that the same thing may well succeed later?"""
    # pending: a connection was lost, and whoever met that went on as if nothing had happened
    if isinstance(error, DatabaseTrouble | PoolTimeout | PendingRollbackError | Interrupted):
        return True
    if not isinstance(error, DBAPIError):
        return False
    return (
        error.connection_invalidated
        or _sqlite_code(error) in _PASSING_SQLITE
        or _sqlstate(error).startswith(_PASSING_SQLSTATE)
    )


class Database:
    """Where everything is remembered. Open one per process."""

    def __init__(self, engines: Engines) -> None:
        self._writer = engines.writer
        self._reader = engines.reader
        self._glancer = engines.glancer
        shares = self.dialect == "sqlite"
        self._shared = SharedWriter(self._writer, is_passing) if shares else None

    @classmethod
    async def open(cls, url: str, *, pool_size: int = 5) -> Database:
        """Connect to "sqlite+aiosqlite:///…" (a file) or "postgresql+asyncpg://…".

        Raises DatabaseTrouble when the database does not answer, BrokenDatabase.
        """
        database = cls(engines(url, pool_size))
        try:
            async with database.read() as store:
                await store.execute(text("SELECT 1"))
        except BaseException:
            await database.close()
            raise
        return database

    @property
    def dialect(self) -> str:
        """The database behind: "sqlite" or "postgresql"."""
        return self._writer.dialect.name

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Store]:
        """One transaction: committed on a normal exit after a flush, rolled back on an error.

        Raises DatabaseTrouble in place of the database's own passing errors.
        """
        async with self._writing() as connection:
            store = Store(connection)
            yield store
            await store.flush()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Store]:
        """One consistent view of the database, in which nothing can be written."""
        async with _transaction(self._reader) as connection:
            yield Store(connection)

    @asynccontextmanager
    async def glance(self) -> AsyncIterator[Store]:
        """As `read`, for a look that takes no time: on SQLite in the loop's own thread."""
        async with _transaction(self._glancer) as connection:
            yield Store(connection)

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[AsyncConnection]:
        """The bare connection of a writing transaction, for migrations."""
        async with _transaction(self._writer, writes=True) as connection:
            yield connection

    def _writing(self) -> AbstractAsyncContextManager[AsyncConnection]:
        if self._shared is None:
            return _transaction(self._writer, writes=True)
        return _in_our_words(self._shared.transaction(), writes=True)

    async def close(self) -> None:
        """Let go of every connection."""
        if self._shared is not None:
            await self._shared.close()
        await self._writer.dispose()
        await self._reader.dispose()
        await self._glancer.dispose()


@asynccontextmanager
async def _in_our_words(
    transaction: AbstractAsyncContextManager[AsyncConnection], *, writes: bool
) -> AsyncIterator[AsyncConnection]:
    try:
        async with transaction as connection:
            yield connection
    except SQLAlchemyError as error:
        if is_passing(error) or (writes and _refuses_writing(error)):
            raise DatabaseTrouble(_first_line(error)) from error
        if _sqlite_code(error) in _BROKEN_SQLITE:
            raise BrokenDatabase(_first_line(error)) from error
        raise


def _transaction(
    engine: AsyncEngine, *, writes: bool = False
) -> AbstractAsyncContextManager[AsyncConnection]:
    return _in_our_words(_own(engine), writes=writes)


@asynccontextmanager
async def _own(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    async with aclosing(await _connected(engine)) as connection, connection.begin():
        yield connection


async def _connected(engine: AsyncEngine) -> AsyncConnection:
    try:
        return await engine.connect().start()
    except (OSError, DBAPIError) as error:
        if _sqlite_code(error) in _BROKEN_SQLITE:
            raise
        # who cannot even connect (wrong password, closed for maintenance) has done nothing wrong
        raise DatabaseTrouble(_first_line(error)) from error


def _refuses_writing(error: BaseException) -> bool:
    """Is it read-only or too slow for now? Of a single handler either would be a fault."""
    return _sqlite_code(error) == _READ_ONLY_SQLITE or _sqlstate(error) in _UNWRITABLE_SQLSTATE


def _sqlstate(error: BaseException) -> str:
    return getattr(getattr(error, "orig", None), "sqlstate", None) or ""


def _sqlite_code(error: BaseException) -> int:
    return getattr(getattr(error, "orig", None), "sqlite_errorcode", -1) & 0xFF


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]
