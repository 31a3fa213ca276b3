"""Hears what a person sends while a question is open: text, files, and what is neither."""

from telegram import Contact, Document, Message, PhotoSize

from domain.names import clean
from domain.phrases import is_cancel, is_greeting, is_yes, strip_greeting
from domain.progress import Evidence, EvidenceKind
from handlers.context import Context, NotYet
from handlers.conversation.answering import answer, part, refuse
from handlers.conversation.asking import ask, barred, frame, leave, remember
from handlers.conversation.choosing import choose, conclude, typed_choice, typed_conclusion
from handlers.conversation.form import Form, opened
from handlers.questionnaire import Question, Rejected, Typed
from handlers.replies import Button, Part, Replies, Say
from storage.conversations import Draft

#: A text this long was cut by the sender's app: its continuation follows in the next message.
PART = 3500
ASIDES = 20  # texts that came too early, kept to be used as answers
LARGEST = {EvidenceKind.PHOTO: 10, EvidenceKind.DOCUMENT: 20}  # MiB


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
    if question.long and (draft.state.get("parts") or len(text) >= PART):
        return await part(context, draft, question, text)
    return await _said(context, form, draft, question, text)


async def _said(
    context: Context, form: Form, draft: Draft, question: Question, text: str
) -> Replies:
    """What a button does when its label was typed; else an answer."""
    choice = typed_choice(context, form, draft, question, text)
    if choice is None:
        return await answer(context, draft, question, Typed(text=text, today=context.today))
    try:
        return await choose(context, form, draft, question, choice)
    except Rejected as rejected:
        return await refuse(context, draft, question, rejected)


async def hear_file(context: Context) -> Replies:
    """A photo or a document while a draft is active: evidence, where evidence is asked."""
    draft = _active(context)
    if refused := await barred(context, draft):
        return refused
    question = opened(context.house.forms[draft.kind], draft)
    if question is None or not question.takes_files or draft.state.get("held"):
        return await hear_other(context)
    evidence = _evidence(context.message)
    size, largest = -(-(evidence.size or 0) // 1024**2), LARGEST[evidence.kind]
    if size > largest:
        return await ask(context, draft, Say("file-too-large", size=size, largest=largest))
    typed = Typed(text=clean(context.text), today=context.today, evidence=evidence)
    return await answer(context, draft, question, typed)


def _evidence(message: Message) -> Evidence:
    if message.photo:
        return _file(EvidenceKind.PHOTO, message.photo[-1])
    assert message.document is not None
    return _file(EvidenceKind.DOCUMENT, message.document, message.document.file_name)


def _file(kind: EvidenceKind, file: PhotoSize | Document, name: str | None = None) -> Evidence:
    return Evidence(
        kind=kind,
        file_id=file.file_id,
        file_unique_id=file.file_unique_id,
        name=name,
        size=file.file_size,
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


async def _at_summary(context: Context, form: Form, draft: Draft, text: str) -> Replies:
    choice = "!send" if is_yes(text) else typed_conclusion(context, form, draft, text)
    if choice is not None:
        return await conclude(context, form, draft, choice)
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
