""" "Sembunyikan dari katalog": the owner or the office takes an innovation out of public sight."""

from domain.innovations import Innovation, Verification
from handlers.context import Context, addressed
from handlers.innovations.card import open_by_number
from handlers.innovations.seeing import handled
from handlers.replies import Button, Replies, Reply, Say, Show, Toast

HIDE, SHOW = "hide", "show"


def hiding_button(one: Innovation) -> Button:
    """The button that hides it, or shows it again."""
    if one.hidden:
        return Button("button-show-again", f"publish:{SHOW}:{one.number}")
    return Button("button-hide", f"publish:{HIDE}:{one.number}")


async def publish(context: Context) -> Replies:
    """A tap `publish:hide|show:<number>` of its owner or the office; ten taps count once."""
    wish, _, number = context.args.partition(":")
    one = await handled(context, number)
    if one is None or wish not in (HIDE, SHOW):
        return await open_by_number(context, number)
    if one.verification is not Verification.VERIFIED:
        return [Toast("tap-old"), *await open_by_number(context, number)]
    hidden = wish == HIDE
    if one.hidden is hidden:
        return [Toast("tap-counted"), _done(one)]
    one = await context.store.innovations.set(one.id, hidden=hidden)
    context.audit(
        wish, f"innovation/{one.id}", before={"hidden": not hidden}, after={"hidden": hidden}
    )
    return [*await _told(context, one), _done(one)]


def _done(one: Innovation) -> Show:
    return Show(
        "hiding-done",
        name=one.name,
        hidden=one.hidden,
        buttons=[
            [Button("button-view-card", f"inv:{one.number}")],
            [hiding_button(one)],
        ],
    )


async def _told(context: Context, one: Innovation) -> list[Reply]:
    """The unit's operators read what the office, or a colleague, has done."""
    return [
        Say(
            "hiding-told",
            to=person.telegram_id,
            person=addressed(person),
            name=one.name,
            number=one.number,
            hidden=one.hidden,
            by=context.known.name or context.addressee,
            whose=context.duty.agency or context.region.office,
            buttons=[[Button("button-view", f"inv:{one.number}")]],
        )
        for person in await context.store.people.officers(one.agency_id)
        if person.id != context.known.id
    ]
