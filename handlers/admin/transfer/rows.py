"""Why a row is refused, and the regions and units that its cells name."""

import asyncio
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from documents.cells import Refusal
from domain.agencies import Abbreviation, Agency, AgencyId, AgencyNames, Nobody, One, Several
from domain.names import fold
from domain.regions import NoRegion, OneRegion, Region, find_region
from storage.store import Store

T = TypeVar("T")
R = TypeVar("R")


class Why(StrEnum):
    """Why a row whose cells can be read is refused nevertheless."""

    REGION_UNKNOWN = "region-unknown"
    REGION_AMBIGUOUS = "region-ambiguous"
    OTHER_REGION = "other-region"
    NO_AGENCIES = "no-agencies"
    AGENCY_UNKNOWN = "agency-unknown"
    AGENCY_AMBIGUOUS = "agency-ambiguous"
    AGENCY_UNCONFIRMED = "agency-unconfirmed"
    AGENCY_DECLINED = "agency-declined"
    PARENT_CIRCLE = "parent-circle"
    REPEATED = "repeated"
    NAME_TAKEN = "name-taken"
    AFFAIR_UNKNOWN = "affair-unknown"
    AFFAIR_AMBIGUOUS = "affair-ambiguous"
    LAUNCH_LOCKED = "launch-locked"


@dataclass(frozen=True, slots=True)
class Problem:
    """A refused row: number and column as in the file, and what stands there.

    `why` is a value of Why or of documents.cells.Reason · offered: the nearest names, the
    candidates of an ambiguous one, or what the row repeats.
    """

    row: int
    field: str
    why: str
    value: str = ""
    offered: tuple[str, ...] = ()


class Cannot(Exception):
    """This cell cannot be taken."""

    def __init__(self, field: str, why: Why, value: str, offered: Iterable[str] = ()) -> None:
        super().__init__(why)
        self.field = field
        self.why = why
        self.value = value
        self.offered = tuple(offered)


def unreadable(refusals: Iterable[Refusal]) -> Iterator[Problem]:
    """The rows that could not even be read."""
    for refusal in refusals:
        yield Problem(refusal.row, refusal.field, refusal.reason, refusal.value)


def in_the_files_words(problems: Iterable[Problem], titles: Mapping[str, str]) -> list[Problem]:
    """Row by row, each with the column's name as the file has it."""
    named = (replace(one, field=titles.get(one.field, one.field)) for one in problems)
    return sorted(named, key=lambda problem: problem.row)


def sorted_out(
    rows: Iterable[T], number: Callable[[T], int], take: Callable[[T], R]
) -> tuple[list[R], list[Problem]]:
    """What can be taken of the rows, and why the others cannot."""
    taken: list[R] = []
    problems: list[Problem] = []
    for row in rows:
        try:
            taken.append(take(row))
        except Cannot as no:
            problems.append(Problem(number(row), no.field, no.why, no.value, no.offered))
    return taken, problems


@dataclass(frozen=True, slots=True)
class Terms:
    """What an admin's import may touch: the own region, and units as far as they are certain.

    decided: what was said of the names of units that were asked about, by folded name: the full
    name of the unit that is meant, None for none of them.
    """

    region: Region
    decided: Mapping[str, str | None]


class RegionFinder:
    """Finds regions by what a column `daerah` says; with terms only the one that they name."""

    def __init__(self, regions: Sequence[Region], terms: Terms | None = None) -> None:
        self._regions = regions
        self._only = terms and terms.region.code
        self._found: dict[str, Region] = {}

    def find(self, text: str) -> Region:
        """The region that is meant. Raises Cannot."""
        if text not in self._found:
            self._found[text] = self._look(_whole_code(text))
        if self._only not in (None, self._found[text].code):
            raise Cannot("daerah", Why.OTHER_REGION, text)
        return self._found[text]

    def _look(self, text: str) -> Region:
        found = find_region(text, self._regions)
        match found:
            case OneRegion(region):
                return region
            case NoRegion(nearest):
                names = (region.name for region in nearest)
                raise Cannot("daerah", Why.REGION_UNKNOWN, text, names)
        names = (region.name for region in found.regions)
        raise Cannot("daerah", Why.REGION_AMBIGUOUS, text, names)


def _whole_code(text: str) -> str:
    """A spreadsheet shows the code 36.10 as the number 36.1."""
    return f"{text}0" if re.fullmatch(r"\d\d\.\d", text) else text


class UnitFinder:
    """Finds the units of one region by what officials write.

    With terms nothing is taken that is not the unit's own name, or was not decided on.
    """

    def __init__(
        self, units: Sequence[Agency], names: AgencyNames, terms: Terms | None = None
    ) -> None:
        self._units = {unit.id: unit for unit in units}
        self._exact = {fold(unit.name): unit for unit in units}
        self._recorded = _recorded(units)
        self._names = names
        self._terms = terms
        self._resolved: dict[str, One | Several | Nobody] = {}

    def find(self, field: str, text: str) -> Agency:
        """The unit that is meant; its full name is always certain. Raises Cannot."""
        if not self._units:
            raise Cannot(field, Why.NO_AGENCIES, text)
        if exact := self._exact.get(fold(text)):
            return exact
        if self._terms is not None:
            return self._certain(field, text, self._terms.decided)
        found = self._resolve(text)
        if isinstance(found, One):
            return self._units[found.agency_id]
        raise self._unclear(field, text, found)

    def _certain(self, field: str, text: str, decided: Mapping[str, str | None]) -> Agency:
        """By a name of the unit's own, or by what an admin decided on this one."""
        if recorded := self._recorded.get(fold(text)):
            return recorded
        found = self._resolve(text)
        if fold(text) in decided:
            meant = self._exact.get(fold(decided[fold(text)] or ""))
            if meant is None:
                raise Cannot(field, Why.AGENCY_DECLINED, text)
            return meant
        if isinstance(found, One):
            raise Cannot(field, Why.AGENCY_UNCONFIRMED, text, [self._units[found.agency_id].name])
        raise self._unclear(field, text, found)

    def _resolve(self, text: str) -> One | Several | Nobody:
        if text not in self._resolved:
            self._resolved[text] = self._names.resolve(text)
        return self._resolved[text]

    def _unclear(self, field: str, text: str, found: Several | Nobody) -> Cannot:
        if isinstance(found, Several):
            return Cannot(field, Why.AGENCY_AMBIGUOUS, text, self._called(found.agency_ids))
        return Cannot(field, Why.AGENCY_UNKNOWN, text, self._called(found.nearest))

    def others(self, unit: Agency) -> list[Agency]:
        """The other units that its name may mean as well."""
        found = self._names.resolve(unit.name)
        ids = found.agency_ids if isinstance(found, Several) else ()
        return [self._units[other] for other in ids if other != unit.id]

    def _called(self, ids: Iterable[AgencyId]) -> list[str]:
        return [self._units[agency_id].name for agency_id in ids]


def _recorded(units: Iterable[Agency]) -> dict[str, Agency]:
    """The units by the short and other names that the region itself has recorded for one only."""
    named: dict[str, set[AgencyId]] = {}
    by_id = {}
    for unit in units:
        by_id[unit.id] = unit
        for name in filter(None, (unit.short, *unit.aliases)):
            named.setdefault(fold(name), set()).add(unit.id)
    return {name: by_id[min(ids)] for name, ids in named.items() if len(ids) == 1}


async def unit_finders(
    store: Store, regions: Iterable[Region], terms: Terms | None = None
) -> Mapping[str, UnitFinder]:
    """A finder of the known units of each region, by its code."""
    abbreviations = await store.affairs.abbreviations()
    finders = {}
    for region in {region.code: region for region in regions}.values():
        units = await store.agencies.of_region(region.code)
        finders[region.code] = await asyncio.to_thread(_finder, units, region, abbreviations, terms)
    return finders


def _finder(
    units: Sequence[Agency],
    region: Region,
    abbreviations: Sequence[Abbreviation],
    terms: Terms | None,
) -> UnitFinder:
    return UnitFinder(units, AgencyNames(units, region, abbreviations), terms)
