"""One link per unit for the whole region, in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from documents.workbooks import Column, Sheet, workbook
from domain.people import Role
from domain.regions import Region
from handlers.admin.inviting.menu import INVITE
from handlers.context import Context
from handlers.replies import Button, Later, Lines, Part, Replies, Row, Say, Show, Toast, Unbutton
from locales import Markup, Texts, unmarked

#: How many operators a unit's link takes, and for how many days.
OPERATORS = 3
DAYS = 14
#: Units whose links still fit into a few messages.
MOST_IN_TEXT = 80


async def every_unit(context: Context) -> Replies:
    """A tap `links`: for how many units, and what becomes of the earlier links."""
    units = await context.store.agencies.of_region(context.duty.region)
    members = await context.store.duties.of_region(context.duty.region)
    staffed = {one.agency_id for one in members if one.role is Role.OFFICER}
    empty = sum(unit.id not in staffed for unit in units)
    usable = await context.store.invitations.usable(context.duty.region, context.now)
    earlier = sum(one.for_all for one in usable)
    rows: list[Row] = []
    if empty and empty < len(units):
        rows.append([Button("button-links-empty", "links-now:empty", count=empty)])
    if units:
        rows.append([Button("button-links-all", "links-now:all", count=len(units))])
    return [
        Show(
            "every-unit",
            units=len(units),
            empty=empty,
            operators=OPERATORS,
            days=DAYS,
            earlier=earlier,
            buttons=[*rows, INVITE],
        )
    ]


async def make_all(context: Context) -> Replies:
    """A tap `links-now:<all|empty>`: the links come as a file and as text, a moment later."""
    if context.args not in ("all", "empty"):
        return [Toast("tap-old")]
    work = Later(
        "unit-links",
        chat=context.chat_id,
        region=context.duty.region,
        person=context.known.id,
        only_empty=context.args == "empty",
    )
    context.audit("invite-units", f"region/{context.duty.region}", after={"which": context.args})
    return [Unbutton(), Toast("links-coming"), work]


# ── What the job writes ──────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class UnitLink:
    """A unit's link, and how many operators it has already."""

    unit: str
    link: str
    operators: int


def links_workbook(texts: Texts, region: Region, links: Sequence[UnitLink], now: datetime) -> bytes:
    """A row per unit, with a message that is ready to be sent on."""
    until = (now + timedelta(days=DAYS)).date()
    widths = {"unit": 40, "link": 60, "operators": 12, "until": 16, "message": 80}
    columns = [Column(texts.plain(f"unit-links-{name}"), width) for name, width in widths.items()]
    rows = [
        (one.unit, one.link, one.operators, until, unmarked(_message(texts, region, one, now)))
        for one in links
    ]
    title = texts.plain("unit-links-file", region=region.name)
    return workbook([Sheet(title, columns, rows)])


def _message(texts: Texts, region: Region, one: UnitLink, now: datetime) -> Markup:
    until = (now + timedelta(days=DAYS)).date()
    return texts.say(
        "unit-links-one",
        unit=one.unit,
        link=one.link,
        region=region.name,
        office=region.office,
        until=until,
        operators=OPERATORS,
    )


def links_text(region: Region, links: Sequence[UnitLink], now: datetime) -> list[Say]:
    """The links as messages to copy; of a large region they stand in the workbook only."""
    return [links_said(region, links, now)] if 0 < len(links) <= MOST_IN_TEXT else []


def links_said(region: Region, links: Sequence[UnitLink], now: datetime) -> Say:
    """All of the links below one another, to be copied."""
    return Say(
        "unit-links-text",
        region=region.name,
        office=region.office,
        until=(now + timedelta(days=DAYS)).date(),
        lines=Lines(Part("unit-links-line", unit=one.unit, link=one.link) for one in links),
    )
