"""Ingatkan semua: whom a list of /laporan means, and reminding them at most once a day."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.announcements import Announcement, Headcount, NewAnnouncement, Recipient
from domain.coverage import Scope, ScopeUnknown, UnitRow, UnitState
from domain.people import PersonId
from domain.staff import Recipient as OnDuty
from domain.staff import Staff
from handlers.admin import figures
from handlers.admin.coverage import lists
from handlers.admin.coverage.told import COMPOSERS
from handlers.admin.figures import Figures
from handlers.announcing import Told, progress
from handlers.context import Context
from handlers.replies import Button, Part, Replies, Show, Toast
from storage.periods import Owing


class Listed(StrEnum):
    """The lists of /laporan from which people are reminded."""

    GAPS = "gaps"
    UNREPORTED = "unreported"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True)
class Call:
    """Whom a list means now. subjects: its lines · unmanned: those for which nobody can be told."""

    values: dict[str, Any]
    recipients: list[Recipient]
    subjects: int
    unmanned: int


async def ask_call(context: Context) -> Replies:
    """A tap `call:<list>`: what will be said, and to how many people."""
    listed = _listed(context.args)
    begun = await context.store.announcements.begun(_once(context, listed))
    if begun is not None:
        return [Toast("tap-counted"), await _called_before(context, listed, begun)]
    call = await gathered(context, listed)
    if not call.recipients:
        return [Show("call-nobody", buttons=_back(listed))]
    return [
        Show(
            "call-check",
            list=listed,
            subjects=call.subjects,
            people=len(call.recipients),
            unmanned=call.unmanned,
            preview=await _preview(context, listed, call),
            buttons=[[Button("button-call-yes", f"called:{listed}")], *_back(listed)],
        )
    ]


async def call(context: Context) -> Replies:
    """A tap `called:<list>`: begins, once a day for each list."""
    listed, once = _listed(context.args), _once(context, _listed(context.args))
    gathered_now = await gathered(context, listed)
    if not gathered_now.recipients:
        return [Show("call-nobody", buttons=_back(listed))]
    new = NewAnnouncement(
        region=context.duty.region,
        kind=f"call-{listed}",
        values=gathered_now.values,
        created_by=context.known.id,
        once=once,
    )
    begun = await context.store.announcements.begin(new, gathered_now.recipients, context.now)
    if begun is None:
        before = await context.store.announcements.begun(once)
        assert before is not None
        return [Toast("tap-counted"), await _called_before(context, listed, before)]
    people = len(gathered_now.recipients)
    context.audit("call", f"announcement/{begun.id}", after={"list": listed, "people": people})
    shown = Show("call-begun", list=listed, people=people, buttons=_back(listed))
    return [shown, progress(begun, Headcount(total=people))]


async def gathered(context: Context, listed: Listed) -> Call:
    """Whom the list means at this moment, in the admin's own region."""
    found = await figures.count(context.store, context.region, context.now, Scope())
    staff = await context.store.reminders.staff(context.duty.region)
    match listed:
        case Listed.GAPS:
            idle = (UnitState.NOTHING, UnitState.DRAFT)
            rows = [row for row in found.coverage.rows if row.state in idle]
            return _of_units(rows, lambda row: staff.nearest(row.unit.id), _proposal(found))
        case Listed.UNREACHABLE:
            rows = [row for row in found.coverage.rows if not row.unit.reachable]
            return _of_units(rows, lambda row: _responsible(staff, row), {})
    return _of_reports(found, await lists.owing(context, found), staff)


def _of_units(
    rows: Iterable[UnitRow], whom: Callable[[UnitRow], list[OnDuty]], values: dict[str, Any]
) -> Call:
    told: dict[int, list[str]] = defaultdict(list)
    subjects, unmanned = 0, 0
    for row in rows:
        persons = dict.fromkeys(one.person for one in whom(row))
        subjects, unmanned = subjects + 1, unmanned + (not persons)
        for person in persons:
            told[person].append(row.unit.name)
    return Call(values, _recipients(told, "units"), subjects, unmanned)


def _of_reports(found: Figures, owing: Iterable[Owing], staff: Staff) -> Call:
    told: dict[int, list[dict[str, str]]] = defaultdict(list)
    subjects, unmanned = 0, 0
    for one in owing:
        persons = staff.of_innovation(one.responsible, one.agency_id)
        subjects, unmanned = subjects + 1, unmanned + (not persons)
        for person in persons:
            told[person.person].append({"name": one.name, "number": one.number})
    period = found.monitored
    values = {"period": period.name, "due": period.due.isoformat()} if period else {}
    return Call(values, _recipients(told, "innovations"), subjects, unmanned)


def _recipients(told: Mapping[int, list[Any]], about: str) -> list[Recipient]:
    return [
        Recipient(person_id=PersonId(person), values={about: what})
        for person, what in sorted(told.items())
    ]


def _responsible(staff: Staff, row: UnitRow) -> list[OnDuty]:
    """Of a unit without an active operator: its head, and who can be reached for it."""
    return [*staff.heads(row.unit.id), *staff.nearest(row.unit.id)]


def _proposal(found: Figures) -> dict[str, Any]:
    period = found.proposals
    return {"due": period.due.isoformat(), "basis": period.basis} if period is not None else {}


async def _preview(context: Context, listed: Listed, call: Call) -> Part:
    """The message as the first of them will read it."""
    first = call.recipients[0]
    person = await context.store.people.get(first.person_id)
    assert person is not None
    told = Told(context.region, person, None, {**call.values, **first.values})
    say = COMPOSERS[f"call-{listed}"](told)
    return Part(say.text, **say.values)


async def _called_before(context: Context, listed: Listed, before: Announcement) -> Show:
    by = before.created_by and await context.store.people.get(before.created_by)
    return Show(
        "call-before",
        list=listed,
        at=before.created_at.astimezone(context.now.tzinfo),
        by=by.name if by else None,
        buttons=_back(listed),
    )


def _listed(args: str) -> Listed:
    if args not in set(Listed):
        raise ScopeUnknown
    return Listed(args)


def _once(context: Context, listed: Listed) -> str:
    return f"call/{listed}/{context.duty.region}/{context.today.isoformat()}"


def _back(listed: Listed) -> list[list[Button]]:
    return [[Button("button-call-back", listed)]]
