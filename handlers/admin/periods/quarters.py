"""Triwulan as periods: which comes next, how it is called, when it is due."""

from domain.calendar import WorkingDays
from domain.monitoring import Quarter, default_due
from domain.periods import Period, PeriodKind
from handlers.context import Context
from storage.periods import NewPeriod


def next_quarter(context: Context, found: list[Period]) -> Quarter:
    """The triwulan after the newest there is; without one, that of today."""
    known = [
        Quarter.of(one.starts)
        for one in found
        if one.kind is PeriodKind.MONITORING
        and (one.starts, one.ends) == (Quarter.of(one.starts).starts, Quarter.of(one.starts).ends)
    ]
    return max(known).next if known else Quarter.of(context.today)


def of_quarter(context: Context, quarter: Quarter) -> NewPeriod:
    """The period of a triwulan with its usual deadline."""
    calendar = WorkingDays(context.region.settings.local_holidays)
    return NewPeriod(
        region=context.duty.region,
        kind=PeriodKind.MONITORING,
        name=quarter_name(context, quarter),
        starts=quarter.starts,
        ends=quarter.ends,
        due=default_due(quarter.ends, calendar),
    )


def quarter_name(context: Context, quarter: Quarter) -> str:
    """How such a period is called: "Triwulan IV 2026"."""
    return context.texts.plain("period-quarter", roman=quarter.roman, year=quarter.year)
