"""The tables of the official report: by type of unit, by every axis, urusan, monev."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TypeVar

from documents.figures import Printed
from domain.coverage import BasicService, Coverage
from domain.innovations import Category, LabStage, Medium, Stage, Verification
from handlers.admin.documents.words import Words
from handlers.admin.figures import Figures

E = TypeVar("E", bound=Enum)


def tables(found: Figures, words: Words) -> Iterator[Printed]:
    """All tables that have something to say."""
    coverage, axes = found.coverage, found.coverage.breakdown
    if coverage.units:
        yield _types(coverage, words)
    yield from _axis("stage", Stage, axes.stage, words)
    yield from _axis("category", Category, axes.category, words)
    yield from _axis("medium", Medium, axes.medium, words)
    yield from _axis("verification", Verification, axes.verification, words)
    yield from _monitoring(found, words)
    if coverage.basic.unknown < coverage.total:  # where none is filled in, a note says so
        yield _affairs(coverage.basic, words)
    yield from _axis("lab-stage", LabStage, axes.lab_stage, words)


def _types(coverage: Coverage, words: Words) -> Printed:
    """The counted units by type, and all of them."""
    columns = ("type", "units", "covered", "missing", "share", "innovations")
    rows = [
        _counted(words.heading(kind), one.units, one.covered, one.innovations, words)
        for kind, one in coverage.types.items()
    ]
    everyone = words.say("document-all")
    rows.append(_counted(everyone, coverage.units, coverage.covered, coverage.innovations, words))
    return Printed(
        title=words.say("document-coverage"),
        header=tuple(words.say(f"document-column-{name}") for name in columns),
        rows=tuple(rows),
        widths=(4, 2, 2.6, 2, 2, 2),
        numbers=(1, 2, 3, 4, 5),
        total=True,
    )


def _counted(
    label: str, units: int, covered: int, innovations: int, words: Words
) -> tuple[str, ...]:
    numbers = map(words.number, (units, covered, units - covered))
    return (label, *numbers, words.share(covered, units), words.number(innovations))


def _axis(
    axis: str, members: type[E], counts: Mapping[E | None, int] | Mapping[E, int], words: Words
) -> Iterator[Printed]:
    """One axis, its members in their order; what nobody filled in is said last."""
    told = [(words.heading(one), counts[one]) for one in members if counts.get(one)]
    unknown = sum(counts.values()) - sum(count for _, count in told)
    if told and unknown:
        told.append((words.say("document-unknown"), unknown))
    if told:
        yield _shares(words.say(f"coverage-axis-{axis}"), told, words)


def _shares(axis: str, told: list[tuple[str, int]], words: Words) -> Printed:
    whole = sum(count for _, count in told)
    rows = [(label, words.number(count), words.share(count, whole)) for label, count in told]
    header = (axis, words.say("document-column-innovations"), words.say("document-column-share"))
    return Printed("", header, tuple(rows), (5, 2, 2), numbers=(1, 2), narrow=True)


def _monitoring(found: Figures, words: Words) -> Iterator[Printed]:
    counted, period = found.monitoring, found.monitored
    if counted is None or period is None or not counted.due:
        return
    told = (
        ("due", counted.due),
        ("received", counted.received),
        ("late", counted.late),
        ("outstanding", counted.due - counted.received),
        ("stopped", counted.stopped),
        ("never", counted.never_reported),
    )
    yield Printed(
        title="",
        header=(
            words.say("document-monitoring", period=period.name),
            words.say("document-column-reports"),
        ),
        rows=tuple((words.say(f"document-reports-{n}"), words.number(count)) for n, count in told),
        widths=(5, 2),
        numbers=(1,),
        narrow=True,
        note=words.say("document-due", due=period.due),
    )


def _affairs(basic: BasicService, words: Words) -> Printed:
    """Which urusan of basic service have an innovation."""
    there, lacking = words.say("document-there"), words.say("document-lacking")
    rows = [(name, there) for name in basic.covered] + [(name, lacking) for name in basic.empty]
    return Printed(
        title="",
        header=(words.say("document-affairs"), words.say("document-column-innovations")),
        rows=tuple(rows),
        widths=(5, 2),
        narrow=True,
    )
