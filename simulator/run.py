"""Starts and stops the emulated server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from simulator.loopback import is_loopback
from simulator.server import build
from simulator.telegram import Telegram

# Long polls and event streams are ended by the server itself; nothing else is worth waiting for.
SHUTDOWN_SECONDS = 0.5


@dataclass(slots=True)
class Running:
    """A server that listens at `host` and `port`."""

    telegram: Telegram
    host: str
    port: int
    _runner: web.AppRunner

    @property
    def url(self) -> str:
        """The address to use as the Bot API's, and to open in a browser."""
        return f"http://{self.host}:{self.port}"

    async def stop(self) -> None:
        """Close every connection. The Telegram object stays as it is and can be served again."""
        await self._runner.cleanup()


async def serve(
    telegram: Telegram, host: str = "127.0.0.1", port: int = 0, clock_file: Path | None = None
) -> Running:
    """Serve this Telegram; port 0 takes a free one.

    `clock_file` is where jumps of the office clock are told to the bot's process. Anywhere but on
    a loopback address there is neither page nor control API. Raises OSError when the port is taken.
    """
    if clock_file is not None:
        telegram.clock.publish_to(clock_file)
    app = build(telegram, controlled=is_loopback(host))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    try:
        await site.start()
    except OSError:
        await runner.cleanup()
        raise
    taken = int(runner.addresses[0][1])
    return Running(telegram, host, taken, runner)
