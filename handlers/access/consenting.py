"""The first contact: what is kept, why, who sees it; nothing about a person before the consent."""

from domain.people import InvitationUsed, Person, PersonId, Role
from handlers import conversation
from handlers.access.requesting import FORM, ask_for_access, prefilled
from handlers.context import Context
from handlers.handover import arrived
from handlers.menus import menu_of
from handlers.posts import role_of
from handlers.replies import Button, Replies, Say, Toast, Unbutton
from storage.invitations import Invitation


async def arrive(context: Context, token: str) -> Replies:
    """Somebody followed an invitation's link: what it gives, and the consent it needs."""
    invitation = await context.store.invitations.of_token(token, context.now)
    if invitation is None:
        raise InvitationUsed
    region = await context.store.regions.get(invitation.region)
    assert region is not None
    return [
        Say(
            "invitation" if context.person is None else "invitation-known",
            buttons=[[Button("button-consent", f"consent:{token}")]],
            person=context.addressee,
            role=role_of(invitation.role, invitation.mentor),
            agency=invitation.agency or region.office,
            region=region.name,
            office=region.office,
        )
    ]


async def consent(context: Context) -> Replies:
    """A tap `consent[:<token>]`: now a person may be remembered."""
    if context.args:
        return await _accept(context, context.args)
    if context.draft is not None or context.role is not Role.VISITOR:
        return [Toast("tap-counted")]
    await _remember(context, context.house.region.code or None)
    return [Unbutton(), *await ask_for_access(context)]


async def _accept(context: Context, token: str) -> Replies:
    invitation = await context.store.invitations.of_token(token, context.now)
    if invitation is None:
        if context.draft is not None and context.draft.kind == FORM.name:
            return [Toast("tap-counted")]
        raise InvitationUsed
    if _serves_already(context, invitation):
        return [Toast("tap-counted")]
    person = await _remember(context, invitation.region)
    await context.store.invitations.redeem(token, person.id, context.now)
    await context.store.people.update(person.id, region=invitation.region)
    context.audit(
        "accept-invitation",
        f"person/{person.id}",
        after={"role": invitation.role.name, "agency": invitation.agency_id},
    )
    await _reload(context, person.id)
    return [
        Unbutton(),
        menu_of(context.known),
        *(await _taken_over(context, invitation)),
        *await _introduce(context, invitation),
    ]


def _serves_already(context: Context, invitation: Invitation) -> bool:
    """A second tap does not use up a link that several may use."""
    given = (invitation.role, invitation.region, invitation.agency_id, invitation.mentor)
    held = context.person.duties if context.person is not None else ()
    return any((one.role, one.region, one.agency_id, one.mentor) == given for one in held)


async def _taken_over(context: Context, invitation: Invitation) -> Replies:
    operator = invitation.role is Role.OFFICER
    return await arrived(context, context.known, invitation.agency_id if operator else None)


async def _introduce(context: Context, invitation: Invitation) -> Replies:
    """Whoever was invited has only to say who it is."""
    region = await context.store.regions.get(invitation.region)
    assert region is not None
    context.region = region
    answers = {**prefilled(context), "home": region.code, "invited": True}
    return await conversation.begin(context, FORM, agency_id=invitation.agency_id, answers=answers)


async def _remember(context: Context, region: str | None) -> Person:
    """The person, added with the consent where not known yet."""
    if context.person is None:
        user = context.update.effective_user
        assert user is not None
        person_id = await context.store.people.add(user.id, region=region, now=context.now)
        await _reload(context, person_id)
        context.audit("consent", f"person/{person_id}")
    return context.known


async def _reload(context: Context, person_id: PersonId) -> None:
    context.person = await context.store.people.get(person_id)
