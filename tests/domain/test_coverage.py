"""The figures that officials have said in public come out as they said them (domain.md §2, §3)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import cycle
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agencies import AgencyType
from domain.coverage import (
    Coverage,
    Switches,
    Tally,
    TargetProgress,
    Unit,
    UnitGroup,
    UnitState,
    percent,
    summarise,
)
from domain.innovations import Category, Implementation, Medium, Stage, Verification
from domain.targets import TargetBasis

BASIC = {
    1: "Pendidikan",
    2: "Kesehatan",
    3: "Pekerjaan Umum",
    4: "Perumahan",
    5: "Tramtib",
    6: "Sosial",
}
WITHOUT = ("Setwan", "Satpol PP", "Dinas Tata Ruang dan Bangunan", "Kesbangpol", "RSUD Pakuhaji")
DISTRICTS = ("Jambe", "Kemiri", "Sukadiri", "Solear", "Gunung Kaler", "Mekar Baru")


def unit(
    id_: int, name: str = "", type_: AgencyType = AgencyType.DEPARTMENT, **more: object
) -> Unit:
    counted = type_ is not AgencyType.HEALTH_CENTRE
    made = Unit(id_, name or f"Dinas {id_}", type_, counted)
    return replace(made, **more)  # type: ignore[arg-type]  # by the dataclass's names


def verified(of: int, count: int = 1, **more: object) -> Tally:
    return replace(Tally(of, Verification.VERIFIED, count), **more)  # type: ignore[arg-type]  # same


def spread(innovations: int, units: Iterable[int]) -> list[Tally]:
    """So many innovations, each unit getting at least one."""
    of = [unit_id for _, unit_id in zip(range(innovations), cycle(units), strict=False)]
    return [verified(unit_id, count) for unit_id, count in Counter(of).items()]


def count(units: list[Unit], tallies: list[Tally], **switches: bool) -> Coverage:
    return summarise(units, tallies, BASIC, Switches(**switches))


KAB_TANGERANG = [
    *(unit(n) for n in range(1, 30)),
    *(unit(100 + n, name) for n, name in enumerate(WITHOUT)),
    *(unit(200 + n, f"Kecamatan {n}", AgencyType.DISTRICT) for n in range(23)),
    *(unit(300 + n, f"Kecamatan {name}", AgencyType.DISTRICT) for n, name in enumerate(DISTRICTS)),
]


def test_kabupaten_tangerang_at_its_launch() -> None:
    covered = [u.id for u in KAB_TANGERANG if u.id < 30 or 200 <= u.id < 300]

    figures = count(KAB_TANGERANG, spread(80, covered))

    assert (figures.innovations, figures.covered, figures.missing) == (80, 52, 11)
    opd, districts = figures.groups[UnitGroup.OPD], figures.groups[UnitGroup.DISTRICT]
    assert (opd.covered, opd.units, opd.missing) == (29, 34, WITHOUT)
    assert (districts.covered, districts.units, districts.missing) == (23, 29, DISTRICTS)
    assert figures.percent == Decimal("82.5")


def test_tangsel_batch_cumulative_and_target_on_both_bases() -> None:
    offices = [unit(n) for n in range(1, 36)]
    batch = {1: 6, 2: 4, 3: 2, 4: 2, 5: 2, 6: 1, 7: 1, 8: 1, 9: 1, 10: 1, 11: 1}

    launch = count(offices, [verified(of, many) for of, many in batch.items()])
    cumulative = count(offices, spread(35, range(1, 20)))

    assert (launch.innovations, launch.covered) == (22, 11)
    assert (cumulative.innovations, cumulative.covered) == (35, 19)
    of_the_year = TargetProgress(35, launch.covered, 2020, TargetBasis.YEAR)
    of_all = TargetProgress(35, cumulative.covered, 2021, TargetBasis.CUMULATIVE)
    assert (of_the_year.percent, of_the_year.short) == (Decimal("31.4"), 24)
    assert (of_all.percent, of_all.short) == (Decimal("54.3"), 16)


HEALTH = unit(1, "Dinas Kesehatan", short="Dinkes")
CENTRES = [
    unit(50 + n, f"Puskesmas {n}", AgencyType.HEALTH_CENTRE, parent=1, participates=True)
    for n in range(12)
]
KAB_SERANG = [HEALTH, *(unit(n) for n in range(2, 31)), *CENTRES]
OF_CENTRES = [verified(50, 5), verified(51, 2), verified(52), verified(53), verified(54)]


def test_kabupaten_serang_counts_a_puskesmas_for_the_office_above_it() -> None:
    figures = count(KAB_SERANG, [*spread(51, range(2, 31)), *OF_CENTRES])

    assert (figures.total, figures.innovations, figures.covered) == (61, 61, 30)
    assert figures.rows[0].innovations == 10
    assert figures.apart.innovations == 0
    centres = figures.uncounted[AgencyType.HEALTH_CENTRE]
    assert (centres.units, centres.covered) == (12, 5)
    assert figures.participating == {AgencyType.HEALTH_CENTRE: 12}


def test_kabupaten_serang_may_set_its_puskesmas_apart() -> None:
    figures = count(KAB_SERANG, [*spread(51, range(2, 31)), *OF_CENTRES], apart=True)

    assert (figures.innovations, figures.apart.innovations, figures.total) == (51, 10, 61)
    assert figures.apart.units == {AgencyType.HEALTH_CENTRE: 5}
    assert figures.covered == 29
    assert figures.groups[UnitGroup.OPD].missing == ("Dinkes",)


def test_only_verified_innovations_count() -> None:
    units = [unit(n) for n in range(1, 8)]
    tallies = [Tally(n, status) for n, status in enumerate(Verification, start=1)]

    figures = count(units, tallies)

    assert (figures.innovations, figures.covered) == (1, 1)
    assert figures.breakdown.verification == dict.fromkeys(Verification, 1)
    assert {row.unit.id: row.state for row in figures.rows} == {
        1: UnitState.DRAFT,
        2: UnitState.SUBMITTED,
        3: UnitState.SUBMITTED,
        4: UnitState.COVERED,
        5: UnitState.NOTHING,
        6: UnitState.NOTHING,
        7: UnitState.NOTHING,
    }


def test_an_unfinished_registration_shows_that_a_unit_has_begun() -> None:
    figures = count([unit(1, drafts=1), unit(2)], [])

    assert [row.state for row in figures.rows] == [UnitState.DRAFT, UnitState.NOTHING]


def test_what_is_submitted_says_whom_it_would_newly_cover() -> None:
    units = [unit(1), unit(2), unit(3, type_=AgencyType.DISTRICT), *CENTRES[:1]]
    tallies = [
        verified(1),
        *(Tally(of, Verification.SUBMITTED, 2) for of in (1, 2, 3)),
        Tally(50, Verification.SUBMITTED),
    ]

    figures = count(units, tallies)

    assert figures.submitted == 7
    assert figures.newly == {UnitGroup.OPD: 1, UnitGroup.DISTRICT: 1}


def test_unknown_urusan_are_said_as_unknown() -> None:
    none = count([unit(1)], [verified(1, 80)])
    some = count([unit(1)], [verified(1, 3, affair=2), verified(1, affair=17), verified(1)])

    assert (none.basic.covered, none.basic.unknown) == ((), 80)
    assert (some.basic.covered, some.basic.unknown) == (("Kesehatan",), 1)
    assert "Pendidikan" in some.basic.empty
    assert len(some.basic.empty) == 5


def test_stopped_innovations_count_unless_only_running_ones_are_wanted() -> None:
    units = [unit(1), unit(2)]
    tallies = [
        verified(1, 2),
        verified(1, implementation=Implementation.RUNNING),
        verified(2, 3, implementation=Implementation.STOPPED),
    ]

    everything, running = count(units, tallies), count(units, tallies, running_only=True)

    assert (everything.innovations, everything.breakdown.stopped, everything.covered) == (6, 3, 2)
    assert (running.innovations, running.breakdown.stopped, running.covered) == (3, 0, 1)


def test_breakdowns_by_axis() -> None:
    tallies = [
        verified(1, 48, stage=Stage.APPLIED, category=Category.PUBLIC_SERVICE),
        verified(1, 32, stage=Stage.TRIAL, medium=Medium.DIGITAL),
    ]

    breakdown = count([unit(1)], tallies).breakdown

    assert breakdown.stage == {Stage.APPLIED: 48, Stage.TRIAL: 32}
    assert breakdown.category == {Category.PUBLIC_SERVICE: 48, None: 32}
    assert breakdown.medium == {None: 48, Medium.DIGITAL: 32}


def test_a_unit_that_no_longer_exists_covers_nobody_and_loses_nothing() -> None:
    figures = count([unit(1), unit(9, counted=False)], [verified(9, 4)])

    assert (figures.innovations, figures.apart.innovations, figures.total) == (0, 4, 4)
    assert figures.apart.units == {AgencyType.DEPARTMENT: 1}


def test_units_nobody_can_reach_are_named() -> None:
    figures = count([unit(1, "Dinas Sosial", reachable=False), unit(2), CENTRES[0]], [])

    assert figures.unreachable == ("Dinas Sosial",)


def test_a_region_without_units_has_no_percentage() -> None:
    figures = count([], [])

    assert figures.percent is None
    assert (figures.units, figures.total, figures.missing) == (0, 0, 0)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(52, 63, "82.5"), (19, 35, "54.3"), (1, 16, "6.3"), (63, 63, "100.0"), (0, 5, "0.0")],
)
def test_percentages_have_one_decimal(part: int, whole: int, expected: str) -> None:
    assert percent(part, whole) == Decimal(expected)


@st.composite
def regions(draw: st.DrawFn) -> tuple[list[Unit], list[Tally]]:
    units: list[Unit] = []
    for id_ in range(draw(st.integers(1, 12))):
        kind = draw(st.sampled_from([AgencyType.DEPARTMENT, AgencyType.DISTRICT]))
        parent = draw(st.none() | st.sampled_from(units).map(lambda u: u.id)) if units else None
        units.append(unit(id_, type_=kind, parent=parent, counted=draw(st.booleans())))
    tally = st.builds(
        Tally,
        unit=st.sampled_from(units).map(lambda u: u.id),
        verification=st.sampled_from(Verification),
        count=st.integers(1, 9),
        implementation=st.none() | st.sampled_from(Implementation),
        affair=st.none() | st.integers(1, 9),
    )
    return units, draw(st.lists(tally, max_size=30))


@given(regions(), st.booleans(), st.booleans())
def test_the_parts_always_sum_up(
    region: tuple[list[Unit], list[Tally]], apart: bool, running_only: bool
) -> None:
    figures = count(*region, apart=apart, running_only=running_only)

    assert figures.total == sum(figures.breakdown.stage.values())
    assert figures.covered + figures.missing == figures.units
    for group in figures.groups.values():
        assert group.covered + len(group.missing) == group.units
    assert sum(group.units for group in figures.groups.values()) == figures.units
    assert figures.covered <= figures.innovations
    assert sum(figures.breakdown.verification.values()) == sum(t.count for t in region[1])


def test_a_whole_nation_is_counted_while_one_waits() -> None:
    units = [unit(n) for n in range(552 * 40)]
    tallies = [
        verified(n % len(units), 5, stage=stage, affair=n % 38)
        for n in range(100_000)
        for stage in (Stage.APPLIED,)
    ]
    started = perf_counter()

    figures = count(units, tallies)

    assert figures.innovations == 500_000
    assert perf_counter() - started < 5  # measured: 0.3 s
