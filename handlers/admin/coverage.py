"""/laporan: who is covered and who is not, to be read aloud in the meeting."""

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from domain.coverage import UnitRow, UnitState
from domain.people import Role
from handlers.admin import figures
from handlers.admin.figures import Figures
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Buttons, Lines, Part, Replies, Row, Say, Show

UNITS_A_PAGE = 10


async def coverage(context: Context) -> Replies:
    """Tell an admin or observer how many units have innovations, and which have none."""
    counted = await figures.count(context.store, context.region, context.now)
    told = figures.summary(counted)
    return [Show(told.text, buttons=_menu(counted), **told.values)]


def _menu(counted: Figures) -> Buttons:
    if not counted.coverage.units:
        return [[Button("button-menu", "home")]]
    missing = counted.coverage.missing
    rows: list[Row] = [[Button("button-missing", "gaps", missing=missing)]] if missing else []
    lists = [Button("button-units", "units")]
    if counted.monitoring is not None and counted.monitoring.due > counted.monitoring.received:
        lists.append(Button("button-unreported", "unreported"))
    rows.append(lists)
    if counted.coverage.unreachable:
        rows.append([Button("button-unreachable", "unreachable")])
    return [*rows, [Button("button-whatsapp", "whatsapp")]]


async def whatsapp(context: Context) -> Replies:
    """The figures as plain words, in a message of their own to be copied."""
    counted = await figures.count(context.store, context.region, context.now)
    told = figures.whatsapp(counted, f"https://t.me/{context.house.bot_username}")
    return [Say(told.text, **told.values)]


async def gaps(context: Context) -> Replies:
    """The units without an innovation, each with how far it is."""
    counted = await figures.count(context.store, context.region, context.now)
    rows = [row for row in counted.coverage.rows if row.state is not UnitState.COVERED]
    return [_units(context, counted, rows, "gaps")]


async def units(context: Context) -> Replies:
    """All counted units with the number of their innovations."""
    counted = await figures.count(context.store, context.region, context.now)
    return [_units(context, counted, counted.coverage.rows, "units")]


def _units(context: Context, counted: Figures, rows: Sequence[UnitRow], data: str) -> Show:
    page = page_of(rows, context.args, UNITS_A_PAGE)
    lines = [
        Part(
            "coverage-unit",
            place=place,
            name=row.unit.name,
            state=row.state,
            innovations=row.innovations,
            submitted=row.submitted,
        )
        for place, row in page.numbered
    ]
    return _listed(
        context, counted, f"coverage-list-{data}", lines, page.total, turn_buttons(page, data)
    )


async def unreachable(context: Context) -> Replies:
    """The counted units without an operator whom Pandu can write to."""
    counted = await figures.count(context.store, context.region, context.now)
    page = page_of(counted.coverage.unreachable, context.args, UNITS_A_PAGE)
    lines = [Part("coverage-unit-name", place=place, name=name) for place, name in page.numbered]
    turn = turn_buttons(page, "unreachable")
    return [_listed(context, counted, "coverage-list-unreachable", lines, page.total, turn)]


async def unreported(context: Context) -> Replies:
    """The innovations that owe a report for the current monitoring period."""
    counted = await figures.count(context.store, context.region, context.now)
    if counted.period is None:
        return await coverage(context)
    owing = await context.store.periods.owing(
        counted.period,
        ZoneInfo(context.region.zone),
        launched_only=not context.region.settings.monitor_all,
    )
    agencies = await context.store.agencies.of_region(context.region.code)
    names: dict[int, str] = {agency.id: agency.name for agency in agencies}
    page = page_of([one for one in owing if not one.reported], context.args, UNITS_A_PAGE)
    lines = [
        Part("coverage-owing", place=place, name=one.name, agency=names.get(one.agency_id, ""))
        for place, one in page.numbered
    ]
    turn = turn_buttons(page, "unreported")
    return [_listed(context, counted, "coverage-list-unreported", lines, page.total, turn)]


def _listed(
    context: Context, counted: Figures, text: str, lines: Sequence[Part], total: int, turn: Row
) -> Show:
    return Show(
        text,
        total=total,
        lines=Lines(lines),
        region=context.region.name,
        period=counted.period.name if counted.period else None,
        at=counted.at,
        buttons=[turn, [Button("button-coverage", "coverage")]],
    )


# ── An operator's own figures ────────────────────────────────────────────────────────────────


async def own(context: Context) -> Replies:
    """The own unit's figures, for an operator or head."""
    duty = context.duty
    assert duty.agency_id is not None
    within = await context.store.agencies.within(duty.agency_id)
    innovations = await context.store.innovations.of_agencies(within)
    counts: dict[str, Any] = {
        status: sum(one.verification == status for one in innovations)
        for status in ("verified", "submitted", "needs-revision")
    }
    return [
        Show(
            "coverage-own",
            agency=duty.agency or "",
            verified=counts["verified"],
            submitted=counts["submitted"],
            returned=counts["needs-revision"],
            at=context.now,
            buttons=[*_first_step(context, counts), [Button("button-innovations", "inventory")]],
        )
    ]


def _first_step(context: Context, counts: Mapping[str, int]) -> list[Row]:
    """What an operator does next; a head only reads."""
    if context.role is not Role.OFFICER:
        return []
    if counts["verified"]:
        return [[Button("button-report", "report")]]
    return [[Button("button-register", "register")]]
