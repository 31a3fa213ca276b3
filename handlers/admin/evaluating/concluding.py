"""The conclusion on an innovation after a period; what is to be mended becomes a step."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.dates import Moment, Tense
from domain.evaluations import Conclusion, Evaluation
from domain.innovations import Implementation, Innovation, InnovationId, Verification
from domain.people import Role
from domain.periods import PeriodKind
from domain.progress import NotReportable
from handlers.admin.evaluating.listing import chosen
from handlers.admin.evaluating.years import year_asked
from handlers.admin.review.judging import of_region, tell_unit
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.days import a_day_ahead
from handlers.innovations import open_by_number
from handlers.origins import of_innovation
from handlers.questionnaire import Answers, Questionnaire, ask
from handlers.replies import Button, Part, Replies, Say
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
    """A tap `conclude:<period>|y<year>:<number>`; without either, of the newest period begun."""
    asked, _, number = context.args.partition(":")
    one = await of_region(context, number)
    if one is None:
        return await open_by_number(context, number)
    if one.verification is not Verification.VERIFIED:
        raise NotReportable(name=one.name)
    facts = await _asked(context, asked)
    if facts is None:
        buttons = [[Button("button-view", f"inv:{one.number}")]]
        return [Say("evaluation-no-period", buttons=buttons)]
    return await begin(context, FORM, subject=str(one.id), answers={**facts, "name": one.name})


async def _asked(context: Context, asked: str) -> dict[str, Any] | None:
    """What is concluded on: a year where a button names one, else a period."""
    if asked.startswith("y"):
        year = await year_asked(context, asked.removeprefix("y"))
        return None if year is None else {"year": year.number}
    period = await chosen(context, asked)
    return None if period is None else {"period": period.name, "period_id": period.id}


async def _send(context: Context, draft: Draft, said: Concluded) -> Replies:
    """Keep it, plan what is to be mended, and tell the unit."""
    found = await _subject(context, draft)
    if found is None:
        raise NotReportable(name=draft.answers.get("name", ""))
    one, span = found
    evaluation = await context.store.evaluations.conclude(
        one.id,
        said.conclusion,
        said.note,
        context.known.id,
        context.now,
        mend=said.mend,
        mend_by=said.mend_by.first if said.mend_by else None,
        **span,
    )
    after = {"conclusion": said.conclusion, "note": said.note, **span}
    context.audit("evaluate", f"innovation/{one.id}", after=after)
    await _consequences(context, one, evaluation)
    return await _told(context, draft, one, evaluation)


async def _told(context: Context, draft: Draft, one: Innovation, evaluation: Evaluation) -> Replies:
    """The unit reads it; the office reads it once more, with the day by which it is mended."""
    period = _name(draft)
    mending: dict[str, Any] = {"mend": evaluation.mend, "mend_by": evaluation.mend_by}
    told = await tell_unit(
        context,
        one,
        "evaluation-told",
        [[Button("button-view", f"inv:{one.number}")]],
        period=period,
        conclusion=evaluation.conclusion,
        remark=evaluation.note,
        **mending,
    )
    done = Say(
        "evaluation-done",
        name=one.name,
        period=period,
        conclusion=evaluation.conclusion,
        buttons=[[_back(evaluation), Button("button-view-card", f"inv:{one.number}")]],
        **mending,
    )
    return [*told, done]


def _back(evaluation: Evaluation) -> Button:
    """To the list that the innovation was chosen from."""
    if evaluation.year is not None:
        return Button("button-year", f"year:{evaluation.year}:0", year=str(evaluation.year))
    return Button("button-reports", f"evaluations:{evaluation.period_id}:0")


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


async def _subject(context: Context, draft: Draft) -> tuple[Innovation, dict[str, int]] | None:
    """The innovation and the period or year, while both are this admin's to conclude on."""
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    if one is None or one.verification is not Verification.VERIFIED:
        return None
    span = await _spanned(context, draft)
    own = await of_region(context, one.number) is not None
    return (one, span) if own and span else None


async def _spanned(context: Context, draft: Draft) -> dict[str, int]:
    if "year" in draft.answers:
        return {"year": draft.answers["year"]}
    period = await context.store.periods.get(draft.answers.get("period_id", 0))
    if period is None or period.kind is not PeriodKind.MONITORING:
        return {}
    return {"period_id": period.id} if period.region == context.region.code else {}


def _name(draft: Draft) -> str | Part:
    """The period, or the year, as it is read."""
    if "year" in draft.answers:
        return Part("year-name", year=str(draft.answers["year"]))
    name: str = draft.answers.get("period", "")
    return name


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    return {"innovation": draft.answers.get("name", ""), "period": _name(draft)}


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
    origin=of_innovation("inv"),
)
