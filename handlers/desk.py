"""The office's own digests: what waits, the week's state; a unit's month; and who still waits."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from domain.calendar import WorkingDays
from domain.deadlines import OF_PERIODS, Deadline, waits_too_long
from domain.innovations import Innovation, Verification
from domain.people import AccessRequest, Person, PersonId, Role
from domain.regions import Region
from handlers.context import addressed
from handlers.deadlines import names_of
from handlers.replies import Button, Lines, Part, Row, Say
from locales import clip
from storage.reminders.subject import ASKER, DAILY, MONTHLY, WEEKLY
from storage.store import Store

SHOWN: Final = 4
NAME: Final = 40


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told once: to whom, which kind of digest, of which day."""

    person: int
    day: date
    kind: str
    agency: int | None = None


@dataclass(frozen=True)
class Waiting:
    """What has waited for a decision for more than two working days, longest first."""

    requests: Sequence[AccessRequest]
    submissions: Sequence[Innovation]


async def notices(store: Store, region: Region, now: datetime) -> list[Notice]:
    """What is to be told at `now` (the region's zone) and was not; the same from tick to tick.

    Nobody is told of a week or month in which the duty began.
    """
    today = now.date()
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    waiting = await waiting_long(store, region, now)
    due = [Notice(person, day, ASKER) for person, day in _askers(waiting, now)]
    for one in await store.desk.on_duty(region.code):
        since = one.since.astimezone(now.tzinfo).date()
        if one.role is Role.HEAD and since < first:
            due.append(Notice(one.person, first, MONTHLY, one.agency))
        if one.role is Role.ADMIN:
            due.append(Notice(one.person, today, DAILY))
        if one.role is Role.ADMIN and since < monday:
            due.append(Notice(one.person, monday, WEEKLY))
    earliest = min((one.day for one in due), default=today)
    said = await store.desk.said(region.code, earliest)
    return [one for one in due if (one.person, one.day, one.kind) not in said]


async def compose(store: Store, region: Region, notice: Notice, now: datetime) -> Say | None:
    """The notice as a message; None when there is nothing to say, or nobody to say it to."""
    person = await store.people.get(PersonId(notice.person))
    if person is None or person.unreachable_since is not None:
        return None
    return await COMPOSED[notice.kind](store, region, person, notice, now)


# ── What waits for a decision ────────────────────────────────────────────────────────────────


async def waiting_long(store: Store, region: Region, now: datetime) -> Waiting:
    """Requests and submissions that have waited for more than two working days."""
    calendar = WorkingDays(region.settings.local_holidays)

    def too_long(since: datetime | None) -> bool:
        return since is not None and waits_too_long(_day(since, now), now.date(), calendar)

    submitted = await store.innovations.by_verification(region.code, Verification.SUBMITTED)
    return Waiting(
        [one for one in await store.access.waiting(region.code) if too_long(one.created_at)],
        [one for one in submitted if too_long(one.submitted_at)],
    )


async def _daily(
    store: Store, region: Region, person: Person, notice: Notice, now: datetime
) -> Say | None:
    waiting = await waiting_long(store, region, now)
    if not waiting.requests and not waiting.submissions:
        return None
    return Say(
        "desk-daily",
        to=person.telegram_id,
        now=now,
        person=addressed(person),
        requests=len(waiting.requests),
        askers=names_of([one.person.name or "–" for one in waiting.requests]),
        submissions=len(waiting.submissions),
        names=names_of([one.name for one in waiting.submissions]),
        buttons=_to_decide(waiting),
    )


def _to_decide(waiting: Waiting) -> list[Row]:
    rows: list[Row] = []
    if waiting.requests:
        rows.append([Button("button-requests", "requests", waiting=len(waiting.requests))])
    if waiting.submissions:
        rows.append([Button("button-review", "reviews", waiting=len(waiting.submissions))])
    return rows


def _askers(waiting: Waiting, now: datetime) -> set[tuple[int, date]]:
    """Who waits, and since which day: told once of what was asked on that day."""
    asked = {(one.person.id, _day(one.created_at, now)) for one in waiting.requests}
    sent = {
        (one.submitted_by, _day(one.submitted_at, now))
        for one in waiting.submissions
        if one.submitted_by is not None and one.submitted_at is not None
    }
    return asked | sent


async def _asker(
    store: Store, region: Region, person: Person, notice: Notice, now: datetime
) -> Say | None:
    day = notice.day
    waiting = await waiting_long(store, region, now)
    access = any(
        one.person.id == person.id and _day(one.created_at, now) == day for one in waiting.requests
    )
    names = [
        one.name
        for one in waiting.submissions
        if one.submitted_by == person.id
        and one.submitted_at is not None
        and _day(one.submitted_at, now) == day
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


# ── The week ─────────────────────────────────────────────────────────────────────────────────


async def _weekly(
    store: Store, region: Region, person: Person, notice: Notice, now: datetime
) -> Say | None:
    overdue = await _overdue(store, region, now.date())
    unreached = await store.desk.unreached(region.code)
    units = await store.coverage.units(region.code, now.year)
    unmanned = [unit.name for unit in units if unit.counted and not unit.reachable]
    if not overdue and not unreached and not unmanned:
        return None
    return Say(
        "desk-weekly",
        to=person.telegram_id,
        now=now,
        person=addressed(person),
        overdue=Lines(_by_period(overdue)) if overdue else None,
        unreached=len(unreached),
        people=_few([f"{one.name or '–'} ({one.agency or region.office})" for one in unreached]),
        unmanned=len(unmanned),
        units=_few(unmanned),
        buttons=[
            [Button("button-coverage", "go:laporan"), Button("button-all-periods", "periods")]
        ],
    )


async def _overdue(store: Store, region: Region, today: date) -> list[Deadline]:
    owed = await store.reminders.deadlines(region, today)
    return [one for one in owed if one.kind in OF_PERIODS and one.due < today]


def _by_period(overdue: list[Deadline]) -> list[Part]:
    counted = Counter((one.kind, one.detail, one.due) for one in overdue)
    return [
        Part("desk-overdue", kind=kind, detail=detail, due=due, count=count)
        for (kind, detail, due), count in counted.most_common(SHOWN)
    ]


def _few(names: Sequence[str]) -> list[str | Part]:
    shown: list[str | Part] = [clip(name, NAME) for name in names[:SHOWN]]
    left = len(names) - SHOWN
    return [*shown, Part("deadline-others", count=left)] if left > 0 else shown


# ── A unit's month ───────────────────────────────────────────────────────────────────────────


async def _monthly(
    store: Store, region: Region, person: Person, notice: Notice, now: datetime
) -> Say | None:
    agency = notice.agency and await store.agencies.get(notice.agency)
    if not agency:
        return None
    units = await store.agencies.within(agency.id)
    own = await store.innovations.of_agencies(units)
    statuses = Counter(one.verification for one in own)
    verified = [one for one in own if one.verification is Verification.VERIFIED]
    soon = now.date() + timedelta(days=31)
    owed = await store.reminders.deadlines(region, now.date(), until=soon)
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


COMPOSED: Final = {DAILY: _daily, WEEKLY: _weekly, MONTHLY: _monthly, ASKER: _asker}


def _day(moment: datetime, now: datetime) -> date:
    return moment.astimezone(now.tzinfo).date()
