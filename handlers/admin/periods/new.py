"""A new period in a short form: kind, name, dates, deadline, legal basis."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter

from domain.calendar import WorkingDays
from domain.dates import Moment, Precision, Sure, Tense, parse_date
from domain.monitoring import default_due
from domain.people import Role
from domain.periods import PeriodKind
from handlers.admin.periods.counting import expected
from handlers.admin.periods.days_off import on_a_working_day
from handlers.admin.periods.opening import open_period
from handlers.answers import read_date
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Answers, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import Replies
from storage.conversations import Draft
from storage.periods import NewPeriod

_MOMENT: TypeAdapter[Moment] = TypeAdapter(Moment)


class Filled(BaseModel):
    """What an admin says of a new period."""

    kind: PeriodKind
    name: Annotated[str, Field(min_length=3, max_length=100)]
    starts: Moment
    ends: Moment
    due: Moment
    basis: Annotated[str, Field(min_length=3, max_length=200)] | None = None


async def new(context: Context) -> Replies:
    """A tap `new-period`."""
    return await begin(context, NEW)


def read_start(question: Question, typed: Typed, answers: Answers) -> Any:
    """The day it begins: of the readings before and after today the nearer one."""
    readings = [
        found.moment
        for tense in Tense
        if isinstance(found := parse_date(typed.text, today=typed.today, tense=tense), Sure)
    ]
    if not readings:
        return read_date(question, typed, answers)
    return min(readings, key=lambda moment: abs((moment.first - typed.today).days))


def today(context: Context, typed: Typed) -> Moment:
    """The office's day."""
    return Moment(context.today)


def usual_due(context: Context, typed: Typed) -> Moment | None:
    """A call is due on its last day, anything else ten days later, moved to a working day."""
    answers = context.draft.answers if context.draft is not None else {}
    if "ends" not in answers:
        return None
    last = _MOMENT.validate_python(answers["ends"]).last
    calendar = WorkingDays(context.region.settings.local_holidays)
    if answers["kind"] == PeriodKind.PROPOSAL:
        return Moment(last)
    return Moment(default_due(last, calendar))


def after_start(ends: Moment, answers: Answers, today: date) -> None:
    """It ends on or after the day it begins."""
    starts = _MOMENT.validate_python(answers["starts"])
    if ends.certainly_before(starts):
        raise Rejected("before-start", starts=starts, ends=ends)


def may_be_met(due: Moment, answers: Answers, today: date) -> None:
    """A deadline is a day that is still to come, and not before the period begins."""
    starts = _MOMENT.validate_python(answers["starts"])
    if due.precision is not Precision.DAY:
        raise Rejected("no-day", due=due)
    if due.first < today:
        raise Rejected("past", due=due)
    if due.certainly_before(starts):
        raise Rejected("before-start", starts=starts, due=due)


async def check(context: Context, draft: Draft, filled: Filled) -> dict[str, Any]:
    """The new period before it is opened, and how much would be owed for it."""
    new = _new(context, filled)
    return {
        "name": new.name,
        "kind": new.kind,
        "starts": new.starts,
        "ends": new.ends,
        "due": new.due,
        "basis": new.basis,
        "count": await expected(context, new),
    }


async def send(context: Context, draft: Draft, filled: Filled) -> Replies:
    """Open the period. Raises PeriodExists."""
    return await open_period(context, _new(context, filled))


def _new(context: Context, filled: Filled) -> NewPeriod:
    return NewPeriod(
        region=context.duty.region,
        kind=filled.kind,
        name=filled.name,
        starts=filled.starts.first,
        ends=filled.ends.last,
        due=filled.due.first,
        basis=filled.basis,
    )


NEW = Form(
    Questionnaire(
        "new-period",
        Filled,
        ask("kind"),
        ask("name"),
        ask("starts", read=read_start, shortcuts={"button-today": today}),
        ask("ends", tense=Tense.FUTURE, rule=after_start),
        ask(
            "due",
            tense=Tense.FUTURE,
            shortcuts={"button-usual-due": usual_due},
            rule=may_be_met,
            doubt=on_a_working_day,
        ),
        ask("basis", optional=True),
    ),
    Role.ADMIN,
    send,
    summary=check,
)
