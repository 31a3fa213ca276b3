"""/periode: the region's periods, newest first, and what comes next."""

from domain.periods import Period
from handlers.admin.periods.counting import counts, expected
from handlers.admin.periods.quarters import next_quarter, of_quarter
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show


async def periods(context: Context) -> Replies:
    """/periode, or a tap `periods[:<page>]`: newest first."""
    found = await context.store.periods.of_region(context.duty.region)
    upcoming, rows = await _next(context, found)
    if not found:
        office = context.region.office
        return [Show("periods-none", office=office, upcoming=upcoming, buttons=rows)]
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
            upcoming=upcoming,
            buttons=[*shown, turn, *rows],
        )
    ]


async def _next(context: Context, found: list[Period]) -> tuple[Part, list[Row]]:
    """The next triwulan in one tap with who would owe, or anything else in a short form."""
    quarter = next_quarter(context, found)
    new = of_quarter(context, quarter)
    one_tap = Button(
        "button-open-quarter", f"open-quarter:{quarter.year}:{quarter.number}", name=new.name
    )
    upcoming = Part("periods-next", name=new.name, count=await expected(context, new))
    return upcoming, [[one_tap], [Button("button-new-period", "new-period")]]


async def _line(context: Context, period: Period) -> Part:
    return Part(
        "period-line",
        name=period.name,
        kind=period.kind,
        open=period.open,
        due=period.due,
        counts=await counts(context, period),
    )
