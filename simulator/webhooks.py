"""Delivery of updates to the bot's own address, one after the other, until each is taken."""

from __future__ import annotations

import asyncio
import contextlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp

from simulator.objects import JSON
from simulator.refusals import bad_request
from simulator.updates import Update

if TYPE_CHECKING:
    from simulator.telegram import Telegram

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
# Telegram waits longer; the order and the repetition are what matters to a bot.
FIRST_PAUSE_SECONDS = 0.05
LONGEST_PAUSE_SECONDS = 2.0
ANSWER_SECONDS = 60.0


@dataclass(slots=True)
class Webhook:
    """Where updates are posted, and how the last delivery that failed did so."""

    url: str
    secret: str = ""
    max_connections: int = 40
    last_error_date: int | None = None
    last_error_message: str = ""

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
        if not safe:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if self.secret and not _SECRET.fullmatch(self.secret):
            raise bad_request("secret token contains unallowed characters")

    def as_json(self) -> JSON:
        shown: JSON = {"url": self.url, "has_custom_certificate": False}
        shown["max_connections"] = self.max_connections
        if self.last_error_date is not None:
            shown["last_error_date"] = self.last_error_date
            shown["last_error_message"] = self.last_error_message
        return shown


async def deliver(telegram: Telegram) -> None:
    """Post waiting updates to the webhook for ever; what is refused is posted again, later."""
    timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        pause = FIRST_PAUSE_SECONDS
        while True:
            await telegram.updates.arrived.wait()
            if await _deliver_next(telegram, session):
                pause = FIRST_PAUSE_SECONDS
            else:
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE_SECONDS, pause * 2)


async def _deliver_next(telegram: Telegram, session: aiohttp.ClientSession) -> bool:
    """Deliver one update; False when it was refused."""
    webhook = telegram.webhook
    batch = telegram.updates.head(1) if webhook is not None else []
    if webhook is None or not batch:
        telegram.updates.arrived.clear()
        return True
    problem = await _post(session, webhook, batch[0])
    if problem:
        webhook.last_error_date = int(telegram.clock.seconds())
        webhook.last_error_message = problem
        telegram.updates.again(batch[0])
        return False
    telegram.updates.done(batch[0])
    return True


async def _post(session: aiohttp.ClientSession, webhook: Webhook, update: Update) -> str:
    """What went wrong, or nothing."""
    headers = {"Content-Type": "application/json"}
    if webhook.secret:
        headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret
    with contextlib.suppress(aiohttp.ClientError, TimeoutError, OSError):
        async with session.post(webhook.url, data=update.raw.encode(), headers=headers) as answer:
            wrong = f"Wrong response from the webhook: {answer.status} {answer.reason}"
            return "" if 200 <= answer.status < 300 else wrong
    return "Connection failed"
