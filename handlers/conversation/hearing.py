"""Hears what a person sends while a question is open: text, files, and what is neither."""

from typing import Any

from telegram import Contact

from domain.names import clean, fold
from domain.phrases import is_cancel, is_greeting, is_skip, is_yes, strip_greeting
from domain.progress import Evidence, EvidenceKind
from handlers.answers import choose, read
from handlers.context import Context, NotYet
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
from handlers.questionnaire import Doubtful, Question, Rejected, Typed
from handlers.replies import Button, Part, Replies, Row, Say
from locales import enum_key
from storage.conversations import Draft

#: A text this long was cut by the sender's app: its continuation follows in the next message.
PART = 3500
#: What a draft's state keeps from question to question; the rest belongs to one question.
LASTING = ("asides", "checked", "replicates", "unlike", "difference")
PARTS = 8  # more of them than fit into any answer
ASIDES = 20  # texts that came too early, kept to be used as answers
LARGEST_FILE = 20 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024


async def hear(context: Context) -> Replies:
    """A text while a draft is active: an answer, a greeting, or a word like "lewati"."""
    draft = _active(context)
    if refused := await barred(context, draft):
        return refused
    if _sent_before_question(context):
        return _aside(context, draft)
    text = clean(context.text)
    greeting = is_greeting(text)
    if greeting is not None:
        return await ask(
            context,
            draft,
            Say("greeting-back", greeting=greeting, now=context.now, person=context.addressee),
        )
    return await heard(context, draft, clean(strip_greeting(text)))


async def heard(context: Context, draft: Draft, text: str) -> Replies:
    """A text that is meant for the open question."""
    form = context.house.forms[draft.kind]
    question = opened(form, draft)
    held = str(draft.state.get("held"))
    if is_cancel(text):
        return await leave(context)
    if held in form.questionnaire:
        return await ask(context, draft, Say("choose-first"))
    if question is None:
        return await _at_summary(context, form, draft, text)
    if question.share_phone and fold(text) == fold(context.texts.plain("button-back")):
        return await back(context, draft, question)
    if question.long and (draft.state.get("parts") or len(text) >= PART):
        return await _part(context, draft, question, text)
    return await answer(context, draft, question, Typed(text=text, today=context.today))


async def hear_file(context: Context) -> Replies:
    """A photo or a document while a draft is active: evidence, where evidence is asked."""
    draft = _active(context)
    if refused := await barred(context, draft):
        return refused
    question = opened(context.house.forms[draft.kind], draft)
    if question is None or question.type is not Evidence or draft.state.get("held"):
        return await hear_other(context)
    message = context.message
    if message.photo:
        photo = message.photo[-1]
        evidence = Evidence(
            kind=EvidenceKind.PHOTO,
            file_id=photo.file_id,
            file_unique_id=photo.file_unique_id,
            size=photo.file_size,
        )
        limit = LARGEST_PHOTO
    else:
        document = message.document
        assert document is not None
        evidence = Evidence(
            kind=EvidenceKind.DOCUMENT,
            file_id=document.file_id,
            file_unique_id=document.file_unique_id,
            name=document.file_name,
            size=document.file_size,
        )
        limit = LARGEST_FILE
    if (evidence.size or 0) > limit:
        largest = limit // 1024**2
        size = -(-(evidence.size or 0) // 1024**2)
        return await ask(context, draft, Say("file-too-large", size=size, largest=largest))
    return await answer(
        context, draft, question, Typed(text="", today=context.today, evidence=evidence)
    )


async def hear_other(context: Context) -> Replies:
    """A voice note, sticker, location, poll, contact …: what is expected instead."""
    draft = _active(context)
    if refused := await barred(context, draft):
        return refused
    form = context.house.forms[draft.kind]
    question = opened(form, draft)
    if question is None or draft.state.get("held"):
        return await ask(context, draft, Say("not-an-answer", kind=kind_of(context)))
    if question.share_phone and context.message.contact is not None:
        return await _own_phone(context, draft, question, context.message.contact)
    draft = remember(context, draft, asked=draft.asked + 1)
    return [await frame(context, draft, question, Part("not-an-answer", kind=kind_of(context)))]


async def _own_phone(
    context: Context, draft: Draft, question: Question, contact: Contact
) -> Replies:
    """A shared number answers only when it is the sender's own."""
    user = context.update.effective_user
    if user is None or contact.user_id != user.id:
        return await refuse(context, draft, question, Rejected("not-own"))
    typed = Typed(text=contact.phone_number, today=context.today)
    return await answer(context, draft, question, typed)


def kind_of(context: Context) -> str:
    """What kind of message it is, in the word that selects the sentence of `not-an-answer`."""
    message = context.message
    kinds = (
        "voice",
        "sticker",
        "location",
        "poll",
        "contact",
        "photo",
        "video",
        "document",
        "audio",
    )
    return next((kind for kind in kinds if getattr(message, kind)), "other")


async def answer(context: Context, draft: Draft, question: Question, typed: Typed) -> Replies:
    """Take what was sent as the answer to the open question, or say why not."""
    form = context.house.forms[draft.kind]
    doubt = draft.state.get("doubt") or {}
    try:
        if doubt.get("question") == question.name and is_yes(typed.text):
            return await keep(context, draft, question, doubt["value"], sure=True)
        if question.may_skip(draft.answers) and _skips(context, question, typed.text):
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
    form = context.house.forms[draft.kind]
    if value is not None and not sure:
        doubtful = form.questionnaire.doubt(question, value, draft.answers)
        if doubtful is not None:
            return await _doubt(context, draft, question, doubtful)
    if value is None:
        answers = {**draft.answers, question.name: None}
    else:
        answers = form.questionnaire.keep(question, value, draft.answers, context.today)
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
    for key, shortcut in question.shortcuts.items():
        if typed.text and fold(typed.text) == fold(context.texts.plain(key)):
            value = shortcut(context, typed)
            if value is not None:
                return value
    if question.find is not None:
        return await question.find(context, draft, typed.text)
    if question.choices:
        labels = {str(c.value): context.texts.plain(enum_key(c)) for c in question.choices}
        return choose(typed.text, labels)
    return read(question, typed, draft.answers)


def _skips(context: Context, question: Question, text: str) -> bool:
    return is_skip(text) or fold(text) == fold(context.texts.plain(question.skip))


async def _doubt(context: Context, draft: Draft, question: Question, doubtful: Doubtful) -> Replies:
    value = context.house.forms[draft.kind].questionnaire.json(question, doubtful.value)
    state = {**draft.state, "doubt": {"question": question.name, "value": value}}
    draft = remember(context, draft, asked=draft.asked + 1, state=state)
    buttons: list[Row] = [[Button(doubtful.confirm, f"q:{draft.id}:{question.name}:!yes")]]
    if doubtful.again is not None:
        buttons.append([Button(doubtful.again, f"q:{draft.id}:{question.name}:!no")])
    own = f"{draft.kind}-{question.name}.doubt"
    text = own if context.texts.has(own) else "answer-doubtful"
    body = Part(text, kind=doubtful.kind, person=context.addressee, **doubtful.values)
    return [await frame(context, draft, question, body, buttons)]


async def _part(context: Context, draft: Draft, question: Question, text: str) -> Replies:
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


async def _at_summary(context: Context, form: Form, draft: Draft, text: str) -> Replies:
    if is_yes(text) or fold(text) == fold(context.texts.plain("button-send")):
        return await finish(context, form, draft)
    return await ask(context, draft, Say("summary-waits"))


def _active(context: Context) -> Draft:
    assert context.draft is not None
    return context.draft


def _sent_before_question(context: Context) -> bool:
    """Was this text sent before the open question had been delivered?

    Raises NotYet while the question is on its way: whether it came first is known in a moment.
    """
    question, draft = context.question, _active(context)
    if question is None or draft.state.get("parts"):
        return False
    if question.state == "flying":
        raise NotYet
    if question.message_id is None:
        return question.state == "waiting"
    return context.message.message_id < question.message_id


def _aside(context: Context, draft: Draft) -> Replies:
    """A text that came too early: shown back, never filled silently in."""
    text = clean(context.text)
    message_id = context.message.message_id
    kept = {**draft.state.get("asides", {}), str(message_id): text}
    newest = dict(list(kept.items())[-ASIDES:])
    draft = remember(context, draft, state={**draft.state, "asides": newest})
    button = Button("button-use-as-answer", f"q:{draft.id}:-:!use{message_id}")
    return [Say("aside", buttons=[[button]], text=text)]
