"""The small HTTP server of this process: webhook, health and metrics on one address."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot.observing import logger, new_incident
from bot.settings import Settings

log = logger("serving")

#: Bytes of a request's body: an update of Telegram has a few thousand.
LARGEST_BODY: Final = 1024 * 1024
#: Seconds that requests in hand may take when the server is told to stop.
GRACE: Final = 10.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class CannotListen(Exception):
    """The address of PANDU_LISTEN is taken, or is none of this machine's."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket | None]:
    """The socket to serve from, until the end of the block; None where the settings want none.

    What connects before there is a server waits for it. Raises CannotListen.
    """
    if not settings.serves:
        yield None
        return
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        raise CannotListen(f"{settings.host}:{settings.port}") from error
    with listener:
        yield listener


class Server:
    """Answers requests from `run` until `stop`; refuses without saying why."""

    def __init__(self, listener: socket.socket, routes: Iterable[web.RouteDef]) -> None:
        self._listener = listener
        self._app = web.Application(middlewares=[_say_little], client_max_size=LARGEST_BODY)
        self._app.on_response_prepare.append(_without_our_name)
        self._app.add_routes(routes)
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Serve until `stop`, and finish the requests in hand."""
        runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=GRACE)
        await runner.setup()
        try:
            await web.SockSite(runner, self._listener).start()
            await self._stopping.wait()
        finally:
            await runner.cleanup()

    def stop(self) -> None:
        """Take no further request."""
        self._stopping.set()


@web.middleware
async def _say_little(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Nobody who asks for what is not there learns more than that."""
    try:
        return await handler(request)
    except web.HTTPException as refusal:
        return web.Response(status=refusal.status)
    except Exception:
        log.exception("request failed", incident=new_incident())
        return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)


async def _without_our_name(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.pop("Server", None)
