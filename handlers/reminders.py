"""The one reminder of a day: how it reads, and what its buttons do (domain.md §8)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.actions import ActionItem
from domain.agencies import head_title
from domain.calendar import WorkingDays
from domain.deadlines import Deadline, DeadlineKind, days_late, moment
from domain.digests import Digest, Entry, Group
from domain.people import Person, PersonId
from domain.regions import Region
from handlers.context import Context, addressed
from handlers.deadlines import action, line, names_of
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show, Toast
from handlers.routing import row_id
from locales import clip
from storage.store import Store

GROUPS = 5  # due dates in one digest; the others wait in /jadwal
ENTRIES = 6  # bullets of one due date
REPORTS = 3  # reports with a button of their own
LABEL = 40


async def compose(
    store: Store, region: Region, digest: Digest, digest_id: int, now: datetime
) -> Say | None:
    """The digest as a message to its reader; None when nobody can be written to.

    `now` is in the region's zone.
    """
    person = await store.people.get(PersonId(digest.person))
    if person is None:
        return None
    overdue = digest.overdue
    if overdue is not None and overdue.kind is DeadlineKind.MONITORING:
        return _overdue(person, overdue, digest)
    escalated = await _escalation(store, person, digest) if digest.escalations else None
    if escalated is not None and not digest.groups and not digest.drafts:
        buttons = [[Button("button-innovations", "inventory")]]
        return Say("escalation", to=person.telegram_id, body=escalated, buttons=buttons)
    return _own(person, region, digest, digest_id, now, escalated)


def _own(
    person: Person,
    region: Region,
    digest: Digest,
    digest_id: int,
    now: datetime,
    escalated: Part | None,
) -> Say:
    """Message 18: everything that is due, by day."""
    return Say(
        "digest",
        to=person.telegram_id,
        now=now,
        person=addressed(person),
        agency=_unit_of(person, region),
        groups=Lines([_group(g, region) for g in digest.groups[:GROUPS]], between="\n\n"),
        has_groups=bool(digest.groups),
        hidden=max(0, len(digest.groups) - GROUPS),
        drafts=_drafts(digest),
        escalation=escalated,
        buttons=_buttons(digest, digest_id),
    )


def _unit_of(person: Person, region: Region) -> str:
    """The unit that a person serves in the region, whichever duty is acted under now."""
    own = [person.duty, *person.duties]
    units = (duty.agency for duty in own if duty is not None and duty.region == region.code)
    return next((unit for unit in units if unit), region.name)


def _group(group: Group, region: Region) -> Part:
    """What is due on one day."""
    when = moment(group.due, ZoneInfo(region.zone))
    shown = group.entries[:ENTRIES]
    entries = Lines([Part("digest-entry", line=line(entry)) for entry in shown])
    hidden = len(group.entries) - ENTRIES
    return Part(
        "digest-group",
        days=abs(group.days_left),
        overdue=group.days_left < 0,
        when=when,
        entries=entries,
        hidden=max(0, hidden),
    )


def _drafts(digest: Digest) -> Part | None:
    if not digest.drafts:
        return None
    named = names_of([draft.name for draft in digest.drafts if draft.name])
    return Part("digest-drafts", names=named, named=bool(named))


def _overdue(person: Person, deadline: Deadline, digest: Digest) -> Say:
    """Message 19: the only line of the day is a report that did not come."""
    return Say(
        "digest-overdue",
        to=person.telegram_id,
        person=addressed(person),
        name=deadline.name,
        period=deadline.detail,
        due=deadline.due,
        days=days_late(deadline.due, digest.day),
        buttons=[
            [Button("button-report-now", f"report:{deadline.number}")],
            [Button("button-unchanged", f"unchanged:{deadline.number}")],
            [Button("button-hindered", f"hindered:{deadline.number}")],
        ],
    )


# ── To the head ──────────────────────────────────────────────────────────────────────────────


async def _escalation(store: Store, person: Person, digest: Digest) -> Part:
    """Message 20: what stays overdue in the unit, with who should have reported it."""
    entries = [entry for group in digest.escalations for entry in group.entries]
    deadlines = [deadline for entry in entries for deadline in entry.deadlines]
    agency = await store.agencies.get(deadlines[0].agency)
    assert agency is not None
    operators = await _operators(store, deadlines)
    return Part(
        "escalation-body",
        title=head_title(agency.type),
        agency=agency.name,
        place=agency.name.removeprefix("Kecamatan "),
        person=addressed(person),
        sections=Lines([_section(entry, operators) for entry in entries[:ENTRIES]], between="\n\n"),
    )


def _section(entry: Entry, operators: Mapping[int, str]) -> Part:
    bullets = [
        Part(
            "escalation-line",
            name=clip(deadline.name, LABEL),
            operator=operators.get(deadline.responsible or 0),
        )
        for deadline in entry.deadlines[:ENTRIES]
    ]
    return Part(
        "escalation-section",
        kind=entry.kind,
        detail=entry.detail,
        count=len(entry.deadlines),
        due=entry.deadlines[0].due,
        bullets=Lines(bullets),
        hidden=max(0, len(entry.deadlines) - ENTRIES),
    )


async def _operators(store: Store, deadlines: Sequence[Deadline]) -> dict[int, str]:
    people = await store.people.of_ids([d.responsible for d in deadlines if d.responsible])
    return {person_id: person.called for person_id, person in people.items() if person.called}


# ── Its buttons ──────────────────────────────────────────────────────────────────────────────


def _buttons(digest: Digest, digest_id: int) -> list[Row]:
    entries = [entry for group in digest.groups for entry in group.entries]
    own = [deadline for entry in entries for deadline in entry.deadlines] + list(digest.drafts)
    reports = [one for one in own if one.kind is DeadlineKind.MONITORING]
    others = [one for one in own if one.kind not in (DeadlineKind.MONITORING, DeadlineKind.ACTION)]
    rows: list[Row] = [[action(one)] for one in reports[:REPORTS]]
    if len(reports) > REPORTS:
        rows.append([Button("button-all-reports", "reports", count=len(reports))])
    if len(reports) == 1:
        rows.append([Button("button-unchanged", f"unchanged:{reports[0].number}")])
    rows += [[action(one)] for one in others[:REPORTS]]
    if any(one.kind is DeadlineKind.ACTION for one in own):
        rows.append([Button("button-step-done", "steps")])
    if any(one.kind is not DeadlineKind.DRAFT for one in own):
        rows.append([Button("button-remind-tomorrow", f"tomorrow:{digest_id}")])
    return rows


async def tomorrow(context: Context) -> Replies:
    """A tap `tomorrow:<digest>`: what is still owed of it comes again on the next working day."""
    region = await _region_of(context)
    today = context.now.astimezone(ZoneInfo(region.zone)).date()
    digest = await context.store.reminders.digest(row_id(context.args), region, today)
    if digest is None or digest.person != context.known.id:
        return [Toast("tap-old"), Say("reminders-done", buttons=_to_schedule())]
    day = WorkingDays(region.settings.local_holidays).next(today)
    for one in digest.lines:
        if not one.escalated and one.deadline.kind is not DeadlineKind.DRAFT:
            await context.store.reminders.postpone(
                one.deadline.target.key, one.deadline.due, one.person, day
            )
    return [Toast("reminders-postponed", day=day)]


async def _region_of(context: Context) -> Region:
    """The region of the tapped digest: a person may have duties in several."""
    code = await context.store.reminders.region_of(row_id(context.args))
    region = code and await context.store.regions.get(code)
    return region or context.region


async def steps(context: Context) -> Replies:
    """A tap `steps[:<page>]`: the open steps of the own action plans, to be ticked off."""
    return [await _steps(context, context.args)]


async def tick(context: Context) -> Replies:
    """A tap `step:<id>`: the step is done."""
    step = await context.store.actions.get(row_id(context.args))
    if step is None or step.agency_id not in await _units(context):
        return [Toast("tap-old"), await _steps(context, "")]
    if await context.store.actions.finish(step.id, context.known.id, context.now):
        context.audit("finish-step", f"innovation/{step.innovation_id}", after={"step": step.step})
    return [Toast("step-done", step=clip(step.step, LABEL)), await _steps(context, "")]


async def _steps(context: Context, asked: str) -> Show:
    found = await context.store.actions.open_of(await _units(context))
    if not found:
        return Show("steps-none", buttons=_to_schedule())
    page = page_of(found, asked)
    lines = [_step(place, step) for place, step in page.numbered]
    rows: list[Row] = [
        [Button("button-step-named", f"step:{step.id}", step=clip(step.step, LABEL))]
        for step in page.items
    ]
    turn = turn_buttons(page, "steps")
    return Show("steps", total=page.total, lines=Lines(lines), buttons=[*rows, turn])


def _step(place: int, step: ActionItem) -> Part:
    name, what = clip(step.name, LABEL), clip(step.step, 2 * LABEL)
    return Part("steps-line", place=place, name=name, step=what, due=step.due)


async def _units(context: Context) -> frozenset[int]:
    assert context.duty.agency_id is not None
    return frozenset(await context.store.agencies.within(context.duty.agency_id))


def _to_schedule() -> list[Row]:
    return [[Button("button-schedule", "schedule"), Button("button-menu", "home")]]
