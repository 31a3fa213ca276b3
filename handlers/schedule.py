"""/jadwal: the own deadlines, soonest first."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from domain.deadlines import Deadline, DeadlineKind, moment
from domain.digests import Entry
from handlers.context import Context
from handlers.deadlines import action, line
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show

AHEAD = timedelta(days=366)


async def schedule(context: Context) -> Replies:
    """/jadwal, or a tap `schedule[:<page>]`: what is owed by when, each with its button."""
    owed = await own_deadlines(context)
    if not owed:
        buttons = [[Button("button-innovations", "inventory"), Button("button-menu", "home")]]
        return [Show("schedule-empty", buttons=buttons)]
    page = page_of(owed, context.args)
    lines = [_line(context, place, deadline) for place, deadline in page.numbered]
    rows: list[Row] = [[action(deadline)] for deadline in page.items]
    return [
        Show(
            "schedule",
            agency=context.duty.agency or context.region.name,
            total=page.total,
            lines=Lines(lines, between="\n\n"),
            buttons=[*rows, turn_buttons(page, "schedule")],
        )
    ]


async def own_deadlines(context: Context) -> list[Deadline]:
    """What the own unit and the units below it owe within a year, soonest due first."""
    if context.duty.agency_id is None:
        return []
    units = await context.store.agencies.within(context.duty.agency_id)
    owed = await context.store.reminders.deadlines(
        context.region, context.today, until=context.today + AHEAD
    )
    own = [one for one in owed if one.agency in units and one.kind is not DeadlineKind.DRAFT]
    return sorted(own, key=lambda one: (one.due, one.name))


def _line(context: Context, place: int, deadline: Deadline) -> Part:
    return Part(
        "schedule-line",
        place=place,
        line=line(Entry(deadline.kind, deadline.detail, (deadline,))),
        when=moment(deadline.due, ZoneInfo(context.region.zone)),
        days=abs((deadline.due - context.today).days),
        over=deadline.due < context.today,
    )
