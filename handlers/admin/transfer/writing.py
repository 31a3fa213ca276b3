"""Writes what an import was found to bring: one short transaction, one audit line per region."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.people import PersonId
from domain.regions import Region
from handlers.admin.transfer.agencies import PlannedAgency
from handlers.admin.transfer.innovations import PlannedInnovation
from storage.audit import Audited
from storage.importing import Imported, NewLaunch
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Source:
    """Where an import comes from: a file's name; in the chat also who let it be imported."""

    file: str
    upload: int | None = None
    by: PersonId | None = None


async def write_agencies(
    store: Store, taken: Iterable[PlannedAgency], source: Source, now: datetime
) -> None:
    """Add the units. `now` is aware."""
    regions, units = _regions(taken), list(taken)
    for region in regions.values():
        own = [unit.new for unit in units if unit.region.code == region.code]
        added = await store.importing.agencies(region.code, own, now)
        _audit(store, region, "import-agencies", {"units": len(added)}, source, now)


async def write_innovations(
    store: Store, taken: Iterable[PlannedInnovation], source: Source, now: datetime
) -> Mapping[int, str]:
    """Register the innovations; returns each row's number, which carries the year of `now`.

    Raises NameTaken when somebody registered one of the names since the plan was made.
    """
    regions, rows = _regions(taken), list(taken)
    numbers: dict[int, str] = {}
    for region in regions.values():
        own = [one for one in rows if one.region.code == region.code]
        local = now.astimezone(ZoneInfo(region.zone))
        dated = await asyncio.to_thread(_dated, own)
        given = await store.importing.innovations(region.code, dated, local)
        numbers |= {one.row: number for one, number in zip(own, given, strict=True)}
        after = {"first": given[0], "last": given[-1], "innovations": len(given)}
        _audit(store, region, "import-innovations", after, source, now)
    return numbers


def _dated(rows: Iterable[PlannedInnovation]) -> list[Imported]:
    """The rows with their launches dated alike: any row of a launch may bring its date."""
    imported = [one.imported for one in rows]
    launches: dict[str, NewLaunch] = {}
    for launch in (one.launch for one in imported if one.launch):
        if launch.name not in launches or launches[launch.name].date is None:
            launches[launch.name] = launch
    return [replace(one, launch=one.launch and launches[one.launch.name]) for one in imported]


def _regions(taken: Iterable[PlannedAgency | PlannedInnovation]) -> dict[str, Region]:
    return {one.region.code: one.region for one in taken}


def _audit(
    store: Store,
    region: Region,
    action: str,
    after: dict[str, object],
    source: Source,
    now: datetime,
) -> None:
    origin = {"file": source.file, "upload": source.upload}
    subject = f"region/{region.code}"
    store.audit.add(
        Audited(now, source.by, region.code, action, subject, None, {**origin, **after})
    )
