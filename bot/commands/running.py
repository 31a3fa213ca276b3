"""`run`: the bot at work until it is told to stop."""

import asyncio
import signal

import typer

from bot.application import running
from bot.commands.wording import Command, plain
from bot.observing import configure
from bot.settings import Settings, load

STOPPING = (signal.SIGTERM, signal.SIGINT)


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("run", cls=Command, help=plain("cli-run"))
    def run() -> None:
        settings = load()
        database = settings.database_url
        secrets = (settings.token, settings.webhook_secret, database)
        configure(settings.log_level, settings.log_format, [s for s in secrets if s is not None])
        asyncio.run(work(settings))


async def work(settings: Settings) -> None:
    """Work until SIGTERM or SIGINT; what is in hand then is finished.

    While it starts there is nothing in hand, and a start that waits for Telegram ends at once.
    """
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None
    asked = asyncio.Event()
    started = False

    def stop() -> None:
        asked.set()
        if not started:
            task.cancel()

    for number in STOPPING:
        loop.add_signal_handler(number, stop)
    try:
        async with running(settings):
            started = True
            await asked.wait()
    except asyncio.CancelledError:
        if not asked.is_set():
            raise
