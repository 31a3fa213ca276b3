"""A unit ends with nothing left in it; people on duty there are told."""

from domain.members import Member
from domain.people import MemberUnknown
from handlers.admin.agencies.card import agency_of
from handlers.context import Context, addressed
from handlers.menus import menu_of
from handlers.posts import role_of
from handlers.replies import Button, Replies, Reply, Say, Show


async def end(context: Context) -> Replies:
    """A tap `agency-end:<id>[:<year>]`: asks first; from that year on the unit is not counted."""
    agency_id, _, year = context.args.partition(":")
    agency = await agency_of(context, agency_id)
    members = await _members(context, agency.id)
    if year != str(context.today.year):
        now = f"agency-end:{agency.id}:{context.today.year}"
        rows = [
            [Button("button-agency-end-now", now, year=context.today.year)],
            [Button("button-back", f"agency:{agency.id}")],
        ]
        innovations = await context.store.reorganising.held(agency.id)
        return [
            Show(
                "agency-end-ask",
                name=agency.name,
                year=context.today.year,
                people=len(members),
                innovations=innovations,
                buttons=rows[1:] if innovations else rows,
            )
        ]
    if not await context.store.duties.holds(context.duty.id):
        raise MemberUnknown
    await context.store.reorganising.dissolve(agency, context.today)
    context.audit("dissolve-agency", f"agency/{agency.id}", before={"name": agency.name})
    told = [reply for one in members for reply in await _relieved(context, one)]
    back = [[Button("button-agencies", "agencies")]]
    return [Show("agency-ended", name=agency.name, buttons=back), *told]


async def _members(context: Context, agency_id: int) -> list[Member]:
    everybody = await context.store.duties.of_region(context.duty.region)
    return [one for one in everybody if one.agency_id == agency_id]


async def _relieved(context: Context, member: Member) -> list[Reply]:
    await context.store.duties.end(member.duty_id, context.now)
    person = await context.store.people.get(member.person_id)
    if person is None:
        return []
    told = Say(
        "duty-ended",
        to=person.telegram_id,
        person=addressed(person),
        role=role_of(member.role, member.mentor),
        unit=member.agency,
        office=context.region.office,
    )
    return [menu_of(person), told]
