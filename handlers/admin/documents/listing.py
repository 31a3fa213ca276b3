"""The innovations and reports behind the figures, as sheets of their workbook."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from zoneinfo import ZoneInfo

from documents.workbooks import Leaf
from domain.coverage import ScopeKind, Within, year_span
from domain.dates import Span
from domain.innovations import Verification
from handlers.admin.documents import columns, sheets
from handlers.admin.documents.columns import Lines, paged, table
from handlers.admin.documents.words import Words
from handlers.admin.figures import Beneath, Figures
from storage.exports import InnovationLine, ReportLine
from storage.store import Store


async def pages(
    store: Store,
    found: Figures,
    below: Sequence[Beneath],
    words: Words,
    *,
    own: bool,
    inside: bool,
) -> AsyncIterator[Leaf]:
    """The workbook of a region's figures.

    below: the regions of a province · own: for the region itself, which sees drafts · inside: for
    its desk, which reads what people reported in their own words.
    """
    yield await asyncio.to_thread(sheets.recapitulation, found, words)
    if below:
        yield sheets.regions(below, words)
    yield await asyncio.to_thread(sheets.units, found, words, own=own)
    if found.launch is not None and found.launch.frozen is not None:
        frozen = paged([(found.region, one) for one in found.launch.frozen.innovations])
        async for leaf in table("innovations", columns.FROZEN, frozen, words):
            yield leaf
        return
    listed: set[str] = set()
    innovations = _innovations(store, found, listed)
    async for leaf in table("innovations", columns.INNOVATIONS, innovations, words):
        yield leaf
    fields = (*columns.REPORTS, *columns.TOLD) if inside else columns.REPORTS
    async for leaf in table("reports", fields, _reports(store, found, listed), words):
        yield leaf


async def _innovations(
    store: Store, found: Figures, listed: set[str]
) -> AsyncIterator[Lines[InnovationLine]]:
    """What was sent in, whatever became of it; the status is a column to filter by.

    Their numbers are added to `listed`.
    """
    zone = ZoneInfo(found.region.zone)
    async for page in store.exports.innovations(found.region.code, zone, within(found)):
        sent = [one for one in page if one.innovation.verification is not Verification.DRAFT]
        listed.update(one.innovation.number for one in sent)
        yield [(found.region, one) for one in sent]


async def _reports(
    store: Store, found: Figures, listed: set[str]
) -> AsyncIterator[Lines[ReportLine]]:
    """The reports of a monitored period; in another scope those on its innovations."""
    monitored = found.period and found.monitored
    async for page in store.exports.reports(found.region.code):
        yield [
            (found.region, one)
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
