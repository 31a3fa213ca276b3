"""Who owes something for a period, and how much of it has come."""

from domain.periods import Period, PeriodKind
from handlers.context import Context
from handlers.progress.due import owing_for
from handlers.replies import Part
from storage.periods import NewPeriod


async def counts(context: Context, period: Period) -> Part | None:
    """How many reports or proposals are owed, and how many came; None: not counted yet."""
    match period.kind:
        case PeriodKind.MONITORING:
            owing = await owing_for(context, period)
            received = sum(one.reported for one in owing)
            late = sum(one.late for one in owing)
            return Part("period-reports", owed=len(owing), received=received, late=late)
        case PeriodKind.PROPOSAL:
            counted, missing = await context.store.reminders.participation(context.region, period)
            received = counted - len(missing)
            return Part("period-proposals", owed=counted, received=received)
    return None


async def expected(context: Context, new: NewPeriod) -> int | None:
    """How many innovations, or units, would owe something for it; None: not counted yet."""
    period = Period(id=0, created_at=context.now, **new.model_dump())
    match new.kind:
        case PeriodKind.MONITORING:
            return len(await owing_for(context, period))
        case PeriodKind.PROPOSAL:
            counted, _ = await context.store.reminders.participation(context.region, period)
            return counted
    return None
