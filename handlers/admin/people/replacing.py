"""A known person writes from a new account: the admin lets it take the old one's place."""

from domain.members import Member
from domain.people import (
    AccessRequest,
    MemberUnknown,
    Person,
    PersonId,
    RequestDecided,
    RequestStatus,
    Role,
)
from handlers.access.deciding import others_told, request_of
from handlers.access.showing import request_view
from handlers.access.twins import twins
from handlers.admin.people.card import duty_of
from handlers.context import Context, addressed
from handlers.menus import COMMANDS, menu_of
from handlers.replies import Button, Menu, Replies, Say, Show


async def replace(context: Context) -> Replies:
    """A tap `replace:<request>:<duty>`: says what happens, and asks."""
    request, old = await _asked(context)
    if request.status is not RequestStatus.WAITING or old is None:
        return [await request_view(context, request)]
    return [
        Show(
            "replace-ask",
            asker=request.person.name or "–",
            name=old.name or "–",
            **duty_of(context, old),
            buttons=[
                [Button("button-replace-now", f"replaced:{request.id}:{old.duty_id}")],
                [Button("button-back", f"see-access:{request.id}")],
            ],
        )
    ]


async def replace_now(context: Context) -> Replies:
    """A tap `replaced:<request>:<duty>`: the duties move, the old account ends."""
    request, old = await _asked(context)
    if request.status is not RequestStatus.WAITING or old is None:
        return [await request_view(context, request)]
    if not await context.store.duties.holds(context.duty.id):
        raise MemberUnknown
    before = await context.store.people.get(old.person_id)
    assert before is not None
    try:
        request = await context.store.access.replaced(
            request.id, context.known.id, old.agency_id, context.now
        )
    except RequestDecided:
        return [await request_view(context, await request_of(context, str(request.id)))]
    new = request.person.id
    await context.store.duties.replace(old.person_id, new, context.duty.region, context.now)
    context.audit("replace-account", f"person/{new}", before={"person": old.person_id})
    return [
        await request_view(context, request),
        *await _told(context, before, new, old),
        *await others_told(context, request),
    ]


async def _told(context: Context, before: Person, new: PersonId, old: Member) -> Replies:
    now = await context.store.people.get(new)
    assert now is not None
    ended = await context.store.people.get(before.id) is None
    office = context.region.office
    return [
        Say(
            "account-replaced",
            to=now.telegram_id,
            person=addressed(now),
            **duty_of(context, old),
            buttons=[[Button("button-menu", "home")]],
        ),
        menu_of(now),
        Say("account-ended", to=before.telegram_id, person=addressed(before), office=office),
        *([Menu(before.telegram_id, COMMANDS[Role.VISITOR])] if ended else []),
    ]


async def _asked(context: Context) -> tuple[AccessRequest, Member | None]:
    """The request, and the duty of the old account, while they fit together."""
    request_id, _, duty_id = context.args.partition(":")
    request = await request_of(context, request_id)
    found = await twins(context, request)
    return request, next((one for one in found if str(one.duty_id) == duty_id), None)
