"""What waits for a decision for too long: told to those who decide, and to those who wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import WorkingDays
from domain.deadlines import waits_too_long
from domain.innovations import Innovation, Verification
from domain.people import AccessRequest, Person, PersonId
from domain.regions import Region
from handlers.context import addressed
from handlers.deadlines import names_of
from handlers.desk.notice import Notice
from handlers.replies import Button, Lines, Part, Row, Say
from storage.store import Store


@dataclass(frozen=True)
class Waiting:
    """What has waited for a decision for more than two working days, longest first."""

    requests: Sequence[AccessRequest]
    submissions: Sequence[Innovation]

    @property
    def told(self) -> Lines | None:
        """A line for each kind; None when nothing waits."""
        lines = []
        if self.requests:
            names = names_of([one.person.name or "–" for one in self.requests])
            lines.append(Part("desk-requests", count=len(self.requests), names=names))
        if self.submissions:
            names = names_of([one.name for one in self.submissions])
            lines.append(Part("desk-submissions", count=len(self.submissions), names=names))
        return Lines(lines) if lines else None

    @property
    def buttons(self) -> list[Row]:
        """To where each kind is decided."""
        rows: list[Row] = []
        if self.requests:
            rows.append([Button("button-requests", "requests", waiting=len(self.requests))])
        if self.submissions:
            rows.append([Button("button-review", "reviews", waiting=len(self.submissions))])
        return rows


async def waiting_long(
    store: Store, region: Region, now: datetime, *, of: PersonId | None = None
) -> Waiting:
    """Requests and submissions, or those of a person, that wait for more than two working days."""
    calendar = WorkingDays(region.settings.local_holidays)

    def too_long(since: datetime | None) -> bool:
        return since is not None and waits_too_long(_day(since, now), now.date(), calendar)

    submitted = await store.innovations.by_verification(region.code, Verification.SUBMITTED, by=of)
    return Waiting(
        [one for one in await store.access.waiting(region.code) if too_long(one.created_at)],
        [one for one in submitted if too_long(one.submitted_at)],
    )


async def daily(
    store: Store, region: Region, person: Person, _: Notice, now: datetime
) -> Say | None:
    """What waits too long, on every working day."""
    waiting = await waiting_long(store, region, now)
    if waiting.told is None:
        return None
    return Say(
        "desk-daily",
        to=person.telegram_id,
        now=now,
        person=addressed(person),
        waiting=waiting.told,
        buttons=waiting.buttons,
    )


def askers(waiting: Waiting, now: datetime) -> set[tuple[int, date]]:
    """Who waits, and since which day: told once of what was asked on that day."""
    asked = {(one.person.id, _day(one.created_at, now)) for one in waiting.requests}
    sent = {
        (one.submitted_by, _day(one.submitted_at, now))
        for one in waiting.submissions
        if one.submitted_by is not None and one.submitted_at is not None
    }
    return asked | sent


async def asker(
    store: Store, region: Region, person: Person, notice: Notice, now: datetime
) -> Say | None:
    """An apology to who has waited too long for what was asked on the notice's day."""
    day = notice.day
    waiting = await waiting_long(store, region, now, of=person.id)
    access = any(
        one.person.id == person.id and _day(one.created_at, now) == day for one in waiting.requests
    )
    names = [
        one.name
        for one in waiting.submissions
        if one.submitted_at is not None and _day(one.submitted_at, now) == day
    ]
    if not access and not names:
        return None
    return Say(
        "desk-asker",
        to=person.telegram_id,
        person=addressed(person),
        office=region.office,
        access=access,
        names=names_of(names) if names else None,
        day=day,
    )


def _day(moment: datetime, now: datetime) -> date:
    return moment.astimezone(now.tzinfo).date()
