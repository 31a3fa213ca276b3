"""What shall be changed: a button per question, and what is waiting already."""

from typing import Any

from domain.completeness import lacking
from domain.innovations import Innovation, Verification
from domain.people import Role
from domain.proposals import NotAmendable, Proposal, ProposalStatus
from handlers.context import Context
from handlers.conversation import begin
from handlers.innovations.card import open_by_number
from handlers.innovations.changing.questions import COLUMNS, QUESTIONS, answers_of
from handlers.innovations.changing.sending import FORM
from handlers.innovations.changing.showing import difference_lines
from handlers.innovations.seeing import handled
from handlers.replies import Button, Lines, Replies, Row, Show

#: What a button carries that sends a refused change again.
AGAIN = "again"
#: What a button carries that leads through the missing answers only.
MISSING = "missing"


async def change(context: Context) -> Replies:
    """A tap `change:<number>[:<question>|:again|:missing]`. Raises NotAmendable."""
    number, _, what = context.args.partition(":")
    one = await handled(context, number)
    if one is None:
        return await open_by_number(context, number)
    if one.verification is not Verification.VERIFIED:
        raise NotAmendable(name=one.name)
    if what == AGAIN:
        return await _begin(context, one, await _refused(context, one), None)
    if what == MISSING:
        return await _begin(context, one, await _incomplete(context, one), None)
    answers = answers_of(one)
    if what in QUESTIONS and QUESTIONS[what].applies(answers):
        return await _begin(context, one, answers, what)
    return [await _choices(context, one, answers)]


async def _begin(
    context: Context, one: Innovation, answers: dict[str, Any], opened: str | None
) -> Replies:
    state = {"reopened": opened, "changing": True} if opened else {}
    return await begin(
        context,
        FORM,
        agency_id=one.agency_id,
        subject=str(one.id),
        answers=answers,
        state=state,
    )


async def _choices(context: Context, one: Innovation, answers: dict[str, Any]) -> Show:
    asked = [q.name for q in QUESTIONS.questions if q.applies(answers)]
    buttons = [Button(f"amendment-{name}.label", f"change:{one.number}:{name}") for name in asked]
    rows: list[Row] = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    waiting = await _waiting(context, one)
    return Show(
        "change-what",
        name=one.name,
        number=one.number,
        office=context.region.office,
        at_once=context.role is Role.ADMIN,
        waiting=Lines(await difference_lines(context, one, waiting.changes.fields))
        if waiting
        else None,
        buttons=[*rows, [Button("button-back", f"inv:{one.number}")]],
    )


async def _waiting(context: Context, one: Innovation) -> Proposal | None:
    newest = await context.store.proposals.latest(one.id)
    return newest if newest and newest.status is ProposalStatus.WAITING else None


async def _incomplete(context: Context, one: Innovation) -> dict[str, Any]:
    """The innovation with what waits already, and no answer to what is missing."""
    waiting = await _waiting(context, one)
    wanted = one.model_copy(update=waiting.changes.fields) if waiting else one
    missing = lacking(wanted)
    known = answers_of(wanted)
    return {name: known[name] for name in known if COLUMNS.get(name, name) not in missing}


async def _refused(context: Context, one: Innovation) -> dict[str, Any]:
    """The innovation with what was refused last, to be mended and sent again."""
    answers = answers_of(one)
    newest = await context.store.proposals.latest(one.id)
    if newest is None or newest.status is not ProposalStatus.REFUSED:
        return answers
    questions = {COLUMNS.get(q.name, q.name): q for q in QUESTIONS.questions}
    wanted = {
        questions[name].name: None if value is None else QUESTIONS.json(questions[name], value)
        for name, value in newest.changes.fields.items()
    }
    return {**answers, **wanted}
