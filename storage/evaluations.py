"""What the office reads, asks and concludes of the reports of a period."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Row, Select, case, extract, func, select

from domain.evaluations import (
    Conclusion,
    Evaluation,
    Question,
    Received,
    Reviewed,
    Year,
    YearReport,
)
from domain.innovations import InnovationId, Verification
from domain.people import PersonId
from storage.tables import (
    agencies,
    evaluations,
    innovations,
    people,
    periods,
    report_questions,
    report_reads,
    reports,
)
from storage.transaction import Transaction

_UNREAD: Final = report_reads.c.revision.is_(None) | (report_reads.c.revision < reports.c.revision)
_SAME_PERIOD: Final = (evaluations.c.innovation_id == reports.c.innovation_id) & (
    evaluations.c.period_id == reports.c.period_id
)
_RECEIVED: Final = (
    select(
        reports.c.id.label("report_id"),
        innovations.c.number,
        innovations.c.name,
        agencies.c.name.label("agency"),
        reports.c.submitted_at,
        _UNREAD.label("unread"),
        people.c.name.label("read_by"),
        report_reads.c.read_at,
        report_questions.c.report_id.is_not(None).label("asked"),
        report_questions.c.answered_at.is_not(None).label("answered"),
        evaluations.c.conclusion,
    )
    .select_from(
        reports.join(innovations, innovations.c.id == reports.c.innovation_id)
        .join(agencies, agencies.c.id == innovations.c.agency_id)
        .outerjoin(report_reads, report_reads.c.report_id == reports.c.id)
        .outerjoin(people, people.c.id == report_reads.c.read_by)
        .outerjoin(report_questions, report_questions.c.report_id == reports.c.id)
        .outerjoin(evaluations, _SAME_PERIOD)
    )
    .order_by(case((_UNREAD, 0), else_=1), reports.c.submitted_at, reports.c.id)
)


def _of_year(year: Year) -> Select[*tuple[Any, ...]]:
    """The reports of a year: of its periods, and those outside periods that came in it."""
    of_period = extract("year", periods.c.ends) == year.number
    outside = (reports.c.submitted_at >= year.starts) & (reports.c.submitted_at < year.ends)
    came = reports.c.period_id.is_(None) & outside
    joined = reports.outerjoin(periods, periods.c.id == reports.c.period_id)
    return select(reports.c.id, reports.c.innovation_id).select_from(joined).where(of_period | came)


class Evaluations:
    """The evaluations of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def received(self, region: str, period_id: int | None) -> list[Received]:
        """The reports of a period (None: outside periods), unread first, then as they came."""
        own = _RECEIVED.where(
            innovations.c.region == region, reports.c.period_id.is_not_distinct_from(period_id)
        )
        rows = await self._transaction.execute(own)
        return [Received.model_validate(dict(row._mapping)) for row in rows]

    async def read(self, report_id: int, revision: int, by: PersonId, now: datetime) -> None:
        """The office has read this revision; who did so first stays."""
        row = {"revision": revision, "read_by": by, "read_at": now}
        statement = self._transaction.insert(report_reads).values(report_id=report_id, **row)
        older = report_reads.c.revision < revision
        await self._transaction.execute(
            statement.on_conflict_do_update(index_elements=["report_id"], set_=row, where=older)
        )

    async def ask(self, report_id: int, question: str, by: PersonId, now: datetime) -> bool:
        """Return a report with a question; False when that was done before."""
        row = {"report_id": report_id, "question": question, "asked_by": by, "asked_at": now}
        statement = self._transaction.insert(report_questions).values(row)
        added = await self._transaction.execute(statement.on_conflict_do_nothing())
        return added.rowcount == 1

    async def question(self, report_id: int) -> Question | None:
        """The question with which a report was returned."""
        own = select(report_questions).where(report_questions.c.report_id == report_id)
        row = (await self._transaction.execute(own)).one_or_none()
        return None if row is None else Question.model_validate(dict(row._mapping))

    async def of(
        self, innovation_id: InnovationId, *, period_id: int | None = None, year: int | None = None
    ) -> Evaluation | None:
        """What was concluded of an innovation and a period, or a year."""
        own = select(evaluations).where(
            evaluations.c.innovation_id == innovation_id,
            evaluations.c.period_id.is_not_distinct_from(period_id),
            evaluations.c.year.is_not_distinct_from(year),
        )
        row = (await self._transaction.execute(own)).one_or_none()
        return None if row is None else _evaluation(row)

    async def newest(self, innovation_id: InnovationId) -> Evaluation | None:
        """What was concluded of an innovation last."""
        own = select(evaluations).where(evaluations.c.innovation_id == innovation_id)
        newest = own.order_by(evaluations.c.at.desc(), evaluations.c.id.desc()).limit(1)
        row = (await self._transaction.execute(newest)).one_or_none()
        return None if row is None else _evaluation(row)

    async def of_year(self, region: str, year: Year) -> list[Reviewed]:
        """The verified innovations that the year can be concluded of, the open ones first."""
        sent = _of_year(year).subquery()
        concluded = (evaluations.c.innovation_id == innovations.c.id) & (
            evaluations.c.year == year.number
        )
        statement = (
            select(
                innovations.c.number,
                innovations.c.name,
                agencies.c.name.label("agency"),
                func.count(sent.c.id).label("reports"),
                evaluations.c.conclusion,
            )
            .select_from(innovations.join(agencies, agencies.c.id == innovations.c.agency_id))
            .outerjoin(sent, sent.c.innovation_id == innovations.c.id)
            .outerjoin(evaluations, concluded)
            .where(
                innovations.c.region == region,
                innovations.c.verification == Verification.VERIFIED,
                innovations.c.decided_at.is_(None) | (innovations.c.decided_at < year.ends),
            )
            .group_by(innovations.c.id, agencies.c.name, evaluations.c.conclusion)
            .order_by(evaluations.c.conclusion.is_not(None), agencies.c.name, innovations.c.name)
        )
        rows = await self._transaction.execute(statement)
        return [Reviewed.model_validate(dict(row._mapping)) for row in rows]

    async def reports_of_year(self, innovation_id: InnovationId, year: Year) -> list[YearReport]:
        """What the reports of a year said of an innovation, and was concluded of each period."""
        same = (evaluations.c.period_id == reports.c.period_id) & (
            evaluations.c.innovation_id == reports.c.innovation_id
        )
        own = _of_year(year).where(reports.c.innovation_id == innovation_id)
        told = own.outerjoin(evaluations, same).add_columns(
            reports.c.progress, periods.c.name.label("period"), evaluations.c.conclusion
        )
        ordered = told.order_by(periods.c.ends.nulls_last(), reports.c.id)
        rows = await self._transaction.execute(ordered)
        return [YearReport.model_validate(dict(row._mapping)) for row in rows]

    async def conclude(
        self,
        innovation_id: InnovationId,
        conclusion: Conclusion,
        note: str,
        by: PersonId,
        now: datetime,
        *,
        period_id: int | None = None,
        year: int | None = None,
        mend: str | None = None,
        mend_by: date | None = None,
    ) -> Evaluation:
        """Conclude on a period or a year, or conclude again: the newest counts."""
        span = {"period_id": period_id} if year is None else {"year": year}
        key = {"innovation_id": innovation_id, **span}
        said = {"conclusion": conclusion, "note": note, "mend": mend, "mend_by": mend_by}
        values = {**said, "by": by, "at": now}
        statement = self._transaction.insert(evaluations).values(**key, **values)
        concluded = statement.on_conflict_do_update(index_elements=list(key), set_=values)
        rows = await self._transaction.execute(concluded.returning(evaluations))
        return _evaluation(rows.one())


def _evaluation(row: Row[*tuple[Any, ...]]) -> Evaluation:
    return Evaluation.model_validate(dict(row._mapping))
