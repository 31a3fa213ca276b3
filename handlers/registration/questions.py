"""The questions of a registration, their conditions and rules (domain.md §4)."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field, TypeAdapter

from domain.affairs import affair_candidates, find_affairs
from domain.agencies import Agency
from domain.dates import Moment
from domain.innovations import Category, Contact, Medium, Stage, Verification
from domain.names import looks_like_acronym, split_name
from domain.phrases import is_no, is_yes
from handlers.answers import choose, read_text
from handlers.context import Context
from handlers.conversation import remember
from handlers.duplicates import look_for_duplicates
from handlers.questionnaire import Answers, Option, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import Button, Replies
from locales import enum_key
from storage.conversations import Draft

#: Affairs offered as buttons; the others are typed: never a list of 38.
OFFERED_AFFAIRS = 4
MOMENT: TypeAdapter[Moment] = TypeAdapter(Moment)


class Registration(BaseModel):
    """What a unit must tell to submit an innovation."""

    name: Annotated[str, Field(min_length=2, max_length=200)]
    expansion: Annotated[str, Field(max_length=300)] | None = None
    summary: Annotated[str, Field(min_length=1, max_length=3000)]
    stage: Stage
    trial_date: Moment | None = None
    applied_date: Moment | None = None
    category: Category
    medium: Medium
    affair: int
    contact: Contact


# ── The questions: conditions, rules, shortcuts ──────────────────────────────────────────────


def may_be_acronym(answers: Answers) -> bool | None:
    """Is the expansion asked: the name looks like an acronym, or brought its expansion along."""
    if "name" not in answers:
        return None
    return bool(answers.get("expansion")) or looks_like_acronym(answers["name"])


def stage_at_least_trial(answers: Answers) -> bool | None:
    """Has there been a trial, as far as the stage says?"""
    return None if "stage" not in answers else answers["stage"] != Stage.INITIATIVE


def stage_is_applied(answers: Answers) -> bool | None:
    """Is it in use?"""
    return None if "stage" not in answers else answers["stage"] == Stage.APPLIED


def not_ahead(moment: Moment, answers: Answers, today: date) -> None:
    """What was done lies not in the future (domain.md §4)."""
    if moment.certainly_after(today):
        raise Rejected("ahead", moment=moment)


def after_trial(applied: Moment, answers: Answers, today: date) -> None:
    """Penerapan is not in the future and not before uji coba (domain.md §4)."""
    not_ahead(applied, answers, today)
    trial = answers.get("trial_date")
    if trial and stage_at_least_trial(answers):
        begun = MOMENT.validate_python(trial)
        if applied.certainly_before(begun):
            raise Rejected("before-trial", applied=applied, trial=begun)


async def split_and_check(context: Context, draft: Draft) -> Replies | None:
    """Keep both parts of "Simpel (Sistem …)"; refuse the unit's own name; look for duplicates."""
    return await look_for_duplicates(context, await split_own(context, draft))


async def split_own(context: Context, draft: Draft) -> Draft:
    """Keep both parts of the name. Raises Rejected when the unit has one of that name."""
    parts = split_name(draft.answers["name"])
    if parts.expansion:
        answers = {**draft.answers, "name": parts.name, "expansion": parts.expansion}
        draft = remember(context, draft, answers=answers)
    await _refuse_taken(context, draft)
    return draft


async def _refuse_taken(context: Context, draft: Draft) -> None:
    assert draft.agency_id is not None
    taken = await context.store.innovations.named(draft.agency_id, draft.answers["name"])
    if taken is None or str(taken.id) == draft.subject:
        return
    rows = [[Button("button-view-named", f"inv:{taken.number}", name=taken.name)]]
    if taken.verification is Verification.VERIFIED:
        rows.append([Button("button-report-named", f"report:{taken.number}", name=taken.name)])
    raise Rejected("taken", rows=rows, name=taken.name, number=taken.number)


def read_expansion(question: Question, typed: Typed, answers: Answers) -> str | None:
    """The words behind the letters; "ya" only says that there are some, "bukan" that none are."""
    if is_yes(typed.text):
        raise Rejected("missing")
    return None if is_no(typed.text) else read_text(question, typed, answers)


async def medium_typed(context: Context, draft: Draft, text: str) -> Medium:
    """Digital or not; the question can also be heard as one for ya or tidak."""
    if is_yes(text):
        return Medium.DIGITAL
    if is_no(text):
        return Medium.NON_DIGITAL
    return Medium(choose(text, {str(m): context.texts.plain(enum_key(m)) for m in Medium}))


async def agency_of(context: Context, draft: Draft) -> Agency:
    """The unit that the draft registers for."""
    agency = None if draft.agency_id is None else await context.store.agencies.get(draft.agency_id)
    assert agency is not None
    return agency


async def affair_options(context: Context, draft: Draft) -> Sequence[Option]:
    """The affairs of the unit, and those that the summary speaks of."""
    affairs = await context.store.affairs.all()
    agency = await agency_of(context, draft)
    summary = draft.answers.get("summary") or ""
    candidates = affair_candidates(agency.name, summary, affairs)[:OFFERED_AFFAIRS]
    likely = {affair.id for affair in candidates}
    return [Option(str(one.id), one.name, offered=one.id in likely) for one in affairs]


async def affair_typed(context: Context, draft: Draft, text: str) -> int:
    """The affair meant by typed words; several or none are asked again with buttons."""
    found = find_affairs(text, await context.store.affairs.all())
    if len(found) == 1:
        return found[0].id
    rows = [
        [Button("button-option", f"q:{draft.id}:affair:{affair.id}", label=affair.name)]
        for affair in found[:OFFERED_AFFAIRS]
    ]
    raise Rejected("several" if found else "unknown", rows=rows, typed=text)


def myself(context: Context, typed: Typed) -> Contact:
    """The person speaking, as contact."""
    return Contact(name=context.known.name or "", phone=context.known.phone)


def today(context: Context, typed: Typed) -> Moment:
    """The office's day."""
    return Moment(context.today)


QUESTIONS = Questionnaire(
    "registration",
    Registration,
    ask("name", check=split_and_check),
    ask(
        "expansion",
        when=may_be_acronym,
        optional=True,
        skip="button-no-acronym",
        read=read_expansion,
        check=look_for_duplicates,
    ),
    ask("summary", long=True, least_words=3, check=look_for_duplicates),
    ask("stage"),
    ask(
        "trial_date",
        when=stage_at_least_trial,
        optional=stage_is_applied,
        skip="button-no-trial",
        rule=not_ahead,
    ),
    ask("applied_date", when=stage_is_applied, shortcuts={"button-today": today}, rule=after_trial),
    ask("category"),
    ask("medium", find=medium_typed),
    ask("affair", options=affair_options, find=affair_typed),
    ask("contact", shortcuts={"button-myself": myself}),
)
