"""An admin puts somebody on duty elsewhere: the unit is asked, the person is told."""

from typing import Any

from domain.members import Member
from domain.people import MemberUnknown, Role
from handlers import conversation
from handlers.admin.people.card import duty_of, member_of, member_to_change, member_view
from handlers.context import Context, addressed
from handlers.conversation import Form
from handlers.handover import arrived, handed_over
from handlers.menus import menu_of
from handlers.posts import POSTS, role_of
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Part, Replies, Say
from handlers.units import ForUnit, own_unit, own_units
from storage.conversations import Draft


async def ask_unit(
    context: Context, member: Member, post: str, successor: Member | None
) -> Replies:
    """Ask for the unit of the new duty."""
    return await conversation.begin(
        context,
        MOVE,
        subject=str(member.duty_id),
        answers={"post": post, "successor": successor and successor.duty_id},
    )


async def changed(
    context: Context,
    member: Member,
    role: Role,
    agency_id: int | None,
    *,
    mentor: bool,
    successor: Member | None,
) -> Replies:
    """In place of the duty another one begins: who left work hands it over, all are told."""
    duty_id = await context.store.duties.change(member, role, agency_id, context.now, mentor=mentor)
    if duty_id is None:
        raise MemberUnknown
    context.audit(
        "change-duty",
        f"person/{member.person_id}",
        before={"role": member.role.name, "agency": member.agency_id},
        after={"role": role.name, "mentor": mentor, "agency": agency_id},
    )
    now = await member_of(context, str(duty_id))
    person = await context.store.people.get(member.person_id)
    assert person is not None
    stays = role is Role.OFFICER and agency_id == member.agency_id
    return [
        await member_view(context, now, Part("member-changed")),
        menu_of(person),
        Say(
            "duty-changed",
            to=person.telegram_id,
            person=addressed(person),
            **duty_of(context, now),
            before=role_of(member.role, member.mentor),
            before_unit=member.agency or context.region.office,
            office=context.region.office,
        ),
        *([] if stays else await handed_over(context, member, successor)),
        *(await arrived(context, person, agency_id) if role is Role.OFFICER else []),
    ]


async def _chosen(context: Context, draft: Draft, filled: ForUnit) -> Replies:
    member = await member_to_change(context, draft.subject or "")
    role, mentor = POSTS[draft.answers["post"]]
    heir = await context.store.duties.get(draft.answers.get("successor") or 0)
    if heir is not None and heir.agency_id != member.agency_id:
        heir = None
    if filled.unit == member.agency_id and role is member.role:
        return [await member_view(context, member)]
    return await changed(context, member, role, filled.unit, mentor=mentor, successor=heir)


async def _whose(context: Context, draft: Draft) -> dict[str, Any]:
    member = await context.store.duties.get(int(draft.subject or 0))
    return {"name": member.name if member else None}


MOVE = Form(
    Questionnaire("member-move", ForUnit, ask("unit", options=own_units, find=own_unit)),
    Role.ADMIN,
    _chosen,
    values=_whose,
    rests=False,
)
