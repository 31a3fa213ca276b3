"""Commands, mentions, hashtags, addresses and links that Telegram finds in any text by itself."""

from __future__ import annotations

import re

from simulator.formatting.units import utf16_length
from simulator.objects import JSON

_MARK = re.compile(
    r"""
    (?P<email>(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b)
  | (?P<url>(?<![\w@.])(?:https?://[^\s<>"]+
        |(?:[a-z0-9-]+\.)+(?:com|org|net|id|me)(?![\w.-])(?:[/?\#][^\s<>"]*)?))
  | (?P<bot_command>(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>]))
  | (?P<mention>(?<!\w)@[a-zA-Z0-9_]{3,32}(?!\w))
  | (?P<hashtag>(?<!\w)\#(?=\w*[^\W\d_])\w{1,256})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOSED = {"code", "pre", "text_link"}


def find_marks(text: str, entities: list[JSON]) -> list[JSON]:
    """Entities that the text shows by its letters, outside of code and of given links."""
    if not any(sign in text for sign in "/@#."):
        return []
    closed = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in _CLOSED]
    found = (_entity(text, match) for match in _MARK.finditer(text))
    return [
        e
        for e in found
        if not any(a < e["offset"] + e["length"] and e["offset"] < b for a, b in closed)
    ]


def _entity(text: str, match: re.Match[str]) -> JSON:
    kind = match.lastgroup
    found = match.group().rstrip(".,;:!?)'") if kind == "url" else match.group()
    return {
        "offset": utf16_length(text[: match.start()]),
        "length": utf16_length(found),
        "type": kind,
    }
