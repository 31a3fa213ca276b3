"""What the figures of /laporan are counted from: units, and innovations that are alike."""

import asyncio
from collections.abc import Collection, Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    ScalarSelect,
    Select,
    exists,
    func,
    select,
)

from domain.affairs import AffairKind
from domain.agencies import AgencyType
from domain.coverage import Attention, MonitoringFigures, Tally, Unit, Watched, Within
from domain.dates import Span
from domain.innovations import Category, Implementation, LabStage, Medium, Stage, Verification
from domain.periods import Period
from storage.agencies import counts_in, subtree
from storage.answering import answering
from storage.periods import Periods
from storage.tables import (
    affairs,
    agencies,
    conversations,
    innovation_numbers,
    innovations,
    launches,
    reports,
)
from storage.transaction import AT_ONCE, Transaction
from storage.transfers import owner_on

EVERYTHING: Final = Within()
#: So many reports in a row without change need attention.
_TWICE: Final = 2
_ALIKE: Final = (
    innovations.c.verification,
    innovations.c.stage,
    innovations.c.category,
    innovations.c.medium,
    innovations.c.lab_stage,
    innovations.c.affair_id,
    innovations.c.implementation,
)


class CoverageRows:
    """The countable rows of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def units(
        self,
        region: str,
        year: int,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        of: Collection[int] | None = None,
        owned: date | None = None,
    ) -> list[Unit]:
        """All units, or some and those below them, counted or not as of a year.

        Those participate that submitted something from `since` (None: none did) to `until`; what
        has passed to another unit since the day `owned` is the former one's.
        """
        columns = (
            agencies.c.id,
            agencies.c.name,
            agencies.c.type,
            counts_in(year).label("counted"),
            agencies.c.short,
            agencies.c.parent_id.label("parent"),
            agencies.c.active,
            _drafts().label("drafts"),
        )
        statement = select(*columns).where(agencies.c.region == region).order_by(agencies.c.id)
        if of is not None:
            statement = statement.where(agencies.c.id.in_(select(subtree(*of).c.id)))
        reachable = await answering(self._transaction, region)
        taking_part = await self._taking_part(region, since, until, owned)
        return [
            _unit(
                row,
                participates=row.id in taking_part,
                reachable=row.id in reachable
                or not row.active,  # nobody is to write to one that ended
            )
            for row in await self._transaction.execute(statement)
        ]

    async def _taking_part(
        self, region: str, since: datetime | None, until: datetime | None, owned: date | None
    ) -> frozenset[int]:
        if since is None:
            return frozenset()
        own = (innovations.c.region == region) & (innovations.c.submitted_at >= since)
        statement = select(_owner(owned)).where(own).distinct()
        if until is not None:
            statement = statement.where(innovations.c.submitted_at < until)
        return await self._ids(statement)

    async def _ids(self, statement: Select[*tuple[Any, ...]]) -> frozenset[int]:
        return frozenset((await self._transaction.execute(statement)).scalars())

    async def tallies(
        self,
        region: str,
        zone: tzinfo,
        within: Within = EVERYTHING,
        *,
        owned: date | None = None,
    ) -> list[Tally]:
        """How many innovations of each unit of a region are alike. `zone` is the region's.

        What has passed to another unit since the day `owned` counts for the former one.
        """
        alike = (_owner(owned), *_ALIKE)
        statement = select(func.count(), *alike).where(innovations.c.region == region)
        if within.launch is not None:
            statement = statement.where(innovations.c.launch_id == within.launch)
        if within.begun is not None:
            joined = statement.select_from(innovations.outerjoin(launches))
            statement = joined.where(*begun(within.begun, zone))
        rows = await self._transaction.execute(statement.group_by(*alike))
        tallies: list[Tally] = []
        for some in rows.partitions(AT_ONCE):
            tallies += map(_tally, some)
            await asyncio.sleep(0)  # a large region must not keep the others waiting
        return tallies

    async def attention(self, region: str, today: date) -> Attention:
        """Verified innovations launched by today and never reported on; those without change."""
        launched = innovations.c.launch_id.in_(
            select(launches.c.id).where(
                launches.c.region == region, launches.c.counts_from <= today
            )
        )
        never = ~exists().where(reports.c.innovation_id == innovations.c.id)
        return Attention(
            never_reported=await self._watched(region, launched & never),
            unchanged=await self._watched(region, _unchanged_twice()),
        )

    async def _watched(self, region: str, condition: ColumnElement[bool]) -> tuple[Watched, ...]:
        columns = (innovations.c.number, innovations.c.name, agencies.c.name)
        verified = innovations.c.verification == Verification.VERIFIED
        statement = (
            select(*columns)
            .select_from(innovations.join(agencies))
            .where(innovations.c.region == region, verified, condition)
            .order_by(innovations.c.number)
        )
        return tuple(Watched(*row) for row in await self._transaction.execute(statement))

    async def years(self, region: str) -> list[int]:
        """The years in which the region has registered or launched anything, newest first."""
        registered = select(innovation_numbers.c.year).where(innovation_numbers.c.region == region)
        launched = select(launches.c.counts_from).where(launches.c.region == region)
        years = {row.year for row in await self._transaction.execute(registered)}
        years |= {row.counts_from.year for row in await self._transaction.execute(launched)}
        return sorted(years, reverse=True)

    async def basic(self) -> dict[int, str]:
        """The urusan of basic service: id and name."""
        statement = select(affairs.c.id, affairs.c.name).where(affairs.c.kind == AffairKind.BASIC)
        rows = await self._transaction.execute(statement.order_by(affairs.c.id))
        return {row.id: row.name for row in rows}

    async def monitoring(
        self, period: Period, zone: tzinfo, *, launched_only: bool
    ) -> MonitoringFigures:
        """How many reports a monitoring period is owed and has got."""
        owing = await Periods(self._transaction).owing(period, zone, launched_only=launched_only)
        return MonitoringFigures(
            due=len(owing),
            received=sum(one.reported for one in owing),
            late=sum(one.late for one in owing),
            stopped=sum(one.stopped for one in owing),
            never_reported=sum(not one.ever_reported for one in owing),
        )


def _owner(owned: date | None) -> ColumnElement[int]:
    """The unit of an innovation, now or on a day."""
    return (innovations.c.agency_id if owned is None else owner_on(owned)).label("agency_id")


def begun(days: Span, zone: tzinfo) -> Iterator[ColumnElement[bool]]:
    """Conditions on innovations that were registered or launched in these days, first of both."""
    since, until = (
        datetime.combine(day, time(), zone) for day in (days.first, days.last + timedelta(days=1))
    )
    launched = launches.c.counts_from
    yield innovations.c.created_at >= since
    yield launched.is_(None) | (launched >= days.first)
    yield (innovations.c.created_at < until) | (launched <= days.last)


def _drafts() -> ScalarSelect[Any]:
    unfinished = (
        (conversations.c.agency_id == agencies.c.id)
        & (conversations.c.kind == "registration")
        & conversations.c.subject.is_(None)
    )
    return select(func.count()).select_from(conversations).where(unfinished).scalar_subquery()


def _unchanged_twice() -> ColumnElement[bool]:
    """Do the last two reports of an innovation both say that nothing has changed?"""
    newest_first = (reports.c.submitted_at.desc(), reports.c.id.desc())
    own = reports.c.innovation_id == innovations.c.id
    last = select(reports.c.unchanged).where(own).order_by(*newest_first).limit(_TWICE)
    both = last.correlate(innovations).subquery()
    same = select(func.count()).select_from(both).where(both.c.unchanged)
    return same.correlate(innovations).scalar_subquery() == _TWICE


def _unit(row: Row[*tuple[Any, ...]], *, participates: bool, reachable: bool) -> Unit:
    known = {**row._mapping, "type": AgencyType(row.type)}
    return Unit(**known, participates=participates, reachable=reachable)


def _tally(row: Row[*tuple[Any, ...]]) -> Tally:
    return Tally(
        unit=row.agency_id,
        verification=Verification(row.verification),
        count=row[0],
        stage=row.stage and Stage(row.stage),
        category=row.category and Category(row.category),
        medium=row.medium and Medium(row.medium),
        lab_stage=row.lab_stage and LabStage(row.lab_stage),
        affair=row.affair_id,
        implementation=row.implementation and Implementation(row.implementation),
    )
