"""Typed text, cleaned for keeping, levelled for reading, and folded to a key."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_BREAKS: Final = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_BLANKS: Final = re.compile(r"[^\S\n]+")
_EMPTY_LINES: Final = re.compile(r" ?\n(?: ?\n)+ ?")
_APOSTROPHES: Final = re.compile(r"['`´‘’ʼ′]")
_DOT_IN_NUMBER: Final = re.compile(r"(?<=\d)[.,](?=\d)")
_DOT_IN_INITIALS: Final = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")
_NOT_WORD: Final = re.compile(r"[\W_]+")


def clean(text: str) -> str:
    """Return what was typed without what no screen shows and no database takes.

    Composed (NFC), without control characters, lone surrogates and doubled blanks; lines stay
    lines, with at most one empty line between them. Everything visible stays: HTML characters,
    emoji, right-to-left text and its marks.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text))
    text = "".join(map(_printable, text))
    return _EMPTY_LINES.sub("\n\n", _BLANKS.sub(" ", text)).replace(" \n", "\n").strip()


@lru_cache(maxsize=4096)
def _printable(character: str) -> str:
    if character == "\n":
        return character
    if unicodedata.category(character) in {"Cc", "Cs"} or character == "\ufeff":
        return " " if character.isspace() else ""
    return character


#: Letters and signs that are drawn as nothing: the fillers of Hangul and the blank of Braille.
_DRAWN_EMPTY: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def shows(text: str) -> bool:
    """Is there anything to be seen: more than blanks, marks and invisible signs?"""
    return any(unicodedata.category(c)[0] not in "ZCM" and c not in _DRAWN_EMPTY for c in text)


def plain(text: str) -> str:
    """Return the text as a parser reads it: one line, lower case, plain letters and digits.

    Compatibility forms (full width, ligatures), accents, invisible marks and foreign digits are
    levelled; punctuation stays.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.lower().split())
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(map(_levelled, text)).split())


@lru_cache(maxsize=4096)
def _levelled(character: str) -> str:
    if unicodedata.category(character) in {"Mn", "Cf", "Cc", "Cs"}:
        return " " if character.isspace() else ""
    return str(unicodedata.decimal(character, character))


def fold(text: str) -> str:
    """Return the key under which two spellings of one name are the same name.

    Case, accents, punctuation, brackets, dashes, quotes and blanks do not count ("Si-Kepo" is
    "si kepo", "Jum'at" is "jumat", "1.000" is "1000"); "&" is "dan" and "+" is "plus". A name
    made of nothing but signs keeps them, so that it is not everybody's name.
    """
    flat = plain(text)
    words = _APOSTROPHES.sub("", flat).replace("&", " dan ").replace("+", " plus ")
    words = _DOT_IN_INITIALS.sub("", _DOT_IN_NUMBER.sub("", words))
    return " ".join(_NOT_WORD.sub(" ", words).split()) or flat


def word_set(text: str) -> frozenset[str]:
    """Return the words of a vocabulary that is written as one text."""
    return frozenset(text.split())


_KEYBOARD_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa")
_TRIALS: Final = word_set("tes test tess testing coba cek ngetes asd asdasd qwe xxx")


def is_nonsense(text: str, min_words: int = 1) -> bool:
    """Tell whether an answer is worth asking for once more: too short, or keys pressed at random.

    `min_words` is the fewest words that could be an answer (domain.md §4: three in a ringkasan).
    """
    words = fold(text[:4000]).split()
    letters = "".join(words)
    if len(words) < min_words or not any(c.isalpha() for c in letters):
        return True
    one_sign = len(set(letters)) == 1 or all(len(set(word)) == 1 for word in words)
    return one_sign or all(word in _TRIALS or _is_mashed(word) for word in words)


def _is_mashed(word: str) -> bool:
    return len(word) > 3 and any(word in row for row in _KEYBOARD_ROWS)
