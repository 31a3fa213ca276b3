"""One report as the office reads it: what was achieved, the evidence, what is in the way."""

from dataclasses import dataclass

from domain.evaluations import Evaluation, Question
from domain.innovations import Innovation, InnovationId
from domain.people import PersonId
from domain.periods import Period
from domain.progress import Report
from handlers.context import Context, addressed
from handlers.innovations import Sight, sight
from handlers.progress.showing import body
from handlers.replies import Button, File, Part, Replies, Row, Show, Toast
from handlers.routing import row_id


@dataclass(frozen=True)
class Read:
    """A report with all that belongs to it. `period` is None outside periods."""

    report: Report
    innovation: Innovation
    period: Period | None
    question: Question | None
    evaluation: Evaluation | None

    @property
    def may_ask(self) -> bool:
        """May it be returned with a question: once, while the period is open?"""
        return self.question is None and self.period is not None and self.period.open


async def read(context: Context) -> Replies:
    """A tap `read:<report>`: from now on this revision is read, by whom is remembered."""
    found = await of_region(context, row_id(context.args))
    if found is None:
        return gone()
    report = found.report
    await context.store.evaluations.read(report.id, report.revision, context.known.id, context.now)
    return [await view(context, found)]


def gone() -> Replies:
    """There is no such report in the admin's own region."""
    return [Toast("tap-old"), Show("evaluation-gone", buttons=[_to_list(None)])]


async def of_region(context: Context, report_id: int) -> Read | None:
    """The report of an id, when it belongs to the admin's own region."""
    store = context.store
    report = await store.progress.get(report_id)
    if report is None:
        return None
    innovation = await store.innovations.get(InnovationId(report.innovation_id))
    if innovation is None or await sight(context, innovation) is not Sight.OFFICE:
        return None
    period_id = report.period_id
    return Read(
        report,
        innovation,
        None if period_id is None else await store.periods.get(period_id),
        await store.evaluations.question(report.id),
        None
        if period_id is None
        else await store.evaluations.of(innovation.id, period_id=period_id),
    )


async def view(context: Context, found: Read) -> Show:
    """The report with its buttons."""
    report, innovation = found.report, found.innovation
    by = await context.store.people.get(PersonId(report.submitted_by))
    return Show(
        "evaluation-report",
        name=innovation.name,
        number=innovation.number,
        agency=innovation.agency,
        period=found.period and found.period.name,
        by=addressed(by),
        at=report.submitted_at.astimezone(context.now.tzinfo),
        late=report.days_late,
        revision=report.revision,
        body=body(report.progress),
        question=found.question.question if found.question else None,
        answered=found.question is not None and found.question.answered_at is not None,
        evaluation=said(found.evaluation),
        buttons=_rows(found),
    )


def said(one: Evaluation | None) -> Part | None:
    """A conclusion as it is read, with what is to be mended."""
    if one is None:
        return None
    return Part(
        "evaluation-said",
        conclusion=one.conclusion,
        note=one.note,
        mend=one.mend,
        mend_by=one.mend_by,
    )


def _rows(found: Read) -> list[Row]:
    report, number = found.report, found.innovation.number
    rows: list[Row] = []
    if found.period is not None:
        rows.append([Button("button-conclude", f"conclude:{found.period.id}:{number}")])
    if found.may_ask:
        rows.append([Button("button-ask-back", f"ask-back:{report.id}")])
    evidence = report.progress.evidence
    if evidence is not None and evidence.file_id is not None:
        rows.append([Button("button-evidence", f"evidence:{report.id}")])
    card = Button("button-view-card", f"inv:{number}")
    return [*rows, [card, *_to_list(found.period)]]


def _to_list(period: Period | None) -> Row:
    return [Button("button-reports", f"evaluations:{period.id}:0" if period else "evaluations:0:0")]


async def evidence(context: Context) -> Replies:
    """A tap `evidence:<report>`: the photo or document itself."""
    found = await of_region(context, row_id(context.args))
    shown = found and found.report.progress.evidence
    if not shown or shown.file_id is None:
        return gone()
    return [File(shown.kind, shown.file_id)]
