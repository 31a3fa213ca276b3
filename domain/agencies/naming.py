"""Which unit of a region a text means: certain, ambiguous, or unknown, but never guessed."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from domain.agencies.index import Index
from domain.agencies.model import Agency, AgencyId
from domain.agencies.reading import Abbreviation, Reader, squash
from domain.regions import Region

_LONGEST = 200
_NEAREST = 5
_MANY = 8


class One(NamedTuple):
    """The text means this unit and no other of the region."""

    agency_id: AgencyId


class Several(NamedTuple):
    """The text fits each of these units (at least two): ask, never guess."""

    agency_ids: tuple[AgencyId, ...]


class Nobody(NamedTuple):
    """The text means no unit for certain; `nearest` may be offered, best first."""

    nearest: tuple[AgencyId, ...]


Resolution = One | Several | Nobody


class AgencyNames:
    """The names of the active units of one region, with their short forms and aliases.

    Build it once for a region and resolve many texts. A text is resolved for certain only by
    a full name, an own short form or alias, an abbreviation with one meaning, or a slip of a
    single letter in a long word that leaves no second unit possible (domain.md §5).
    """

    def __init__(
        self, agencies: Iterable[Agency], region: Region, abbreviations: Iterable[Abbreviation]
    ) -> None:
        self._index = Index([a for a in agencies if a.active], Reader(region, abbreviations))

    def resolve(self, text: str) -> Resolution:
        """Which unit `text` means, as officials write it: "dinkes", "Kec. Curug", "PKM Mauk"."""
        text = text[:_LONGEST]
        if not squash(text):
            return Nobody(())
        found = tuple(self._index.exact(text) or self._in_parts(text) or self._index.misspelt(text))
        if found:
            return One(found[0]) if len(found) == 1 else Several(found)
        return self._possible(text)

    def _in_parts(self, text: str) -> list[AgencyId]:
        """A name with the unit above or its own short form beside: "BPBD (Badan …)"."""
        for left, right in islice(_split(text), _MANY):
            one, other = tuple(self._index.exact(left)), tuple(self._index.exact(right))
            if len(one) == len(other) == 1:
                return self._lower(one[0], other[0])
        return []

    def _lower(self, one: AgencyId, other: AgencyId) -> list[AgencyId]:
        if one == other or self._index.below(one, other):
            return [one]
        return [other] if self._index.below(other, one) else [one, other]

    def _possible(self, text: str) -> Resolution:
        """Several when the text can only mean one of a few units, else what it resembles."""
        fitting = tuple(self._index.fitting(text))
        if 1 < len(fitting) <= _MANY:
            return Several(fitting)
        return Nobody(fitting[:_NEAREST] or tuple(self._index.nearest(text, _NEAREST)))


def _split(text: str) -> Iterator[tuple[str, str]]:
    bracket = re.fullmatch(r"(.+?)[(\[](.+?)[)\]]\s*", text, re.DOTALL)
    if bracket:
        yield bracket[1], bracket[2]
    for sign in re.finditer(r",|;|/|\s[-–—]\s", text):
        yield text[: sign.start()], text[sign.end() :]
