"""Who is told that there is more time: everybody who still owes something, with what it is."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from domain.announcements import Recipient
from domain.deadlines import Deadline
from domain.people import PersonId
from domain.periods import Period
from domain.regions import Region
from handlers.deadlines import NAMES
from storage.store import Store

#: Innovations with a button of their own.
BUTTONS = 3


async def owing_people(
    store: Store,
    region: Region,
    period: Period,
    today: date,
    units: Collection[int] | None = None,
) -> list[Recipient]:
    """Who would be reminded of what is still owed for a period, of some units or of all."""
    owed = await store.reminders.deadlines(region, today, until=max(period.due, today))
    staff = await store.reminders.staff(region.code)
    by_person: dict[int, list[Deadline]] = defaultdict(list)
    for one in owed:
        if one.target.period == period.id and (units is None or one.agency in units):
            for recipient in staff.told(one):
                by_person[recipient.person].append(one)
    return [_recipient(person, owing) for person, owing in sorted(by_person.items())]


def _recipient(person: int, owing: list[Deadline]) -> Recipient:
    units = {one.agency for one in owing}
    return Recipient(
        person_id=PersonId(person),
        agency_id=units.pop() if len(units) == 1 else None,
        values=_values(sorted(owing, key=lambda one: one.name)),
    )


def _values(owing: list[Deadline]) -> dict[str, Any]:
    return {
        "names": [one.name for one in owing[:NAMES]],
        "further": max(0, len(owing) - NAMES),
        "numbers": [one.number for one in owing[:BUTTONS] if one.number],
    }
