"""A scene: a Telegram, a database, and the processes that stand between them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from simulator.run import serve
from simulator.telegram import Telegram
from storage.database import Database
from tests.chaos import ledger
from tests.chaos.deaths import Death
from tests.chaos.program import Nursery, Program, until
from tests.chaos.robots import PATIENCE

#: Monday, 23 November 2026, 08.00 WIB.
BEGINNING = datetime(2026, 11, 23, 1, tzinfo=UTC)


class Scene:
    """A Telegram, a database, and the processes that stand between them."""

    def __init__(
        self,
        telegram: Telegram,
        database: Database,
        nursery: Nursery,
        environment: dict[str, str],
        folder: Path,
    ) -> None:
        self.telegram = telegram
        self.database = database
        self.environment = environment
        self._born: list[Program] = []
        self.log = folder / "log.json"
        self._nursery = nursery

    async def start(self, death: Death | None = None) -> Program:
        """A new `python -m bot run`."""
        return await self.bear(["run"], death)

    async def bear(self, arguments: list[str], death: Death | None = None) -> Program:
        """A new `python -m bot …`."""
        program = await self._nursery.bear(arguments, self.environment, self.log, death)
        program.tells(self.telegram.watchers.wake)
        self._born.append(program)
        return program

    async def stop(self) -> None:
        """Every process finishes what it has in hand, the frozen ones too."""
        for program in self._born:
            program.thaws()
            await program.stops()

    async def kill(self) -> None:
        """Nobody gets to finish anything."""
        for program in self._born:
            await program.is_killed()

    async def quiet(self, within: float = PATIENCE) -> None:
        """Until everything is handled and sent."""
        await until(self._is_quiet, within)

    async def _is_quiet(self) -> bool:
        if len(self.telegram.updates):
            return False
        async with self.database.read() as store:
            unhandled, _ = await store.inbox.backlog()
            unsent, _ = await store.outbox.backlog()
            announced = not await store.fanout.due()
            return announced and not unhandled and not unsent and not await store.jobs.backlog()

    async def logged(self, words: str, times: int = 1) -> bool:
        """Do so many lines of the log say this?"""
        return self.log.exists() and self.log.read_text().count(words) >= times

    @property
    def calls(self) -> int:
        """How often Pandu has called Telegram."""
        return sum(self.telegram.calls.values())


@asynccontextmanager
async def scene(
    url: str, folder: Path, nursery: Nursery, *, witnessed: bool = True
) -> AsyncIterator[Scene]:
    """A scene over a database, until the end of the block; no process runs yet.

    It is witnessed what is handled, for which the database must have its tables.
    """
    telegram = Telegram()
    clock_file = folder / "clock.json"
    server = await serve(telegram, clock_file=clock_file)
    telegram.clock.jump_to(BEGINNING)
    database = await Database.open(url)
    environment = {
        "PANDU_BOT_TOKEN": telegram.token,
        "PANDU_DATABASE_URL": url,
        "PANDU_DATA_DIR": str(folder),
        "PANDU_TELEGRAM_API_URL": server.url,
        "PANDU_CLOCK_FILE": str(clock_file),
        "PANDU_RATE": "0",
        "PANDU_LOG_FORMAT": "json",
        "PANDU_LOG_LEVEL": "info",
    }
    if witnessed:
        await ledger.witness(database)
    stage = Scene(telegram, database, nursery, environment, folder)
    try:
        yield stage
    finally:
        await stage.kill()
        await database.close()
        await server.stop()
