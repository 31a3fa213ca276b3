"""A change is sent: some of it counts at once, the rest waits beside the old value."""

from collections.abc import Mapping
from typing import Any

from domain.innovations import Innovation, InnovationId
from domain.people import Role
from domain.proposals import Changes, NotAmendable, before_and_after, different, divided
from handlers.context import Context
from handlers.conversation import Form
from handlers.innovations.changing.questions import COLUMNS, QUESTIONS, Amended
from handlers.innovations.changing.showing import difference_lines, labels
from handlers.innovations.seeing import Sight, sight
from handlers.replies import Button, Lines, Replies, Say
from storage.conversations import Draft


async def send(context: Context, draft: Draft, filled: Amended) -> Replies:
    """Keep the change, or let it wait. Raises NotAmendable, NameTaken."""
    one = await _innovation(context, draft)
    if await sight(context, one) not in (Sight.OWNER, Sight.OFFICE):
        raise NotAmendable(name=one.name)
    waiting, at_once = _divided(context, _changed(one, draft, filled))
    if at_once:
        await _change(context, one, at_once)
    if waiting.set:
        await _propose(context, one, waiting)
        context.store.desk.stir(one.region)
    buttons = [[Button("button-view", f"inv:{one.number}")]]
    if not at_once and not waiting.set:
        return [Say("change-nothing", name=one.name, buttons=buttons)]
    return [
        Say(
            "change-sent",
            name=at_once.get("name", one.name),
            number=one.number,
            office=context.region.office,
            at_once=labels(at_once) if at_once else None,
            waiting=labels(sorted(waiting.set)) if waiting.set else None,
            buttons=buttons,
        )
    ]


def _divided(context: Context, changed: dict[str, Any]) -> tuple[Changes, dict[str, Any]]:
    """What the office itself changes needs nobody's decision."""
    return (Changes(), changed) if context.role is Role.ADMIN else divided(changed)


async def _change(context: Context, one: Innovation, fields: Mapping[str, Any]) -> None:
    await context.store.innovations.change(one.id, fields)
    before, after = before_and_after(one, fields)
    context.audit("change", f"innovation/{one.id}", before=before, after=after)


async def _propose(context: Context, one: Innovation, changes: Changes) -> None:
    await context.store.proposals.propose(one.id, changes, context.known.id, context.now)
    before, after = before_and_after(one, changes.fields)
    context.audit("propose", f"innovation/{one.id}", before=before, after=after)


async def summary(context: Context, draft: Draft, filled: Amended) -> dict[str, Any]:
    """What was, and what shall be, before it is sent."""
    one = await _innovation(context, draft)
    changed = _changed(one, draft, filled)
    waiting, _ = _divided(context, changed)
    lines = await difference_lines(context, one, changed)
    return {
        "innovation": one.name,
        "registered": one.number,
        "lines": Lines(lines) if lines else None,
        "waits": bool(waiting.set),
        "office": context.region.office,
    }


def _changed(one: Innovation, draft: Draft, filled: Amended) -> dict[str, Any]:
    """What is to be different. Dates that a new tahapan knows nothing of go with it."""
    asked = {question.name for question in QUESTIONS.asked(draft.answers)}
    if filled.stage is not one.stage:
        asked |= {"trial_date", "applied_date"}
    new = {COLUMNS.get(name, name): getattr(filled, name) for name in sorted(asked)}
    return different(one, new)


async def _innovation(context: Context, draft: Draft) -> Innovation:
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    assert one is not None
    return one


async def values(context: Context, draft: Draft) -> dict[str, Any]:
    """Further variables of the questions' texts."""
    one = await _innovation(context, draft)
    return {"innovation": one.name, "office": context.region.office}


FORM = Form(QUESTIONS, Role.OFFICER | Role.ADMIN, send, summary, values)
