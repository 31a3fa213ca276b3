"""How a unit is called: renamed with the old name kept, and other names that find it."""

from typing import Any

from pydantic import BaseModel

from domain.agencies.reorganising import AgencyNameTaken
from domain.names import fold
from domain.people import Role
from handlers import conversation
from handlers.access.requesting import Line
from handlers.admin.agencies.card import agency_of, agency_view
from handlers.context import Context
from handlers.conversation import Form
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Part, Replies
from handlers.routing import refusal, row_id
from storage.conversations import Draft


class Named(BaseModel):
    """A name of a unit."""

    name: Line


async def rename(context: Context) -> Replies:
    """A tap `agency-rename:<id>`: asks for the new name."""
    agency = await agency_of(context, context.args)
    return await conversation.begin(context, NAME, subject=str(agency.id))


async def _renamed(context: Context, draft: Draft, filled: Named) -> Replies:
    agency = await agency_of(context, draft.subject or "")
    name = " ".join(filled.name.split())
    if name == agency.name:
        return [await agency_view(context, agency)]
    try:
        await context.store.reorganising.rename(agency, name, context.today)
    except AgencyNameTaken as taken:
        return refusal(context, Part(taken.key, **taken.values))
    context.audit(
        "rename-agency", f"agency/{agency.id}", before={"name": agency.name}, after={"name": name}
    )
    now = await agency_of(context, str(agency.id))
    return [await agency_view(context, now, Part("agency-renamed", before=agency.name))]


async def add_alias(context: Context) -> Replies:
    """A tap `alias-add:<id>`: asks for another name."""
    agency = await agency_of(context, context.args)
    return await conversation.begin(context, ALIAS, subject=str(agency.id))


async def _aliased(context: Context, draft: Draft, filled: Named) -> Replies:
    agency = await agency_of(context, draft.subject or "")
    name = " ".join(filled.name.split())
    if fold(name) not in map(fold, (agency.name, *agency.aliases)):
        await context.store.agencies.call(agency.id, [name])
        context.audit("add-alias", f"agency/{agency.id}", after={"name": name})
    return [await agency_view(context, await agency_of(context, str(agency.id)))]


async def drop_alias(context: Context) -> Replies:
    """A tap `alias-drop:<unit>:<alias>`: the name does not find the unit any more."""
    unit, _, alias = context.args.partition(":")
    agency = await agency_of(context, unit)
    name = await context.store.reorganising.forget_alias(agency.id, row_id(alias))
    if name is not None:
        context.audit("drop-alias", f"agency/{agency.id}", before={"name": name})
    return [await agency_view(context, await agency_of(context, unit))]


async def whose(context: Context, draft: Draft) -> dict[str, Any]:
    """The unit that the questions are about."""
    agency = await context.store.agencies.get(row_id(draft.subject or ""))
    return {"agency": agency.name if agency is not None else None}


NAME = Form(
    Questionnaire("agency-name", Named, ask("name", least_words=1)),
    Role.ADMIN,
    _renamed,
    values=whose,
    rests=False,
)
ALIAS = Form(
    Questionnaire("agency-alias", Named, ask("name")),
    Role.ADMIN,
    _aliased,
    values=whose,
    rests=False,
)
