"""Who is told of a transfer: the receiving unit that answers, and the unit that had it."""

from typing import Any

from domain.people import Person
from domain.transfers import Transfer
from handlers.context import Context, addressed
from handlers.replies import Button, Buttons, Reply, Say


async def ask_receivers(context: Context, asked: Transfer) -> list[Reply]:
    """The operators of the receiving unit may accept it."""
    answers = [
        Button("button-accept-transfer", f"hand-over:yes:{asked.id}"),
        Button("button-decline", f"hand-over:no:{asked.id}"),
    ]
    operators = await context.store.people.officers(asked.to_id)
    return _told(context, operators, asked, "transfer-offered", [answers])


async def tell_owners(context: Context, asked: Transfer, text: str) -> list[Reply]:
    """The operators of the unit that has it, or had it."""
    operators = await context.store.people.officers(asked.from_id)
    view = [[Button("button-view", f"inv:{asked.number}")]]
    return _told(context, operators, asked, text, view)


async def tell_both(context: Context, decided: Transfer, text: str) -> list[Reply]:
    """Both units, and who asked for it."""
    store = context.store.people
    people = [
        *await store.officers(decided.from_id),
        *await store.officers(decided.to_id),
        *(await store.of_ids([decided.asked_by] if decided.asked_by else [])).values(),
    ]
    once = {person.id: person for person in people}
    view = [[Button("button-view", f"inv:{decided.number}")]]
    return _told(context, list(once.values()), decided, text, view)


def _told(
    context: Context, people: list[Person], asked: Transfer, text: str, buttons: Buttons
) -> list[Reply]:
    values: dict[str, Any] = {
        "name": asked.name,
        "number": asked.number,
        "source": asked.source,
        "target": asked.target,
        "reason": asked.reason,
        "note": asked.note,
        "since": asked.since,
        "office": context.region.office,
    }
    return [
        Say(text, to=person.telegram_id, person=addressed(person), buttons=buttons, **values)
        for person in people
        if person.id != context.known.id
    ]
