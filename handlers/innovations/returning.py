"""A returned innovation is revised; a proposal that waits is taken back."""

from domain.innovations import REVISABLE, WITHDRAWABLE, Innovation, Verification
from handlers import registration
from handlers.context import Context
from handlers.conversation import begin
from handlers.innovations.card import actions, open_by_number, show_card
from handlers.innovations.seeing import Sight, owned
from handlers.replies import Button, Replies, Say, Show, Toast, Unbutton


async def revise(context: Context) -> Replies:
    """Open a returned, rejected or withdrawn innovation again; its answers stand as they were."""
    innovation = await owned(context, context.args)
    if innovation is None:
        return await open_by_number(context, context.args)
    if innovation.verification not in REVISABLE:
        return [Toast("tap-old"), await show_card(context, innovation, Sight.OWNER)]
    return await begin(
        context,
        registration.FORM,
        agency_id=innovation.agency_id,
        subject=str(innovation.id),
        answers=registration.answers_of(innovation),
        first=_wanted(context, innovation),
    )


def _wanted(context: Context, innovation: Innovation) -> Replies:
    """What was asked to be put right, before the answers as they stand."""
    if innovation.note is None or innovation.verification is Verification.WITHDRAWN:
        return []
    return [Say("revise-note", office=context.region.office, note=innovation.note)]


async def withdraw(context: Context) -> Replies:
    """Ask before a proposal is taken back."""
    innovation = await owned(context, context.args)
    if innovation is None:
        return await open_by_number(context, context.args)
    if innovation.verification not in WITHDRAWABLE:
        return [Toast("tap-old"), await show_card(context, innovation, Sight.OWNER)]
    buttons = [
        [Button("button-withdraw-yes", f"withdrawn:{innovation.number}")],
        [Button("button-back", f"inv:{innovation.number}")],
    ]
    return [Show("withdraw-ask", name=innovation.name, number=innovation.number, buttons=buttons)]


async def withdraw_now(context: Context) -> Replies:
    """Take a proposal back; it can be submitted again under its number."""
    innovation = await owned(context, context.args)
    if innovation is None:
        return await open_by_number(context, context.args)
    if innovation.verification is Verification.WITHDRAWN:
        return [Toast("tap-counted")]
    withdrawn = await context.store.innovations.withdraw(innovation.id)
    context.audit(
        "withdraw",
        f"innovation/{innovation.id}",
        before={"verification": innovation.verification},
        after={"verification": withdrawn.verification},
    )
    return [
        Toast("tap-counted"),
        Unbutton(),
        Say("withdrawn", name=withdrawn.name, buttons=actions(withdrawn, Sight.OWNER)),
    ]
