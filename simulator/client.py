"""What a person can do in the Telegram app: write, send, tap, edit, forward, block."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Any

from simulator.files import File
from simulator.formatting.marks import find_marks
from simulator.methods.media import shown
from simulator.objects import JSON, CallbackQuery, Chat, InlineQuery, Message, User
from simulator.refusals import forbidden
from simulator.telegram import Telegram

LONGEST_PART = 4096


def split_text(text: str) -> list[str]:
    """The messages that an app makes of a long text, none longer than 4,096 characters."""
    return [text[at : at + LONGEST_PART] for at in range(0, len(text), LONGEST_PART)]


@dataclass(slots=True, eq=False)
class Client:
    """The Telegram app of one person, in the private chat with the bot or in a group.

    Everything happens at once: the updates wait for the bot when a method returns.
    """

    telegram: Telegram
    user: User
    chat: Chat

    @classmethod
    def of(cls, telegram: Telegram, user_id: int, chat_id: int | None = None) -> Client:
        """The app of a known person; `chat_id` names a group that the person is in."""
        user = telegram.users[user_id]
        chat = telegram.chats[chat_id or user_id]
        if chat is not telegram.chats[user_id] and user_id not in chat.members:
            raise forbidden("user is not a member of the group chat")
        return cls(telegram, user, chat)

    @property
    def messages(self) -> list[Message]:
        """What stands in the chat now, oldest first."""
        return list(self.chat.messages.values())

    @property
    def received(self) -> list[Message]:
        """What the bot wrote in the chat, oldest first."""
        return [message for message in self.messages if message.from_bot]

    @property
    def commands(self) -> list[JSON]:
        """The menu behind "/"."""
        language = self.user.language_code
        return self.telegram.commands.seen_by(self.user.id, language, self.chat)

    def start(self, payload: str = "") -> Message:
        """Press Start, or open a link `t.me/<bot>?start=<payload>`; ends a block."""
        self.unblock()
        return self.inject({"text": f"/start {payload}".rstrip()})

    def send(self, text: str, reply_to: Message | None = None) -> list[Message]:
        """Write a text; the app trims it and splits a long one into several messages."""
        parts = split_text(text.strip())
        return [self.inject({"text": part}, reply_to=reply_to) for part in parts]

    def inject(self, content: JSON, **fields: Any) -> Message:
        """Put any content into the chat as it is, also what no app would send."""
        self.chat.started = True
        message = self.telegram.post(self.chat, self.user, _marked(content), **fields)
        self._deliver("message", message)
        return message

    def photo(self, data: bytes, caption: str = "") -> Message:
        return self._send_file("photo", data, "photo.jpg", "image/jpeg", caption)

    def document(self, data: bytes, name: str, caption: str = "", mime: str = "") -> Message:
        return self._send_file("document", data, name, mime, caption)

    def _send_file(self, kind: str, data: bytes, name: str, mime: str, caption: str) -> Message:
        captioned: JSON = {"caption": caption} if caption else {}
        return self.inject({**shown(self._keep(kind, data, name, mime)), **captioned})

    def _keep(self, kind: str, data: bytes, name: str, mime: str = "") -> File:
        return self.telegram.files.keep(kind, data, name, mime)

    def voice(self, data: bytes = b"OggS", seconds: int = 3) -> Message:
        file = self._keep("voice", data, "voice.oga", "audio/ogg")
        return self.inject(
            {"voice": {"duration": seconds, "mime_type": file.mime, **file.as_json()}}
        )

    def sticker(self, emoji: str = "👍") -> Message:
        file = self._keep("sticker", b"RIFF", "sticker.webp", "image/webp")
        look = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
        kind = {"type": "regular", "emoji": emoji, "set_name": "Contoh"}
        return self.inject({"sticker": {**look, **kind, **file.as_json()}})

    def location(self, latitude: float, longitude: float) -> Message:
        return self.inject({"location": {"latitude": latitude, "longitude": longitude}})

    def share_own_contact(self) -> Message:
        """Press the button that asks for the own phone number."""
        return self.contact(self.user.phone, self.user.full_name, self.user.id)

    def contact(self, phone: str, name: str, user_id: int | None = None) -> Message:
        """Share any contact; with `user_id` it is that of a Telegram account."""
        card: JSON = {"phone_number": phone, "first_name": name}
        return self.inject({"contact": {**card, **({"user_id": user_id} if user_id else {})}})

    def poll(self, question: str, options: list[str]) -> Message:
        listed = [
            {"persistent_id": str(at), "text": option, "voter_count": 0}
            for at, option in enumerate(options)
        ]
        return self.inject({"poll": self._poll(question, listed)})

    def _poll(self, question: str, options: list[JSON]) -> JSON:
        flags = ("is_closed", "allows_multiple_answers", "allows_revoting", "members_only")
        return {
            "id": self.telegram.number(),
            "question": question,
            "options": options,
            "total_voter_count": 0,
            "is_anonymous": True,
            "type": "regular",
            **dict.fromkeys(flags, False),
        }

    def edit(self, message: Message, text: str) -> Message:
        """Change an own message; the caption if it is a photo or a file."""
        field = "text" if "text" in message.content else "caption"
        kept = {k: v for k, v in message.content.items() if not k.endswith("entities")}
        message.content = _marked({**kept, field: text})
        message.edited = int(self.telegram.clock.seconds())
        self.telegram.tell_page("edit", message)
        self._deliver("edited_message", message)
        return message

    def forward(self, message: Message) -> Message:
        """Forward any message, of this chat or of another, to this chat."""
        origin = {"type": "user", "sender_user": message.sender.as_json(), "date": message.date}
        return self.inject(dict(message.content), extra={"forward_origin": origin})

    def press(self, label: str, message: Message | None = None) -> CallbackQuery:
        """Tap the inline button with these words; on the newest message that has it.

        Raises LookupError, naming what there is, when no message has such a button.
        """
        for candidate in [message] if message else reversed(self.messages):
            for row in candidate.buttons:
                for button in row:
                    if button["text"] == label and "callback_data" in button:
                        return self.tap(candidate.id, button["callback_data"])
        seen = [label for each in self.messages for label in each.labels]
        raise LookupError(f"no button {label!r}; there are {seen}")

    def tap(self, message_id: int, data: str) -> CallbackQuery:
        """Send any callback data for any message, also what no button of it carries."""
        query = CallbackQuery(
            self.telegram.number(), self.user, self.chat, message_id, data, monotonic()
        )
        self.telegram.callbacks[query.id] = query
        tapped = self.chat.messages.get(message_id)
        gone = {"chat": self.chat.as_json(), "message_id": message_id, "date": 0}
        body = {
            "id": query.id,
            "from": self.user.as_json(),
            "message": tapped.as_json() if tapped else gone,
            "chat_instance": str(self.chat.id * 7919),
            "data": data,
        }
        self.telegram.updates.push("callback_query", body)
        return query

    def ask_inline(self, query: str, offset: str = "") -> InlineQuery:
        """Type `@bot query` in a chat."""
        asked = InlineQuery(self.telegram.number(), self.user, query, offset, monotonic())
        self.telegram.inline_queries[asked.id] = asked
        body = {"id": asked.id, "from": self.user.as_json(), "query": query, "offset": offset}
        chat_type = "sender" if self.chat.private else "group"
        self.telegram.updates.push("inline_query", {**body, "chat_type": chat_type})
        return asked

    def choose(self, query: InlineQuery, result_id: str) -> Message:
        """Send one of the results into the chat, as a message "via" the bot."""
        chosen = next(each for each in query.results or [] if each["id"] == result_id)
        via = {"via_bot": self.telegram.bot.as_json()}
        return self.inject(chosen["content"], markup=chosen["markup"], extra=via)

    def block(self) -> None:
        """Block the bot; it is told, and may not write any more."""
        if not self.chat.blocked:
            self.chat.blocked = True
            self.telegram.tell_membership(self.chat, self.user, "member", "kicked")

    def unblock(self) -> None:
        if self.chat.blocked:
            self.chat.blocked = False
            self.telegram.tell_membership(self.chat, self.user, "kicked", "member")

    def _deliver(self, kind: str, message: Message) -> None:
        if self.chat.private or (self.chat.bot_inside and self._meant_for_bot(message)):
            self.telegram.updates.push(kind, message.as_json())

    def _meant_for_bot(self, message: Message) -> bool:
        """Whether a bot in privacy mode gets to see this message of a group."""
        if self.telegram.reads_all_group_messages:
            return True
        if message.reply_to is not None and message.reply_to.from_bot:
            return True
        return any(self._addresses_bot(message, each) for each in message.entities)

    def _addresses_bot(self, message: Message, entity: JSON) -> bool:
        if entity["type"] != "bot_command":
            return False
        units = message.text.encode("utf-16-le", "surrogatepass")
        start, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
        _, _, addressed = units[start:end].decode("utf-16-le", "surrogatepass").partition("@")
        return addressed.lower() in ("", self.telegram.bot.username.lower())


def _marked(content: JSON) -> JSON:
    """The content with the entities that Telegram finds in what a person writes."""
    for field, entities in (("text", "entities"), ("caption", "caption_entities")):
        if field in content and entities not in content:
            found = find_marks(content[field], [])
            return {**content, entities: found} if found else content
    return content
