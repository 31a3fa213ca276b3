"""Replies become Bot API requests: texts filled in, long ones split, buttons laid out."""

from collections.abc import Iterator
from typing import Any

from domain.names import shows
from handlers.context import Context
from handlers.menus import described
from handlers.replies import (
    Article,
    Articles,
    Button,
    Buttons,
    File,
    Later,
    Lines,
    Menu,
    Part,
    Reply,
    Say,
    Show,
    Unbutton,
)
from locales import Markup, Texts, split_html, unmarked, visible
from storage.jobs import Job
from storage.outbox import OutboxRow

#: The label of a button whose name cannot be seen.
UNNAMED = "…"


def render(reply: Reply, context: Context) -> None:
    """Put what a reply sends into the outbox, and what it leaves for later among the jobs."""
    if isinstance(reply, Later):
        context.store.jobs.add(Job(kind=reply.kind, arguments=reply.arguments))
    for row in requests(reply, context):
        context.store.outbox.add(row)


def requests(reply: Reply, context: Context) -> Iterator[OutboxRow]:
    """The Bot API requests of one reply, in order."""
    match reply:
        case Say():
            chat_id = reply.to if reply.to is not None else context.chat_id
            yield from messages(reply, context.texts, chat_id)
        case Show():
            yield from _view(reply, context)
        case Menu():
            yield _menu(reply, context.texts)
        case File():
            payload = {"chat_id": context.chat_id, reply.field: reply.file_id}
            yield OutboxRow(chat_id=context.chat_id, method=reply.method, payload=payload)
        case Unbutton() if context.tap is not None and context.tap.message is not None:
            yield _unbutton(context)


def fill(texts: Texts, key: str, values: dict[str, Any]) -> Markup:
    """The text of `key`; parts and lines among its values are filled first."""
    return texts.say(key, **{name: _filled(texts, value) for name, value in values.items()})


def _filled(texts: Texts, value: Any) -> Any:
    if isinstance(value, Part):
        return fill(texts, value.text, value.values)
    if isinstance(value, list | tuple):
        return [_filled(texts, one) for one in value]
    if isinstance(value, Lines):
        return Markup(value.between.join(fill(texts, p.text, p.values) for p in value.parts))
    return value


def messages(say: Say, texts: Texts, chat_id: int) -> Iterator[OutboxRow]:
    """A message to a chat, in as many pieces as its length asks for; with a file it is one."""
    if say.file is not None:
        yield _captioned(say, say.file, texts, chat_id)
        return
    pieces = split_html(fill(texts, say.text, say.values))
    for number, piece in enumerate(pieces, start=1):
        payload = _text(chat_id, piece)
        last = number == len(pieces)
        if last and (markup := _markup(say, texts)):
            payload["reply_markup"] = markup
        yield OutboxRow(
            chat_id=chat_id,
            method="sendMessage",
            payload=payload,
            priority=say.priority,
            key=say.key if last else None,
        )


def _captioned(say: Say, file: File, texts: Texts, chat_id: int) -> OutboxRow:
    caption = {"caption": fill(texts, say.text, say.values), "parse_mode": "HTML"}
    payload = {"chat_id": chat_id, file.field: file.file_id, **caption}
    if markup := _markup(say, texts):
        payload["reply_markup"] = markup
    return OutboxRow(
        chat_id=chat_id, method=file.method, payload=payload, priority=say.priority, key=say.key
    )


def _view(show: Show, context: Context) -> Iterator[OutboxRow]:
    pieces = split_html(fill(context.texts, show.text, show.values))
    if context.tap is None or context.tap.message is None or len(pieces) > 1:
        say = Say(show.text, buttons=show.buttons, **show.values)
        yield from messages(say, context.texts, context.chat_id)
        return
    payload = _text(context.chat_id, pieces[0])
    payload["message_id"] = context.tap.message.message_id
    payload["reply_markup"] = inline(show.buttons, context.texts)
    yield OutboxRow(chat_id=context.chat_id, method="editMessageText", payload=payload)


def _unbutton(context: Context) -> OutboxRow:
    assert context.tap is not None
    assert context.tap.message is not None
    payload = {
        "chat_id": context.chat_id,
        "message_id": context.tap.message.message_id,
        "reply_markup": {"inline_keyboard": []},
    }
    return OutboxRow(chat_id=context.chat_id, method="editMessageReplyMarkup", payload=payload)


#: Seconds for which Telegram may give the same answer to whoever types the same.
CACHED = 60


def suggested(found: Articles, query_id: str, texts: Texts) -> dict[str, Any]:
    """The answerInlineQuery call; where there is nothing it offers the way to the bot."""
    key = "inline-open" if found.articles or not found.words else "inline-nothing"
    return {
        "inline_query_id": query_id,
        "results": [_article(one, texts) for one in found.articles],
        "next_offset": found.after,
        "cache_time": CACHED,
        "is_personal": False,
        "button": {"text": texts.plain(key), "start_parameter": "cari"},
    }


def _article(article: Article, texts: Texts) -> dict[str, Any]:
    description = fill(texts, article.description.text, article.description.values)
    return {
        "type": "article",
        "id": article.result_id,
        "title": visible(article.title),
        "description": unmarked(description),
        "input_message_content": {
            "message_text": fill(texts, article.text.text, article.text.values),
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
        "reply_markup": inline(article.buttons, texts),
    }


def _menu(menu: Menu, texts: Texts) -> OutboxRow:
    commands = described(menu.commands, texts)
    payload = {"commands": commands, "scope": {"type": "chat", "chat_id": menu.chat_id}}
    return OutboxRow(chat_id=menu.chat_id, method="setMyCommands", payload=payload)


def _text(chat_id: int, html: str) -> dict[str, Any]:
    return {
        "chat_id": chat_id,
        "text": html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


def _markup(say: Say, texts: Texts) -> dict[str, Any] | None:
    if say.share_phone:
        return _phone_keyboard(say.share_phone, say.buttons, texts)
    if say.hide_keyboard:
        return {"remove_keyboard": True}
    return inline(say.buttons, texts) if say.buttons else None


def _phone_keyboard(share: str, buttons: Buttons, texts: Texts) -> dict[str, Any]:
    """Only a keyboard below the chat can share a number; its other keys type what they say."""
    key = {"text": texts.plain(share), "request_contact": True}
    typed = [[texts.plain(b.text, **b.values) for b in row] for row in buttons if row]
    return {"keyboard": [[key], *typed], "resize_keyboard": True, "one_time_keyboard": True}


def inline(buttons: Buttons, texts: Texts) -> dict[str, Any]:
    """The Bot API's inline keyboard of rows of buttons."""
    return {"inline_keyboard": [[_button(b, texts) for b in row] for row in buttons if row]}


def _button(button: Button, texts: Texts) -> dict[str, str]:
    label = texts.plain(button.text, **button.values)
    if not shows(label):  # Telegram refuses the whole message for one empty button
        label = UNNAMED
    if button.url is not None:
        return {"text": label, "url": button.url}
    if button.inline is not None:
        return {"text": label, "switch_inline_query_current_chat": button.inline}
    assert button.data is not None
    assert len(button.data.encode()) <= 64, button.data
    return {"text": label, "callback_data": button.data}
