"""One period: its dates, how far it is, what can be done with it, and closing it."""

from zoneinfo import ZoneInfo

from domain.deadlines import moment
from domain.errors import Refused
from domain.periods import Extension, Period
from handlers.admin.periods.counting import counts
from handlers.context import Context
from handlers.replies import Button, Lines, Part, Replies, Row, Show, Toast
from handlers.routing import row_id
from locales import clip

#: Extensions shown on a card, the newest; letters of a reason.
EXTENSIONS = 3
REASON = 80


class PeriodUnknown(Refused):
    """There is no such period in the admin's own region."""


async def period(context: Context) -> Replies:
    """A tap `period:<id>`."""
    return [await show(context, await own_period(context, context.args))]


async def show(context: Context, one: Period) -> Show:
    """A period with its dates, how far it is, and what can be done with it."""
    longer = await context.store.extensions.of_period(one.id)
    return Show(
        "period-card",
        name=one.name,
        kind=one.kind,
        open=one.open,
        starts=one.starts,
        ends=one.ends,
        due=moment(one.due, ZoneInfo(context.region.zone)),
        basis=one.basis,
        counts=await counts(context, one),
        extensions=Lines(map(_extension, longer[:EXTENSIONS])) if longer else None,
        buttons=[*_deeds(one), [Button("button-all-periods", "periods")]],
    )


def _deeds(one: Period) -> list[Row]:
    if not one.open:
        return [[Button("button-reopen-period", f"reopen-period:{one.id}")]]
    return [
        [
            Button("button-extend-period", f"extend-period:{one.id}"),
            Button("button-give-time", f"give-time:{one.id}"),
        ],
        [Button("button-close-period", f"close-period:{one.id}")],
    ]


def _extension(one: Extension) -> Part:
    return Part(
        "period-extended",
        agency=one.agency,
        before=one.before,
        due=one.due,
        reason=clip(one.reason, REASON),
    )


async def close(context: Context) -> Replies:
    """A tap `close-period:<id>`: asks first, with what has not come yet."""
    one = await own_period(context, context.args)
    if not one.open:
        return [Toast("tap-old"), await show(context, one)]
    rows = [
        [Button("button-close-period-yes", f"closed-period:{one.id}")],
        [Button("button-back", f"period:{one.id}")],
    ]
    missing = await counts(context, one)
    return [Show("period-close", name=one.name, counts=missing, kind=one.kind, buttons=rows)]


async def close_now(context: Context) -> Replies:
    """A tap `closed-period:<id>`: it takes nothing more."""
    one = await own_period(context, context.args)
    if await context.store.periods.close(one.id, context.now):
        context.audit("close-period", f"period/{one.id}")
    return [Toast("tap-counted"), await show(context, await own_period(context, context.args))]


async def own_period(context: Context, period_id: str | None) -> Period:
    """The period of an id, if it is of the admin's region. Raises PeriodUnknown."""
    one = await context.store.periods.get(row_id(period_id or ""))
    if one is None or one.region != context.duty.region:
        raise PeriodUnknown
    return one
