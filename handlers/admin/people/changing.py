"""An admin gives somebody another role, or ends a duty; who takes over is asked first."""

from collections.abc import Sequence
from typing import Any

from domain.members import Member
from domain.people import MemberUnknown
from handlers.admin.people.card import duty_of, member_of, member_to_change, member_view
from handlers.admin.people.moving import ask_unit, changed
from handlers.context import Context, addressed
from handlers.handover import candidates, chosen, handed_over, successor_rows
from handlers.menus import menu_of
from handlers.posts import OF_UNITS, POSTS, post_of
from handlers.replies import Button, Replies, Reply, Row, Say, Show


async def end(context: Context) -> Replies:
    """A tap `member-end:<duty>[:<successor>]`: the duty ends once it is said who takes over."""
    duty_id, _, answer = context.args.partition(":")
    member = await member_to_change(context, duty_id)
    found = await candidates(context, member)
    decided, successor = chosen(found, answer)
    if not decided:
        data = f"member-end:{member.duty_id}"
        return [_ask("member-end", context, member, found, successor_rows(found, data))]
    if not await context.store.duties.end(member.duty_id, context.now):
        raise MemberUnknown
    context.audit("end-duty", f"person/{member.person_id}", before=_facts(member))
    return [
        Show(
            "member-ended", name=member.name or "–", **duty_of(context, member), buttons=[_back()]
        ),
        *await _told_of_end(context, member),
        *await handed_over(context, member, successor),
    ]


async def _told_of_end(context: Context, member: Member) -> list[Reply]:
    person = await context.store.people.get(member.person_id)
    if person is None:
        return []
    told = Say(
        "duty-ended",
        to=person.telegram_id,
        person=addressed(person),
        **duty_of(context, member),
        office=context.region.office,
    )
    return [menu_of(person), told]


async def change_role(context: Context) -> Replies:
    """A tap `member-role:<duty>[:<post>[:<successor>]]`: another role in place of this one."""
    duty_id, post, answer = (*context.args.split(":"), "", "")[:3]
    member = await member_to_change(context, duty_id)
    if post not in POSTS or POSTS[post] == (member.role, member.mentor):
        return [_which_role(context, member)]
    role, mentor = POSTS[post]
    found = await candidates(context, member)
    decided, successor = chosen(found, answer)
    if found and not decided:
        rows = successor_rows(found, f"member-role:{member.duty_id}:{post}")
        return [_ask("member-leaves", context, member, found, rows)]
    unit = member.agency_id if role & OF_UNITS else None
    if role & OF_UNITS and unit is None:
        return await ask_unit(context, member, post, successor)
    return await changed(context, member, role, unit, mentor=mentor, successor=successor)


def _which_role(context: Context, member: Member) -> Show:
    offered = [post for post, what in POSTS.items() if what != (member.role, member.mentor)]
    rows: list[Row] = [
        [Button("button-post", f"member-role:{member.duty_id}:{post}", post=post)]
        for post in offered
    ]
    return Show(
        "member-which-role",
        name=member.name or "–",
        **duty_of(context, member),
        buttons=[*rows, [Button("button-back", f"member:{member.duty_id}")]],
    )


async def move(context: Context) -> Replies:
    """A tap `member-move:<duty>[:<successor>]`: to which unit, once it is said who takes over."""
    duty_id, _, answer = context.args.partition(":")
    member = await member_to_change(context, duty_id)
    if member.agency_id is None:
        return [await member_view(context, await member_of(context, duty_id))]
    found = await candidates(context, member)
    decided, successor = chosen(found, answer)
    if found and not decided:
        rows = successor_rows(found, f"member-move:{member.duty_id}")
        return [_ask("member-leaves", context, member, found, rows)]
    return await ask_unit(context, member, post_of(member), successor)


def _ask(
    text: str, context: Context, member: Member, found: Sequence[Member], rows: Sequence[Row]
) -> Show:
    return Show(
        text,
        name=member.name or "–",
        **duty_of(context, member),
        others=len(found),
        buttons=[*rows, [Button("button-back", f"member:{member.duty_id}")]],
    )


def _facts(member: Member) -> dict[str, Any]:
    return {"role": member.role.name, "agency": member.agency_id}


def _back() -> Row:
    return [Button("button-members", "members")]
