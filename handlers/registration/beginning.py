"""/daftar: begins a registration, or goes on with a half-filled one."""

from handlers.context import Context
from handlers.conversation import begin, place
from handlers.registration.sending import FORM
from handlers.replies import Button, Replies, Say


async def register(context: Context) -> Replies:
    """/daftar: begin a registration; a half-filled one is offered first."""
    resting = list(await context.store.conversations.resting(context.known.id, FORM.name))
    if context.draft is not None and context.draft.kind == FORM.name:
        resting.insert(0, context.draft)
    unsent = [draft for draft in resting if draft.subject is None]
    if not unsent:
        return await register_new(context)
    newest = unsent[0]
    buttons = [
        [Button("button-resume", f"draft:resume:{newest.id}")],
        [Button("button-start-new", "register")],
    ]
    return [Say("registration-draft", buttons=buttons, **place(context, newest))]


async def register_new(context: Context) -> Replies:
    """Begin a new registration for the own unit; older drafts rest."""
    agency_id = context.duty.agency_id
    assert agency_id is not None
    return await begin(context, FORM, agency_id=agency_id)
