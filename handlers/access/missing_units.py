"""A unit that is not in the list: the admin adds it, or finds the one that was meant."""

from typing import Any

from pydantic import BaseModel

from domain.agencies import AgencyType, One, counted_by_default
from domain.people import RequestStatus, Role
from handlers.access.deciding import ask_admin, asked_for, grant, request_of
from handlers.access.requesting import Line
from handlers.access.showing import request_view
from handlers.context import Context
from handlers.conversation import Form
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Replies
from handlers.units import own_unit, own_units, resolve, unit_typed
from storage.conversations import Draft


async def match_unit(context: Context) -> Replies:
    """A tap `match-access:<id>`: which unit of the list is meant."""
    return await ask_admin(context, MATCH)


async def add_unit(context: Context) -> Replies:
    """A tap `add-access:<id>`: a new unit, filled in as far as the request says it."""
    request = await request_of(context, context.args)
    answers: dict[str, Any] = {"name": request.agency_text}
    if request.parent_text:
        units = await context.store.agencies.of_region(request.region)
        found = await resolve(context, units, context.region, request.parent_text)
        if isinstance(found, One):
            answers["parent"] = str(found.agency_id)
    return await ask_admin(context, UNIT, answers)


class Matched(BaseModel):
    """The unit of the list that was meant."""

    unit: int


class NewUnit(BaseModel):
    """A unit to be added to the list."""

    name: Line
    type: AgencyType
    parent: int | None = None


async def find_parent(context: Context, draft: Draft, text: str) -> int:
    """The unit above, as typed."""
    return await unit_typed(context, draft, "parent", context.duty.region, text)


async def matched(context: Context, draft: Draft, filled: Matched) -> Replies:
    """The request is for this unit of the list."""
    request = await request_of(context, draft.subject)
    return await grant(context, request.id, filled.unit)


async def added(context: Context, draft: Draft, filled: NewUnit) -> Replies:
    """Add the unit and approve the request for it."""
    request = await request_of(context, draft.subject)
    if request.status is not RequestStatus.WAITING:
        return [await request_view(context, request)]
    agency = await context.store.agencies.add(
        context.duty.region,
        filled.name,
        filled.type,
        context.now,
        counted=counted_by_default(filled.type),
        parent_id=filled.parent,
    )
    context.audit("add-agency", f"agency/{agency.id}", after=filled.model_dump(mode="json"))
    return await grant(context, request.id, agency.id)


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
    Questionnaire("unit-match", Matched, ask("unit", options=own_units, find=own_unit)),
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
        ask("parent", optional=True, skip="button-no-parent", options=own_units, find=find_parent),
    ),
    Role.ADMIN,
    added,
    unit_summary,
    rests=False,
)
