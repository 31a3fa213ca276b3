"""A Bot API server for load: answers at once, remembers nothing, hands every message to a robot."""

import asyncio
import itertools
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import parse_qs

TOKEN: Final = "123456:" + "A" * 35
MOST_UPDATES: Final = 100

Payload = dict[str, Any]
#: Reads a message of the bot to a chat; its id is among the payload.
Hear = Callable[[int, Payload], None]


class Telegram:
    """The updates that wait, and who reads what the bot says."""

    def __init__(self) -> None:
        self.hear: Hear = lambda chat_id, payload: None
        self.sent = asyncio.Event()
        self._numbers = itertools.count(1_000_000)  # above those that were put there before
        self._messages = itertools.count(1)
        self._updates: deque[Payload] = deque()
        self._arrived = asyncio.Event()

    @property
    def waiting(self) -> int:
        """How many updates the bot has not acknowledged."""
        return len(self._updates)

    def forget(self) -> None:
        """A fresh server for the next bot."""
        self._updates.clear()
        self.sent.clear()
        self.hear = lambda chat_id, payload: None

    def write(self, chat_id: int, text: str) -> None:
        """A person writes to the bot."""
        self._push("message", self._message(chat_id, text=text))

    def press(self, chat_id: int, message: Payload, data: str) -> None:
        """A person presses a button of a message of the bot."""
        shown = {**self._message(chat_id, text="…"), "message_id": message["message_id"]}
        tap = {"id": str(next(self._messages)), "from": _user(chat_id), "message": shown}
        self._push("callback_query", {**tap, "chat_instance": str(chat_id), "data": data})

    def _push(self, kind: str, content: Payload) -> None:
        self._updates.append({"update_id": next(self._numbers), kind: content})
        self._arrived.set()

    def _message(self, chat_id: int, **content: Any) -> Payload:
        message: Payload = {
            "message_id": next(self._messages),
            "from": _user(chat_id),
            "chat": {"id": chat_id, "type": "private", "first_name": "Siti"},
            "date": int(time.time()),
            **content,
        }
        if content["text"].startswith("/"):
            length = len(content["text"].split()[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return message

    async def answer(self, method: str, payload: Payload) -> Any:
        """The result of a method."""
        if method == "getUpdates":
            return await self._poll(int(payload.get("offset", 0)), float(payload.get("timeout", 0)))
        if method == "getMe":
            return {"id": 123456, "is_bot": True, "first_name": "Bot", "username": "load_bot"}
        if method not in ("sendMessage", "editMessageText"):
            return True
        chat_id = int(payload["chat_id"])
        message_id = next(self._messages)
        self.sent.set()
        self.hear(chat_id, {**payload, "message_id": message_id})
        chat = {"id": chat_id, "type": "private", "first_name": "Siti"}
        return {"message_id": message_id, "date": int(time.time()), "chat": chat, "text": "…"}

    async def _poll(self, offset: int, seconds: float) -> list[Payload]:
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        if not self._updates:
            self._arrived.clear()
            try:
                async with asyncio.timeout(seconds):
                    await self._arrived.wait()
            except TimeoutError:
                return []
        return list(itertools.islice(self._updates, MOST_UPDATES))


def _user(chat_id: int) -> Payload:
    return {"id": chat_id, "is_bot": False, "first_name": "Siti", "language_code": "id"}


class _Line(asyncio.Protocol):
    """One connection of HTTP/1.1; requests come one after the other."""

    def __init__(self, telegram: Telegram, group: asyncio.TaskGroup) -> None:
        self._telegram = telegram
        self._group = group
        self._received = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, body = self._received.partition(b"\r\n\r\n")
        if not found:
            return
        first, *lines = head.decode().split("\r\n")
        headers = {n.lower(): v.strip() for n, _, v in (line.partition(":") for line in lines)}
        length = int(headers.get("content-length", 0))
        if len(body) < length:
            return
        self._received = body[length:]
        method = first.split()[1].rpartition("/")[2]
        payload = _parsed(headers.get("content-type", ""), body[:length])
        self._group.create_task(self._answer(method, payload))

    async def _answer(self, method: str, payload: Payload) -> None:
        result = await self._telegram.answer(method, payload)
        body = json.dumps({"ok": True, "result": result}).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        assert self._transport is not None
        self._transport.write(head.encode() + b"\r\n\r\n" + body)


def _parsed(kind: str, body: bytes) -> Payload:
    if kind.startswith("application/json"):
        parsed: Payload = json.loads(body)
        return parsed
    fields: Payload = {name: values[0] for name, values in parse_qs(body.decode()).items()}
    if "reply_markup" in fields:
        fields["reply_markup"] = json.loads(fields["reply_markup"])
    return fields


@asynccontextmanager
async def serving() -> AsyncIterator[tuple[Telegram, str]]:
    """A server and its address, until the end of the block."""
    telegram = Telegram()
    async with asyncio.TaskGroup() as group:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Line(telegram, group), "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        try:
            yield telegram, f"http://127.0.0.1:{port}"
        finally:
            server.close()
