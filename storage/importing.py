"""Bulk registration from files that were validated before: all rows or none."""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import islice
from typing import Any, Final

from sqlalchemy import Executable, bindparam, insert, select, update

from domain.agencies import AgencyType
from domain.dates import Moment
from domain.innovations import HOLDING_NAME, LabStage, NameTaken, Verification, format_number
from domain.launches import LaunchLocked
from domain.names import fold
from storage.catalogue import Catalogue
from storage.innovations.numbers import take_numbers
from storage.innovations.rows import NewInnovation, columns_of, fields_of
from storage.tables import agencies, agency_aliases, agency_counted, innovations, launches
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NewAgency:
    """A unit of a file; `parent` is the name of a unit of the same region or file."""

    name: str
    kind: AgencyType
    counted: bool
    short: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewLaunch:
    """A launch of a region; undated, its innovations are monitored from the day of the import."""

    name: str
    date: Moment | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """An innovation of a file, in the status that the file says."""

    new: NewInnovation
    verification: Verification = Verification.VERIFIED
    launch: NewLaunch | None = None


#: Rows of one statement.
SLICE: Final = 100

_PARENT: Final = (
    update(agencies).where(agencies.c.id == bindparam("of_id")).values(parent_id=bindparam("above"))
)


class Importing:
    """Bulk registration in the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._catalogue = Catalogue(transaction)

    async def agencies(
        self, region: str, units: Sequence[NewAgency], now: datetime
    ) -> list[NewAgency]:
        """Add the units that the region does not have yet; returns those that were added."""
        known = await self._ids(region)
        new = {folded: unit for unit in units if (folded := fold(unit.name)) not in known}
        await self._many(insert(agencies), [_unit(region, unit, now) for unit in new.values()])
        ids = await self._ids(region)
        await self._many(insert(agency_counted), [_counted(ids[f], u) for f, u in new.items()])
        await self._many(
            insert(agency_aliases),
            [{"agency_id": ids[f], "alias": alias} for f, u in new.items() for alias in u.aliases],
        )
        await self._many(
            _PARENT,
            [{"of_id": ids[f], "above": ids[fold(u.parent)]} for f, u in new.items() if u.parent],
        )
        return list(new.values())

    async def innovations(self, region: str, rows: Sequence[Imported], now: datetime) -> list[str]:
        """Register all innovations of one region; returns their numbers, in the order of the rows.

        `now` is in the region's zone; the numbers carry its year. Raises NameTaken, LaunchLocked.
        """
        await self._claim_names(rows)
        numbers = [
            format_number(region, now.year, running)
            for running in await take_numbers(self._transaction, region, now.year, len(rows))
        ]
        ids = await self._launches(region, rows, now)
        change = await self._catalogue.next()
        await self._many(
            insert(innovations),
            (
                _innovation(number, row, now) | {"launch_id": _launch(row, ids), "change": change}
                for number, row in zip(numbers, rows, strict=True)
            ),
        )
        return numbers

    async def registered(self, regions: Collection[str]) -> dict[tuple[int, str], str]:
        """The numbers of what holds its name in these regions, by unit and folded name."""
        columns = (innovations.c.agency_id, innovations.c.folded, innovations.c.number)
        own = innovations.c.region.in_(regions)
        held = select(*columns).where(own, innovations.c.verification.in_(HOLDING_NAME))
        return {(r[0], r[1]): r[2] for r in await self._transaction.execute(held)}

    async def locked_launches(self, regions: Collection[str]) -> set[tuple[str, str]]:
        """Region and name of the launches that take nothing more."""
        columns = (launches.c.region, launches.c.name)
        own = select(*columns).where(launches.c.region.in_(regions))
        found = await self._transaction.execute(own.where(launches.c.locked_at.is_not(None)))
        return {(row.region, row.name) for row in found}

    async def _claim_names(self, rows: Sequence[Imported]) -> None:
        units = sorted({row.new.agency_id for row in rows})
        locked = select(agencies.c.id).where(agencies.c.id.in_(units)).order_by(agencies.c.id)
        await self._transaction.execute(locked.with_for_update(key_share=True))
        columns = (innovations.c.agency_id, innovations.c.folded, innovations.c.number)
        holding = innovations.c.verification.in_(HOLDING_NAME)
        statement = select(*columns).where(innovations.c.agency_id.in_(units), holding)
        held = {(r[0], r[1]): r[2] for r in await self._transaction.execute(statement)}
        await asyncio.to_thread(_refuse_taken, rows, held)

    async def _launches(
        self, region: str, rows: Sequence[Imported], now: datetime
    ) -> dict[str, int]:
        named = {row.launch.name: row.launch for row in rows if row.launch is not None}
        if named:
            values = [_new_launch(region, launch, now) for launch in named.values()]
            statement = self._transaction.insert(launches).values(values)
            await self._transaction.execute(statement.on_conflict_do_nothing())
        columns = (launches.c.name, launches.c.id, launches.c.locked_at)
        known = select(*columns).where(launches.c.region == region).with_for_update(read=True)
        ids = {}
        for launch in await self._transaction.execute(known):
            if launch.name in named and launch.locked_at is not None:
                raise LaunchLocked(launch=launch.name)
            ids[launch.name] = launch.id
        return ids

    async def _ids(self, region: str) -> dict[str, int]:
        statement = select(agencies.c.folded, agencies.c.id).where(agencies.c.region == region)
        return {row.folded: row.id for row in await self._transaction.execute(statement)}

    async def _many(self, statement: Executable, rows: Iterable[dict[str, Any]]) -> None:
        rows = iter(rows)
        while some := list(islice(rows, SLICE)):
            await self._transaction.execute(statement, some)
            await asyncio.sleep(0)  # on SQLite the rows are written in the event loop's thread


def _refuse_taken(rows: Iterable[Imported], held: dict[tuple[int, str], str | None]) -> None:
    for row in (row for row in rows if row.verification in HOLDING_NAME):
        key = (row.new.agency_id, fold(row.new.name))
        if key in held:
            raise NameTaken(name=row.new.name, number=held[key])
        held[key] = None


def _unit(region: str, unit: NewAgency, now: datetime) -> dict[str, Any]:
    return {
        "region": region,
        "name": unit.name,
        "folded": fold(unit.name),
        "short": unit.short,
        "type": unit.kind,
        "created_at": now,
    }


def _counted(agency_id: int, unit: NewAgency) -> dict[str, Any]:
    return {"agency_id": agency_id, "from_year": 0, "counted": unit.counted}


def _new_launch(region: str, launch: NewLaunch, now: datetime) -> dict[str, Any]:
    return {
        "region": region,
        "name": launch.name,
        "date": launch.date.first if launch.date else None,
        "date_precision": launch.date.precision if launch.date else None,
        "counts_from": launch.date.first if launch.date else now.date(),
    }


def _innovation(number: str, row: Imported, now: datetime) -> dict[str, Any]:
    verified = row.verification is Verification.VERIFIED
    return columns_of(fields_of(row.new)) | {
        "number": number,
        "verification": row.verification,
        "created_at": now,
        "submitted_at": _submitted(row.launch, now),
        "decided_at": now if verified else None,
        "lab_stage": LabStage.DELIVER if row.launch else None,
    }


def _submitted(launch: NewLaunch | None, now: datetime) -> datetime:
    """What was launched years ago was no proposal of the call that is open now."""
    if launch is None or launch.date is None:
        return now
    return min(now, datetime.combine(launch.date.first, time(), UTC))


def _launch(row: Imported, ids: Mapping[str, int]) -> int | None:
    return None if row.launch is None else ids[row.launch.name]
