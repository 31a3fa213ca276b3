"""What /undang offers, and the invitations that can still be used."""

from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.posts import POSTS, role_of
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from handlers.routing import row_id
from storage.invitations import Invitation

INVITE: Row = [Button("button-invite", "go:undang")]


async def invite(context: Context) -> Replies:
    """/undang: whom to invite, or what became of the invitations."""
    usable = await context.store.invitations.usable(context.duty.region, context.now)
    posts = [Button("button-post", f"invite:{post}", post=post) for post in POSTS]
    rows: list[Row] = [posts[:2], posts[2:4], posts[4:], [Button("button-every-unit", "links")]]
    if usable:
        rows.append([Button("button-invitations", "invitations", count=len(usable))])
    return [Show("invite-whom", buttons=rows)]


async def invitations(context: Context) -> Replies:
    """A tap `invitations[:<page>]`: what can still be used, newest first; a tap takes one back."""
    return await _list(context, context.args)


async def _list(context: Context, asked: str) -> Replies:
    usable = await context.store.invitations.usable(context.duty.region, context.now)
    if not usable:
        return [Show("invitations-none", buttons=[INVITE])]
    page = page_of(usable, asked)
    rows: list[Row] = [
        [Button("button-revoke-one", f"revoke:{one.id}", place=place)]
        for place, one in page.numbered
    ]
    lines = Lines(_line(context, place, one) for place, one in page.numbered)
    turn = turn_buttons(page, "invitations")
    return [Show("invitations", total=page.total, lines=lines, buttons=[*rows, turn, INVITE])]


def _line(context: Context, place: int, one: Invitation) -> Part:
    return Part(
        "invitations-line",
        place=place,
        role=role_of(one.role, one.mentor),
        unit=one.agency or context.region.office,
        uses=one.uses_left,
        until=one.expires_at.astimezone(context.now.tzinfo).date(),
    )


async def revoke(context: Context) -> Replies:
    """A tap `revoke:<id>`: nobody can use the invitation any more."""
    invitation = row_id(context.args)
    revoked = await context.store.invitations.revoke(invitation, context.duty.region, context.now)
    if not revoked:
        return [Show("invitation-gone", buttons=[INVITE])]
    context.audit("revoke-invitation", f"invitation/{invitation}")
    return [Show("invitation-revoked", buttons=[INVITE])]
