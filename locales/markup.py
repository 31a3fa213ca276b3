"""Telegram HTML as a type of its own, and what makes people's text safe to stand in it."""

import html
import re
import unicodedata
from collections.abc import Iterable


class Markup(str):
    """Telegram HTML that is already safe: it is shown as it is, never escaped again."""

    __slots__ = ()


_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_TAG = re.compile(r"<[^<>]*>")
_ISOLATE, _POP = "\u2068", "\u2069"
_JOINER = "\u200d"


def visible(text: str) -> str:
    """`text` with control characters and direction marks written out ("[U+202E]").

    Line ends become newlines. Text with right-to-left letters is isolated, so that it cannot
    reorder the line around it.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = _UNSEEN.sub(lambda m: f"[U+{ord(m[0]):04X}]", _LINE_ENDS.sub("\n", text))
    if not shown.isascii() and any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in shown):
        return f"{_ISOLATE}{shown}{_POP}"
    return shown


def escape(text: str) -> Markup:
    """`text` as Telegram shows it literally; what is Markup already stays as it is."""
    if isinstance(text, Markup):
        return text
    return Markup(visible(text).translate(_ESCAPES))


def lines(rows: Iterable[str]) -> Markup:
    """The rows under one another, each escaped unless it is Markup."""
    return Markup("\n".join(escape(row) for row in rows))


def unmarked(text: str) -> str:
    """What a reader of this Telegram HTML sees, without tags and entities."""
    return html.unescape(_TAG.sub("", text))


def clip(text: str, limit: int) -> str:
    """Raw (not yet escaped) text of at most `limit` characters, ending in "…" when cut.

    Cuts between words where one ends in the last third, never inside an emoji or accented letter.
    """
    if len(text) <= limit:
        return text
    end = limit - 1
    space = max(text.rfind(" ", 0, end + 1), text.rfind("\n", 0, end + 1))
    end = space if space > 2 * end // 3 else unbroken(text, end)
    return f"{text[:end].rstrip()}…"


def unbroken(text: str, at: int) -> int:
    """The last place at or before `at` that does not part an emoji or accented letter."""
    earliest = max(at - 16, 0)  # longer runs of marks are a prank; cut them anywhere
    for place in range(at, earliest, -1):
        if not _joined(text, place):
            return place
    return at


def _joined(text: str, place: int) -> bool:
    if place >= len(text):
        return False
    before, after = text[place - 1], text[place]
    return (
        before == _JOINER
        or after == _JOINER
        or unicodedata.category(after) in ("Mn", "Me")
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
