"""A report as it is shown: before it is sent, and to whoever opens it again."""

from typing import Any

from domain.innovations import Innovation
from domain.people import PersonId
from domain.periods import Period
from domain.progress import Details, Progress, Report
from handlers.context import Context, addressed
from handlers.replies import Button, Part, Row, Say
from locales import clip
from storage.conversations import Draft

LONGEST = 300  # letters of an answer in a view


def body(progress: Progress) -> Part:
    """What was reported, a line for each answer."""
    return Part(
        "progress-body",
        implementation=progress.implementation,
        percent=progress.percent,
        activity=_clipped(progress.activity),
        output=progress.output,
        outcome=_clipped(progress.outcome),
        evidence=progress.evidence,
        reason=_clipped(progress.reason),
        plan=_clipped(progress.plan),
        unchanged=progress.unchanged,
        details=told_details(progress.details),
    )


def told_details(details: Details | None) -> Part | None:
    """What was told beside the six questions."""
    if details is None or details == Details():
        return None
    return Part(
        "progress-details",
        beneficiaries=details.beneficiaries,
        basis=_clipped(details.basis),
        complaints=details.complaints,
        resolved=details.resolved or 0,
        obstacle=_clipped(details.obstacle),
        follow_up=_clipped(details.follow_up),
        due=details.follow_up_by,
        support=_clipped(details.support),
    )


async def check(context: Context, draft: Draft, filled: Any) -> dict[str, Any] | None:
    """The report before it is sent; that nothing changed is sent at once."""
    if filled.implementation == "unchanged":
        return None
    return {
        "innovation": draft.answers.get("name") or "",
        "period": draft.answers.get("period"),
        "body": body(Progress.model_validate(filled.model_dump(exclude={"why"}))),
    }


async def view(
    context: Context, innovation: Innovation, report: Report, period: Period | None
) -> Say:
    """A sent report: who sent it when, what it says, and that it can still be changed."""
    by = await context.store.people.get(PersonId(report.submitted_by))
    rows: list[Row] = []
    if period is not None and period.open:
        rows.append([Button("button-amend-report", f"amend:{innovation.number}")])
        rows.append([Button("button-details", f"details:{report.id}")])
    rows.append([Button("button-innovations", "inventory"), Button("button-schedule", "schedule")])
    return Say(
        "progress-view",
        innovation=innovation.name,
        period=period and period.name,
        by=addressed(by),
        at=report.submitted_at.astimezone(context.now.tzinfo),
        late=report.days_late,
        office=context.region.office if report.progress.by_office else None,
        body=body(report.progress),
        buttons=rows,
    )


def _clipped(text: str | None) -> str | None:
    return None if text is None else clip(text, LONGEST)
