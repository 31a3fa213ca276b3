"""The figures of a region as the official report."""

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Final

from documents.figures import Printed, Report, Signature
from domain.coverage import Coverage, Watched
from domain.regions import Region
from handlers.admin import figures
from handlers.admin.documents import said
from handlers.admin.documents.tables import tables
from handlers.admin.documents.words import Words
from handlers.admin.figures import Beneath, Figures

NIP_DIGITS: Final = 18
#: Names of each group on the first page; the annex has all units.
NAMES: Final = 40
#: Innovations of an annex; all of them are in the workbook.
LISTED: Final = 200


def report(
    found: Figures, below: Sequence[Beneath], words: Words, today: date, *, own: bool
) -> Report:
    """What stands in the report, dated today.

    below: the regions of a province · own: for the region itself, which sees drafts.
    """
    region = found.region
    scope = said.scope(found, words)
    at = said.at(found, words)
    return Report(
        title=words.say("document-report"),
        region=region.name,
        author=words.say("document-from", office=region.office, region=region.name),
        scope=words.say("document-scope", scope=scope, at=at),
        letterhead=_letterhead(region, words),
        said=(*said.headline(found, words), *map(words.part, figures.target(found))),
        gaps=said.gaps(found, words, NAMES),
        tables=tuple(tables(found, words)),
        notes_title=words.say("document-notes"),
        notes=said.notes(found, words),
        signature=_signature(region, words, today),
        annexes=(*_regions(below, words), *_annexes(found, words, own=own)),
        footer=words.say("document-footer", region=region.name, scope=scope, at=at),
        page=words.say("document-page", page="{page}", pages="{pages}"),
        missing=said.missing(words),
    )


def _letterhead(region: Region, words: Words) -> tuple[str, ...]:
    """As set; otherwise the region's government and its office."""
    government = words.say("document-government", region=region.name)
    return region.settings.letterhead or (government.upper(), region.office.upper())


def _signature(region: Region, words: Words, today: date) -> Signature:
    """Who signs; without one, who would, and room for the name."""
    signs = region.settings.signatory
    dated = words.say("document-dated", place=region.settings.place, day=today)
    if signs is None:
        title = words.say("document-head", office=region.office, region=region.name)
        return Signature(dated, (title,), words.say("document-name-missing"), ())
    rank = [signs.rank] if signs.rank else []
    nip = [words.say("document-nip", nip=_grouped(signs.nip))] if signs.nip else []
    title = words.say("document-capacity", acting=signs.acting, title=signs.title)
    return Signature(dated, (title,), signs.name, (*rank, *nip))


def _grouped(nip: str) -> str:
    """A NIP as it is written: date of birth, month of appointment, sex, number."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if len(nip) == NIP_DIGITS else nip


def _annexes(found: Figures, words: Words, *, own: bool) -> Iterator[Printed]:
    if found.coverage.rows:
        yield _units(found, words, own=own)
    for name in ("never_reported", "unchanged"):
        watched: Sequence[Watched] = getattr(found.attention, name)
        if watched:
            yield _watched(name.replace("_", "-"), watched, words)


def _regions(below: Sequence[Beneath], words: Words) -> Iterator[Printed]:
    """The kabupaten and kota of a province, and their sum."""
    if below:
        names = ("place", "region", "innovations", "unit", "covered", "missing", "share")
        rows = [
            (words.number(place), one.region.name, *_covered([one.coverage], words))
            for place, one in enumerate(below, start=1)
        ]
        whole = ("", words.say("document-all"), *_covered([one.coverage for one in below], words))
        yield Printed(
            title=words.say("document-annex-regions"),
            header=tuple(words.say(f"document-column-{name}") for name in names),
            rows=(*rows, whole),
            widths=(1.1, 6, 2, 2, 2.2, 2, 2),
            numbers=(0, 2, 3, 4, 5, 6),
            total=True,
        )


def _covered(counted: Sequence[Coverage], words: Words) -> tuple[str, ...]:
    """The sum of some regions: innovations, units, how many have some, how many none, the share."""
    innovations, units, covered = (
        sum(of(one) for one in counted)
        for of in (attrgetter("innovations"), attrgetter("units"), attrgetter("covered"))
    )
    numbers = map(words.number, (innovations, units, covered, units - covered))
    return (*numbers, words.share(covered, units))


def _units(found: Figures, words: Words, *, own: bool) -> Printed:
    names = ("place", "unit", "type", "innovations", "submitted", "state")
    rows = tuple(
        (
            words.number(place),
            row.unit.name,
            words.word(row.unit.type) or "",
            words.number(row.innovations),
            words.number(row.submitted) if row.submitted else "–",
            said.state(row, words, own=own),
        )
        for place, row in enumerate(found.coverage.rows, start=1)
    )
    return Printed(
        title=words.say("document-units"),
        header=tuple(words.say(f"document-column-{name}") for name in names),
        rows=rows,
        widths=(1.1, 6.8, 2.2, 1.6, 1.8, 3.5),
        numbers=(0, 3, 4),
    )


def _watched(name: str, watched: Sequence[Watched], words: Words) -> Printed:
    names = ("place", "number", "innovation", "unit")
    rows = tuple(
        (words.number(place), one.number, one.name, one.agency)
        for place, one in enumerate(watched[:LISTED], start=1)
    )
    further = len(watched) - len(rows)
    return Printed(
        title=words.say(f"document-{name}"),
        header=tuple(words.say(f"document-column-{name}") for name in names),
        rows=rows,
        widths=(1, 3.6, 5, 5),
        numbers=(0,),
        note=words.say("document-further", further=further) if further else "",
    )
