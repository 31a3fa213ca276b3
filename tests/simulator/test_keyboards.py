"""Keyboards that Telegram takes, and its words for those it does not."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.client import Client
from tests.simulator.api import Api
from tests.simulator.conftest import SITI


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Ya", **fields}]]}


@pytest.mark.parametrize(
    "markup",
    [
        button(callback_data="x" * 64),
        button(url="https://example.go.id/a?b=1"),
        button(url="t.me/pandu_bot?start=x"),
        button(switch_inline_query_current_chat=""),
        button(copy_text={"text": "INV-3603-2026-0001"}),
        {"inline_keyboard": []},
        {"keyboard": [["Batal", {"text": "Kirim nomor", "request_contact": True}]]},
        {"remove_keyboard": True},
        {"force_reply": True},
    ],
)
async def test_good_keyboards_are_taken(api: Api, siti: Client, markup: dict[str, Any]) -> None:
    await api.result("sendMessage", chat_id=SITI, text="x", reply_markup=markup)

    assert siti.received[0].buttons == markup.get("inline_keyboard", [])


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        (button(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (button(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (
            button(callback_data=""),
            "can't parse InlineKeyboardButton: Text buttons are not allowed in the inline keyboard",
        ),
        (
            button(),
            "can't parse InlineKeyboardButton: Text buttons are not allowed in the inline keyboard",
        ),
        (
            button(callback_data=1),
            'can\'t parse InlineKeyboardButton: Field "callback_data" must be of type String',
        ),
        (
            {"inline_keyboard": [[{"callback_data": "x"}]]},
            'can\'t parse InlineKeyboardButton: Field "text" must be of type String',
        ),
        (
            button(url="localhost/x"),
            "inline keyboard button URL 'localhost/x' is invalid: Wrong HTTP URL",
        ),
        (
            button(url="javascript:alert(1)"),
            "inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
        ),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101},
            "reply markup is too long",
        ),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "x"}] * 9]},
            "reply markup is too long",
        ),
        (
            {"inline_keyboard": {}},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array',
        ),
        (
            {"keyboard": ["Ya"]},
            'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays',
        ),
        (
            {"keyboard": [[{"text": " "}]]},
            "can't parse keyboard button: Button text must be non-empty",
        ),
        ({"keyboard": [[1]]}, "can't parse keyboard button: KeyboardButton must be an Object"),
        (
            {"inline_keyboard": [["Ya"]]},
            "can't parse InlineKeyboardButton: InlineKeyboardButton must be an Object",
        ),
        (
            {"inline_keyboard": [[{"text": " ", "callback_data": "x"}]]},
            "can't parse InlineKeyboardButton: Button text must be non-empty",
        ),
        ([], "object expected as reply markup"),
    ],
)
async def test_wrong_keyboards_are_refused(
    api: Api, siti: Client, markup: Any, refusal: str
) -> None:
    said = await api.refusal("sendMessage", chat_id=SITI, text="x", reply_markup=markup)

    assert said == f"400 Bad Request: {refusal}"
    assert siti.received == []


async def test_a_reply_keyboard_stays_until_it_is_removed(api: Api, siti: Client) -> None:
    keyboard = {"keyboard": [["Batal"]], "resize_keyboard": True}
    await api.result("sendMessage", chat_id=SITI, text="x", reply_markup=keyboard)
    await api.result("sendMessage", chat_id=SITI, text="y")
    shown = siti.chat.keyboard
    await api.result("sendMessage", chat_id=SITI, text="z", reply_markup={"remove_keyboard": True})

    assert shown == {"keyboard": [[{"text": "Batal"}]], "resize_keyboard": True}
    assert siti.chat.keyboard is None
