"""How updates reach a bot at an address of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from simulator.client import Client
from simulator.telegram import Telegram
from tests.simulator.api import Api


@dataclass
class Hook:
    """A bot that listens, refuses as many posts as it is told to, and remembers the rest."""

    telegram: Telegram
    url: str = ""
    refuse: int = 0
    posts: int = 0
    secrets: set[str] = field(default_factory=set)
    taken: list[dict[str, Any]] = field(default_factory=list)

    async def receive(self, request: web.Request) -> web.Response:
        self.posts += 1
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        if self.posts <= self.refuse:
            return web.Response(status=503)
        self.taken.append(await request.json())
        self.telegram.tell("taken")
        return web.Response()

    async def took(self, number: int) -> list[str]:
        """The texts, once that many updates were taken."""
        await self.telegram.until(lambda: len(self.taken) >= number)
        return [update["message"]["text"] for update in self.taken]


@pytest.fixture
async def hook(telegram: Telegram) -> AsyncIterator[Hook]:
    hook = Hook(telegram)
    app = web.Application()
    app.router.add_post("/hook", hook.receive)
    runner = web.AppRunner(app, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_are_posted_in_order_with_the_secret(
    api: Api, siti: Client, hook: Hook
) -> None:
    siti.send("sebelum")
    await api.result("setWebhook", url=hook.url, secret_token="rahasia", max_connections=1)
    siti.send("sesudah")

    assert await hook.took(3) == ["/start", "sebelum", "sesudah"]
    assert hook.secrets == {"rahasia"}


async def test_a_refused_update_is_posted_again_and_nothing_overtakes_it(
    api: Api, siti: Client, hook: Hook
) -> None:
    hook.refuse = 2
    await api.result("setWebhook", url=hook.url, max_connections=1)
    siti.send("kedua")

    assert await hook.took(2) == ["/start", "kedua"]
    told = await api.result("getWebhookInfo")
    assert told["last_error_message"] == (
        "Wrong response from the webhook: 503 Service Unavailable"
    )
    assert told["pending_update_count"] == 0


async def test_updates_wait_for_polling_again_when_the_webhook_is_deleted(
    api: Api, siti: Client, hook: Hook
) -> None:
    await api.result("setWebhook", url=hook.url, max_connections=1)
    await hook.took(1)
    await api.result("deleteWebhook")
    siti.send("lewat poll")

    assert [u["message"]["text"] for u in await api.updates()] == ["lewat poll"]
    assert (await api.result("getWebhookInfo"))["url"] == ""


async def test_pending_updates_are_dropped_when_asked(api: Api, siti: Client) -> None:
    siti.send("hilang")
    await api.result("deleteWebhook", drop_pending_updates=True)

    assert await api.updates() == []


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        (
            {"url": "http://pandu.example.go.id/hook"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        ({"url": "ftp://x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://a.id/x", "secret_token": "dengan spasi"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_wrong_webhooks_are_refused(api: Api, values: dict[str, str], refusal: str) -> None:
    assert await api.refusal("setWebhook", **values) == f"400 Bad Request: {refusal}"
    assert (await api.result("getWebhookInfo"))["url"] == ""
