"""An admin decides a request for access with one tap; the first decision counts."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.people import (
    AccessRequest,
    Person,
    RequestDecided,
    RequestStatus,
    RequestUnknown,
    Role,
)
from handlers import conversation
from handlers.access.showing import facts, request_view
from handlers.context import Context, addressed
from handlers.conversation import Form
from handlers.handover import arrived, candidates, handed_over
from handlers.menus import menu_of
from handlers.origins import of_subject
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Reply, Row, Say
from handlers.routing import row_id
from locales import clip
from storage.conversations import Draft

# ── Taps under a request ─────────────────────────────────────────────────────────────────────


async def see(context: Context) -> Replies:
    """A tap `see-access:<id>`: the request as it is now."""
    return [await request_view(context, await request_of(context, context.args))]


async def approve(context: Context) -> Replies:
    """A tap `approve-access:<id>`: the person becomes an operator of the unit."""
    request = await request_of(context, context.args)
    if request.status is not RequestStatus.WAITING or request.agency_id is None:
        return [await request_view(context, request)]
    return await grant(context, request.id, request.agency_id)


async def refuse(context: Context) -> Replies:
    """A tap `refuse-access:<id>`: asks for the reason first."""
    return await ask_admin(context, REFUSAL)


async def ask_admin(context: Context, form: Form, answers: dict[str, Any] | None = None) -> Replies:
    """Ask the admin what the decision of a waiting request still needs."""
    request = await request_of(context, context.args)
    if request.status is not RequestStatus.WAITING:
        return [await request_view(context, request)]
    return await conversation.begin(context, form, subject=str(request.id), answers=answers)


async def request_of(context: Context, request_id: str | None) -> AccessRequest:
    """The request of an id in the admin's own region; a guessed id is answered like none."""
    request = await context.store.access.get(row_id(request_id or ""))
    if request is None or request.region != context.duty.region:
        raise RequestUnknown
    return request


# ── The decision ─────────────────────────────────────────────────────────────────────────────


async def grant(context: Context, request_id: int, agency_id: int) -> Replies:
    """Approve the request for this unit, and tell the person and the other admins."""
    try:
        request = await context.store.access.approve(
            request_id, context.known.id, agency_id, context.now
        )
    except RequestDecided:
        return [await request_view(context, await request_of(context, str(request_id)))]
    context.audit("approve-access", f"request/{request_id}", after={"agency": agency_id})
    left = await _left(context, request)
    person = await context.store.people.get(request.person.id)
    assert person is not None
    return [
        await request_view(context, request),
        await _welcomed(context, person, request),
        menu_of(person),
        *left,
        *await arrived(context, person, agency_id),
        *await others_told(context, request),
    ]


async def _left(context: Context, request: AccessRequest) -> Replies:
    """Of somebody who moves the old duty ends, and what it leaves is handed over."""
    old = None if request.leaves is None else await context.store.duties.get(request.leaves)
    if old is None or not await context.store.duties.end(old.duty_id, context.now):
        return []
    others = await candidates(context, old)
    heir = next((one for one in others if one.person_id == request.successor_id), None)
    return await handed_over(context, old, heir)


async def _welcomed(context: Context, person: Person, request: AccessRequest) -> Say:
    """The good news, with a filled draft one tap from being sent."""
    rows: list[Row] = [
        [
            Button(
                "button-send-draft", f"draft:send:{draft.id}", name=clip(draft.answers["name"], 40)
            )
        ]
        for draft in await _kept_for(context, request)
        if "name" in draft.answers
    ]
    rows.append([Button("button-register", "go:daftar"), Button("button-help", "go:bantuan")])
    return Say(
        "access-approved",
        to=person.telegram_id,
        buttons=rows,
        person=addressed(person),
        agency=request.agency,
        office=context.region.office,
    )


async def _kept_for(context: Context, request: AccessRequest) -> list[Draft]:
    """The registrations begun while waiting, now of the unit that was approved.

    What was begun for a unit that the person has left stays there.
    """
    person, region, unit = request.person, request.region, request.agency_id
    served = await context.store.people.served(person.id)
    drafts = await context.store.conversations.all_of(person.id, "registration")
    begun = [one for one in drafts if one.subject is None and one.agency_id not in served]
    for draft in begun:
        await context.store.conversations.move(draft.id, region, unit)
    return [*begun, *(one for one in drafts if one.subject is None and one.agency_id == unit)]


async def others_told(context: Context, request: AccessRequest) -> list[Reply]:
    """The other admins read who decided."""
    admins = await context.store.people.admins(request.region)
    return [
        Say(
            "access-decided-by-other",
            to=admin.telegram_id,
            **facts(request),
            status=request.status,
            by=request.decided_by,
        )
        for admin in admins
        if admin.id != context.known.id
    ]


# ── Refusing with a reason ───────────────────────────────────────────────────────────────────


class Reason(BaseModel):
    """Why a request is refused, in words that help."""

    reason: Annotated[str, Field(min_length=3, max_length=500)]


async def send_refusal(context: Context, draft: Draft, filled: Reason) -> Replies:
    """Refuse the request; the person reads the reason."""
    request = await request_of(context, draft.subject)
    try:
        request = await context.store.access.refuse(
            request.id, context.known.id, filled.reason, context.now
        )
    except RequestDecided:
        return [await request_view(context, await request_of(context, draft.subject))]
    context.audit("refuse-access", f"request/{request.id}", after={"reason": filled.reason})
    told = Say(
        "access-refused",
        to=request.person.telegram_id,
        buttons=[[Button("button-ask-again", "ask-access"), Button("button-help", "go:bantuan")]],
        **facts(request),
        person=addressed(request.person),
        reason=filled.reason,
        office=context.region.office,
    )
    return [await request_view(context, request), told, *await others_told(context, request)]


async def asked_for(context: Context, draft: Draft) -> dict[str, Any]:
    """Whose request it is, for the texts of the questions about it."""
    return facts(await request_of(context, draft.subject))


REFUSAL = Form(
    Questionnaire("access-refusal", Reason, ask("reason", least_words=2)),
    Role.ADMIN,
    send_refusal,
    values=asked_for,
    rests=False,
    origin=of_subject("see-access"),
)
