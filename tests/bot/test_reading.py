"""Updates read by hand are what the library would have read."""

import json
from typing import Any

import pytest
from telegram import Update

from bot.reading import read

SITI = {
    "id": 7001,
    "is_bot": False,
    "first_name": "Siti",
    "last_name": "Aminah",
    "username": "siti",
    "language_code": "id",
}
CHAT = {"id": 7001, "type": "private", "first_name": "Siti", "username": "siti"}
WRITTEN = {"message_id": 41, "from": SITI, "chat": CHAT, "date": 1_800_000_000, "text": "Simpel"}
BOT = {"id": 1, "is_bot": True, "first_name": "Pandu"}
ENTITIES = [{"type": "bold", "offset": 0, "length": 7}]
SHOWN = {
    "message_id": 40,
    "from": BOT,
    "chat": CHAT,
    "date": 1_800_000_000,
    "text": "Tahapan?",
    "entities": ENTITIES,
    "reply_markup": {"inline_keyboard": [[{"text": "Uji coba", "callback_data": "q:1:stage:t"}]]},
}
TAP = {
    "id": "77",
    "from": SITI,
    "message": SHOWN,
    "chat_instance": "7001",
    "data": "q:1:stage:t",
}
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]


def library(update: dict[str, Any]) -> Any:
    return Update.de_json(update, None)


def ours_of(update: dict[str, Any]) -> Any:
    return read(json.dumps(update))


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1, "message": WRITTEN},
        {"update_id": 1, "message": {**WRITTEN, "entities": ENTITIES}},
        {"update_id": 1, "message": {**WRITTEN, "chat": {**CHAT, "type": "supergroup"}}},
        {"update_id": 1, "message": {**WRITTEN, "photo": PHOTO, "caption": "Bukti"}},
        {"update_id": 1, "message": {**WRITTEN, "reply_to_message": SHOWN}},
        {"update_id": 1, "edited_message": WRITTEN},
        {"update_id": 1, "inline_query": {"id": "5", "from": SITI, "query": "", "offset": ""}},
    ],
)
def test_a_message_is_read_as_the_library_reads_it(update: dict[str, Any]) -> None:
    assert read(json.dumps(update)).to_dict() == library(update).to_dict()


@pytest.mark.parametrize(
    "tap",
    [
        TAP,
        {**TAP, "inline_message_id": "x"},
        {**TAP, "message": {**SHOWN, "date": 0}},
        {**TAP, "message": {**SHOWN, "photo": PHOTO, "caption": "Bukti"}},
    ],
)
def test_of_a_tap_all_is_read_that_a_handler_may_look_at(tap: dict[str, Any]) -> None:
    update = {"update_id": 1, "callback_query": tap}

    ours, theirs = ours_of(update), library(update)

    ours_says, theirs_says = ours.to_dict(), theirs.to_dict()
    for says in (ours_says, theirs_says):
        says["callback_query"]["message"].pop("reply_markup", None)
    assert ours_says == theirs_says


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1, "message": "?"},
        {"update_id": 1, "message": {}},
        {"update_id": 1, "message": {**WRITTEN, "from": {"id": 1}}},
        {"update_id": 1, "callback_query": {}},
    ],
)
def test_what_cannot_be_read_is_said_to_be_so(update: dict[str, Any]) -> None:
    with pytest.raises(Exception):  # noqa: B017  # whatever: the processor counts it as unreadable
        read(json.dumps(update))
