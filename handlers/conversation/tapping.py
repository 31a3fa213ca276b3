"""Taps on the buttons of a conversation, also old ones: ten taps count once."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from domain.names import clean
from handlers.context import Context
from handlers.conversation.answering import finish_parts, keep, refuse
from handlers.conversation.asking import (
    ask,
    back,
    barred,
    finish,
    frame,
    leave,
    proceed,
    remember,
)
from handlers.conversation.form import Form, opened
from handlers.conversation.hearing import heard
from handlers.questionnaire import Option, Question, Rejected, Typed
from handlers.replies import Button, Part, Replies, Say, Toast, Unbutton
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
        return await _choice(context, form, draft, question, choice)
    except Rejected as rejected:
        return await refuse(context, draft, question, rejected)


async def _choice(
    context: Context, form: Form, draft: Draft, question: Question, choice: str
) -> Replies:
    if choice in ACTIONS:
        return await ACTIONS[choice](context, form, draft, question)
    if choice.startswith("!"):
        return await keep(context, draft, question, _shortcut(context, question, choice))
    offered = [option.value for option in await _options(context, draft, question)]
    if choice not in [*offered, *(str(one.value) for one in question.choices)]:
        raise Rejected("choice", typed=choice)
    return await keep(context, draft, question, choice)


async def _options(context: Context, draft: Draft, question: Question) -> Sequence[Option]:
    return await question.options(context, draft) if question.options is not None else ()


def _shortcut(context: Context, question: Question, choice: str) -> Any:
    """What a shortcut's button answers. Raises Rejected when it has nothing to offer."""
    offered = {f"!{place}": give for place, give in enumerate(question.shortcuts.values())}
    shortcut = offered.get(choice)
    value = shortcut and shortcut(context, Typed(text="", today=context.today))
    if value is None:
        raise Rejected("choice", typed=choice)
    return value


async def _back(context: Context, form: Form, draft: Draft, question: Question) -> Replies:
    return await back(context, draft, question)


async def _skip(context: Context, form: Form, draft: Draft, question: Question) -> Replies:
    if not question.may_skip(draft.answers):
        raise Rejected("required")
    return await keep(context, draft, question, None)


async def _confirmed(context: Context, form: Form, draft: Draft, question: Question) -> Replies:
    doubt = draft.state.get("doubt") or {}
    if doubt.get("question") != question.name:
        return await ask(context, draft)
    return await keep(context, draft, question, doubt["value"], sure=True)


async def _again(context: Context, form: Form, draft: Draft, question: Question) -> Replies:
    return await ask(context, _with(draft, doubt=None))


async def _help(context: Context, form: Form, draft: Draft, question: Question) -> Replies:
    draft = remember(context, draft, asked=draft.asked + 1)
    return [await frame(context, draft, question, Part(f"{form.name}-{question.name}.help"))]


async def _done(context: Context, form: Form, draft: Draft, question: Question) -> Replies:
    if not draft.state.get("parts"):
        return [Toast("tap-counted")]
    return await finish_parts(context, draft, question)


Action = Callable[[Context, Form, Draft, Question], Awaitable[Replies]]
ACTIONS: dict[str, Action] = {
    "!back": _back,
    "!skip": _skip,
    "!yes": _confirmed,
    "!no": _again,
    "!help": _help,
    "!done": _done,
}


async def _whole(context: Context, form: Form, draft: Draft, choice: str) -> Replies:
    """A tap about the draft as a whole: send, change, keep for later, use an early text."""
    if choice.startswith("!use"):
        return await _use(context, draft, choice.removeprefix("!use"))
    if opened(form, draft) is not None or draft.state.get("held"):
        return await _passed(context, form, draft, "-", choice)
    if choice == "!send":
        return [Unbutton(), *await finish(context, form, draft)]
    if choice == "!keep":
        return await leave(context)
    if choice.startswith("!change="):
        name = choice.removeprefix("!change=")
        if name in form.questionnaire:
            return await ask(context, _with(draft, reopened=name, changing=True))
    return [Say("change-which", buttons=_changeable(form, draft))]


def _changeable(form: Form, draft: Draft) -> list[list[Button]]:
    buttons = [
        Button(f"{form.name}-{question.name}.label", f"q:{draft.id}:-:!change={question.name}")
        for question in form.questionnaire.asked(draft.answers)
    ]
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


async def _use(context: Context, draft: Draft, message_id: str) -> Replies:
    asides = dict(draft.state.get("asides", {}))
    text = asides.pop(message_id, None)
    if text is None:
        return [Toast("tap-counted")]
    return [Unbutton(), *await heard(context, _with(draft, asides=asides), clean(text))]


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


def _with(draft: Draft, **state: Any) -> Draft:
    return draft.model_copy(update={"state": {**draft.state, **state}})
