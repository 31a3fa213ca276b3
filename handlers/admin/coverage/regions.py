"""A province's kabupaten and kota side by side, each leading to its own figures."""

from zoneinfo import ZoneInfo

from domain.coverage import RegionFigures, Scope
from domain.regions import Region, RegionKind
from handlers.admin import figures
from handlers.admin.coverage.summary import coverage
from handlers.admin.coverage.viewing import View
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show

REGIONS_A_PAGE = 8


async def regions(context: Context) -> Replies:
    """A tap `regions[:<page>]`: the regions of the own province; elsewhere the own figures."""
    own = context.region
    if own.kind is not RegionKind.PROVINCE:
        return await coverage(context)
    page = page_of(await context.store.regions.below(own.code), context.args, REGIONS_A_PAGE)
    counted = await figures.side_by_side(context.store, page.items, context.now)
    lines = [_line(place, region, counted[region.code]) for place, region in page.numbered]
    rows: list[Row] = [[_button(context, region)] for region in page.items]
    return [
        Show(
            "coverage-regions" if lines else "coverage-regions-none",
            region=own.name,
            total=page.total,
            lines=Lines(lines),
            at=context.now,
            buttons=[*rows, turn_buttons(page, "regions"), [Button("button-coverage", "coverage")]],
        )
    ]


def _line(place: int, region: Region, counted: RegionFigures) -> Part:
    return Part(
        "coverage-region",
        place=place,
        name=region.name,
        innovations=counted.innovations,
        covered=counted.covered,
        units=counted.units,
        percent=counted.percent,
    )


def _button(context: Context, region: Region) -> Button:
    now = context.now.astimezone(ZoneInfo(region.zone))
    view = View(region, Scope(), now, own=False)
    return Button("button-option", view.data("coverage"), label=region.name)
