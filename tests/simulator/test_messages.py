"""What a bot may send, edit and delete, and what Telegram says when it may not."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.client import Client
from simulator.objects import User
from simulator.telegram import Telegram
from tests.simulator.api import Api
from tests.simulator.conftest import BUDI, SITI

NOT_MODIFIED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)
KEYBOARD = {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}


async def test_siti_and_the_bot_share_one_row_of_message_ids(api: Api, siti: Client) -> None:
    sent = await api.result("sendMessage", chat_id=SITI, text="Selamat pagi")
    answered = siti.send("Pagi")[0]

    assert [m.id for m in siti.messages] == [1, 2, 3]
    assert (sent["message_id"], answered.id) == (2, 3)
    assert sent["chat"]["type"] == "private"
    assert sent["from"]["is_bot"]


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"text": "x"}, "400 Bad Request: chat_id is empty"),
        ({"chat_id": 999, "text": "x"}, "400 Bad Request: chat not found"),
        ({"chat_id": "@siapa", "text": "x"}, "400 Bad Request: chat not found"),
        ({"chat_id": SITI}, "400 Bad Request: message text is empty"),
        ({"chat_id": SITI, "text": " \n "}, "400 Bad Request: text must be non-empty"),
        (
            {"chat_id": SITI, "text": "<b> </b>", "parse_mode": "HTML"},
            "400 Bad Request: text must be non-empty",
        ),
        ({"chat_id": SITI, "text": "x" * 4097}, "400 Bad Request: message is too long"),
        (
            {"chat_id": SITI, "text": "x", "parse_mode": "Markdown"},
            "400 Bad Request: unsupported parse_mode",
        ),
        (
            {"chat_id": SITI, "text": "\ud800"},
            "400 Bad Request: strings must be encoded in UTF-8",
        ),
        (
            {"chat_id": SITI, "text": "x", "reply_parameters": {"message_id": 77}},
            "400 Bad Request: message to be replied not found",
        ),
        (
            {"chat_id": BUDI, "text": "x"},
            "403 Forbidden: bot can't initiate conversation with a user",
        ),
    ],
)
async def test_a_wrong_message_is_refused(
    api: Api, siti: Client, values: dict[str, Any], refusal: str
) -> None:
    assert await api.refusal("sendMessage", **values) == refusal
    assert siti.received == []


async def test_length_counts_after_the_tags_are_gone(api: Api, siti: Client) -> None:
    text = f"<b>{'x' * 4096}</b>"

    assert await api.result("sendMessage", chat_id=SITI, text=text, parse_mode="HTML")


async def test_who_blocked_the_bot_gets_nothing_until_starting_again(
    api: Api, siti: Client
) -> None:
    siti.block()
    refused = await api.refusal("sendMessage", chat_id=SITI, text="Pengingat")
    siti.start()

    assert refused == "403 Forbidden: bot was blocked by the user"
    assert await api.result("sendMessage", chat_id=SITI, text="Selamat datang kembali")


async def test_a_group_that_the_bot_left_takes_no_message(api: Api, telegram: Telegram) -> None:
    group = telegram.add_group("OPD", [], [User(SITI, "Siti")])
    assert await api.result("leaveChat", chat_id=group.id)

    refused = await api.refusal("sendMessage", chat_id=group.id, text="x")

    assert refused == "403 Forbidden: bot was kicked from the group chat"
    assert (await api.refusal("leaveChat", chat_id=SITI)).startswith("400 Bad Request")


async def test_an_edit_changes_the_message_in_place(api: Api, siti: Client) -> None:
    sent = await api.result("sendMessage", chat_id=SITI, text="Halaman 1", reply_markup=KEYBOARD)

    edited = await api.result(
        "editMessageText", chat_id=SITI, message_id=sent["message_id"], text="Halaman 2"
    )

    assert edited["edit_date"] >= sent["date"]
    assert [(m.id, m.text, m.labels) for m in siti.received] == [(2, "Halaman 2", [])]


async def test_wrong_edits_are_refused(api: Api, siti: Client) -> None:
    sent = await api.result("sendMessage", chat_id=SITI, text="A", reply_markup=KEYBOARD)
    own, same = {"chat_id": SITI, "message_id": sent["message_id"]}, {"reply_markup": KEYBOARD}

    async def edit(**values: Any) -> str:
        return await api.refusal("editMessageText", **values)

    assert await edit(**own, **same, text="A") == NOT_MODIFIED
    assert await edit(chat_id=SITI, message_id=1, text="B") == (
        "400 Bad Request: message can't be edited"
    )
    assert await edit(chat_id=SITI, message_id=99, text="B") == (
        "400 Bad Request: message to edit not found"
    )
    assert await edit(chat_id=SITI, text="B") == (
        "400 Bad Request: message identifier is not specified"
    )
    assert await edit(**own, text="B", reply_markup={"keyboard": [["Ya"]]}) == (
        "400 Bad Request: inline keyboard expected"
    )
    assert await api.refusal("editMessageReplyMarkup", **own, **same) == NOT_MODIFIED
    assert await api.refusal("editMessageCaption", **own, caption="B") == (
        "400 Bad Request: there is no caption in the message to edit"
    )
    assert siti.received[0].edited is None


async def test_a_keyboard_is_taken_away_without_touching_the_text(api: Api, siti: Client) -> None:
    sent = await api.result("sendMessage", chat_id=SITI, text="A", reply_markup=KEYBOARD)

    await api.result("editMessageReplyMarkup", chat_id=SITI, message_id=sent["message_id"])

    assert (siti.received[0].text, siti.received[0].labels) == ("A", [])


async def test_messages_are_deleted_for_two_days_only(
    api: Api, telegram: Telegram, siti: Client
) -> None:
    fresh = await api.result("sendMessage", chat_id=SITI, text="A")
    old = await api.result("sendMessage", chat_id=SITI, text="B")
    assert await api.result("deleteMessage", chat_id=SITI, message_id=fresh["message_id"])
    telegram.clock.jump(49 * 3600)

    refused = await api.refusal("deleteMessage", chat_id=SITI, message_id=old["message_id"])

    assert refused == "400 Bad Request: message can't be deleted for everyone"
    assert [m.text for m in siti.received] == ["B"]
    assert await api.refusal("deleteMessage", chat_id=SITI, message_id=fresh["message_id"]) == (
        "400 Bad Request: message to delete not found"
    )


async def test_unknown_methods_and_tokens_are_refused(api: Api) -> None:
    assert await api.refusal("getMeNot") == "404 Not Found"
    async with api.http.get(f"{api.server.url}/bot1:wrong/getMe") as answer:
        told = await answer.json()
    assert told == {"ok": False, "error_code": 401, "description": "Unauthorized"}


@pytest.mark.parametrize("sent_as", ["query", "form", "json"])
async def test_parameters_come_in_every_form(api: Api, siti: Client, sent_as: str) -> None:
    markup = '{"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}'
    values = {"chat_id": str(SITI), "text": "Hai", "reply_markup": markup}
    place = {"query": "params", "form": "data", "json": "json"}[sent_as]

    async with api.http.request("POST", f"{api.root}/SendMessage", **{place: values}) as answer:  # type: ignore[arg-type]  # the keyword is the case under test
        assert answer.status == 200

    assert siti.received[0].labels == ["Ya"]


async def test_what_is_no_json_is_refused(api: Api, siti: Client) -> None:
    async with api.http.post(
        f"{api.root}/sendMessage", data=b"{", headers={"Content-Type": "application/json"}
    ) as answer:
        assert (await answer.json())["description"] == "Bad Request: can't parse JSON object"
    wrong = await api.refusal("sendMessage", chat_id=SITI, text="x", reply_markup="{")
    assert wrong == "400 Bad Request: can't parse reply keyboard markup JSON object"
    assert siti.received == []


async def test_a_wrong_chat_action_is_refused(api: Api, siti: Client) -> None:
    assert await api.result("sendChatAction", chat_id=siti.chat.id, action="typing")
    assert (await api.refusal("sendChatAction", chat_id=siti.chat.id, action="dancing")) == (
        "400 Bad Request: wrong parameter action in request"
    )


async def test_members_of_a_group_are_told_apart(
    api: Api, telegram: Telegram, siti: Client, budi: Client
) -> None:
    group = telegram.add_group("OPD", [budi.user], [siti.user])

    async def status(user_id: int) -> str:
        found = await api.result("getChatMember", chat_id=group.id, user_id=user_id)
        return str(found["status"])

    assert await status(SITI) == "administrator"
    assert await status(BUDI) == "member"
    assert await status(telegram.bot.id) == "member"
    assert (await api.result("getChat", chat_id=group.id))["title"] == "OPD"
    assert await api.refusal("getChatMember", chat_id=group.id, user_id=5) == (
        "400 Bad Request: user not found"
    )
