"""Takes what was sent as the answer to the open question, asks when in doubt, or says why not."""

from typing import Any

from domain.names import fold
from domain.phrases import is_skip, is_yes
from handlers.answers import choose, read
from handlers.context import Context
from handlers.conversation.asking import frame, proceed, remember
from handlers.conversation.form import Form
from handlers.conversation.interrupting import INTERRUPTED
from handlers.questionnaire import Doubtful, Question, Rejected, Typed
from handlers.replies import Button, Part, Replies, Row
from locales import enum_key
from storage.conversations import Draft

#: What a draft's state keeps from question to question; the rest belongs to one question.
LASTING = ("asides", "checked", "replicates", "unlike", "difference", INTERRUPTED)
PARTS = 8  # more of them than fit into any answer


async def answer(context: Context, draft: Draft, question: Question, typed: Typed) -> Replies:
    """Take what was sent as the answer to the open question, or say why not."""
    form = context.house.forms[draft.kind]
    doubt = draft.state.get("doubt") or {}
    try:
        if doubt.get("question") == question.name and is_yes(typed.text):
            return await keep(context, draft, question, doubt["value"], sure=True)
        if question.may_skip(draft.answers) and is_skip(typed.text):
            return await keep(context, draft, question, None)
        value = await _value(context, form, draft, question, typed)
        return await keep(context, draft, question, value)
    except Doubtful as doubtful:
        if doubtful.insist and doubt.get("question") == question.name:
            return await keep(context, draft, question, doubtful.value, sure=True)
        return await _doubt(context, draft, question, doubtful)
    except Rejected as rejected:
        return await refuse(context, draft, question, rejected)


async def keep(
    context: Context, draft: Draft, question: Question, value: Any, *, sure: bool = False
) -> Replies:
    """Keep an answer (None: skipped) and go on; ask first, unless `sure`. Raises Rejected."""
    questionnaire = context.house.forms[draft.kind].questionnaire
    if value is None:
        answers = {**draft.answers, question.name: None}
    else:
        answers = questionnaire.keep(question, value, draft.answers, context.today)
    if value is not None and not sure:
        doubtful = questionnaire.doubt(question, value, draft.answers, context.region)
        if doubtful is not None:
            return await _doubt(context, draft, question, doubtful)
    lasting = {k: v for k, v in draft.state.items() if k in LASTING}
    kept = remember(context, draft, answers=answers, state=lasting)
    try:
        return await proceed(context, kept, question)
    except Rejected:
        remember(context, draft)
        raise


async def refuse(context: Context, draft: Draft, question: Question, rejected: Rejected) -> Replies:
    """Say why an answer cannot be taken, with the question's buttons; it stays open."""
    key = f"{draft.kind}-{question.name}.wrong"
    text = key if context.texts.has(key) else "answer-wrong"
    draft = remember(context, draft, asked=draft.asked + 1)
    said = await frame(context, draft, question, Part(text, kind=rejected.kind, **rejected.values))
    said.buttons = [*rejected.rows, *said.buttons]
    return [said]


async def _value(
    context: Context, form: Form, draft: Draft, question: Question, typed: Typed
) -> Any:
    if question.find is not None:
        return await question.find(context, draft, typed.text)
    if question.choices:
        labels = {str(c.value): context.texts.plain(enum_key(c)) for c in question.choices}
        return choose(typed.text, labels)
    return read(question, typed, draft.answers)


async def _doubt(context: Context, draft: Draft, question: Question, doubtful: Doubtful) -> Replies:
    questionnaire = context.house.forms[draft.kind].questionnaire
    doubt: dict[str, Any] = {
        "question": question.name,
        "value": questionnaire.json(question, doubtful.value),
        "buttons": {doubtful.confirm: "!yes"},
    }
    if doubtful.again is not None:
        doubt["buttons"][doubtful.again] = "!no"
    if doubtful.otherwise is not None:
        doubt["otherwise"] = questionnaire.json(question, doubtful.otherwise)
    state = {**draft.state, "doubt": doubt}
    draft = remember(context, draft, asked=draft.asked + 1, state=state)
    buttons: list[Row] = [[Button(doubtful.confirm, f"q:{draft.id}:{question.name}:!yes")]]
    if doubtful.again is not None:
        buttons.append([Button(doubtful.again, f"q:{draft.id}:{question.name}:!no")])
    own = f"{draft.kind}-{question.name}.doubt"
    text = own if context.texts.has(own) else "answer-doubtful"
    body = Part(text, kind=doubtful.kind, person=context.addressee, **doubtful.values)
    return [await frame(context, draft, question, body, buttons)]


async def part(context: Context, draft: Draft, question: Question, text: str) -> Replies:
    """Keep one part of a long answer, until "selesai" or as many as fit into any answer."""
    parts = [*draft.state.get("parts", ()), text]
    if fold(text) == fold(context.texts.plain("button-done")):
        return await finish_parts(context, draft, question)
    draft = remember(context, draft, asked=draft.asked + 1, state={**draft.state, "parts": parts})
    if len(parts) == PARTS:
        return await finish_parts(context, draft, question)
    buttons: list[Row] = [[Button("button-done", f"q:{draft.id}:{question.name}:!done")]]
    words = len(" ".join(parts).split())
    body = Part("answer-part", parts=len(parts), words=words)
    return [await frame(context, draft, question, body, buttons)]


async def finish_parts(context: Context, draft: Draft, question: Question) -> Replies:
    """All parts of a long answer are there: together they are the answer."""
    text = "\n".join(draft.state.get("parts", ()))
    whole = draft.model_copy(update={"state": {**draft.state, "parts": None}})
    return await answer(context, whole, question, Typed(text=text, today=context.today))
