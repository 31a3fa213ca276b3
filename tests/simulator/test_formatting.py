"""Telegram's HTML and the marks it finds by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.formatting import format_text
from simulator.formatting.marks import find_marks
from simulator.formatting.units import utf16_length
from simulator.refusals import Refusal

_NO_VALUE = 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'


@pytest.mark.parametrize(
    ("html", "plain", "entities"),
    [
        ("Halo", "Halo", []),
        ("<b>Halo</b>", "Halo", [("bold", 0, 4)]),
        ("<STRONG>a</strong> <em>b</em>", "a b", [("bold", 0, 1), ("italic", 2, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a<strike>b<del>c</del></strike></s>", "abc", [
            ("strikethrough", 0, 3), ("strikethrough", 1, 2), ("strikethrough", 2, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<code>INV-1</code> <pre>x</pre>", "INV-1 x", [("code", 0, 5), ("pre", 6, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ('<a href="https://a.id/?x=1&amp;y=2">a</a>', "a", [("text_link", 0, 1)]),
        ("<a href='a.go.id'>a</a>", "a", [("text_link", 0, 1)]),
        ('<a href="javascript:alert(1)">a</a>', "a", []),
        ("<b>😀</b><i>b</i>", "😀b", [("bold", 0, 2), ("italic", 2, 1)]),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;", '1 < 2 && 3 > 2 "', []),
        ("&#65;&#x42; &nbsp; & &#0;", "AB &nbsp; & &#0;", []),
        ("<b></b>x<i> y </i>", "x y", [("italic", 1, 2)]),
        ("  <b>a</b>\n", "a", [("bold", 0, 1)]),
        ("a\r\x00b\u202ec", "a bc", []),
    ],
)  # fmt: skip
def test_html_becomes_text_and_entities(
    html: str, plain: str, entities: list[tuple[str, int, int]]
) -> None:
    text, found = format_text(html, "HTML", None)

    assert text == plain
    assert [(e["type"], e["offset"], e["length"]) for e in found] == entities


def test_a_link_keeps_its_address_with_the_references_read() -> None:
    _, found = format_text('<a href="https://a.id/?x=1&amp;y=2">a</a>', "HTML", None)

    assert found[0]["url"] == "https://a.id/?x=1&y=2"


@pytest.mark.parametrize(
    ("html", "refusal"),
    [
        ("a <p>b</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x>a</a>', "Unclosed start tag at byte offset 0"),
        ("<a href>a</a>", _NO_VALUE),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<script>x</script>", 'Unsupported start tag "script" at byte offset 0'),
    ],
)  # fmt: skip
def test_wrong_html_is_refused_in_telegrams_words(html: str, refusal: str) -> None:
    with pytest.raises(Refusal) as refused:
        format_text(html, "HTML", None)

    assert refused.value.description == f"Bad Request: can't parse entities: {refusal}"


@given(st.text())
def test_what_is_escaped_is_shown_literally(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    try:
        raw = format_text(text, "", None)
    except Refusal:
        return

    assert format_text(escaped, "HTML", None) == raw


@given(st.lists(st.sampled_from(["<b>", "</b>", "<i>", "</i>", "😀", "a", " ", "&lt;", "<", "&"])))
def test_every_html_gives_entities_within_the_text_or_a_refusal(parts: list[str]) -> None:
    try:
        text, entities = format_text("".join(parts), "HTML", None)
    except Refusal:
        return

    assert all(0 < e["length"] <= utf16_length(text) - e["offset"] for e in entities)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", 0, 6)]),
        ("😀 /lapor@pandu_bot", [("bot_command", 3, 16)]),
        ("dan/atau http://a.id/start.", [("url", 9, 17)]),
        ("ke t.me/pandu_bot?start=x ya", [("url", 3, 22)]),
        ("@pandu_bot kata", [("mention", 0, 10)]),
        ("#inovasi #1", [("hashtag", 0, 8)]),
        ("siti@dinkes.go.id", [("email", 0, 17)]),
        ("26/11/2020 pukul 16.00", []),
    ],
)
def test_marks_are_found_in_what_people_write(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(e["type"], e["offset"], e["length"]) for e in find_marks(text, [])] == found


def test_nothing_is_marked_inside_code() -> None:
    _, entities = format_text("<code>/start</code> /batal", "HTML", None)

    assert [(e["type"], e["offset"]) for e in entities] == [("code", 0), ("bot_command", 7)]
