"""Everything of a region as one workbook; a province has its kabupaten and kota in it too."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import TypeVar
from zoneinfo import ZoneInfo

from documents.workbooks import Sheet
from domain.innovations import Verification
from domain.regions import Region
from handlers.admin.documents import columns
from handlers.admin.documents.columns import table
from handlers.admin.documents.words import Words
from storage.exports import InnovationLine, ReportLine
from storage.store import Store

Line = TypeVar("Line")
Lines = list[tuple[Region, Line]]
#: What a province does not read of the regions below it.
_OWN_WORDS = {"activity": None, "outcome": None, "reason": None, "plan": None}


async def everything(store: Store, region: Region, year: int, words: Words) -> AsyncIterator[Sheet]:
    """The sheets of an export. `year`: as of which units are counted.

    People, phones, drafts, notes, and what people reported in their own words, are only those
    of the region itself.
    """
    every = [region, *await store.regions.below(region.code)]
    units = [(one, unit) for one in every for unit in await store.exports.units(one.code, year)]
    yield table("agencies", columns.UNITS, units, words)
    fields = (*columns.INNOVATIONS, *columns.INTERNAL, *columns.PHONES)
    yield table("innovations", fields, await _innovations(store, every), words)
    told = (*columns.REPORTS, *columns.TOLD)
    yield table("reports", told, await _reports(store, every), words)
    duties = [(region, one) async for page in store.exports.duties(region.code) for one in page]
    yield table("duties", (*columns.DUTIES, *columns.DUTY_PHONES), duties, words)
    periods = [(one, line) for one in every for line in await store.periods.of_region(one.code)]
    yield table("periods", columns.PERIODS, periods, words)
    launches = [(one, line) for one in every for line in await store.launches.of_region(one.code)]
    yield table("launches", columns.LAUNCHES, launches, words)
    targets = [(one, line) for one in every for line in await store.targets.of_region(one.code)]
    yield table("targets", columns.TARGETS, targets, words)


async def _innovations(store: Store, every: Sequence[Region]) -> Lines[InnovationLine]:
    return [
        (region, line if region is every[0] else _public(line))
        for region in every
        async for page in store.exports.innovations(region.code, ZoneInfo(region.zone))
        for line in page
        if region is every[0] or line.innovation.verification is not Verification.DRAFT
    ]


async def _reports(store: Store, every: Sequence[Region]) -> Lines[ReportLine]:
    return [
        (region, line if region is every[0] else _bare(line))
        for region in every
        async for page in store.exports.reports(region.code)
        for line in page
    ]


def _public(line: InnovationLine) -> InnovationLine:
    known = line.innovation.model_copy(update={"contact": None, "note": None})
    return replace(line, innovation=known)


def _bare(line: ReportLine) -> ReportLine:
    progress = line.report.progress.model_copy(update=_OWN_WORDS)
    return replace(line, report=line.report.model_copy(update={"progress": progress}))
