"""What the documents that were ordered show: counted and read; printing them is left to be done."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from documents.printing import Content
from documents.templates import innovations_template, units_template
from documents.workbooks import Leaf, Sheet
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
    """A document that only needs to be printed. A workbook is read while that is done.

    So it must be printed before the store that it is read from is closed.
    """

    content: Content
    caption: Part


async def made(store: Store, texts: Texts, wanted: Wanted) -> Made:
    """Count what a document shows. Raises ScopeUnknown."""
    words = Words(texts, ZoneInfo(wanted.region.zone))
    match wanted.kind:
        case DocumentKind.EXPORT:
            pages = everything(store, wanted.region, wanted.now.year, words)
            caption = Part("document-caption-export", region=wanted.region.name, at=wanted.now)
            return Made(pages, caption)
        case DocumentKind.UNITS | DocumentKind.INNOVATIONS:
            return await _template(store, words, wanted)
    found = await figures.count(store, wanted.region, wanted.now, wanted.scope)
    return Made(await _figures(store, found, words, wanted), _caption(found, words))


async def _figures(store: Store, found: Figures, words: Words, wanted: Wanted) -> Content:
    """Hundreds of units take tens of milliseconds to be put into words: not in the loop."""
    below = await figures.beneath(store, found)
    match wanted.kind:
        case DocumentKind.PICTURE:
            return await asyncio.to_thread(picture, found, below, words)
        case DocumentKind.REPORT:
            today = wanted.now.date()
            return await asyncio.to_thread(report, found, below, words, today, own=wanted.own)
    return listing.pages(store, found, below, words, own=wanted.own, inside=wanted.inside)


def _caption(found: Figures, words: Words) -> Part:
    return Part(
        "document-caption",
        region=found.region.name,
        scope=said.scope(found, words),
        sentence=said.headline(found, words)[0],
        at=said.at(found, words),
    )


async def _template(store: Store, words: Words, wanted: Wanted) -> Made:
    region = wanted.region
    units = [unit.name for unit in await store.agencies.of_region(region.code)]
    caption = Part("document-caption-template", region=region.name)
    if wanted.kind is DocumentKind.UNITS:
        return Made(_leaves(units_template(words.texts, region.name, units)), caption)
    affairs = [affair.name for affair in await store.affairs.all()]
    sheets = innovations_template(words.texts, region.name, units, affairs)
    return Made(_leaves(sheets), caption)


async def _leaves(sheets: Iterable[Sheet]) -> AsyncIterator[Leaf]:
    for sheet in sheets:
        yield sheet
