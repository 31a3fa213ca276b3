"""What an admin's decisions have in common: whose they are, what they leave, who is told."""

from typing import Any

from domain.innovations import Innovation, InnovationId
from domain.people import Person, PersonId
from handlers.context import Context, addressed
from handlers.innovations import Sight, sight
from handlers.replies import Button, Buttons, Replies, Reply, Say
from storage.conversations import Draft


async def of_region(context: Context, number: str) -> Innovation | None:
    """The innovation of a number, when it belongs to the admin's own region."""
    one = await context.store.innovations.by_number(number)
    return one if one is not None and await sight(context, one) is Sight.OFFICE else None


async def subject_of(context: Context, draft: Draft) -> Innovation:
    """The innovation that a form about one is about."""
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    assert one is not None
    return one


async def named(context: Context, draft: Draft) -> dict[str, Any]:
    """Name and number of that innovation, for the form's texts."""
    one = await subject_of(context, draft)
    return {"innovation": one.name, "registered": one.number}


async def concerned(context: Context, one: Innovation, also: int | None = None) -> list[Person]:
    """Who is told of a decision: the unit's operators and who asked for it; not who decides."""
    told = {person.id: person for person in await context.store.people.officers(one.agency_id)}
    asker = also or one.submitted_by
    if asker is not None and asker not in told:
        person = await context.store.people.get(PersonId(asker))
        if person is not None:
            told[person.id] = person
    return [person for person in told.values() if person.id != context.known.id]


async def tell_unit(
    context: Context,
    one: Innovation,
    text: str,
    buttons: Buttons,
    *,
    also: int | None = None,
    **values: Any,
) -> list[Reply]:
    """A decision with number and reason, to all whom it concerns.

    `also`: who asked for what is decided, where that is not who submitted the innovation.
    """
    shared = {
        "name": one.name,
        "number": one.number,
        "day": context.today,
        "note": one.note or "",
        "until": one.revise_by,
        "office": context.region.office,
        **values,
    }
    return [
        Say(text, to=person.telegram_id, person=addressed(person), buttons=buttons, **shared)
        for person in await concerned(context, one, also)
    ]


async def decided_before(context: Context, one: Innovation) -> Replies:
    """Who decided, when, and what: for the admin who came second."""
    decider = await context.store.people.get(PersonId(one.decided_by or 0))
    decided = Say(
        "already-decided",
        name=one.name,
        number=one.number,
        verification=one.verification,
        by=decider.name if decider else None,
        at=one.decided_at.astimezone(context.now.tzinfo) if one.decided_at else None,
        buttons=[[Button("button-view", f"inv:{one.number}"), Button("button-queue", "reviews")]],
    )
    return [decided]
