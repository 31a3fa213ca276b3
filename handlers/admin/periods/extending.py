"""More time for a period: a new due date for everybody, or for one unit and those below it."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel, Field

from domain.dates import Moment, Precision, Tense
from domain.deadlines import moment
from domain.people import Role
from domain.periods import Extension, Period, PeriodKind
from handlers.admin.periods.card import own_period, show
from handlers.admin.periods.days_off import on_a_working_day
from handlers.admin.periods.telling import owing_people
from handlers.announcing import Told
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.deadlines import LABEL, names_of
from handlers.questionnaire import Answers, Questionnaire, Rejected, ask
from handlers.replies import Button, Later, Part, Replies, Row, Say, Toast
from handlers.units import own_unit, own_units
from locales import clip
from storage.conversations import Draft

#: A due date further away than this is a slip of the pen.
FURTHEST = timedelta(days=366)

Reason = Annotated[str, Field(min_length=3, max_length=300)]


class MoreTime(BaseModel):
    """A new due date for everybody, and why."""

    due: Moment
    reason: Reason


class MoreTimeForUnit(BaseModel):
    """A due date of a unit's own, and why."""

    unit: int
    due: Moment
    reason: Reason


# ── Asking ───────────────────────────────────────────────────────────────────────────────────


async def extend(context: Context) -> Replies:
    """A tap `extend-period:<id>`: asks for the new due date and the reason."""
    return await _begin(context, EXTENSION)


async def give_time(context: Context) -> Replies:
    """A tap `give-time:<id>`: asks for the unit, its due date and the reason."""
    return await _begin(context, LENIENCY)


async def _begin(context: Context, form: Form) -> Replies:
    one = await own_period(context, context.args)
    if not one.open:
        return [Toast("tap-old"), await show(context, one)]
    return await begin(context, form, subject=str(one.id))


def near_day(due: Moment, answers: Answers, today: date) -> None:
    """A due date is a day to come, not years away."""
    if due.precision is not Precision.DAY:
        raise Rejected("no-day", due=due)
    if due.first < today:
        raise Rejected("past", due=due)
    if due.first > today + FURTHEST:
        raise Rejected("far", due=due)


async def later_than_now(context: Context, draft: Draft) -> None:
    """An extension gives more time, never less. Raises Rejected."""
    one = await own_period(context, draft.subject)
    due = EXTENSION.questionnaire.value(EXTENSION.questionnaire["due"], draft.answers)
    if due.first <= one.due:
        raise Rejected("earlier", due=due, before=one.due)


async def _which(context: Context, draft: Draft) -> dict[str, Any]:
    one = await own_period(context, draft.subject)
    return {"period": one.name, "before": one.due}


async def _check(context: Context, draft: Draft, filled: MoreTime) -> dict[str, Any]:
    return {**await _before_doing(context, draft, filled), "unit": None}


async def _check_unit(context: Context, draft: Draft, filled: MoreTimeForUnit) -> dict[str, Any]:
    unit = await context.store.agencies.get(filled.unit)
    within = await context.store.agencies.within(filled.unit)
    return {
        **await _before_doing(context, draft, filled, within),
        "unit": unit and unit.name,
    }


async def _before_doing(
    context: Context,
    draft: Draft,
    filled: MoreTime | MoreTimeForUnit,
    units: Collection[int] | None = None,
) -> dict[str, Any]:
    """What would change, and how many people would be told."""
    one = await own_period(context, draft.subject)
    told = await owing_people(context.store, context.region, one, context.today, units)
    return {
        "period": one.name,
        "before": one.due,
        "due": moment(filled.due.first, ZoneInfo(context.region.zone)),
        "reason": filled.reason,
        "people": len(told),
    }


# ── Doing ────────────────────────────────────────────────────────────────────────────────────


async def _extend(context: Context, draft: Draft, filled: MoreTime) -> Replies:
    one = await own_period(context, draft.subject)
    extension = await context.store.extensions.extend(
        one.id, filled.due.first, filled.reason, context.known.id, context.now
    )
    return await _extended(context, one, extension)


async def _give_time(context: Context, draft: Draft, filled: MoreTimeForUnit) -> Replies:
    one = await own_period(context, draft.subject)
    extension = await context.store.extensions.extend(
        one.id,
        filled.due.first,
        filled.reason,
        context.known.id,
        context.now,
        agency_id=filled.unit,
    )
    return await _extended(context, one, extension)


async def _extended(context: Context, before: Period, extension: Extension) -> Replies:
    """Audited, and told to everybody who owes: they are many, so a job does that."""
    context.audit(
        "extend-period",
        f"period/{before.id}",
        before={"due": extension.before.isoformat()},
        after={
            "due": extension.due.isoformat(),
            "unit": extension.agency,
            "reason": extension.reason,
        },
    )
    card = await show(context, await own_period(context, str(before.id)))
    return [
        Say("period-time-given", name=before.name, due=extension.due, unit=extension.agency),
        Say(card.text, buttons=card.buttons, **card.values),
        Later("tell-extension", extension=extension.id),
    ]


# ── Telling ──────────────────────────────────────────────────────────────────────────────────


def told(told: Told) -> Say:
    """Message 22, to somebody who owes something for the period."""
    values = told.values
    return Say(
        "extension-told",
        kind=PeriodKind(values["kind"]),
        period=values["period"],
        due=moment(date.fromisoformat(values["due"]), ZoneInfo(told.region.zone)),
        before=date.fromisoformat(values["before"]),
        reason=values["reason"],
        agency=told.agency,
        names=[*names_of(values["names"]), *_further(values["further"])],
        buttons=[*_deeds(values), [Button("button-deadlines", "schedule")]],
    )


def _further(count: int) -> list[Part]:
    return [Part("deadline-others", count=count)] if count else []


def _deeds(values: Any) -> list[Row]:
    if values["kind"] == PeriodKind.PROPOSAL:
        return [[Button("button-register", "register")]]
    return [
        [Button("button-report-named", f"report:{number}", name=clip(name, LABEL))]
        for number, name in zip(values["numbers"], values["names"], strict=False)
    ]


EXTENSION = Form(
    Questionnaire(
        "extension",
        MoreTime,
        ask("due", tense=Tense.FUTURE, rule=near_day, doubt=on_a_working_day, check=later_than_now),
        ask("reason", least_words=2),
    ),
    Role.ADMIN,
    _extend,
    summary=_check,
    values=_which,
)
LENIENCY = Form(
    Questionnaire(
        "leniency",
        MoreTimeForUnit,
        ask("unit", options=own_units, find=own_unit),
        ask("due", tense=Tense.FUTURE, rule=near_day, doubt=on_a_working_day),
        ask("reason", least_words=2),
    ),
    Role.ADMIN,
    _give_time,
    summary=_check_unit,
    values=_which,
)
