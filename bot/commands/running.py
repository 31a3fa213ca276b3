"""`run`: the bot at work until it is told to stop."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable

import typer

from bot.application import running
from bot.commands.wording import Command, plain
from bot.observing import configure
from bot.settings import Settings, load

STOPPING = (signal.SIGTERM, signal.SIGINT)
#: So many more objects before the collector looks at the young ones; an update makes thousands.
GARBAGE = 50_000
#: Seconds that the thread of a finished commit waits for the loop to let it say so.
HANDOVER = 0.0005


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("run", cls=Command, help=plain("cli-run"))
    def run() -> None:
        settings = load()
        database = settings.database_url
        secrets = (settings.token, settings.webhook_secret, database)
        configure(settings.log_level, settings.log_format, [s for s in secrets if s is not None])
        with asyncio.Runner(loop_factory=fast_loop()) as runner:
            runner.run(work(settings))


def fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """How to make the faster event loop; None where there is none for this platform."""
    try:
        from uvloop import new_event_loop
    except ImportError:
        return None
    return new_event_loop


def settle() -> None:
    """What is there after the start stays: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)
    sys.setswitchinterval(HANDOVER)


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
            settle()
            await asked.wait()
    except asyncio.CancelledError:
        if not asked.is_set():
            raise
