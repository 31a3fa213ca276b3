"""Users, chats and messages, and their shape in the Bot API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

JSON = dict[str, Any]


def _filled(**fields: Any) -> JSON:
    return {name: value for name, value in fields.items() if value not in ("", None)}


@dataclass(slots=True)
class User:
    """A person with a Telegram account, or the bot; `phone` is shown to nobody unless shared."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    phone: str = ""
    language_code: str = "id"
    is_bot: bool = False

    def as_json(self) -> JSON:
        language = "" if self.is_bot else self.language_code
        return {"id": self.id, "is_bot": self.is_bot} | _filled(
            first_name=self.first_name,
            last_name=self.last_name,
            username=self.username,
            language_code=language,
        )

    def as_chat(self) -> JSON:
        named = _filled(
            first_name=self.first_name, last_name=self.last_name, username=self.username
        )
        return {"id": self.id, **named, "type": "private"}

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".rstrip()


@dataclass(slots=True)
class Message:
    """A message of one chat; `content` holds text, media, caption and entities as in the API."""

    id: int
    chat: Chat
    sender: User
    date: int
    content: JSON
    markup: JSON | None = None
    reply_to: Message | None = None
    extra: JSON = field(default_factory=dict)
    edited: int | None = None

    @property
    def text(self) -> str:
        """The text or, of media, the caption; without formatting."""
        text: str = self.content.get("text") or self.content.get("caption", "")
        return text

    @property
    def entities(self) -> list[JSON]:
        found: list[JSON] = self.content.get("entities") or self.content.get("caption_entities", [])
        return found

    @property
    def from_bot(self) -> bool:
        return self.sender.is_bot

    @property
    def buttons(self) -> list[list[JSON]]:
        """The rows of the inline keyboard."""
        rows: list[list[JSON]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def labels(self) -> list[str]:
        """The words on the inline buttons, in reading order."""
        return [button["text"] for row in self.buttons for button in row]

    def as_json(self) -> JSON:
        """The message as the Bot API shows it; reply keyboards are never part of that."""
        shown: JSON = {
            "message_id": self.id,
            "from": self.sender.as_json(),
            "chat": self.chat.as_json(),
            "date": self.date,
            **self.extra,
        }
        if self.edited is not None:
            shown["edit_date"] = self.edited
        if self.reply_to is not None:
            shown["reply_to_message"] = self.reply_to.as_brief_json()
        shown.update(self.content)
        if self.buttons:
            shown["reply_markup"] = self.markup
        return shown

    def as_brief_json(self) -> JSON:
        """The message without what it replied to, as it stands inside another."""
        return {k: v for k, v in self.as_json().items() if k != "reply_to_message"}


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat of one person with the bot, or a group; ids of messages rise from 1."""

    id: int
    user: User | None = None
    title: str = ""
    members: dict[int, str] = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    bot_inside: bool = True
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    keyboard: JSON | None = None
    unread: int = 0

    @property
    def private(self) -> bool:
        return self.user is not None

    def as_json(self) -> JSON:
        if self.user is not None:
            return self.user.as_chat()
        return {"id": self.id, "title": self.title, "type": "group"}

    def add(self, message: Message) -> Message:
        self.messages[message.id] = message
        return message

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id


@dataclass(slots=True)
class CallbackQuery:
    """A tap on an inline button; `answer` stays None until the bot answered it."""

    id: str
    user: User
    chat: Chat
    message_id: int
    data: str
    asked: float
    answer: JSON | None = None


@dataclass(slots=True)
class InlineQuery:
    """What was typed after the bot's name; `results` stays None until the bot answered it."""

    id: str
    user: User
    query: str
    offset: str
    asked: float
    results: list[JSON] | None = None
