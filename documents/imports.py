"""Units and innovations from the rows of a table, and why a row cannot be taken."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from documents.cells import LONGEST_TEXT, Cells, Reason, Refusal
from documents.columns import called, has_column
from documents.spreadsheets import Flaw, Table, UnreadableTable
from documents.words import CATEGORIES, MEDIA, STAGES, STATUSES
from domain.agencies import AgencyType, agency_type
from domain.dates import Moment
from domain.innovations import Category, Medium, Stage, Verification
from domain.names import NameParts, fold, split_name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """The rows that can be taken, and every reason against the others.

    titles: what the file calls the columns of an import.
    """

    rows: tuple[T, ...]
    refusals: tuple[Refusal, ...]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """A unit as a file names it; `region` is a code or a name, `parent` the name of a unit."""

    row: int
    region: str
    name: str
    short: str | None
    aliases: tuple[str, ...]
    type: AgencyType
    parent: str | None


@dataclass(frozen=True, slots=True)
class InnovationRow:
    """An innovation as a file names it; region, agency and affair are still as typed."""

    row: int
    region: str
    agency: str
    name: str
    expansion: str | None
    summary: str | None
    stage: Stage | None
    category: Category | None
    medium: Medium | None
    affair: str | None
    trial_date: Moment | None
    applied_date: Moment | None
    launch: str | None
    launched_on: Moment | None
    contact: str | None
    verification: Verification


def lists_units(table: Table) -> bool:
    """Does a table list units rather than innovations?"""
    return not has_column(table.headers, "perangkat_daerah") and has_column(table.headers, "jenis")


def agency_rows(table: Table, *, region: str | None = None) -> Parsed[AgencyRow]:
    """The units of a table with the columns daerah, nama, singkatan, jenis, induk.

    Rows that name no region are of `region`, if that is given. Raises UnreadableTable when one of
    daerah, nama, jenis is missing.
    """
    _demand(table, region, "nama", "jenis")
    return _parsed(table, lambda cells: _agency(cells, region))


def innovation_rows(
    table: Table, *, today: date, region: str | None = None
) -> Parsed[InnovationRow]:
    """The innovations of a table; only daerah, perangkat_daerah and nama must be there.

    `today` is the office's date: nothing can have been tried or applied after it. Rows count as
    verified unless a column `status` says otherwise; those that name no region are of `region`,
    if that is given. Raises UnreadableTable when a column that must be there is missing.
    """
    _demand(table, region, "perangkat_daerah", "nama")
    return _parsed(table, lambda cells: _innovation(cells, today, region))


def _demand(table: Table, region: str | None, *fields: str) -> None:
    for field in fields if region else ("daerah", *fields):
        if not has_column(table.headers, field):
            raise UnreadableTable(flaw=Flaw.MISSING_COLUMN, file=table.name, column=field)


def _parsed(table: Table, read: Callable[[Cells], T]) -> Parsed[T]:
    taken: list[T] = []
    refusals: list[Refusal] = []
    for cells in map(Cells, table.rows):
        row = read(cells)
        refusals.extend(cells.refusals)
        if not cells.refusals:
            taken.append(row)
    titles = dict(zip(table.headers, table.titles, strict=True))
    own = {name: titles[header] for name, header in called(table.headers).items()}
    return Parsed(tuple(taken), tuple(refusals), titles | own)


def _agency(cells: Cells, region: str | None) -> AgencyRow:
    short, *aliases = (part.strip() for part in (cells.text("singkatan") or "").split("/"))
    return AgencyRow(
        row=cells.number,
        region=_region(cells, region),
        name=cells.needed("nama"),
        short=short or None,
        aliases=tuple(filter(None, aliases)),
        type=_type(cells),
        parent=cells.text("induk"),
    )


def _region(cells: Cells, known: str | None) -> str:
    return cells.needed("daerah") if known is None else cells.text("daerah") or known


def _type(cells: Cells) -> AgencyType:
    if cells.text("jenis") is None:
        cells.refuse("jenis", Reason.EMPTY)
    return cells.word("jenis", agency_type) or AgencyType.OTHER


def _innovation(cells: Cells, today: date, region: str | None) -> InnovationRow:
    parts = _name(cells)
    trial, applied = _dates(cells, today)
    return InnovationRow(
        row=cells.number,
        region=_region(cells, region),
        agency=cells.needed("perangkat_daerah"),
        name=parts.name,
        expansion=parts.expansion,
        summary=cells.text("ringkasan", LONGEST_TEXT),
        stage=cells.word("tahapan", lambda word: STAGES.get(fold(word))),
        category=cells.word("bentuk", lambda word: CATEGORIES.get(fold(word))),
        medium=cells.word("jenis", lambda word: MEDIA.get(fold(word))),
        affair=cells.text("urusan"),
        trial_date=trial,
        applied_date=applied,
        launch=cells.text("peluncuran"),
        launched_on=cells.moment("tanggal_peluncuran", today),
        contact=cells.text("penanggung_jawab"),
        verification=_status(cells),
    )


def _name(cells: Cells) -> NameParts:
    """The name with its expansion, from a column of its own or from the name itself."""
    name, expansion = cells.needed("nama"), cells.text("kepanjangan", LONGEST_TEXT)
    return NameParts(name, expansion) if expansion else split_name(name)


def _dates(cells: Cells, today: date) -> tuple[Moment | None, Moment | None]:
    trial = cells.moment_done("tanggal_uji_coba", today)
    applied = cells.moment_done("tanggal_penerapan", today)
    if trial and applied and applied.certainly_before(trial):
        cells.refuse("tanggal_penerapan", Reason.APPLIED_BEFORE_TRIAL)
    return trial, applied


def _status(cells: Cells) -> Verification:
    status = cells.word("status", lambda word: STATUSES.get(fold(word)))
    return status or Verification.VERIFIED
