"""The figures of /laporan, ready to be printed (domain.md §3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from domain.agencies import AgencyType
from domain.coverage.rows import Unit, UnitGroup
from domain.innovations import Category, LabStage, Medium, Stage, Verification
from domain.targets import TargetBasis


class UnitState(StrEnum):
    """How far a unit is on the way to its first innovation."""

    COVERED = "covered"
    SUBMITTED = "submitted"
    DRAFT = "draft"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """OPD, kecamatan, or a type of unit that is not counted: how many have an innovation."""

    units: int
    covered: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Apart:
    """Innovations that belong to no counted unit, and how many units of each type have them."""

    innovations: int
    units: Mapping[AgencyType, int]


@dataclass(frozen=True, slots=True)
class BasicService:
    """Which urusan of basic service have an innovation. `unknown`: innovations without urusan."""

    covered: tuple[str, ...]
    empty: tuple[str, ...]
    unknown: int


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A counted unit with what counts for it (own, and rolled up from the units below)."""

    unit: Unit
    innovations: int
    submitted: int
    state: UnitState


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The counted innovations by axis; None: not filled in. `verification` is over all of them."""

    stage: Mapping[Stage | None, int]
    category: Mapping[Category | None, int]
    medium: Mapping[Medium | None, int]
    lab_stage: Mapping[LabStage | None, int]
    verification: Mapping[Verification, int]
    stopped: int


@dataclass(frozen=True, slots=True)
class TypeFigures:
    """The counted units of a type: how many, how many with an innovation, how many of these."""

    units: int
    covered: int
    innovations: int


@dataclass(frozen=True, slots=True)
class MonitoringFigures:
    """A monitoring period: reports due, received, and of those late; innovations that stopped.

    never_reported: of those that owe a report, how many have sent none in any period.
    """

    due: int
    received: int
    late: int = 0
    stopped: int = 0
    never_reported: int = 0


@dataclass(frozen=True, slots=True)
class Watched:
    """An innovation that needs attention."""

    number: str
    name: str
    agency: str


@dataclass(frozen=True, slots=True)
class Attention:
    """Verified innovations that need attention: launched and never reported on; and those whose
    last two reports both say "Tidak ada perubahan".
    """

    never_reported: tuple[Watched, ...] = ()
    unchanged: tuple[Watched, ...] = ()


@dataclass(frozen=True)
class Coverage:
    """Everything /laporan prints of one scope. Percentages have one decimal.

    innovations, covered: the sentence's figures · submitted, newly: waiting for a decision, and
    how many units of each group they would newly cover · uncounted: types of unit outside the
    denominator · participating: units that submitted something in the period, by type.
    """

    innovations: int
    groups: Mapping[UnitGroup, GroupFigures]
    rows: tuple[UnitRow, ...]
    apart: Apart
    uncounted: Mapping[AgencyType, GroupFigures]
    breakdown: Breakdown
    basic: BasicService
    submitted: int
    newly: Mapping[UnitGroup, int]
    participating: Mapping[AgencyType, int]
    unreachable: tuple[str, ...]

    @property
    def units(self) -> int:
        """How many units are counted."""
        return len(self.rows)

    @property
    def covered(self) -> int:
        """How many of them have an innovation."""
        return sum(row.state is UnitState.COVERED for row in self.rows)

    @property
    def missing(self) -> int:
        """How many of them have none."""
        return self.units - self.covered

    @property
    def lacking(self) -> list[UnitRow]:
        """The units that have none, as they are spoken of: OPD first, then kecamatan."""
        without = [row for row in self.rows if row.state is not UnitState.COVERED]
        return sorted(without, key=lambda row: list(UnitGroup).index(row.unit.group))

    @property
    def types(self) -> dict[AgencyType, TypeFigures]:
        """The counted units by type, in the order of the types."""
        by_type = {kind: [row for row in self.rows if row.unit.type is kind] for kind in AgencyType}
        return {
            kind: TypeFigures(
                units=len(rows),
                covered=sum(row.state is UnitState.COVERED for row in rows),
                innovations=sum(row.innovations for row in rows),
            )
            for kind, rows in by_type.items()
            if rows
        }

    @property
    def total(self) -> int:
        """All innovations: those of the counted units and those apart."""
        return self.innovations + self.apart.innovations

    @property
    def percent(self) -> Decimal | None:
        """The share of units covered; None without units."""
        return percent(self.covered, self.units)


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """How far a region's target is.

    everyone: it is all counted units, whatever their number · only_opd: no kecamatan is among
    those that are counted, so that they are called OPD.
    """

    target: int
    reached: int
    year: int
    basis: TargetBasis
    everyone: bool = False
    only_opd: bool = False

    @property
    def percent(self) -> Decimal | None:
        """The share reached; more than 100 when surpassed."""
        return percent(self.reached, self.target)

    @property
    def short(self) -> int:
        """How many are still lacking."""
        return max(0, self.target - self.reached)


def percent(part: int, whole: int) -> Decimal | None:
    """`part` of `whole` with one decimal, halves up; None of nothing."""
    if not whole:
        return None
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
