"""Updates at an address of our own: stored first, and only then is Telegram told that they came."""

import asyncio
import hmac
import json
import time
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit

from aiohttp import web
from pydantic import SecretStr

from bot import measuring
from bot.backoff import Backoff
from bot.bell import Bell
from bot.clock import real_now
from bot.observing import logger
from bot.receiving import ALLOWED_UPDATES, readable, tell
from bot.transport import Refusal, TelegramTrouble, Transport
from storage.database import Database, DatabaseTrouble
from storage.inbox import Received

log = logger("webhook")

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
#: Updates come one after the other, so that those of a chat are stored in their order.
CONNECTIONS: Final = 1
#: Seconds between looks whether Telegram still knows the address.
LOOK: Final = 30.0
#: Seconds for a body to arrive, and for Telegram to answer about the address.
PATIENCE: Final = 20.0


class Webhook:
    """Takes what Telegram posts, and sees to it that Telegram knows where. A process has one.

    Several processes may stand behind the same address: each update is taken by one of them.
    """

    def __init__(
        self,
        transport: Transport,
        database: Database,
        *,
        url: str,
        secret: SecretStr,
        arrived: Bell,
        backoff: Backoff | None = None,
    ) -> None:
        self._transport = transport
        self._database = database
        self._url = url
        self._secret = secret
        self._arrived = arrived
        self._backoff = backoff or Backoff(first=1, most=30)
        self._wake = Bell()
        self._last_error: object = None
        self._failures = 0
        self._stopping = False
        self.turned_at = time.monotonic()

    def routes(self) -> list[web.RouteDef]:
        """The path of the address, as a proxy in front passes it on."""
        return [web.post(urlsplit(self._url).path or "/", self.take)]

    async def take(self, request: web.Request) -> web.Response:
        """Store an update, then answer 200. Whoever does not know the secret is refused."""
        if not self._knows_the_secret(request):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        received = _received(await _body(request))
        if received is None:
            log.warning("telegram posted no update", bytes=request.content_length)
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            await self._store(received)
        except DatabaseTrouble:
            log.warning("cannot store an update", exc_info=True)
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response()

    async def run(self) -> None:
        """Keep the address known to Telegram until `stop`; it stays known beyond."""
        while not self._stopping:
            self.turned_at = time.monotonic()
            try:
                await self._keep_known()
                self._failures = 0
            except (TelegramTrouble, Refusal) as trouble:
                self._failures += 1
                tell(trouble, self._failures)
            pause = self._backoff.after(self._failures) if self._failures else LOOK
            await self._wake.heard(pause)

    def stop(self) -> None:
        """Look no more."""
        self._stopping = True
        self._wake.ring()

    def _knows_the_secret(self, request: web.Request) -> bool:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        return hmac.compare_digest(given, self._secret.get_secret_value().encode())

    async def _store(self, received: Received) -> None:
        async with self._database.write() as store:
            new = await store.inbox.put([received], real_now())
        measuring.RECEIVED.inc(new)
        self._arrived.ring()

    async def _keep_known(self) -> None:
        told = await self._transport.call("getWebhookInfo", patience=PATIENCE)
        if self._was_refused(told) or not self._is_ours(told):
            await self._make_known()

    async def _make_known(self) -> None:
        wanted = {
            "url": self._url,
            "secret_token": self._secret.get_secret_value(),
            "max_connections": CONNECTIONS,
            "allowed_updates": ALLOWED_UPDATES,
        }
        await self._transport.call("setWebhook", wanted, patience=PATIENCE)
        log.info("webhook set")

    def _was_refused(self, told: dict[str, Any]) -> bool:
        """Has Telegram met our 403 since the last look? Then the secret that it has is an old one.

        Whatever else it met is logged, once.
        """
        before, self._last_error = self._last_error, told.get("last_error_date")
        if self._last_error in (None, before):
            return False
        why = str(told.get("last_error_message"))[:100]
        log.warning("telegram could not deliver", why=why, waiting=told.get("pending_update_count"))
        return str(HTTPStatus.FORBIDDEN.value) in why

    def _is_ours(self, told: dict[str, Any]) -> bool:
        return (
            told.get("url") == self._url
            and told.get("max_connections") == CONNECTIONS
            and set(told.get("allowed_updates", ())) == set(ALLOWED_UPDATES)
        )


async def _body(request: web.Request) -> bytes:
    """What was posted as JSON. Raises HTTPException for anything else."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        async with asyncio.timeout(PATIENCE):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None


def _received(body: bytes) -> Received | None:
    try:
        return next(readable([json.loads(body)]), None)
    except (ValueError, RecursionError):
        return None
