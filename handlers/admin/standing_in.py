"""/daftar as an admin: register for a unit that cannot do it itself, marked as filled in for it."""

from pydantic import BaseModel

from domain.people import Role
from handlers import registration
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Option, Questionnaire, ask
from handlers.replies import Replies
from handlers.units import unit_options, unit_typed
from storage.conversations import Draft


class ForUnit(BaseModel):
    """Which unit is stood in for."""

    agency: int


async def register(context: Context) -> Replies:
    """Ask for the unit first."""
    return await begin(context, FORM)


async def _options(context: Context, draft: Draft) -> list[Option]:
    return await unit_options(context, context.region.code)


async def _typed(context: Context, draft: Draft, text: str) -> int:
    return await unit_typed(context, draft, "agency", context.region.code, text)


async def _begin(context: Context, draft: Draft, chosen: ForUnit) -> Replies:
    return await begin(context, registration.FORM, agency_id=chosen.agency)


FORM = Form(
    Questionnaire("stand_in", ForUnit, ask("agency", options=_options, find=_typed)),
    Role.ADMIN,
    _begin,
    values=registration.values,
    rests=False,
)
