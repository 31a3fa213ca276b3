"""Telegram's small HTML: its tags and entities, and its words when they are wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simulator.formatting.units import utf16_length
from simulator.objects import JSON
from simulator.refusals import Refusal, bad_request

_TYPES = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote",
}  # fmt: skip
_SPECIAL = re.compile(r"[<&]")
_REFERENCE = re.compile(r"&(?:#(?:x(?P<hex>[0-9a-fA-F]+)|(?P<dec>[0-9]+))|(?P<name>[a-zA-Z]+));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG_NAME = re.compile(r"<([^\s>]*)")
_END_TAG = re.compile(r"</([^\s>]*)\s*(>?)")
_ATTRIBUTE = re.compile(r"\s*(?P<name>[^\s=>]*)\s*(?P<equal>=?)\s*")
_TOKEN = re.compile(r"[a-zA-Z0-9.-]*")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    start: int
    begin: int


def parse_html(text: str) -> tuple[str, list[JSON]]:
    """Plain text and entities (offsets in UTF-16 units, sorted). Refuses what Telegram refuses."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.plain = ""
        self.units = 0
        self.open: list[_Open] = []
        self.entities: list[JSON] = []

    def read(self) -> tuple[str, list[JSON]]:
        while special := _SPECIAL.search(self.source, self.at):
            self._take(self.source[self.at : special.start()])
            self.at = special.start()
            if special.group() == "&":
                self._reference()
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._take(self.source[self.at :])
        if self.open:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return self.plain, sorted(self.entities, key=lambda e: (e["offset"], -e["length"]))

    def _take(self, text: str) -> None:
        self.plain += text
        self.units += utf16_length(text)

    def _reference(self) -> None:
        char, self.at = _decode(self.source, self.at)
        self._take(char)

    def _start_tag(self) -> None:
        begin = self.at
        match = _TAG_NAME.match(self.source, begin)
        tag = match.group(1).lower() if match else ""
        self.at += 1 + len(tag)
        if self.at >= len(self.source):
            raise self._wrong_at("Unclosed start tag", begin)
        if tag not in _TYPES:
            raise self._wrong_at(f'Unsupported start tag "{tag}"', begin)
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "tg-spoiler":
            raise self._wrong_at('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.units, len(self.plain)))

    def _attributes(self, tag: str, begin: int) -> str:
        wanted = {"a": "href", "span": "class", "code": "class"}.get(tag)
        argument = ""
        while not self._closed(begin):
            name = self._attribute_name(tag, begin)
            value = self._attribute_value(begin)
            if name == wanted:
                argument = value
        return argument

    def _closed(self, begin: int) -> bool:
        while self.source[self.at : self.at + 1].isspace():
            self.at += 1
        if self.at >= len(self.source):
            raise self._wrong_at("Unclosed start tag", begin)
        closed = self.source[self.at] == ">"
        self.at += closed
        return closed

    def _attribute_name(self, tag: str, begin: int) -> str:
        match = _ATTRIBUTE.match(self.source, self.at)
        if match is None or not match["name"]:
            raise self._wrong_at(f'Empty attribute name in the tag "{tag}"', begin)
        if not match["equal"]:
            said = f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
            raise self._wrong_at(said, begin)
        self.at = match.end()
        return match["name"].lower()

    def _attribute_value(self, begin: int) -> str:
        quote = self.source[self.at : self.at + 1]
        if quote not in ('"', "'"):
            return self._name_token()
        end = self.source.find(quote, self.at + 1)
        if end < 0:
            raise self._wrong_at("Unclosed start tag", begin)
        value, self.at = self.source[self.at + 1 : end], end + 1
        return _REFERENCE.sub(lambda match: _decode(match.group(), 0)[0], value)

    def _name_token(self) -> str:
        match = _TOKEN.match(self.source, self.at)
        token = match.group() if match else ""
        after = self.source[self.at + len(token) : self.at + len(token) + 1]
        if after and after != ">" and not after.isspace():
            raise self._wrong_at("Unexpected end of name token", self.at)
        self.at += len(token)
        return token.lower()

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._wrong_at("Unexpected end tag", begin)
        match = _END_TAG.match(self.source, begin)
        if match is None or not match.group(2):
            raise self._wrong_at("Unclosed end tag", begin)
        opened, found = self.open.pop(), match.group(1).lower()
        if found and found != opened.tag:
            raise self._wrong_at(
                "Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{found}>"'
            )
        self.at = match.end()
        if self.units > opened.start:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        kind = _TYPES[opened.tag]
        entity: JSON = {
            "offset": opened.start,
            "length": self.units - opened.start,
            "type": kind,
        }
        if kind == "text_link":
            self._link(entity, opened)
        elif kind == "pre":
            self._pre(entity)
        else:
            self._code(entity, opened)

    def _link(self, entity: JSON, opened: _Open) -> None:
        url = opened.argument or self.plain[opened.begin :]
        if re.match(r"(?i)(https?|tg|ton|mailto|tel):", url):
            self.entities.append({**entity, "url": url})
        elif re.fullmatch(r"[\w-]+(\.[\w-]+)+([/?#]\S*)?", url):
            self.entities.append({**entity, "url": f"http://{url}"})

    def _pre(self, entity: JSON) -> None:
        inner = self.entities[-1] if self.entities else {}
        span = (entity["offset"], entity["length"])
        if inner.get("type") == "code" and (inner["offset"], inner["length"]) == span:
            self.entities[-1] = {**inner, **entity}
        else:
            self.entities.append(entity)

    def _code(self, entity: JSON, opened: _Open) -> None:
        inside_pre = bool(self.open) and self.open[-1].tag == "pre"
        if opened.argument.startswith("language-") and inside_pre:
            entity["language"] = opened.argument.removeprefix("language-")
        self.entities.append(entity)

    def _wrong_at(self, what: str, index: int, after: str = "") -> Refusal:
        return _wrong(f"{what} at byte offset {len(self.source[:index].encode())}{after}")


def _wrong(what: str) -> Refusal:
    return bad_request(f"can't parse entities: {what}")


def _decode(text: str, at: int) -> tuple[str, int]:
    """The character that the reference at `at` stands for, and where the text goes on."""
    match = _REFERENCE.match(text, at)
    if match is None:
        return "&", at + 1
    if match["name"]:
        char = _NAMED.get(match["name"], "")
    else:
        code = int(match["hex"], 16) if match["hex"] else int(match["dec"])
        char = chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
    return (char, match.end()) if char else ("&", at + 1)
