"""Lengths in UTF-16 code units, in which Telegram counts entities."""

from __future__ import annotations


def utf16_length(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
