"""Counts the figures of /laporan from a region's units and tallies (domain.md §3)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.agencies import AgencyType
from domain.coverage.figures import (
    Apart,
    BasicService,
    Breakdown,
    Coverage,
    GroupFigures,
    UnitRow,
    UnitState,
)
from domain.coverage.rows import Switches, Tally, Unit, UnitGroup
from domain.innovations import (
    Category,
    Implementation,
    LabStage,
    Medium,
    Stage,
    Verification,
)

_WAITING = frozenset({Verification.SUBMITTED, Verification.NEEDS_REVISION})
_RUNNING = frozenset({Implementation.RUNNING, None})


def summarise(
    units: Sequence[Unit],
    tallies: Iterable[Tally],
    basic: Mapping[int, str],
    switches: Switches | None = None,
) -> Coverage:
    """The figures of a scope.

    units: all of the region, also those not counted or no longer active, in the order in which
    they are to be listed · tallies: innovations of the scope in any status · basic: id and name
    of the urusan of basic service.
    """
    count = _Count(units, switches or Switches())
    for tally in tallies:
        count.add(tally)
    rows = tuple(count.row(unit) for unit in units if unit.counted)
    return Coverage(
        innovations=sum(row.innovations for row in rows),
        groups={group: _group(rows, group) for group in UnitGroup},
        rows=rows,
        apart=count.apart(),
        uncounted=count.uncounted(),
        breakdown=count.breakdown(),
        basic=count.basic(basic),
        submitted=count.verification[Verification.SUBMITTED],
        newly=_newly(rows),
        participating=Counter(unit.type for unit in units if unit.participates),
        unreachable=tuple(unit.name for unit in units if unit.counted and not unit.reachable),
    )


@dataclass(frozen=True)
class _Axes:
    """The counted innovations by each axis; None: not filled in."""

    stage: Counter[Stage | None] = field(default_factory=Counter)
    category: Counter[Category | None] = field(default_factory=Counter)
    medium: Counter[Medium | None] = field(default_factory=Counter)
    lab_stage: Counter[LabStage | None] = field(default_factory=Counter)
    affair: Counter[int | None] = field(default_factory=Counter)
    implementation: Counter[Implementation | None] = field(default_factory=Counter)

    def add(self, tally: Tally) -> None:
        self.stage[tally.stage] += tally.count
        self.category[tally.category] += tally.count
        self.medium[tally.medium] += tally.count
        self.lab_stage[tally.lab_stage] += tally.count
        self.affair[tally.affair] += tally.count
        self.implementation[tally.implementation] += tally.count

    def breakdown(self, verification: Mapping[Verification, int]) -> Breakdown:
        stopped = self.implementation[Implementation.STOPPED]
        return Breakdown(
            self.stage, self.category, self.medium, self.lab_stage, verification, stopped
        )


class _Count:
    """The counters of one pass over the tallies; by owner: the unit an innovation counts for."""

    def __init__(self, units: Sequence[Unit], switches: Switches) -> None:
        self._units = {unit.id: unit for unit in units}
        self._switches = switches
        self._owners = {unit.id: self._owner(unit) for unit in units}
        self._verified: Counter[int | None] = Counter()
        self._submitted: Counter[int | None] = Counter()
        self._waiting: Counter[int | None] = Counter()
        self._drafts: Counter[int | None] = Counter()
        self._own: Counter[int] = Counter()
        self._axes = _Axes()
        self.verification: Counter[Verification] = Counter()
        for unit in units:
            self._drafts[self._owners[unit.id]] += unit.drafts

    def add(self, tally: Tally) -> None:
        """Count these innovations wherever they belong."""
        owner = self._owners[tally.unit]
        self.verification[tally.verification] += tally.count
        if tally.verification is Verification.VERIFIED:
            self._add_verified(tally, owner)
        elif tally.verification in _WAITING:
            self._waiting[owner] += tally.count
            if tally.verification is Verification.SUBMITTED:
                self._submitted[owner] += tally.count
        elif tally.verification is Verification.DRAFT:
            self._drafts[owner] += tally.count

    def row(self, unit: Unit) -> UnitRow:
        """What counts for a counted unit."""
        return UnitRow(
            unit, self._verified[unit.id], self._submitted[unit.id], self._state(unit.id)
        )

    def apart(self) -> Apart:
        """What belongs to no counted unit."""
        units = [unit for id_, unit in self._units.items() if self._owners[id_] is None]
        types = Counter(unit.type for unit in units if self._own[unit.id])
        return Apart(self._verified[None], types)

    def uncounted(self) -> dict[AgencyType, GroupFigures]:
        """Types of unit outside the denominator, and how many have innovations of their own."""
        outside = [unit for unit in self._units.values() if not unit.counted]
        having = Counter(unit.type for unit in outside if self._own[unit.id])
        return {
            kind: GroupFigures(number, having[kind])
            for kind, number in Counter(unit.type for unit in outside).items()
        }

    def breakdown(self) -> Breakdown:
        """The counted innovations by axis."""
        return self._axes.breakdown(self.verification)

    def basic(self, names: Mapping[int, str]) -> BasicService:
        """The urusan of basic service with and without innovations."""
        affairs = self._axes.affair
        return BasicService(
            covered=tuple(name for id_, name in names.items() if affairs[id_]),
            empty=tuple(name for id_, name in names.items() if not affairs[id_]),
            unknown=affairs[None],
        )

    def _add_verified(self, tally: Tally, owner: int | None) -> None:
        if self._switches.running_only and tally.implementation not in _RUNNING:
            return
        self._verified[owner] += tally.count
        self._own[tally.unit] += tally.count
        self._axes.add(tally)

    def _owner(self, unit: Unit) -> int | None:
        """The unit itself, or the counted one above it; None: it stands apart."""
        if unit.counted:
            return unit.id
        if self._switches.apart or unit.parent is None:
            return None
        return self._owner(self._units[unit.parent])

    def _state(self, unit: int) -> UnitState:
        if self._verified[unit]:
            return UnitState.COVERED
        if self._waiting[unit]:
            return UnitState.SUBMITTED
        return UnitState.DRAFT if self._drafts[unit] else UnitState.NOTHING


def _group(rows: Sequence[UnitRow], group: UnitGroup) -> GroupFigures:
    own = [row for row in rows if row.unit.group is group]
    missing = tuple(row.unit.label for row in own if row.state is not UnitState.COVERED)
    return GroupFigures(len(own), len(own) - len(missing), missing)


def _newly(rows: Sequence[UnitRow]) -> Counter[UnitGroup]:
    """Units that a decision on what is submitted would newly cover."""
    return Counter(row.unit.group for row in rows if row.submitted and not row.innovations)
