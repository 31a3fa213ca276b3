"""An admin decides a request with one tap; a unit that is not in the list is added or matched."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.agencies import AgencyType, One, counted_by_default
from domain.people import (
    AccessRequest,
    Person,
    RequestDecided,
    RequestStatus,
    RequestUnknown,
    Role,
)
from handlers import conversation
from handlers.access.requesting import Line
from handlers.access.showing import facts, request_view
from handlers.context import Context, addressed
from handlers.conversation import Form
from handlers.menus import menu_of
from handlers.questionnaire import Option, Questionnaire, ask
from handlers.replies import Button, Replies, Reply, Row, Say
from handlers.units import resolve, unit_options, unit_typed
from locales import clip
from storage.conversations import Draft

# ── Taps under a request ─────────────────────────────────────────────────────────────────────


async def see(context: Context) -> Replies:
    """A tap `see-access:<id>`: the request as it is now."""
    return [request_view(context, await _request(context, context.args))]


async def approve(context: Context) -> Replies:
    """A tap `approve-access:<id>`: the person becomes an operator of the unit."""
    request = await _request(context, context.args)
    if request.status is not RequestStatus.WAITING or request.agency_id is None:
        return [request_view(context, request)]
    return await _approve(context, request.id, request.agency_id)


async def refuse(context: Context) -> Replies:
    """A tap `refuse-access:<id>`: asks for the reason first."""
    return await _ask_admin(context, REFUSAL)


async def match_unit(context: Context) -> Replies:
    """A tap `match-access:<id>`: which unit of the list is meant."""
    return await _ask_admin(context, MATCH)


async def add_unit(context: Context) -> Replies:
    """A tap `add-access:<id>`: a new unit, filled in as far as the request says it."""
    request = await _request(context, context.args)
    answers: dict[str, Any] = {"name": request.agency_text}
    if request.parent_text:
        units = await context.store.agencies.of_region(request.region)
        found = await resolve(context, units, context.region, request.parent_text)
        if isinstance(found, One):
            answers["parent"] = str(found.agency_id)
    return await _ask_admin(context, UNIT, answers)


async def _ask_admin(
    context: Context, form: Form, answers: dict[str, Any] | None = None
) -> Replies:
    request = await _request(context, context.args)
    if request.status is not RequestStatus.WAITING:
        return [request_view(context, request)]
    return await conversation.begin(context, form, subject=str(request.id), answers=answers)


async def _request(context: Context, request_id: str | None) -> AccessRequest:
    """The request of an id in the admin's own region; a guessed id is answered like none."""
    digits = request_id or ""
    known = digits.isascii() and digits.isdecimal() and len(digits) < 10
    request = await context.store.access.get(int(digits)) if known else None
    if request is None or request.region != context.duty.region:
        raise RequestUnknown
    return request


# ── The decision ─────────────────────────────────────────────────────────────────────────────


async def _approve(context: Context, request_id: int, agency_id: int) -> Replies:
    try:
        request = await context.store.access.approve(
            request_id, context.known.id, agency_id, context.now
        )
    except RequestDecided:
        return [request_view(context, await _request(context, str(request_id)))]
    context.audit("approve-access", f"request/{request_id}", after={"agency": agency_id})
    person = await context.store.people.get(request.person.id)
    assert person is not None
    return [
        request_view(context, request),
        await _welcomed(context, person, request),
        menu_of(person),
        *await _others_told(context, request),
    ]


async def _welcomed(context: Context, person: Person, request: AccessRequest) -> Say:
    """The good news, with a filled draft one tap from being sent."""
    rows: list[Row] = [
        [
            Button(
                "button-send-draft", f"draft:send:{draft.id}", name=clip(draft.answers["name"], 40)
            )
        ]
        for draft in await _kept_for(context, person)
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


async def _kept_for(context: Context, person: Person) -> list[Draft]:
    """The registrations begun while waiting, now of the unit that was approved."""
    assert person.duty is not None
    units = {duty.agency_id for duty in person.duties}
    drafts = await context.store.conversations.all_of(person.id, "registration")
    for draft in drafts:
        if draft.agency_id not in units:
            await context.store.conversations.move(draft.id, person.duty.agency_id)
    return drafts


async def _others_told(context: Context, request: AccessRequest) -> list[Reply]:
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
    request = await _request(context, draft.subject)
    try:
        request = await context.store.access.refuse(
            request.id, context.known.id, filled.reason, context.now
        )
    except RequestDecided:
        return [request_view(context, await _request(context, draft.subject))]
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
    return [request_view(context, request), told, *await _others_told(context, request)]


async def asked_for(context: Context, draft: Draft) -> dict[str, Any]:
    """Whose request it is, for the texts of the questions about it."""
    return facts(await _request(context, draft.subject))


REFUSAL = Form(
    Questionnaire("access-refusal", Reason, ask("reason", least_words=2)),
    Role.ADMIN,
    send_refusal,
    values=asked_for,
    rests=False,
)


# ── Units that are not in the list ───────────────────────────────────────────────────────────


class Matched(BaseModel):
    """The unit of the list that was meant."""

    unit: int


class NewUnit(BaseModel):
    """A unit to be added to the list."""

    name: Line
    type: AgencyType
    parent: int | None = None


async def units(context: Context, draft: Draft) -> list[Option]:
    """The units of the admin's region."""
    return await unit_options(context, context.duty.region)


async def find_unit(context: Context, draft: Draft, text: str) -> int:
    """The unit that the admin typed."""
    return await unit_typed(context, draft, "unit", context.duty.region, text)


async def find_parent(context: Context, draft: Draft, text: str) -> int:
    """The unit above, as typed."""
    return await unit_typed(context, draft, "parent", context.duty.region, text)


async def matched(context: Context, draft: Draft, filled: Matched) -> Replies:
    """The request is for this unit of the list."""
    request = await _request(context, draft.subject)
    return await _approve(context, request.id, filled.unit)


async def added(context: Context, draft: Draft, filled: NewUnit) -> Replies:
    """Add the unit and approve the request for it."""
    request = await _request(context, draft.subject)
    if request.status is not RequestStatus.WAITING:
        return [request_view(context, request)]
    agency = await context.store.agencies.add(
        context.duty.region,
        filled.name,
        filled.type,
        context.now,
        counted=counted_by_default(filled.type),
        parent_id=filled.parent,
    )
    context.audit("add-agency", f"agency/{agency.id}", after=filled.model_dump(mode="json"))
    return await _approve(context, request.id, agency.id)


async def unit_summary(context: Context, draft: Draft, filled: NewUnit) -> dict[str, Any]:
    """The new unit, before it is added."""
    parent = None if filled.parent is None else await context.store.agencies.get(filled.parent)
    return {
        "type": filled.type,
        "parent": parent and parent.name,
        **await asked_for(context, draft),
        "unit": filled.name,
    }


MATCH = Form(
    Questionnaire("unit-match", Matched, ask("unit", options=units, find=find_unit)),
    Role.ADMIN,
    matched,
    values=asked_for,
    rests=False,
)
UNIT = Form(
    Questionnaire(
        "unit-new",
        NewUnit,
        ask("name"),
        ask("type"),
        ask("parent", optional=True, skip="button-no-parent", options=units, find=find_parent),
    ),
    Role.ADMIN,
    added,
    unit_summary,
    rests=False,
)
