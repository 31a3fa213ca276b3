"""Updates that Telegram posts are stored before it hears so; anybody else is turned away."""

import asyncio
import io
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.bell import Bell
from bot.receiving import ALLOWED_UPDATES
from bot.serving import LARGEST_BODY, Server
from bot.settings import Settings
from bot.transport import Transport
from bot.webhook import SECRET_HEADER, Webhook
from simulator.client import Client
from simulator.telegram import Telegram
from storage.database import Database
from storage.tables import inbox
from tests.bot.conftest import QUICK, SITI, at_work, eventually
from tests.office import opened

SECRET = "rahasia-yang-cukup-panjang"
NEW_SECRET = "rahasia-yang-baru-sekali"
PATH = "/pandu/telegram"
REFUSED = "Wrong response from the webhook: 403 Forbidden"


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


class Hook:
    """The address where updates are posted, with one process or several behind it."""

    def __init__(self, database: Database, transport: Transport, port: int) -> None:
        self.database = database
        self.transport = transport
        self.port = port
        self.bell = Bell()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{PATH}"

    def webhook(self, secret: str = SECRET, arrived: Bell | None = None) -> Webhook:
        return Webhook(
            self.transport,
            self.database,
            url=self.url,
            secret=SecretStr(secret),
            arrived=arrived or self.bell,
            backoff=QUICK,
        )

    @asynccontextmanager
    async def open(self, webhook: Webhook) -> AsyncIterator[None]:
        """A process that listens there and has told Telegram so."""
        with socket.create_server(("127.0.0.1", self.port)) as listener:
            async with at_work(Server(listener, webhook.routes()), webhook):
                yield

    async def stored(self) -> list[str]:
        """The texts in the inbox, in order."""
        async with self.database.read() as store:
            rows = await store.execute(select(inbox.c.raw).order_by(inbox.c.seq))
            return [json.loads(row.raw)["message"]["text"] for row in rows]

    async def until(self, *texts: str) -> None:
        """Until exactly these texts are stored."""
        await eventually(self.stored, list(texts))


@pytest.fixture
def hook(database: Database, transport: Transport) -> Hook:
    return Hook(database, transport, free_port())


Post = Callable[..., Awaitable[tuple[int, bytes]]]


@pytest.fixture
async def post(hook: Hook) -> AsyncIterator[Post]:
    """Post anything to the address, as anybody could."""
    async with aiohttp.ClientSession() as session:

        async def posted(
            body: bytes, secret: str | None = SECRET, **other: Any
        ) -> tuple[int, bytes]:
            headers = {"Content-Type": other.get("content_type", "application/json")}
            if secret is not None:
                headers[SECRET_HEADER] = secret
            url, method = other.get("url", hook.url), other.get("method", "POST")
            async with session.request(
                method, url, data=io.BytesIO(body), headers=headers
            ) as answer:
                return answer.status, await answer.read()

        yield posted


def update(number: int, text: str) -> bytes:
    chat = {"id": SITI, "type": "private"}
    message = {"message_id": number, "date": 0, "chat": chat, "from": {"id": SITI}, "text": text}
    return json.dumps({"update_id": number, "message": message}).encode()


async def test_people_are_answered_by_a_bot_at_its_own_address(
    database_url: str, tmp_path: Path
) -> None:
    port = free_port()
    mode: dict[str, Any] = {
        "webhook_url": f"http://127.0.0.1:{port}{PATH}",
        "webhook_secret": SecretStr(SECRET),
        "listen": f"127.0.0.1:{port}",
    }
    async with opened(database_url, tmp_path, **mode) as office:
        sari = office.somebody("Sari")
        greeting = await sari.starts()
        assert "Selamat datang" in greeting
        told = await office.application.transport.call("getWebhookInfo")

    assert told["url"] == mode["webhook_url"]
    assert told["max_connections"] == 1
    assert set(told["allowed_updates"]) == set(ALLOWED_UPDATES)


async def test_who_goes_back_to_polling_loses_nothing(sqlite_url: str, tmp_path: Path) -> None:
    port = free_port()
    mode: dict[str, Any] = {
        "webhook_url": f"http://127.0.0.1:{port}",
        "webhook_secret": SecretStr(SECRET),
    }
    async with opened(sqlite_url, tmp_path, listen=f"127.0.0.1:{port}", **mode) as office:
        sari = office.somebody("Sari")
        await sari.starts()
        telegram = office.telegram
    client = Client.of(telegram, sari.telegram_id)
    client.send("/bantuan")
    async with opened(sqlite_url, tmp_path, telegram=telegram) as office:
        await office.settled()

    assert "/cari" in client.received[-1].text
    assert telegram.webhook is None


async def test_what_is_posted_twice_is_stored_once(
    hook: Hook, telegram: Telegram, siti: Client
) -> None:
    async with hook.open(hook.webhook()):
        siti.send("satu")
        await hook.until("satu")
        telegram.updates.redeliver(telegram.updates.next_id - 1)
        siti.send("dua")
        await hook.until("satu", "dua")
        await eventually(lambda: len(telegram.updates), 0)


class Killed(Bell):
    """Rung between the commit and the answer 200: there this process ends."""

    def __init__(self) -> None:
        super().__init__()
        self.died = asyncio.Event()

    def ring(self) -> None:
        self.died.set()
        raise asyncio.CancelledError


async def test_a_kill_between_the_commit_and_the_answer_loses_nothing_and_doubles_nothing(
    hook: Hook, telegram: Telegram, siti: Client
) -> None:
    killed = Killed()
    async with hook.open(hook.webhook(arrived=killed)):
        siti.send("satu")
        await killed.died.wait()
    assert await hook.stored() == ["satu"]
    assert len(telegram.updates) == 1

    siti.send("dua")
    async with hook.open(hook.webhook()):
        await hook.until("satu", "dua")
        await eventually(lambda: len(telegram.updates), 0)


async def test_a_full_disk_makes_telegram_keep_the_update_until_there_is_room(
    sqlite_url: str, transport: Transport, telegram: Telegram, siti: Client, logs: io.StringIO
) -> None:
    hook = Hook(await Database.open(sqlite_url), transport, free_port())
    async with hook.database.connection() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = [f"{number} {'x' * 4000}" for number in range(10)]
    for text in long:
        siti.send(text)

    async with hook.open(hook.webhook()):
        await eventually(lambda: "cannot store an update" in logs.getvalue(), True)
        assert len(telegram.updates) > 0
        async with hook.database.connection() as connection:
            await connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        await hook.until(*long)
        await eventually(lambda: len(telegram.updates), 0)
    await hook.database.close()


@pytest.mark.parametrize("secret", ["", "salah", SECRET[:-1], f"{SECRET}x", "é", None])
async def test_who_does_not_know_the_secret_is_refused(
    hook: Hook, post: Post, secret: str | None
) -> None:
    async with hook.open(hook.webhook()):
        assert await post(update(1, "palsu"), secret) == (403, b"")
    assert await hook.stored() == []


@pytest.mark.parametrize(
    ("body", "others", "status"),
    [
        (b"x" * (LARGEST_BODY + 1), {}, 413),
        (b"", {}, 400),
        (b"{", {}, 400),
        (b"[" * 100_000, {}, 400),
        (b"[1]", {}, 400),
        (b'{"update_id": "1"}', {}, 400),
        (b'{"update_id": 99999999999999999999}', {}, 400),
        (b'{"update_id": true}', {}, 400),
        (b"\xff\xfe", {}, 400),
        (b"update_id=1", {"content_type": "application/x-www-form-urlencoded"}, 415),
        (update(1, "a"), {"method": "GET"}, 405),
        (update(1, "a"), {"method": "PUT"}, 405),
    ],
    ids=lambda value: str(value)[:30],
)
async def test_what_is_no_update_is_refused_without_a_word(
    hook: Hook, post: Post, body: bytes, others: dict[str, Any], status: int
) -> None:
    async with hook.open(hook.webhook()):
        assert await post(body, **others) == (status, b"")
        assert await post(update(2, "benar")) == (200, b"")
    assert await hook.stored() == ["benar"]


async def test_other_paths_are_not_there(hook: Hook, post: Post) -> None:
    async with hook.open(hook.webhook()):
        elsewhere = hook.url.removesuffix("telegram")
        assert await post(update(1, "a"), url=elsewhere) == (404, b"")
        assert await post(update(1, "a"), url=f"{hook.url}/x") == (404, b"")


async def test_what_no_database_takes_is_cleaned(hook: Hook, post: Post) -> None:
    async with hook.open(hook.webhook()):
        assert await post(update(1, "a\0b \ud83d 🙏")) == (200, b"")
    assert await hook.stored() == ["ab \N{REPLACEMENT CHARACTER} 🙏"]


async def test_an_address_that_telegram_knows_is_not_set_again(
    hook: Hook, telegram: Telegram
) -> None:
    async with hook.open(hook.webhook()):
        await eventually(lambda: telegram.calls.get("setwebhook"), 1)
    asked = telegram.calls["getwebhookinfo"]
    async with hook.open(hook.webhook()):
        await eventually(lambda: telegram.calls["getwebhookinfo"] > asked, True)

    assert telegram.calls["setwebhook"] == 1


async def test_an_address_that_somebody_else_set_is_set_right(
    hook: Hook, telegram: Telegram, siti: Client
) -> None:
    await hook.transport.call("setWebhook", {"url": "https://lama.contoh.go.id/bot"})
    siti.send("satu")
    async with hook.open(hook.webhook()):
        await hook.until("satu")


async def test_a_new_secret_is_told_to_telegram_once_it_was_refused(
    hook: Hook, telegram: Telegram, siti: Client, logs: io.StringIO
) -> None:
    async with hook.open(hook.webhook()):
        await eventually(lambda: telegram.calls.get("setwebhook"), 1)
    siti.send("satu")
    async with hook.open(hook.webhook(NEW_SECRET)):
        await eventually(lambda: telegram.webhook and telegram.webhook.last_error_message, REFUSED)
    async with hook.open(hook.webhook(NEW_SECRET)):
        await hook.until("satu")

    assert "403" in logs.getvalue()
    assert NEW_SECRET not in logs.getvalue()


async def test_any_process_behind_the_address_may_take_an_update(hook: Hook, post: Post) -> None:
    other = Hook(hook.database, hook.transport, free_port())
    async with hook.open(hook.webhook()), other.open(other.webhook()):
        assert await post(update(1, "satu"), url=hook.url) == (200, b"")
        assert await post(update(1, "satu"), url=other.url) == (200, b"")
        assert await post(update(2, "dua"), url=other.url) == (200, b"")

    assert await hook.stored() == ["satu", "dua"]


def test_a_webhook_without_encryption_is_only_for_a_server_of_ones_own() -> None:
    url = "http://127.0.0.1:8081/telegram"
    own = Settings.model_validate(
        {
            "webhook_url": url,
            "webhook_secret": SECRET,
            "telegram_api_url": "http://127.0.0.1:8080",
        }
    )
    assert own.webhook_url == url
