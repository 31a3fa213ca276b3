"""The state of this Telegram: one bot, the people and groups, their messages, what waits."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from time import monotonic
from typing import Any, TypeVar

from simulator.clock import OfficeClock
from simulator.commands import Commands
from simulator.faults import Faults
from simulator.files import Files
from simulator.objects import JSON, CallbackQuery, Chat, InlineQuery, Message, User
from simulator.rates import Rates
from simulator.refusals import bad_request, forbidden
from simulator.updates import Updates
from simulator.watching import Watchers
from simulator.webhooks import Webhook

Found = TypeVar("Found")

QUERY_SECONDS = 15.0


class Telegram:
    """All that the emulated server knows; nothing of it is written to a disk.

    People, groups and files live as long as this object, whatever the bot's process does.
    """

    def __init__(
        self,
        token: str = "700000001:AAF-simulated-token-of-the-emulated-bot-api",
        *,
        username: str = "pandu_demo_bot",
        name: str = "Pandu",
        clock: OfficeClock | None = None,
    ) -> None:
        self.token = token
        self.clock = clock or OfficeClock()
        self.bot = User(int(token.split(":")[0]), name, username=username, is_bot=True)
        self.users: dict[int, User] = {}
        self.notes: dict[int, str] = {}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.watchers = Watchers()
        self.updates = Updates(self.clock, self.watchers.wake)
        self.faults = Faults()
        self.rates: Rates | None = None
        self.commands = Commands()
        self.profile = {"name": name, "description": "", "short_description": ""}
        self.webhook: Webhook | None = None
        self.reads_all_group_messages = False
        self.callbacks: dict[str, CallbackQuery] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.calls: dict[str, int] = {}
        self._numbers = itertools.count(1)

    def number(self) -> str:
        """A fresh id for a query, an album or a poll: digits, as Telegram's are."""
        return str(4_000_000_000_000_000_000 + next(self._numbers))

    def add_user(self, user: User, note: str = "") -> User:
        """Make a person known; `note` says on the page who it is. The chat is not started yet."""
        self.users[user.id] = user
        self.notes[user.id] = note
        self.chats[user.id] = Chat(user.id, user=user)
        return user

    def add_group(self, title: str, members: list[User], admins: list[User]) -> Chat:
        """A group with the bot in it; the bot is told so."""
        chat = Chat(-(5_000_000_000 + len(self.chats)), title=title)
        chat.members = {user.id: "member" for user in members}
        chat.members |= {user.id: "administrator" for user in admins}
        self.chats[chat.id] = chat
        self.tell_membership(chat, (admins or members)[0], "left", "member")
        return chat

    def tell_membership(self, chat: Chat, by: User, old: str, new: str) -> None:
        """Tell the bot that its own place in a chat changed."""
        bot = self.bot.as_json()
        change = {
            "chat": chat.as_json(),
            "from": by.as_json(),
            "date": int(self.clock.seconds()),
            "old_chat_member": _membership(bot, old),
            "new_chat_member": _membership(bot, new),
        }
        self.updates.push("my_chat_member", change)

    def known_chat(self, chat_id: int) -> Chat:
        """The chat of this id; refuses one that does not exist."""
        chat = self.chats.get(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def writable_chat(self, chat_id: int) -> Chat:
        """The chat that the bot may write to now; refuses with Telegram's reason."""
        chat = self.known_chat(chat_id)
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if chat.private and not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        if not chat.bot_inside:
            raise forbidden("bot was kicked from the group chat")
        return chat

    def post(self, chat: Chat, sender: User, content: JSON, **fields: Any) -> Message:
        """Put a new message into a chat; its id is the chat's next one."""
        now = int(self.clock.seconds())
        message = chat.add(Message(chat.next_id(), chat, sender, now, content, **fields))
        if sender.is_bot:
            chat.unread += 1
        self.tell_page("message", message)
        return message

    def tell_page(self, kind: str, message: Message) -> None:
        """Tell whoever looks on that this message is new, edited or deleted."""
        self.watchers.tell(
            lambda: {"type": kind, "chat_id": message.chat.id, "message": page_message(message)}
        )

    def tell(self, kind: str, **facts: Any) -> None:
        """Tell whoever looks on that something else happened."""
        self.watchers.tell(lambda: {"type": kind, **facts})

    def open_callback(self, query_id: str) -> CallbackQuery:
        """The tap that still waits for an answer; refuses one that waited too long."""
        query = self.callbacks.get(query_id)
        if query is None or monotonic() - query.asked > QUERY_SECONDS:
            raise too_old()
        return query

    async def until(self, condition: Callable[[], Found], within: float = 5.0) -> Found:
        """Wait for something to become true of this Telegram; see Watchers.until."""
        return await self.watchers.until(condition, within)


def page_message(message: Message) -> JSON:
    """A message as the chat page gets it: the API's shape, and from which side it came."""
    return {**message.as_json(), "outgoing": message.from_bot}


def too_old() -> Exception:
    return bad_request("query is too old and response timeout expired or query ID is invalid")


def _membership(bot: JSON, status: str) -> JSON:
    member = {"user": bot, "status": status}
    return {**member, "until_date": 0} if status == "kicked" else member
