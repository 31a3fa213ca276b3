"""Long answers arrive as several messages, each whole in itself."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locales import Markup, escape, length, split_html, unmarked

Styled = list[tuple[str, tuple[str, ...]]]


class Reader(HTMLParser):
    """Reads as Telegram does: refuses tags that do not close in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: Styled = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(f"{tag}{attrs}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop().startswith(f"{tag}[")

    def handle_data(self, data: str) -> None:
        self.seen += [(c, tuple(self.open)) for c in data if not c.isspace()]


def styled(html: str) -> Styled:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader.seen


@st.composite
def html(draw: st.DrawFn, depth: int = 3) -> str:
    leaf = st.text(st.sampled_from('ab<&>" \n👩é'), max_size=30).map(escape)
    if depth == 0:
        return draw(leaf)
    tag = draw(st.sampled_from(["b", "i", 'a href="https://x.id/?a=1&amp;b"', "code"]))
    inside = draw(st.lists(html(depth - 1), max_size=3).map("".join))
    return f"{draw(leaf)}<{tag}>{inside}</{tag.split()[0]}>{draw(leaf)}"


@settings(max_examples=300)
@given(html(), st.integers(2, 60))
def test_every_piece_is_whole_fits_and_together_they_say_the_same(text: str, limit: int) -> None:
    pieces = split_html(text, limit)

    assert all(0 < length(piece) <= limit for piece in pieces)
    assert all(unmarked(piece).strip() for piece in pieces)
    assert [seen for piece in pieces for seen in styled(piece)] == styled(text)


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("", 10, []),
        (" \n ", 10, []),
        ("satu dua", 8, ["satu dua"]),
        ("satu dua", 7, ["satu", "dua"]),
        ("baris satu\nbaris dua\nbaris tiga", 22, ["baris satu\nbaris dua", "baris tiga"]),
        ("<b>satu dua</b>", 5, ["<b>satu</b>", "<b>dua</b>"]),
        ("&lt;&lt;&lt;&lt;", 3, ["&lt;&lt;&lt;", "&lt;"]),
        ("👩👩👩", 4, ["👩👩", "👩"]),
    ],
)
def test_it_cuts_at_lines_then_words_then_anywhere(
    text: str, limit: int, pieces: list[str]
) -> None:
    assert split_html(text, limit) == pieces


def test_a_message_of_exactly_the_limit_is_one_message() -> None:
    text = Markup("<b>" + "x" * 4094 + "</b>👩")

    assert length(text) == 4096
    assert split_html(text) == [text]
    assert [length(piece) for piece in split_html(text + "x")] == [4094, 3]
