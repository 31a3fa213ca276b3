"""/daftar as an admin: register for a unit that cannot do it itself, marked as filled in for it."""

from domain.people import Role
from handlers import registration
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Replies
from handlers.units import ForUnit, own_unit, own_units
from storage.conversations import Draft


async def register(context: Context) -> Replies:
    """Ask for the unit first."""
    return await begin(context, FORM)


async def _begin(context: Context, draft: Draft, chosen: ForUnit) -> Replies:
    return await begin(context, registration.FORM, agency_id=chosen.unit)


FORM = Form(
    Questionnaire("stand-in", ForUnit, ask("unit", options=own_units, find=own_unit)),
    Role.ADMIN,
    _begin,
    values=registration.values,
    rests=False,
)
