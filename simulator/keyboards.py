"""Reply markup: what Telegram takes as a keyboard, and its words when it does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from simulator.objects import JSON
from simulator.refusals import Refusal, bad_request

MOST_BUTTONS = 100
MOST_IN_INLINE_ROW = 8
MOST_IN_REPLY_ROW = 12
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
)
_URL = re.compile(
    r"(?:(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?|(?:tg|ton)://\S+)", re.IGNORECASE
)


def check_markup(markup: Any) -> JSON | None:
    """The markup as it is kept; None for nothing or an empty keyboard."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup, "inline_keyboard", "InlineKeyboardMarkup", _inline_button)
        _check_size(rows, MOST_IN_INLINE_ROW)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = _rows(markup, "keyboard", "ReplyKeyboardMarkup", _reply_button)
        _check_size(rows, MOST_IN_REPLY_ROW)
        return {**markup, "keyboard": rows}
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def check_inline(markup: Any) -> JSON | None:
    """The same for a message that is edited: only inline keyboards can be changed."""
    checked = check_markup(markup)
    if checked is not None and "inline_keyboard" not in checked:
        raise bad_request("inline keyboard expected")
    return checked


def _rows(markup: JSON, field: str, kind: str, button: Callable[[Any], JSON]) -> list[list[JSON]]:
    rows = markup[field]
    if not isinstance(rows, list):
        raise bad_request(f'field "{field}" of the {kind} must be an Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" of the {kind} must be an Array of Arrays')
    return [[button(each) for each in row] for row in rows if row]


def _check_size(rows: list[list[JSON]], widest: int) -> None:
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > widest for row in rows):
        raise bad_request("reply markup is too long")


def _inline_button(button: Any) -> JSON:
    if not isinstance(button, dict):
        raise _wrong("InlineKeyboardButton must be an Object")
    _check_label(button)
    given = [action for action in _ACTIONS if button.get(action) not in (None, "")]
    if not given and not isinstance(button.get("switch_inline_query_current_chat"), str):
        raise _wrong("Text buttons are not allowed in the inline keyboard")
    _check_data(button)
    _check_url(button)
    return {name: value for name, value in button.items() if value is not None}


def _check_label(button: JSON) -> None:
    if not isinstance(button.get("text"), str):
        raise _wrong('Field "text" must be of type String')
    if not button["text"].strip():
        raise _wrong("Button text must be non-empty")


def _check_data(button: JSON) -> None:
    data = button.get("callback_data")
    if data is None:
        return
    if not isinstance(data, str):
        raise _wrong('Field "callback_data" must be of type String')
    if len(data.encode()) > 64:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(button: JSON) -> None:
    url = button.get("url")
    if url is not None and not (isinstance(url, str) and _URL.fullmatch(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _reply_button(button: Any) -> JSON:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    if not button["text"].strip():
        raise bad_request("can't parse keyboard button: Button text must be non-empty")
    return {name: value for name, value in button.items() if value is not None}


def _wrong(what: str) -> Refusal:
    return bad_request(f"can't parse InlineKeyboardButton: {what}")
