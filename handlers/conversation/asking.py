"""Begins, resumes and leaves conversations, and asks their questions."""

from collections.abc import Mapping
from typing import Any

from domain.errors import Refused
from handlers.context import Context
from handlers.conversation.form import Form, opened, place, shown
from handlers.conversation.interrupting import interruption, offered_again
from handlers.conversation.keyboards import question_buttons, summary_buttons
from handlers.conversation.standing import check_standing
from handlers.questionnaire import Question
from handlers.replies import Button, Part, Replies, Reply, Row, Say
from handlers.routing import refusal
from storage.conversations import Draft


async def begin(
    context: Context,
    form: Form,
    *,
    agency_id: int | None = None,
    subject: str | None = None,
    answers: Mapping[str, Any] | None = None,
    state: Mapping[str, Any] | None = None,
    first: Replies = (),
) -> Replies:
    """Start a new draft, say `first`, and ask its first open question; an active draft rests."""
    interrupted = interruption(context, form)
    if context.draft is not None and not context.house.forms[context.draft.kind].rests:
        await context.store.conversations.delete(context.draft.id, context.known.id)
    draft = await context.store.conversations.begin(
        context.known.id,
        form.name,
        context.region.code or None,
        agency_id,
        subject,
        dict(answers or {}),
        context.now,
    )
    begun = {**(state or {}), **interrupted}
    return await ask(context, draft.model_copy(update={"state": begun}), *first)


async def resume(context: Context, draft_id: int) -> Replies:
    """Go on with an own resting draft at the question where it was left."""
    draft = await context.store.conversations.activate(draft_id, context.known.id)
    if draft is None:
        return [Say("draft-gone")]
    return await barred(context, draft) or await ask(context, draft)


async def barred(context: Context, draft: Draft) -> Replies:
    """Why the person may not go on with the active draft, which rests then; nothing: may go on."""
    try:
        await check_standing(context, draft)
    except Refused as refused:
        await _put_away(context, draft)
        return refusal(context, Part(refused.key, **refused.values))
    return []


async def leave(context: Context) -> Replies:
    """Leave the conversation. The draft is kept, and deleting it is offered."""
    draft = context.draft
    if draft is None:
        return [Say("cancel-nothing")]
    form = context.house.forms[draft.kind]
    hidden = _hidden(form, draft)
    await _put_away(context, draft)
    if not form.rests:
        cancelled = Say("cancelled", buttons=[await _ways(context, form, draft)])
        return [*hidden, cancelled, *await offered_again(context, draft)]
    buttons = [
        [Button("button-resume", f"draft:resume:{draft.id}")],
        [Button("button-delete-draft", f"draft:discard:{draft.id}")],
    ]
    return [*hidden, Say("cancel-kept", buttons=buttons, **place(context, draft))]


async def _ways(context: Context, form: Form, draft: Draft) -> Row:
    """Back to where the form was opened, and to the menu."""
    origin = None if form.origin is None else await form.origin(context, draft)
    back = [] if origin is None else [Button("button-back", origin)]
    return [*back, Button("button-menu", "home")]


def _hidden(form: Form, draft: Draft) -> Replies:
    """Takes away the keyboard that shares a number, where the open question has shown it."""
    question = opened(form, draft)
    asked = question is not None and question.share_phone is not None
    return [Say("phone-keyboard-gone", hide_keyboard=True)] if asked else []


async def _put_away(context: Context, draft: Draft) -> None:
    if context.house.forms[draft.kind].rests:
        await context.store.conversations.rest(context.known.id)
    else:
        await context.store.conversations.delete(draft.id, context.known.id)


def remember(context: Context, draft: Draft, **changes: Any) -> Draft:
    """The draft with these changes, to be saved with the batch."""
    context.draft = draft.model_copy(update={**changes, "updated_at": context.now})
    context.store.conversations.save(context.draft)
    return context.draft


async def ask(context: Context, draft: Draft, *first: Reply) -> Replies:
    """Say `first`, then ask the open question; after the last one the summary, or finish.

    What a check holds the conversation with comes before the question.
    """
    form = context.house.forms[draft.kind]
    held = str(draft.state.get("held"))
    if held in form.questionnaire:
        freed = remember(context, draft, state={**draft.state, "held": None})
        return [*first, *await proceed(context, freed, form.questionnaire[held])]
    broken = (
        None if opened(form, draft) else form.questionnaire.broken(draft.answers, context.today)
    )
    if broken is not None:
        question, rejected = broken
        draft = draft.model_copy(update={"state": {**draft.state, "reopened": question.name}})
        first = (
            *first,
            Say(f"{form.name}-{question.name}.wrong", kind=rejected.kind, **rejected.values),
        )
    question_or_none = opened(form, draft)
    if question_or_none is None:
        return [*first, *await _complete(context, form, draft)]
    draft = remember(context, draft, asked=draft.asked + 1, state=draft.state)
    return [*first, await _question(context, form, draft, question_or_none)]


async def back(context: Context, draft: Draft, question: Question) -> Replies:
    """Ask the question before this one again; a change from the summary is given up instead."""
    questionnaire = context.house.forms[draft.kind].questionnaire
    before = questionnaire.before(question, draft.answers)
    hidden = _hidden(context.house.forms[draft.kind], draft)
    state = {**draft.state, "doubt": None, "parts": None}
    if draft.state.get("changing") or before is None:
        state |= {"reopened": None, "changing": False}
    else:
        state |= {"reopened": before.name}
    return await ask(context, draft.model_copy(update={"state": state}), *hidden)


async def proceed(context: Context, draft: Draft, question: Question) -> Replies:
    """After an answer: the question's check, if any, may hold the conversation; else ask on."""
    if question.check is not None:
        held: Replies | None = await question.check(context, draft)
        draft = context.draft or draft
        if held is not None:
            draft = remember(
                context, draft, asked=draft.asked + 1, state={**draft.state, "held": question.name}
            )
            if isinstance(held[-1], Say):
                held[-1].key = draft.question_key
            return held
    return await ask(context, draft.model_copy(update={"state": {**draft.state, "held": None}}))


async def _question(context: Context, form: Form, draft: Draft, question: Question) -> Say:
    values = {**shown(form, draft), **await form.values(context, draft)}
    return await frame(context, draft, question, Part(f"{form.name}-{question.name}", **values))


async def frame(
    context: Context, draft: Draft, question: Question, body: Part, buttons: list[Row] | None = None
) -> Say:
    """A message about the open question: where one is, `body`, how to leave, and its buttons."""
    form = context.house.forms[draft.kind]
    number, total = form.questionnaire.position(question, draft.answers)
    own = f"{form.name}-header"
    header = own if context.texts.has(own) else "question-header"
    label = Part(f"{form.name}-{question.name}.label")
    values = await form.values(context, draft)
    return Say(
        "question" if form.rests else "question-brief",
        header=Part(header, **values, number=number, total=total, label=label),
        body=body,
        buttons=await question_buttons(context, form, draft, question)
        if buttons is None
        else buttons,
        key=draft.question_key,
        share_phone=question.share_phone,
    )


async def _complete(context: Context, form: Form, draft: Draft) -> Replies:
    model = form.questionnaire.build(draft.answers)
    values = None if form.summary is None else await form.summary(context, draft, model)
    if values is None:
        return await finish(context, form, draft)
    draft = remember(
        context,
        draft,
        asked=draft.asked + 1,
        state={**draft.state, "reopened": None, "changing": False},
    )
    above = [] if form.before_summary is None else await form.before_summary(context, draft, model)
    return [
        *above,
        Say(
            f"{form.name}-check",
            buttons=summary_buttons(context, form, draft),
            key=draft.question_key,
            **values,
        ),
    ]


async def finish(context: Context, form: Form, draft: Draft) -> Replies:
    """Hand the filled model on; the draft has served."""
    replies = await form.finish(context, draft, form.questionnaire.build(draft.answers))
    await context.store.conversations.delete(draft.id, context.known.id)
    context.draft = None
    return [*replies, *await offered_again(context, draft)]
