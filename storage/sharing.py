"""One commit for all who wait to write: on SQLite the slowest thing is the disk's "done"."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.direct import Errors, driver


class SharedWriter:
    """Gives everybody a transaction of their own inside one that those who wait share.

    Who has written waits in line again, and the first whose turn comes commits for all who came
    before. Until then nobody has been told that anything is kept. A part that fails is undone by
    its savepoint; when the whole cannot be kept, everybody gets the error.
    """

    def __init__(self, engine: AsyncEngine, is_passing: Callable[[BaseException], bool]) -> None:
        self._engine = engine
        self._is_passing = is_passing
        self._turn = asyncio.Lock()
        self._common: _Common | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A part of a common transaction, kept on a normal exit. Raises what the database does."""
        async with self._turn:
            common = await self._open()
            async with self._part(common):
                yield common.connection
        async with self._turn:
            await self._end(common)

    async def close(self) -> None:
        """Keep what is left by somebody who did not wait for the end."""
        async with self._turn:
            if self._common is not None:
                await self._end(self._common)

    async def _open(self) -> "_Common":
        if self._common is None:
            connection = await self._engine.connect()
            try:
                await connection.begin()
            except BaseException:
                await connection.close()
                raise
            self._common = _Common(connection)
        return self._common

    @asynccontextmanager
    async def _part(self, common: "_Common") -> AsyncIterator[None]:
        is_saved, common.has_parts = common.has_parts, True
        if is_saved:
            common.tell("SAVEPOINT part")
        try:
            yield
            if is_saved:
                common.tell("RELEASE SAVEPOINT part")
        except BaseException as error:
            # what ended the statement midway, or was the database's trouble, may have undone all
            if not is_saved or not isinstance(error, Exception) or self._is_passing(error):
                await self._give_up(common, error)
            else:
                common.tell("ROLLBACK TO SAVEPOINT part")
                common.tell("RELEASE SAVEPOINT part")
            raise

    async def _end(self, common: "_Common") -> None:
        """Commit, unless somebody has done so already."""
        if common is self._common:
            try:
                await common.connection.commit()
            except BaseException as error:
                await self._give_up(common, error)
                raise
            self._common = None
            await common.connection.close()
        if common.failure is not None:
            raise common.failure

    async def _give_up(self, common: "_Common", error: BaseException) -> None:
        self._common = None
        common.failure = Interrupted(type(error).__name__)
        await common.connection.close()


class Interrupted(SQLAlchemyError):
    """Another part of the common transaction took this one with it: try again."""


class _Common:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self.has_parts = False
        self.failure: Interrupted | None = None

    def tell(self, sql: str) -> None:
        """Tell SQLite what it does in no time."""
        behind = driver(self.connection)
        assert behind is not None
        with Errors(sql):
            behind.execute(sql)
