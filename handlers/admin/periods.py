"""/periode: the region's periods, how far each of them is, and new ones."""

from zoneinfo import ZoneInfo

from domain.calendar import WorkingDays
from domain.deadlines import moment
from domain.errors import Refused
from domain.monitoring import Quarter, default_due
from domain.periods import Period, PeriodExists, PeriodKind
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.progress.due import owing_for
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show, Toast
from handlers.routing import row_id
from storage.periods import NewPeriod


class PeriodUnknown(Refused):
    """There is no such period in the admin's own region."""


async def periods(context: Context) -> Replies:
    """/periode, or a tap `periods[:<page>]`: newest first."""
    found = await context.store.periods.of_region(context.duty.region)
    rows = _new(context, found)
    if not found:
        return [Show("periods-none", office=context.region.office, buttons=rows)]
    page = page_of(found, context.args)
    lines = [
        Part("periods-line", place=place, line=await _line(context, one))
        for place, one in page.numbered
    ]
    shown: list[Row] = [
        [Button("button-option", f"period:{one.id}", label=one.name)] for one in page.items
    ]
    turn = turn_buttons(page, "periods")
    return [
        Show(
            "periods",
            region=context.region.name,
            lines=Lines(lines),
            buttons=[*shown, turn, *rows],
        )
    ]


def _new(context: Context, found: list[Period]) -> list[Row]:
    """The next triwulan in one tap, or anything else in a short form."""
    quarter = next_quarter(context, found)
    name = quarter_name(context, quarter)
    one_tap = Button(
        "button-open-quarter", f"open-quarter:{quarter.year}:{quarter.number}", name=name
    )
    return [[one_tap], [Button("button-new-period", "new-period")]]


def next_quarter(context: Context, found: list[Period]) -> Quarter:
    """The triwulan after the newest there is; without one, that of today."""
    known = [
        Quarter.of(one.starts)
        for one in found
        if one.kind is PeriodKind.MONITORING
        and (one.starts, one.ends) == (Quarter.of(one.starts).starts, Quarter.of(one.starts).ends)
    ]
    return max(known).next if known else Quarter.of(context.today)


def quarter_name(context: Context, quarter: Quarter) -> str:
    """How such a period is called: "Triwulan IV 2026"."""
    return context.texts.plain("period-quarter", roman=quarter.roman, year=quarter.year)


async def _line(context: Context, period: Period) -> Part:
    return Part(
        "period-line",
        name=period.name,
        kind=period.kind,
        open=period.open,
        due=period.due,
        counts=await _counts(context, period),
    )


async def _counts(context: Context, period: Period) -> Part | None:
    """How many reports or proposals are owed, and how many came."""
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


# ── One period ───────────────────────────────────────────────────────────────────────────────


async def period(context: Context) -> Replies:
    """A tap `period:<id>`."""
    return [await show(context, await _own(context))]


async def show(context: Context, one: Period) -> Show:
    """A period with its dates, how far it is, and what can be done with it."""
    rows: list[Row] = (
        [[Button("button-close-period", f"close-period:{one.id}")]] if one.open else []
    )
    return Show(
        "period-card",
        name=one.name,
        kind=one.kind,
        open=one.open,
        starts=one.starts,
        ends=one.ends,
        due=moment(one.due, ZoneInfo(context.region.zone)),
        basis=one.basis,
        counts=await _counts(context, one),
        buttons=[*rows, [Button("button-all-periods", "periods")]],
    )


async def close(context: Context) -> Replies:
    """A tap `close-period:<id>`: asks first, with what has not come yet."""
    one = await _own(context)
    if not one.open:
        return [Toast("tap-old"), await show(context, one)]
    rows = [
        [Button("button-close-period-yes", f"closed-period:{one.id}")],
        [Button("button-back", f"period:{one.id}")],
    ]
    counts = await _counts(context, one)
    return [Show("period-close", name=one.name, counts=counts, kind=one.kind, buttons=rows)]


async def close_now(context: Context) -> Replies:
    """A tap `closed-period:<id>`: it takes nothing more."""
    one = await _own(context)
    if not one.open:
        return [Toast("tap-counted"), await show(context, one)]
    closed = await context.store.periods.close(one.id, context.now)
    context.audit("close-period", f"period/{one.id}")
    return [Toast("tap-counted"), await show(context, closed)]


async def _own(context: Context) -> Period:
    """The tapped period, if it is of the admin's region. Raises PeriodUnknown."""
    one = await context.store.periods.get(row_id(context.args))
    if one is None or one.region != context.duty.region:
        raise PeriodUnknown
    return one


# ── A triwulan in one tap ────────────────────────────────────────────────────────────────────


async def open_quarter(context: Context) -> Replies:
    """A tap `open-quarter:<year>:<number>`: opened once, shown from then on."""
    quarter = _quarter(context.args)
    if quarter is None or not await _offered(context, quarter):
        return [Toast("tap-old"), *await periods(context)]
    calendar = WorkingDays(context.region.settings.local_holidays)
    new = NewPeriod(
        region=context.duty.region,
        kind=PeriodKind.MONITORING,
        name=quarter_name(context, quarter),
        starts=quarter.starts,
        ends=quarter.ends,
        due=default_due(quarter.ends, calendar),
    )
    try:
        return await open_period(context, new)
    except PeriodExists:
        found = await context.store.periods.of_region(new.region, new.kind)
        same = next(one for one in found if one.name == new.name)
        return [Toast("tap-counted"), await show(context, same)]


async def open_period(context: Context, new: NewPeriod) -> Replies:
    """Open a period. Raises PeriodExists."""
    opened = await context.store.periods.create(new, context.known.id, context.now)
    context.audit("open-period", f"period/{opened.id}", after=new.model_dump(mode="json"))
    card = await show(context, opened)
    said = Say("period-opened", name=opened.name, kind=opened.kind)
    return [said, Say(card.text, buttons=card.buttons, **card.values)]


async def _offered(context: Context, quarter: Quarter) -> bool:
    """Only the next one is offered, and the button of one that was opened stays."""
    found = await context.store.periods.of_region(context.duty.region, PeriodKind.MONITORING)
    opened = {one.name for one in found}
    return quarter == next_quarter(context, found) or quarter_name(context, quarter) in opened


def _quarter(data: str) -> Quarter | None:
    year, _, number = data.partition(":")
    if len(year) != 4 or not year.isdecimal() or number not in ("1", "2", "3", "4"):
        return None
    return Quarter(int(year), int(number))
