"""How updates reach a bot that asks for them."""

from __future__ import annotations

import asyncio

import pytest

from simulator.client import Client
from simulator.methods.updating import set_webhook
from simulator.parameters import Parameters
from simulator.telegram import Telegram
from tests.simulator.api import Api, words


async def test_updates_come_again_until_they_are_confirmed(api: Api, siti: Client) -> None:
    siti.send("pertama")
    first = await api.updates()
    again = await api.updates()
    rest = await api.updates(offset=first[1]["update_id"])

    assert [u["message"]["text"] for u in first] == ["/start", "pertama"]
    assert again == first
    assert rest == first[1:]
    assert await api.updates(offset=first[1]["update_id"] + 1) == []


async def test_limit_and_negative_offset(api: Api, siti: Client) -> None:
    siti.send("a" * 4096 * 3)

    assert len(await api.updates(limit=2)) == 2
    assert [u["message"]["message_id"] for u in await api.updates(offset=-1)] == [4]
    assert len(await api.updates()) == 1


async def test_a_long_poll_ends_when_somebody_writes(api: Api, siti: Client) -> None:
    last = (await api.updates())[-1]["update_id"]
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(api.updates(offset=last + 1, timeout=50))
        siti.send("halo")

    assert [u["message"]["text"] for u in poll.result()] == ["halo"]


async def test_of_two_pollers_one_meets_a_conflict(api: Api, telegram: Telegram) -> None:
    async with asyncio.TaskGroup() as group:
        polls = [group.create_task(api("getUpdates", timeout=50)) for _ in range(2)]
        ended, _ = await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
        refused = ended.pop().result()
        Client.of(telegram, 101).start()

    assert words(refused) == (
        "409 Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    assert sum(len(poll.result().get("result", [])) for poll in polls) == 1


async def test_polling_beside_a_webhook_is_a_conflict(api: Api) -> None:
    await api.result("setWebhook", url="https://pandu.example.go.id/hook")

    assert await api.refusal("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def test_a_webhook_ends_the_poll_under_way(telegram: Telegram) -> None:
    async def set_hook() -> None:
        set_webhook(telegram, Parameters({"url": "https://pandu.example.go.id/hook"}))

    polled, _ = await asyncio.gather(
        telegram.updates.poll(0, 100, 50), set_hook(), return_exceptions=True
    )

    assert str(polled) == "Conflict: terminated by setWebhook request"


async def test_updates_are_dropped_after_a_day(api: Api, telegram: Telegram, siti: Client) -> None:
    telegram.clock.jump(23 * 3600)
    siti.send("kemarin")
    telegram.clock.jump(2 * 3600)

    assert [u["message"]["text"] for u in await api.updates()] == ["kemarin"]


async def test_an_update_is_delivered_again_whatever_was_confirmed(
    api: Api, telegram: Telegram, siti: Client
) -> None:
    siti.send("halo")
    seen = await api.updates()
    assert await api.updates(offset=seen[-1]["update_id"] + 1) == []
    telegram.updates.redeliver(seen[-1]["update_id"])

    assert await api.updates(offset=seen[-1]["update_id"] + 1) == seen[-1:]
    assert await api.updates(offset=seen[-1]["update_id"] + 1) == []


async def test_only_allowed_kinds_are_kept(api: Api, siti: Client) -> None:
    await api.updates(allowed_updates=["callback_query"])
    siti.send("tak diminta")
    siti.tap(1, "x")

    assert [set(u) - {"update_id"} for u in await api.updates(offset=-1)] == [{"callback_query"}]


async def test_numbers_may_start_anew(api: Api, telegram: Telegram, siti: Client) -> None:
    siti.send("lama")
    seen = await api.updates()
    await api.updates(offset=seen[-1]["update_id"] + 1)
    telegram.updates.restart_numbers(5)
    siti.send("baru")

    assert [u["update_id"] for u in await api.updates()] == [5]


async def test_a_lone_surrogate_and_a_null_reach_the_bot_as_they_are(
    api: Api, siti: Client
) -> None:
    siti.inject({"text": "a\x00\ud800b"})

    assert (await api.updates())[-1]["message"]["text"] == "a\x00\ud800b"


async def test_one_can_wait_until_the_bot_has_taken_everything(
    api: Api, telegram: Telegram, siti: Client
) -> None:
    last = (await api.updates())[-1]["update_id"]
    async with asyncio.TaskGroup() as group:
        emptied = group.create_task(telegram.until(lambda: len(telegram.updates) == 0))
        await api.updates(offset=last + 1)

    assert emptied.result()


async def test_waiting_for_what_never_happens_ends(telegram: Telegram) -> None:
    with pytest.raises(TimeoutError):
        await telegram.until(lambda: telegram.callbacks, within=0.01)
