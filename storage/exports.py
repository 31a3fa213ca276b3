"""Everything of a region, read page by page: nobody waits while a large region is exported."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Final

from sqlalchemy import Column, Row, Select, bindparam, select

from domain.agencies import AgencyType
from domain.coverage import Within
from domain.dates import Moment
from domain.innovations import Innovation
from domain.people import Honorific, Role
from domain.progress import Report
from storage.agencies import counted_in
from storage.coverage import EVERYTHING, begun
from storage.innovations.rows import INNOVATIONS, innovation_of, moment_of
from storage.tables import (
    affairs,
    agencies,
    agency_aliases,
    duties,
    innovations,
    launches,
    people,
    periods,
    reports,
)
from storage.transaction import Transaction

#: Rows of one page: read in some milliseconds.
PAGE: Final = 150


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit, also one that is no longer active. `counted`: as of a year."""

    name: str
    short: str | None
    type: AgencyType
    parent: str | None
    aliases: tuple[str, ...]
    counted: bool
    active: bool


@dataclass(frozen=True, slots=True)
class InnovationLine:
    """An innovation with what it refers to. replicates, merged_into: numbers."""

    innovation: Innovation
    affair: str | None
    launch: str | None
    launched: Moment | None
    replicates: str | None
    merged_into: str | None


@dataclass(frozen=True, slots=True)
class ReportLine:
    """The latest revision of a report, with what and whom it is about."""

    number: str
    name: str
    agency: str
    period: str | None
    by: str | None
    report: Report


@dataclass(frozen=True, slots=True)
class DutyLine:
    """What somebody does, or did until `until`. `phone` is E.164; `reached`: can be written to."""

    name: str | None
    honorific: Honorific | None
    position: str | None
    phone: str | None
    role: Role
    agency: str | None
    since: datetime
    until: datetime | None
    reached: bool


_ORIGINAL: Final = innovations.alias("original")
_TARGET: Final = innovations.alias("target")
_INNOVATIONS: Final = (
    INNOVATIONS.add_columns(
        affairs.c.name.label("affair"),
        launches.c.name.label("launch"),
        launches.c.date.label("launch_date"),
        launches.c.date_precision.label("launch_precision"),
        _ORIGINAL.c.number.label("original_number"),
        _TARGET.c.number.label("target_number"),
    )
    .outerjoin_from(innovations, affairs, affairs.c.id == innovations.c.affair_id)
    .outerjoin_from(innovations, _ORIGINAL, _ORIGINAL.c.id == innovations.c.replicates)
    .outerjoin_from(innovations, _TARGET, _TARGET.c.id == innovations.c.merged_into)
)
_REPORTS: Final = (
    select(
        reports,
        innovations.c.number,
        innovations.c.name,
        agencies.c.name.label("agency"),
        periods.c.name.label("period"),
        people.c.name.label("by"),
    )
    .select_from(reports.join(innovations, innovations.c.id == reports.c.innovation_id))
    .join(agencies, agencies.c.id == innovations.c.agency_id)
    .outerjoin(periods, periods.c.id == reports.c.period_id)
    .outerjoin(people, people.c.id == reports.c.submitted_by)
)
_DUTIES: Final = (
    select(
        duties.c.id,
        duties.c.role,
        duties.c.since,
        duties.c.until,
        people.c.name,
        people.c.honorific,
        people.c.position,
        people.c.phone,
        people.c.telegram_id,
        people.c.unreachable_since,
        agencies.c.name.label("agency"),
    )
    .select_from(duties.join(people, people.c.id == duties.c.person_id))
    .outerjoin(agencies, agencies.c.id == duties.c.agency_id)
)
_PARENT: Final = agencies.alias("parent")


class Exports:
    """What an export holds, of the open transaction; pages in the order in which rows came."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def units(self, region: str, year: int) -> list[UnitLine]:
        """All units of a region; whether they are counted, as of a year."""
        aliases = await self._aliases(region)
        columns = (agencies, _PARENT.c.name.label("parent"), counted_in(agencies.c.id, year))
        statement = select(*columns).outerjoin(_PARENT, _PARENT.c.id == agencies.c.parent_id)
        rows = await self._transaction.execute(
            statement.where(agencies.c.region == region).order_by(agencies.c.id)
        )
        return [
            UnitLine(
                name=row.name,
                short=row.short,
                type=AgencyType(row.type),
                parent=row.parent,
                aliases=tuple(aliases.get(row.id, ())),
                counted=bool(row[-1]) and row.active,
                active=row.active,
            )
            for row in rows
        ]

    async def innovations(
        self, region: str, zone: tzinfo, within: Within = EVERYTHING
    ) -> AsyncIterator[list[InnovationLine]]:
        """The innovations of a region (whose `zone` it is), whatever their status."""
        of_region = _INNOVATIONS.where(innovations.c.region == region)
        if within.launch is not None:
            of_region = of_region.where(innovations.c.launch_id == within.launch)
        if within.begun is not None:
            of_region = of_region.where(*begun(within.begun, zone))
        async for rows in self._pages(of_region, innovations.c.id):
            yield [_innovation(row) for row in rows]

    async def reports(self, region: str) -> AsyncIterator[list[ReportLine]]:
        """All progress reports on a region's innovations."""
        of_region = _REPORTS.where(innovations.c.region == region)
        async for rows in self._pages(of_region, reports.c.id):
            yield [_report(row) for row in rows]

    async def duties(self, region: str) -> AsyncIterator[list[DutyLine]]:
        """Who does, or did, what in a region."""
        of_region = _DUTIES.where(duties.c.region == region)
        async for rows in self._pages(of_region, duties.c.id):
            yield [_duty(row) for row in rows]

    async def _aliases(self, region: str) -> dict[int, list[str]]:
        statement = select(agency_aliases).join(agencies).where(agencies.c.region == region)
        found: dict[int, list[str]] = {}
        for row in await self._transaction.execute(statement.order_by(agency_aliases.c.id)):
            found.setdefault(row.agency_id, []).append(row.alias)
        return found

    async def _pages(
        self, statement: Select[*tuple[Any, ...]], key: Column[int]
    ) -> AsyncIterator[Sequence[Row[*tuple[Any, ...]]]]:
        """By their keys, which are listed first: SQLite would sort the region for every page."""
        of_region = statement.with_only_columns(key)
        keys = (await self._transaction.execute(of_region.order_by(key))).scalars().all()
        page = statement.where(key.in_(bindparam("keys", expanding=True))).order_by(key)
        for first in range(0, len(keys), PAGE):
            some = {"keys": keys[first : first + PAGE]}
            yield (await self._transaction.execute(page, some)).all()


def _innovation(row: Row[*tuple[Any, ...]]) -> InnovationLine:
    return InnovationLine(
        innovation=innovation_of(row),
        affair=row.affair,
        launch=row.launch,
        launched=moment_of(row.launch_date, row.launch_precision),
        replicates=row.original_number,
        merged_into=row.target_number,
    )


def _report(row: Row[*tuple[Any, ...]]) -> ReportLine:
    columns = row._mapping
    report = Report.model_validate({name: columns[name] for name in Report.model_fields})
    return ReportLine(row.number, row.name, row.agency, row.period, row.by, report)


def _duty(row: Row[*tuple[Any, ...]]) -> DutyLine:
    return DutyLine(
        name=row.name,
        honorific=row.honorific and Honorific(row.honorific),
        position=row.position,
        phone=row.phone,
        role=Role(row.role),
        agency=row.agency,
        since=row.since,
        until=row.until,
        reached=row.telegram_id is not None and row.unreachable_since is None,
    )
