"""A request for access as admins see it, waiting or decided."""

from typing import Any

from domain.contacts import format_phone
from domain.people import AccessRequest, RequestStatus
from handlers.context import Context
from handlers.replies import Button, Buttons, Part, Say, Show


def request_card(request: AccessRequest, *, to: int) -> Say:
    """A request told to an admin, with the decision one tap away."""
    return Say("access-request", to=to, buttons=choices(request), **facts(request))


def request_view(context: Context, request: AccessRequest) -> Show:
    """The state of a request now: with its choices while it waits, else who decided when."""
    if request.status is RequestStatus.WAITING:
        return Show("access-request", buttons=choices(request), **facts(request))
    return Show(
        "access-decided",
        **facts(request),
        status=request.status,
        by=request.decided_by,
        at=request.decided_at and request.decided_at.astimezone(context.now.tzinfo),
        reason=request.reason,
        buttons=[[Button("button-all-requests", "requests")]],
    )


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


def choices(request: AccessRequest) -> Buttons:
    """Approve or refuse; a unit that is not in the list is added, or is an existing one."""
    refuse = Button("button-reject", f"refuse-access:{request.id}")
    if request.agency_id is not None:
        return [[Button("button-approve", f"approve-access:{request.id}"), refuse]]
    return [
        [Button("button-add-unit", f"add-access:{request.id}")],
        [Button("button-match-unit", f"match-access:{request.id}")],
        [refuse],
    ]
