"""Makes the documents that were ordered: counts and reads; setting them is left to be done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from documents.templates import innovations_template, units_template
from documents.typesetting import picture_png, report_pdf
from documents.workbooks import workbook
from domain.coverage import Scope
from domain.regions import Region
from handlers.admin import figures
from handlers.admin.documents import listing, said
from handlers.admin.documents.exports import everything
from handlers.admin.documents.orders import DocumentKind
from handlers.admin.documents.picture import picture
from handlers.admin.documents.report import report
from handlers.admin.documents.words import Words
from handlers.admin.figures import Figures
from handlers.replies import Part
from locales import Texts
from storage.store import Store


@dataclass(frozen=True)
class Wanted:
    """Which document of which region in which scope. `now` is aware, in the region's zone.

    own: for the region itself, which sees drafts; a province does not · inside: for the region's
    own desk, which reads what people reported.
    """

    kind: DocumentKind
    region: Region
    scope: Scope
    now: datetime
    own: bool = True
    inside: bool = True


@dataclass(frozen=True)
class Made:
    """A document that only needs to be set, which takes up to seconds: not in the loop."""

    set: Callable[[], bytes]
    caption: Part


async def made(store: Store, texts: Texts, wanted: Wanted) -> Made:
    """Count what a document shows. Raises ScopeUnknown."""
    words = Words(texts, ZoneInfo(wanted.region.zone))
    match wanted.kind:
        case DocumentKind.EXPORT:
            return await _export(store, words, wanted)
        case DocumentKind.UNITS | DocumentKind.INNOVATIONS:
            return await _template(store, words, wanted)
    found = await figures.count(store, wanted.region, wanted.now, wanted.scope)
    return Made(await _figures(store, found, words, wanted), _caption(found, words))


async def _figures(
    store: Store, found: Figures, words: Words, wanted: Wanted
) -> Callable[[], bytes]:
    match wanted.kind:
        case DocumentKind.PICTURE:
            return partial(picture_png, picture(found, words))
        case DocumentKind.REPORT:
            today = wanted.now.date()
            return partial(report_pdf, report(found, words, today, own=wanted.own))
    pages = listing.pages(store, found, words, own=wanted.own, inside=wanted.inside)
    return partial(workbook, [page async for page in pages])


def _caption(found: Figures, words: Words) -> Part:
    return Part(
        "document-caption",
        region=found.region.name,
        scope=said.scope(found, words),
        sentence=said.headline(found, words)[0],
        at=said.at(found, words),
    )


async def _export(store: Store, words: Words, wanted: Wanted) -> Made:
    year = wanted.now.year
    pages = [page async for page in everything(store, wanted.region, year, words)]
    caption = Part("document-caption-export", region=wanted.region.name, at=wanted.now)
    return Made(partial(workbook, pages), caption)


async def _template(store: Store, words: Words, wanted: Wanted) -> Made:
    region = wanted.region
    units = [unit.name for unit in await store.agencies.of_region(region.code)]
    caption = Part("document-caption-template", region=region.name)
    if wanted.kind is DocumentKind.UNITS:
        return Made(partial(units_template, words.texts, region.name, units), caption)
    affairs = [affair.name for affair in await store.affairs.all()]
    return Made(partial(innovations_template, words.texts, region.name, units, affairs), caption)
