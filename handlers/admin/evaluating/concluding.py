"""The conclusion on an innovation after a period; what is to be mended becomes a step."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.dates import Moment, Tense
from domain.evaluations import Conclusion, Evaluation
from domain.innovations import Implementation, Innovation, InnovationId, Verification
from domain.people import Role
from domain.periods import Period, PeriodKind
from domain.progress import NotReportable
from handlers.admin.evaluating.listing import chosen
from handlers.admin.review.judging import of_region, tell_unit
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.days import a_day_ahead
from handlers.innovations import open_by_number
from handlers.questionnaire import Answers, Questionnaire, ask
from handlers.replies import Button, Replies, Say
from storage.conversations import Draft


class Concluded(BaseModel):
    """What the office concludes, and what is to be mended by when."""

    conclusion: Conclusion
    note: Annotated[str, Field(min_length=3, max_length=1000)]
    mend: Annotated[str, Field(min_length=3, max_length=300)] | None = None
    mend_by: Moment | None = None


def is_to_mend(answers: Answers) -> bool | None:
    """Is something asked to be mended: not of what goes on well or ends."""
    said = answers.get("conclusion")
    return None if said is None else said in (Conclusion.GUIDANCE, Conclusion.IMPROVE)


def is_mended(answers: Answers) -> bool | None:
    """Is there something with a deadline?"""
    return bool(answers["mend"]) if "mend" in answers else is_to_mend(answers) and None


async def conclude(context: Context) -> Replies:
    """A tap `conclude:<period>:<number>`; without a period, of the newest that has begun."""
    asked, _, number = context.args.partition(":")
    one = await of_region(context, number)
    if one is None:
        return await open_by_number(context, number)
    if one.verification is not Verification.VERIFIED:
        raise NotReportable(name=one.name)
    period = await chosen(context, asked)
    if period is None:
        buttons = [[Button("button-view", f"inv:{one.number}")]]
        return [Say("evaluation-no-period", buttons=buttons)]
    facts = {"period": period.name, "period_id": period.id, "name": one.name}
    return await begin(context, FORM, subject=str(one.id), answers=facts)


async def _send(context: Context, draft: Draft, said: Concluded) -> Replies:
    """Keep it, plan what is to be mended, and tell the unit."""
    found = await _subject(context, draft)
    if found is None:
        raise NotReportable(name=draft.answers.get("name", ""))
    one, period = found
    evaluation = await context.store.evaluations.conclude(
        one.id,
        period.id,
        said.conclusion,
        said.note,
        context.known.id,
        context.now,
        mend=said.mend,
        mend_by=said.mend_by.first if said.mend_by else None,
    )
    after = {"conclusion": said.conclusion, "note": said.note, "period": period.id}
    context.audit("evaluate", f"innovation/{one.id}", after=after)
    await _consequences(context, one, evaluation)
    told = await tell_unit(
        context,
        one,
        "evaluation-told",
        [[Button("button-view", f"inv:{one.number}")]],
        period=period.name,
        conclusion=evaluation.conclusion,
        remark=evaluation.note,
        mend=evaluation.mend,
        mend_by=evaluation.mend_by,
    )
    back = [[Button("button-reports", f"evaluations:{period.id}:0")]]
    done = Say("evaluation-done", name=one.name, conclusion=said.conclusion, buttons=back)
    return [*told, done]


async def _consequences(context: Context, one: Innovation, evaluation: Evaluation) -> None:
    """What is to be mended is reminded of; what is ended is owed no more reports."""
    if evaluation.mend is not None and evaluation.mend_by is not None:
        await context.store.actions.plan(
            one.id,
            evaluation.mend,
            evaluation.mend_by,
            context.now,
            source=f"evaluation/{evaluation.id}",
        )
    if evaluation.conclusion is Conclusion.STOP:
        await context.store.innovations.set(
            one.id, implementation=Implementation.STOPPED, implementation_since=context.today
        )


async def _subject(context: Context, draft: Draft) -> tuple[Innovation, Period] | None:
    """The innovation and the period, while both are this admin's to conclude on."""
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    period = await context.store.periods.get(draft.answers.get("period_id", 0))
    if one is None or period is None or period.kind is not PeriodKind.MONITORING:
        return None
    own = await of_region(context, one.number) is not None and period.region == one.region
    return (one, period) if own and one.verification is Verification.VERIFIED else None


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    return {"innovation": draft.answers.get("name", ""), "period": draft.answers.get("period", "")}


FORM = Form(
    Questionnaire(
        "conclusion-of",
        Concluded,
        ask("conclusion"),
        ask("note", long=True),
        ask("mend", when=is_to_mend, optional=True),
        ask("mend_by", when=is_mended, tense=Tense.FUTURE, rule=a_day_ahead),
    ),
    Role.ADMIN,
    _send,
    values=_named,
    rests=False,
)
