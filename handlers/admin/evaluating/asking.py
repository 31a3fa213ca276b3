"""A report is returned once, with a question; the next revision is its answer."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.evaluations import AskedBefore
from domain.people import Role
from handlers.admin.evaluating.reading import Read, gone, of_region, view
from handlers.admin.review.judging import tell_unit
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.origins import of_subject
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Say, Toast
from handlers.routing import row_id
from storage.conversations import Draft


class Asked(BaseModel):
    """What the office wants to know."""

    question: Annotated[str, Field(min_length=5, max_length=1000)]


async def ask_back(context: Context) -> Replies:
    """A tap `ask-back:<report>`: what the unit shall answer."""
    found = await of_region(context, row_id(context.args))
    if found is None:
        return gone()
    if not found.may_ask:
        return [Toast("tap-old"), await view(context, found)]
    return await begin(context, FORM, subject=str(found.report.id))


async def _send(context: Context, draft: Draft, asked: Asked) -> Replies:
    found = await _subject(context, draft)
    if found is None:
        return gone()
    report, one = found.report, found.innovation
    added = await context.store.evaluations.ask(
        report.id, asked.question, context.known.id, context.now
    )
    if not added:
        raise AskedBefore(name=one.name)
    context.audit("ask-back", f"innovation/{one.id}", after={"note": asked.question})
    button = Button("button-answer-by-revision", f"amend:{one.number}:{report.period_id}")
    told = await tell_unit(
        context,
        one,
        "evaluation-asked",
        [[button]],
        also=report.submitted_by,
        period=found.period and found.period.name,
        question=asked.question,
    )
    return [*told, Say("evaluation-asked-done", name=one.name)]


async def _subject(context: Context, draft: Draft) -> Read | None:
    return await of_region(context, int(draft.subject or 0))


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    found = await _subject(context, draft)
    return {"innovation": found.innovation.name if found else ""}


FORM = Form(
    Questionnaire("ask-back", Asked, ask("question")),
    Role.ADMIN,
    _send,
    values=_named,
    rests=False,
    origin=of_subject("read"),
)
