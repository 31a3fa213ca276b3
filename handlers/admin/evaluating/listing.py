"""The reports of a period: unread first, who has read the others, and what was concluded."""

from domain.evaluations import Received
from domain.periods import Period, PeriodKind
from handlers.context import Context
from handlers.paging import Page, page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from handlers.routing import row_id
from locales import clip

LABEL = 50  # letters of a name on a button
PERIODS = 6


async def evaluations(context: Context) -> Replies:
    """/evaluasi, or a tap `evaluations:<period>:<page>`; period 0: reports outside periods."""
    asked, _, number = context.args.partition(":")
    period = await chosen(context, asked)
    found = await context.store.evaluations.received(
        context.region.code, period.id if period else None
    )
    page = page_of(found, number)
    waiting = len(await context.store.support.open_of(context.region.code))
    return [
        Show(
            "evaluation-list",
            period=period.name if period else None,
            total=page.total,
            unread=sum(one.unread for one in found),
            concluded=sum(one.conclusion is not None for one in found),
            lines=Lines([_line(context, place, one) for place, one in page.numbered]),
            buttons=_rows(page, period, waiting),
        )
    ]


def _line(context: Context, place: int, one: Received) -> Part:
    return Part(
        "evaluation-line",
        place=place,
        name=clip(one.name, LABEL),
        agency=one.agency,
        unread=one.unread,
        by=one.read_by,
        state="none" if not one.asked else "answered" if one.answered else "asked",
        conclusion=one.conclusion,
    )


def _rows(page: Page[Received], period: Period | None, waiting: int) -> list[Row]:
    rows: list[Row] = [
        [Button("button-option", f"read:{one.report_id}", label=clip(one.name, LABEL))]
        for one in page.items
    ]
    rows.append(turn_buttons(page, f"evaluations:{period.id if period else 0}"))
    rows.append([Button("button-supports", "supports", waiting=waiting)])
    rows.append([Button("button-other-period", "evaluation-periods")])
    return rows


async def chosen(context: Context, asked: str) -> Period | None:
    """The period that a button names, else the newest that has begun; None: outside periods."""
    known = await monitored(context)
    if asked == "0":
        return None
    named = next((one for one in known if one.id == row_id(asked)), None)
    return named or (known[0] if known else None)


async def monitored(context: Context) -> list[Period]:
    """The region's monitoring periods that have begun, newest first."""
    found = await context.store.periods.of_region(context.region.code, PeriodKind.MONITORING)
    return [period for period in found if period.starts <= context.today]
