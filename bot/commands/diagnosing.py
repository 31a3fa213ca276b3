"""`doctor`: looks at everything that a start needs, and says what to do where something lacks."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

import aiohttp
import typer

from bot import folder as data_folder
from bot.clock import real_now
from bot.commands.failing import FAILED
from bot.commands.wording import Command, plain, tell
from bot.opening import untouched
from bot.settings import Settings, WrongSetting, load
from bot.transport import Refusal, TelegramTrouble, Transport
from locales import Texts
from locales.catalog import TextError
from storage.database import BrokenDatabase, Database, DatabaseTrouble
from storage.migrations import current, head
from storage.soundness import flaws

#: Clocks further apart than this make deadlines and claims wrong.
TOLERATED: Final = timedelta(minutes=1)
PATIENCE: Final = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class Finding:
    """How one thing is, in words; `well` is False where it must change."""

    text: str
    well: bool


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("doctor", cls=Command, help=plain("cli-doctor"))
    def doctor() -> None:
        if not asyncio.run(_all_well()):
            raise typer.Exit(FAILED)


async def _all_well() -> bool:
    well = True
    async for finding in examine():
        tell(plain("cli-doctor-line", well=finding.well, text=finding.text))
        well = well and finding.well
    return well


async def examine() -> AsyncIterator[Finding]:
    """Everything that a start needs, one after the other; most of it needs the settings."""
    yield _texts()
    try:
        settings = load()
    except WrongSetting as wrong:
        yield Finding(plain("setting-wrong", name=wrong.name), False)
        return
    yield Finding(plain("doctor-settings"), True)
    yield _folder(settings)
    async for finding in _database(settings):
        yield finding
    yield await _token(settings)
    yield await _clock(settings)


def _texts() -> Finding:
    try:
        Texts.load()
    except TextError:
        return Finding("locales/id", False)
    return Finding(plain("doctor-texts"), True)


def _folder(settings: Settings) -> Finding:
    """A file can be written where the database and evidence are to lie."""
    probe = settings.data_dir / ".doctor"
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        probe.write_text("")
        probe.unlink()
    except OSError:
        return Finding(plain("doctor-folder-wrong", path=str(settings.data_dir)), False)
    return Finding(plain("doctor-folder", path=str(settings.data_dir)), True)


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    try:
        async with untouched(settings) as database:
            yield Finding(plain("doctor-database", dialect=database.dialect), True)
            yield await _sound(database)
            up_to_date = await current(database) == head()
            yield _migrations(up_to_date)
            if up_to_date:
                yield await _belongs(settings.data_dir, database)
    except BrokenDatabase as broken:
        yield Finding(plain("doctor-broken", said=str(broken)), False)
    except DatabaseTrouble:
        yield Finding(plain("cli-database-trouble"), False)


async def _sound(database: Database) -> Finding:
    async with database.read() as store:
        found = await flaws(store)
    if found:
        return Finding(plain("doctor-broken", said=found[0]), False)
    return Finding(plain("doctor-sound"), True)


def _migrations(up_to_date: bool) -> Finding:
    return Finding(plain("doctor-migrations" if up_to_date else "cli-not-migrated"), up_to_date)


async def _belongs(folder: Path, database: Database) -> Finding:
    """The data folder is the one whose files the database remembers."""
    match await data_folder.kinship(folder, database):
        case data_folder.Kinship.KNOWN:
            return Finding(plain("doctor-marker", path=str(folder)), True)
        case data_folder.Kinship.NEW:
            return Finding(plain("doctor-marker-new", path=str(folder)), True)
    async with database.read() as store:
        marker = await store.marker.get()
    file = str(folder / data_folder.MARKER)
    return Finding(plain("doctor-marker-wrong", path=str(folder), file=file, marker=marker), False)


async def _token(settings: Settings) -> Finding:
    if settings.bot_token is None:
        return Finding(plain("setting-wrong", name="PANDU_BOT_TOKEN"), False)
    transport = Transport(settings.telegram_api_url, settings.bot_token)
    await transport.initialize()
    try:
        me = await transport.call("getMe", patience=10)
    except Refusal:
        return Finding(plain("setting-wrong", name="PANDU_BOT_TOKEN"), False)
    except TelegramTrouble:
        return Finding(plain("cli-telegram-trouble"), False)
    finally:
        await transport.shutdown()
    return Finding(plain("doctor-token", username=me["username"]), True)


async def _clock(settings: Settings) -> Finding:
    """This machine's clock beside that of the Bot API's server."""
    theirs = await _their_time(settings.telegram_api_url)
    if theirs is None:
        return Finding(plain("doctor-clock-unknown"), False)
    apart = abs(real_now() - theirs)
    if apart > TOLERATED:
        return Finding(plain("doctor-clock-wrong", seconds=round(apart.total_seconds())), False)
    return Finding(plain("doctor-clock"), True)


async def _their_time(address: str) -> datetime | None:
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE, trust_env=True) as session,
            session.get(address, allow_redirects=False) as answer,
        ):
            return parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, LookupError, ValueError):
        return None
