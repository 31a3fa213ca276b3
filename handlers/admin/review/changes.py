"""A proposed change beside the old value, and an admin's decision on it."""

from typing import Any

from domain.innovations import Innovation, NameTaken, Verification
from domain.people import PersonId, Role
from domain.proposals import NotAmendable, Proposal, ProposalStatus, before_and_after
from handlers.admin.review.alike import candidates
from handlers.admin.review.deciding import Reason
from handlers.admin.review.judging import tell_unit
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.innovations import Sight, sight
from handlers.innovations.changing import difference_lines
from handlers.origins import of_subject
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Buttons, Lines, Part, Replies, Row, Say, Show, Toast
from handlers.routing import refusal, row_id
from storage.conversations import Draft

APPROVE, REFUSE = "yes", "no"


async def proposal(context: Context) -> Replies:
    """A tap `proposal:<id>`: what was, and what shall be."""
    found = await _own(context, row_id(context.args))
    if found is None:
        return [Toast("tap-old"), Show("review-none", buttons=_to_queue())]
    one, proposed = found
    if proposed.status is not ProposalStatus.WAITING:
        return await _decided_before(context, proposed)
    return [await _view(context, one, proposed)]


async def _view(context: Context, one: Innovation, proposed: Proposal) -> Show:
    by = await context.store.people.get(proposed.proposed_by)
    wanted = one.model_copy(update=proposed.changes.fields)
    looks = {"name", "expansion", "summary"} & proposed.changes.set
    alike = await candidates(context, wanted) if looks else []
    answers: Row = [
        Button("button-approve", f"settle:{APPROVE}:{proposed.id}"),
        Button("button-reject", f"settle:{REFUSE}:{proposed.id}"),
    ]
    view: Row = [Button("button-view", f"inv:{one.number}"), *_to_queue()[0]]
    return Show(
        "proposal",
        name=one.name,
        number=one.number,
        agency=one.agency,
        by=by.name if by else None,
        day=proposed.proposed_at.astimezone(context.now.tzinfo).date(),
        lines=Lines(await difference_lines(context, one, proposed.changes.fields)),
        alike=Lines([other.part(context) for other in alike]) if alike else None,
        buttons=[answers, view],
    )


async def settle(context: Context) -> Replies:
    """A tap `settle:yes|no:<id>`; a refusal asks the reason first."""
    wish, _, number = context.args.partition(":")
    found = await _own(context, row_id(number))
    if found is None or wish not in (APPROVE, REFUSE):
        return [Toast("tap-old"), Show("review-none", buttons=_to_queue())]
    one, proposed = found
    if proposed.status is not ProposalStatus.WAITING:
        return [Toast("tap-old"), *await _decided_before(context, proposed)]
    if wish == REFUSE:
        return await begin(context, REFUSAL, subject=str(proposed.id))
    return await _approve(context, one, proposed)


async def _approve(context: Context, one: Innovation, proposed: Proposal) -> Replies:
    try:
        decided = await context.store.proposals.approve(proposed.id, context.known.id, context.now)
    except NameTaken as taken:
        return refusal(context, Part("review-name-held", **taken.values))
    if decided is None:
        return await proposal(context)
    before, after = before_and_after(one, decided.changes.fields)
    context.audit("approve-change", f"innovation/{one.id}", before=before, after=after)
    return await _told(context, decided, [[Button("button-view", f"inv:{one.number}")]])


async def _refuse(context: Context, draft: Draft, reason: Reason) -> Replies:
    decided = await context.store.proposals.refuse(
        int(draft.subject or 0), reason.note, context.known.id, context.now
    )
    if decided is None:
        return await _decided_before(context, await _proposed(context, draft))
    context.audit(
        "refuse-change", f"innovation/{decided.innovation_id}", after={"note": reason.note}
    )
    again = [[Button("button-propose-again", f"change:{decided.number}:again")]]
    return await _told(context, decided, again)


async def _told(context: Context, decided: Proposal, buttons: Buttons) -> Replies:
    """The unit is told at once; so is who proposed it."""
    one = await context.store.innovations.get(decided.innovation_id)
    assert one is not None
    approved = decided.status is ProposalStatus.APPROVED
    told = await tell_unit(
        context,
        one,
        "proposal-told",
        buttons,
        also=decided.proposed_by,
        approved=approved,
        reason=decided.reason,
    )
    done = Show("proposal-done", name=one.name, approved=approved, buttons=_to_queue())
    return [*told, done]


async def _decided_before(context: Context, decided: Proposal) -> Replies:
    by = await context.store.people.get(PersonId(decided.decided_by or 0))
    return [
        Say(
            "proposal-decided",
            name=decided.name,
            status=decided.status,
            by=by.name if by else None,
            at=decided.decided_at.astimezone(context.now.tzinfo) if decided.decided_at else None,
            buttons=_to_queue(),
        )
    ]


async def _own(context: Context, proposal_id: int) -> tuple[Innovation, Proposal] | None:
    """The proposal with its innovation, when that is one of the admin's region.

    Raises NotAmendable when it is not verified any more.
    """
    proposed = await context.store.proposals.get(proposal_id)
    if proposed is None:
        return None
    one = await context.store.innovations.get(proposed.innovation_id)
    if one is None or await sight(context, one) is not Sight.OFFICE:
        return None
    if one.verification is not Verification.VERIFIED:
        raise NotAmendable(name=one.name)
    return one, proposed


def _to_queue() -> list[Row]:
    return [[Button("button-queue", "reviews")]]


async def _proposed(context: Context, draft: Draft) -> Proposal:
    proposed = await context.store.proposals.get(int(draft.subject or 0))
    assert proposed is not None
    return proposed


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    proposed = await _proposed(context, draft)
    return {"innovation": proposed.name, "registered": proposed.number}


REFUSAL = Form(
    Questionnaire("proposal-refusal", Reason, ask("note")),
    Role.ADMIN,
    _refuse,
    values=_named,
    rests=False,
    origin=of_subject("proposal"),
)
