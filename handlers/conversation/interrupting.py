"""A short form that came in between: what it interrupted is offered again when it is over."""

from typing import Any

from handlers.context import Context
from handlers.conversation.form import Form, place
from handlers.replies import Button, Replies, Say
from storage.conversations import Draft

#: Where a draft's state keeps the id of what it interrupted.
INTERRUPTED = "interrupted"


def interruption(context: Context, form: Form) -> dict[str, Any]:
    """What a short form that begins now has to bring back, as its draft's state."""
    draft = context.draft
    if form.rests or draft is None:
        return {}
    rests = context.house.forms[draft.kind].rests
    interrupted = draft.id if rests else draft.state.get(INTERRUPTED)
    return {} if interrupted is None else {INTERRUPTED: interrupted}


async def offered_again(context: Context, draft: Draft) -> Replies:
    """After this draft: to go on with what it interrupted, if that still rests."""
    interrupted = draft.state.get(INTERRUPTED)
    if interrupted is None:
        return []
    resting = await context.store.conversations.resting(context.known.id)
    return [
        Say(
            "draft-waits",
            buttons=[[Button("button-resume", f"draft:resume:{one.id}")]],
            **place(context, one),
        )
        for one in resting
        if one.id == interrupted
    ]
