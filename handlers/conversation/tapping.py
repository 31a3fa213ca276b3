"""Taps on the buttons of a conversation, also old ones: ten taps count once."""

from typing import Any

from domain.names import clean
from handlers.context import Context
from handlers.conversation.answering import refuse
from handlers.conversation.asking import ask, barred, proceed
from handlers.conversation.choosing import choose, conclude, with_state
from handlers.conversation.form import Form, opened
from handlers.conversation.hearing import heard
from handlers.questionnaire import Rejected
from handlers.replies import Button, Replies, Say, Toast, Unbutton
from storage.conversations import Draft


async def tapped(context: Context) -> Replies:
    """A tap `q:<draft>:<question>:<choice>` of the person's own active draft; else it is stale."""
    draft_id, name, choice = (*context.args.split(":", 2), "", "")[:3]
    draft = context.draft
    if draft is None or str(draft.id) != draft_id:
        return await _other_draft(context, draft_id)
    if refused := await barred(context, draft):
        return refused
    form = context.house.forms[draft.kind]
    if name == "-":
        return await _whole(context, form, draft, choice)
    question = opened(form, draft)
    if question is None or question.name != name or draft.state.get("held"):
        return await _passed(context, form, draft, name, choice)
    try:
        return await choose(context, form, draft, question, choice)
    except Rejected as rejected:
        return await refuse(context, draft, question, rejected)


async def _whole(context: Context, form: Form, draft: Draft, choice: str) -> Replies:
    """A tap about the draft as a whole: send, change, keep for later, use an early text."""
    if choice.startswith("!use"):
        return await _use(context, draft, choice.removeprefix("!use"))
    if opened(form, draft) is not None or draft.state.get("held"):
        return await _passed(context, form, draft, "-", choice)
    return await conclude(context, form, draft, choice)


async def _use(context: Context, draft: Draft, message_id: str) -> Replies:
    asides = dict(draft.state.get("asides", {}))
    text = asides.pop(message_id, None)
    if text is None:
        return [Toast("tap-counted")]
    return [Unbutton(), *await heard(context, with_state(draft, asides=asides), clean(text))]


async def _passed(context: Context, form: Form, draft: Draft, name: str, choice: str) -> Replies:
    """A tap on a question that is no longer open: the same choice counts once, another is stale."""
    if name in draft.answers and choice in _as_choices(draft.answers[name]):
        return [Toast("tap-counted")]
    held = str(draft.state.get("held"))
    if held in form.questionnaire:
        again = await proceed(context, draft, form.questionnaire[held])
    else:
        again = await ask(context, draft)
    return [Toast("tap-old"), Say("stale-question"), *again]


def _as_choices(value: Any) -> tuple[str, ...]:
    return ("!skip",) if value is None else (str(value), "!yes", "!done", "!0", "!1")


async def _other_draft(context: Context, draft_id: str) -> Replies:
    """A tap on a draft that is not the active one: resting (offer it), sent, or somebody else's."""
    if context.person is None:
        return [Toast("draft-gone"), Unbutton()]
    resting = await context.store.conversations.resting(context.person.id)
    if any(str(draft.id) == draft_id for draft in resting):
        button = Button("button-resume", f"draft:resume:{draft_id}")
        return [Say("stale-resting", buttons=[[button]])]
    return [Toast("draft-gone"), Unbutton()]
