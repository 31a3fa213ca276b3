"""Serah terima: what an operator leaves at a unit goes on there, and who must know is told."""

from collections.abc import Sequence

from domain.members import Member
from domain.people import Person, PersonId, Role
from handlers.context import Context, addressed, you
from handlers.replies import Button, Replies, Reply, Row, Say


async def candidates(context: Context, member: Member) -> list[Member]:
    """Who could take over from an operator: the other operators of the unit."""
    if member.role is not Role.OFFICER or member.agency_id is None:
        return []
    operators = await context.store.duties.operators(member.agency_id)
    return [one for one in operators if one.person_id != member.person_id]


def successor_rows(found: Sequence[Member], data: str) -> list[Row]:
    """A button `<data>:<duty>` for each who could take over, and one for nobody, `<data>:0`."""
    rows: list[Row] = [
        [Button("button-successor", f"{data}:{one.duty_id}", name=one.name or "")] for one in found
    ]
    key = "button-no-successor" if found else "button-yes-go-on"
    return [*rows, [Button(key, f"{data}:0")]]


def chosen(found: Sequence[Member], answer: str) -> tuple[bool, Member | None]:
    """Was it said who takes over, and who; nobody is an answer too, "0"."""
    who = next((one for one in found if str(one.duty_id) == answer), None)
    return who is not None or answer == "0", who


async def handed_over(context: Context, member: Member, to: Member | None) -> Replies:
    """After an operator's duty has ended: pass on what it leaves; tell the successor and admins."""
    if member.role is not Role.OFFICER or member.agency_id is None:
        return []
    passed = await context.store.duties.hand_over(
        member.person_id, member.agency_id, None if to is None else to.person_id
    )
    context.audit(
        "hand-over",
        f"agency/{member.agency_id}",
        before={"person": member.person_id},
        after={
            "person": to and to.person_id,
            "innovations": passed.innovations,
            "drafts": passed.drafts,
        },
    )
    told: list[Reply] = []
    if to is not None and to.person_id != context.known.id:
        heir = await context.store.people.get(to.person_id)
        assert heir is not None
        told.append(
            Say(
                "handover-received",
                to=heir.telegram_id,
                person=addressed(heir),
                you=you(heir),
                before=member.name,
                unit=member.agency,
                innovations=passed.innovations,
                drafts=passed.drafts,
                buttons=[[Button("button-innovations", "go:inovasi")]],
            )
        )
    return [*told, *await _admins_warned(context, member)]


async def _admins_warned(context: Context, member: Member) -> Replies:
    """The admins learn when a unit has lost its last operator."""
    assert member.agency_id is not None
    if await context.store.duties.operators(member.agency_id):
        return []
    admins = await context.store.people.admins(member.region)
    return [
        Say(
            "unit-without-operator",
            to=admin.telegram_id,
            unit=member.agency,
            before=member.name,
            buttons=[[Button("button-invite-operator", f"invite:OFFICER:{member.agency_id}")]],
        )
        for admin in admins
        if admin.id != member.person_id
    ]


async def arrived(context: Context, person: Person, agency_id: int | None) -> Replies:
    """A new operator takes over the drafts that nobody at the unit has taken over."""
    if agency_id is None:
        return []
    drafts = await context.store.duties.adopt(PersonId(person.id), agency_id)
    if not drafts:
        return []
    context.audit("adopt-drafts", f"agency/{agency_id}", after={"drafts": drafts})
    return [Say("drafts-adopted", to=person.telegram_id, drafts=drafts)]
