"""What the figures of /laporan are counted from: units, and innovations that are alike."""

from datetime import datetime, tzinfo
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, ScalarSelect, exists, func, literal, select, true

from domain.affairs import AffairKind
from domain.agencies import AgencyType
from domain.coverage import MonitoringFigures, Tally, Unit
from domain.innovations import Category, Implementation, LabStage, Medium, Stage, Verification
from domain.people import Role
from domain.periods import Period
from storage.agencies import counted_in
from storage.periods import Periods
from storage.tables import affairs, agencies, conversations, duties, innovations, people
from storage.transaction import Transaction

_ALIKE: Final = (
    innovations.c.agency_id,
    innovations.c.verification,
    innovations.c.stage,
    innovations.c.category,
    innovations.c.medium,
    innovations.c.lab_stage,
    innovations.c.affair_id,
    innovations.c.implementation,
)
_ON_DUTY: Final = (
    (duties.c.agency_id == agencies.c.id)
    & (duties.c.role == Role.OFFICER.value)
    & duties.c.until.is_(None)
)
_REACHABLE: Final = exists().where(
    _ON_DUTY,
    people.c.id == duties.c.person_id,
    people.c.telegram_id.is_not(None),
    people.c.unreachable_since.is_(None),
)


class CoverageRows:
    """The countable rows of the open transaction; `region` None stands for all regions."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def units(
        self, region: str | None, year: int, *, since: datetime | None = None
    ) -> list[Unit]:
        """All units, counted or not as of a year; those that submitted `since` participate."""
        columns = (
            agencies.c.id,
            agencies.c.name,
            agencies.c.type,
            (agencies.c.active & func.coalesce(counted_in(agencies.c.id, year), False)).label(
                "counted"
            ),
            agencies.c.short,
            agencies.c.parent_id.label("parent"),
            _drafts().label("drafts"),
            _participates(since).label("participates"),
            _REACHABLE.label("reachable"),
        )
        statement = select(*columns).where(_of(agencies.c.region, region)).order_by(agencies.c.id)
        return [_unit(row) for row in await self._transaction.execute(statement)]

    async def tallies(
        self, region: str | None, *, launch_id: int | None = None, year: int | None = None
    ) -> list[Tally]:
        """How many innovations of each unit are alike: all, of a launch, or of a year's numbers."""
        statement = select(func.count(), *_ALIKE).where(_of(innovations.c.region, region))
        if launch_id is not None:
            statement = statement.where(innovations.c.launch_id == launch_id)
        if year is not None:
            statement = statement.where(innovations.c.number.like(f"INV-%-{year}-%"))
        rows = await self._transaction.execute(statement.group_by(*_ALIKE))
        return [_tally(row) for row in rows]

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
            never_reported=sum(not one.ever_reported for one in owing),
        )


def _of(column: ColumnElement[Any], region: str | None) -> ColumnElement[bool]:
    return true() if region is None else column == region


def _drafts() -> ScalarSelect[Any]:
    unfinished = (
        (conversations.c.agency_id == agencies.c.id)
        & (conversations.c.kind == "registration")
        & conversations.c.subject.is_(None)
    )
    return select(func.count()).select_from(conversations).where(unfinished).scalar_subquery()


def _participates(since: datetime | None) -> ColumnElement[bool]:
    if since is None:
        return literal(False)
    own = innovations.c.agency_id == agencies.c.id
    return exists().where(own, innovations.c.submitted_at >= since)


def _unit(row: Row[*tuple[Any, ...]]) -> Unit:
    return Unit(**{**row._mapping, "type": AgencyType(row.type)})


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
