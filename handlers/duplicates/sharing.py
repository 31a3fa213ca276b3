""" "Pelaksana bersama": a unit carries out another unit's innovation, once its owner agrees."""

from domain.innovations import Innovation
from domain.people import Person, PersonId, RequestStatus, Role
from handlers.context import Context, addressed
from handlers.owners import owners, speaks_for
from handlers.replies import Button, Replies, Say, Toast, Unbutton
from handlers.routing import row_id
from storage.conversations import Draft
from storage.duplicates import Partnership


async def ask_owner(context: Context, draft: Draft, innovation: Innovation) -> Replies:
    """Nothing new is registered; the owner is asked to name the unit beside itself."""
    assert draft.agency_id is not None
    if context.role is Role.VISITOR:
        return [Say("share-needs-access", name=innovation.name)]
    asked = await context.store.duplicates.ask_to_share(
        innovation.id, draft.agency_id, context.known.id, context.now
    )
    await context.store.conversations.delete(draft.id, context.known.id)
    context.audit("share", f"innovation/{innovation.id}", after={"agency": asked.agency_id})
    requests = [_request(owner, asked, innovation) for owner in await owners(context, innovation)]
    return [*requests, Say("share-asked", name=innovation.name, agency=innovation.agency)]


def _request(owner: Person, asked: Partnership, innovation: Innovation) -> Say:
    return Say(
        "share-request",
        to=owner.telegram_id,
        person=addressed(owner),
        name=innovation.name,
        agency=asked.agency,
        buttons=[
            [
                Button("button-agree", f"share:{asked.id}:yes"),
                Button("button-decline", f"share:{asked.id}:no"),
            ]
        ],
    )


async def answer(context: Context) -> Replies:
    """A tap `share:<id>:yes|no` of the owner; the first one counts."""
    number, _, word = context.args.partition(":")
    asked = await context.store.duplicates.partnership(row_id(number))
    innovation = None if asked is None else await context.store.innovations.get(asked.innovation_id)
    if asked is None or innovation is None or not await speaks_for(context, innovation):
        return [Toast("tap-old")]
    if asked.status is not RequestStatus.WAITING:
        return [Toast("tap-counted"), Unbutton()]
    status = RequestStatus.APPROVED if word == "yes" else RequestStatus.REFUSED
    await context.store.duplicates.answer(asked.id, status, context.known.id, context.now)
    context.audit("partner", f"innovation/{innovation.id}", after={"status": status})
    asker = await context.store.people.get(PersonId(asked.asked_by))
    told = [_told(asker, status, innovation)] if asker is not None else []
    agreed = status is RequestStatus.APPROVED
    own = Say("share-agreed" if agreed else "share-declined", agency=asked.agency)
    return [Unbutton(), *told, own]


def _told(asker: Person, status: RequestStatus, innovation: Innovation) -> Say:
    agreed = status is RequestStatus.APPROVED
    return Say(
        "share-told-agreed" if agreed else "share-told-declined",
        to=asker.telegram_id,
        person=addressed(asker),
        name=innovation.name,
        agency=innovation.agency,
        buttons=[[Button("button-view", f"inv:{innovation.number}")]],
    )
