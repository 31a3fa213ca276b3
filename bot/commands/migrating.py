"""`migrate`: brings the tables to what this program wants."""

import asyncio

import typer

from bot.commands.wording import Command, plain, tell
from bot.opening import untouched
from bot.settings import Settings, load
from storage.migrations import current, head, upgrade


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("migrate", cls=Command, help=plain("cli-migrate"))
    def migrate() -> None:
        asyncio.run(_migrate(load()))


async def _migrate(settings: Settings) -> None:
    async with untouched(settings) as database:
        before = await current(database)
        await upgrade(database)
    tell(plain("cli-migrated", before=before, after=head()))
