"""An office for stories: Pandu running over a real database, and a Telegram to talk through."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.application import Application, running
from bot.observing import configure
from bot.settings import LogFormat, LogLevel, Settings
from domain.people import Honorific, Role
from locales import Texts
from simulator.objects import User
from simulator.run import serve
from simulator.telegram import Telegram
from storage.database import Database
from tests.person import Person

#: Monday, 23 November 2026, 08.00 WIB: where stories and the demo begin.
BEGINNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PATIENCE = 20.0


class Office:
    """Pandu at work, with its Telegram; `settled` waits until all is said."""

    def __init__(self, telegram: Telegram, application: Application) -> None:
        self.telegram = telegram
        self.application = application
        self._ids = iter(range(7001, 8000))

    @property
    def database(self) -> Database:
        return self.application.database

    @property
    def now(self) -> datetime:
        """The office clock's time, aware UTC."""
        return self.application.clock.now()

    @property
    def stirred(self) -> set[str]:
        """The regions in which the desk still has to be told of something."""
        return self.application.bells.stirred

    def somebody(self, first_name: str, phone: str = "", username: str = "") -> Person:
        """A person nobody knows yet, whose chat with the bot is not started."""
        user = User(next(self._ids), first_name, phone=phone, username=username)
        return Person(self, self.telegram.add_user(user))

    async def known(
        self,
        name: str,
        role: Role,
        *,
        region: str,
        agency_id: int | None = None,
        honorific: Honorific = Honorific.IBU,
        phone: str | None = "+6281234567890",
    ) -> Person:
        """A person whose access was approved long ago, with the chat open."""
        person = self.somebody(name)
        async with self.database.write() as store:
            person_id = await store.people.add(person.telegram_id, region=region, now=self.now)
            await store.people.update(person_id, name=name, honorific=honorific, phone=phone)
            await store.people.grant(person_id, role, region, agency_id, self.now)
        person.client.chat.started = True
        return person

    async def settled(self, patience: float = PATIENCE) -> None:
        """Wait until every update is handled and every reply delivered."""
        async with asyncio.timeout(patience):
            while not await self._quiet():  # noqa: ASYNC110 - the database has no events
                await asyncio.sleep(0.003)

    async def _quiet(self) -> bool:
        taps = self.telegram.callbacks.values()
        if len(self.telegram.updates) or any(tap.answer is None for tap in taps):
            return False
        if self.stirred:
            return False
        async with self.database.read() as store:
            unhandled, _ = await store.inbox.backlog()
            unsent, _ = await store.outbox.backlog()
            announced = not await store.fanout.due()
            return announced and not unhandled and not unsent and not await store.jobs.backlog()

    async def jumps_to(self, moment: datetime, patience: float = PATIENCE) -> None:
        """Let the office clock jump, and let Pandu do what is due then."""
        self.telegram.clock.jump_to(moment)
        await self.application.reminder.ticked()
        await self.settled(patience)


@asynccontextmanager
async def opened(
    database_url: str,
    folder: Path,
    texts: Texts | None = None,
    telegram: Telegram | None = None,
    **others: Any,
) -> AsyncIterator[Office]:
    """An office that works until the end of the block, on a migrated database.

    With `telegram` it comes back to people who know it already. `others` are settings.
    """
    configure(LogLevel.WARNING, LogFormat.JSON)
    telegram = telegram or Telegram()
    clock_file = folder / "clock.json"
    server = await serve(telegram, clock_file=clock_file)
    telegram.clock.jump_to(BEGINNING)
    settings = Settings(
        bot_token=SecretStr(telegram.token),
        database_url=SecretStr(database_url),
        data_dir=folder,
        telegram_api_url=server.url,
        clock_file=clock_file,
        **{"rate": 0, **others},
    )
    try:
        async with running(settings, texts) as application:
            await application.reminder.ticked()  # it comes by itself, and must not fall in between
            yield Office(telegram, application)
    finally:
        await server.stop()
