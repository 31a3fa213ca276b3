"""The sheets of the figures' workbook: the recapitulation, and the units behind it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from documents.workbooks import Column, Sheet, Value
from domain.coverage import percent
from domain.innovations import Category, LabStage, Medium, Stage, Verification
from handlers.admin import figures
from handlers.admin.documents import said
from handlers.admin.documents.words import Words
from handlers.admin.figures import Beneath, Figures

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its part of the recapitulation, what it counts, and of how many."""

    part: str
    line: str
    count: int
    whole: int | None = None


def recapitulation(found: Figures, words: Words) -> Sheet:
    """Every figure in a row: what part, which line, how many, of how many, and the share."""
    widths = {"part": 40, "line": 46, "count": 12, "whole": 12, "share": 12}
    columns = [
        Column(words.say(f"recap-{name}"), width, number=width < 20)
        for name, width in widths.items()
    ]
    title = words.say("recap-title", region=found.region.name)
    above = (title, said.scope(found, words), said.at(found, words), *said.headline(found, words))
    rows = [_row(figure, words) for figure in _figures(found, words)]
    return Sheet(words.say("sheet-recap"), columns, rows, above)


def _row(one: Figure, words: Words) -> Sequence[Value]:
    share = percent(one.count, one.whole) if one.whole else None
    return (words.say(f"recap-{one.part}"), one.line, one.count, one.whole, share)


def _figures(found: Figures, words: Words) -> Iterator[Figure]:
    coverage, axes = found.coverage, found.coverage.breakdown
    yield from _whole(found, words)
    for kind, one in coverage.types.items():
        yield Figure("types", words.heading(kind), one.covered, one.units)
    for kind, outside in coverage.uncounted.items():
        yield Figure("uncounted", words.heading(kind), outside.covered, outside.units)
    yield from _axis("stage", Stage, axes.stage, words)
    yield from _axis("category", Category, axes.category, words)
    yield from _axis("medium", Medium, axes.medium, words)
    yield from _axis("lab-stage", LabStage, axes.lab_stage, words)
    yield from _axis("verification", Verification, axes.verification, words)
    yield from _affairs(found, words)
    yield from _progress(found, words)


def _whole(found: Figures, words: Words) -> Iterator[Figure]:
    coverage = found.coverage
    yield Figure("coverage", words.say("recap-innovations"), coverage.innovations)
    yield Figure("coverage", words.say("recap-covered"), coverage.covered, coverage.units)
    yield Figure("coverage", words.say("recap-missing"), coverage.missing, coverage.units)
    if coverage.apart.innovations:
        yield Figure("coverage", words.say("recap-apart"), coverage.apart.innovations)
        yield Figure("coverage", words.say("recap-total"), coverage.total)


def _axis(
    axis: str, members: type[E], counts: Mapping[E | None, int] | Mapping[E, int], words: Words
) -> Iterator[Figure]:
    whole = sum(counts.values())
    told = {words.heading(one): counts[one] for one in members if counts.get(one)}
    unknown = whole - sum(told.values())
    if unknown:
        told[words.say("document-unknown")] = unknown
    for line, count in told.items():
        yield Figure(axis, line, count, whole)


def _affairs(found: Figures, words: Words) -> Iterator[Figure]:
    """An unknown is said as unknown, never as nought of six."""
    basic, total = found.coverage.basic, found.coverage.total
    if basic.unknown < total:
        whole = len(basic.covered) + len(basic.empty)
        yield Figure("affairs", words.say("recap-affairs-covered"), len(basic.covered), whole)
    if basic.unknown:
        yield Figure("affairs", words.say("recap-affairs-unknown"), basic.unknown, total)


def _progress(found: Figures, words: Words) -> Iterator[Figure]:
    target, counted = found.target, found.monitoring
    if target is not None:
        line = " ".join(words.part(part) for part in figures.target(found))
        yield Figure("target", line, target.reached, target.target)
    if counted is not None and found.monitored is not None:
        told = (("due", counted.due), ("received", counted.received), ("late", counted.late))
        for name, count in told:
            line = words.say(f"document-reports-{name}")
            yield Figure(
                "monitoring",
                f"{line}, {found.monitored.name}",
                count,
                None if name == "due" else counted.due,
            )


def regions(below: Sequence[Beneath], words: Words) -> Sheet:
    """The kabupaten and kota of a province, each with its coverage."""
    names = ("region", "innovations", "unit", "covered", "missing", "share")
    columns = [
        Column(
            words.say(f"document-column-{name}"), 40 if name == "region" else 12, number=place > 0
        )
        for place, name in enumerate(names)
    ]
    rows = [
        (
            one.region.name,
            one.coverage.innovations,
            one.coverage.units,
            one.coverage.covered,
            one.coverage.missing,
            one.coverage.percent,
        )
        for one in below
    ]
    return Sheet(words.say("document-regions"), columns, rows)


def units(found: Figures, words: Words, *, own: bool) -> Sheet:
    """The counted units with what counts for them."""
    widths = {"unit": 46, "short": 20, "type": 16, "innovations": 10, "submitted": 10, "state": 22}
    columns = [
        Column(words.say(f"units-{name}"), width, number=width < 12)
        for name, width in widths.items()
    ]
    columns.append(Column(words.say("units-reachable"), 16))
    rows: Sequence[Sequence[Value]] = [
        (
            row.unit.name,
            row.unit.short,
            words.word(row.unit.type),
            row.innovations,
            row.submitted,
            said.state(row, words, own=own),
            words.yes(row.unit.reachable),
        )
        for row in found.coverage.rows
    ]
    return Sheet(words.say("sheet-units"), columns, rows)
