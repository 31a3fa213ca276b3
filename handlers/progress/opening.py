"""Begins a report, takes it up again, or shows the one that was sent."""

from typing import Any

from domain.actions import share_done
from domain.innovations import Implementation, Innovation, Verification
from domain.periods import Period
from domain.progress import Earlier, NotReportable, Progress, Report
from handlers.context import Context
from handlers.conversation import ask, begin
from handlers.innovations import open_by_number
from handlers.progress.due import may_report, period_for, periods_of
from handlers.progress.questions import FORM, is_moving
from handlers.progress.sending import submit
from handlers.progress.showing import view
from handlers.replies import Replies, Say, Toast
from storage.conversations import Draft


async def report_one(context: Context) -> Replies:
    """A tap `report:<number>`: report, or see who has reported already."""
    return await report_number(context, context.args)


async def report_number(context: Context, number: str) -> Replies:
    """Begin the report of a number; what was sent is shown instead."""
    innovation = await _reportable(context, number)
    if innovation is None:
        return await open_by_number(context, number)
    return await report_on(context, innovation)


async def report_on(
    context: Context, innovation: Innovation, answers: dict[str, Any] | None = None
) -> Replies:
    """Begin the next report of an innovation that this person may report on."""
    period = await period_for(context, innovation)
    sent = await _sent(context, innovation, period)
    if sent is None:
        return await _begin(context, innovation, period, answers)
    return [Toast("tap-counted"), await view(context, innovation, sent, period)]


async def hindered(context: Context) -> Replies:
    """A tap `hindered:<number>`: something is in the way; asks what, and what is planned."""
    innovation = await _reportable(context, context.args)
    if innovation is None:
        return await open_by_number(context, context.args)
    return await report_on(context, innovation, {"implementation": Implementation.DELAYED.value})


async def amend(context: Context) -> Replies:
    """A tap `amend:<number>[:<period>]`: the sent report again, until the period closes."""
    number, _, asked = context.args.partition(":")
    innovation = await _reportable(context, number)
    if innovation is None:
        return await open_by_number(context, number)
    named = (one for one in await periods_of(context, innovation) if str(one.id) == asked)
    period = next(named, None) or await period_for(context, innovation)
    sent = await _sent(context, innovation, period)
    answers = {} if sent is None or sent.progress.unchanged else _answers_of(sent.progress)
    return [
        *await _returned(context, sent),
        *await _begin(context, innovation, period, answers),
    ]


async def _returned(context: Context, sent: Report | None) -> list[Say]:
    """The question with which the office returned the report, while it has no answer."""
    question = sent and await context.store.evaluations.question(sent.id)
    if not question or question.answered_at is not None:
        return []
    return [Say("report-asked", office=context.region.office, question=question.question)]


async def unchanged(context: Context) -> Replies:
    """A tap `unchanged:<number>`: a report in one tap; twice in a row it asks why."""
    innovation = await _reportable(context, context.args)
    if innovation is None:
        return await open_by_number(context, context.args)
    period = await period_for(context, innovation)
    sent = await _sent(context, innovation, period)
    if sent is not None:
        return [Toast("tap-counted"), await view(context, innovation, sent, period)]
    told = await _earlier(context, innovation, period)
    if told.newest is None:
        return [Say("progress-first"), *await _begin(context, innovation, period)]
    if told.unchanged:
        return await _begin(context, innovation, period, {"implementation": "unchanged"})
    return [Toast("tap-counted"), *await submit(context, innovation, period, told.repeated())]


async def _reportable(context: Context, number: str) -> Innovation | None:
    """The innovation, if this person may report on it. Raises NotReportable if not verified."""
    innovation = await context.store.innovations.by_number(number)
    if innovation is None or not await may_report(context, innovation):
        return None
    if innovation.verification is not Verification.VERIFIED:
        raise NotReportable(name=innovation.name)
    return innovation


async def _sent(context: Context, innovation: Innovation, period: Period | None) -> Report | None:
    if period is None:
        return None
    return await context.store.progress.of_period(innovation.id, period.id)


async def _begin(
    context: Context,
    innovation: Innovation,
    period: Period | None,
    answers: dict[str, Any] | None = None,
) -> Replies:
    """A new draft; one that was left for the same report goes on instead."""
    left = await _left(context, innovation, period)
    if left is not None and not answers:
        return await _go_on(context, left)
    steps = await context.store.actions.of_innovation(innovation.id)
    told = await _earlier(context, innovation, period)
    facts = {
        "name": innovation.name,
        "period": period and period.name,
        "period_id": period and period.id,
        "planned": share_done(steps),
        "earlier": told.model_dump(mode="json"),
    }
    return await begin(
        context,
        FORM,
        agency_id=innovation.agency_id,
        subject=str(innovation.id),
        answers={**facts, **(answers or {})},
    )


async def _go_on(context: Context, left: Draft) -> Replies:
    draft = await context.store.conversations.activate(left.id, context.known.id)
    if draft is None:
        return [Say("draft-gone")]
    return await ask(context, draft, Say("progress-goes-on"))


async def _left(context: Context, innovation: Innovation, period: Period | None) -> Draft | None:
    """The half-filled report of this innovation and period."""
    drafts = await context.store.conversations.all_of(context.known.id, FORM.name)
    period_id = period and period.id
    return next(
        (
            draft
            for draft in drafts
            if draft.subject == str(innovation.id)
            and draft.answers.get("period_id") == period_id
            and "implementation" in draft.answers
        ),
        None,
    )


async def _earlier(context: Context, innovation: Innovation, period: Period | None) -> Earlier:
    reports = await context.store.progress.of_innovation(innovation.id)
    return Earlier.of(reports, period.id if period else None)


def _answers_of(progress: Progress) -> dict[str, Any]:
    """A sent report as the answers of its draft; what stayed unanswered counts as skipped."""
    told = progress.model_dump(mode="json")
    names = [question.name for question in FORM.questionnaire.questions if question.name in told]
    skipped = ("output", "outcome", "evidence") if is_moving(told) else ()
    return {name: told[name] for name in names if told[name] is not None or name in skipped}
