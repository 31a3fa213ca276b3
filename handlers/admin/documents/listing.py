"""The innovations and reports behind the figures, as sheets of their workbook."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from documents.workbooks import Sheet
from domain.coverage import ScopeKind, Within, year_span
from domain.dates import Span
from domain.innovations import Verification
from handlers.admin.documents import columns, sheets
from handlers.admin.documents.columns import table
from handlers.admin.documents.words import Words
from handlers.admin.figures import Figures
from storage.exports import InnovationLine, ReportLine
from storage.store import Store


async def pages(
    store: Store, found: Figures, words: Words, *, own: bool, inside: bool
) -> AsyncIterator[Sheet]:
    """The workbook of a region's figures.

    own: for the region itself, which sees drafts · inside: for its desk, which reads what people
    reported in their own words.
    """
    yield sheets.recapitulation(found, words)
    yield sheets.units(found, words, own=own)
    if found.launch is not None and found.launch.frozen is not None:
        frozen = [(found.region, one) for one in found.launch.frozen.innovations]
        yield table("innovations", columns.FROZEN, frozen, words)
        return
    listed = await _innovations(store, found)
    lines = [(found.region, one) for one in listed]
    yield table("innovations", columns.INNOVATIONS, lines, words)
    reports = await _reports(store, found, {one.innovation.number for one in listed})
    fields = (*columns.REPORTS, *columns.TOLD) if inside else columns.REPORTS
    yield table("reports", fields, [(found.region, one) for one in reports], words)


async def _innovations(store: Store, found: Figures) -> list[InnovationLine]:
    """What was sent in, whatever became of it; the status is a column to filter by."""
    read = store.exports.innovations(found.region.code, ZoneInfo(found.region.zone), within(found))
    return [
        one
        async for page in read
        for one in page
        if one.innovation.verification is not Verification.DRAFT
    ]


async def _reports(store: Store, found: Figures, listed: set[str]) -> list[ReportLine]:
    """The reports of a monitored period; in another scope those on its innovations."""
    monitored = found.period and found.monitored
    return [
        one
        async for page in store.exports.reports(found.region.code)
        for one in page
        if (one.report.period_id == monitored.id if monitored else one.number in listed)
    ]


def within(found: Figures) -> Within:
    """Which innovations are counted in the scope of these figures."""
    match found.scope.kind:
        case ScopeKind.LAUNCH:
            return Within(launch=found.scope.which)
        case ScopeKind.YEAR:
            return Within(begun=year_span(found.scope.which))
        case ScopeKind.PERIOD if found.period is not None:
            return Within(begun=Span(found.period.starts, found.period.ends))
    return Within()
