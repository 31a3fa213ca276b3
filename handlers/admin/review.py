"""/verifikasi: the queue of submitted innovations, and an admin's decision on each."""

from datetime import timedelta
from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.innovations import (
    AlreadyDecided,
    Decision,
    Innovation,
    InnovationId,
    Verification,
)
from domain.matching import Level, Scope
from domain.people import PersonId, Role
from handlers.context import Context, addressed
from handlers.conversation import Form, begin
from handlers.innovations import Sight, card_values, open_by_number, sight
from handlers.paging import page_of, turn_buttons
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import (
    Button,
    Buttons,
    Lines,
    Part,
    Replies,
    Reply,
    Row,
    Say,
    Show,
    Toast,
    Unbutton,
)
from storage.conversations import Draft

ALIKE = 3


async def queue(context: Context) -> Replies:
    """The submitted innovations of the region, longest waiting first."""
    waiting = await context.store.innovations.by_verification(
        context.region.code, Verification.SUBMITTED
    )
    if not waiting:
        return [Show("review-none", buttons=[[Button("button-menu", "home")]])]
    page = page_of(waiting, context.args)
    lines = [
        Part("review-line", place=place, name=one.name, agency=one.agency, day=_day(context, one))
        for place, one in page.numbered
    ]
    rows: list[Row] = [
        [Button("button-option", f"review:{one.number}", label=one.name)] for one in page.items
    ]
    rows.append(turn_buttons(page, "reviews"))
    return [Show("review-queue", total=page.total, lines=Lines(lines), buttons=rows)]


def _day(context: Context, one: Innovation) -> Any:
    return one.submitted_at.astimezone(context.now.tzinfo).date() if one.submitted_at else None


async def look(context: Context) -> Replies:
    """One submitted innovation with what looks like it, and the three decisions."""
    one = await of_region(context, context.args)
    if one is None or one.verification is not Verification.SUBMITTED:
        return await open_by_number(context, context.args)
    alike = await _alike(context, one)
    return [
        Show(
            "review-card",
            card=Part("innovation-card", **await card_values(context, one, Sight.OFFICE)),
            alike=Lines(alike) if alike else None,
            told=Lines(await _told_by_unit(context, one), between=""),
            buttons=_decisions(one),
        )
    ]


async def _told_by_unit(context: Context, one: Innovation) -> list[Part]:
    """What the unit itself said: whose innovation it repeats, and what is another one, and why."""
    original = one.replicates and await context.store.innovations.get(one.replicates)
    repeated = [
        Part("review-replicates", name=of.name, agency=of.agency, region=of.region_name)
        for of in [original]
        if of
    ]
    return repeated + [
        Part("review-different", name=other.name, agency=other.agency, note=other.note)
        for other in await context.store.duplicates.distinguished(one.id)
    ]


def _decisions(one: Innovation) -> list[Row]:
    return [
        [Button("button-approve", f"decide:{Decision.APPROVE}:{one.number}")],
        [
            Button("button-ask-revision", f"decide:{Decision.REVISE}:{one.number}"),
            Button("button-reject", f"decide:{Decision.REJECT}:{one.number}"),
        ],
        [Button("button-merge", f"merge:{one.number}")],
        [Button("button-queue", "reviews")],
    ]


async def _alike(context: Context, one: Innovation) -> list[Part]:
    """Further innovations that look like this one, as the search sees them."""
    text = f"{one.name} ({one.expansion})" if one.expansion else one.name
    scope = Scope(context.region.code, limit=ALIKE, exclude=frozenset({one.number}))
    found = await context.finder.search(text, scope, description=one.summary or "")
    alike = [match for match in found if match.level is not Level.RELATED]
    known = await context.store.innovations.by_numbers([match.number for match in alike])
    return [
        Part(
            "review-alike",
            name=known[match.number].name,
            agency=known[match.number].agency,
            region=known[match.number].region_name,
            level=Part(f"level-{match.level}"),
        )
        for match in alike
        if match.number in known
    ]


async def of_region(context: Context, number: str) -> Innovation | None:
    """The innovation of a number, when it belongs to the admin's own region."""
    one = await context.store.innovations.by_number(number)
    return one if one is not None and await sight(context, one) is Sight.OFFICE else None


# ── Deciding ─────────────────────────────────────────────────────────────────────────────────


async def decide(context: Context) -> Replies:
    """A tap `decide:<decision>:<number>`; returning and rejecting ask the reason first."""
    wish, _, number = context.args.partition(":")
    one = await of_region(context, number)
    if one is None or wish not in list(Decision):
        return await open_by_number(context, number)
    if one.verification is not Verification.SUBMITTED:
        return [Toast("tap-old"), *await _decided_before(context, one)]
    if wish == Decision.APPROVE:
        return [Unbutton(), *await _carry_out(context, one.id, Decision.APPROVE, None)]
    form = REVISION if wish == Decision.REVISE else REJECTION
    return await begin(context, form, subject=str(one.id))


async def _decided_before(context: Context, one: Innovation) -> Replies:
    """Who decided, when, and what: for the admin who came second."""
    decider = await context.store.people.get(PersonId(one.decided_by or 0))
    decided = Say(
        "already-decided",
        name=one.name,
        number=one.number,
        verification=one.verification,
        by=decider.name if decider else None,
        at=one.decided_at.astimezone(context.now.tzinfo) if one.decided_at else None,
        buttons=[[Button("button-view", f"inv:{one.number}"), Button("button-queue", "reviews")]],
    )
    return [decided]


async def _carry_out(
    context: Context, innovation_id: InnovationId, decision: Decision, note: str | None
) -> Replies:
    """Decide, tell the unit at once, and go on to what waits next."""
    days = context.region.settings.revision_days
    until = context.today + timedelta(days=days) if decision is Decision.REVISE else None
    try:
        one = await context.store.innovations.decide(
            innovation_id, decision, context.known.id, context.now, note=note, revise_by=until
        )
    except AlreadyDecided:
        found = await context.store.innovations.get(innovation_id)
        assert found is not None
        return await _decided_before(context, found)
    context.audit(
        decision,
        f"innovation/{one.id}",
        before={"verification": Verification.SUBMITTED},
        after={"verification": one.verification, "note": note},
    )
    left = (await context.store.innovations.counts(context.region.code)).get(
        Verification.SUBMITTED, 0
    )
    buttons: list[Row] = [[Button("button-queue-next", "reviews", waiting=left)]] if left else []
    done = Say(
        "review-done",
        name=one.name,
        number=one.number,
        verification=one.verification,
        waiting=left,
        buttons=[*buttons, [Button("button-view", f"inv:{one.number}")]],
    )
    told = await tell_unit(context, one, f"review-told-{decision}", _next_steps(one))
    return [*told, done]


async def tell_unit(
    context: Context, one: Innovation, text: str, buttons: Buttons, **values: Any
) -> list[Reply]:
    """A decision with number and reason, to who submitted it and to the unit's operators."""
    operators = {p.id: p for p in await context.store.people.officers(one.agency_id)}
    if one.submitted_by is not None and one.submitted_by not in operators:
        submitter = await context.store.people.get(PersonId(one.submitted_by))
        if submitter is not None:
            operators[submitter.id] = submitter
    return [
        Say(
            text,
            to=person.telegram_id,
            person=addressed(person),
            name=one.name,
            number=one.number,
            day=context.today,
            note=one.note or "",
            until=one.revise_by,
            office=context.region.office,
            buttons=buttons,
            **values,
        )
        for person in operators.values()
        if person.id != context.known.id
    ]


def _next_steps(one: Innovation) -> list[Row]:
    match one.verification:
        case Verification.NEEDS_REVISION:
            return [[Button("button-revise-now", f"revise:{one.number}")]]
        case Verification.REJECTED:
            return [[Button("button-resubmit", f"revise:{one.number}")]]
        case _:
            return [[Button("button-view", f"inv:{one.number}")]]


# ── The reason ───────────────────────────────────────────────────────────────────────────────


class Reason(BaseModel):
    """What the unit is told along with the decision."""

    note: Annotated[str, Field(min_length=3, max_length=1000)]


async def _subject(context: Context, draft: Draft) -> dict[str, Any]:
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    assert one is not None
    return {"innovation": one.name, "registered": one.number}


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
    values=_subject,
    rests=False,
)
REJECTION = Form(
    Questionnaire("rejection", Reason, ask("note")),
    Role.ADMIN,
    _rejected,
    values=_subject,
    rests=False,
)
