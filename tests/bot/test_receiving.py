"""What people send is stored before Telegram hears that it arrived; nothing stops the receiver."""

import asyncio
import io
import json
from contextlib import suppress
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.bell import Bell
from bot.receiving import Receiver, lane, raw
from bot.transport import Refusal, Transport
from simulator.client import Client
from simulator.faults import Fault
from simulator.run import Running, serve
from simulator.telegram import Telegram
from storage.database import Database
from storage.tables import inbox
from tests.bot.conftest import BUDI, QUICK, SECRET_WORDS, SITI, at_work, eventually


class Post:
    """The inbox as a test sees it."""

    def __init__(self, database: Database, transport: Transport) -> None:
        self.database = database
        self.transport = transport
        self.bell = Bell()

    def receiver(self, holder: str = "one", transport: Transport | None = None) -> Receiver:
        return Receiver(
            transport or self.transport,
            self.database,
            holder=holder,
            arrived=self.bell,
            backoff=QUICK,
        )

    async def stored(self) -> list[Any]:
        """The updates of the inbox, in order."""
        async with self.database.read() as store:
            rows = await store.execute(select(inbox.c.raw).order_by(inbox.c.seq))
            return [json.loads(row.raw) for row in rows]

    async def texts(self) -> list[str]:
        return [update["message"]["text"] for update in await self.stored()]

    async def until(self, *expected: str) -> None:
        """Until exactly these texts are stored."""
        await eventually(self.texts, list(expected))


@pytest.fixture
def post(database: Database, transport: Transport) -> Post:
    return Post(database, transport)


async def test_a_full_disk_makes_telegram_keep_the_update_until_there_is_room(
    sqlite_url: str, transport: Transport, telegram: Telegram, siti: Client, logs: io.StringIO
) -> None:
    post = Post(await Database.open(sqlite_url), transport)
    async with post.database.connection() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = [f"{SECRET_WORDS} {number} {'x' * 4000}" for number in range(10)]
    for text in long:
        siti.send(text)

    async with at_work(post.receiver()):
        await eventually(lambda: "cannot store updates" in logs.getvalue(), True)
        assert len(telegram.updates) == 10
        async with post.database.connection() as connection:
            await connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        await post.until(*long)
        await eventually(lambda: len(telegram.updates), 0)
    await post.database.close()


async def test_what_telegram_delivers_twice_is_stored_once(
    post: Post, telegram: Telegram, siti: Client
) -> None:
    siti.send("satu")
    async with at_work(post.receiver()):
        await post.until("satu")
        (update,) = await post.stored()
        telegram.updates.redeliver(update["update_id"])
        siti.send("dua")
        await post.until("satu", "dua")


async def test_an_update_is_stored_before_telegram_may_forget_it_and_a_kill_between_is_harmless(
    post: Post, telegram: Telegram, siti: Client
) -> None:
    telegram.faults.plan(Fault(method="getUpdates"))  # the first poll goes well, and
    telegram.faults.plan(Fault(method="getUpdates", latency=60))  # the next confirms too late
    siti.send("satu")
    async with asyncio.TaskGroup() as group:
        killed = group.create_task(post.receiver("one").run())
        await post.until("satu")
        killed.cancel()
    telegram.faults.clear()
    assert len(telegram.updates) == 1

    siti.send("dua")
    async with at_work(post.receiver("one")):
        await post.until("satu", "dua")
        await eventually(lambda: len(telegram.updates), 0)


async def test_numbers_that_begin_again_after_an_idle_week_are_received(
    post: Post, telegram: Telegram, siti: Client
) -> None:
    async with at_work(post.receiver()):
        siti.send("sebelum libur")
        await post.until("sebelum libur")
        await eventually(lambda: len(telegram.updates), 0)
    telegram.updates.restart_numbers(1000)
    async with at_work(post.receiver()):
        siti.send("sesudah libur")
        await post.until("sebelum libur", "sesudah libur")


async def test_what_no_database_takes_is_cleaned_and_everything_else_kept(
    post: Post, siti: Client
) -> None:
    siti.inject({"text": "a\0b \ud83d c \\u0000 🙏 \u202e<b>"})

    async with at_work(post.receiver()):
        await post.until("ab \ufffd c \\u0000 🙏 \u202e<b>")


async def test_an_update_nobody_understands_is_stored_and_stops_nothing(
    post: Post, telegram: Telegram, siti: Client
) -> None:
    telegram.updates.push("message", {"chat": "?", "from": [1], "text": "aneh"})
    telegram.updates.push("message", {"chat": {"id": 2**70}, "text": "besar"})
    siti.send("biasa")

    async with at_work(post.receiver()):
        await post.until("aneh", "besar", "biasa")
        async with post.database.read() as store:
            lanes = (await store.execute(select(inbox.c.lane).order_by(inbox.c.seq))).scalars()

    assert list(lanes) == [0, 0, SITI]


async def test_telegram_that_is_down_at_the_start_is_waited_for(
    post: Post, running: Running, siti: Client, logs: io.StringIO
) -> None:
    await running.stop()
    siti.send("satu")
    async with at_work(post.receiver()):
        await eventually(lambda: "telegram does not answer" in logs.getvalue(), True)
        back = await serve(running.telegram, port=running.port)
        await post.until("satu")
    await back.stop()


@pytest.mark.parametrize(
    "fault",
    [
        Fault(method="getUpdates", code=502, times=3),
        Fault(method="getUpdates", drop="before", times=3),
        Fault(method="getUpdates", drop="after", times=3),
    ],
    ids=["bad gateway", "dropped before", "dropped after"],
)
async def test_a_stumbling_telegram_loses_nothing(
    post: Post, telegram: Telegram, siti: Client, fault: Fault
) -> None:
    telegram.faults.plan(fault)
    siti.send("satu")
    siti.send("dua")

    async with at_work(post.receiver()):
        await post.until("satu", "dua")


async def test_another_program_with_the_same_token_is_named_and_outlived(
    post: Post, telegram: Telegram, siti: Client, logs: io.StringIO
) -> None:
    async with at_work(post.receiver()):
        await eventually(lambda: _disturbed(post, logs), True)
        siti.send("satu")
        await post.until("satu")


async def _disturbed(post: Post, logs: io.StringIO) -> bool:
    with suppress(Refusal):
        await post.transport.call("getUpdates", {"timeout": 0})
    return "another program polls with this token" in logs.getvalue()


async def test_a_webhook_left_from_before_is_removed(
    post: Post, siti: Client, telegram: Telegram, logs: io.StringIO
) -> None:
    await post.transport.call("setWebhook", {"url": "https://lama.contoh.go.id/bot"})
    async with at_work(post.receiver()):
        await eventually(lambda: telegram.calls.get("deletewebhook"), 1)
        siti.send("satu")
        await post.until("satu")

    assert "a webhook was set for this bot" in logs.getvalue()


async def test_a_wrong_token_is_said_clearly_again_and_again(
    post: Post, running: Running, logs: io.StringIO
) -> None:
    wrong = Transport(running.url, SecretStr("700000001:AAF-this-token-was-revoked-by-its-owner"))
    await wrong.initialize()
    async with at_work(post.receiver(transport=wrong)):
        await eventually(lambda: logs.getvalue().count("check PANDU_BOT_TOKEN") >= 2, True)
    await wrong.shutdown()


async def test_of_two_processes_one_polls_and_the_other_takes_over(
    post: Post, telegram: Telegram, siti: Client, logs: io.StringIO
) -> None:
    first = post.receiver("first")
    async with at_work(post.receiver("second")):
        await eventually(lambda: telegram.calls.get("getupdates"), 1)
        async with at_work(first):
            siti.send("satu")
            await post.until("satu")
    async with at_work(post.receiver("third")):
        siti.send("dua")
        await post.until("satu", "dua")

    assert "another program" not in logs.getvalue()


async def test_receiving_rings_for_who_answers(post: Post, siti: Client) -> None:
    async with at_work(post.receiver()):
        siti.send("satu")
        await post.until("satu")
        await post.bell.heard(within=5)


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ({"message": {"chat": {"id": -5}, "from": {"id": SITI}}}, -5),
        ({"edited_message": {"chat": {"id": SITI}}}, SITI),
        ({"callback_query": {"from": {"id": SITI}, "message": {"chat": {"id": -5}}}}, -5),
        ({"callback_query": {"from": {"id": SITI}, "inline_message_id": "a"}}, SITI),
        ({"inline_query": {"from": {"id": BUDI}, "query": "simpel"}}, BUDI),
        ({"my_chat_member": {"chat": {"id": BUDI}, "from": {"id": SITI}}}, BUDI),
        ({"poll": {"id": "7"}}, 0),
        ({"message": None}, 0),
    ],
)
def test_updates_of_one_chat_share_a_lane(update: dict[str, Any], expected: int) -> None:
    assert lane({"update_id": 1, **update}) == expected


def test_an_update_keeps_its_content() -> None:
    update = {"update_id": 1, "message": {"text": "é\n\"'</b> \\ud83d", "numbers": [1, 2.5, None]}}

    assert json.loads(raw(update)) == update


async def test_nothing_is_in_the_inbox_that_nobody_sent(post: Post, telegram: Telegram) -> None:
    async with at_work(post.receiver()):
        await eventually(lambda: telegram.calls.get("getupdates"), 1)

    async with post.database.read() as store:
        assert (await store.execute(select(func.count()).select_from(inbox))).scalar_one() == 0
