""" "Tambah rincian": what a report may tell beside the six questions, all of it optional."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.dates import Moment, Tense
from domain.innovations import Innovation, InnovationId
from domain.people import Role
from domain.periods import PeriodClosed
from domain.progress import Details, NotReportable, Report
from handlers.answers import read_number
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.days import a_day_ahead
from handlers.progress.due import may_report
from handlers.progress.questions import Sentence
from handlers.progress.showing import told_details
from handlers.questionnaire import Answers, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import Button, Replies, Say, Toast
from handlers.routing import row_id
from storage.conversations import Draft

Count = Annotated[int, Field(ge=0, le=1_000_000_000)]


class Told(BaseModel):
    """The answers; what was skipped is None."""

    beneficiaries: Count | None = None
    basis: Annotated[str, Field(min_length=3, max_length=300)] | None = None
    complaints: Count | None = None
    resolved: Count | None = None
    obstacle: Sentence | None = None
    follow_up: Annotated[str, Field(min_length=3, max_length=300)] | None = None
    follow_up_by: Moment | None = None
    support: Annotated[str, Field(min_length=3, max_length=1000)] | None = None


def read_count(question: Question, typed: Typed, answers: Answers) -> int:
    """How many, as officials type it: `1.250`, `500an`."""
    return int(read_number(question, typed, answers))


def given(field: str) -> Any:
    """Is a question asked: when the one before it was answered with more than nothing."""
    return lambda answers: bool(answers.get(field)) if field in answers else None


def not_more_than_all(resolved: int, answers: Answers, today: date) -> None:
    """Of the complaints no more can be resolved than there were."""
    if resolved > answers["complaints"]:
        raise Rejected("too-many", complaints=answers["complaints"])


async def details(context: Context) -> Replies:
    """A tap `details:<report>` of who may report. Raises PeriodClosed."""
    report = await context.store.progress.get(row_id(context.args))
    innovation = report and await _of(context, report)
    if report is None or not innovation:
        return [Toast("tap-old")]
    if report.period_id is not None:
        period = await context.store.periods.get(report.period_id)
        if period is not None and not period.open:
            raise PeriodClosed(period=period.name)
    return await begin(
        context,
        FORM,
        agency_id=innovation.agency_id,
        subject=str(report.id),
        answers={"name": innovation.name, **_answers(report)},
    )


async def _of(context: Context, report: Report) -> Innovation | None:
    """The report's innovation, if this person may report on it."""
    innovation = await context.store.innovations.get(InnovationId(report.innovation_id))
    return innovation if innovation and await may_report(context, innovation) else None


def _answers(report: Report) -> dict[str, Any]:
    """What was told before; a second time one begins at the summary."""
    before = report.progress.details
    if before is None:
        return {}
    told = Told.model_validate(
        before.model_dump() | {"follow_up_by": before.follow_up_by and Moment(before.follow_up_by)}
    )
    return told.model_dump(mode="json")


async def _send(context: Context, draft: Draft, told: Told) -> Replies:
    """Revise the report; a follow-up becomes a step, a wish for support waits at the office."""
    report = await context.store.progress.get(int(draft.subject or 0))
    innovation = report and await _of(context, report)
    if report is None or not innovation:
        raise NotReportable(name=draft.answers.get("name", ""))
    kept = _kept(told)
    progress = report.progress.model_copy(update={"details": kept})
    await context.store.progress.revise(report.id, progress, context.known.id, context.now)
    context.audit("detail", f"innovation/{innovation.id}", after={"report": report.id})
    await _follow(context, innovation, report, kept)
    if kept.support:
        context.store.desk.stir(innovation.region)
    buttons = [[Button("button-view", f"inv:{innovation.number}")]]
    return [
        Say(
            "details-received",
            innovation=innovation.name,
            step=kept.follow_up,
            due=kept.follow_up_by,
            support=kept.support is not None,
            office=context.region.office,
            buttons=buttons,
        )
    ]


def _kept(told: Told) -> Details:
    due = told.follow_up_by.first if told.follow_up_by else None
    return Details(**told.model_dump(exclude={"follow_up_by"}), follow_up_by=due)


async def _follow(context: Context, innovation: Innovation, report: Report, kept: Details) -> None:
    if kept.follow_up is not None and kept.follow_up_by is not None:
        source = f"report/{report.id}"
        await context.store.actions.plan(
            innovation.id, kept.follow_up, kept.follow_up_by, context.now, source=source
        )
    if kept.support is not None:
        await context.store.support.ask(
            innovation.id, report.id, kept.support, context.known.id, context.now
        )


async def _check(context: Context, draft: Draft, told: Told) -> dict[str, Any]:
    """The details before they are sent."""
    return {"innovation": draft.answers.get("name") or "", "details": told_details(_kept(told))}


async def _about(context: Context, draft: Draft) -> dict[str, Any]:
    return {"innovation": draft.answers.get("name") or "", "office": context.region.office}


FORM = Form(
    Questionnaire(
        "details",
        Told,
        ask("beneficiaries", optional=True, read=read_count),
        ask("basis", when=given("beneficiaries"), optional=True),
        ask("complaints", optional=True, read=read_count),
        ask("resolved", when=given("complaints"), read=read_count, rule=not_more_than_all),
        ask("obstacle", optional=True, long=True),
        ask("follow_up", optional=True),
        ask("follow_up_by", when=given("follow_up"), tense=Tense.FUTURE, rule=a_day_ahead),
        ask("support", optional=True),
    ),
    Role.OFFICER | Role.ADMIN,
    _send,
    summary=_check,
    values=_about,
)
