"""Opens a period: the next triwulan in one tap, or what was filled in."""

from domain.monitoring import Quarter
from domain.periods import Period, PeriodExists, PeriodKind
from handlers.admin.periods.card import show
from handlers.admin.periods.listing import periods
from handlers.admin.periods.quarters import next_quarter, of_quarter, quarter_name
from handlers.context import Context
from handlers.replies import Replies, Say, Toast
from storage.periods import NewPeriod


async def open_period(context: Context, new: NewPeriod) -> Replies:
    """Open a period. Raises PeriodExists."""
    opened = await context.store.periods.create(new, context.known.id, context.now)
    context.audit("open-period", f"period/{opened.id}", after=new.model_dump(mode="json"))
    card = await show(context, opened)
    said = Say("period-opened", name=opened.name, kind=opened.kind)
    return [said, Say(card.text, buttons=card.buttons, **card.values)]


async def open_quarter(context: Context) -> Replies:
    """A tap `open-quarter:<year>:<number>`: opened once, shown from then on."""
    quarter = _quarter(context.args)
    if quarter is None or not _offered(context, quarter, await _known(context)):
        context.args = ""
        return [Toast("tap-old"), *await periods(context)]
    new = of_quarter(context, quarter)
    try:
        return await open_period(context, new)
    except PeriodExists:
        same = next(one for one in await _known(context) if one.name == new.name)
        return [Toast("tap-counted"), await show(context, same)]


async def _known(context: Context) -> list[Period]:
    return await context.store.periods.of_region(context.duty.region, PeriodKind.MONITORING)


def _offered(context: Context, quarter: Quarter, found: list[Period]) -> bool:
    """Only the next one is offered, and the button of one that was opened stays."""
    opened = {one.name for one in found}
    return quarter == next_quarter(context, found) or quarter_name(context, quarter) in opened


def _quarter(data: str) -> Quarter | None:
    year, _, number = data.partition(":")
    if len(year) != 4 or not year.isdecimal() or number not in ("1", "2", "3", "4"):
        return None
    return Quarter(int(year), int(number))
