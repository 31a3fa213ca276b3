"""The summary of a registration, and what happens when it is sent."""

from typing import Any, Final

from domain.contacts import format_phone
from domain.errors import Refused
from domain.innovations import Contact, Innovation, InnovationId
from domain.people import Role
from handlers.context import Context
from handlers.conversation import Form, shown
from handlers.registration.questions import QUESTIONS, Registration, agency_of
from handlers.replies import Button, Lines, Part, Replies, Say
from storage.conversations import Draft
from storage.innovations import NewInnovation

#: Answers that have a column of their own; further ones are kept in the innovation's profile.
COLUMNS: Final = {
    name: "affair_id" if name == "affair" else name
    for name in Registration.model_fields
    if name in {*NewInnovation.model_fields, "affair"}
}


class AccessPending(Refused):
    """The person's access is not approved yet; the filled draft is kept and can be sent then."""


async def send(context: Context, draft: Draft, filled: Registration) -> Replies:
    """Submit the registration, or send a returned one again under its number."""
    if context.role is Role.VISITOR:
        raise AccessPending
    new = _new(context, draft, filled)
    store = context.store.innovations
    if draft.subject is None:
        innovation = await store.add(new, context.known.id, context.now)
    else:
        own = InnovationId(int(draft.subject))
        innovation = await store.resubmit(own, new, context.known.id, context.now)
    context.audit("submit", f"innovation/{innovation.id}", after={"name": innovation.name})
    await _remember_differences(context, draft, innovation)
    told = await _tell_owner(context, innovation)
    context.store.desk.stir(innovation.region)
    return [*told, _receipt(context, innovation)]


async def _remember_differences(context: Context, draft: Draft, innovation: Innovation) -> None:
    """What was called different, for who verifies."""
    unlike = draft.state.get("unlike")
    if unlike:
        await context.store.duplicates.distinguish(
            innovation.id, unlike, draft.state.get("difference"), context.known.id, context.now
        )


def _new(context: Context, draft: Draft, filled: Registration) -> NewInnovation:
    assert draft.agency_id is not None
    assert draft.region is not None
    return NewInnovation(
        region=draft.region,
        agency_id=draft.agency_id,
        replicates=draft.state.get("replicates"),
        by_office=context.role is Role.ADMIN,
        profile=filled.model_dump(mode="json", exclude=set(COLUMNS), exclude_none=True),
        **{column: getattr(filled, name) for name, column in COLUMNS.items()},
    )


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


def answers_of(one: Innovation) -> dict[str, Any]:
    """A registered innovation as answers, to be revised; what was never asked stays open."""
    given = {name: getattr(one, column) for name, column in COLUMNS.items()} | one.profile
    answers = {
        question.name: QUESTIONS.json(question, given[question.name])
        for question in QUESTIONS.questions
        if given.get(question.name) is not None
    }
    open_ = [q for q in QUESTIONS.questions if q.name not in answers]
    return answers | {q.name: None for q in open_ if q.may_skip(answers)}


# ── The summary ──────────────────────────────────────────────────────────────────────────────


async def summary(context: Context, draft: Draft, filled: Registration) -> dict[str, Any]:
    """What is shown before it is sent."""
    affairs = {affair.id: affair.name for affair in await context.store.affairs.all()}
    since = filled.applied_date or filled.trial_date
    stage = filled.stage
    told = Part("registration-since", stage=stage, moment=since) if since else stage
    further = [
        Part("registration-further", label=Part(f"registration-{name}.label"), answer=answer)
        for name, answer in shown(FORM, draft).items()
        if name not in COLUMNS
    ]
    return {
        **shown(FORM, draft),
        "expansion": filled.expansion,
        "agency": (await agency_of(context, draft)).name,
        "since": told,
        "affair": affairs[filled.affair],
        "contact": contact_part(filled.contact),
        "further": Lines(further) if further else None,
    }


def contact_part(contact: Contact) -> Part:
    """The contact person, with the phone number grouped as it is read."""
    if contact.phone is None:
        return Part("registration-contact-name", name=contact.name)
    phone = format_phone(contact.phone)
    return Part("registration-contact-line", name=contact.name, phone=phone)


async def values(context: Context, draft: Draft) -> dict[str, Any]:
    """Further variables of the questions' texts."""
    return {"office": context.region.office}


FORM = Form(QUESTIONS, Role.OFFICER | Role.ADMIN | Role.VISITOR, send, summary, values)
