"""The figures of many regions side by side, and their sum."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from domain.coverage.figures import Breakdown, percent
from domain.coverage.rows import Switches


@dataclass(frozen=True, slots=True)
class NationalUnit:
    """A unit in brief: whether it counts, what it has, `running` of it not at a standstill."""

    id: int
    region: str
    counted: bool
    parent: int | None
    verified: int
    running: int


@dataclass(frozen=True, slots=True)
class RegionFigures:
    """A region in a line; `apart` are innovations that belong to no counted unit."""

    code: str
    innovations: int
    apart: int
    units: int
    covered: int

    @property
    def percent(self) -> Decimal | None:
        """The share of units covered; None without units."""
        return percent(self.covered, self.units)


@dataclass(frozen=True)
class NationalFigures:
    """Regions with units, in order of their code, and the breakdown over all innovations."""

    regions: tuple[RegionFigures, ...]
    breakdown: Breakdown

    @property
    def innovations(self) -> int:
        """All that count, those apart too."""
        return sum(one.innovations + one.apart for one in self.regions)

    @property
    def units(self) -> int:
        """How many units are counted."""
        return sum(one.units for one in self.regions)

    @property
    def covered(self) -> int:
        """How many of them have an innovation."""
        return sum(one.covered for one in self.regions)

    @property
    def percent(self) -> Decimal | None:
        """The share of units covered; None without units."""
        return percent(self.covered, self.units)

    @property
    def without(self) -> tuple[RegionFigures, ...]:
        """The regions in which no innovation counts."""
        return tuple(one for one in self.regions if not one.innovations + one.apart)


def by_region(
    units: Iterable[NationalUnit], switches: Mapping[str, Switches]
) -> tuple[RegionFigures, ...]:
    """Count each region as `summarise` does; `switches` of the regions, by code."""
    known = {unit.id: unit for unit in units}
    by_owner: Counter[int] = Counter()
    apart: Counter[str] = Counter()
    for unit in known.values():
        chosen = switches[unit.region]
        having = unit.running if chosen.running_only else unit.verified
        owner = unit if chosen.apart else _owner(unit, known)
        if not having:
            continue
        if owner is None or not owner.counted:
            apart[unit.region] += having
        else:
            by_owner[owner.id] += having
    return _regions(known, by_owner, apart)


def _owner(unit: NationalUnit, known: Mapping[int, NationalUnit]) -> NationalUnit | None:
    """The unit itself, or the counted one above it."""
    while not unit.counted:
        if unit.parent is None:
            return None
        unit = known[unit.parent]
    return unit


def _regions(
    known: Mapping[int, NationalUnit], by_owner: Counter[int], apart: Counter[str]
) -> tuple[RegionFigures, ...]:
    innovations: Counter[str] = Counter()
    units: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    for unit in known.values():
        units[unit.region] += unit.counted
        innovations[unit.region] += by_owner[unit.id]
        covered[unit.region] += by_owner[unit.id] > 0
    return tuple(
        RegionFigures(code, innovations[code], apart[code], units[code], covered[code])
        for code in sorted(units)
    )
