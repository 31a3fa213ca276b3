"""The six questions of a progress report, and when each of them is asked."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from domain.innovations import Implementation
from domain.measures import is_doubtful, parse_measure, parse_next
from domain.people import Role
from domain.phrases import is_yes
from domain.progress import STANDING_STILL, Earlier, Evidence, Measure
from domain.regions import Region
from handlers.answers import read_percent
from handlers.context import Context
from handlers.conversation import Form
from handlers.progress.sending import send
from handlers.progress.showing import check
from handlers.questionnaire import (
    Answers,
    Doubtful,
    Option,
    Question,
    Questionnaire,
    Rejected,
    Typed,
    ask,
)
from storage.conversations import Draft

Sentence = Annotated[str, Field(min_length=3, max_length=3000)]


class Filled(BaseModel):
    """The answers: of a running innovation, of one that stands still, or that nothing changed.

    output, outcome: None is "Belum terukur" · why: nothing changed for the second time.
    """

    implementation: Implementation | Literal["unchanged"]
    percent: Annotated[int, Field(ge=0, le=100)] | None = None
    activity: Sentence | None = None
    output: Measure | None = None
    outcome: Sentence | None = None
    evidence: Evidence | None = None
    reason: Sentence | None = None
    plan: Sentence | None = None
    why: Sentence | None = None


# ── When a question is asked ─────────────────────────────────────────────────────────────────


def is_moving(answers: Answers) -> bool | None:
    """Is there something done to be told?"""
    status = answers.get("implementation")
    return None if status is None else status in (Implementation.RUNNING, Implementation.DONE)


def stands_still(answers: Answers) -> bool:
    """Are only the reason and the plan asked?"""
    return answers.get("implementation") in STANDING_STILL


def repeats(answers: Answers) -> bool:
    """Has nothing changed for the second time in a row?"""
    return answers.get("implementation") == "unchanged" and earlier(answers).unchanged


def earlier(answers: Answers) -> Earlier:
    """What the reports before this one say, as noted when the draft was begun."""
    return Earlier.model_validate(answers.get("earlier") or {})


# ── Answers in one tap ───────────────────────────────────────────────────────────────────────


def nothing_new(context: Context, typed: Typed) -> str | None:
    """ "Tidak ada perubahan", where there is an earlier report to compare with."""
    return "unchanged" if earlier(_answers(context)).newest is not None else None


def same_output(context: Context, typed: Typed) -> Measure | None:
    """The output as it was last measured."""
    return earlier(_answers(context)).output


def same_outcome(context: Context, typed: Typed) -> str | None:
    """The outcome as it was last told."""
    return earlier(_answers(context)).outcome


async def percents(context: Context, draft: Draft) -> Sequence[Option]:
    """What the ticked steps say, and what was reported last."""
    planned, last = draft.answers.get("planned"), earlier(draft.answers).percent
    options = []
    if planned is not None:
        label = context.texts.plain("progress-percent-planned", percent=planned)
        options.append(Option(str(planned), label))
    if last is not None and last != planned:
        label = context.texts.plain("progress-percent-still", percent=last)
        options.append(Option(str(last), label))
    return options


def _answers(context: Context) -> Answers:
    return context.draft.answers if context.draft is not None else {}


# ── Reading and doubting ─────────────────────────────────────────────────────────────────────


def read_share(question: Question, typed: Typed, answers: Answers) -> int:
    """A percentage; "ya" takes what the action plan says."""
    planned = answers.get("planned")
    if planned is not None and is_yes(typed.text):
        return int(planned)
    return read_percent(question, typed, answers)


def read_output(question: Question, typed: Typed, answers: Answers) -> Measure:
    """The indicator with its number; after the first report the new number alone."""
    last = earlier(answers).output
    measure = parse_next(typed.text, last) if last else parse_measure(typed.text)
    if measure is None:
        raise Rejected("number" if last else "measure", typed=typed.text)
    if is_doubtful(typed.text):
        raise _second_look("number", measure, typed=typed.text, meant=measure.value)
    return measure


def halted_when_finished(value: Any, answers: Answers, region: Region) -> Doubtful | None:
    """100 % with tertunda or terhenti: ask, then accept."""
    if value == "unchanged" or not earlier(answers).contradicts(value):
        return None
    return _second_look("finished", value, status=value)


def less_than_before(value: int, answers: Answers, region: Region) -> Doubtful | None:
    """Progress that falls: ask, then accept."""
    told = earlier(answers)
    return _second_look("falls", value, last=told.percent, now=value) if told.falls(value) else None


def _second_look(kind: str, value: Any, **values: Any) -> Doubtful:
    return Doubtful(kind, value, confirm="button-yes", again="button-no", insist=False, **values)


async def about(context: Context, draft: Draft) -> dict[str, Any]:
    """What the texts say of the report: innovation, period, and what was told before."""
    told = earlier(draft.answers)
    return {
        "innovation": draft.answers.get("name") or "",
        "period": draft.answers.get("period"),
        "planned": draft.answers.get("planned"),
        "measured": told.output and told.output.value,
        "indicator": told.output and told.output.indicator,
        "unit": told.output and told.output.unit,
        "before": told.outcome,
    }


FORM = Form(
    Questionnaire(
        "progress",
        Filled,
        ask(
            "implementation",
            shortcuts={"button-unchanged": nothing_new},
            doubt=halted_when_finished,
        ),
        ask("reason", when=stands_still, least_words=2),
        ask("plan", when=stands_still, least_words=2),
        ask("why", when=repeats, least_words=2),
        ask("percent", when=is_moving, options=percents, read=read_share, doubt=less_than_before),
        ask("activity", when=is_moving, long=True, least_words=2),
        ask(
            "output",
            when=is_moving,
            optional=True,
            skip="button-unmeasured",
            shortcuts={"button-same": same_output},
            read=read_output,
        ),
        ask(
            "outcome",
            when=is_moving,
            optional=True,
            skip="button-unmeasured",
            shortcuts={"button-same": same_outcome},
            least_words=2,
        ),
        ask("evidence", when=is_moving, optional=True),
    ),
    Role.OFFICER | Role.ADMIN,
    send,
    summary=check,
    values=about,
)
