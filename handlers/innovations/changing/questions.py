"""The questions of a change: those of the registration, opened one at a time."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from domain.dates import Moment
from domain.innovations import Category, Contact, Innovation, Medium, Stage
from handlers import registration
from handlers.context import Context
from handlers.questionnaire import Answers, Questionnaire, ask
from handlers.registration.questions import (
    affair_options,
    affair_typed,
    after_trial,
    medium_typed,
    myself,
    not_ahead,
    read_expansion,
    split_own,
    stage_at_least_trial,
    stage_is_applied,
    today,
)
from handlers.replies import Replies
from storage.conversations import Draft


class Amended(BaseModel):
    """The innovation as it shall be; what an import never brought may stay open."""

    name: Annotated[str, Field(min_length=2, max_length=200)]
    expansion: Annotated[str, Field(max_length=300)] | None = None
    summary: Annotated[str, Field(min_length=1, max_length=3000)] | None = None
    stage: Stage | None = None
    trial_date: Moment | None = None
    applied_date: Moment | None = None
    category: Category | None = None
    medium: Medium | None = None
    affair: int | None = None
    contact: Contact | None = None


def was_missing(field: str) -> Callable[[Answers], bool]:
    """May a question stay open: it never had an answer."""
    return lambda answers: field in answers.get("missing", ())


def trial_may_stay_open(answers: Answers) -> bool:
    """What is in use may do without the day of its trial."""
    return bool(stage_is_applied(answers)) or "trial_date" in answers.get("missing", ())


async def check_name(context: Context, draft: Draft) -> Replies | None:
    """The unit's own names stay apart; who decides sees what else looks alike."""
    await split_own(context, draft)
    return None


QUESTIONS = Questionnaire(
    "amendment",
    Amended,
    ask("name", check=check_name),
    ask("expansion", optional=True, skip="button-no-acronym", read=read_expansion),
    ask("summary", long=True, least_words=3, optional=was_missing("summary")),
    ask("stage", optional=was_missing("stage")),
    ask(
        "trial_date",
        when=stage_at_least_trial,
        optional=trial_may_stay_open,
        skip="button-no-trial",
        rule=not_ahead,
    ),
    ask(
        "applied_date",
        when=stage_is_applied,
        optional=was_missing("applied_date"),
        shortcuts={"button-today": today},
        rule=after_trial,
    ),
    ask("category", optional=was_missing("category")),
    ask("medium", find=medium_typed, optional=was_missing("medium")),
    ask("affair", options=affair_options, find=affair_typed, optional=was_missing("affair")),
    ask("contact", shortcuts={"button-myself": myself}, optional=was_missing("contact")),
)

#: The columns of the questions whose names differ from them.
COLUMNS: Final = {"affair": "affair_id"}


def answers_of(one: Innovation) -> dict[str, Any]:
    """The innovation as the answers of a change; what it lacks may stay open."""
    known = registration.answers_of(one)
    answers = {name: known[name] for name in Amended.model_fields if known.get(name) is not None}
    lacking = [name for name in Amended.model_fields if name not in answers]
    asked = [name for name in lacking if QUESTIONS[name].applies(answers) is not False]
    return {**answers, **dict.fromkeys(asked), "missing": asked}
