"""The own data in words, as a file that an official can read."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Final
from zoneinfo import ZoneInfo

from locales import Texts, enum_key

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_CODE: Final = re.compile(r"[a-z][a-z_-]*")
_PHONES: Final = frozenset(["phone", "contact_phone"])


class Telling:
    """Words for what is kept of a person. Times are told in `zone`, the region's."""

    def __init__(self, texts: Texts, zone: ZoneInfo) -> None:
        self._texts = texts
        self._zone = zone

    def told(self, kept: Mapping[str, list[dict[str, Any]]], now: datetime) -> dict[str, Any]:
        """What is kept, under headings that people read; what is empty is left out."""
        opening = {
            self._texts.plain("own-field-about"): self._texts.plain("own-data-about"),
            self._texts.plain("own-field-made-at"): self._value("made_at", now),
        }
        parts = {
            self._texts.plain(f"own-part-{name}"): [self._row(row) for row in rows]
            for name, rows in kept.items()
            if rows
        }
        return opening | parts

    def _row(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            self._label(field): self._value(field, value)
            for field, value in row.items()
            if value is not None
        }

    def _label(self, field: str) -> str:
        key = f"own-field-{field.replace('_', '-')}"
        return self._texts.plain(key) if self._texts.has(key) else field

    def _value(self, field: str, value: Any) -> Any:
        match value:
            case dict():
                return self._row(value)
            case list():
                return [self._value(field, one) for one in value]
            case bool():
                return self._texts.plain("trail-yes" if value else "trail-no")
            case Enum():
                return self._texts.plain(enum_key(value))
            case datetime():
                return self._texts.plain("own-data-when", when=value.astimezone(self._zone))
            case date():
                return self._texts.plain("own-data-when", when=value)
            case str():
                return self._text(field, value)
        return value

    def _text(self, field: str, value: str) -> str:
        if field in _PHONES:
            return self._texts.plain("own-data-phone", phone=value)
        if _DAY.fullmatch(value):
            return self._texts.plain("own-data-when", when=date.fromisoformat(value))
        code = value.partition(":")[0]
        keys = self._keys(field, code) if _CODE.fullmatch(code) else ()
        key = next(filter(self._texts.has, keys), None)
        return value if key is None else self._texts.plain(key)

    @staticmethod
    def _keys(field: str, code: str) -> Iterator[str]:
        """Texts for what is kept as a code: a file's own, an enum's, an action's."""
        name = field.replace("_", "-")
        yield f"own-code-{name}-{code}"
        yield f"{name}-{code}"
        if field == "action":
            yield f"audited-{code}"
        yield f"own-code-{name}-other"
