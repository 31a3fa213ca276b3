"""What a person may never read: raw keys, code, traces, incidents."""

import re
from functools import cache
from typing import Final

from locales.catalog import Catalog, resources
from simulator.objects import Message

_KEY: Final = re.compile(r"(?<![\w/-])[a-z]+(?:-[a-z]+)+(?:\.[a-z]+)?(?![\w-])")
_CODE: Final = re.compile(
    r"\bNone\b|\bTrue\b|\bFalse\b|Traceback|object at 0x|\{ ?\$|\w+Error\b|(?:Role|Stage)\."
)
_INCIDENT: Final = re.compile(r"\bG-[2-9A-Z]{4}\b")
MOST_LINES: Final = 40


@cache
def keys() -> frozenset[str]:
    """The names of all texts that no sentence would contain by chance."""
    return frozenset(key for key in Catalog(resources().values()) if "-" in key)


def unreadable(text: str) -> list[str]:
    """What stands in a text that only we should see."""
    raw = [key for key in _KEY.findall(text) if key in keys()]
    return [*raw, *(found[0] for found in _CODE.finditer(text))]


def is_incident(text: str) -> bool:
    """Does it say that something went wrong on our side?"""
    return _INCIDENT.search(text) is not None


def words_of(message: Message) -> str:
    """All that can be read of a message: text and buttons."""
    keyboard = (message.markup or {}).get("keyboard", [])
    labels = [key["text"] for row in keyboard for key in row]
    return "\n".join([message.text, *message.labels, *labels])
