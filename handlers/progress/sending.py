"""A report is sent: kept, confirmed, and told to those who must know."""

from typing import TYPE_CHECKING

from domain.innovations import Implementation, Innovation, InnovationId, Verification
from domain.people import Role
from domain.periods import Period
from domain.progress import Earlier, NotReportable, Progress, Report
from handlers.context import Context, addressed
from handlers.progress.due import due_reports, may_report
from handlers.replies import Button, Later, Replies, Reply, Row, Say
from locales import clip
from storage.conversations import Draft

if TYPE_CHECKING:
    from handlers.progress.questions import Filled

LABEL = 40  # letters of a name on a button


async def send(context: Context, draft: Draft, filled: "Filled") -> Replies:
    """Keep the filled report; where the period was closed meanwhile, as one outside periods."""
    innovation = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    if innovation is None or not await may_report(context, innovation):
        raise NotReportable(name=draft.answers.get("name"))
    period_id = draft.answers.get("period_id")
    period = None if period_id is None else await context.store.periods.get(period_id)
    if filled.implementation == "unchanged":
        reports = await context.store.progress.of_innovation(innovation.id)
        progress = Earlier.of(reports, period_id).repeated(filled.why)
    else:
        progress = Progress.model_validate(filled.model_dump(exclude={"why"}))
    return await submit(context, innovation, period, progress)


async def submit(
    context: Context, innovation: Innovation, period: Period | None, progress: Progress
) -> Replies:
    """Keep a report. Raises NotReportable, PeriodClosed."""
    if innovation.verification is not Verification.VERIFIED:
        raise NotReportable(name=innovation.name)
    closed = period if period is not None and not period.open else None
    period = None if closed else period
    before = period and await context.store.progress.of_period(innovation.id, period.id)
    kept = {"details": before.progress.details if before else None}
    progress = progress.model_copy(update={**kept, "by_office": context.role is Role.ADMIN})
    report = await context.store.progress.submit(
        innovation.id, period.id if period else None, progress, context.known.id, context.now
    )
    _note(context, innovation, report)
    await _forget_drafts(context, innovation)
    return [
        await _received(context, innovation, report, period, closed, revised=before is not None),
        *await _stopped(context, innovation, progress),
        *_evidence(report),
    ]


def _note(context: Context, innovation: Innovation, report: Report) -> None:
    context.audit(
        "report",
        f"innovation/{innovation.id}",
        before={"implementation": innovation.implementation},
        after={
            "implementation": report.progress.implementation,
            "period": report.period_id,
            "revision": report.revision,
        },
    )


async def _forget_drafts(context: Context, innovation: Innovation) -> None:
    """What this person had begun to fill in about the innovation is told now."""
    for draft in await context.store.conversations.all_of(context.known.id, "progress"):
        if draft.subject == str(innovation.id):
            await context.store.conversations.delete(draft.id, context.known.id)


async def _received(
    context: Context,
    innovation: Innovation,
    report: Report,
    period: Period | None,
    closed: Period | None,
    *,
    revised: bool,
) -> Say:
    return Say(
        "progress-received",
        buttons=[
            [Button("button-details", f"details:{report.id}")],
            *await _next(context, innovation, amendable=period is not None),
        ],
        innovation=innovation.name,
        period=period and period.name,
        closed=closed and closed.name,
        late=report.days_late,
        revised=revised,
        unchanged=report.progress.unchanged,
    )


async def _next(context: Context, innovation: Innovation, *, amendable: bool) -> list[Row]:
    """The next report that is due, one tap away; and this one, to be changed."""
    whose = context.duty.agency_id or innovation.agency_id
    due = await due_reports(context, await context.store.agencies.within(whose))
    rows: list[Row] = []
    if due:
        name = clip(due[0].owing.name, LABEL)
        rows.append([Button("button-next-report", f"report:{due[0].owing.number}", name=name)])
    if amendable:
        rows.append([Button("button-amend-report", f"amend:{innovation.number}")])
    last = [Button("button-innovations", "inventory"), Button("button-schedule", "schedule")]
    return [*rows, last]


async def _stopped(context: Context, innovation: Innovation, progress: Progress) -> list[Reply]:
    """That an innovation has come to a halt is told to the admins at once."""
    stopped = Implementation.STOPPED
    if progress.implementation is not stopped or innovation.implementation is stopped:
        return []
    return [
        Say(
            "progress-stopped",
            to=admin.telegram_id,
            buttons=[[Button("button-view", f"inv:{innovation.number}")]],
            person=addressed(admin),
            innovation=innovation.name,
            code=innovation.number,
            agency=innovation.agency,
            reason=progress.reason or "",
            plan=progress.plan or "",
        )
        for admin in await context.store.people.admins(innovation.region)
        if admin.id != context.known.id
    ]


def _evidence(report: Report) -> list[Reply]:
    evidence = report.progress.evidence
    if evidence is None or evidence.file_id is None:
        return []
    return [Later("keep-evidence", report=report.id)]
