"""A transfer is answered: by an operator of the receiving unit, or by the office."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.innovations import Innovation, NameTaken
from domain.people import PersonId, Role
from domain.transfers import Transfer, TransferStatus
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.innovations.bare import left_bare
from handlers.innovations.seeing import Sight, sight
from handlers.innovations.transferring.telling import tell_both
from handlers.origins import of_subject
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Row, Say, Show, Toast
from handlers.routing import row_id
from storage.conversations import Draft

YES, NO = "yes", "no"


class Declined(BaseModel):
    """Why the innovation stays where it is."""

    note: Annotated[str, Field(min_length=3, max_length=1000)]


async def view(context: Context) -> Replies:
    """A tap `transfer-request:<id>`: who wants to pass on what to whom, and why."""
    found = await _answerable(context, row_id(context.args))
    if found is None:
        return [Toast("tap-old")]
    one, asked = found
    if asked.status is not TransferStatus.WAITING:
        return await _decided_before(context, asked)
    by = await context.store.people.get(PersonId(asked.asked_by or 0))
    answers: Row = [
        Button("button-approve", f"hand-over:{YES}:{asked.id}"),
        Button("button-reject", f"hand-over:{NO}:{asked.id}"),
    ]
    return [
        Show(
            "transfer-view",
            name=asked.name,
            number=asked.number,
            source=asked.source,
            target=asked.target,
            reason=asked.reason,
            by=by.name if by else None,
            day=asked.asked_at.astimezone(context.now.tzinfo).date(),
            bare=await left_bare(context, one),
            buttons=[answers, [Button("button-view", f"inv:{asked.number}")]],
        )
    ]


async def hand_over(context: Context) -> Replies:
    """A tap `hand-over:yes|no:<id>`; a refusal asks the reason first."""
    word, _, number = context.args.partition(":")
    found = await _answerable(context, row_id(number))
    if found is None or word not in (YES, NO):
        return [Toast("tap-old")]
    _, asked = found
    if asked.status is not TransferStatus.WAITING:
        return [Toast("tap-old"), *await _decided_before(context, asked)]
    if word == NO:
        return await begin(context, REFUSAL, subject=str(asked.id))
    return await carry_out(context, asked, context.today)


async def carry_out(context: Context, asked: Transfer, since: date) -> Replies:
    """Give the innovation to the new unit, and tell both."""
    try:
        decided = await context.store.transfers.approve(
            asked.id, since, context.known.id, context.now
        )
    except NameTaken as taken:
        return [_collides(context, asked.name, asked.number, str(taken.values["number"]))]
    if decided is None:
        return await _again(context, asked.id)
    context.audit(
        "transfer",
        f"innovation/{decided.innovation_id}",
        before={"agency": decided.source},
        after={"agency": decided.target, "since": since.isoformat(), "note": decided.reason},
    )
    return [*await tell_both(context, decided, "transfer-told"), _done(decided)]


async def collision(context: Context, one: Innovation, to_id: int) -> Replies:
    """That the new unit has one of that name already, with ways out; nothing: it may go."""
    taken = await context.store.innovations.named(to_id, one.name)
    return [] if taken is None else [_collides(context, one.name, one.number, taken.number)]


def _collides(context: Context, name: str, number: str, other: str) -> Say:
    ways: list[Row] = [[Button("button-view-named", f"inv:{other}", name=other)]]
    if context.role is Role.ADMIN:
        ways.append([Button("button-merge", f"merge:{number}")])
        ways.append([Button("button-rename", f"change:{number}:name")])
    return Say(
        "transfer-collides", name=name, other=other, office=context.region.office, buttons=ways
    )


def _done(decided: Transfer) -> Show:
    return Show(
        "transfer-done",
        name=decided.name,
        number=decided.number,
        target=decided.target,
        since=decided.since,
        buttons=[[Button("button-view", f"inv:{decided.number}")]],
    )


async def _refused(context: Context, draft: Draft, declined: Declined) -> Replies:
    number = int(draft.subject or 0)
    if await _answerable(context, number) is None:
        return [Say("transfer-gone")]
    decided = await context.store.transfers.refuse(
        number, declined.note, context.known.id, context.now
    )
    if decided is None:
        return await _again(context, number)
    subject = f"innovation/{decided.innovation_id}"
    context.audit("refuse-transfer", subject, after={"note": declined.note})
    told = await tell_both(context, decided, "transfer-refused")
    return [*told, Say("transfer-refused-done", name=decided.name, source=decided.source)]


async def _again(context: Context, transfer_id: int) -> Replies:
    found = await context.store.transfers.get(transfer_id)
    assert found is not None
    return await _decided_before(context, found)


async def _decided_before(context: Context, decided: Transfer) -> Replies:
    by = await context.store.people.get(PersonId(decided.decided_by or 0))
    return [
        Say(
            "transfer-decided",
            name=decided.name,
            target=decided.target,
            approved=decided.status is TransferStatus.APPROVED,
            by=by.name if by else None,
            at=decided.decided_at.astimezone(context.now.tzinfo) if decided.decided_at else None,
            buttons=[[Button("button-view", f"inv:{decided.number}")]],
        )
    ]


async def _answerable(context: Context, transfer_id: int) -> tuple[Innovation, Transfer] | None:
    """The transfer, when it is this person's to answer.

    The office answers all of its region; an operator what is offered to the own unit by others.
    """
    asked = await context.store.transfers.get(transfer_id)
    one = None if asked is None else await context.store.innovations.get(asked.innovation_id)
    if asked is None or one is None:
        return None
    office = await sight(context, one) is Sight.OFFICE
    return (one, asked) if office or await _offered(context, asked) else None


async def _offered(context: Context, asked: Transfer) -> bool:
    duty = context.duty
    if duty.role is not Role.OFFICER or duty.agency_id is None:
        return False
    units = await context.store.agencies.within(duty.agency_id)
    if asked.to_id not in units:
        return False
    asker = await context.store.people.get(PersonId(asked.asked_by or 0))
    own = asker and any(one.agency_id in units for one in asker.duties)
    return not own or asked.from_id in units


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    asked = await context.store.transfers.get(int(draft.subject or 0))
    return {"innovation": asked.name if asked else "", "target": asked.target if asked else ""}


REFUSAL = Form(
    Questionnaire("transfer-refusal", Declined, ask("note")),
    Role.OFFICER | Role.ADMIN,
    _refused,
    values=_named,
    rests=False,
    origin=of_subject("transfer-request"),
)
