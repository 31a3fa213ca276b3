"""Composition root: builds everything, in order, and stops it in the reverse order."""

import asyncio
import os
import secrets
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from bot.announcing import Announcer
from bot.clock import OfficeClock
from bot.documenting import MakeDocument
from bot.extending import TellExtension
from bot.files import Files
from bot.folder import know_each_other
from bot.following import Follower
from bot.health import Health
from bot.importing import Desk, import_jobs
from bot.indexing import build_matcher
from bot.jobs import jobs
from bot.living import Life
from bot.meeting import own_user, show_commands
from bot.observing import logger
from bot.opening import only_one, opened
from bot.parcels import parcel_jobs
from bot.processing import Processor
from bot.receiving import Receiver
from bot.reminding import Freshener, Reminder
from bot.returning import tell_return
from bot.sending import Clocks, Courier, Deliveries, Limits, Line, Sender, Slips
from bot.serving import Server, listening
from bot.settings import Settings, WrongSetting, variable
from bot.shelf import Shelf
from bot.stirring import DeskTeller
from bot.succession import Successor, settle
from bot.tidying import Tidier
from bot.transport import Transport
from bot.turns import Bells
from bot.webhook import Webhook
from bot.working import Worker
from domain.regions import NATION, Region
from handlers.context import House
from handlers.routes import ANNOUNCED, FORMS, ROUTES
from locales import Texts
from storage.database import Database

log = logger("application")

#: The folder of the slips, in the data folder.
SENDING = "sending"


class Running(Protocol):
    """What works until it is stopped."""

    async def run(self) -> None: ...
    def stop(self) -> None: ...


class Loop(Running, Protocol):
    """One loop of the process; `turned_at` is when it last turned, by the monotonic clock."""

    turned_at: float


@dataclass(frozen=True)
class Application:
    """The running parts, for those who start them and for tests."""

    settings: Settings
    database: Database
    house: House
    clock: OfficeClock
    transport: Transport
    bells: Bells
    reminder: Reminder
    slips: Slips


@asynccontextmanager
async def running(settings: Settings, texts: Texts | None = None) -> AsyncIterator[Application]:
    """Pandu at work, from here to the end of the block; what is in hand then is finished.

    Raises WrongSetting, CannotListen, AlreadyRunning, DatabaseTrouble before anything was started.
    """
    async with AsyncExitStack() as stack:
        listener = stack.enter_context(listening(settings))
        database = await _database(settings, stack)
        holder = _holder(database)
        slips = await _slips(settings, database, holder, stack)
        transport = Transport(settings.telegram_api_url, settings.token)
        await transport.initialize()
        stack.push_async_callback(transport.shutdown)
        house, seen = await _house(
            settings, database, texts or Texts.load(), await own_user(transport)
        )
        await show_commands(transport, house.texts)
        clock = OfficeClock(settings.clock_file)
        bells = Bells()
        reminder = Reminder(database, house.texts, clock, bells.outbox)
        application = Application(
            settings, database, house, clock, transport, bells, reminder, slips
        )
        life = Life(database, holder)
        away = await life.begin()
        stack.push_async_callback(life.end)
        await tell_return(database, FORMS, house.texts, holder=holder, away=away, now=clock.now())
        await stack.enter_async_context(_loops(application, holder, life, seen, listener))
        log.info("running", bot=house.bot_username, database=database.dialect)
        yield application


@asynccontextmanager
async def _loops(
    app: Application, holder: str, life: Life, seen: int, listener: socket.socket | None
) -> AsyncIterator[None]:
    """Every loop of the process, in one task group: if one of them fails, all of them end."""
    failure: BaseException | None = None
    async with asyncio.TaskGroup() as group:
        loops = _parts(app, holder, seen, group)
        parts = (*_server(app, listener, loops), *loops)
        living = group.create_task(life.run())
        tasks = [group.create_task(part.run()) for part in parts]
        try:
            yield
        except BaseException as error:  # the block's own failure is not one of the group's
            failure = error
        for part, task in zip(parts, tasks, strict=True):
            part.stop()
            await asyncio.wait([task])
        living.cancel()
    if failure is not None:
        raise failure


def _parts(app: Application, holder: str, seen: int, group: asyncio.TaskGroup) -> tuple[Loop, ...]:
    """The loops in the order in which they are stopped: first nothing new, last the replies."""
    database, bells = app.database, app.bells
    deliveries, shelf = Deliveries(bells.inbox), Shelf(app.settings.data_dir)
    return (
        _receiving(app, holder),
        _processing(app, deliveries, group),
        app.reminder,
        _working(app, shelf, holder),
        _announcing(app),
        Tidier(database, app.settings.data_dir, shelf=shelf, office=app.clock.now),
        Successor(app.settings.data_dir / SENDING, database),
        DeskTeller(database, app.house.texts, app.clock, bells),
        Follower(database, app.house.matcher, seen, bells.catalogue),
        _sending(app, deliveries, holder),
    )


def _processing(app: Application, deliveries: Deliveries, group: asyncio.TaskGroup) -> Processor:
    return Processor(
        app.database,
        app.house,
        ROUTES,
        clock=app.clock,
        transport=app.transport,
        bells=app.bells,
        deliveries=deliveries,
        group=group,
    )


def _working(app: Application, shelf: Shelf, holder: str) -> Worker:
    """The slow work, of every kind."""
    database, house, clock, bells = app.database, app.house, app.clock, app.bells
    folder = app.settings.data_dir
    files = Files(app.transport, folder)
    documents = MakeDocument(database, house.texts, clock, folder, bells.outbox)
    extensions = TellExtension(database, clock, bells.announcements)
    kinds = {
        **jobs(database, files, documents, extensions),
        **parcel_jobs(database, house, clock, folder),
        **import_jobs(Desk(database, files, shelf, house, clock)),
    }
    return Worker(database, kinds, holder=holder, work=bells.jobs)


def _sending(app: Application, deliveries: Deliveries, holder: str) -> Sender:
    settings = app.settings
    return Sender(
        app.database,
        Courier(app.transport, settings.data_dir),
        Line(app.transport),
        holder=holder,
        limits=Limits(in_flight=settings.sends_in_flight, rate=settings.rate),
        clocks=Clocks(app.clock),
        work=app.bells.outbox,
        freshen=Freshener(app.house.texts, app.clock),
        slips=app.slips,
        deliveries=deliveries,
    )


def _announcing(app: Application) -> Announcer:
    return Announcer(
        app.database,
        app.house.texts,
        ANNOUNCED,
        clock=app.clock,
        outbox=app.bells.outbox,
        work=app.bells.announcements,
    )


def _receiving(app: Application, holder: str) -> Receiver | Webhook:
    """The way in which updates come: posted to an address of our own, or asked for."""
    url, secret = app.settings.webhook_url, app.settings.webhook_secret
    if url is None or secret is None:
        return Receiver(app.transport, app.database, holder=holder, arrived=app.bells.inbox)
    return Webhook(app.transport, app.database, url=url, secret=secret, arrived=app.bells.inbox)


def _server(
    app: Application, listener: socket.socket | None, loops: Sequence[Loop]
) -> Iterator[Server]:
    """The server of webhook, health and metrics, where there is somewhere to listen."""
    if listener is not None:
        taking = [route for loop in loops if isinstance(loop, Webhook) for route in loop.routes()]
        health = Health(app.database, app.transport, loops)
        yield Server(listener, [*health.routes(), *taking])


async def _database(settings: Settings, stack: AsyncExitStack) -> Database:
    embedded = settings.database.startswith("sqlite")
    if embedded:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        stack.enter_context(only_one(settings.data_dir))
    database = await stack.enter_async_context(opened(settings))
    await know_each_other(settings.data_dir, database)
    return database


async def _slips(
    settings: Settings, database: Database, holder: str, stack: AsyncExitStack
) -> Slips:
    """Go on where killed processes were ended; the slips of this one."""
    folder = settings.data_dir / SENDING
    await settle(folder, database)
    async with database.write() as store:  # on SQLite: of a process that failed by itself
        await store.outbox.release(holder)
        await store.jobs.release(holder)
    slips = Slips.begin(folder, holder)
    stack.callback(slips.close)
    return slips


def _holder(database: Database) -> str:
    """Who claims: on SQLite always the same one, so that a restart takes over its own claims."""
    if database.dialect == "sqlite":
        return "only"
    return f"{os.getpid()}-{secrets.token_hex(4)}"


async def _house(
    settings: Settings, database: Database, texts: Texts, me: dict[str, Any]
) -> tuple[House, int]:
    """What does not change from update to update, and the change number the search has seen."""
    async with database.read() as store:
        region: Region | None = NATION
        if settings.region is not None:
            region = await store.regions.get(settings.region)
        if region is None:
            raise WrongSetting(variable("region"))
        seen = await store.catalogue.change()
        matcher = await build_matcher(store)
    house = House(
        texts=texts,
        matcher=matcher,
        forms=FORMS,
        bot_id=me["id"],
        bot_username=me["username"],
        inline=bool(me.get("supports_inline_queries")),
        region=region,
    )
    return house, seen
