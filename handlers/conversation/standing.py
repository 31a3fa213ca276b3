"""Whether somebody may still go on with a draft: duties end, and people move to other units."""

from domain.errors import Refused
from domain.people import ANYONE, Duty
from handlers.context import Context
from handlers.conversation.form import Form
from storage.conversations import Draft


class NotYourForm(Refused):
    """The form is for a duty that the person does not act under (any more). Values: kept."""


class NotYourUnit(Refused):
    """The draft is of a unit or region that the person does not act for. Values: whose, kept."""


async def check_standing(context: Context, draft: Draft) -> None:
    """A draft stays with its duty and its unit. Raises NotYourForm, NotYourUnit."""
    form = context.house.forms[draft.kind]
    if not context.role & form.for_:
        raise NotYourForm(kept=form.rests)
    duty = context.known.duty
    if duty is not None and not await _covers(context, duty, form, draft):
        raise NotYourUnit(whose=await _whose(context, draft), kept=form.rests)


async def _covers(context: Context, duty: Duty, form: Form, draft: Draft) -> bool:
    """A form for anyone is about the person, whatever the duty is."""
    if form.for_ == ANYONE:
        return True
    if draft.region not in (None, duty.region):
        return False
    if None in (duty.agency_id, draft.agency_id) or duty.agency_id == draft.agency_id:
        return True
    assert duty.agency_id is not None
    return draft.agency_id in await context.store.agencies.within(duty.agency_id)


async def _whose(context: Context, draft: Draft) -> str:
    if draft.agency_id is not None and (unit := await context.store.agencies.get(draft.agency_id)):
        return unit.name
    region = await context.store.regions.get(draft.region or "")
    return "" if region is None else region.name
