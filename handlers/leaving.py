"""/batal, and the drafts that rest: go on, send, or throw away."""

from handlers import conversation
from handlers.context import Context
from handlers.conversation import place
from handlers.replies import Button, Replies, Say, Show, Toast, Unbutton
from storage.conversations import Draft


async def leave(context: Context) -> Replies:
    """Leave the conversation; without one, offer what rests."""
    if context.draft is not None:
        return await conversation.leave(context)
    resting = await _resting(context)
    if not resting:
        return [Say("cancel-nothing")]
    return [Say("cancel-resting", buttons=choices(resting[0]), **place(context, resting[0]))]


async def draft(context: Context) -> Replies:
    """A tap `draft:<what>:<id>` about an own draft; anybody else's is answered like a gone one."""
    what, _, draft_id = context.args.partition(":")
    own = await _own(context, draft_id)
    if own is None:
        return [Toast("draft-gone"), Unbutton()]
    match what:
        case "resume":
            return await _resume(context, own)
        case "send":
            return await _send(context, own)
        case "discard":
            return [Show("draft-discard", buttons=_sure(own), **place(context, own))]
        case "delete":
            await context.store.conversations.delete(own.id, own.person_id)
            context.audit("delete-draft", f"draft/{own.id}", before={"kind": own.kind})
            return [Show("draft-deleted", buttons=[[Button("button-menu", "home")]])]
    return [Toast("tap-old")]


def choices(draft: Draft) -> list[list[Button]]:
    """Go on with a draft, or throw it away."""
    return [
        [Button("button-resume", f"draft:resume:{draft.id}")],
        [Button("button-delete-draft", f"draft:discard:{draft.id}")],
    ]


def _sure(draft: Draft) -> list[list[Button]]:
    delete = Button("button-delete-now", f"draft:delete:{draft.id}")
    return [[delete, Button("button-resume", f"draft:resume:{draft.id}")]]


async def _resume(context: Context, own: Draft) -> Replies:
    """Ask the open question again, unless that has been done since the tapped message."""
    if context.draft is not None and context.draft.id == own.id and _asked_since_tap(context):
        return [Toast("tap-counted")]
    return await conversation.resume(context, own.id)


async def _send(context: Context, own: Draft) -> Replies:
    form = context.house.forms[own.kind]
    activated = await context.store.conversations.activate(own.id, own.person_id)
    assert activated is not None
    if refused := await conversation.barred(context, activated):
        return refused
    if conversation.opened(form, activated) is not None:
        return await conversation.ask(context, activated)
    return [Unbutton(), *await conversation.finish(context, form, activated)]


def _asked_since_tap(context: Context) -> bool:
    question, tap = context.question, context.tap
    if question is None or tap is None or tap.message is None:
        return False
    return question.message_id is None or question.message_id > tap.message.message_id


async def _own(context: Context, draft_id: str) -> Draft | None:
    if context.person is None:
        return None
    active = [] if context.draft is None else [context.draft]
    drafts = [*active, *await _resting(context)]
    return next((draft for draft in drafts if str(draft.id) == draft_id), None)


async def _resting(context: Context) -> list[Draft]:
    if context.person is None:
        return []
    return await context.store.conversations.resting(context.person.id)
