"""Acting as a person over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web

from simulator.client import Client
from simulator.objects import JSON, CallbackQuery, InlineQuery, Message
from simulator.parameters import Parameters, Upload, read_parameters
from simulator.telegram import Telegram, page_message

Action = Callable[[Client, Parameters], Any]


def _edit(client: Client, asked: Parameters) -> Message:
    return client.edit(client.chat.messages[asked.number("message_id")], asked.text("text"))


def _forward(client: Client, asked: Parameters) -> Message:
    source = client.telegram.known_chat(asked.number("from_chat_id", client.chat.id))
    return client.forward(source.messages[asked.number("message_id")])


def _sent(asked: Parameters, field: str) -> Upload:
    return asked.uploads[field]


def _document(client: Client, asked: Parameters) -> Message:
    sent = _sent(asked, "document")
    return client.document(sent.data, sent.name, asked.text("caption"), sent.mime)


def _contact(client: Client, asked: Parameters) -> Message:
    if not asked.text("phone"):
        return client.share_own_contact()
    return client.contact(
        asked.text("phone"), asked.text("name"), asked.number("contact_id") or None
    )


def _location(client: Client, asked: Parameters) -> Message:
    return client.location(float(asked.text("latitude")), float(asked.text("longitude")))


def _choose(client: Client, asked: Parameters) -> Message:
    query = client.telegram.inline_queries[asked.text("query_id")]
    return client.choose(query, asked.text("result_id"))


def _send(client: Client, asked: Parameters) -> list[Message]:
    replied = client.chat.messages.get(asked.number("reply_to"))
    return client.send(asked.text("text"), replied)


def _read(client: Client, _: Parameters) -> None:
    client.chat.unread = 0
    client.telegram.tell("read", chat_id=client.chat.id)


def _block(client: Client, _: Parameters) -> None:
    client.block()
    client.telegram.tell("blocked", chat_id=client.chat.id, blocked=True)


def _unblock(client: Client, _: Parameters) -> None:
    client.unblock()
    client.telegram.tell("blocked", chat_id=client.chat.id, blocked=False)


ACTIONS: dict[str, Action] = {
    "start": lambda client, asked: client.start(asked.text("payload")),
    "send": _send,
    "inject": lambda client, asked: client.inject(asked.structure("content", "content")),
    "photo": lambda client, asked: client.photo(_sent(asked, "photo").data, asked.text("caption")),
    "document": _document,
    "voice": lambda client, _: client.voice(),
    "sticker": lambda client, asked: client.sticker(asked.text("emoji") or "👍"),
    "location": _location,
    "contact": _contact,
    "poll": lambda client, asked: client.poll(
        asked.text("question"), asked.array("options", "options") or []
    ),
    "edit": _edit,
    "forward": _forward,
    "press": lambda client, asked: client.press(asked.text("label")),
    "tap": lambda client, asked: client.tap(asked.number("message_id"), asked.text("data")),
    "inline": lambda client, asked: client.ask_inline(asked.text("query"), asked.text("offset")),
    "choose": _choose,
    "read": _read,
    "block": _block,
    "unblock": _unblock,
}


class Acting:
    """Does as a person what a request asks, and gives what came of it."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    async def act(self, request: web.Request) -> web.Response:
        """`chat_id` among the parameters names a group; without it, the private chat is meant."""
        asked = await read_parameters(request)
        user = int(request.match_info["user"])
        client = Client.of(self.telegram, user, asked.number("chat_id") or None)
        done = ACTIONS[request.match_info["action"]](client, asked)
        return web.json_response(_shown(done))


def _shown(done: Any) -> JSON:
    match done:
        case Message():
            return page_message(done)
        case CallbackQuery() | InlineQuery():
            return {"id": done.id}
        case list():
            return {"messages": [page_message(message) for message in done]}
    return {}
