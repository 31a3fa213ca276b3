"""Whether somebody who asks for access is known already, by another account."""

from domain.members import Member, same_person
from domain.people import AccessRequest
from handlers.context import Context


async def twins(context: Context, request: AccessRequest) -> list[Member]:
    """Who on duty in the region may be the same human being; nobody for one who only moves."""
    if request.leaves is not None:
        return []
    asker = request.person
    everybody = await context.store.duties.of_region(request.region)
    others = [one for one in everybody if one.person_id != asker.id]
    found = same_person(others, name=asker.name, phone=asker.phone, agency_id=request.agency_id)
    return list({one.person_id: one for one in found}.values())
