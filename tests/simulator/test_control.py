"""The control API: acting as people over HTTP, and who may."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from simulator.client import Client
from simulator.loopback import is_loopback
from simulator.run import serve
from simulator.server import build
from simulator.telegram import Telegram
from tests.simulator.api import Api, picture
from tests.simulator.conftest import BUDI, SITI


async def act(api: Api, user: int, action: str, **values: Any) -> dict[str, Any]:
    address = f"{api.server.url}/control/people/{user}/{action}"
    async with api.http.post(address, json=values) as answer:
        assert answer.status == 200, await answer.text()
        done: dict[str, Any] = await answer.json()
        return done


async def test_a_person_is_acted_over_http(api: Api, budi: Client) -> None:
    await act(api, BUDI, "start", payload="abc")
    await act(api, BUDI, "send", text="a" * 5000)
    await act(api, BUDI, "inject", content={"text": "b" * 5000})
    await act(api, BUDI, "edit", message_id=2, text="ubah")
    await act(api, BUDI, "forward", message_id=1)
    await act(api, BUDI, "tap", message_id=1, data="x")
    await act(api, BUDI, "contact", phone="0812", name="Ani")
    await act(api, BUDI, "location", latitude=-6, longitude=106)
    await act(api, BUDI, "poll", question="?", options=["a", "b"])
    await act(api, BUDI, "sticker")
    await act(api, BUDI, "voice")
    await act(api, BUDI, "block")

    kinds = [next(k for k in update if k != "update_id") for update in await api.updates()]
    assert kinds == (
        ["message"] * 4 + ["edited_message", "message", "callback_query"]
        + ["message"] * 5 + ["my_chat_member"]
    )  # fmt: skip


async def test_files_go_up_and_down(api: Api, siti: Client) -> None:
    form = aiohttp.FormData()
    form.add_field("document", b"<script>x</script>", filename="a.html", content_type="text/html")
    address = f"{api.server.url}/control/people/{SITI}/document"
    async with api.http.post(address, data=form) as answer:
        document = (await answer.json())["document"]
    photo = siti.photo(picture()).content["photo"][-1]

    async with api.http.get(f"{api.server.url}/control/files/{document['file_id']}") as answer:
        assert await answer.read() == b"<script>x</script>"
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["Content-Security-Policy"] == "sandbox"
    async with api.http.get(f"{api.server.url}/control/files/{photo['file_id']}") as answer:
        assert answer.headers["Content-Disposition"].startswith("inline")


async def test_the_page_learns_who_there_is_and_what_was_said(api: Api, siti: Client) -> None:
    await api.result("sendMessage", chat_id=SITI, text="Halo")
    async with api.http.get(f"{api.server.url}/control/state") as answer:
        people = (await answer.json())["people"]
    async with api.http.get(f"{api.server.url}/control/people/{SITI}/chats/{SITI}") as answer:
        chat = await answer.json()

    assert [person["note"] for person in people] == ["Operator", "Operator Kecamatan Jambe"]
    assert people[0]["chats"][0]["unread"] == 1
    assert [message["text"] for message in chat["messages"]] == ["/start", "Halo"]
    await act(api, SITI, "read")
    assert siti.chat.unread == 0


async def test_every_change_is_told_as_it_happens(api: Api, siti: Client) -> None:
    async with api.http.get(f"{api.server.url}/control/events") as events:
        assert await events.content.readline() == b": hello\n"
        siti.send("halo")
        await events.content.readline()
        line = (await events.content.readline()).decode()

    event = json.loads(line.removeprefix("data: "))
    assert (event["type"], event["message"]["text"]) == ("message", "halo")


async def test_the_clock_jumps_and_tells_the_bots_process(
    telegram: Telegram, http: aiohttp.ClientSession, tmp_path: Path
) -> None:
    file = tmp_path / "clock.json"
    running = await serve(telegram, clock_file=file)
    try:
        before = json.loads(file.read_text())
        monday = datetime(2026, 11, 23, 1, tzinfo=UTC)
        async with http.post(f"{running.url}/control/clock", json={"to": monday.isoformat()}) as _:
            arrived = telegram.clock.seconds()
        async with http.post(f"{running.url}/control/clock", json={"seconds": 3600}) as _:
            later = telegram.clock.seconds()
    finally:
        await running.stop()

    assert before == {"offset_seconds": 0.0}
    assert 0 <= arrived - monday.timestamp() < 5
    assert 3600 <= later - arrived < 3605
    assert json.loads(file.read_text())["offset_seconds"] == telegram.clock.offset_seconds
    Client.of(telegram, SITI).start()
    dated = telegram.chats[SITI].messages[1].date
    assert 3600 <= dated - monday.timestamp() < 3620


@pytest.mark.parametrize("body", [{"to": "2026-11-23T08:00:00"}, {"to": "besok"}, {}])
async def test_a_time_without_zone_is_refused(api: Api, body: dict[str, str]) -> None:
    before = api.server.telegram.clock.offset_seconds

    async with api.http.post(f"{api.server.url}/control/clock", json=body) as answer:
        assert answer.status == 400

    assert api.server.telegram.clock.offset_seconds == before


async def test_faults_and_redelivery_are_asked_for_over_http(api: Api, siti: Client) -> None:
    async with api.http.post(f"{api.server.url}/control/faults", json={"code": 502}) as answer:
        assert answer.status == 200
    assert await api.refusal("getMe") == "502 Bad Gateway"
    seen = await api.updates()
    last = seen[-1]["update_id"]
    await api.updates(offset=last + 1)
    async with api.http.post(
        f"{api.server.url}/control/redeliver", json={"update_id": last}
    ) as answer:
        assert answer.status == 200
    assert await api.updates(offset=last + 1) == seen[-1:]
    async with api.http.get(f"{api.server.url}/control/calls") as answer:
        assert (await answer.json())["calls"]["getupdates"] == 3
    async with api.http.post(f"{api.server.url}/control/faults", json={"kode": 5}) as answer:
        assert answer.status == 400


async def test_pages_of_other_sites_are_kept_out(api: Api, siti: Client) -> None:
    headers = {"Origin": "https://jahat.example"}
    address = f"{api.server.url}/control/people/{SITI}/send"
    async with api.http.post(address, json={"text": "x"}, headers=headers) as answer:
        assert answer.status == 403
    assert [message.text for message in siti.messages] == ["/start"]


@pytest.mark.parametrize("action", ["terbang", "edit", "document"])
async def test_wrong_actions_are_refused_in_words(api: Api, siti: Client, action: str) -> None:
    async with api.http.post(f"{api.server.url}/control/people/{SITI}/{action}", json={}) as answer:
        assert answer.status == 400
        assert (await answer.json())["error"]


def test_control_is_for_this_machine_only(telegram: Telegram) -> None:
    paths = [str(route.resource) for route in build(telegram, controlled=False).router.routes()]

    assert not any("control" in path or "page" in path for path in paths)
    assert [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost")] == [True] * 3
    assert [is_loopback(host) for host in ("0.0.0.0", "10.0.0.5", "pandu.go.id")] == [False] * 3


async def test_a_foreign_name_that_leads_here_is_not_answered(api: Api) -> None:
    host = f"jahat.example:{api.server.port}"
    headers = {"Host": host, "Origin": f"http://{host}"}
    address = f"{api.server.url}/control/state"
    async with api.http.get(address, headers=headers) as answer:
        assert answer.status == 403
