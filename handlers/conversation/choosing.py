"""What a button of the open question or the summary does, tapped or typed as it is labelled."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

from domain.names import fold
from handlers.context import Context
from handlers.conversation.answering import finish_parts, keep
from handlers.conversation.asking import ask, back, finish, frame, leave, remember
from handlers.conversation.form import Form
from handlers.conversation.keyboards import own_buttons, summary_buttons
from handlers.questionnaire import Option, Question, Rejected, Typed
from handlers.replies import Button, Part, Replies, Row, Say, Toast, Unbutton
from storage.conversations import Draft


async def choose(
    context: Context, form: Form, draft: Draft, question: Question, choice: str
) -> Replies:
    """Do what a button of the open question does. Raises Rejected for one that it has not."""
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
    doubt = draft.state.get("doubt") or {}
    if doubt.get("question") == question.name and "otherwise" in doubt:
        return await keep(context, draft, question, doubt["otherwise"], sure=True)
    return await ask(context, with_state(draft, doubt=None))


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


async def conclude(context: Context, form: Form, draft: Draft, choice: str) -> Replies:
    """Do what a button of the summary does: send, keep for later, change."""
    if choice == "!send":
        return [Unbutton(), *await finish(context, form, draft)]
    if choice == "!keep":
        return await leave(context)
    if choice.startswith("!change="):
        name = choice.removeprefix("!change=")
        if name in form.questionnaire:
            return await ask(context, with_state(draft, reopened=name, changing=True))
    return [Say("change-which", buttons=_changeable(form, draft))]


def _changeable(form: Form, draft: Draft) -> list[list[Button]]:
    buttons = [
        Button(f"{form.name}-{question.name}.label", f"q:{draft.id}:-:!change={question.name}")
        for question in form.questionnaire.asked(draft.answers)
    ]
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


def typed_choice(
    context: Context, form: Form, draft: Draft, question: Question, text: str
) -> str | None:
    """The choice whose button says what was typed: whole, or, where no free text is asked, begun.

    Options that are found by what is typed are not looked at.
    """
    asked = draft.state.get("doubt") or {}
    looks = asked.get("buttons", {}) if asked.get("question") == question.name else {}
    doubt = [Button(key, f"::{choice}") for key, choice in looks.items()]
    rows = [doubt, *own_buttons(context, form, draft, question)]
    free = question.type is str or question.long
    return _labelled(context, rows, text, begun=not free)


def typed_conclusion(context: Context, form: Form, draft: Draft, text: str) -> str | None:
    """The choice of the summary, or of what may be changed, whose button says what was typed."""
    send = [Button("button-send", "::!send")]
    rows = [send, *summary_buttons(context, form, draft), *_changeable(form, draft)]
    return _labelled(context, rows, text, begun=True)


def _labelled(context: Context, rows: Iterable[Row], text: str, *, begun: bool) -> str | None:
    wanted = fold(text)
    labels = [
        ((button.data or "").split(":", 3)[-1], context.texts.plain(button.text, **button.values))
        for row in rows
        for button in row
    ]
    folded = [(choice, fold(label)) for choice, label in labels]
    whole = {choice for choice, label in folded if label == wanted}
    first = {choice for choice, label in folded if label.startswith(f"{wanted} ")}
    found = whole or (first if begun and wanted else set())
    return found.pop() if len(found) == 1 else None


def with_state(draft: Draft, **state: Any) -> Draft:
    """The draft with these changes of its state."""
    return draft.model_copy(update={"state": {**draft.state, **state}})
