"""The announcements of the region: how far each is, paused, resumed, stopped; who was missed."""

from typing import Final

from domain.announcements import Announcement, AnnouncementState
from handlers.announcing import gist, missed_line, progress
from handlers.context import Context, addressed
from handlers.paging import Page, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Reply, Row, Say, Show, Toast
from handlers.routing import row_id

#: Announcements that /pengumuman lists, and unreachable people of a page.
LISTED: Final = 5
MISSED: Final = 15
A_ROW: Final = 3

_ORDERS: Final = {
    "pause": AnnouncementState.PAUSED,
    "go": AnnouncementState.RUNNING,
    "stopped": AnnouncementState.CANCELLED,
}


async def overview(context: Context) -> Replies:
    """/pengumuman, or a tap `announcements`: what is under way and what was, and a new one."""
    region = context.duty.region
    newest = await context.store.announcements.of_region(region, LISTED)
    group = await context.store.groups.of_region(region)
    resting = await context.store.conversations.resting(context.known.id, "broadcast")
    rows: list[Row] = [
        [Button("button-resume-announcement", f"draft:resume:{one.id}")] for one in resting[:1]
    ]
    rows.append([Button("button-write-announcement", "write-announcement")])
    seen = [
        Button("button-announcement", f"announce:see:{one.id}", place=place)
        for place, one in enumerate(newest, start=1)
    ]
    rows += [seen[:A_ROW], seen[A_ROW:]]
    if group is not None:
        rows.append([Button("button-unbind", "unbind")])
    lines = [await _line(context, place, one) for place, one in enumerate(newest, start=1)]
    return [
        Show(
            "broadcast-overview",
            some=len(lines),
            lines=Lines(lines, between="\n\n"),
            group=group and group.title,
            bot=context.house.bot_username,
            buttons=rows,
        )
    ]


async def _line(context: Context, place: int, one: Announcement) -> Part:
    count = await context.store.announcements.headcount(one.id)
    return Part(
        "broadcast-line",
        place=place,
        about=about(context, one),
        at=one.created_at.astimezone(context.now.tzinfo),
        by=await _starter(context, one),
        state=one.state,
        sent=count.sent,
        total=count.total,
        unreachable=count.unreachable,
    )


def about(context: Context, one: Announcement) -> Part:
    """What an announcement says, in a line."""
    key = f"announced-{one.kind}"
    if not context.texts.has(key):
        return Part("announced-other")
    return Part(key, message=gist(one))


async def _starter(context: Context, one: Announcement) -> str | None:
    person = one.created_by and await context.store.people.get(one.created_by)
    return person.name if person else None


async def steer(context: Context) -> Replies:
    """A tap `announce:<see, pause, go, stop, stopped>:<id>` of the own region's admins."""
    order, _, number = context.args.partition(":")
    one = await _own(context, number)
    if one is None:
        return [Toast("tap-old"), *await overview(context)]
    if order == "stop" and not one.over:
        return [await _sure(context, one)]
    state = _ORDERS.get(order)
    if state is None:
        return [await _view(context, one)]
    if not await context.store.announcements.steer(one.id, state, context.now):
        return [Toast("tap-counted"), await _view(context, one)]
    context.audit(f"announcement-{state}", f"announcement/{one.id}", before={"state": one.state})
    changed = one.model_copy(update={"state": state})
    return [*await _tell_starter(context, changed), await _view(context, changed)]


async def _view(context: Context, one: Announcement) -> Show:
    """How far it is now; who did not begin it reads who did."""
    count = await context.store.announcements.headcount(one.id)
    told = progress(one, count)
    rows: list[Row] = list(told.buttons)
    if count.unreachable:
        rows.append([Button("button-unreachable-all", f"missed:0:{one.id}")])
    if not one.over:
        rows.append([Button("button-refresh", f"announce:see:{one.id}")])
    rows.append([Button("button-announcements", "announcements")])
    return Show(
        "broadcast-view",
        progress=Part(told.text, **told.values),
        about=about(context, one),
        by=await _starter(context, one),
        at=one.created_at.astimezone(context.now.tzinfo),
        buttons=rows,
    )


async def _sure(context: Context, one: Announcement) -> Show:
    count = await context.store.announcements.headcount(one.id)
    return Show(
        "broadcast-stop",
        left=count.left,
        buttons=[
            [Button("button-stop-yes", f"announce:stopped:{one.id}")],
            [Button("button-back", f"announce:see:{one.id}")],
        ],
    )


async def _tell_starter(context: Context, one: Announcement) -> list[Reply]:
    """Who began it learns what another admin did with it."""
    if one.created_by in (None, context.known.id):
        return []
    starter = await context.store.people.get(one.created_by)
    if starter is None:
        return []
    return [
        Say(
            "broadcast-steered",
            to=starter.telegram_id,
            state=one.state,
            by=addressed(context.known),
            about=about(context, one),
            buttons=[[Button("button-view", f"announce:see:{one.id}")]],
        )
    ]


async def missed(context: Context) -> Replies:
    """A tap `missed:<page>:<id>`: those who could not be reached, by unit and name."""
    number, _, announcement = context.args.partition(":")
    one = await _own(context, announcement)
    if one is None:
        return [Toast("tap-old"), *await overview(context)]
    count = await context.store.announcements.headcount(one.id)
    at = min(row_id(number), max(0, (count.unreachable - 1) // MISSED))
    found = await context.store.announcements.missed(one.id, limit=MISSED, offset=at * MISSED)
    page = Page(found, at, MISSED, count.unreachable)
    return [
        Show(
            "broadcast-missed",
            total=count.unreachable,
            lines=Lines(missed_line(each) for each in found),
            buttons=[
                turn_buttons(page, "missed", str(one.id)),
                [Button("button-announcements", "announcements")],
            ],
        )
    ]


async def _own(context: Context, number: str) -> Announcement | None:
    """The announcement of this id, where it is one of the own region."""
    one = await context.store.announcements.get(row_id(number))
    return one if one is not None and one.region == context.duty.region else None
