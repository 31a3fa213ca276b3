"""Sending, editing and deleting messages of text."""

from __future__ import annotations

from simulator.formatting import format_text
from simulator.keyboards import check_inline, check_markup
from simulator.methods.chats import chat_id
from simulator.objects import JSON, Chat, Message
from simulator.parameters import Parameters
from simulator.refusals import bad_request
from simulator.telegram import Telegram

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
DELETABLE_SECONDS = 48 * 3600
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def send_message(telegram: Telegram, asked: Parameters) -> JSON:
    return send(telegram, asked, text_content(asked))


def send(telegram: Telegram, asked: Parameters, content: JSON) -> JSON:
    """Send any content to the chat of the call, with its keyboard and what it replies to."""
    markup = check_markup(asked.structure("reply_markup", "reply keyboard markup"))
    chat = telegram.writable_chat(chat_id(asked))
    reply_to = _replied(chat, asked)
    if telegram.rates is not None:
        telegram.rates.check(chat.id)
    inline = markup if markup is not None and "inline_keyboard" in markup else None
    if markup is not None and inline is None:
        _show_keyboard(telegram, chat, markup)
    extra = {"has_protected_content": True} if asked.flag("protect_content") else {}
    sent = telegram.post(chat, telegram.bot, content, markup=inline, reply_to=reply_to, extra=extra)
    return sent.as_json()


def _show_keyboard(telegram: Telegram, chat: Chat, markup: JSON) -> None:
    chat.keyboard = None if markup.get("remove_keyboard") else markup
    telegram.tell("keyboard", chat_id=chat.id, keyboard=chat.keyboard)


def text_content(asked: Parameters) -> JSON:
    """The text of a call with its entities; refuses an empty and a too long one."""
    given = asked.text("text")
    if not given:
        raise bad_request("message text is empty")
    entities = asked.array("entities", "entities")
    text, found = format_text(given, asked.text("parse_mode"), entities)
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": found} if found else {"text": text}


def caption_content(asked: Parameters) -> JSON:
    """The caption of a call with its entities; empty when there is none."""
    given = asked.text("caption")
    entities = asked.array("caption_entities", "caption entities")
    caption, found = format_text(given, asked.text("parse_mode"), entities)
    if len(caption) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    content: JSON = {"caption": caption} if caption else {}
    return {**content, "caption_entities": found} if found else content


def _replied(chat: Chat, asked: Parameters) -> Message | None:
    wanted = asked.structure("reply_parameters", "reply parameters") or {
        "message_id": asked.number("reply_to_message_id"),
        "allow_sending_without_reply": asked.flag("allow_sending_without_reply"),
    }
    if not wanted.get("message_id"):
        return None
    found = chat.messages.get(int(wanted["message_id"]))
    if found is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return found


def edit_text(telegram: Telegram, asked: Parameters) -> JSON:
    content = text_content(asked)
    message = _editable(telegram, asked)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(telegram, asked, message, content)


def edit_caption(telegram: Telegram, asked: Parameters) -> JSON:
    caption = caption_content(asked)
    message = _editable(telegram, asked)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    kept = {k: v for k, v in message.content.items() if k not in ("caption", "caption_entities")}
    return _change(telegram, asked, message, {**kept, **caption})


def edit_markup(telegram: Telegram, asked: Parameters) -> JSON:
    message = _editable(telegram, asked)
    return _change(telegram, asked, message, message.content)


def _editable(telegram: Telegram, asked: Parameters) -> Message:
    chat = telegram.writable_chat(chat_id(asked))
    message = _named_message(chat, asked, "edit")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _named_message(chat: Chat, asked: Parameters, purpose: str) -> Message:
    if not asked.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(asked.number("message_id"))
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def _change(telegram: Telegram, asked: Parameters, message: Message, content: JSON) -> JSON:
    markup = check_inline(asked.structure("reply_markup", "reply keyboard markup"))
    if content == message.content and markup == message.markup:
        raise bad_request(_NOT_MODIFIED)
    message.content, message.markup = content, markup
    message.edited = int(telegram.clock.seconds())
    telegram.tell_page("edit", message)
    return message.as_json()


def delete_message(telegram: Telegram, asked: Parameters) -> bool:
    chat = telegram.writable_chat(chat_id(asked))
    message = _named_message(chat, asked, "delete")
    old = telegram.clock.seconds() - message.date > DELETABLE_SECONDS
    if old or not (message.from_bot or chat.private):
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[message.id]
    telegram.tell_page("delete", message)
    return True
