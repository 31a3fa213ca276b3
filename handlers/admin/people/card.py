"""A person as the admins of the own region see it: duty, since when, last seen, reachable."""

from typing import Any

from domain.contacts import format_phone
from domain.members import Member
from domain.people import MemberUnknown, OwnDuty
from handlers.context import Context
from handlers.posts import role_of
from handlers.replies import Button, Buttons, Lines, Part, Replies, Show
from handlers.routing import row_id


async def card(context: Context) -> Replies:
    """A tap `member:<duty>`."""
    return [await member_view(context, await member_of(context, context.args))]


async def member_of(context: Context, duty_id: str) -> Member:
    """Who holds a duty of the admin's own region; a guessed id is answered like none.

    Raises MemberUnknown.
    """
    member = await context.store.duties.get(row_id(duty_id))
    if member is None or member.region != context.duty.region:
        raise MemberUnknown
    return member


async def member_to_change(context: Context, duty_id: str) -> Member:
    """The same, for an admin who is still one and does not touch the own duty.

    Raises MemberUnknown, OwnDuty.
    """
    member = await member_of(context, duty_id)
    if not await context.store.duties.holds(context.duty.id):
        raise MemberUnknown
    if member.person_id == context.known.id:
        raise OwnDuty
    return member


async def member_view(context: Context, member: Member, done: Part | None = None) -> Show:
    """The card; `done` says above it what was just changed."""
    others = [
        one
        for one in await context.store.duties.of_region(member.region)
        if one.person_id == member.person_id and one.duty_id != member.duty_id
    ]
    zone = context.now.tzinfo
    unreachable = member.unreachable_since
    return Show(
        "member-card",
        done=done,
        name=member.name or "–",
        position=member.position,
        **duty_of(context, member),
        since=member.since.astimezone(zone).date(),
        seen=member.seen_on,
        unreachable=unreachable and unreachable.astimezone(zone).date(),
        phone=format_phone(member.phone) if member.phone else None,
        others=Lines(Part("member-other", **duty_of(context, one)) for one in others),
        more=len(others),
        own=member.person_id == context.known.id,
        buttons=_choices(context, member),
    )


def duty_of(context: Context, member: Member) -> dict[str, Any]:
    """Role and unit, as variables of texts."""
    return {
        "role": role_of(member.role, member.mentor),
        "unit": member.agency or context.region.office,
    }


def _choices(context: Context, member: Member) -> Buttons:
    back = [Button("button-members", "members")]
    if member.person_id == context.known.id:
        return [back]
    change = [Button("button-change-role", f"member-role:{member.duty_id}")]
    if member.agency_id is not None:
        change.append(Button("button-move-member", f"member-move:{member.duty_id}"))
    return [change, [Button("button-deactivate", f"member-end:{member.duty_id}")], back]
