"""`letters`: updates that failed too often, looked at and sent through once more."""

import asyncio
import json
from datetime import UTC
from typing import Annotated, Any, Final

import typer

from bot.clock import real_now
from bot.commands.failing import Impossible
from bot.commands.wording import Command, Group, argument, option, plain, show_table, tell
from bot.opening import opened
from bot.settings import Settings, load
from handlers.routes import ROUTES
from locales import visible
from storage.inbox import Dead
from storage.store import Store

#: Fields of an update that Telegram fills from a list of its own, never a person.
TELEGRAMS_OWN: Final = frozenset(["type", "language_code", "mime_type"])
#: Names of commands and buttons.
OURS: Final = frozenset(route.name for route in ROUTES.all)


def add(app: typer.Typer) -> None:
    """Put the commands into the program."""
    group = typer.Typer(cls=Group, help=plain("cli-letters"))
    app.add_typer(group, name="letters")

    @group.command("list", cls=Command, help=plain("cli-letters-list"))
    def show_all() -> None:
        asyncio.run(_list(load()))

    @group.command("show", cls=Command, help=plain("cli-letters-show"))
    def show(
        letter: Annotated[str, argument("cli-letter", "cli-a-letter")],
        words: Annotated[bool, option("--words", "cli-letter-words")] = False,
    ) -> None:
        asyncio.run(_show(load(), letter, words))

    @group.command("replay", cls=Command, help=plain("cli-letters-replay"))
    def replay(letter: Annotated[str, argument("cli-letter", "cli-a-letter")]) -> None:
        asyncio.run(_replay(load(), letter))


async def _list(settings: Settings) -> None:
    async with opened(settings) as database, database.read() as store:
        dead = await store.inbox.dead()
    if dead:
        _table(dead)
    else:
        tell(plain("cli-letters-none"))


async def _show(settings: Settings, typed: str, words: bool) -> None:
    async with opened(settings) as database, database.read() as store:
        letter = await _named(store, typed)
        raw = await store.inbox.letter(letter.seq)
    _table([letter])
    update = json.loads(raw or "null")
    shown = update if words else without_words(update)
    tell(visible(json.dumps(shown, ensure_ascii=False, indent=2)))


async def _replay(settings: Settings, typed: str) -> None:
    async with opened(settings) as database, database.write() as store:
        letter = await _named(store, typed)
        await store.inbox.replay(letter.seq, real_now())
    tell(plain("cli-letter-replayed", letter=str(letter.seq)))


async def _named(store: Store, typed: str) -> Dead:
    """The letter of a number, or of the incident that the person was told."""
    wanted = typed.strip().upper()
    for letter in await store.inbox.dead():
        if wanted in (str(letter.seq), letter.incident):
            return letter
    raise Impossible("cli-letter-unknown", letter=typed)


def without_words(update: Any, key: str = "") -> Any:
    """The shape of an update: what a person wrote or is called becomes how long it is.

    Of a command and of a button the name stays: both are Pandu's own.
    """
    match update:
        case dict():
            return {name: without_words(value, name) for name, value in update.items()}
        case list():
            return [without_words(value, key) for value in update]
        case str() if key not in TELEGRAMS_OWN:
            return _shape(update, key)
        case float():
            return "…"
    return update


def _shape(text: str, key: str) -> str:
    return f"{_own(text, key)} [{plain('cli-letter-word', length=len(text))}]".strip()


def _own(text: str, key: str) -> str:
    """What of a text is Pandu's: a command's name, the name in the data of a button."""
    separator = {"text": " ", "data": ":"}.get(key)
    first = text.partition(separator)[0] if separator else ""
    return first if first.removeprefix("/") in OURS else ""


def _table(letters: list[Dead]) -> None:
    columns = ("letter", "incident", "attempts", "received", "error")
    show_table(
        plain("cli-letters-title"),
        [plain(f"cli-column-{column}") for column in columns],
        [
            (
                one.seq,
                one.incident,
                one.attempts,
                f"{one.received_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC",
                one.error,
            )
            for one in letters
        ],
    )
