"""The evaluation of a whole year: what its reports said of each innovation, and the conclusion."""

from datetime import tzinfo

from domain.evaluations import Reviewed, Year, YearReport
from domain.innovations import Innovation
from handlers.admin.evaluating.listing import LABEL, PERIODS, monitored
from handlers.admin.evaluating.reading import gone, said
from handlers.admin.review.judging import of_region
from handlers.context import Context
from handlers.paging import Page, page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from locales import clip

SHOWN = 4  # reports of a year in one view: the quarters
LINE = 120  # letters of an answer
YEARS = 3


async def year(context: Context) -> Replies:
    """A tap `year:<year>:<page>`: the verified innovations, those without a conclusion first."""
    asked, _, number = context.args.partition(":")
    chosen = await year_asked(context, asked)
    if chosen is None:
        return gone()
    found = await context.store.evaluations.of_year(context.region.code, chosen)
    page = page_of(found, number)
    return [
        Show(
            "year-list",
            year=str(chosen.number),
            total=page.total,
            silent=sum(not one.reports for one in found),
            concluded=sum(one.conclusion is not None for one in found),
            lines=Lines([_line(place, one) for place, one in page.numbered]),
            buttons=_rows(page, chosen),
        )
    ]


async def periods(context: Context) -> Replies:
    """A tap `evaluation-periods`: of which period the reports are, or a whole year."""
    rows: list[Row] = [
        [Button("button-option", f"evaluations:{one.id}:0", label=one.name)]
        for one in (await monitored(context))[:PERIODS]
    ]
    whole = [Button("button-year", f"year:{one}:0", year=str(one)) for one in await years(context)]
    outside = [Button("button-outside-periods", "evaluations:0:0")]
    return [Show("evaluation-periods", buttons=[*rows, whole, outside])]


async def years(context: Context) -> list[int]:
    """The years that can be concluded on, newest first: of the periods that began, and this one."""
    of_periods = {period.ends.year for period in await monitored(context)}
    return sorted({context.today.year, *of_periods}, reverse=True)[:YEARS]


async def year_asked(context: Context, asked: str) -> Year | None:
    """The year that a button names, while it is one to conclude on."""
    known = {str(one): one for one in await years(context)}
    return Year(known[asked], _zone(context)) if asked in known else None


def _zone(context: Context) -> tzinfo:
    zone = context.now.tzinfo
    assert zone is not None
    return zone


def _line(place: int, one: Reviewed) -> Part:
    return Part(
        "year-line",
        place=place,
        name=clip(one.name, LABEL),
        agency=one.agency,
        reports=one.reports,
        conclusion=one.conclusion,
    )


def _rows(page: Page[Reviewed], chosen: Year) -> list[Row]:
    rows: list[Row] = [
        [
            Button(
                "button-option",
                f"year-of:{chosen.number}:{one.number}",
                label=clip(one.name, LABEL),
            )
        ]
        for one in page.items
    ]
    rows.append(turn_buttons(page, f"year:{chosen.number}"))
    return [*rows, [Button("button-other-period", "evaluation-periods")]]


async def year_of(context: Context) -> Replies:
    """A tap `year-of:<year>:<number>`: one innovation, report by report."""
    asked, _, number = context.args.partition(":")
    chosen, one = await year_asked(context, asked), await of_region(context, number)
    if chosen is None or one is None:
        return gone()
    return [await _view(context, chosen, one)]


async def _view(context: Context, chosen: Year, one: Innovation) -> Show:
    store = context.store.evaluations
    reports = await store.reports_of_year(one.id, chosen)
    concluded = await store.of(one.id, year=chosen.number)
    return Show(
        "year-view",
        name=one.name,
        number=one.number,
        agency=one.agency,
        year=str(chosen.number),
        total=len(reports),
        earlier=len(reports[:-SHOWN]),
        lines=Lines([_told(report) for report in reports[-SHOWN:]]),
        evaluation=said(concluded),
        buttons=[
            [Button("button-conclude", f"conclude:y{chosen.number}:{one.number}")],
            [
                Button("button-view-card", f"inv:{one.number}"),
                Button("button-year", f"year:{chosen.number}:0", year=str(chosen.number)),
            ],
        ],
    )


def _told(report: YearReport) -> Part:
    progress = report.progress
    details = progress.details
    return Part(
        "year-report",
        period=report.period,
        implementation=progress.implementation,
        percent=progress.percent,
        output=progress.output,
        outcome=clip(progress.outcome, LINE) if progress.outcome else None,
        reason=clip(progress.reason, LINE) if progress.reason else None,
        complaints=details.complaints if details else None,
        resolved=(details.resolved or 0) if details else 0,
        obstacle=clip(details.obstacle, LINE) if details and details.obstacle else None,
        conclusion=report.conclusion,
    )
