"""The week's state of a region, with what waits: an admin reads one message on a Monday."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from domain.deadlines import OF_PERIODS, Deadline
from domain.people import Person
from domain.regions import Region
from handlers.context import addressed
from handlers.desk.notice import Notice
from handlers.desk.waiting import waiting_long
from handlers.replies import Button, Lines, Part, Say
from locales import clip
from storage.store import Store

SHOWN: Final = 4
NAME: Final = 40


async def weekly(
    store: Store, region: Region, person: Person, _: Notice, now: datetime
) -> Say | None:
    """What is overdue, unmanned or out of reach, below what waits for a decision."""
    waiting = await waiting_long(store, region, now)
    overdue = await _overdue(store, region, now.date())
    unreached = await store.desk.unreached(region.code)
    units = await store.coverage.units(region.code, now.year)
    unmanned = [unit.name for unit in units if unit.counted and not unit.reachable]
    if waiting.told is None and not overdue and not unreached and not unmanned:
        return None
    return Say(
        "desk-weekly",
        to=person.telegram_id,
        now=now,
        person=addressed(person),
        waiting=waiting.told,
        overdue=Lines(_by_period(overdue)) if overdue else None,
        unreached=len(unreached),
        people=_few([f"{one.name or '–'} ({one.agency or region.office})" for one in unreached]),
        unmanned=len(unmanned),
        units=_few(unmanned),
        buttons=[
            *waiting.buttons,
            [Button("button-coverage", "go:laporan"), Button("button-all-periods", "periods")],
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
