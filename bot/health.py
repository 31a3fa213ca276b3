"""How this process is, for those who watch it: `/healthz`, `/readyz` and `/metrics`."""

import asyncio
import time
from collections.abc import Sequence
from http import HTTPStatus
from typing import Final, Protocol

from aiohttp import web

from bot import measuring
from bot.observing import logger
from bot.transport import Refusal, TelegramTrouble, Transport
from storage.database import Database, DatabaseTrouble

log = logger("health")

#: Seconds after which a loop hangs: longer than the longest job.
HUNG_AFTER: Final = 300.0
#: An answer from Telegram counts for so many seconds; then it is asked.
LATELY: Final = 60.0
#: Seconds that the database or Telegram may take to answer.
PATIENCE: Final = 5.0
#: Seconds that updates may have waited.
OLDEST: Final = 60.0


class Loop(Protocol):
    """What turns; `turned_at` is when it last did, in seconds of the monotonic clock."""

    turned_at: float


class Health:
    """The state of a process's loops, its database and its line to Telegram."""

    def __init__(self, database: Database, transport: Transport, loops: Sequence[Loop]) -> None:
        self._database = database
        self._transport = transport
        self._loops = loops

    def routes(self) -> list[web.RouteDef]:
        """The addresses to ask at."""
        return [
            web.get("/healthz", self.alive),
            web.get("/readyz", self.ready),
            web.get("/metrics", self.metrics),
        ]

    async def alive(self, _: web.Request) -> web.Response:
        """200 while every loop turns; 503 names those that hang, and a restart helps."""
        now = time.monotonic()
        turning = {type(loop).__name__: now - loop.turned_at < HUNG_AFTER for loop in self._loops}
        return _answer(turning, well=all(turning.values()))

    async def ready(self, _: web.Request) -> web.Response:
        """200 when what people send is answered soon; 503 while that waits for something."""
        waited = await self._waited()
        telegram = await self._telegram_answers()
        state = {"database": waited is not None, "telegram": telegram, "waited_seconds": waited}
        return _answer(state, well=telegram and waited is not None and waited < OLDEST)

    async def metrics(self, _: web.Request) -> web.Response:
        """Every figure of bot.measuring, in Prometheus' text format."""
        exposed = await measuring.exposed(self._database)
        return web.Response(
            body=exposed, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
        )

    async def _waited(self) -> float | None:
        """Seconds that the oldest update waits; None when the database does not answer."""
        try:
            async with asyncio.timeout(PATIENCE), self._database.read() as store:
                _, oldest = await store.inbox.backlog()
        except (DatabaseTrouble, TimeoutError):
            log.warning("database does not answer", exc_info=True)
            return None
        return round(measuring.seconds_since(oldest), 1)

    async def _telegram_answers(self) -> bool:
        if time.monotonic() - self._transport.answered_at < LATELY:
            return True
        try:
            await self._transport.call("getMe", patience=PATIENCE)
        except (TelegramTrouble, Refusal) as trouble:
            log.warning("telegram does not answer", why=type(trouble).__name__)
            return False
        return True


def _answer(state: object, *, well: bool) -> web.Response:
    status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
    return web.json_response(state, status=status)
