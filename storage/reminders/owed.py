"""What is still owed in a region: the facts from which reminders follow (domain.md §8)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, select

from domain.coverage import Unit
from domain.deadlines import Deadline, DeadlineKind, Target
from domain.innovations import Verification
from domain.periods import PeriodKind
from domain.regions import Region
from storage.periods import PERIOD, Owing, Periods, period_of
from storage.reminders.participating import participation
from storage.tables import action_items, conversations, innovations, periods, unit_dues
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

    until: the last due date to look for; without it, what may have to be reminded of today ·
    of: only these targets, which costs little, however much is owed in the region.
    """

    transaction: Transaction
    region: Region
    today: date
    until: date | None = None
    of: Collection[Target] | None = None

    async def all(self) -> list[Deadline]:
        """Every such deadline of the region."""
        found: list[Deadline] = []
        if self._wants(DeadlineKind.PROPOSAL, DeadlineKind.MONITORING):
            found += [
                one for row in await self._open_periods() for one in await self._of_period(row)
            ]
        if self._wants(DeadlineKind.ACTION):
            found += [self._step(row) for row in await self._steps()]
        if self._wants(DeadlineKind.REVISION):
            found += [self._revision(row) for row in await self._revisions()]
        if self._wants(DeadlineKind.DRAFT):
            found += [self._draft(row) for row in await self._drafts()]
        return found

    async def _of_period(self, row: Row[*tuple[Any, ...]]) -> list[Deadline]:
        match row.kind:
            case PeriodKind.PROPOSAL if self._wants(DeadlineKind.PROPOSAL):
                found = await self._proposals(row)
            case PeriodKind.MONITORING if self._wants(DeadlineKind.MONITORING):
                found = await self._reports(row)
            case _:
                found = []
        return [one for one in found if one.due >= self._forgiven]

    def _wants(self, *kinds: DeadlineKind) -> bool:
        return self.of is None or any(target.kind in kinds for target in self.of)

    def _subjects(self, kind: DeadlineKind) -> list[int] | None:
        """The ids to look for; None: all."""
        if self.of is None:
            return None
        return [target.subject for target in self.of if target.kind is kind]

    def _only(
        self, statement: Select[*tuple[Any, ...]], column: ColumnElement[Any], kind: DeadlineKind
    ) -> Select[*tuple[Any, ...]]:
        ids = self._subjects(kind)
        return statement if ids is None else statement.where(column.in_(ids))

    async def _open_periods(self) -> Rows:
        statement = select(*PERIOD, periods.c.since).where(
            periods.c.region == self.region.code, periods.c.closed_at.is_(None)
        )
        # a unit may have been given more time for a period that is long past for all others
        first = self.today - 2 * FORGIVEN_AFTER
        return await self._within(statement.order_by(periods.c.id), periods.c.due, first)

    async def _steps(self) -> Rows:
        own = _STEPS.where(innovations.c.region == self.region.code)
        wanted = self._only(own, action_items.c.id, DeadlineKind.ACTION)
        return await self._within(wanted, action_items.c.due)

    async def _revisions(self) -> Rows:
        own = _REVISIONS.where(innovations.c.region == self.region.code)
        wanted = self._only(own, innovations.c.id, DeadlineKind.REVISION)
        return await self._within(wanted, innovations.c.revise_by)

    async def _drafts(self) -> Rows:
        lately = conversations.c.updated_at >= self._midnight(self.today - FORGIVEN_AFTER)
        own = _DRAFTS.where(conversations.c.region == self.region.code, lately)
        wanted = self._only(own, conversations.c.id, DeadlineKind.DRAFT)
        return await self.transaction.execute(wanted)

    async def _proposals(self, row: Row[*tuple[Any, ...]]) -> list[Deadline]:
        units = self._subjects(DeadlineKind.PROPOSAL)
        _, missing = await participation(self.transaction, self.region, period_of(row), units)
        longer = await self._longer(row)
        return [self._proposal(row, unit, longer.get(unit.id)) for unit in missing]

    async def _longer(self, row: Row[*tuple[Any, ...]]) -> dict[int, Row[*tuple[Any, ...]]]:
        """The units that were given more time for a period."""
        own = (unit_dues.c.period_id == row.id) & (unit_dues.c.due > row.due)
        found = await self.transaction.execute(select(unit_dues).where(own))
        return {one.agency_id: one for one in found}

    async def _reports(self, row: Row[*tuple[Any, ...]]) -> list[Deadline]:
        launched_only = not self.region.settings.monitor_all
        owing = await Periods(self.transaction).owing(
            period_of(row),
            self._zone,
            launched_only=launched_only,
            of=self._subjects(DeadlineKind.MONITORING),
        )
        return [self._report(row, one) for one in owing if not one.reported]

    def _proposal(
        self,
        row: Row[*tuple[Any, ...]],
        unit: Unit,
        longer: Row[*tuple[Any, ...]] | None,
    ) -> Deadline:
        return Deadline(
            target=Target(DeadlineKind.PROPOSAL, unit.id, row.id),
            due=longer.due if longer is not None else row.due,
            since=max(row.since, longer.since) if longer is not None else row.since,
            agency=unit.id,
            name=unit.name,
            detail=row.basis or row.name,
        )

    def _report(self, row: Row[*tuple[Any, ...]], owing: Owing) -> Deadline:
        return Deadline(
            target=Target(DeadlineKind.MONITORING, owing.innovation_id, row.id),
            due=owing.due,
            since=max(row.since, owing.since or row.since),
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

    async def _within(
        self,
        statement: Select[*tuple[Any, ...]],
        due: ColumnElement[Any],
        first: date | None = None,
    ) -> Rows:
        last = self.until or self.region.settings.offsets.horizon(self.today)
        return await self.transaction.execute(
            statement.where(due.between(first or self._forgiven, last))
        )

    @property
    def _forgiven(self) -> date:
        """What was due before this day is not reminded of any more."""
        return self.today - FORGIVEN_AFTER

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.region.zone)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self._zone)
