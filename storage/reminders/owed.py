"""What is still owed in a region: the facts from which reminders follow (domain.md §8)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, select

from domain.coverage import Unit
from domain.deadlines import Deadline, DeadlineKind, Target
from domain.innovations import Verification
from domain.periods import Period, PeriodKind
from domain.regions import Region
from storage.coverage import CoverageRows
from storage.periods import PERIOD, Owing, Periods, period_of
from storage.tables import action_items, conversations, innovations, periods
from storage.transaction import Rows, Transaction

#: Nothing that was due earlier is reminded of: its last offset is long past, whatever the outage.
FORGIVEN_AFTER: Final = timedelta(days=60)

_STEPS: Final = (
    select(
        action_items.c.id,
        action_items.c.step,
        action_items.c.due,
        action_items.c.created_at,
        innovations.c.agency_id,
        innovations.c.name,
        innovations.c.number,
        innovations.c.responsible_id,
    )
    .select_from(action_items.join(innovations))
    .where(action_items.c.done_at.is_(None), innovations.c.verification == Verification.VERIFIED)
    .order_by(action_items.c.id)
)
_REVISIONS: Final = (
    select(
        innovations.c.id,
        innovations.c.agency_id,
        innovations.c.name,
        innovations.c.number,
        innovations.c.responsible_id,
        innovations.c.revise_by,
        innovations.c.decided_at,
    )
    .where(innovations.c.verification == Verification.NEEDS_REVISION)
    .order_by(innovations.c.id)
)
_DRAFTS: Final = (
    select(
        conversations.c.id,
        conversations.c.person_id,
        conversations.c.agency_id,
        conversations.c.answers,
        conversations.c.updated_at,
    )
    .where(conversations.c.kind == "registration", conversations.c.subject.is_(None))
    .order_by(conversations.c.id)
)


@dataclass(frozen=True)
class Owed:
    """What is owed in a region as of today, a day of the region.

    until: the last due date to look for; without it, what may have to be reminded of today.
    """

    transaction: Transaction
    region: Region
    today: date
    until: date | None = None

    async def all(self) -> list[Deadline]:
        """Every such deadline of the region."""
        found: list[Deadline] = []
        for row in await self._open_periods():
            if row.kind == PeriodKind.PROPOSAL:
                found += await self._proposals(row)
            if row.kind == PeriodKind.MONITORING:
                found += await self._reports(row)
        found += [self._step(row) for row in await self._steps()]
        found += [self._revision(row) for row in await self._revisions()]
        found += [self._draft(row) for row in await self._drafts()]
        return found

    async def _open_periods(self) -> Rows:
        statement = select(*PERIOD, periods.c.since).where(
            periods.c.region == self.region.code, periods.c.closed_at.is_(None)
        )
        return await self._within(statement.order_by(periods.c.id), periods.c.due)

    async def _steps(self) -> Rows:
        own = _STEPS.where(innovations.c.region == self.region.code)
        return await self._within(own, action_items.c.due)

    async def _revisions(self) -> Rows:
        own = _REVISIONS.where(innovations.c.region == self.region.code)
        return await self._within(own, innovations.c.revise_by)

    async def _drafts(self) -> Rows:
        lately = conversations.c.updated_at >= self._midnight(self.today - FORGIVEN_AFTER)
        own = _DRAFTS.where(conversations.c.region == self.region.code, lately)
        return await self.transaction.execute(own)

    async def _proposals(self, row: Row[*tuple[Any, ...]]) -> list[Deadline]:
        _, missing = await participation(self.transaction, self.region, period_of(row))
        return [self._proposal(row, unit) for unit in missing]

    async def _reports(self, row: Row[*tuple[Any, ...]]) -> list[Deadline]:
        launched_only = not self.region.settings.monitor_all
        owing = await Periods(self.transaction).owing(
            period_of(row), self._zone, launched_only=launched_only
        )
        return [self._report(row, one) for one in owing if not one.reported]

    def _proposal(self, row: Row[*tuple[Any, ...]], unit: Unit) -> Deadline:
        return Deadline(
            target=Target(DeadlineKind.PROPOSAL, unit.id, row.id),
            due=row.due,
            since=row.since,
            agency=unit.id,
            name=unit.name,
            detail=row.basis or row.name,
        )

    def _report(self, row: Row[*tuple[Any, ...]], owing: Owing) -> Deadline:
        return Deadline(
            target=Target(DeadlineKind.MONITORING, owing.innovation_id, row.id),
            due=row.due,
            since=row.since,
            agency=owing.agency_id,
            name=owing.name,
            number=owing.number,
            detail=row.name,
            responsible=owing.responsible,
        )

    def _step(self, row: Row[*tuple[Any, ...]]) -> Deadline:
        return Deadline(
            target=Target(DeadlineKind.ACTION, row.id),
            due=row.due,
            since=self._day(row.created_at),
            agency=row.agency_id,
            name=row.name,
            number=row.number,
            detail=row.step,
            responsible=row.responsible_id,
        )

    def _revision(self, row: Row[*tuple[Any, ...]]) -> Deadline:
        return Deadline(
            target=Target(DeadlineKind.REVISION, row.id),
            due=row.revise_by,
            since=self._day(row.decided_at),
            agency=row.agency_id,
            name=row.name,
            number=row.number,
            responsible=row.responsible_id,
        )

    def _draft(self, row: Row[*tuple[Any, ...]]) -> Deadline:
        last_change = self._day(row.updated_at)
        return Deadline(
            target=Target(DeadlineKind.DRAFT, row.id),
            due=last_change,
            since=last_change,
            agency=row.agency_id or 0,
            name=row.answers.get("name") or "",
            responsible=row.person_id,
        )

    async def _within(self, statement: Select[*tuple[Any, ...]], due: ColumnElement[Any]) -> Rows:
        last = self.until or self.region.settings.offsets.horizon(self.today)
        return await self.transaction.execute(
            statement.where(due.between(self.today - FORGIVEN_AFTER, last))
        )

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.region.zone)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self._zone)


async def participation(
    transaction: Transaction, region: Region, period: Period
) -> tuple[int, list[Unit]]:
    """How many units are counted, and which of them have proposed nothing since it opened."""
    begun = datetime.combine(period.starts, time.min, ZoneInfo(region.zone))
    opened = min(period.created_at, begun)
    units = await CoverageRows(transaction).units(region.code, period.due.year, since=opened)
    missing = _without_proposal(units, apart=region.settings.apart)
    return sum(unit.counted for unit in units), missing


def _without_proposal(units: list[Unit], *, apart: bool) -> list[Unit]:
    """Counted units without a proposal; one from a unit below will do, unless those stand apart."""
    by_id = {unit.id: unit for unit in units}
    submitted = {unit.id for unit in units if unit.participates}
    for unit in units if not apart else ():
        above: Unit | None = unit
        while above is not None and not above.counted:
            above = by_id.get(above.parent) if above.parent is not None else None
        if unit.participates and above is not None:
            submitted.add(above.id)
    return [unit for unit in units if unit.counted and unit.id not in submitted]
