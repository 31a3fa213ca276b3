"""The rows behind /laporan: units as they count, innovations as they are alike."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from domain.agencies import AgencyType
from domain.coverage import Switches, Within, by_region, summarise, year_span
from domain.dates import Moment
from domain.innovations import NameTaken, Stage, Verification
from storage.catalogue import Seen
from storage.database import Database
from storage.importing import Imported, NewAgency, NewLaunch
from storage.innovations import NewInnovation
from storage.store import Store
from storage.tables import agencies
from tests.storage.town import NOW, REGION, Town, register, verified

WIB = ZoneInfo("Asia/Jakarta")
BEFORE = NOW - timedelta(days=365)
LAUNCH = NewLaunch("Peluncuran 26 November 2020", Moment.of_month(2020, 11))


def new(agency_id: int, name: str, **fields: object) -> NewInnovation:
    row = {"region": REGION, "agency_id": agency_id, "name": name, **fields}
    return NewInnovation.model_validate(row)


async def test_a_puskesmas_counts_for_the_dinas_above_it_and_once(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        rows = [
            Imported(new(town.clinic.id, "Antre Cepat", stage=Stage.APPLIED), launch=LAUNCH),
            Imported(new(town.clinic.id, "Antre Lagi", stage=Stage.APPLIED), launch=LAUNCH),
            Imported(new(town.health.id, "Ditolak"), verification=Verification.REJECTED),
        ]
        await store.importing.innovations(REGION, rows, NOW)
        units = await store.coverage.units(REGION, 2026)
        tallies = await store.coverage.tallies(REGION, WIB)
        basic = await store.coverage.basic()
        counted = summarise(units, tallies, basic)
        apart = summarise(units, tallies, basic, Switches(apart=True))

    assert (counted.innovations, counted.covered, counted.missing) == (2, 1, 1)
    assert counted.breakdown.stage == {Stage.APPLIED: 2}
    assert (apart.innovations, apart.covered, apart.apart.innovations) == (0, 0, 2)
    assert len(basic) == 6


async def test_what_was_launched_before_a_call_is_no_proposal_of_it(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        rows = [
            Imported(new(town.jambe.id, "Siap"), launch=LAUNCH),
            Imported(new(town.health.id, "Simpus")),
        ]
        await store.importing.innovations(REGION, rows, NOW)
        units = await store.coverage.units(REGION, 2026, since=NOW)

    assert [unit.id for unit in units if unit.participates] == [town.health.id]


async def test_a_launch_and_a_year_are_counted_for_themselves(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        await verified(store, town, town.siti, "Simpus")
        row = Imported(new(town.jambe.id, "Siap"), launch=LAUNCH)
        await store.importing.innovations(REGION, [row], NOW.replace(year=2027))
        siap = await store.innovations.by_number("INV-3603-2027-0001")
        assert siap is not None
        batch = await store.coverage.tallies(REGION, WIB, Within(launch=siap.launch_id))
        years = {
            year: await store.coverage.tallies(REGION, WIB, Within(begun=year_span(year)))
            for year in (2020, 2026, 2027)
        }

    assert [tally.unit for tally in batch] == [town.jambe.id]
    # what is imported long after its launch is of the launch's year
    units = {year: [tally.unit for tally in tallies] for year, tallies in years.items()}
    assert units == {2020: [town.jambe.id], 2026: [town.health.id], 2027: []}


async def test_it_is_seen_who_has_a_draft_takes_part_and_can_be_reached(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        await register(store, town.siti, "Simpus")
        unit = town.jambe.id
        await store.conversations.begin(town.budi.id, "registration", REGION, unit, None, {}, NOW)
        await store.people.blocked(12, NOW)
        units = {unit.name: unit for unit in await store.coverage.units(REGION, 2026, since=NOW)}

    health, clinic, jambe = units.values()
    assert [unit.counted for unit in units.values()] == [True, False, True]
    assert (health.participates, health.drafts, health.reachable) == (True, 0, True)
    assert (jambe.participates, jambe.drafts, jambe.reachable) == (False, 1, False)
    assert (clinic.parent, clinic.reachable) == (health.id, False)


async def test_units_of_a_file_are_added_with_their_tree_and_only_once(
    database: Database, town: Town
) -> None:
    file = [
        NewAgency("Puskesmas Mauk", AgencyType.HEALTH_CENTRE, False, parent="Dinas Sosial"),
        NewAgency("Dinas Sosial", AgencyType.DEPARTMENT, True, short="Dinsos", aliases=("DS",)),
        NewAgency("DINAS KESEHATAN", AgencyType.DEPARTMENT, True),
    ]
    async with database.write() as store:
        first = await store.importing.agencies(REGION, file, NOW)
        second = await store.importing.agencies(REGION, file, NOW)
        units = {unit.name: unit for unit in await store.agencies.of_region(REGION)}
        counted = {
            name: await store.agencies.counted(unit.id, 2026) for name, unit in units.items()
        }

    assert [unit.name for unit in first] == ["Puskesmas Mauk", "Dinas Sosial"]
    assert second == []
    assert units["Puskesmas Mauk"].parent_id == units["Dinas Sosial"].id
    assert units["Dinas Sosial"].aliases == ("DS",)
    assert (counted["Dinas Sosial"], counted["Puskesmas Mauk"]) == (True, False)


async def test_innovations_of_a_file_get_numbers_in_their_order_and_are_searchable(
    database: Database, town: Town
) -> None:
    rows = [Imported(new(town.health.id, f"Inovasi {n}"), launch=LAUNCH) for n in range(3)]
    async with database.write() as store:
        await register(store, town.siti, "Sudah ada")
        numbers = await store.importing.innovations(REGION, rows, NOW)
        kept = await store.innovations.by_numbers(numbers)
        changed = [one.number for one in await store.catalogue.since(Seen(0), 9)]

    assert numbers == [f"INV-3603-2026-{n:04}" for n in (2, 3, 4)]
    assert [kept[number].name for number in numbers] == ["Inovasi 0", "Inovasi 1", "Inovasi 2"]
    assert {one.launched_on for one in kept.values()} == {LAUNCH.date and LAUNCH.date.first}
    assert set(numbers) <= set(changed)


@pytest.mark.parametrize("name", ["SUDAH ada", "Kembar"])
async def test_a_file_with_a_name_that_is_taken_brings_nothing(
    database: Database, town: Town, name: str
) -> None:
    async with database.write() as store:
        await register(store, town.siti, "Sudah ada")
    rows = [Imported(new(town.health.id, one)) for one in ("Baru", "Kembar", name)]

    with pytest.raises(NameTaken):
        async with database.write() as store:
            await store.importing.innovations(REGION, rows, NOW)

    async with database.read() as store:
        kept = await store.innovations.of_agencies([town.health.id])
    assert [one.name for one in kept] == ["Sudah ada"]


async def test_a_unit_counts_in_the_years_in_which_it_was_active(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        await store.importing.innovations(REGION, [Imported(new(town.jambe.id, "Siap"))], BEFORE)
        await store.reorganising.merge(town.jambe, town.health, NOW, reason="–")
        found = {year: await _of_year(store, year) for year in (2025, 2026)}

    assert found[2025] == ({"Dinas Kesehatan", "Kecamatan Jambe"}, {town.jambe.id})
    assert found[2026] == ({"Dinas Kesehatan"}, set())
    async with database.read() as store:
        now = await store.coverage.tallies(REGION, WIB)
        missing = (await store.coverage.units(REGION, 2025))[2]
    assert [tally.unit for tally in now] == [town.health.id]
    assert (missing.name, missing.active, missing.reachable) == ("Kecamatan Jambe", False, True)


async def test_a_unit_without_a_day_of_its_end_counts_in_no_year(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        ended = update(agencies).where(agencies.c.id == town.jambe.id)
        await store.execute(ended.values(active=False))
        assert await _of_year(store, 2020) == ({"Dinas Kesehatan"}, set())


async def _of_year(store: Store, year: int) -> tuple[set[str], set[int]]:
    """Which units count in a year, and which have innovations of it."""
    owned = year_span(year).last
    units = await store.coverage.units(REGION, year, owned=owned)
    within = Within(begun=year_span(year))
    tallies = await store.coverage.tallies(REGION, WIB, within, owned=owned)
    return {unit.name for unit in units if unit.counted}, {tally.unit for tally in tallies}


async def test_a_region_among_others_is_counted_as_for_itself(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        rows = [
            Imported(new(town.clinic.id, "Antre Cepat", stage=Stage.APPLIED), launch=LAUNCH),
            Imported(new(town.jambe.id, "Ditolak"), verification=Verification.REJECTED),
        ]
        await store.importing.innovations(REGION, rows, NOW)
        tallies = await store.coverage.tallies(REGION, WIB)
        own = await store.coverage.units(REGION, 2026)
        among = await store.nation.units(2026, [REGION, "36.74"])
        elsewhere = await store.nation.units(2026, ["36.74"])
        breakdown = await store.nation.breakdown()

    for switches in (Switches(), Switches(apart=True), Switches(running_only=True)):
        alone = summarise(own, tallies, {}, switches)
        (line,) = by_region(among, {REGION: switches})
        assert (line.innovations, line.apart) == (alone.innovations, alone.apart.innovations)
        assert (line.units, line.covered, line.percent) == (2, alone.covered, alone.percent)
    assert elsewhere == []
    assert breakdown == summarise(own, tallies, {}).breakdown
