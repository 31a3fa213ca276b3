"""Which reports are due, and which period a report is for."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.deadlines import days_late
from domain.innovations import Innovation
from domain.people import Role
from domain.periods import Period, PeriodKind
from handlers.context import Context
from handlers.innovations import Sight, sight
from storage.periods import Owing


@dataclass(frozen=True, slots=True)
class Due:
    """A report that an innovation owes for an open period."""

    owing: Owing
    period: Period

    def late(self, today: date) -> int:
        """Days since the deadline; 0 while there is time."""
        return days_late(self.owing.due, today)


async def due_reports(context: Context, units: Collection[int]) -> list[Due]:
    """What the innovations of these units owe and have not reported, soonest due first."""
    return [
        Due(owing, period)
        for period in await open_periods(context)
        for owing in await owing_for(context, period)
        if owing.agency_id in units and not owing.reported
    ]


async def open_periods(context: Context) -> list[Period]:
    """The region's monitoring periods that have begun and take reports, soonest due first."""
    found = await context.store.periods.of_region(context.region.code, PeriodKind.MONITORING)
    begun = [period for period in found if period.open and period.starts <= context.today]
    return sorted(begun, key=lambda period: (period.due, period.id))


async def owing_for(context: Context, period: Period) -> list[Owing]:
    """Every innovation that owes a report for the period, reported or not."""
    return await context.store.periods.owing(
        period,
        ZoneInfo(context.region.zone),
        launched_only=not context.region.settings.monitor_all,
    )


async def period_for(context: Context, innovation: Innovation) -> Period | None:
    """The period of the innovation's next report: what it owes longest, else the newest.

    None when no period is open: a report outside periods.
    """
    periods = await periods_of(context, innovation)
    for period in periods:
        owing = await owing_for(context, period)
        if any(one.innovation_id == innovation.id and not one.reported for one in owing):
            return period
    return max(periods, key=lambda period: period.starts, default=None)


async def may_report(context: Context, innovation: Innovation) -> bool:
    """May this person, under the present duty, report on the innovation?

    A unit that has passed it on still reports for the periods that ended before.
    """
    handles = await _handles(context, innovation)
    return handles or bool(await _periods_before(context, innovation))


async def periods_of(context: Context, innovation: Innovation) -> list[Period]:
    """The open periods for which this person may report on the innovation."""
    if await _handles(context, innovation):
        return await open_periods(context)
    return await _periods_before(context, innovation)


async def _handles(context: Context, innovation: Innovation) -> bool:
    near = await sight(context, innovation)
    return near is Sight.OWNER or (near is Sight.OFFICE and context.role is Role.ADMIN)


async def _periods_before(context: Context, innovation: Innovation) -> list[Period]:
    """The open periods that the own unit still owes, having passed the innovation on."""
    if context.role is not Role.OFFICER or context.duty.agency_id is None:
        return []
    units = await context.store.agencies.within(context.duty.agency_id)
    if not await context.store.transfers.owned_before(innovation.id, units):
        return []
    return [
        period
        for period in await open_periods(context)
        for one in await owing_for(context, period)
        if one.innovation_id == innovation.id and one.agency_id in units
    ]
