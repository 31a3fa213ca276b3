"""What a search of the catalogue can be narrowed to, and how a choice stands in a button."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from domain.agencies import AgencyType
from domain.innovations import Category, Stage


class Facet(StrEnum):
    """One side of an innovation that a filter looks at; its value is its letter in buttons."""

    UNIT = "u"
    UNIT_TYPE = "k"
    CATEGORY = "b"
    STAGE = "t"
    AFFAIR = "a"
    REGION = "r"
    STATUS = "s"


#: Bytes of the longest filters: a button has 64, and what stands before them takes up to eleven.
LONGEST: Final = 53
#: What a unit says already, so that it is not chosen beside it.
_SAID_BY_UNIT = (Facet.UNIT_TYPE, Facet.REGION)


@dataclass(frozen=True, slots=True)
class Traits:
    """What the filters see of one innovation; of one not public only unit and region."""

    agency_id: int
    agency: str
    type: AgencyType
    region: str
    region_name: str
    category: Category | None = None
    stage: Stage | None = None
    affair_id: int | None = None

    @property
    def values(self) -> dict[Facet, str]:
        """Each facet that is known, with its value as filters have it."""
        known = {
            Facet.UNIT: self.agency_id,
            Facet.UNIT_TYPE: self.type,
            Facet.CATEGORY: self.category,
            Facet.STAGE: self.stage,
            Facet.AFFAIR: self.affair_id,
            Facet.REGION: self.region,
        }
        return {facet: str(value) for facet, value in known.items() if value is not None}

    @property
    def codes(self) -> tuple[str, ...]:
        """The same for the search index."""
        return tuple(f"{facet}{value}" for facet, value in self.values.items())


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen, at most one value of a facet; at most LONGEST as text."""

    chosen: Mapping[Facet, str] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> "Filters":
        """The filters in a button's data; what cannot be one is left out."""
        if len(text.encode()) > LONGEST:
            return cls()
        letters = {str(facet): facet for facet in Facet}
        parts = [part for part in text.split(",") if part[:1] in letters and part[1:]]
        return cls({letters[part[0]]: part[1:] for part in parts})

    def __str__(self) -> str:
        return ",".join(f"{facet}{value}" for facet, value in self.chosen.items())

    def __bool__(self) -> bool:
        return bool(self.chosen)

    def with_(self, facet: Facet, value: str) -> "Filters":
        """One more choice; it takes the place of an earlier one of its facet."""
        kept = dict(self.without(facet).chosen)
        if facet is Facet.UNIT:
            kept = {other: own for other, own in kept.items() if other not in _SAID_BY_UNIT}
        return Filters({**kept, facet: value})

    def without(self, facet: Facet) -> "Filters":
        """The other choices."""
        return Filters({other: own for other, own in self.chosen.items() if other is not facet})

    @property
    def codes(self) -> frozenset[str]:
        """What rows of the search index must have."""
        return frozenset(f"{facet}{value}" for facet, value in self.chosen.items())
