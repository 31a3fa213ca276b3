"""What the chat page shows: people, chats, files, and everything new as it happens."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import quote

from aiohttp import web

from simulator.client import Client
from simulator.objects import JSON, Chat, Message, User
from simulator.telegram import Telegram, page_message

KEEP_ALIVE_SECONDS = 10.0
# Whatever else was uploaded is only offered to be saved: it might be a page with a script.
_PREVIEWED = {"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"}


class Viewing:
    """The reading half of the control API."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    async def state(self, _: web.Request) -> web.Response:
        """The bot, the clock and everybody one may be."""
        telegram = self.telegram
        return web.json_response(
            {
                "bot": {**telegram.bot.as_json(), **telegram.profile},
                "now": telegram.clock.seconds(),
                "people": [self._person(user) for user in telegram.users.values()],
            }
        )

    def _person(self, user: User) -> JSON:
        private = self.telegram.chats[user.id]
        groups = [c for c in self.telegram.chats.values() if user.id in c.members]
        return {
            "id": user.id,
            "name": user.full_name,
            "note": self.telegram.notes[user.id],
            "phone": user.phone,
            "chats": [_summary(chat) for chat in (private, *groups)],
        }

    async def chat(self, request: web.Request) -> web.Response:
        """The messages, keyboard and commands of one chat as one person sees them."""
        user, chat = int(request.match_info["user"]), int(request.match_info["chat"])
        client = Client.of(self.telegram, user, chat)
        return web.json_response(
            {
                **_summary(client.chat),
                "messages": [page_message(message) for message in client.messages],
                "keyboard": client.chat.keyboard,
                "commands": client.commands,
            }
        )

    async def file(self, request: web.Request) -> web.Response:
        """A file to look at or to save."""
        file = self.telegram.files.by_id(request.match_info["file"])
        shown = file.mime in _PREVIEWED and "download" not in request.query
        kind = "inline" if shown else "attachment"
        headers = {
            "Content-Disposition": f"{kind}; filename*=UTF-8''{quote(file.name)}",
        }
        if file.mime != "application/pdf":  # the browser's own viewer does not start in a sandbox
            headers["Content-Security-Policy"] = "sandbox"
        mime = file.mime if shown else "application/octet-stream"
        return web.Response(body=file.data, content_type=mime, headers=headers)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: one for each change, until the page goes or the server stops."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        queue = self.telegram.watchers.subscribe()
        try:
            await response.prepare(request)
            await response.write(b": hello\n\n")
            while (event := await _next_event(queue)) is not None:
                await response.write(event)
        except ConnectionError:
            pass  # the page was closed
        finally:
            self.telegram.watchers.leave(queue)
        return response


async def _next_event(queue: asyncio.Queue[JSON | None]) -> bytes | None:
    """The next event as it is written; now and then an empty one, to notice who has gone."""
    try:
        async with asyncio.timeout(KEEP_ALIVE_SECONDS):
            event = await queue.get()
    except TimeoutError:
        return b": still here\n\n"
    return None if event is None else f"data: {json.dumps(event)}\n\n".encode()


def _summary(chat: Chat) -> JSON:
    last = next(reversed(chat.messages.values()), None)
    return {
        "id": chat.id,
        "title": chat.title,
        "private": chat.private,
        "started": chat.started,
        "blocked": chat.blocked,
        "unread": chat.unread,
        "last": _last(last),
    }


def _last(message: Message | None) -> dict[str, Any] | None:
    return None if message is None else page_message(message)
