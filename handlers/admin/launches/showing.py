"""The launches of a region, and one of them with what can be done with it."""

from domain.coverage import Scope, ScopeKind
from domain.errors import Refused
from domain.launches import Launch
from handlers.admin import figures
from handlers.admin.coverage.viewing import View
from handlers.admin.figures import Figures
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from handlers.routing import row_id


class LaunchUnknown(Refused):
    """There is no such launch in the admin's own region."""


async def launches(context: Context) -> Replies:
    """/peluncuran, or a tap `launches[:<page>]`: newest first."""
    found = await context.store.launches.of_region(context.duty.region)
    page = page_of(found, context.args if context.tap is not None else "")
    rows: list[Row] = [
        [Button("button-option", f"launch:{one.id}", label=one.name[:60])] for one in page.items
    ]
    lines = [_line(place, one) for place, one in page.numbered]
    return [
        Show(
            "launches" if found else "launches-none",
            region=context.region.name,
            lines=Lines(lines),
            buttons=[
                *rows,
                turn_buttons(page, "launches"),
                [Button("button-new-launch", "new-launch")],
            ],
        )
    ]


def _line(place: int, one: Launch) -> Part:
    locked = one.locked_at is not None
    return Part("launch-line", place=place, name=one.name, date=one.date, locked=locked)


async def launch(context: Context) -> Replies:
    """A tap `launch:<id>`."""
    return [await card(context, await own(context, context.args))]


async def own(context: Context, args: str) -> Launch:
    """The launch of the own region that a button names. Raises LaunchUnknown."""
    one = await context.store.launches.get(row_id(args))
    if one is None or one.region != context.duty.region:
        raise LaunchUnknown
    return one


async def card(context: Context, one: Launch) -> Show:
    """A launch with its figures."""
    counted = await counted_in(context, one)
    view = View(context.region, counted.scope, context.now, own=True)
    return Show(
        "launch-card",
        name=one.name,
        date=one.date,
        innovations=counted.coverage.total,
        units=counted.coverage.covered,
        locked_at=counted.at if one.locked_at is not None else None,
        buttons=[
            *([] if one.locked_at is not None else _changes(one, counted.coverage.total)),
            [view.button("button-launch-report", "coverage")],
            [Button("button-all-launches", "launches")],
        ],
    )


async def counted_in(context: Context, one: Launch) -> Figures:
    """The launch's figures, as every screen tells them."""
    scope = Scope(ScopeKind.LAUNCH, one.id)
    return await figures.count(context.store, context.region, context.now, scope)


def _changes(one: Launch, chosen: int) -> list[Row]:
    """What can be done while it is not locked."""
    rows: list[Row] = [
        [Button("button-choose", f"choose:{one.id}")],
        [Button("button-change-launch", f"change-launch:{one.id}")],
    ]
    return [*rows, [Button("button-lock", f"lock-launch:{one.id}")]] if chosen else rows
