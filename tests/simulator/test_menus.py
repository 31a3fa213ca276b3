"""Command menus by scope, and what the bot's profile may say."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.client import Client
from simulator.telegram import Telegram
from tests.simulator.api import Api
from tests.simulator.conftest import SITI

START = {"command": "start", "description": "Mulai"}
REPORT = {"command": "laporan", "description": "Laporan"}


async def test_the_narrowest_menu_is_seen(api: Api, siti: Client, budi: Client) -> None:
    own = {"type": "chat", "chat_id": SITI}
    await api.result("setMyCommands", commands=[START])
    await api.result("setMyCommands", commands=[START, REPORT], scope=own)

    assert siti.commands == [START, REPORT]
    assert budi.commands == [START]
    assert await api.result("getMyCommands", scope=own) == [START, REPORT]
    await api.result("deleteMyCommands", scope=own)
    assert siti.commands == [START]


async def test_groups_have_menus_of_their_own(
    api: Api, telegram: Telegram, siti: Client, budi: Client
) -> None:
    group = telegram.add_group("OPD", [budi.user], [siti.user])
    await api.result("setMyCommands", commands=[START], scope={"type": "all_group_chats"})
    await api.result("setMyCommands", commands=[REPORT], scope={"type": "all_chat_administrators"})

    assert Client.of(telegram, SITI, group.id).commands == [REPORT]
    assert Client.of(telegram, budi.user.id, group.id).commands == [START]
    assert siti.commands == []


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"commands": [{**START, "command": "Mulai Lagi"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{**START, "command": "x" * 33}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{**START, "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{**START, "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [START] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": ["start"]}, "can't parse BotCommand: expected an Object"),
        ({"commands": {}}, "expected an Array of commands"),
        (
            {"commands": [START], "scope": {"type": "semua"}},
            "can't parse BotCommandScope: unsupported type specified",
        ),
        ({"commands": [START], "scope": {"type": "chat", "chat_id": 9}}, "chat not found"),
        (
            {"commands": [START], "scope": {"type": "chat"}},
            "can't parse BotCommandScope: chat_id is empty",
        ),
    ],
)
async def test_wrong_menus_are_refused(
    api: Api, siti: Client, values: dict[str, Any], refusal: str
) -> None:
    assert await api.refusal("setMyCommands", **values) == f"400 Bad Request: {refusal}"
    assert siti.commands == []


@pytest.mark.parametrize(
    ("method", "field", "longest"),
    [
        ("setMyName", "name", 64),
        ("setMyDescription", "description", 512),
        ("setMyShortDescription", "short_description", 120),
    ],
)
async def test_a_profile_has_room_for_so_much(
    api: Api, telegram: Telegram, method: str, field: str, longest: int
) -> None:
    assert await api.result(method, **{field: "x" * longest})
    assert (await api.refusal(method, **{field: "x" * (longest + 1)})).endswith("is too long")
    assert telegram.profile[field] == "x" * longest
