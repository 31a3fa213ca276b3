"""More time for a period: everybody's or one unit's, and what that makes punctual."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Final

from sqlalchemy import Row, insert, select, update

from domain.deadlines import days_late
from domain.people import PersonId
from domain.periods import DueAlready, Extension, Period, PeriodShut
from storage.agencies import subtree
from storage.periods import PERIOD, period_of
from storage.tables import (
    agencies,
    extensions,
    innovations,
    periods,
    report_revisions,
    reports,
    unit_dues,
)
from storage.transaction import Transaction

_COLUMNS: Final = (*extensions.c, agencies.c.name.label("agency"))
_EXTENSIONS: Final = select(*_COLUMNS).select_from(extensions.outerjoin(agencies))


class Extensions:
    """The extensions of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def extend(
        self,
        period_id: int,
        due: date,
        reason: str,
        by: PersonId,
        now: datetime,
        *,
        agency_id: int | None = None,
    ) -> Extension:
        """Give everybody until `due`, or only a unit and those below it.

        Reminded of from tomorrow: today it is announced.
        What came late but until then was punctual. `now` is in the region's zone. Raises
        PeriodShut and DueAlready.
        """
        period = await self._locked(period_id)
        before = await self._due(period, agency_id)
        if not period.open:
            raise PeriodShut(period=period.name)
        if due <= before:
            raise DueAlready(period=period.name, due=before)
        tomorrow = now.date() + timedelta(days=1)
        if agency_id is None:
            later = update(periods).where(periods.c.id == period_id)
            await self._transaction.execute(later.values(due=due, since=tomorrow))
        else:
            await self._allow(period_id, agency_id, due, tomorrow)
        zone = now.tzinfo
        assert zone is not None
        await self._forgive(period_id, zone)
        return await self._keep(
            period_id=period_id,
            agency_id=agency_id,
            before=before,
            due=due,
            reason=reason,
            created_by=by,
            created_at=now,
        )

    async def get(self, extension_id: int) -> Extension | None:
        """The extension of an id."""
        found = await self._where(extensions.c.id == extension_id)
        return found[0] if found else None

    async def of_period(self, period_id: int) -> list[Extension]:
        """The extensions of a period, newest first."""
        return await self._where(extensions.c.period_id == period_id)

    async def _locked(self, period_id: int) -> Period:
        statement = select(*PERIOD).where(periods.c.id == period_id).with_for_update()
        return period_of((await self._transaction.execute(statement)).one())

    async def _due(self, period: Period, agency_id: int | None) -> date:
        own = (unit_dues.c.period_id == period.id) & (unit_dues.c.agency_id == agency_id)
        found = (await self._transaction.execute(select(unit_dues.c.due).where(own))).scalar()
        return max(period.due, found or period.due)

    async def _allow(self, period_id: int, agency_id: int, due: date, since: date) -> None:
        """A due date of its own for the unit and each below it."""
        rows = await self._transaction.execute(select(subtree(agency_id).c.id))
        own = {"period_id": period_id, "due": due, "since": since}
        statement = self._transaction.insert(unit_dues)
        again = statement.on_conflict_do_update(
            index_elements=["period_id", "agency_id"], set_={"due": due, "since": since}
        )
        await self._transaction.execute(again, [own | {"agency_id": row.id} for row in rows])

    async def _forgive(self, period_id: int, zone: tzinfo) -> None:
        """Count the days again by which reports were late."""
        by_days: dict[int, list[int]] = defaultdict(list)
        for row in await self._late(period_id):
            days = days_late(_due_of(row), row.submitted_at.astimezone(zone).date())
            if days < row.days_late:
                by_days[days].append(row.id)
        for days, ids in by_days.items():
            statement = update(reports).where(reports.c.id.in_(ids)).values(days_late=days)
            await self._transaction.execute(statement)

    async def _late(self, period_id: int) -> Iterable[Row[*tuple[Any, ...]]]:
        """The late reports of a period, with the day they came first and what is due now."""
        first = (report_revisions.c.report_id == reports.c.id) & (report_revisions.c.revision == 1)
        of_unit = (unit_dues.c.agency_id == innovations.c.agency_id) & (
            unit_dues.c.period_id == reports.c.period_id
        )
        joined = reports.join(report_revisions, first).join(
            innovations, innovations.c.id == reports.c.innovation_id
        )
        statement = (
            select(
                reports.c.id,
                reports.c.days_late,
                report_revisions.c.submitted_at,
                periods.c.due,
                unit_dues.c.due.label("unit_due"),
            )
            .select_from(
                joined.join(periods, periods.c.id == reports.c.period_id).outerjoin(
                    unit_dues, of_unit
                )
            )
            .where(reports.c.period_id == period_id, reports.c.days_late > 0)
            .order_by(reports.c.id)
        )
        return (await self._transaction.execute(statement)).all()

    async def _keep(self, **values: Any) -> Extension:
        statement = insert(extensions).values(values).returning(extensions.c.id)
        added = (await self._transaction.execute(statement)).scalar_one()
        return (await self._where(extensions.c.id == added))[0]

    async def _where(self, condition: Any) -> list[Extension]:
        statement = _EXTENSIONS.where(condition).order_by(extensions.c.id.desc())
        rows = await self._transaction.execute(statement)
        return [Extension(**row._mapping) for row in rows]


def _due_of(row: Row[*tuple[Any, ...]]) -> date:
    due: date = max(row.due, row.unit_due or row.due)
    return due
