"""Progress reports: one per innovation and period, every revision of it kept."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, insert, select, update

from domain.deadlines import days_late
from domain.innovations import InnovationId
from domain.people import PersonId
from domain.periods import PeriodClosed
from domain.progress import Progress, Report
from storage.tables import (
    attachments,
    innovations,
    periods,
    report_questions,
    report_revisions,
    reports,
    unit_dues,
)
from storage.transaction import Transaction

_COLUMNS: Final = tuple(reports.c[name] for name in Report.model_fields)


class ProgressReports:
    """The progress reports of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def submit(
        self,
        innovation_id: InnovationId,
        period_id: int | None,
        progress: Progress,
        by: PersonId,
        now: datetime,
    ) -> Report:
        """Report, or revise the report of the same period; a report outside periods is new.

        `now` is in the region's zone. Raises PeriodClosed.
        """
        await self._lock(innovation_id)
        late = 0 if period_id is None else await self._days_late(innovation_id, period_id, now)
        old = await self.of_period(innovation_id, period_id) if period_id is not None else None
        values = {
            "progress": progress.model_dump(mode="json"),
            "submitted_at": now,
            "submitted_by": by,
        }
        report = (
            await self._revised(old, values)
            if old is not None
            else await self._first(innovation_id, period_id, late, values)
        )
        await self._keep_revision(report, values)
        await self._attach(report, old, now)
        await self._follow(innovation_id, progress, now)
        return report

    async def revise(
        self, report_id: int, progress: Progress, by: PersonId, now: datetime
    ) -> Report | None:
        """Revise the report of an id, also one outside periods; None without one.

        `now` is in the region's zone. Raises PeriodClosed.
        """
        known = await self.get(report_id)
        if known is None:
            return None
        innovation_id = InnovationId(known.innovation_id)
        await self._lock(innovation_id)
        if known.period_id is not None:
            await self._days_late(innovation_id, known.period_id, now)
        old = await self.get(report_id)
        assert old is not None
        values: dict[str, Any] = {
            "progress": progress.model_dump(mode="json"),
            "submitted_at": now,
            "submitted_by": by,
        }
        report = await self._revised(old, values)
        await self._keep_revision(report, values)
        return report

    async def get(self, report_id: int) -> Report | None:
        """The report of an id."""
        found = await self._where(reports.c.id == report_id)
        return found[0] if found else None

    async def of_period(self, innovation_id: InnovationId, period_id: int) -> Report | None:
        """The report of an innovation for a period."""
        own = (reports.c.innovation_id == innovation_id) & (reports.c.period_id == period_id)
        found = await self._where(own)
        return found[0] if found else None

    async def of_innovation(self, innovation_id: InnovationId) -> list[Report]:
        """All reports of an innovation, newest first."""
        return await self._where(reports.c.innovation_id == innovation_id)

    async def files_to_keep(self, report_id: int) -> dict[int, str]:
        """The files of a report that are not on the disk yet: attachment to Telegram's file id."""
        columns = (attachments.c.id, attachments.c.file_id)
        missing = attachments.c.file_id.is_not(None) & attachments.c.sha256.is_(None)
        statement = select(*columns).where(attachments.c.report_id == report_id, missing)
        rows = await self._transaction.execute(statement)
        return {row.id: row.file_id for row in rows}

    async def file_kept(self, attachment_id: int, sha256: str, size: int) -> None:
        """The file of an attachment is on the disk now, under the hash of its content."""
        statement = update(attachments).where(attachments.c.id == attachment_id)
        await self._transaction.execute(statement.values(sha256=sha256, size=size))

    async def _lock(self, innovation_id: InnovationId) -> None:
        row = select(innovations.c.id).where(innovations.c.id == innovation_id)
        await self._transaction.execute(row.with_for_update(key_share=True))

    async def _days_late(self, innovation_id: InnovationId, period_id: int, now: datetime) -> int:
        columns = (periods.c.name, periods.c.due, periods.c.closed_at)
        statement = select(*columns).where(periods.c.id == period_id).with_for_update(read=True)
        period = (await self._transaction.execute(statement)).one()
        if period.closed_at is not None:
            raise PeriodClosed(period=period.name)
        own = await self._own_due(innovation_id, period_id)
        return days_late(max(period.due, own or period.due), now.date())

    async def _own_due(self, innovation_id: InnovationId, period_id: int) -> date | None:
        """The due date that the innovation's unit was given."""
        of_unit = unit_dues.join(innovations, innovations.c.agency_id == unit_dues.c.agency_id)
        statement = select(unit_dues.c.due).select_from(of_unit)
        own = (innovations.c.id == innovation_id) & (unit_dues.c.period_id == period_id)
        return (await self._transaction.execute(statement.where(own))).scalar()

    async def _first(
        self,
        innovation_id: InnovationId,
        period_id: int | None,
        late: int,
        values: dict[str, Any],
    ) -> Report:
        place = {"innovation_id": innovation_id, "period_id": period_id}
        statement = insert(reports).values(**place, revision=1, days_late=late, **_told(values))
        rows = await self._transaction.execute(statement.returning(*_COLUMNS))
        return _report(rows.one())

    async def _revised(self, old: Report, values: dict[str, Any]) -> Report:
        # how late it came stays what it was: mending a punctual report later does no harm
        statement = update(reports).where(reports.c.id == old.id)
        revised = statement.values(revision=old.revision + 1, **_told(values)).returning(*_COLUMNS)
        asked = report_questions.c.report_id == old.id
        answered = update(report_questions).where(asked, report_questions.c.answered_at.is_(None))
        await self._transaction.execute(answered.values(answered_at=values["submitted_at"]))
        return _report((await self._transaction.execute(revised)).one())

    async def _keep_revision(self, report: Report, values: dict[str, Any]) -> None:
        key = {"report_id": report.id, "revision": report.revision}
        await self._transaction.execute(insert(report_revisions), key | values)

    async def _attach(self, report: Report, old: Report | None, now: datetime) -> None:
        evidence = report.progress.evidence
        if evidence is not None and (old is None or old.progress.evidence != evidence):
            values = evidence.model_dump() | {
                "innovation_id": report.innovation_id,
                "report_id": report.id,
                "created_at": now,
                "created_by": report.submitted_by,
            }
            await self._transaction.execute(insert(attachments), values)

    async def _follow(self, innovation_id: InnovationId, progress: Progress, now: datetime) -> None:
        """The innovation is from today as reported, unless it was so already."""
        other = innovations.c.implementation.is_distinct_from(progress.implementation)
        statement = update(innovations).where(innovations.c.id == innovation_id, other)
        values = {"implementation": progress.implementation, "implementation_since": now.date()}
        await self._transaction.execute(statement.values(values))

    async def _where(self, condition: ColumnElement[bool]) -> list[Report]:
        newest_first = (reports.c.submitted_at.desc(), reports.c.id.desc())
        statement = select(*_COLUMNS).where(condition).order_by(*newest_first)
        return [_report(row) for row in await self._transaction.execute(statement)]


def _told(values: dict[str, Any]) -> dict[str, Any]:
    """With a column of its own for what is looked for in many reports at once."""
    return {**values, "unchanged": values["progress"]["unchanged"]}


def _report(row: Row[*tuple[Any, ...]]) -> Report:
    return Report.model_validate(dict(row._mapping))
