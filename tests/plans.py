"""How the database goes about the statements of some work."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from sqlalchemy import event

from storage.database import Database
from storage.store import Store


async def plans(
    database: Database, work: Callable[[Store], Awaitable[Any]]
) -> AsyncIterator[tuple[str, list[str]]]:
    """Each statement that the work reads by, with the lines of its plan."""
    seen: dict[str, Any] = {}

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "WITH")):
            seen.setdefault(statement, parameters)

    engine = database._reader.sync_engine  # nobody else has to look over its shoulder
    event.listen(engine, "before_cursor_execute", note)
    async with database.read() as store:
        await work(store)
    event.remove(engine, "before_cursor_execute", note)
    explain = "EXPLAIN QUERY PLAN" if database.dialect == "sqlite" else "EXPLAIN"
    async with database.read() as store:
        for statement, parameters in seen.items():
            connection = store._connection
            rows = await connection.exec_driver_sql(f"{explain} {statement}", parameters)
            yield statement, [str(row[-1]) for row in rows]
