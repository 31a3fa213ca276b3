"""To whom an announcement may go: what is offered now, and whom it means."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from domain.announcements import Audience
from domain.coverage import UnitState
from domain.deadlines import DeadlineKind
from domain.people import Role
from domain.periods import PeriodKind
from handlers.admin import figures
from handlers.answers import choose
from handlers.context import Context
from handlers.questionnaire import Option
from locales import enum_key
from storage.conversations import Draft


class Whom(StrEnum):
    """The kinds of audience of /pengumuman."""

    EVERYBODY = "everybody"
    ROLE = "role"
    TYPE = "type"
    UNIT = "unit"
    WITHOUT = "without"
    UNREPORTED = "unreported"
    OVERDUE = "overdue"
    LAUNCH = "launch"


ROLES: Final = (Role.OFFICER, Role.HEAD, Role.OBSERVER, Role.ADMIN)
Units = Callable[[Context], Awaitable[Iterable[int]]]


async def without_innovation(context: Context) -> Iterable[int]:
    """The counted units without a verified innovation."""
    counted = await figures.count(context.store, context.region, context.now)
    return [row.unit.id for row in counted.coverage.rows if row.state is not UnitState.COVERED]


async def unreported(context: Context) -> Iterable[int]:
    """The units that owe a report for the current monitoring period."""
    region, store = context.region, context.store
    period = await store.periods.current(region.code, PeriodKind.MONITORING, context.today)
    if period is None:
        return []
    zone, launched_only = ZoneInfo(region.zone), not region.settings.monitor_all
    owing = await store.periods.owing(period, zone, launched_only=launched_only)
    return [one.agency_id for one in owing if not one.reported]


async def overdue(context: Context) -> Iterable[int]:
    """The units with a deadline that has passed."""
    deadlines = await context.store.reminders.deadlines(context.region, context.today)
    return [
        one.agency
        for one in deadlines
        if one.due < context.today and one.kind is not DeadlineKind.DRAFT
    ]


#: The audiences that are units for a reason of the day; their operators are told.
LATE: Final[Mapping[Whom, Units]] = {
    Whom.WITHOUT: without_innovation,
    Whom.UNREPORTED: unreported,
    Whom.OVERDUE: overdue,
}


async def whom_options(context: Context, draft: Draft) -> list[Option]:
    """The audiences that mean somebody now."""
    offered = [Whom.EVERYBODY, Whom.ROLE, Whom.TYPE, Whom.UNIT]
    offered += [whom for whom, units in LATE.items() if await units(context)]
    if await context.store.launches.of_region(context.duty.region):
        offered.append(Whom.LAUNCH)
    return [Option(whom, _capital(context, whom)) for whom in offered]


async def role_options(context: Context, draft: Draft) -> list[Option]:
    """The roles that people of a region have."""
    return [Option(str(role.name), _capital(context, role)) for role in ROLES]


async def type_options(context: Context, draft: Draft) -> list[Option]:
    """The types of unit that the region has."""
    units = await context.store.agencies.of_region(context.duty.region)
    types = dict.fromkeys(unit.type for unit in units)
    return [Option(kind, _capital(context, kind)) for kind in types]


async def launch_options(context: Context, draft: Draft) -> list[Option]:
    """The launches of the region."""
    launches = await context.store.launches.of_region(context.duty.region)
    return [Option(str(one.id), one.name) for one in launches]


def typed_among(
    options: Callable[[Context, Draft], Awaitable[list[Option]]],
) -> Callable[[Context, Draft, str], Awaitable[str]]:
    """Reads what was typed as one of the options."""

    async def find(context: Context, draft: Draft, text: str) -> str:
        return choose(text, {one.value: one.label for one in await options(context, draft)})

    return find


async def audience_of(
    context: Context,
    whom: Whom,
    *,
    role: str | None,
    type_: str | None,
    unit: int | None,
    launch: str | None,
) -> Audience:
    """Whom an admin's choice means now, in the own region."""
    match whom:
        case Whom.EVERYBODY:
            return Audience()
        case Whom.ROLE:
            return Audience(role=Role[role or ""])
        case Whom.TYPE:
            units = await context.store.agencies.of_region(context.duty.region)
            return Audience(agencies=tuple(one.id for one in units if one.type == type_))
        case Whom.UNIT:
            return Audience(agencies=(unit or 0,))
        case Whom.LAUNCH:
            ids = await context.store.announcements.launched(context.duty.region, int(launch or 0))
            return Audience(role=Role.OFFICER, agencies=ids)
        case _:
            ids = tuple(sorted(set(await LATE[whom](context))))
            return Audience(role=Role.OFFICER, agencies=ids)


def _capital(context: Context, value: object) -> str:
    label = context.texts.plain(enum_key(value))  # type: ignore[arg-type]  # an enum of its form
    return label[:1].upper() + label[1:]
