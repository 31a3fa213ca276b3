"""Everything of a region as one workbook; a province has its kabupaten and kota in it too."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from documents.workbooks import Leaf
from domain.innovations import Verification
from domain.regions import Region
from handlers.admin.documents import columns
from handlers.admin.documents.columns import Lines, paged, table
from handlers.admin.documents.words import Words
from storage.exports import DutyLine, InnovationLine, ReportLine, UnitLine
from storage.store import Store

Line = TypeVar("Line")
Pages = AsyncIterator[Lines[Line]]
_INNOVATIONS: Final = (*columns.INNOVATIONS, *columns.INTERNAL, *columns.PHONES)
_REPORTS: Final = (*columns.REPORTS, *columns.TOLD)
_DUTIES: Final = (*columns.DUTIES, *columns.DUTY_PHONES)
#: What a province does not read of the regions below it.
_OWN_WORDS = {"activity": None, "outcome": None, "reason": None, "plan": None}


async def everything(store: Store, region: Region, year: int, words: Words) -> AsyncIterator[Leaf]:
    """The workbook of an export. `year`: as of which units are counted.

    People, phones, drafts, notes, and what people reported in their own words, are only those
    of the region itself.
    """
    every = [region, *await store.regions.below(region.code)]
    for sheet in (
        table("agencies", columns.UNITS, _units(store, every, year), words),
        table("innovations", _INNOVATIONS, _innovations(store, every), words),
        table("reports", _REPORTS, _reports(store, every), words),
        table("duties", _DUTIES, _duties(store, region), words),
        table("periods", columns.PERIODS, _of_each(every, store.periods.of_region), words),
        table("launches", columns.LAUNCHES, _of_each(every, store.launches.of_region), words),
        table("targets", columns.TARGETS, _of_each(every, store.targets.of_region), words),
    ):
        async for leaf in sheet:
            yield leaf


async def _units(store: Store, every: Sequence[Region], year: int) -> Pages[UnitLine]:
    for region in every:
        units = await store.exports.units(region.code, year)
        async for page in paged([(region, unit) for unit in units]):
            yield page


async def _innovations(store: Store, every: Sequence[Region]) -> Pages[InnovationLine]:
    for region in every:
        own = region is every[0]
        async for page in store.exports.innovations(region.code, ZoneInfo(region.zone)):
            yield [
                (region, line if own else _public(line))
                for line in page
                if own or line.innovation.verification is not Verification.DRAFT
            ]


async def _reports(store: Store, every: Sequence[Region]) -> Pages[ReportLine]:
    for region in every:
        async for page in store.exports.reports(region.code):
            yield [(region, line if region is every[0] else _bare(line)) for line in page]


async def _duties(store: Store, region: Region) -> Pages[DutyLine]:
    async for page in store.exports.duties(region.code):
        yield [(region, line) for line in page]


async def _of_each(
    every: Sequence[Region], read: Callable[[str], Awaitable[list[Line]]]
) -> Pages[Line]:
    for region in every:
        async for page in paged([(region, line) for line in await read(region.code)]):
            yield page


def _public(line: InnovationLine) -> InnovationLine:
    known = line.innovation.model_copy(update={"contact": None, "note": None})
    return replace(line, innovation=known)


def _bare(line: ReportLine) -> ReportLine:
    progress = line.report.progress.model_copy(update=_OWN_WORDS)
    return replace(line, report=line.report.model_copy(update={"progress": progress}))
