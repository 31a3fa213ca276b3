"""An admin approves, returns or rejects; the unit is told at once."""

from datetime import timedelta
from typing import Annotated

from pydantic import BaseModel, Field

from domain.innovations import AlreadyDecided, Decision, Innovation, InnovationId, Verification
from domain.people import Role
from handlers.admin.review.explaining import EXPLAINED, ask_button, way_on
from handlers.admin.review.judging import (
    decided_before,
    named,
    of_region,
    tell_unit,
)
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.innovations import open_by_number
from handlers.innovations.bare import SURE, left_bare, warning
from handlers.origins import of_innovation
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Reply, Row, Say, Toast, Unbutton
from storage.conversations import Draft


async def decide(context: Context) -> Replies:
    """A tap `decide:<decision>:<number>[:sure]`; returning and rejecting ask the reason first."""
    wish, number, sure = (*context.args.split(":"), "", "")[:3]
    one = await of_region(context, number)
    if one is None or wish not in list(Decision):
        return await open_by_number(context, number)
    if one.verification is not Verification.SUBMITTED:
        return [Toast("tap-old"), *await decided_before(context, one)]
    if wish == Decision.APPROVE:
        return [Unbutton(), *await _carry_out(context, one.id, Decision.APPROVE, None)]
    if wish == Decision.REVISE:
        return await begin(context, REVISION, subject=str(one.id))
    bare = None if sure == SURE else await left_bare(context, one)
    if bare is not None:
        return warning(bare, f"decide:{wish}:{number}:{SURE}", f"review:{number}")
    return await begin(context, REJECTION, subject=str(one.id))


async def _carry_out(
    context: Context, innovation_id: InnovationId, decision: Decision, note: str | None
) -> Replies:
    """Decide, tell the unit at once, and go on to what waits next."""
    try:
        one, told = await settle(context, innovation_id, decision, note)
    except AlreadyDecided:
        found = await context.store.innovations.get(innovation_id)
        assert found is not None
        return await decided_before(context, found)
    return [*told, await _done(context, one)]


async def settle(
    context: Context, innovation_id: InnovationId, decision: Decision, note: str | None
) -> tuple[Innovation, list[Reply]]:
    """Decide; the innovation as it is then, and what its unit is told. Raises AlreadyDecided."""
    days = context.region.settings.revision_days
    until = context.today + timedelta(days=days) if decision is Decision.REVISE else None
    one = await context.store.innovations.decide(
        innovation_id, decision, context.known.id, context.now, note=note, revise_by=until
    )
    context.audit(
        decision,
        f"innovation/{one.id}",
        before={"verification": Verification.SUBMITTED},
        after={"verification": one.verification, "note": note},
    )
    return one, await tell_unit(context, one, f"review-told-{decision}", _next_steps(context, one))


async def _done(context: Context, one: Innovation) -> Say:
    left = await context.store.queue.count(context.region.code)
    buttons: list[Row] = [[Button("button-queue-next", "reviews", waiting=left)]] if left else []
    return Say(
        "review-done",
        name=one.name,
        number=one.number,
        verification=one.verification,
        waiting=left,
        buttons=[
            *buttons,
            [
                Button("button-view", f"inv:{one.number}"),
                Button("button-undo", f"undo:{one.number}"),
            ],
        ],
    )


def _next_steps(context: Context, one: Innovation) -> list[Row]:
    if one.verification in EXPLAINED:
        return [[way_on(one), ask_button(context, one)]]
    plan = Button("button-plan-first", f"add-step:{one.number}")
    return [[plan, Button("button-view", f"inv:{one.number}")]]


# ── The reason ───────────────────────────────────────────────────────────────────────────────


class Reason(BaseModel):
    """What the unit is told along with the decision."""

    note: Annotated[str, Field(min_length=3, max_length=1000)]


async def _revised(context: Context, draft: Draft, reason: Reason) -> Replies:
    return await _carry_out(context, _id(draft), Decision.REVISE, reason.note)


async def _rejected(context: Context, draft: Draft, reason: Reason) -> Replies:
    return await _carry_out(context, _id(draft), Decision.REJECT, reason.note)


def _id(draft: Draft) -> InnovationId:
    return InnovationId(int(draft.subject or 0))


REVISION = Form(
    Questionnaire("revision", Reason, ask("note")),
    Role.ADMIN,
    _revised,
    values=named,
    rests=False,
    origin=of_innovation("review"),
)
REJECTION = Form(
    Questionnaire("rejection", Reason, ask("note")),
    Role.ADMIN,
    _rejected,
    values=named,
    rests=False,
    origin=of_innovation("review"),
)
