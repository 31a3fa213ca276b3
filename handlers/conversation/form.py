"""A form: a questionnaire with what Telegram needs around it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.people import Role
from handlers.context import Context
from handlers.questionnaire import Question, Questionnaire
from handlers.replies import Part, Replies
from storage.conversations import Draft

Values = Mapping[str, Any]


async def _nothing(context: Context, draft: Draft) -> Values:
    return {}


@dataclass(frozen=True)
class Form:
    """A questionnaire, who may fill it, and what happens with the filled model.

    finish: called with the model when it is sent · summary: variables of `<name>-check`, shown
    before sending; without it, or when it gives None, the last answer finishes · values: further
    variables of its texts · rests: a draft left with /batal is kept; else it is dropped ·
    before_summary: what is shown above the summary · origin: callback data of the view that
    /batal leads back to.
    """

    questionnaire: Questionnaire[Any]
    for_: Role
    finish: Callable[[Context, Draft, Any], Awaitable[Replies]]
    summary: Callable[[Context, Draft, Any], Awaitable[Values | None]] | None = None
    values: Callable[[Context, Draft], Awaitable[Values]] = _nothing
    rests: bool = True
    before_summary: Callable[[Context, Draft, Any], Awaitable[Replies]] | None = None
    origin: Callable[[Context, Draft], Awaitable[str | None]] | None = None

    @property
    def name(self) -> str:
        """The kind of its drafts and the first part of its texts' keys."""
        return self.questionnaire.name


def opened(form: Form, draft: Draft) -> Question | None:
    """The open question: the reopened one, else the first without an answer; None: the summary."""
    reopened = str(draft.state.get("reopened"))
    if reopened in form.questionnaire and form.questionnaire[reopened].applies(draft.answers):
        return form.questionnaire[reopened]
    return form.questionnaire.current(draft.answers)


def shown(form: Form, draft: Draft) -> dict[str, Any]:
    """The answers so far as values to show."""
    questionnaire = form.questionnaire
    return {
        question.name: questionnaire.value(question, draft.answers)
        for question in questionnaire.asked(draft.answers)
        if draft.answers[question.name] is not None
    }


def place(context: Context, draft: Draft) -> dict[str, Any]:
    """Variables that say where a draft stands: its title, its question, of how many, since when.

    `number` is 0 when all is answered and only the sending is missing.
    """
    number, total = position(context.house.forms[draft.kind], draft)
    day = draft.updated_at.astimezone(context.now.tzinfo).date()
    return {
        "kind": draft.kind,
        "title": _title(draft),
        "number": number,
        "total": total,
        "day": day,
        "ago": (context.today - day).days,
    }


def position(form: Form, draft: Draft) -> tuple[int, int]:
    """Which question is open, and of how many; (0, 0) when all are answered."""
    question = opened(form, draft)
    return (0, 0) if question is None else form.questionnaire.position(question, draft.answers)


def _title(draft: Draft) -> Part:
    name = draft.answers.get("name")
    if name is None:
        return Part("draft-title", kind=draft.kind)
    return Part("draft-title-named", kind=draft.kind, name=name)
