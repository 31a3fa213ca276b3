""" "Tanya Bappeda": a unit asks once about a decision, and the office answers once."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.errors import Refused
from domain.innovations import Innovation, InnovationId, Verification
from domain.people import Person, Role
from handlers.admin.review.judging import named, subject_of, tell_unit
from handlers.context import Context, addressed
from handlers.conversation import Form, begin
from handlers.innovations import Sight, open_by_number, owned, sight
from handlers.origins import of_innovation
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Row, Say, Toast
from handlers.routing import row_id
from storage.conversations import Draft
from storage.decision_questions import DecisionQuestion

#: Decisions that leave a unit something to ask.
EXPLAINED = (Verification.NEEDS_REVISION, Verification.REJECTED)


class DecisionAskedAbout(Refused):
    """A unit asks once about a decision. Values: name, office."""


class Question(BaseModel):
    """What the unit wants to know."""

    question: Annotated[str, Field(min_length=5, max_length=1000)]


class Explanation(BaseModel):
    """What the office says to it."""

    answer: Annotated[str, Field(min_length=3, max_length=1000)]


def ask_button(context: Context, one: Innovation) -> Button:
    """The button with which a unit asks about a decision."""
    return Button("button-ask-office", f"ask-office:{one.number}", office=context.region.office)


def way_on(one: Innovation) -> Button:
    """The button with which a returned or rejected innovation is put right."""
    returned = one.verification is Verification.NEEDS_REVISION
    return Button("button-revise-now" if returned else "button-resubmit", f"revise:{one.number}")


# ── The unit asks ────────────────────────────────────────────────────────────────────────────


async def ask_office(context: Context) -> Replies:
    """A tap `ask-office:<number>` of its owner. Raises DecisionAskedAbout."""
    one = await owned(context, context.args)
    if one is None or one.verification not in EXPLAINED or one.decided_at is None:
        return [Toast("tap-old"), *await open_by_number(context, context.args)]
    if await context.store.explanations.asked(one.id, one.decided_at):
        raise DecisionAskedAbout(name=one.name, office=context.region.office)
    return await begin(context, QUESTION, agency_id=one.agency_id, subject=str(one.id))


async def _ask(context: Context, draft: Draft, asked: Question) -> Replies:
    """The question goes to every admin of the region. Raises DecisionAskedAbout."""
    one = await subject_of(context, draft)
    if one.verification not in EXPLAINED or one.decided_at is None:
        return await open_by_number(context, one.number)
    question_id = await context.store.explanations.ask(
        one.id, one.decided_at, asked.question, context.known.id, context.now
    )
    if question_id is None:
        raise DecisionAskedAbout(name=one.name, office=context.region.office)
    context.audit("ask-about-decision", f"innovation/{one.id}", after={"note": asked.question})
    admins = await context.store.people.admins(one.region)
    told = [_passed_on(context, admin, one, question_id, asked.question) for admin in admins]
    return [
        *told,
        Say(
            "office-question-sent",
            name=one.name,
            office=context.region.office,
            buttons=[[way_on(one)]],
        ),
    ]


def _passed_on(
    context: Context, admin: Person, one: Innovation, question_id: int, question: str
) -> Say:
    return Say(
        "office-question-received",
        to=admin.telegram_id,
        person=addressed(admin),
        asker=context.known.name or context.addressee,
        agency=one.agency,
        office=context.region.office,
        name=one.name,
        number=one.number,
        verification=one.verification,
        note=one.note,
        question=question,
        buttons=[
            [Button("button-answer", f"explain:{question_id}")],
            [Button("button-view", f"inv:{one.number}")],
        ],
    )


async def _about(context: Context, draft: Draft) -> dict[str, Any]:
    return {**await named(context, draft), "office": context.region.office}


QUESTION = Form(
    Questionnaire("office-question", Question, ask("question")),
    Role.OFFICER,
    _ask,
    values=_about,
    rests=False,
    origin=of_innovation("inv"),
)


# ── The office answers ───────────────────────────────────────────────────────────────────────


async def explain(context: Context) -> Replies:
    """A tap `explain:<id>` of an admin of the region; who comes second reads the answer."""
    found = await _own(context, row_id(context.args))
    if found is None:
        return [Toast("tap-old")]
    one, asked = found
    if asked.answer is not None:
        return await _answered_before(context, one, asked)
    return await begin(context, ANSWER, subject=str(asked.id))


async def _answer(context: Context, draft: Draft, said: Explanation) -> Replies:
    found = await _own(context, int(draft.subject or 0))
    if found is None:
        return [Say("draft-gone")]
    one, asked = found
    store = context.store.explanations
    if not await store.answer(asked.id, said.answer, context.known.id, context.now):
        again = await store.get(asked.id)
        assert again is not None
        return await _answered_before(context, one, again)
    context.audit("explain-decision", f"innovation/{one.id}", after={"note": said.answer})
    buttons: list[Row] = [[way_on(one)]] if one.verification in EXPLAINED else []
    told = await tell_unit(
        context,
        one,
        "office-answer-told",
        [*buttons, [Button("button-view", f"inv:{one.number}")]],
        also=asked.asked_by,
        question=asked.question,
        answer=said.answer,
    )
    return [*told, Say("office-answer-sent", name=one.name, agency=one.agency)]


async def _answered_before(context: Context, one: Innovation, asked: DecisionQuestion) -> Replies:
    by = asked.answered_by and await context.store.people.get(asked.answered_by)
    assert asked.answered_at is not None
    return [
        Say(
            "office-answered-before",
            name=one.name,
            by=by.name if by else None,
            at=asked.answered_at.astimezone(context.now.tzinfo),
            answer=asked.answer,
            buttons=[[Button("button-view", f"inv:{one.number}")]],
        )
    ]


async def _own(context: Context, question_id: int) -> tuple[Innovation, DecisionQuestion] | None:
    """The question of an id with its innovation, when it is of the admin's own region."""
    asked = await context.store.explanations.get(question_id)
    if asked is None:
        return None
    one = await context.store.innovations.get(InnovationId(asked.innovation_id))
    if one is None or await sight(context, one) is not Sight.OFFICE:
        return None
    return one, asked


async def _of_answer(context: Context, draft: Draft) -> dict[str, Any]:
    found = await _own(context, int(draft.subject or 0))
    return {
        "innovation": found[0].name if found else "",
        "asked": found[1].question if found else "",
    }


ANSWER = Form(
    Questionnaire("office-answer", Explanation, ask("answer")),
    Role.ADMIN,
    _answer,
    values=_of_answer,
    rests=False,
)
