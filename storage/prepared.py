"""Statements that are executed all the time: compiled once, then given to SQLite's driver as text.

SQLAlchemy needs 150 µs to find a compiled statement again, to arrange its parameters and to wrap
its rows; SQLite needs 15. A statement stays written down once, in Core, for both databases.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Dialect, Executable
from sqlalchemy.sql.compiler import ExpandedState, SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

from storage.direct import Errors

Parameters = Mapping[str, Any]
Argument = Callable[[Parameters], Any]
#: Names of the parameters; a list's length beside its name, as each element has a place of its own.
Shape = tuple[tuple[str, int | None], ...]
#: More than there are: what is given must be constants of their modules.
MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Prepared:
    """SQL text, what stands in its places, and how its rows are read."""

    sql: str
    arguments: tuple[Argument, ...]
    named: Callable[..., Any]
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]

    def fetch(self, connection: sqlite3.Connection, parameters: Parameters) -> list[Any]:
        """Execute it; all its rows, as named tuples."""
        with Errors(self.sql):
            rows = connection.execute(self.sql, self._places(parameters)).fetchall()
        return [self._read(row) for row in rows]

    def write(self, connection: sqlite3.Connection, rows: Iterable[Parameters]) -> None:
        """Execute it for each of many rows."""
        with Errors(self.sql):
            connection.executemany(self.sql, [self._places(row) for row in rows])

    def _places(self, parameters: Parameters) -> list[Any]:
        return [argument(parameters) for argument in self.arguments]

    def _read(self, row: Sequence[Any]) -> Any:
        values = list(row)
        for place, read in self.readers:
            values[place] = read(values[place])
        return self.named(*values)


def prepared(statement: Executable, dialect: Dialect, parameters: Parameters) -> Prepared:
    """A statement for parameters of this shape. Lists should come `filled_up`."""
    shape = tuple((name, _length(value)) for name, value in parameters.items())
    return _prepared(statement, dialect, shape, many=False)


def prepared_for_many(statement: Executable, dialect: Dialect, row: Parameters) -> Prepared:
    """A statement for rows like this one."""
    return _prepared(statement, dialect, tuple((name, None) for name in row), many=True)


def filled_up(values: Iterable[Any]) -> list[Any]:
    """Values for an IN, the last one repeated up to a power of two: few shapes, few texts."""
    filled = list(values)
    wanted = 1 << (len(filled) - 1).bit_length()
    return filled + filled[-1:] * (wanted - len(filled))


def _length(value: Any) -> int | None:
    return len(value) if isinstance(value, list) else None


@lru_cache(maxsize=MOST)
def _prepared(statement: Executable, dialect: Dialect, shape: Shape, *, many: bool) -> Prepared:
    names = [name for name, _ in shape]
    assert isinstance(statement, ClauseElement)
    compiled = statement.compile(dialect=dialect, column_keys=names, for_executemany=many)
    assert isinstance(compiled, SQLCompiler)
    given = {name: length if length is None else [None] * length for name, length in shape}
    text = compiled.construct_expanded_state(given, escape_names=False)
    columns = getattr(statement, "exported_columns", {})
    return Prepared(
        text.statement,
        tuple(_arguments(compiled, text, set(names))),
        namedtuple("Found", columns.keys()),
        tuple(_readers(columns.values(), dialect)),
    )


def _arguments(compiled: SQLCompiler, text: ExpandedState, given: set[str]) -> Iterable[Argument]:
    """Where the value of each place comes from."""
    elements = {
        element: (name, number)
        for name, expanded in text.parameter_expansion.items()
        for number, element in enumerate(expanded)
    }
    for place in text.positiontup or ():
        name, number = elements.get(place, (place, None))
        kind = compiled.binds[name].type.dialect_impl(compiled.dialect)
        bind = kind.bind_processor(compiled.dialect)
        if name in given:
            yield _argument(name, number, bind)
        else:
            yield _constant(text.parameters[place], bind)


def _argument(name: str, number: int | None, bind: Any) -> Argument:
    if number is not None:
        return lambda row: bind(row[name][number]) if bind else row[name][number]
    if bind is not None:
        return lambda row: bind(row[name])
    return lambda row: row[name]


def _constant(value: Any, bind: Any) -> Argument:
    bound = bind(value) if bind else value
    return lambda row: bound


def _readers(columns: Iterable[Any], dialect: Dialect) -> Iterable[tuple[int, Any]]:
    for place, column in enumerate(columns):
        read = column.type.dialect_impl(dialect).result_processor(dialect, None)
        if read is not None:
            yield place, read
