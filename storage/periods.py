"""Periods of a region, and which innovations a monitoring period is about."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any, Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, Row, Select, exists, select, update

from domain.innovations import Implementation, Verification
from domain.monitoring import Monitored, owes_report
from domain.people import PersonId
from domain.periods import Period, PeriodExists, PeriodKind
from storage.tables import innovations, launches, periods, reports, unit_dues
from storage.transaction import AT_ONCE, Transaction
from storage.transfers import owner_on


class NewPeriod(BaseModel):
    """A period to be opened; `basis` is the legal basis of a call."""

    model_config = ConfigDict(frozen=True)

    region: str
    kind: PeriodKind
    name: str
    starts: date
    ends: date
    due: date
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Owing:
    """An innovation that owes a report for a period, and whether it has been reported.

    `agency_id` is the unit that owned it when the period ended.
    due: of the period, or later where its unit was given more time, from the day `since`.
    """

    innovation_id: int
    number: str
    name: str
    agency_id: int
    responsible: int | None
    reported: bool
    late: bool
    ever_reported: bool
    stopped: bool
    due: date
    since: date | None


#: The columns of a period.
PERIOD: Final = tuple(periods.c[name] for name in Period.model_fields)
_ANY: Final = reports.alias("any_report")
_EVER: Final = exists().where(_ANY.c.innovation_id == innovations.c.id)
_FACTS: Final = (
    innovations.c.id,
    innovations.c.number,
    innovations.c.name,
    innovations.c.responsible_id,
    innovations.c.decided_at,
    innovations.c.implementation,
    innovations.c.implementation_since,
    launches.c.counts_from,
    reports.c.days_late,
    unit_dues.c.due.label("unit_due"),
    unit_dues.c.since.label("unit_since"),
    _EVER.label("ever_reported"),
)


class Periods:
    """The periods of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def create(self, new: NewPeriod, by: PersonId | None, now: datetime) -> Period:
        """Open a period, reminded of from today (`now` is in the region's zone).

        Raises PeriodExists when the region has one of this kind and name.
        """
        values = new.model_dump() | {"since": now.date(), "created_by": by, "created_at": now}
        statement = self._transaction.insert(periods).values(values).on_conflict_do_nothing()
        rows = await self._transaction.execute(statement.returning(*PERIOD))
        row = rows.one_or_none()
        if row is None:
            raise PeriodExists(period=new.name)
        return period_of(row)

    async def get(self, period_id: int) -> Period | None:
        """The period of an id."""
        found = await self._where(periods.c.id == period_id)
        return found[0] if found else None

    async def of_region(self, region: str, kind: PeriodKind | None = None) -> list[Period]:
        """The periods of a region, of all kinds or of one, newest first."""
        own = periods.c.region == region
        return await self._where(own if kind is None else own & (periods.c.kind == kind))

    async def current(self, region: str, kind: PeriodKind, today: date) -> Period | None:
        """The newest open period of a kind that has begun by today."""
        begun = (periods.c.region == region) & (periods.c.kind == kind)
        found = await self._where(begun & periods.c.closed_at.is_(None), periods.c.starts <= today)
        return found[0] if found else None

    async def close(self, period_id: int, now: datetime) -> bool:
        """It takes no more proposals or reports; False if it was closed before."""
        return await self._change(periods.c.closed_at.is_(None), period_id, closed_at=now)

    async def reopen(self, period_id: int, now: datetime) -> bool:
        """It takes them again, and is reminded of from today; False if it is open.

        `now` is in the region's zone.
        """
        closed = periods.c.closed_at.is_not(None)
        return await self._change(closed, period_id, closed_at=None, since=now.date())

    async def owing(
        self,
        period: Period,
        zone: tzinfo,
        *,
        launched_only: bool,
        of: Collection[int] | None = None,
    ) -> list[Owing]:
        """The innovations that owe a report for a monitoring period, reported or not, by number.

        `zone` is the region's; `launched_only` its switch (domain.monitoring.owes_report) · of:
        only these innovations.
        """
        facts = _facts(period)
        if of is not None:
            facts = facts.where(innovations.c.id.in_(of))
        rows = await self._transaction.execute(facts)
        owing: list[Owing] = []
        for some in rows.partitions(AT_ONCE):
            owing += (
                _owing(row, period) for row in some if _owes(row, period, zone, launched_only)
            )
            await asyncio.sleep(0)  # a large region must not keep the others waiting
        return owing

    async def _change(self, still: ColumnElement[bool], period_id: int, **values: Any) -> bool:
        statement = update(periods).where(periods.c.id == period_id, still).values(values)
        return bool((await self._transaction.execute(statement)).rowcount)

    async def _where(self, *conditions: ColumnElement[bool]) -> list[Period]:
        newest_first = (periods.c.starts.desc(), periods.c.id.desc())
        statement = select(*PERIOD).where(*conditions).order_by(*newest_first)
        return [period_of(row) for row in await self._transaction.execute(statement)]


def _facts(period: Period) -> Select[*tuple[Any, ...]]:
    reported = (reports.c.innovation_id == innovations.c.id) & (reports.c.period_id == period.id)
    own = (unit_dues.c.agency_id == innovations.c.agency_id) & (unit_dues.c.period_id == period.id)
    verified = innovations.c.verification == Verification.VERIFIED
    return (
        select(*_FACTS, owner_on(period.ends).label("agency_id"))
        .select_from(
            innovations.outerjoin(launches).outerjoin(reports, reported).outerjoin(unit_dues, own)
        )
        .where(innovations.c.region == period.region, verified)
        .order_by(innovations.c.number)
    )


def _owes(row: Row[*tuple[Any, ...]], period: Period, zone: tzinfo, launched_only: bool) -> bool:
    monitored = Monitored(
        verification=Verification.VERIFIED,
        verified_on=row.decided_at and row.decided_at.astimezone(zone).date(),
        launched_on=row.counts_from,
        implementation=row.implementation and Implementation(row.implementation),
        implementation_since=row.implementation_since,
    )
    return owes_report(monitored, period.starts, period.ends, launched_only=launched_only)


def _owing(row: Row[*tuple[Any, ...]], period: Period) -> Owing:
    longer = row.unit_due is not None and row.unit_due > period.due
    return Owing(
        innovation_id=row.id,
        number=row.number,
        name=row.name,
        agency_id=row.agency_id,
        responsible=row.responsible_id,
        reported=row.days_late is not None,
        late=bool(row.days_late),
        ever_reported=row.ever_reported,
        stopped=row.implementation == Implementation.STOPPED,
        due=row.unit_due if longer else period.due,
        since=row.unit_since if longer else None,
    )


def period_of(row: Row[*tuple[Any, ...]]) -> Period:
    """The period whose columns PERIOD are in the row."""
    return Period(**{column.name: row._mapping[column] for column in PERIOD})
