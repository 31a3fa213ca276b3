"""How a database is connected to: SQLite with one writer and readers, PostgreSQL with a pool."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from pydantic import TypeAdapter
from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry, PoolProxiedConnection

from storage.direct import connect as connect_directly

#: Milliseconds that SQLite waits for another process's transaction before it is "locked".
BUSY_TIMEOUT: Final = 10_000
#: Milliseconds after which PostgreSQL ends a statement.
STATEMENT_TIMEOUT: Final = 30_000
#: Milliseconds after which PostgreSQL frees what a frozen process holds, and others stop waiting.
LOCK_TIMEOUT: Final = 10_000

#: KiB of the file that a connection of SQLite keeps; the system keeps the rest, once for all.
KEPT: Final = 512
KEPT_BY_WRITER: Final = 1024

#: Seconds after which a connection of PostgreSQL is asked whether it is still there.
RESTED: Final = 0.2

_JSON: Final[TypeAdapter[Any]] = TypeAdapter(Any)


def _dumps(value: Any) -> str:
    return _JSON.dump_json(value).decode()


@dataclass(frozen=True)
class Engines:
    """What writes, what reads at length, and what takes a short look."""

    writer: AsyncEngine
    reader: AsyncEngine
    glancer: AsyncEngine


def engines(url: str, pool_size: int) -> Engines:
    """The engines of a database; nothing is connected yet."""
    connect = _sqlite if make_url(url).get_backend_name() == "sqlite" else _postgresql
    return connect(url, pool_size)


def _sqlite(url: str, pool_size: int) -> Engines:
    directly = partial(connect_directly, str(make_url(url).database))
    writer = _sqlite_engine(url, 1, async_creator=directly)
    reader = _sqlite_engine(url, pool_size, connect_args={"isolation_level": None})
    glancer = _sqlite_engine(url, 1, async_creator=directly)
    durable = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")
    _on_connect(writer, *durable, f"cache_size = -{KEPT_BY_WRITER}")
    _on_begin(writer, "BEGIN IMMEDIATE")
    kept = f"cache_size = -{KEPT}"
    _on_connect(reader, "query_only = ON", kept)
    _on_connect(glancer, "query_only = ON", kept, "busy_timeout = 0")  # the loop must not wait
    _on_begin(reader, "BEGIN")
    _on_begin(glancer, "BEGIN")
    return Engines(writer, reader, glancer)


def _sqlite_engine(url: str, pool_size: int, **connecting: Any) -> AsyncEngine:
    """Connections must not begin a transaction by themselves: the driver's BEGIN is deferred."""
    return create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=pool_size,
        max_overflow=0,
        **connecting,
        json_serializer=_dumps,
        json_deserializer=_JSON.validate_json,
        hide_parameters=True,
    )


def _on_connect(engine: AsyncEngine, *pragmas: str) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in (f"busy_timeout = {BUSY_TIMEOUT}", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()


def _on_begin(engine: AsyncEngine, statement: str) -> None:
    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)


def _postgresql(url: str, pool_size: int) -> Engines:
    settings = {
        "application_name": "pandu",
        "statement_timeout": str(STATEMENT_TIMEOUT),
        "lock_timeout": str(LOCK_TIMEOUT),
        "idle_in_transaction_session_timeout": str(LOCK_TIMEOUT),
        "timezone": "UTC",
        "jit": "off",  # compiling takes longer than our largest statement
    }
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        isolation_level="READ COMMITTED",
        connect_args={"server_settings": settings},
        json_serializer=_dumps,
        json_deserializer=_JSON.validate_json,
        hide_parameters=True,
    )
    _ask_the_rested(engine)
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Engines(engine, reader, reader)


def _ask_the_rested(engine: AsyncEngine) -> None:
    """A connection that lay idle may be dead; asking each time would be a way there and back."""

    @event.listens_for(engine.sync_engine, "checkin")
    def rests(_: DBAPIConnection | None, record: ConnectionPoolEntry) -> None:
        record.info["since"] = time.monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def wakes(
        connection: DBAPIConnection, record: ConnectionPoolEntry, _: PoolProxiedConnection
    ) -> None:
        if time.monotonic() - record.info.get("since", math.inf) > RESTED:
            try:
                engine.dialect.do_ping(connection)
            except engine.dialect.loaded_dbapi.Error as error:
                raise DisconnectionError from error
