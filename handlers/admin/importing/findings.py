"""What a file would bring, as it is kept with the upload until somebody decides."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import chain, islice
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict

from documents.spreadsheets import Notes
from domain.innovations import Innovation
from domain.matching import Level, Reason
from domain.names import fold
from handlers.admin.transfer import AgencyPlan, Alike, InnovationPlan, Problem, SameOffice, Why

#: How much of each list is kept for the chat; all refused rows come in the file to mend.
SHOWN: Final = 200
#: Units offered for a name.
OFFERED: Final = 5
_UNCLEAR: Final = (Why.AGENCY_UNCONFIRMED, Why.AGENCY_AMBIGUOUS, Why.AGENCY_UNKNOWN)


class UnclearUnit(BaseModel):
    """A name of a unit to be confirmed, in so many rows; `likely`: there is one suggestion."""

    model_config = ConfigDict(frozen=True)

    typed: str
    rows: int
    offered: tuple[str, ...]
    likely: bool


class RefusedCell(BaseModel):
    """A reason against a row, other than a unit's name that is to be confirmed."""

    model_config = ConfigDict(frozen=True)

    row: int
    field: str
    why: str
    value: str
    offered: tuple[str, ...]


class AlikeRow(BaseModel):
    """A row and what may be the same: of the catalogue, or of the file when `other_row` is set."""

    model_config = ConfigDict(frozen=True)

    row: int
    name: str
    other: str
    other_row: int | None = None
    number: str | None = None
    agency: str | None = None
    region: str | None = None
    level: Level | None = None
    reasons: tuple[Reason, ...] = ()


class Findings(BaseModel):
    """What an import would do. taken, refused, known, incomplete, alike_rows count rows.

    Rows that wait only for a unit's name to be confirmed are not among those refused · lacking:
    how many lack each field · compared: how many were compared with the catalogue · unlaunched: how
    many name no launch, and go into `launch` if one was chosen.
    """

    model_config = ConfigDict(frozen=True)

    kind: Literal["units", "innovations"]
    taken: int
    refused: int
    known: int = 0
    incomplete: int = 0
    lacking: dict[str, int] = {}
    cells: tuple[RefusedCell, ...] = ()
    units: tuple[UnclearUnit, ...] = ()
    alike: tuple[AlikeRow, ...] = ()
    alike_rows: int = 0
    compared: int = 0
    unlaunched: int = 0
    launch: int | None = None
    notes: dict[str, Any] = {}

    def unclear(self, decided: Mapping[str, str | None]) -> list[tuple[int, UnclearUnit]]:
        """The units nobody has decided on yet, with their places."""
        return [
            (place, one) for place, one in enumerate(self.units) if fold(one.typed) not in decided
        ]


def findings_of_units(plan: AgencyPlan, notes: Notes) -> Findings:
    """What a file of units would bring."""
    return Findings(
        kind="units",
        taken=len(plan.taken),
        refused=_rows(_refused(plan.problems)),
        known=len(plan.known),
        cells=tuple(map(_cell, _refused(plan.problems)[:SHOWN])),
        units=_unclear(plan.problems),
        alike=tuple(map(_same_office, plan.alike[:SHOWN])),
        alike_rows=len(plan.alike),
        compared=len(plan.taken),
        notes=asdict(notes),
    )


def findings_of_innovations(
    plan: InnovationPlan,
    alike: Sequence[Sequence[Alike]],
    known: Mapping[str, Innovation],
    notes: Notes,
) -> Findings:
    """What a file of innovations would bring.

    alike: for each row that was compared · known: those of the catalogue in `shown_of(alike)`.
    """
    names = {one.row: one.imported.new.name for one in plan.taken}
    pairs = (_alike(pair, known, names) for pair in shown_of(alike))
    found = [pair for pair in pairs if pair is not None]
    return Findings(
        kind="innovations",
        taken=len(plan.taken),
        refused=_rows(_refused(plan.problems)),
        incomplete=plan.incomplete,
        lacking=dict(plan.lacking),
        cells=tuple(map(_cell, _refused(plan.problems)[:SHOWN])),
        units=_unclear(plan.problems),
        alike=tuple(found),
        alike_rows=sum(map(bool, alike)),
        compared=len(alike),
        unlaunched=plan.unlaunched,
        notes=asdict(notes),
    )


def shown_of(alike: Sequence[Sequence[Alike]]) -> list[Alike]:
    """The first pairs, which are kept for the chat."""
    return list(islice(chain.from_iterable(alike), SHOWN))


def _rows(problems: Iterable[Problem]) -> int:
    return len({problem.row for problem in problems})


def _is_unclear(problem: Problem) -> bool:
    return problem.why in _UNCLEAR and bool(problem.offered)


def _refused(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if not _is_unclear(problem)]


def _cell(problem: Problem) -> RefusedCell:
    return RefusedCell(**asdict(problem))


def _unclear(problems: Sequence[Problem]) -> tuple[UnclearUnit, ...]:
    """The names that units are offered for, each once."""
    unclear = [problem for problem in problems if _is_unclear(problem)]
    counts = Counter(fold(one.value) for one in unclear)
    first = {fold(one.value): one for one in reversed(unclear)}
    return tuple(
        UnclearUnit(
            typed=first[folded].value,
            rows=count,
            offered=first[folded].offered[:OFFERED],
            likely=first[folded].why == Why.AGENCY_UNCONFIRMED,
        )
        for folded, count in list(counts.items())[:SHOWN]
    )


def _same_office(one: SameOffice) -> AlikeRow:
    return AlikeRow(row=one.row, name=one.name, other=", ".join(one.others))


def _alike(
    one: Alike, known: Mapping[str, Innovation], names: Mapping[int, str]
) -> AlikeRow | None:
    """None when the other one is gone by now."""
    about = {"row": one.row, "name": one.name, "level": one.match.level}
    about["reasons"] = one.match.reasons
    if one.other_row is not None:
        return AlikeRow(**about, other=names[one.other_row], other_row=one.other_row)
    other = known.get(one.match.number)
    if other is None:
        return None
    return AlikeRow(
        **about,
        other=other.name,
        number=other.number,
        agency=other.agency,
        region=other.region_name,
    )
