"""Questionnaires: a pydantic model asked one question at a time. Pure: no Telegram, no storage.

The state of a conversation is its answers: a mapping from question to a JSON value, where a skipped
question is None. The open question is the reopened one, else the first without an answer.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from domain.dates import Tense
from domain.progress import Evidence
from domain.regions import Region

Answers = Mapping[str, Any]
M = TypeVar("M", bound=BaseModel)


class Rejected(Exception):
    """An answer that cannot be taken: `kind` selects the sentence of `<form>-<question>.wrong`.

    `values` are that sentence's variables, `rows` further buttons that help.
    """

    def __init__(self, kind: str, *, rows: Sequence[Any] = (), **values: Any) -> None:
        super().__init__(kind)
        self.kind = kind
        self.rows = rows
        self.values = values


class Doubtful(Exception):
    """An answer that is taken only after a second look: "Maksudnya Kamis, 26 November 2020?"

    `value` is what to keep when confirmed; `confirm` and `again` are keys of button texts; with
    `otherwise` the second button keeps that, instead of asking again.
    With `insist`, the next answer is taken as it is (asked again kindly, once).
    """

    def __init__(
        self,
        kind: str,
        value: Any,
        *,
        confirm: str,
        again: str | None,
        insist: bool,
        otherwise: Any = None,
        **values: object,
    ) -> None:
        super().__init__(kind)
        self.kind = kind
        self.value = value
        self.confirm = confirm
        self.again = again
        self.insist = insist
        self.otherwise = otherwise
        self.values: dict[str, Any] = values


@dataclass(frozen=True)
class Option:
    """One thing to choose: `value` is stored, `label` shown as it is (data, not a text key).

    One that is not `offered` has no button, but may be chosen.
    """

    value: str
    label: str
    offered: bool = True


@dataclass(frozen=True)
class Typed:
    """What a person sent for an answer, cleaned: text or evidence, and the office's day."""

    text: str
    today: date
    evidence: Evidence | None = None


Reader = Callable[["Question", Typed, Answers], Any]
Condition = Callable[[Answers], bool | None]


@dataclass(frozen=True)
class Question:
    """One question of a model's field. What the arguments mean stands at `ask`."""

    name: str
    when: Condition | None = None
    optional: Condition | bool = False
    skip: str = "button-skip"
    long: bool = False
    files: bool = False
    tense: Tense = Tense.PAST
    shortcuts: Mapping[str, Callable[[Any, Typed], Any]] = field(default_factory=dict)
    options: Callable[..., Awaitable[Sequence[Option]]] | None = None
    find: Callable[..., Awaitable[Any]] | None = None
    check: Callable[..., Awaitable[Any]] | None = None
    rule: Callable[[Any, Answers, date], None] | None = None
    doubt: Callable[[Any, Answers, Region], Doubtful | None] | None = None
    read: Reader | None = None
    least_words: int = 0
    share_phone: str | None = None
    annotation: Any = None

    def applies(self, answers: Answers) -> bool | None:
        """Is it asked, given these answers? None: not known yet."""
        return True if self.when is None else self.when(answers)

    def may_skip(self, answers: Answers) -> bool:
        """May it be skipped, given these answers?"""
        return bool(self.optional(answers)) if callable(self.optional) else self.optional

    @property
    def type(self) -> Any:
        """The answer's type without `None` and metadata."""
        inner = self.annotation
        while get_origin(inner) in (Annotated, Union, UnionType):
            inner = next(part for part in get_args(inner) if part is not NoneType)
        return inner

    @property
    def takes_files(self) -> bool:
        """May a photo or document answer it?"""
        return self.files or self.type is Evidence

    @property
    def choices(self) -> tuple[Enum, ...]:
        """The members to choose from, when the answer is an enum; else none."""
        return (
            tuple(self.type) if isinstance(self.type, type) and issubclass(self.type, Enum) else ()
        )


def ask(name: str, **how: Any) -> Question:
    """A question about the model's field `name`.

    when: condition on the answers so far (None: not known yet)
    optional, skip: may be skipped, or a condition for that; skip: text key of its button
    long: a text that may take several messages
    files: a photo or document may be, or come with, the answer
    tense: whether its dates lie behind or ahead
    shortcuts: buttons that answer in one tap: text key → function of (context, typed); one that
    gives None has nothing to offer now and is not shown
    options: coroutine of (context, draft) giving the choices of the moment
    find: coroutine of (context, draft, text) that turns typed text into a value
    check: coroutine of (context, draft) after the answer; its replies hold the conversation
    rule: function of (value, answers, today) that raises Rejected
    doubt: function of (value, answers, region) that may ask for a second look at a valid answer
    read: how typed text is read, where the type does not say it
    least_words: fewer are asked about once
    share_phone: text key of the button that shares the own number
    """
    return Question(name, **how)


class Questionnaire(Generic[M]):
    """The questions of one model, in order."""

    def __init__(self, name: str, model: type[M], *questions: Question) -> None:
        self.name = name
        self.model = model
        self.questions = tuple(replace(q, annotation=_annotation(model, q.name)) for q in questions)
        self._by_name = {q.name: q for q in self.questions}
        self._adapters = {q.name: TypeAdapter[Any](q.annotation) for q in self.questions}

    def __getitem__(self, name: str) -> Question:
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def steps(self, answers: Answers) -> list[Question]:
        """The questions that are, or may still be, asked: the total never rises."""
        return [q for q in self.questions if q.applies(answers) is not False]

    def current(self, answers: Answers) -> Question | None:
        """The first question that is asked and has no answer; None: all are answered."""
        return next(
            (q for q in self.questions if q.name not in answers and q.applies(answers)), None
        )

    def position(self, question: Question, answers: Answers) -> tuple[int, int]:
        """Which question this is, and of how many."""
        steps = self.steps(answers)
        return steps.index(question) + 1, len(steps)

    def before(self, question: Question, answers: Answers) -> Question | None:
        """The answered question before this one, to go back to."""
        earlier = self.questions[: self.questions.index(question)]
        return next(
            (q for q in reversed(earlier) if q.name in answers and q.applies(answers)), None
        )

    def doubt(
        self, question: Question, value: Any, answers: Answers, region: Region
    ) -> Doubtful | None:
        """What must be confirmed before this answer is kept. Raises Rejected."""
        if question.doubt is None:
            return None
        return question.doubt(self._valid(question, value), answers, region)

    def keep(self, question: Question, value: Any, answers: Answers, today: date) -> dict[str, Any]:
        """The answers with this one added as JSON. Raises Rejected."""
        valid = self._valid(question, value)
        if question.rule is not None:
            question.rule(valid, answers, today)
        return {**answers, question.name: self.json(question, valid)}

    def json(self, question: Question, value: Any) -> Any:
        """An answer as the JSON value that is kept."""
        return self._adapters[question.name].dump_python(value, mode="json")

    def value(self, question: Question, answers: Answers) -> Any:
        """An answer as a Python value, for showing and for rules."""
        return self._adapters[question.name].validate_python(answers[question.name])

    def broken(self, answers: Answers, today: date) -> tuple[Question, Rejected] | None:
        """The first answer that the others have made wrong since it was given."""
        for question in self.asked(answers):
            try:
                if answers[question.name] is not None:
                    self.keep(question, answers[question.name], answers, today)
                elif not question.may_skip(answers):
                    raise Rejected("required")
            except Rejected as rejected:
                return question, rejected
        return None

    def asked(self, answers: Answers) -> list[Question]:
        """The answered questions that still apply."""
        return [q for q in self.questions if q.name in answers and q.applies(answers)]

    def build(self, answers: Answers) -> M:
        """The filled model; answers to questions that no longer apply are left out."""
        return self.model.model_validate({q.name: answers[q.name] for q in self.asked(answers)})

    def _valid(self, question: Question, value: Any) -> Any:
        try:
            return self._adapters[question.name].validate_python(value)
        except ValidationError as error:
            first = error.errors()[0]
            limits: dict[str, Any] = {
                k: v for k, v in first.get("ctx", {}).items() if isinstance(v, int | str)
            }
            raise Rejected(first["type"].replace("_", "-"), **limits) from None


def _annotation(model: type[BaseModel], name: str) -> Any:
    info = model.model_fields[name]
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
