"""A unit's month, on one page for its head."""

from collections import Counter
from datetime import datetime, timedelta

from domain.deadlines import OF_PERIODS, DeadlineKind, Target
from domain.innovations import Verification
from domain.people import Person
from domain.regions import Region
from handlers.context import addressed
from handlers.desk.notice import Notice
from handlers.replies import Button, Lines, Part, Say
from storage.store import Store


async def monthly(
    store: Store, region: Region, person: Person, notice: Notice, now: datetime
) -> Say | None:
    """How the unit and those below it stand, and what is asked of them in the next 31 days."""
    agency = notice.agency and await store.agencies.get(notice.agency)
    if not agency:
        return None
    units = await store.agencies.within(agency.id)
    own = await store.innovations.of_agencies(units)
    statuses = Counter(one.verification for one in own)
    verified = [one for one in own if one.verification is Verification.VERIFIED]
    soon = now.date() + timedelta(days=31)
    reported = {one.id for one in own} | await store.transfers.passed_on(units)
    of = [Target(DeadlineKind.PROPOSAL, unit) for unit in units]
    of += [Target(DeadlineKind.MONITORING, one) for one in reported]
    owed = await store.reminders.deadlines(region, now.date(), until=soon, of=of)
    open_ = [one for one in owed if one.agency in units and one.kind in OF_PERIODS]
    return Say(
        "desk-monthly",
        to=person.telegram_id,
        person=addressed(person),
        agency=agency.name,
        day=now.date(),
        verified=len(verified),
        lines=Lines(
            Part("desk-implementation", implementation=state, count=count)
            for state, count in Counter(one.implementation for one in verified).most_common()
        ),
        submitted=statuses[Verification.SUBMITTED],
        returned=statuses[Verification.NEEDS_REVISION],
        late=sum(one.due < now.date() for one in open_),
        ahead=sum(one.due >= now.date() for one in open_),
        buttons=[[Button("button-innovations", "inventory")]],
    )
