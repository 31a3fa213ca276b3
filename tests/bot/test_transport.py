"""Requests either bring an answer, or an error that says what to do next and shows no token."""

import traceback
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from pydantic import SecretStr
from telegram import Bot
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.transport import Refusal, TelegramTrouble, Transport, Unanswered, Unreachable
from simulator.client import Client
from simulator.faults import Fault
from simulator.run import Running
from simulator.telegram import Telegram
from tests.bot.conftest import SITI, texts

TOKEN = SecretStr("700000001:AAF-simulated-token-of-the-emulated-bot")


@pytest.fixture
async def bot(running: Running, transport: Transport) -> AsyncIterator[Bot]:
    """python-telegram-bot's own bot over our transport."""
    base, files = f"{running.url}/bot", f"{running.url}/file/bot"
    opened = Bot(
        running.telegram.token,
        base,
        base_file_url=files,
        request=transport,
        get_updates_request=transport,
    )
    async with opened:
        yield opened


@pytest.fixture
async def nonsense() -> AsyncIterator[Transport]:
    """A transport to a server that answers what Telegram seldom does, or never."""

    async def answer(request: web.Request) -> web.Response:
        return answers[request.match_info["method"]]

    answers = {
        "page": web.Response(text="<html>Selamat datang di Wi-Fi kantor</html>"),
        "list": web.json_response([1]),
        "moved": web.Response(status=302, headers={"Location": "https://contoh.go.id"}),
        "down": web.Response(status=502, text="<html>Bad Gateway</html>"),
        "group": web.json_response(
            {
                "ok": False,
                "description": "Bad Request: group chat was upgraded to a supergroup chat",
                "parameters": {"migrate_to_chat_id": -1001},
            },
            status=400,
        ),
    }
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    transport = Transport(f"http://127.0.0.1:{runner.addresses[0][1]}", TOKEN)
    await transport.initialize()
    yield transport
    await transport.shutdown()
    await runner.cleanup()


async def test_a_call_brings_the_result(transport: Transport) -> None:
    assert (await transport.call("getMe"))["username"] == "pandu_demo_bot"


async def test_a_refusal_says_why_and_how_long(transport: Transport, telegram: Telegram) -> None:
    telegram.faults.plan(Fault(method="getMe", retry_after=9))

    with pytest.raises(Refusal) as refused:
        await transport.call("getMe")

    assert (refused.value.code, refused.value.retry_after) == (429, 9)


async def test_a_refusal_quotes_nobody(transport: Transport) -> None:
    said = {"chat_id": SITI, "text": "<rahasia>", "parse_mode": "HTML"}
    with pytest.raises(Refusal) as refused:
        await transport.call("sendMessage", said)

    assert "rahasia" in refused.value.description
    assert refused.value.reason == "Bad Request: can't parse entities"
    assert "rahasia" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:1", Unreachable),
        ("http://no-such-host.invalid", Unreachable),
    ],
)
async def test_what_never_left_may_be_repeated(url: str, expected: type[TelegramTrouble]) -> None:
    transport = Transport(url, TOKEN)
    await transport.initialize()
    with pytest.raises(expected) as trouble:
        await transport.call("sendMessage", {"chat_id": 1, "text": "a"})
    await transport.shutdown()

    assert "AAF" not in "".join(traceback.format_exception(trouble.value))


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_lost_connection_leaves_open_whether_it_was_carried_out(
    transport: Transport, telegram: Telegram, drop: str
) -> None:
    telegram.faults.plan(Fault(drop="after" if drop == "after" else "before"))

    with pytest.raises(Unanswered) as trouble:
        await transport.call("sendMessage", {"chat_id": SITI, "text": "a"})

    assert "AAF" not in "".join(traceback.format_exception(trouble.value))


async def test_patience_ends(transport: Transport, telegram: Telegram) -> None:
    telegram.faults.plan(Fault(latency=5))

    with pytest.raises(Unanswered):
        await transport.call("getMe", patience=0.05)


@pytest.mark.parametrize("method", ["page", "list"])
async def test_an_answer_that_is_not_telegrams_is_no_answer(
    nonsense: Transport, method: str
) -> None:
    with pytest.raises(Unanswered):
        await nonsense.call(method)


@pytest.mark.parametrize(("method", "code"), [("down", 502), ("moved", 302)])
async def test_an_error_page_is_a_refusal_with_its_code(
    nonsense: Transport, method: str, code: int
) -> None:
    with pytest.raises(Refusal) as refused:
        await nonsense.call(method)

    assert refused.value.code == code


async def test_a_group_that_moved_tells_where(nonsense: Transport) -> None:
    with pytest.raises(Refusal) as refused:
        await nonsense.call("group")

    assert refused.value.moved_to == -1001


async def test_the_library_speaks_through_it(bot: Bot, siti: Client) -> None:
    assert bot.username == "pandu_demo_bot"
    await bot.send_message(SITI, "Selamat pagi")
    sent = await bot.send_document(SITI, b"%PDF", filename="Laporan Triwulan IV.pdf")

    assert texts(siti) == ["Selamat pagi", ""]
    assert sent.document is not None
    assert sent.document.file_name == "Laporan Triwulan IV.pdf"
    assert await (await bot.get_file(sent.document)).download_as_bytearray() == b"%PDF"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault(method="sendMessage", retry_after=3), RetryAfter),
        (Fault(method="sendMessage", code=403, description="Forbidden"), Forbidden),
        (Fault(method="sendMessage", code=400, description="Bad Request"), BadRequest),
        (Fault(method="sendMessage", code=401, description="Unauthorized"), InvalidToken),
        (Fault(method="sendMessage", code=502), NetworkError),
        (Fault(method="sendMessage", drop="before"), TimedOut),
    ],
)
async def test_the_library_gets_its_own_errors(
    bot: Bot,
    telegram: Telegram,
    fault: Fault,
    expected: type[Exception],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else the library warns of its own future
    telegram.faults.plan(fault)

    with pytest.raises(expected):
        await bot.send_message(SITI, "Selamat pagi")


async def test_the_library_hears_of_a_server_that_is_not_there() -> None:
    url = "http://127.0.0.1:1"
    async with Transport(url, TOKEN) as transport:
        with pytest.raises(NetworkError) as trouble:
            await transport.post(f"{url}/bot{TOKEN.get_secret_value()}/getMe")

    assert not isinstance(trouble.value, TimedOut)
    assert "AAF" not in "".join(traceback.format_exception(trouble.value))
