"""Cuts Telegram HTML into messages of a size that Telegram takes, every tag closed."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from locales.markup import Markup, unbroken, unmarked

_ATOMS = re.compile(r"<[^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[^<&\n ]+|.", re.DOTALL)


def length(text: str) -> int:
    """How long Telegram finds this HTML: without tags and entities, in UTF-16 code units."""
    return _units(unmarked(text))


def split_html(text: str, limit: int = 4096) -> list[Markup]:
    """`text` as messages of at most `limit` (as `length` counts), in order, tags balanced.

    Cuts at a line's end where there is one in the last half, else between words, else inside a
    word; blanks at a cut are dropped. No message is empty. `limit` is at least 2.
    """
    if length(text) <= limit:
        return [Markup(text)] if unmarked(text).strip() else []
    pieces = _pieces(list(_atoms(text, limit)), limit)
    return [Markup(piece) for piece in pieces if unmarked(piece).strip()]


@dataclass(slots=True, frozen=True)
class _Atom:
    """A tag (size 0), an entity, a blank or a run of characters that need not be parted."""

    text: str
    size: int

    @property
    def is_tag(self) -> bool:
        return self.size == 0

    @property
    def is_blank(self) -> bool:
        return self.text in ("\n", " ")


@dataclass(slots=True)
class _Piece:
    """The message being filled: `opened` are the tags open at its start, repeated there."""

    opened: list[str] = field(default_factory=list)
    atoms: list[_Atom] = field(default_factory=list)
    size: int = 0

    def html(self) -> tuple[str, list[str]]:
        """The message with its open tags closed, and those tags."""
        open_tags = list(self.opened)
        for atom in self.atoms:
            if atom.is_tag:
                _follow(open_tags, atom.text)
        closing = "".join(f"</{_name(tag)}>" for tag in reversed(open_tags))
        body = "".join(atom.text for atom in self.atoms)
        return f"{''.join(self.opened)}{body}{closing}", open_tags

    def cut(self, limit: int) -> int:
        """How many atoms stay: up to the last line end, or blank, or all of them."""
        line = word = at = 0
        for index, atom in enumerate(self.atoms):
            if atom.text == "\n" and at > limit // 2:
                line = index
            elif atom.is_blank and at:
                word = index
            at += atom.size
        return line or word or len(self.atoms)


def _pieces(atoms: list[_Atom], limit: int) -> Iterator[str]:
    piece, waiting = _Piece(), atoms[::-1]
    while waiting:
        atom = waiting.pop()
        if piece.size + atom.size > limit:
            waiting.append(atom)
            kept = len(piece.atoms) if atom.is_blank else piece.cut(limit)
            waiting += reversed(piece.atoms[kept:])
            del piece.atoms[kept:]
            done, opened = piece.html()
            yield done
            piece = _Piece(opened)
            _drop_blanks(waiting)
        else:
            piece.atoms.append(atom)
            piece.size += atom.size
    yield piece.html()[0]


def _drop_blanks(waiting: list[_Atom]) -> None:
    while waiting and waiting[-1].is_blank:
        waiting.pop()


def _atoms(text: str, limit: int) -> Iterator[_Atom]:
    for match in _ATOMS.finditer(text):
        found = match[0]
        if found[0] == "<" and len(found) > 1:
            yield _Atom(found, 0)
        elif found[0] == "&" and len(found) > 1:
            yield _Atom(found, _units(html.unescape(found)))
        else:
            yield from (_Atom(part, _units(part)) for part in _parted(found, limit))


def _parted(word: str, limit: int) -> Iterator[str]:
    while _units(word) > limit:
        end = unbroken(word, min(limit, len(word)))
        while _units(word[:end]) > limit:
            end = unbroken(word, end - 1)
        yield word[:end]
        word = word[end:]
    yield word


def _follow(open_tags: list[str], tag: str) -> None:
    if tag.startswith("</"):
        if open_tags:
            open_tags.pop()
    else:
        open_tags.append(tag)


def _name(tag: str) -> str:
    return tag.strip("<>").split()[0]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
