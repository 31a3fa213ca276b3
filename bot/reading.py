"""An update's JSON as python-telegram-bot's objects; the two commonest kinds are read by hand.

The library looks for a hundred fields in every message, which took a sixth of an update's time.
"""

import json
from datetime import UTC, datetime
from typing import Any, Final

from telegram import CallbackQuery, Chat, Message, MessageEntity, Update, User

#: A message of nothing else is plain text.
_TEXT: Final = frozenset({"message_id", "from", "chat", "date", "text", "entities"})
#: What is left away of a message under which a button was tapped: nobody looks at it.
_UNREAD: Final = frozenset({"reply_markup", "edit_date", "link_preview_options"})
_TAP: Final = frozenset({"id", "from", "message", "chat_instance", "data"})
_PLAIN_MESSAGE: Final = {"update_id", "message"}
_PLAIN_TAP: Final = {"update_id", "callback_query"}


def read(raw: str) -> Update:
    """The update. Raises whatever there is to raise of JSON that is none."""
    update: dict[str, Any] = json.loads(raw)
    if update.keys() == _PLAIN_MESSAGE and update["message"].keys() <= _TEXT:
        return Update(update["update_id"], message=_message(update["message"]))
    if update.keys() == _PLAIN_TAP and _is_common(update["callback_query"]):
        return Update(update["update_id"], callback_query=_tap(update["callback_query"]))
    return Update.de_json(update, None)


def _is_common(tap: dict[str, Any]) -> bool:
    """A tap under a plain text; of one too old to be seen Telegram says neither date nor text."""
    if tap.keys() != _TAP:
        return False
    message = tap["message"]
    return bool(message["date"] > 0 and message.keys() <= _TEXT | _UNREAD)


def _tap(tap: dict[str, Any]) -> CallbackQuery:
    return CallbackQuery(
        tap["id"],
        _user(tap["from"]),
        tap["chat_instance"],
        message=_message(tap["message"]),
        data=tap["data"],
    )


def _message(message: dict[str, Any]) -> Message:
    return Message(
        message["message_id"],
        datetime.fromtimestamp(message["date"], UTC),
        _chat(message["chat"]),
        from_user=_user(message["from"]) if "from" in message else None,
        text=message.get("text"),
        entities=MessageEntity.de_list(message.get("entities", ()), None),
    )


def _chat(chat: dict[str, Any]) -> Chat:
    names = ("title", "username", "first_name", "last_name")
    return Chat(chat["id"], chat["type"], **{name: chat.get(name) for name in names})


def _user(user: dict[str, Any]) -> User:
    names = ("last_name", "username", "language_code")
    kept = {name: user.get(name) for name in names}
    return User(user["id"], user["first_name"], user["is_bot"], **kept)
