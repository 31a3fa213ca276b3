"""What the sheets of a workbook show of units, innovations, reports, people and periods."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Generic, TypeVar

from documents.workbooks import Column, Leaf, Sheet, Value
from domain.launches import FrozenInnovation, Launch
from domain.periods import Period
from domain.progress import Measure
from domain.regions import Region
from domain.targets import Target
from handlers.admin.documents.words import Words
from storage.exports import PAGE, DutyLine, InnovationLine, ReportLine, UnitLine

Line = TypeVar("Line")
#: What a sheet shows, each line with the region that it belongs to.
Lines = list[tuple[Region, Line]]


@dataclass(frozen=True)
class Field(Generic[Line]):
    """A column: the end of its header's key, its width, and what stands in it."""

    name: str
    width: float
    value: Callable[[Line, Words], Value]


UNITS: Final[Sequence[Field[UnitLine]]] = (
    Field("name", 46, lambda one, _: one.name),
    Field("short", 20, lambda one, _: " / ".join([one.short or "", *one.aliases]).strip(" /")),
    Field("type", 16, lambda one, words: words.word(one.type)),
    Field("parent", 36, lambda one, _: one.parent),
    Field("counted", 12, lambda one, words: words.yes(one.counted)),
    Field("active", 10, lambda one, words: words.yes(one.active)),
)
INNOVATIONS: Final[Sequence[Field[InnovationLine]]] = (
    Field("number", 22, lambda one, _: one.innovation.number),
    Field("agency", 36, lambda one, _: one.innovation.agency),
    Field("name", 36, lambda one, _: one.innovation.name),
    Field("expansion", 36, lambda one, _: one.innovation.expansion),
    Field("summary", 60, lambda one, _: one.innovation.summary),
    Field("stage", 13, lambda one, words: words.word(one.innovation.stage)),
    Field("category", 24, lambda one, words: words.word(one.innovation.category)),
    Field("medium", 12, lambda one, words: words.word(one.innovation.medium)),
    Field("affair", 28, lambda one, _: one.affair),
    Field("trial", 16, lambda one, words: words.day(one.innovation.trial_date)),
    Field("applied", 16, lambda one, words: words.day(one.innovation.applied_date)),
    Field("verification", 14, lambda one, words: words.word(one.innovation.verification)),
    Field("implementation", 14, lambda one, words: words.word(one.innovation.implementation)),
    Field("lab-stage", 12, lambda one, words: words.word(one.innovation.lab_stage)),
    Field("launch", 24, lambda one, _: one.launch),
    Field("launched", 16, lambda one, words: words.day(one.launched)),
)
#: What only the region's own desk needs to know of an innovation.
INTERNAL: Final[Sequence[Field[InnovationLine]]] = (
    Field("note", 40, lambda one, _: one.innovation.note),
    Field("replicates", 22, lambda one, _: one.replicates),
    Field("merged", 22, lambda one, _: one.merged_into),
    Field("hidden", 14, lambda one, words: words.yes(one.innovation.hidden)),
    Field("by-office", 14, lambda one, words: words.yes(one.innovation.by_office)),
    Field("submitted", 18, lambda one, words: words.time(one.innovation.submitted_at)),
    Field("decided", 18, lambda one, words: words.time(one.innovation.decided_at)),
    Field("contact", 26, lambda one, _: _contact(one, "name")),
)
PHONES: Final[Sequence[Field[InnovationLine]]] = (
    Field(
        "phone",
        18,
        lambda one, words: _phone(_contact(one, "phone"), words),
    ),
)
REPORTS: Final[Sequence[Field[ReportLine]]] = (
    Field("number", 22, lambda one, _: one.number),
    Field("name", 36, lambda one, _: one.name),
    Field("agency", 36, lambda one, _: one.agency),
    Field("period", 20, lambda one, _: one.period),
    Field("revision", 8, lambda one, _: one.report.revision),
    Field("sent", 18, lambda one, words: words.time(one.report.submitted_at)),
    Field("late", 14, lambda one, _: one.report.days_late),
    Field("implementation", 14, lambda one, w: w.word(one.report.progress.implementation)),
    Field("percent", 12, lambda one, _: one.report.progress.percent),
    Field("indicator", 30, lambda one, _: _of(one.report.progress.output, "indicator")),
    Field("output", 12, lambda one, _: _of(one.report.progress.output, "value")),
    Field("unit", 14, lambda one, _: _of(one.report.progress.output, "unit")),
    Field("unchanged", 14, lambda one, words: words.yes(one.report.progress.unchanged)),
)
#: What people wrote in their own words, which is for the region's own desk.
TOLD: Final[Sequence[Field[ReportLine]]] = (
    Field("activity", 50, lambda one, _: one.report.progress.activity),
    Field("outcome", 50, lambda one, _: one.report.progress.outcome),
    Field("reason", 36, lambda one, _: one.report.progress.reason),
    Field("plan", 36, lambda one, _: one.report.progress.plan),
)
DUTIES: Final[Sequence[Field[DutyLine]]] = (
    Field("name", 30, lambda one, _: one.name),
    Field("honorific", 10, lambda one, words: words.word(one.honorific)),
    Field("position", 30, lambda one, _: one.position),
    Field("role", 14, lambda one, words: words.word(one.role)),
    Field("agency", 40, lambda one, _: one.agency),
    Field("since", 18, lambda one, words: words.time(one.since)),
    Field("until", 18, lambda one, words: words.time(one.until)),
    Field("reached", 14, lambda one, words: words.yes(one.reached)),
)
DUTY_PHONES: Final[Sequence[Field[DutyLine]]] = (
    Field("phone", 18, lambda one, words: _phone(one.phone, words)),
)
FROZEN: Final[Sequence[Field[FrozenInnovation]]] = (
    Field("number", 22, lambda one, _: one.number),
    Field("agency", 36, lambda one, _: one.agency),
    Field("name", 36, lambda one, _: one.name),
    Field("stage", 13, lambda one, words: words.word(one.stage)),
)
LAUNCHES: Final[Sequence[Field[Launch]]] = (
    Field("name", 30, lambda one, _: one.name),
    Field("date", 18, lambda one, words: words.day(one.date)),
    Field("from", 18, lambda one, _: one.counts_from),
    Field("locked", 18, lambda one, words: words.time(one.locked_at)),
    Field("innovations", 18, lambda one, _: len(one.frozen.innovations) if one.frozen else None),
)
TARGETS: Final[Sequence[Field[Target]]] = (
    Field("year", 10, lambda one, _: one.year),
    Field("units", 18, lambda one, words: one.units or words.say("document-everyone")),
    Field("basis", 24, lambda one, words: words.word(one.basis)),
)
PERIODS: Final[Sequence[Field[Period]]] = (
    Field("name", 30, lambda one, _: one.name),
    Field("kind", 24, lambda one, words: words.word(one.kind)),
    Field("starts", 16, lambda one, _: one.starts),
    Field("ends", 16, lambda one, _: one.ends),
    Field("due", 16, lambda one, _: one.due),
    Field("basis", 40, lambda one, _: one.basis),
    Field("closed", 18, lambda one, words: words.time(one.closed_at)),
)


async def table(
    name: str,
    fields: Sequence[Field[Line]],
    pages: AsyncIterator[Lines[Line]],
    words: Words,
) -> AsyncIterator[Leaf]:
    """A sheet of lines, each with its region in the first column; read as it is written."""
    headers = [Column(words.say(f"sheet-{name}-{field.name}"), field.width) for field in fields]
    yield Sheet(words.say(f"sheet-{name}"), [Column(words.say("sheet-region"), 22), *headers])
    async for page in pages:
        yield [
            [region.name, *(field.value(one, words) for field in fields)] for region, one in page
        ]


async def paged(lines: Lines[Line]) -> AsyncIterator[Lines[Line]]:
    """Lines that were read at once, as pages that take some milliseconds to be written down."""
    for first in range(0, len(lines), PAGE):
        yield lines[first : first + PAGE]


def _contact(one: InnovationLine, name: str) -> str | None:
    value: str | None = getattr(one.innovation.contact, name, None)
    return value


def _phone(number: str | None, words: Words) -> str | None:
    return number and words.say("document-phone", number=number)


def _of(measure: Measure | None, name: str) -> str | int | Decimal | None:
    value: str | Decimal | None = getattr(measure, name) if measure else None
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value
