"""Who speaks for an innovation: whom to write to, and who may answer."""

from domain.innovations import Innovation
from domain.people import Person, Role
from handlers.context import Context


async def owners(context: Context, innovation: Innovation) -> list[Person]:
    """The unit's operators who can be reached; its region's admins where there are none."""
    operators = await context.store.people.officers(innovation.agency_id)
    reachable = [person for person in operators if person.unreachable_since is None]
    return reachable or await context.store.people.admins(innovation.region)


async def speaks_for(context: Context, innovation: Innovation) -> bool:
    """May the person answer for it: an operator of the unit or above it, an admin of the region?"""
    duty = context.duty
    if duty.agency_id is None:
        return duty.role is Role.ADMIN and duty.region == innovation.region
    return innovation.agency_id in await context.store.agencies.within(duty.agency_id)
