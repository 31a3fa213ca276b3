"""A Telegram that is slow, overloaded or gone, when a test asks for it."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from simulator.client import Client
from simulator.faults import Fault
from simulator.rates import Rates
from simulator.telegram import Telegram
from tests.simulator.api import Api
from tests.simulator.conftest import BUDI, SITI


async def test_only_the_next_calls_of_the_method_and_chat_fail(
    api: Api, telegram: Telegram, siti: Client, budi: Client
) -> None:
    budi.start()
    telegram.faults.plan(Fault(method="sendMessage", chat_id=SITI, times=2, code=502))

    assert await api.result("sendMessage", chat_id=BUDI, text="x")
    assert await api.result("sendChatAction", chat_id=SITI, action="typing")
    for _ in range(2):
        assert await api.refusal("sendMessage", chat_id=SITI, text="x") == "502 Bad Gateway"
    assert await api.result("sendMessage", chat_id=SITI, text="x")
    assert len(siti.received) == 1


async def test_a_lasting_fault_ends_when_it_is_cleared(api: Api, telegram: Telegram) -> None:
    telegram.faults.plan(Fault(times=None, code=500))

    assert [await api.refusal("getMe") for _ in range(3)] == ["500 Internal Server Error"] * 3
    telegram.faults.clear()
    assert await api.result("getMe")


async def test_too_many_requests_say_when_to_come_back(
    api: Api, telegram: Telegram, siti: Client
) -> None:
    telegram.faults.plan(Fault(retry_after=7))

    told = await api("sendMessage", chat_id=SITI, text="x")

    assert told["description"] == "Too Many Requests: retry after 7"
    assert (told["error_code"], told["parameters"]) == (429, {"retry_after": 7})
    assert siti.received == []


@pytest.mark.parametrize(("drop", "delivered"), [("before", 0), ("after", 1)])
async def test_a_dropped_connection_may_have_delivered(
    api: Api, telegram: Telegram, siti: Client, drop: str, delivered: int
) -> None:
    telegram.faults.plan(Fault(drop="before" if drop == "before" else "after"))

    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=SITI, text="x")

    assert len(siti.received) == delivered


async def test_a_slow_answer_comes_after_a_fast_one(api: Api, telegram: Telegram) -> None:
    telegram.faults.plan(Fault(method="getMe", latency=0.2))
    async with asyncio.TaskGroup() as group:
        calls = {group.create_task(api(method)): method for method in ("getMe", "getWebhookInfo")}
        ended, _ = await asyncio.wait(calls, return_when=asyncio.FIRST_COMPLETED)

    assert [calls[call] for call in ended] == ["getWebhookInfo"]


def refused(rates: Rates, chat_id: int) -> int:
    """Seconds to wait, or 0 when the message may go."""
    from simulator.refusals import Refusal

    try:
        rates.check(chat_id)
    except Refusal as refusal:
        return refusal.retry_after or 0
    return 0


def test_a_person_takes_a_burst_then_one_a_second() -> None:
    now = [100.0]
    rates = Rates(chat_burst=3, now=lambda: now[0])

    assert [refused(rates, SITI) for _ in range(4)] == [0, 0, 0, 1]
    now[0] += 1
    assert [refused(rates, SITI), refused(rates, SITI)] == [0, 1]


def test_a_group_takes_twenty_a_minute() -> None:
    rates = Rates(now=lambda: 100.0)

    assert [refused(rates, -5) for _ in range(21)] == [0] * 20 + [3]


def test_all_together_take_thirty_a_second() -> None:
    rates = Rates(now=lambda: 100.0)

    assert [refused(rates, person) for person in range(1, 32)] == [0] * 30 + [1]


async def test_rates_hold_over_http_when_they_are_on(
    api: Api, telegram: Telegram, siti: Client
) -> None:
    telegram.rates = Rates(chat_burst=1, now=lambda: 100.0)
    await api.result("sendMessage", chat_id=SITI, text="x")

    said = await api.refusal("sendMessage", chat_id=SITI, text="x")

    assert said == "429 Too Many Requests: retry after 1"
    assert len(siti.received) == 1
