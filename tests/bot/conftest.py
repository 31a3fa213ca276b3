"""A simulated Telegram, a clock that can be moved, and logs that are read."""

import asyncio
import io
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest
import structlog
from pydantic import SecretStr
from sqlalchemy import Select, func, select

from bot.backoff import Backoff
from bot.bell import Bell
from bot.cli import attempt
from bot.clock import OfficeClock, real_now
from bot.observing import configure
from bot.sending import Clocks, Courier, Freshen, Limits, Line, Sender
from bot.settings import LogFormat, LogLevel
from bot.transport import Transport
from simulator.client import Client
from simulator.objects import User
from simulator.run import Running, serve
from simulator.telegram import Telegram
from storage.database import Database
from storage.outbox import OutboxRow, Priority, Status
from storage.tables import outbox
from tests.bot.shell import Printed, Shell

SITI, BUDI, RINA = 5_100_001, 5_100_002, 5_100_003

#: Words that stand in the messages of these tests and must never be found in a log.
SECRET_WORDS = "rahasia keluarga"
QUICK = Backoff(first=0.01, most=0.05)


@pytest.fixture(autouse=True)
def logs() -> Iterator[io.StringIO]:
    """Everything logged by a test. After each one it is searched for what may not be there."""
    written = io.StringIO()
    configure(LogLevel.DEBUG, LogFormat.JSON, stream=written)
    yield written
    structlog.reset_defaults()
    lines = written.getvalue()
    assert SECRET_WORDS not in lines
    assert re.search(r"\d{5,}:[A-Za-z0-9_-]{20,}", lines) is None


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    """A Telegram where Siti, Budi and Rina have started the bot."""
    telegram = Telegram()
    for number, name in ((SITI, "Siti"), (BUDI, "Budi"), (RINA, "Rina")):
        telegram.add_user(User(number, name))
        telegram.chats[number].started = True
    served = await serve(telegram)
    yield served
    await served.stop()


@pytest.fixture
def telegram(running: Running) -> Telegram:
    return running.telegram


@pytest.fixture
def siti(telegram: Telegram) -> Client:
    return Client.of(telegram, SITI)


@pytest.fixture
def budi(telegram: Telegram) -> Client:
    return Client.of(telegram, BUDI)


@pytest.fixture
def rina(telegram: Telegram) -> Client:
    return Client.of(telegram, RINA)


@pytest.fixture
async def transport(running: Running) -> AsyncIterator[Transport]:
    opened = Transport(running.url, SecretStr(running.telegram.token))
    await opened.initialize()
    yield opened
    await opened.shutdown()


class MovableTime:
    """Real time that a test moves forward instead of waiting."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def now(self) -> datetime:
        return real_now() + timedelta(seconds=self.ahead)

    def ticks(self) -> float:
        return asyncio.get_running_loop().time() + self.ahead


@pytest.fixture
def time() -> MovableTime:
    return MovableTime()


class Office:
    """An outbox and a sender: what the bot wants to say, and how it gets to people."""

    def __init__(
        self, database: Database, transport: Transport, folder: Path, time: MovableTime
    ) -> None:
        self.database = database
        self.transport = transport
        self.folder = folder
        self.time = time
        self.bell = Bell()

    def sender(
        self,
        *,
        holder: str = "one",
        in_flight: int = 3,
        rate: float = 0,
        freshen: Freshen | None = None,
        courier: Courier | None = None,
    ) -> Sender:
        return Sender(
            self.database,
            courier or Courier(self.transport, self.folder),
            Line(self.transport, QUICK),
            holder=holder,
            limits=Limits(in_flight, rate),
            clocks=Clocks(OfficeClock(), self.time.now, self.time.ticks),
            work=self.bell,
            freshen=freshen,
            backoff=QUICK,
        )

    async def wants(self, *rows: OutboxRow) -> None:
        async with self.database.write() as store:
            for row in rows:
                store.outbox.add(row)
        self.bell.ring()

    async def says(self, chat_id: int, *texts: str, priority: Priority = Priority.REPLY) -> None:
        await self.wants(*(message(chat_id, text, priority) for text in texts))

    async def waits(self, seconds: float) -> None:
        """Time goes by, as far as the sender can tell."""
        self.time.ahead += seconds
        self.bell.ring()

    async def waiting(self) -> int:
        """How many messages still wait."""
        async with self.database.read() as store:
            return (await store.outbox.backlog())[0]

    async def fates(self) -> list[tuple[int, Status, str | None]]:
        """Chat, status and error of every message, in the order in which they were said."""
        columns = select(outbox.c.chat_id, outbox.c.status, outbox.c.error).order_by(outbox.c.id)
        async with self.database.read() as store:
            return [(c, Status(s), e) for c, s, e in await store.execute(columns)]

    async def until_empty(self) -> None:
        await self.until_waiting(0)

    async def until_waiting(self, most: int) -> None:
        await self._until(select(func.count()).where(outbox.c.status == Status.WAITING), most)

    async def until_attempted(self, messages: int = 1) -> None:
        """Until so many messages have been tried in vain."""
        await self._until(select(-func.count()).where(outbox.c.attempts > 0), -messages)

    async def until_claimed(self, messages: int = 1) -> None:
        """Until somebody holds so many messages."""
        await self._until(select(-func.count()).where(outbox.c.claimed_by.is_not(None)), -messages)

    async def claimed(self) -> int:
        async with self.database.read() as store:
            counted = select(func.count()).where(outbox.c.claimed_by.is_not(None))
            return int((await store.execute(counted)).scalar_one())

    async def _until(self, counted: Select[int], most: int) -> None:
        async with asyncio.timeout(10):
            while True:
                async with self.database.read() as store:
                    if (await store.execute(counted)).scalar_one() <= most:
                        return


@pytest.fixture
def office(database: Database, transport: Transport, tmp_path: Path, time: MovableTime) -> Office:
    return Office(database, transport, tmp_path, time)


def message(chat_id: int, text: str, priority: Priority = Priority.REPLY) -> OutboxRow:
    payload = {"chat_id": chat_id, "text": text}
    return OutboxRow(chat_id, "sendMessage", payload, priority)


class Loop(Protocol):
    """What runs until it is told to stop."""

    async def run(self) -> None: ...

    def stop(self) -> None: ...


@asynccontextmanager
async def at_work(*loops: Loop) -> AsyncIterator[None]:
    """Loops of one process, stopped in good order at the end."""
    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        for loop in loops:
            group.create_task(loop.run())
        yield
        for loop in loops:
            loop.stop()


def texts(client: Client) -> list[str]:
    """What the bot wrote to this person, oldest first."""
    return [message.text for message in client.received]


async def eventually(found: Callable[[], object], expected: object) -> None:
    """Until `found` gives what is expected, asked again and again; it may be asynchronous."""
    async with asyncio.timeout(10):
        while await _awaited(found()) != expected:  # noqa: ASYNC110  # nobody rings for just anything
            await asyncio.sleep(0)


async def _awaited(found: object) -> object:
    return await found if isinstance(found, Awaitable) else found


@pytest.fixture
def shell(
    sqlite_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Shell:
    """A shell in an empty folder, over a fresh database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PANDU_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("PANDU_DATA_DIR", str(tmp_path))

    def types(*words: object) -> Printed:
        code = attempt([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Printed(code, out, err)

    return types
