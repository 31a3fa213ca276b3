"""One unit becomes part of another; names that both have are told first."""

from typing import Any

from domain.agencies import Agency
from domain.errors import Refused
from domain.people import Role
from handlers import conversation
from handlers.admin.agencies.card import agency_of, agency_view
from handlers.admin.agencies.naming import whose
from handlers.context import Context, addressed
from handlers.conversation import Form
from handlers.menus import menu_of
from handlers.questionnaire import Questionnaire, Rejected, ask
from handlers.replies import Part, Replies, Reply, Say
from handlers.routing import refusal
from handlers.units import ForUnit, own_units, unit_typed
from storage.conversations import Draft


async def merge(context: Context) -> Replies:
    """A tap `agency-merge:<id>`: asks into which unit."""
    agency = await agency_of(context, context.args)
    return await conversation.begin(context, MERGE, subject=str(agency.id))


async def _find(context: Context, draft: Draft, text: str) -> int:
    unit = await unit_typed(context, draft, "unit", context.duty.region, text)
    if str(unit) == draft.subject:
        raise Rejected("same", typed=text)
    return unit


async def _summary(context: Context, draft: Draft, filled: ForUnit) -> dict[str, Any]:
    agency = await agency_of(context, draft.subject or "")
    into = await agency_of(context, str(filled.unit))
    names = await context.store.reorganising.colliding(agency.id, into.id)
    return {
        "agency": agency.name,
        "into": into.name,
        "innovations": await context.store.reorganising.held(agency.id),
        "operators": len(await context.store.duties.operators(agency.id)),
        "names": names,
        "colliding": len(names),
    }


async def _merged(context: Context, draft: Draft, filled: ForUnit) -> Replies:
    agency = await agency_of(context, draft.subject or "")
    into = await agency_of(context, str(filled.unit))
    people = await context.store.people.officers(agency.id)
    try:
        await context.store.reorganising.merge(
            agency,
            into,
            context.now,
            reason=context.texts.plain("agency-merge-reason", into=into.name),
            by=context.known.id,
        )
    except Refused as refused:
        return refusal(context, Part(refused.key, **refused.values))
    context.audit("merge-agency", f"agency/{agency.id}", after={"into": into.id})
    context.audit("absorb-agency", f"agency/{into.id}", after={"agency": agency.id})
    now = await agency_of(context, str(into.id))
    return [
        await agency_view(context, now, Part("agency-merged", before=agency.name)),
        *await _told(context, [one.id for one in people], agency, into),
    ]


async def _told(context: Context, ids: list[Any], before: Agency, into: Agency) -> list[Reply]:
    told: list[Reply] = []
    for person in (await context.store.people.of_ids(ids)).values():
        told.append(menu_of(person))
        told.append(
            Say(
                "agency-merged-told",
                to=person.telegram_id,
                person=addressed(person),
                before=before.name,
                into=into.name,
                office=context.region.office,
            )
        )
    return told


MERGE = Form(
    Questionnaire("agency-merge", ForUnit, ask("unit", options=own_units, find=_find)),
    Role.ADMIN,
    _merged,
    _summary,
    values=whose,
    rests=False,
)
