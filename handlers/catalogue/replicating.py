""" "Replikasi di unit saya": a registration that begins with what another unit wrote."""

from typing import Any, Final

from domain.innovations import Innovation
from handlers import registration
from handlers.context import Context
from handlers.conversation import begin, resume
from handlers.innovations import Sight, open_by_number, sight
from handlers.replies import Replies, Say
from storage.conversations import Draft

#: What is taken over, to be adapted; the rest is the unit's own.
TAKEN_OVER: Final = ("name", "expansion", "summary", "category", "medium", "affair")


async def replicate(context: Context) -> Replies:
    """A tap `replicate:<number>`: a draft with the other unit's words; one that exists goes on."""
    original = await context.store.innovations.by_number(context.args)
    if original is None or not original.public:
        return await open_by_number(context, context.args)
    if await sight(context, original) is Sight.OWNER:
        return await open_by_number(context, context.args)
    begun = await _begun(context, original)
    if begun is not None:
        return await resume(context, begun.id)
    return await _begin(context, original)


async def _begun(context: Context, original: Innovation) -> Draft | None:
    """The draft of an earlier tap."""
    drafts = await context.store.conversations.all_of(context.known.id, registration.FORM.name)
    return next((one for one in drafts if one.state.get("replicates") == original.id), None)


async def _begin(context: Context, original: Innovation) -> Replies:
    agency_id = context.duty.agency_id
    assert agency_id is not None
    written = registration.answers_of(original)
    answers: dict[str, Any] = {name: written[name] for name in TAKEN_OVER if name in written}
    taken = await context.store.innovations.named(agency_id, original.name)
    if taken is not None:  # the unit has one of this name: its own is asked for
        del answers["name"]
    said = Say("replication-begun", name=original.name, agency=original.agency)
    return await begin(
        context,
        registration.FORM,
        agency_id=agency_id,
        answers=answers,
        state={"replicates": original.id, "checked": [original.number]},
        first=[said],
    )
