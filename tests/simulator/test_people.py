"""What people do in the app, as the bot gets to know of it."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.client import Client
from simulator.refusals import Refusal
from simulator.telegram import Telegram
from tests.simulator.api import Api, picture
from tests.simulator.conftest import BUDI, SITI


async def last(api: Api) -> dict[str, Any]:
    return (await api.updates())[-1]


async def test_a_deep_link_starts_the_chat_with_its_payload(api: Api, budi: Client) -> None:
    budi.start("undangan-1")

    message = (await last(api))["message"]
    assert message["text"] == "/start undangan-1"
    assert message["entities"] == [{"offset": 0, "length": 6, "type": "bot_command"}]
    assert message["from"] == {
        "id": BUDI, "is_bot": False, "first_name": "Budi", "language_code": "id"
    }  # fmt: skip
    assert await api.result("sendMessage", chat_id=BUDI, text="Selamat datang")


def test_the_app_splits_a_long_text_and_raw_injection_does_not(siti: Client) -> None:
    parts = siti.send("a" * 20_000)
    raw = siti.inject({"text": "a" * 20_000})

    assert [len(part.text) for part in parts] == [4096] * 4 + [20_000 - 4 * 4096]
    assert len(raw.text) == 20_000


async def test_every_kind_of_message_arrives(api: Api, siti: Client) -> None:
    siti.photo(picture(), "rapat")
    siti.voice()
    siti.sticker()
    siti.location(-6.2, 106.5)
    siti.poll("Setuju?", ["Ya", "Tidak"])
    siti.forward(siti.messages[0])

    messages = [update["message"] for update in await api.updates()]
    kinds = ("photo", "voice", "sticker", "location", "poll", "forward_origin")
    assert [next(k for k in kinds if k in m) for m in messages[1:]] == list(kinds)
    assert messages[1]["caption"] == "rapat"
    assert messages[6]["forward_origin"]["sender_user"]["id"] == SITI


async def test_an_own_contact_is_told_from_that_of_another(api: Api, siti: Client) -> None:
    siti.share_own_contact()
    siti.contact("+62 811", "Ani")

    own, other = [update["message"]["contact"] for update in (await api.updates())[1:]]
    assert (own["user_id"], own["phone_number"]) == (SITI, "+62 812 0000 0101")
    assert "user_id" not in other


async def test_an_edit_of_a_person_is_an_update_of_its_own(api: Api, siti: Client) -> None:
    message = siti.send("salah")[0]
    siti.edit(message, "betul /batal")

    edited = (await last(api))["edited_message"]
    assert (edited["text"], edited["message_id"]) == ("betul /batal", message.id)
    assert edited["entities"][0]["type"] == "bot_command"
    assert edited["edit_date"]


async def test_blocking_is_told_to_the_bot(api: Api, siti: Client) -> None:
    siti.block()

    change = (await last(api))["my_chat_member"]
    assert change["old_chat_member"]["status"] == "member"
    assert change["new_chat_member"]["status"] == "kicked"


async def test_a_tap_carries_its_message_and_waits_for_the_answer(api: Api, siti: Client) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Kirim", "callback_data": "7:kirim"}]]}
    await api.result("sendMessage", chat_id=SITI, text="Periksa", reply_markup=keyboard)
    tapped = siti.press("Kirim")

    query = (await last(api))["callback_query"]
    assert (query["data"], query["message"]["text"]) == ("7:kirim", "Periksa")
    assert query["message"]["reply_markup"] == keyboard
    assert tapped.answer is None
    assert await api.result("answerCallbackQuery", callback_query_id=query["id"], text="Terkirim")
    assert tapped.answer == {"text": "Terkirim", "alert": False, "url": ""}


async def test_made_up_data_reaches_the_bot_too(api: Api, siti: Client) -> None:
    siti.tap(77, "9:hapus")

    query = (await last(api))["callback_query"]
    assert query["data"] == "9:hapus"
    assert query["message"]["date"] == 0


def test_a_button_that_is_not_there_cannot_be_pressed(siti: Client) -> None:
    with pytest.raises(LookupError, match="no button 'Kirim'"):
        siti.press("Kirim")


async def test_an_old_tap_is_answered_too_late(api: Api, siti: Client) -> None:
    tapped = siti.tap(1, "x")
    tapped.asked -= 16
    too_old = (
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    )

    assert await api.refusal("answerCallbackQuery", callback_query_id=tapped.id) == too_old
    assert await api.refusal("answerCallbackQuery", callback_query_id="1") == too_old
    assert await api.refusal("answerInlineQuery", inline_query_id="1", results=[]) == too_old
    fresh = siti.tap(1, "y")
    assert await api.refusal(
        "answerCallbackQuery", callback_query_id=fresh.id, text="x" * 201
    ) == "400 Bad Request: MESSAGE_TOO_LONG"  # fmt: skip


def article(name: str, **fields: Any) -> dict[str, Any]:
    content = {"message_text": "<b>Simpus</b>", "parse_mode": "HTML"}
    return {
        "type": "article", "id": name, "title": "Simpus", "input_message_content": content, **fields
    }  # fmt: skip


async def test_an_inline_result_is_sent_via_the_bot(api: Api, siti: Client) -> None:
    query = siti.ask_inline("simpus")
    assert (await last(api))["inline_query"]["query"] == "simpus"
    await api.result("answerInlineQuery", inline_query_id=query.id, results=[article("1")])
    sent = siti.choose(query, "1")

    assert (sent.text, sent.entities[0]["type"]) == ("Simpus", "bold")
    assert sent.as_json()["via_bot"]["is_bot"]


@pytest.mark.parametrize(
    ("results", "refusal"),
    [
        ([article(str(number)) for number in range(51)], "RESULTS_TOO_MUCH"),
        ([article("1"), article("1")], "RESULT_ID_DUPLICATE"),
        ([article("x" * 65)], "RESULT_ID_INVALID"),
        ([article("1", title="")], "can't parse inline query result: can't find field \"title\""),
        ([{"type": "photo"}], "can't parse inline query result: unsupported type"),
        ([article("1", input_message_content={})], "message text is empty"),
        (
            [article("1", input_message_content={"message_text": "x" * 4097})],
            "MESSAGE_TOO_LONG",
        ),
    ],
)
async def test_wrong_inline_results_are_refused(
    api: Api, siti: Client, results: list[dict[str, Any]], refusal: str
) -> None:
    query = siti.ask_inline("x")

    said = await api.refusal("answerInlineQuery", inline_query_id=query.id, results=results)

    assert said == f"400 Bad Request: {refusal}"
    assert query.results is None


async def test_in_a_group_the_bot_sees_only_what_is_meant_for_it(
    api: Api, telegram: Telegram, siti: Client, budi: Client
) -> None:
    group = telegram.add_group("Forum OPD", [budi.user], [siti.user])
    speaker = Client.of(telegram, BUDI, group.id)
    greeting = await api.result("sendMessage", chat_id=group.id, text="Halo")
    speaker.send("Apa kabar semua?")
    speaker.send("/laporan@bot_lain")
    speaker.send("/laporan@pandu_demo_bot")
    speaker.send("Baik", reply_to=group.messages[greeting["message_id"]])

    seen = [u["message"]["text"] for u in await api.updates() if "message" in u]
    assert seen == ["/start", "/laporan@pandu_demo_bot", "Baik"]


async def test_a_bot_that_reads_all_sees_all(api: Api, telegram: Telegram, siti: Client) -> None:
    group = telegram.add_group("Forum OPD", [], [siti.user])
    telegram.reads_all_group_messages = True
    Client.of(telegram, SITI, group.id).send("Apa kabar?")

    message = (await last(api))["message"]
    assert (message["text"], message["chat"]["type"]) == ("Apa kabar?", "group")


def test_who_is_not_in_a_group_cannot_write_there(telegram: Telegram, siti: Client) -> None:
    group = telegram.add_group("Forum OPD", [siti.user], [])

    with pytest.raises(Refusal, match="not a member"):
        Client.of(telegram, BUDI, group.id)
