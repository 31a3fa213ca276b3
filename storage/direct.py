"""SQLite's short statements in the loop's own thread: 10 µs each instead of 500 by way of another.

Only what may wait for a disk or another process goes to the connection's thread: ending a
transaction, beginning one while another process writes, settings, and bulk writes of many rows.
A rollback waits for nothing, nor does the beginning of a transaction that only reads.
"""

import sqlite3
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Any, Final

import aiosqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

#: A bulk write of more rows would keep the loop for longer than a batch of updates may.
SHORT_BULK: Final = 500
_ALWAYS_SHORT: Final = frozenset({"cursor", "fetchone", "fetchmany", "fetchall", "rollback"})
_MAY_WAIT: Final = ("BEGIN", "COMMIT", "PRAGMA", "VACUUM")


class DirectConnection(aiosqlite.Connection):
    """A connection of aiosqlite that takes the long way only where something may be waited for.

    It overrides a private method; `tests/storage/test_direct.py` notices when a new version of
    aiosqlite does not call it any more.
    """

    @property
    def direct(self) -> sqlite3.Connection:
        """The connection of sqlite3, for what is short."""
        return self._conn

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if self._running and self._connection:
            if is_short(fn, args):
                return fn(*args, **kwargs)
            if fn.__name__ == "execute" and args[0] == "BEGIN IMMEDIATE" and self._begun():
                return fn.__self__  # type: ignore[attr-defined]  # the cursor, a bound method's
        return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # of aiosqlite

    def _begun(self) -> bool:
        """Begin, if that is possible at once: another process may be writing."""
        (patience,) = self._conn.execute("PRAGMA busy_timeout").fetchone()
        self._conn.execute("PRAGMA busy_timeout = 0")
        try:
            self._conn.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        finally:
            self._conn.execute(f"PRAGMA busy_timeout = {patience}")
        return True


class Errors:
    """Raises the driver's errors of the block as SQLAlchemy's, which tells more of them."""

    def __init__(self, sql: str) -> None:
        self._sql = sql

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if isinstance(error, sqlite3.Error):
            raise DBAPIError.instance(
                self._sql, None, error, sqlite3.Error, hide_parameters=True
            ) from error


async def connect(database: str) -> DirectConnection:
    """A connection to a file, which begins no transaction by itself. Its thread dies with us."""

    def connector() -> sqlite3.Connection:
        return sqlite3.connect(database, isolation_level=None, check_same_thread=False)

    connection = DirectConnection(connector, iter_chunk_size=64)
    connection._thread.daemon = True
    await connection
    return connection


def is_short(fn: Callable[..., Any], args: tuple[Any, ...]) -> bool:
    """Can a call of sqlite3 wait for nothing, and is it done in no time?"""
    name = fn.__name__
    if name == "execute":
        return args[0] == "BEGIN" or not args[0].lstrip()[:9].upper().startswith(_MAY_WAIT)
    if name == "executemany":
        return _length(args[1]) <= SHORT_BULK
    if name == "close":
        return isinstance(getattr(fn, "__self__", None), sqlite3.Cursor)
    return name in _ALWAYS_SHORT


def _length(rows: Iterable[Any]) -> int:
    return len(rows) if isinstance(rows, list | tuple) else SHORT_BULK + 1


def driver(connection: AsyncConnection) -> sqlite3.Connection | None:
    """The driver's own connection, where short statements may be given to it at once."""
    behind = connection.sync_connection and connection.sync_connection.connection.driver_connection
    return behind.direct if isinstance(behind, DirectConnection) else None
