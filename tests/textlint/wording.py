"""How a text reads: its register, its markup, its length, in every variant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from fluent.syntax import ast

from locales import unmarked

#: What Telegram's HTML mode knows.
TAGS = frozenset(
    [
        "a",
        "b",
        "blockquote",
        "code",
        "del",
        "em",
        "i",
        "ins",
        "pre",
        "s",
        "strong",
        "tg-spoiler",
        "u",
    ]
)
MOST_LINES = 14  # twelve of the message, one that says where, one that says how to leave
LONGEST_BUTTON = 40
FORBIDDEN = {
    "anda": "Bapak/Ibu",
    "silahkan": "silakan",
    "error": "gangguan",
    "di karenakan": "karena",
    "merubah": "mengubah",
    "ijin": "izin",
    "resiko": "risiko",
    "jadual": "jadwal",
    "nopember": "November",
    "apotik": "apotek",
    "sekedar": "sekadar",
}
_LEFTOVERS = """
already and back cancel click deadline delete download empty failed found invalid loading missing
next please save send sorry submit success the unknown update upload warning welcome with yes you
your
"""
ENGLISH = frozenset(_LEFTOVERS.split())
_WORDS = re.compile(r"[a-zA-Z]+")
_NO_WORDS = re.compile(r"<[^>]*>|https?://\S+|/\w+|@\w+|[A-Z]+_[A-Z_]+|\b\w+(?:[.:]\w+)+\b")
_BARE = re.compile(r"&(?!(?:lt|gt|amp|quot);)")
_HOLE = "▯"  # stands for a variable


@dataclass(frozen=True)
class Text:
    """One message or attribute of the locale."""

    key: str
    file: str
    pattern: ast.Pattern

    def readings(self) -> Iterator[str]:
        """The text in each of its variants, one choice varied at a time; variables are holes."""
        yield _read(self.pattern, None)
        for variant in _variants(self.pattern):
            yield _read(self.pattern, variant)


def texts(parsed: dict[str, ast.Resource]) -> Iterator[Text]:
    """Every message and attribute of a language."""
    for file, resource in parsed.items():
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                if entry.value is not None:
                    yield Text(entry.id.name, file, entry.value)
                for attribute in entry.attributes:
                    yield Text(f"{entry.id.name}.{attribute.id.name}", file, attribute.value)


def wording(text: Text, *, plain: bool) -> Iterator[str]:
    """What is wrong with how a text reads. `plain`: it stands where no markup is understood."""
    found: set[str] = set()
    for reading in text.readings():
        found |= {*_register(reading), *_markup(reading, plain=plain), *_length(text, reading)}
    yield from sorted(found)


def _register(reading: str) -> Iterator[str]:
    prose = _NO_WORDS.sub(" ", reading)
    for wrong, right in FORBIDDEN.items():
        if re.search(rf"\b{wrong}(?:lah)?\b", prose, re.IGNORECASE):
            yield f'"{wrong}" instead of "{right}"'
    for word in sorted(ENGLISH & {word.lower() for word in _WORDS.findall(prose)}):
        yield f'"{word}" is English'


def _markup(reading: str, *, plain: bool) -> Iterator[str]:
    if plain and "<" in reading:
        yield "markup where a button or a plain text shows it"
    if _BARE.search(reading):
        yield '"&" must be "&amp;"'
    checker = _Tags()
    checker.feed(reading)
    checker.close()
    yield from checker.wrong
    if checker.open:
        yield f"<{checker.open[-1]}> is not closed"


def _length(text: Text, reading: str) -> Iterator[str]:
    seen = unmarked(reading)
    if len([line for line in seen.splitlines() if line.strip()]) > MOST_LINES:
        yield f"more than {MOST_LINES} lines"
    if text.key.startswith("button-") and len(seen) > LONGEST_BUTTON:
        yield f"a button of more than {LONGEST_BUTTON} characters"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.wrong.append(f"<{tag}> is not known to Telegram")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")


def _variants(pattern: ast.Pattern) -> Iterator[ast.Variant]:
    for element in pattern.elements:
        choice = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(choice, ast.SelectExpression):
            for variant in choice.variants:
                yield variant
                yield from _variants(variant.value)


def _read(pattern: ast.Pattern, wanted: ast.Variant | None) -> str:
    parts = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            parts.append(_read(_chosen(element.expression, wanted).value, wanted))
        elif isinstance(element.expression, ast.StringLiteral):
            parts.append(str(element.expression.parse()["value"]))
        else:
            parts.append(_HOLE)
    return "".join(parts)


def _chosen(choice: ast.SelectExpression, wanted: ast.Variant | None) -> ast.Variant:
    for variant in choice.variants:
        if wanted is not None and (variant is wanted or wanted in _variants(variant.value)):
            return variant
    return next(variant for variant in choice.variants if variant.default)
