"""/pengguna and /undang: who waits for access, and invitations by link."""

from datetime import timedelta
from typing import Annotated

from pydantic import BaseModel, Field

from domain.people import Role
from handlers import conversation
from handlers.access.showing import facts
from handlers.answers import choose
from handlers.context import Context
from handlers.conversation import Form
from handlers.paging import page_of, turn_buttons
from handlers.questionnaire import Answers, Option, Questionnaire, ask
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show
from handlers.routing import row_id
from handlers.units import own_unit, own_units
from storage.conversations import Draft

#: Days for which an invitation can be used.
VALID_DAYS = 7
INVITED = (Role.OFFICER, Role.HEAD, Role.OBSERVER, Role.ADMIN)
OF_UNITS = (Role.OFFICER, Role.HEAD)


async def requests(context: Context) -> Replies:
    """The requests for access that wait, oldest first, each one tap from its decision."""
    waiting = await context.store.access.waiting(context.duty.region)
    invite: Row = [Button("button-invite", "go:undang")]
    if not waiting:
        return [Show("requests-none", buttons=[invite])]
    page = page_of(waiting, context.args)
    rows: list[Row] = [
        [Button("button-option", f"see-access:{one.id}", label=one.person.name or "–")]
        for one in page.items
    ]
    return [
        Show(
            "requests",
            total=page.total,
            lines=Lines(
                Part(
                    "requests-line",
                    place=place,
                    **facts(one),
                    day=one.created_at.astimezone(context.now.tzinfo).date(),
                )
                for place, one in page.numbered
            ),
            buttons=[*rows, turn_buttons(page, "requests"), invite],
        )
    ]


# ── Invitations ──────────────────────────────────────────────────────────────────────────────


class Invite(BaseModel):
    """For whom an invitation is: a role's name, and a unit where the role has one."""

    role: Annotated[str, Field(max_length=10)]
    unit: int | None = None


def of_unit(answers: Answers) -> bool | None:
    """Does the role belong to a unit?"""
    return None if "role" not in answers else Role[answers["role"]] in OF_UNITS


async def role_options(context: Context, draft: Draft) -> list[Option]:
    """The roles that come by invitation."""
    return [Option(role.name or "", _label(context, role)) for role in INVITED]


async def find_role(context: Context, draft: Draft, text: str) -> str:
    """The role that was typed."""
    return choose(text, {role.name or "": _label(context, role) for role in INVITED})


def _label(context: Context, role: Role) -> str:
    return context.texts.plain("invite-role-name", role=role)


async def invite(context: Context) -> Replies:
    """/undang: asks for the role, and for the unit where it has one."""
    return await conversation.begin(context, FORM)


async def send_invitation(context: Context, draft: Draft, filled: Invite) -> Replies:
    """A link to hand on, shown once; it is stored only as its hash."""
    role, access = Role[filled.role], context.store.access
    token = await access.invite(
        role, context.duty.region, filled.unit, context.known.id, context.now, days=VALID_DAYS
    )
    invitation = await access.invitation(token, context.now)
    agency = None if filled.unit is None else await context.store.agencies.get(filled.unit)
    assert invitation is not None
    context.audit(
        "invite",
        f"invitation/{invitation.id}",
        after={"role": filled.role, "agency": filled.unit},
    )
    return [
        Say(
            "invitation-made",
            role=role,
            agency=agency.name if agency else context.region.office,
            region=context.region.name,
            link=f"https://t.me/{context.house.bot_username}?start={token}",
            until=(context.now + timedelta(days=VALID_DAYS)).date(),
            buttons=[[Button("button-revoke", f"revoke:{invitation.id}")]],
        )
    ]


async def revoke(context: Context) -> Replies:
    """A tap `revoke:<id>`: nobody can use the invitation any more."""
    invitation = row_id(context.args)
    revoked = await context.store.access.revoke(invitation, context.duty.region, context.now)
    if not revoked:
        return [Show("invitation-gone", buttons=[[Button("button-invite", "go:undang")]])]
    context.audit("revoke-invitation", f"invitation/{invitation}")
    return [Show("invitation-revoked", buttons=[[Button("button-invite", "go:undang")]])]


FORM = Form(
    Questionnaire(
        "invite",
        Invite,
        ask("role", options=role_options, find=find_role),
        ask("unit", when=of_unit, options=own_units, find=own_unit),
    ),
    Role.ADMIN,
    send_invitation,
    rests=False,
)
