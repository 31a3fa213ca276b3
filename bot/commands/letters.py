"""`letters`: updates that failed too often, and sending them through once more."""

import asyncio
from datetime import UTC
from typing import Annotated

import typer

from bot.clock import real_now
from bot.commands.failing import Impossible
from bot.commands.wording import Command, Group, argument, plain, show_table, tell
from bot.opening import opened
from bot.settings import Settings, load


def add(app: typer.Typer) -> None:
    """Put the commands into the program."""
    group = typer.Typer(cls=Group, help=plain("cli-letters"))
    app.add_typer(group, name="letters")

    @group.command("list", cls=Command, help=plain("cli-letters-list"))
    def show() -> None:
        asyncio.run(_list(load()))

    @group.command("replay", cls=Command, help=plain("cli-letters-replay"))
    def replay(seq: Annotated[int, argument("cli-letter", "cli-a-letter")]) -> None:
        asyncio.run(_replay(load(), seq))


async def _list(settings: Settings) -> None:
    async with opened(settings) as database, database.read() as store:
        dead = await store.inbox.dead()
    if not dead:
        tell(plain("cli-letters-none"))
        return
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
            for one in dead
        ],
    )


async def _replay(settings: Settings, seq: int) -> None:
    async with opened(settings) as database, database.write() as store:
        found = await store.inbox.replay(seq, real_now())
    if not found:
        raise Impossible("cli-letter-unknown", letter=str(seq))
    tell(plain("cli-letter-replayed", letter=str(seq)))
