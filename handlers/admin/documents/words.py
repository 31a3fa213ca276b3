"""Words, days and times of documents, as a region writes them."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from domain.coverage import percent
from domain.dates import Moment, Precision
from handlers.rendering import fill
from handlers.replies import Part
from locales import Texts, enum_key, unmarked


class Words:
    """The texts, for documents of one region's zone. What enums are called is looked up once."""

    def __init__(self, texts: Texts, zone: ZoneInfo) -> None:
        self.texts = texts
        self.zone = zone
        self._called: dict[Enum, str] = {}
        self._yes = {True: texts.plain("document-yes"), False: texts.plain("document-no")}

    def say(self, key: str, /, **values: Any) -> str:
        """A text without markup; parts among its values are filled first."""
        return self.part(Part(key, **values))

    def part(self, part: Part) -> str:
        """A part without markup."""
        return unmarked(fill(self.texts, part.text, part.values))

    def word(self, member: Enum | None) -> str | None:
        """What a member of an enum is called."""
        if member is None:
            return None
        if member not in self._called:
            self._called[member] = self.texts.plain(enum_key(member))
        return self._called[member]

    def heading(self, member: Enum) -> str:
        """What a member of an enum is called, where a line begins with it."""
        return capital(self.word(member) or "")

    def number(self, number: int | Decimal) -> str:
        """ "14.897", "82,5"."""
        return self.texts.plain("document-number", number=number)

    def share(self, part: int, whole: int) -> str:
        """ "82,5%"; nothing of nothing."""
        share = percent(part, whole)
        return "" if share is None else self.texts.plain("document-percent", percent=share)

    def yes(self, claim: bool) -> str:
        """ "ya" or "tidak"."""
        return self._yes[claim]

    def day(self, moment: Moment | None) -> date | str | None:
        """A real date where the day is known; "Oktober 2023" where it is not."""
        if moment is None:
            return None
        if moment.precision is Precision.DAY:
            return moment.first
        return self.texts.plain("document-moment", moment=moment)

    def time(self, at: datetime | None) -> datetime | None:
        """A time in the region's zone."""
        return at and at.astimezone(self.zone)


def capital(line: str) -> str:
    """A line of our own words, begun with a capital letter."""
    return line[:1].upper() + line[1:]
