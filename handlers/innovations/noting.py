""" "Beri catatan": what a pendamping remarks on an action plan, told to its unit."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.innovations import Innovation, InnovationId, Verification
from domain.people import Role
from handlers.context import Context, addressed
from handlers.conversation import Form, begin
from handlers.innovations.card import open_by_number
from handlers.innovations.seeing import mentors
from handlers.origins import of_innovation
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Say
from storage.conversations import Draft


class Note(BaseModel):
    """The remark."""

    note: Annotated[str, Field(min_length=5, max_length=1000)]


async def note(context: Context) -> Replies:
    """A tap `plan-note:<number>` of a pendamping of the region."""
    one = await context.store.innovations.by_number(context.args)
    if one is None or not _may(context, one):
        return await open_by_number(context, context.args)
    return await begin(context, FORM, subject=str(one.id))


def _may(context: Context, one: Innovation) -> bool:
    return mentors(context, one) and one.verification is Verification.VERIFIED


async def _send(context: Context, draft: Draft, written: Note) -> Replies:
    """Keep the note, and tell the unit's operators."""
    one = await _subject(context, draft)
    if not _may(context, one):
        return await open_by_number(context, one.number)
    await context.store.actions.note(one.id, written.note, context.known.id, context.now)
    context.audit("note-plan", f"innovation/{one.id}", after={"note": written.note})
    plan = [[Button("button-plan", f"plan:{one.number}")]]
    told = [
        Say(
            "plan-note-told",
            to=person.telegram_id,
            person=addressed(person),
            name=one.name,
            number=one.number,
            by=context.known.name or context.addressee,
            note=written.note,
            buttons=plan,
        )
        for person in await context.store.people.officers(one.agency_id)
    ]
    return [*told, Say("plan-note-kept", name=one.name, agency=one.agency, buttons=plan)]


async def _subject(context: Context, draft: Draft) -> Innovation:
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    assert one is not None
    return one


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    one = await _subject(context, draft)
    return {"innovation": one.name, "office": context.region.office}


FORM = Form(
    Questionnaire("plan-note", Note, ask("note")),
    Role.OBSERVER,
    _send,
    values=_named,
    rests=False,
    origin=of_innovation("plan"),
)
