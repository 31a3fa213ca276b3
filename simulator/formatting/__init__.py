"""Text as the bot or a person gives it → plain text and its entities, as Telegram keeps them."""

from __future__ import annotations

import re

from simulator.formatting.html import parse_html
from simulator.formatting.marks import find_marks
from simulator.formatting.units import utf16_length
from simulator.objects import JSON
from simulator.refusals import bad_request

_SPACE = " \n\t\f\v"
_BLANKED = dict.fromkeys([*range(10), 11, 12, *range(14, 32)], " ")
_REMOVED = dict.fromkeys([13, *range(0x2028, 0x202F)])
_UNCLEAN = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e]")


def format_text(text: str, parse_mode: str, given: list[JSON] | None) -> tuple[str, list[JSON]]:
    """Plain text and entities of what a bot sends: parsed, cleaned, trimmed, links found."""
    plain, entities = _parse(_cleaned(text), parse_mode, given)
    plain, entities = _trim(plain, entities)
    return plain, entities + find_marks(plain, entities)


def _cleaned(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return text.translate(_BLANKED | _REMOVED) if _UNCLEAN.search(text) else text


def _parse(text: str, parse_mode: str, given: list[JSON] | None) -> tuple[str, list[JSON]]:
    if not parse_mode or parse_mode.lower() == "none":
        return text, list(given or [])
    if parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    if "<" not in text and "&" not in text:
        return text, []
    return parse_html(text)


def _trim(text: str, entities: list[JSON]) -> tuple[str, list[JSON]]:
    trimmed = text.strip(_SPACE)
    if len(trimmed) == len(text):
        return text, entities
    lead = len(text) - len(text.lstrip(_SPACE))
    end = utf16_length(trimmed)
    moved = (_clipped(entity, lead, end) for entity in entities)
    return trimmed, [entity for entity in moved if entity["length"] > 0]


def _clipped(entity: JSON, lead: int, end: int) -> JSON:
    start = max(0, entity["offset"] - lead)
    stop = min(end, entity["offset"] + entity["length"] - lead)
    return {**entity, "offset": start, "length": stop - start}
