"""The lists behind the figures: units with and without innovations, reports, operators."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from domain.coverage import Scope, UnitRow, UnitState
from handlers.admin import figures
from handlers.admin.coverage.viewing import View, counted, looked_at
from handlers.admin.figures import Figures
from handlers.context import Context
from handlers.paging import Page, page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from storage.periods import Owing

UNITS_A_PAGE = 10


async def gaps(context: Context) -> Replies:
    """The units without an innovation, each with how far it is."""
    view = await looked_at(context)
    found = await counted(context, view)
    return [_units(view, found, found.coverage.lacking, "gaps")]


async def units(context: Context) -> Replies:
    """All counted units with the number of their innovations."""
    view = await looked_at(context)
    found = await counted(context, view)
    return [_units(view, found, found.coverage.rows, "units")]


def _units(view: View, found: Figures, rows: Sequence[UnitRow], name: str) -> Show:
    page = page_of(rows, view.page, UNITS_A_PAGE)
    lines = [
        Part(
            "coverage-unit",
            place=place,
            name=row.unit.name,
            state=_state(row, own=view.own),
            innovations=row.innovations,
            submitted=row.submitted,
        )
        for place, row in page.numbered
    ]
    return _listed(view, found, name, lines, page)


def _state(row: UnitRow, *, own: bool) -> UnitState:
    """How far a unit is; drafts are nobody's business outside the region."""
    hidden = row.state is UnitState.DRAFT and not own
    return UnitState.NOTHING if hidden else row.state


async def unreachable(context: Context) -> Replies:
    """The counted units without an operator whom Pandu can write to."""
    view = await looked_at(context)
    found = await counted(context, view)
    page = page_of(found.coverage.unreachable, view.page, UNITS_A_PAGE)
    lines = [Part("coverage-unit-name", place=place, name=name) for place, name in page.numbered]
    return [_listed(view, found, "unreachable", lines, page)]


async def unreported(context: Context) -> Replies:
    """The innovations that owe a report for the monitoring period of the scope."""
    view = await looked_at(context)
    found = await counted(context, view)
    agencies = await context.store.agencies.of_region(view.region.code)
    names: dict[int, str] = {agency.id: agency.name for agency in agencies}
    page = page_of(await owing(context, found), view.page, UNITS_A_PAGE)
    lines = [
        Part("coverage-owing", place=place, name=one.name, agency=names.get(one.agency_id, ""))
        for place, one in page.numbered
    ]
    return [_listed(view, found, "unreported", lines, page)]


async def owing(context: Context, found: Figures) -> list[Owing]:
    """The innovations whose report for the monitored period has not come."""
    if found.monitored is None:
        return []
    all_ = await context.store.periods.owing(
        found.monitored,
        ZoneInfo(found.region.zone),
        launched_only=not found.region.settings.monitor_all,
    )
    return [one for one in all_ if not one.reported]


def _further(view: View, found: Figures, name: str) -> list[Row]:
    """What may be done about the list: nothing about that of all units."""
    if name == "units":
        return []
    text = Button("button-list-text", f"list-text:{name}:0:{view.rest}")
    remind = Button("button-call", f"call:{name}")
    return [[remind, text]] if view.admin and found.scope == Scope() else [[text]]


def _listed(view: View, found: Figures, name: str, lines: Sequence[Part], page: Page[Any]) -> Show:
    return Show(
        f"coverage-list-{name}" if lines else "coverage-list-empty",
        total=page.total,
        lines=Lines(lines),
        region=found.region.name,
        scope=figures.scope(found),
        period=found.monitored.name if found.monitored else None,
        frozen=found.frozen,
        at=found.at,
        buttons=[
            turn_buttons(page, name, view.rest),
            *(_further(view, found, name) if lines else []),
            [view.button("button-coverage", "coverage")],
        ],
    )
