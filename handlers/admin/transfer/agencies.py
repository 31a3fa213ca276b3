"""Units of a file: which are new, where they belong, and which may be the same office."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from documents.imports import AgencyRow, Parsed
from domain.agencies import (
    Abbreviation,
    Agency,
    AgencyId,
    AgencyNames,
    AgencyType,
    counted_by_default,
)
from domain.names import fold
from domain.regions import Region
from handlers.admin.transfer.rows import (
    Cannot,
    Problem,
    RegionFinder,
    Terms,
    UnitFinder,
    Why,
    in_the_files_words,
    sorted_out,
    unreadable,
)
from storage.importing import NewAgency
from storage.store import Store

PARENT = "induk"


@dataclass(frozen=True, slots=True)
class PlannedAgency:
    """A unit that can be added, and the row that it comes from."""

    row: int
    region: Region
    new: NewAgency


@dataclass(frozen=True, slots=True)
class SameOffice:
    """A new unit whose name may mean another one, of the file or known before."""

    row: int
    name: str
    region: Region
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyPlan:
    """What an import of units would do. known: names of units that are there already."""

    taken: Sequence[PlannedAgency]
    known: Sequence[str]
    problems: Sequence[Problem]
    alike: Sequence[SameOffice]


async def plan_agencies(
    store: Store, parsed: Parsed[AgencyRow], terms: Terms | None = None
) -> AgencyPlan:
    """Look at the units of a file beside those that are known; nothing is written."""
    regions = RegionFinder(await store.regions.all(), terms)
    placed, problems = await asyncio.to_thread(
        sorted_out, parsed.rows, lambda row: row.row, lambda row: (row, regions.find(row.region))
    )
    abbreviations = await store.affairs.abbreviations()
    parts = []
    for region in {region.code: region for _, region in placed}.values():
        rows = [row for row, of in placed if of.code == region.code]
        known = await store.agencies.of_region(region.code)
        part = asyncio.to_thread(_plan_region, region, rows, known, abbreviations, terms)
        parts.append(await part)
    return AgencyPlan(
        taken=[unit for part in parts for unit in part.taken],
        known=[name for part in parts for name in part.known],
        problems=in_the_files_words(
            [*unreadable(parsed.refusals), *problems, *(p for one in parts for p in one.problems)],
            parsed.titles,
        ),
        alike=[pair for part in parts for pair in part.alike],
    )


def _plan_region(
    region: Region,
    rows: Sequence[AgencyRow],
    known: Sequence[Agency],
    abbreviations: Iterable[Abbreviation],
    terms: Terms | None,
) -> AgencyPlan:
    once, repeated = _once(rows)
    folded = {fold(unit.name) for unit in known}
    new = [row for row in once if fold(row.name) not in folded]
    standing = [*known, *_stand_ins(region, new, known)]
    units = UnitFinder(standing, AgencyNames(standing, region, abbreviations), terms)
    taken, homeless = sorted_out(new, lambda row: row.row, lambda row: _unit(region, row, units))
    rooted, unrooted = _rooted(taken, folded)
    return AgencyPlan(
        taken=rooted,
        known=[row.name for row in once if fold(row.name) in folded],
        problems=[*repeated, *homeless, *unrooted],
        alike=list(_alike(rooted, standing, units)),
    )


def _once(rows: Iterable[AgencyRow]) -> tuple[list[AgencyRow], list[Problem]]:
    first: dict[str, AgencyRow] = {}

    def take(row: AgencyRow) -> AgencyRow:
        if (before := first.setdefault(fold(row.name), row)) is not row:
            raise Cannot("nama", Why.REPEATED, row.name, [str(before.row)])
        return row

    return sorted_out(rows, lambda row: row.row, take)


def _stand_ins(
    region: Region, rows: Iterable[AgencyRow], known: Sequence[Agency]
) -> Iterator[Agency]:
    """The new units as they will be; their ids are above all known ones."""
    above = max((unit.id for unit in known), default=0)
    for row in rows:
        yield Agency(
            id=AgencyId(above + row.row),
            region=region.code,
            name=row.name,
            short=row.short,
            type=row.type,
            aliases=row.aliases,
        )


def _unit(region: Region, row: AgencyRow, units: UnitFinder) -> PlannedAgency:
    parent = units.find(PARENT, row.parent).name if row.parent else None
    new = NewAgency(
        name=row.name,
        kind=row.type,
        counted=_counts(region, row.type),
        short=row.short,
        parent=parent,
        aliases=row.aliases,
    )
    return PlannedAgency(row.row, region, new)


def _counts(region: Region, kind: AgencyType) -> bool:
    chosen = region.settings.counted_types
    return counted_by_default(kind) if chosen is None else kind.value in chosen


def _rooted(
    planned: Sequence[PlannedAgency], known: Iterable[str]
) -> tuple[list[PlannedAgency], list[Problem]]:
    """The units that hang on a known one or on none, at last; a circle of units hangs on nothing,
    nor does a unit below a refused one.
    """
    roots = set(known)
    waiting, rooted = list(planned), []
    while ready := [unit for unit in waiting if _hangs(unit, roots)]:
        rooted += ready
        roots |= {fold(unit.new.name) for unit in ready}
        waiting = [unit for unit in waiting if unit not in ready]
    problems = [
        Problem(unit.row, PARENT, Why.PARENT_CIRCLE, unit.new.parent or "") for unit in waiting
    ]
    return sorted(rooted, key=lambda unit: unit.row), problems


def _hangs(unit: PlannedAgency, roots: Iterable[str]) -> bool:
    return unit.new.parent is None or fold(unit.new.parent) in roots


def _alike(
    taken: Iterable[PlannedAgency], standing: Sequence[Agency], units: UnitFinder
) -> Iterator[SameOffice]:
    by_name: Mapping[str, Agency] = {fold(unit.name): unit for unit in standing}
    for planned in taken:
        others = units.others(by_name[fold(planned.new.name)])
        if others:
            names = tuple(other.name for other in others)
            yield SameOffice(planned.row, planned.new.name, planned.region, names)
