"""One invitation: for whom, its link shown once, and the link as a picture."""

from datetime import timedelta

from domain.people import Role
from handlers import conversation
from handlers.admin.inviting.menu import INVITE, invite
from handlers.context import Context
from handlers.conversation import Form
from handlers.posts import OF_UNITS, POSTS, role_of
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Later, Replies, Say, Show
from handlers.routing import row_id
from handlers.units import ForUnit, own_unit, own_units
from storage.conversations import Draft

#: Days for which an invitation can be used.
VALID_DAYS = 7


async def begin(context: Context) -> Replies:
    """A tap `invite:<post>[:<unit>]`: asks for the unit where the role has one."""
    post, _, unit = context.args.partition(":")
    if post not in POSTS:
        return await invite(context)
    if not POSTS[post][0] & OF_UNITS:
        return [await _invited(context, post, None)]
    agency = await context.store.agencies.get(row_id(unit))
    if agency is not None and agency.active and agency.region == context.duty.region:
        return [await _invited(context, post, agency.id)]
    return await conversation.begin(context, FORM, answers={"post": post})


async def _send(context: Context, draft: Draft, filled: ForUnit) -> Replies:
    return [await _invited(context, draft.answers["post"], filled.unit)]


async def _invited(context: Context, post: str, unit: int | None) -> Say:
    """A link to hand on, shown once; it is stored only as its hash."""
    (role, mentor), region = POSTS[post], context.duty.region
    invitations = context.store.invitations
    token = await invitations.add(
        role, region, unit, context.known.id, context.now, mentor=mentor, days=VALID_DAYS
    )
    made = await invitations.of_token(token, context.now)
    assert made is not None
    context.audit("invite", f"invitation/{made.id}", after={"role": post, "agency": unit})
    return Say(
        "invitation-made",
        role=role_of(role, mentor),
        agency=made.agency or context.region.office,
        region=context.region.name,
        link=link(context, token),
        until=(context.now + timedelta(days=VALID_DAYS)).date(),
        buttons=[
            [Button("button-qr", f"invite-qr:{token}")],
            [Button("button-revoke", f"revoke:{made.id}")],
        ],
    )


def link(context: Context, token: str) -> str:
    """The link that opens the bot with an invitation."""
    return f"https://t.me/{context.house.bot_username}?start={token}"


async def picture(context: Context) -> Replies:
    """A tap `invite-qr:<token>`: the link as a QR picture, while it can still be used."""
    invitation = await context.store.invitations.of_token(context.args, context.now)
    if invitation is None or invitation.region != context.duty.region:
        return [Show("invitation-gone", buttons=[INVITE])]
    return [Later("invitation-picture", chat=context.chat_id, token=context.args)]


FORM = Form(
    Questionnaire("invite", ForUnit, ask("unit", options=own_units, find=own_unit)),
    Role.ADMIN,
    _send,
    rests=False,
)
