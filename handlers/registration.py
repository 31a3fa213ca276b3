"""/daftar: registers an innovation in ten short questions (domain.md §4)."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter

from domain.affairs import affair_candidates, find_affairs
from domain.agencies import Agency
from domain.contacts import format_phone
from domain.dates import Moment
from domain.errors import Refused
from domain.innovations import (
    Category,
    Contact,
    Innovation,
    InnovationId,
    Medium,
    Stage,
    Verification,
)
from domain.names import looks_like_acronym, split_name
from domain.people import Role
from handlers.context import Context
from handlers.conversation import Form, begin, place, remember, shown
from handlers.duplicates import look_for_duplicates
from handlers.questionnaire import Answers, Option, Questionnaire, Rejected, Typed, ask
from handlers.replies import Button, Part, Replies, Say
from storage.conversations import Draft
from storage.innovations import NewInnovation

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
    parts = split_name(draft.answers["name"])
    if parts.expansion:
        answers = {**draft.answers, "name": parts.name, "expansion": parts.expansion}
        draft = remember(context, draft, answers=answers)
    await _refuse_taken(context, draft)
    return await look_for_duplicates(context, draft)


async def _refuse_taken(context: Context, draft: Draft) -> None:
    assert draft.agency_id is not None
    taken = await context.store.innovations.named(draft.agency_id, draft.answers["name"])
    if taken is None or str(taken.id) == draft.subject:
        return
    rows = [[Button("button-view-named", f"inv:{taken.number}", name=taken.name)]]
    if taken.verification is Verification.VERIFIED:
        rows.append([Button("button-report-named", f"report:{taken.number}", name=taken.name)])
    raise Rejected("taken", rows=rows, name=taken.name, number=taken.number)


async def _agency(context: Context, draft: Draft) -> Agency:
    agency = None if draft.agency_id is None else await context.store.agencies.get(draft.agency_id)
    assert agency is not None
    return agency


async def affair_options(context: Context, draft: Draft) -> Sequence[Option]:
    """The affairs of the unit, and those that the summary speaks of."""
    affairs = await context.store.affairs.all()
    agency = await _agency(context, draft)
    summary = draft.answers.get("summary") or ""
    likely = affair_candidates(agency.name, summary, affairs)[:OFFERED_AFFAIRS]
    return [Option(str(affair.id), affair.name, offered=affair in likely) for affair in affairs]


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
    ask("medium"),
    ask("affair", options=affair_options, find=affair_typed),
    ask("contact", shortcuts={"button-myself": myself}),
)


# ── Beginning ────────────────────────────────────────────────────────────────────────────────


async def register(context: Context) -> Replies:
    """/daftar: begin a registration; a half-filled one is offered first."""
    resting = list(await context.store.conversations.resting(context.known.id, FORM.name))
    if context.draft is not None and context.draft.kind == FORM.name:
        resting.insert(0, context.draft)
    unsent = [draft for draft in resting if draft.subject is None]
    if not unsent:
        return await register_new(context)
    newest = unsent[0]
    buttons = [
        [Button("button-resume", f"draft:resume:{newest.id}")],
        [Button("button-start-new", "register")],
    ]
    return [Say("registration-draft", buttons=buttons, **place(context, newest))]


async def register_new(context: Context) -> Replies:
    """Begin a new registration for the own unit; older drafts rest."""
    agency_id = context.duty.agency_id
    assert agency_id is not None
    return await begin(context, FORM, agency_id=agency_id)


# ── Sending ──────────────────────────────────────────────────────────────────────────────────


class AccessPending(Refused):
    """The person's access is not approved yet; the filled draft is kept and can be sent then."""


async def send(context: Context, draft: Draft, filled: Registration) -> Replies:
    """Submit the registration, or send a returned one again under its number."""
    if context.role is Role.VISITOR:
        raise AccessPending
    if draft.subject is not None:
        innovation = await context.store.innovations.resubmit(
            InnovationId(int(draft.subject)),
            _new(context, draft, filled),
            context.known.id,
            context.now,
        )
    else:
        innovation = await context.store.innovations.add(
            _new(context, draft, filled), context.known.id, context.now
        )
    context.audit("submit", f"innovation/{innovation.id}", after={"name": innovation.name})
    told = await _tell_owner(context, innovation)
    return [*told, _receipt(context, innovation)]


def _receipt(context: Context, innovation: Innovation) -> Say:
    buttons = [
        [Button("button-view", f"inv:{innovation.number}")],
        [Button("button-innovations", "inventory"), Button("button-register-another", "register")],
    ]
    return Say(
        "registration-sent",
        person=context.addressee,
        name=innovation.name,
        number=innovation.number,
        office=context.region.office,
        buttons=buttons,
    )


async def _tell_owner(context: Context, replica: Innovation) -> list[Say]:
    """Tell the unit whose innovation is replicated."""
    if replica.replicates is None:
        return []
    original = await context.store.innovations.get(replica.replicates)
    assert original is not None
    return [
        Say(
            "duplicate-replicated",
            to=operator.telegram_id,
            name=original.name,
            agency=replica.agency,
            region=replica.region_name,
            replica=replica.name,
        )
        for operator in await context.store.people.officers(original.agency_id)
    ]


def _new(context: Context, draft: Draft, filled: Registration) -> NewInnovation:
    assert draft.agency_id is not None
    return NewInnovation(
        region=context.region.code,
        agency_id=draft.agency_id,
        name=filled.name,
        expansion=filled.expansion,
        summary=filled.summary,
        stage=filled.stage,
        trial_date=filled.trial_date,
        applied_date=filled.applied_date,
        category=filled.category,
        medium=filled.medium,
        affair_id=filled.affair,
        contact=filled.contact,
        replicates=draft.state.get("replicates"),
        by_office=context.role is Role.ADMIN,
    )


def answers_of(one: Innovation) -> dict[str, Any]:
    """A registered innovation as answers, to be revised; what was never asked stays open."""
    given = {
        "name": one.name,
        "expansion": one.expansion,
        "summary": one.summary,
        "stage": one.stage,
        "trial_date": one.trial_date,
        "applied_date": one.applied_date,
        "category": one.category,
        "medium": one.medium,
        "affair": one.affair_id,
        "contact": one.contact,
    }
    known = {name: value for name, value in given.items() if value is not None}
    answers = {name: QUESTIONS.json(QUESTIONS[name], value) for name, value in known.items()}
    open_ = [q for q in QUESTIONS.questions if q.name not in answers]
    return answers | {q.name: None for q in open_ if q.may_skip(answers)}


async def summary(context: Context, draft: Draft, filled: Registration) -> dict[str, Any]:
    """What is shown before it is sent."""
    affairs = {affair.id: affair.name for affair in await context.store.affairs.all()}
    agency = await _agency(context, draft)
    since = filled.applied_date or filled.trial_date
    contact = filled.contact
    return {
        **shown(FORM, draft),
        "expansion": filled.expansion,
        "agency": agency.name,
        "since": Part("registration-since", stage=filled.stage, moment=since)
        if since
        else Part("registration-since-none", stage=filled.stage),
        "affair": affairs[filled.affair],
        "contact": Part(
            "registration-contact-line", name=contact.name, phone=format_phone(contact.phone)
        )
        if contact.phone
        else Part("registration-contact-name", name=contact.name),
    }


async def values(context: Context, draft: Draft) -> dict[str, Any]:
    """Further variables of the questions' texts."""
    return {"office": context.region.office}


FORM = Form(QUESTIONS, Role.OFFICER | Role.ADMIN | Role.VISITOR, send, summary, values)
