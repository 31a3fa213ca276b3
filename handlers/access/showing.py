"""A request for access as admins see it, waiting or decided."""

from typing import Any

from domain.contacts import format_phone
from domain.people import AccessRequest, PersonId, RequestStatus
from handlers.access.twins import twins
from handlers.context import Context
from handlers.posts import role_of
from handlers.replies import Button, Lines, Part, Row, Say, Show


async def request_card(context: Context, request: AccessRequest, *, to: int) -> Say:
    """A request told to an admin, with the decision one tap away."""
    text, values, buttons = await _waiting(context, request)
    return Say(text, to=to, buttons=buttons, **values)


async def request_view(context: Context, request: AccessRequest) -> Show:
    """The state of a request now: with its choices while it waits, else who decided when."""
    if request.status is RequestStatus.WAITING:
        text, values, buttons = await _waiting(context, request)
        return Show(text, buttons=buttons, **values)
    return Show(
        "access-decided",
        **facts(request),
        status=request.status,
        by=request.decided_by,
        at=request.decided_at and request.decided_at.astimezone(context.now.tzinfo),
        reason=request.reason,
        buttons=[[Button("button-all-requests", "requests")]],
    )


async def _waiting(
    context: Context, request: AccessRequest
) -> tuple[str, dict[str, Any], list[Row]]:
    """Text, variables and buttons of a request that waits; who may be asking is named."""
    if request.leaves is not None:
        heir = await context.store.people.get(PersonId(request.successor_id or 0))
        about = {"left": request.left_agency, "heir": heir and heir.name}
        return "move-request", {**facts(request), **about}, choices(request)
    found = await twins(context, request)
    lines = Lines(
        Part(
            "access-twin",
            name=one.name or "–",
            role=role_of(one.role, one.mentor),
            unit=one.agency or context.region.office,
            seen=one.seen_on,
        )
        for one in found
    )
    rows: list[Row] = [
        [Button("button-replace", f"replace:{request.id}:{one.duty_id}", name=one.name or "–")]
        for one in found
    ]
    values = {**facts(request), "twins": lines, "known": len(found)}
    return "access-request", values, [*rows, *choices(request)]


def facts(request: AccessRequest) -> dict[str, Any]:
    """Who asks for which unit, as variables of the texts."""
    person = request.person
    return {
        "asker": person.name or "",
        "position": person.position or "",
        "phone": format_phone(person.phone) if person.phone else None,
        "unit": _unit(request),
    }


def _unit(request: AccessRequest) -> Part:
    if request.agency is not None:
        return Part("unit-listed", agency=request.agency)
    if request.parent_text is None:
        return Part("unit-new", agency=request.agency_text or "")
    return Part("unit-new-below", agency=request.agency_text or "", parent=request.parent_text)


def choices(request: AccessRequest) -> list[Row]:
    """Approve or refuse; a unit that is not in the list is added, or is an existing one."""
    refuse = Button("button-reject", f"refuse-access:{request.id}")
    if request.agency_id is not None:
        return [[Button("button-approve", f"approve-access:{request.id}"), refuse]]
    return [
        [Button("button-add-unit", f"add-access:{request.id}")],
        [Button("button-match-unit", f"match-access:{request.id}")],
        [refuse],
    ]
