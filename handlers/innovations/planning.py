"""Rencana aksi: the steps of an innovation, to be added and ticked off."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.actions import ActionItem, PlanNote, share_done
from domain.dates import Moment, Tense
from domain.innovations import Innovation, InnovationId, Verification
from domain.people import Role
from domain.progress import NotReportable
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.days import a_day_ahead
from handlers.innovations.card import open_by_number
from handlers.innovations.seeing import INSIDE, Sight, handled, mentors, sight
from handlers.origins import of_innovation
from handlers.paging import page_of, turn_buttons
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show, Toast
from handlers.routing import row_id
from locales import clip
from storage.conversations import Draft

LABEL = 30  # letters of a step on a button
LINE = 120
NOTES = 2  # remarks in a view


class Step(BaseModel):
    """One step: what, by when, by whom, and what comes of it."""

    step: Annotated[str, Field(min_length=3, max_length=300)]
    due: Moment
    responsible: Annotated[str, Field(min_length=2, max_length=100)] | None = None
    output: Annotated[str, Field(min_length=2, max_length=200)] | None = None


async def plan(context: Context) -> Replies:
    """A tap `plan:<number>[:<page>]` of who works with the innovation."""
    number, _, asked = context.args.partition(":")
    one = await context.store.innovations.by_number(number)
    near = Sight.NONE if one is None else await sight(context, one)
    if one is None or not (near in INSIDE or mentors(context, one)):
        return await open_by_number(context, number)
    return [await _view(context, one, near, asked)]


async def _view(context: Context, one: Innovation, near: Sight, asked: str = "") -> Show:
    steps = await context.store.actions.of_innovation(one.id)
    page = page_of(steps, asked)
    handles = near in (Sight.OWNER, Sight.OFFICE) and one.verification is Verification.VERIFIED
    rows = [_ticking(step) for step in page.items if handles and step.done_at is None]
    rows.append(turn_buttons(page, f"plan:{one.number}"))
    if handles:
        rows.append([Button("button-add-step", f"add-step:{one.number}")])
    if mentors(context, one) and one.verification is Verification.VERIFIED:
        rows.append([Button("button-note-plan", f"plan-note:{one.number}")])
    rows.append([Button("button-back", f"inv:{one.number}")])
    notes = await context.store.actions.notes(one.id, NOTES)
    return Show(
        "plan",
        name=one.name,
        number=one.number,
        done=share_done(steps),
        lines=Lines([_line(place, step) for place, step in page.numbered]),
        notes=Lines([_noted(context, note) for note in notes]) if notes else None,
        buttons=rows,
    )


def _noted(context: Context, note: PlanNote) -> Part:
    day = note.at.astimezone(context.now.tzinfo).date()
    return Part("plan-noted", note=clip(note.note, LINE), by=note.by, day=day)


def _ticking(step: ActionItem) -> Row:
    return [Button("button-step-named", f"tick:{step.id}", step=clip(step.step, LABEL))]


def _line(place: int, step: ActionItem) -> Part:
    return Part(
        "plan-line",
        place=place,
        step=clip(step.step, LINE),
        due=step.due,
        done=step.done_at is not None,
        responsible=step.responsible,
        output=step.output,
    )


async def tick(context: Context) -> Replies:
    """A tap `tick:<step>`: it is done; ten taps count once."""
    step = await context.store.actions.get(row_id(context.args))
    one = None if step is None else await handled(context, step.number)
    if step is None or one is None:
        return [Toast("tap-old")]
    if await context.store.actions.finish(step.id, context.known.id, context.now):
        context.audit("finish-step", f"innovation/{one.id}", after={"note": step.step})
    said = Toast("step-done", step=clip(step.step, LABEL))
    return [said, await _view(context, one, await sight(context, one))]


async def add_step(context: Context) -> Replies:
    """A tap `add-step:<number>`. Raises NotReportable."""
    one = await handled(context, context.args)
    if one is None:
        return await open_by_number(context, context.args)
    if one.verification is not Verification.VERIFIED:
        raise NotReportable(name=one.name)
    return await begin(context, FORM, agency_id=one.agency_id, subject=str(one.id))


async def _add(context: Context, draft: Draft, step: Step) -> Replies:
    one = await _subject(context, draft)
    near = await sight(context, one)
    if near not in (Sight.OWNER, Sight.OFFICE):
        raise NotReportable(name=one.name)
    await context.store.actions.plan(
        one.id,
        step.step,
        step.due.first,
        context.now,
        responsible=step.responsible,
        output=step.output,
    )
    context.audit("plan", f"innovation/{one.id}", after={"note": step.step})
    return [Say("step-added", due=step.due.first), await _view(context, one, near)]


async def _subject(context: Context, draft: Draft) -> Innovation:
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    assert one is not None
    return one


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    return {"innovation": (await _subject(context, draft)).name}


FORM = Form(
    Questionnaire(
        "planning",
        Step,
        ask("step"),
        ask("due", tense=Tense.FUTURE, rule=a_day_ahead),
        ask("responsible", optional=True),
        ask("output", optional=True),
    ),
    Role.OFFICER | Role.ADMIN,
    _add,
    values=_named,
    rests=False,
    origin=of_innovation("plan"),
)
