"""How near somebody is to an innovation, and what that lets them see."""

from enum import Enum, auto

from domain.innovations import Innovation
from domain.people import Role
from handlers.context import Context


class Sight(Enum):
    """How near somebody is to an innovation."""

    NONE = auto()
    PUBLIC = auto()
    READER = auto()
    UNIT = auto()
    OWNER = auto()
    OFFICE = auto()


#: Who sees the contact person and what was decided.
INSIDE = (Sight.UNIT, Sight.OWNER, Sight.OFFICE)


async def sight(context: Context, innovation: Innovation) -> Sight:
    """What the person, under the present duty, is to this innovation (product.md, People)."""
    duty = context.person.duty if context.person else None
    if duty is not None and duty.role in (Role.OFFICER, Role.HEAD) and duty.agency_id is not None:
        if innovation.agency_id in await context.store.agencies.within(duty.agency_id):
            return Sight.OWNER if duty.role is Role.OFFICER else Sight.UNIT
    elif duty is not None and duty.region == innovation.region:
        return Sight.OFFICE if duty.role is Role.ADMIN else Sight.READER
    elif duty is not None and innovation.region.startswith(f"{duty.region}."):
        return Sight.READER
    return Sight.PUBLIC if innovation.public else Sight.NONE


def mentors(context: Context, innovation: Innovation) -> bool:
    """Is the person a pendamping of its region, who reads and remarks on its action plan?"""
    duty = context.person.duty if context.person else None
    if duty is None or duty.role is not Role.OBSERVER:
        return False
    return duty.mentor and duty.region == innovation.region


async def owned(context: Context, number: str) -> Innovation | None:
    """The innovation of a number, when the person's unit owns it."""
    innovation = await context.store.innovations.by_number(number)
    if innovation is None or await sight(context, innovation) is not Sight.OWNER:
        return None
    return innovation


async def handled(context: Context, number: str) -> Innovation | None:
    """The innovation of a number, when the person's unit owns it or its region's office asks."""
    innovation = await context.store.innovations.by_number(number)
    near = Sight.NONE if innovation is None else await sight(context, innovation)
    return innovation if near in (Sight.OWNER, Sight.OFFICE) else None
