"""What tables are made of: the shared metadata, keys, UTC times, the database's clock."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Integer,
    MetaData,
    TypeDecorator,
    literal_column,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Utc(TypeDecorator[datetime]):
    """An aware UTC time on both databases: SQLite would give it back naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


Key = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up only an INTEGER key


def identity() -> Column[int]:
    """The primary key that the database counts up."""
    return Column("id", Key, primary_key=True)


class DatabaseClock(FunctionElement[datetime]):
    """The time by the database's clock, `seconds` from now: the one clock all processes share."""

    type = Utc()
    inherit_cache = True

    def __init__(self, seconds: int = 0) -> None:
        # an argument, so that it is part of the key under which the compiled statement is kept
        super().__init__(literal_column(f"{seconds:d}"))
        self.seconds = seconds


@compiles(DatabaseClock, "postgresql")
def _on_postgresql(element: DatabaseClock, _compiler: SQLCompiler, **_: Any) -> str:
    return f"clock_timestamp() + interval '{element.seconds} seconds'"


@compiles(DatabaseClock, "sqlite")
def _on_sqlite(element: DatabaseClock, _compiler: SQLCompiler, **_: Any) -> str:
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', '{element.seconds} seconds')"
