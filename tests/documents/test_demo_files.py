"""The demo's files tell the story of the sources: 80 innovations of 52 units, 11 units without."""

import csv
from collections import Counter
from datetime import date

import pytest

from documents.imports import InnovationRow, innovation_rows
from documents.spreadsheets import read_table
from domain.agencies import Agency, AgencyType, One, counted_by_default
from domain.innovations import Stage
from domain.names import fold
from domain.regions import OneRegion, find_region
from storage.facts import DATA
from tests import facts

DEMO_DAY = date(2026, 11, 23)


def innovations(region: str) -> list[tuple[InnovationRow, Agency]]:
    """The demo's innovations of a region with their owners, found by name."""
    file = DATA / "demo" / f"innovations_{region}.csv"
    parsed = innovation_rows(read_table(file, file.name), today=DEMO_DAY)
    assert parsed.refusals == ()
    names, units = facts.demo_names(region), {u.id: u for u in facts.demo_units(region)}
    owners = [names.resolve(row.agency) for row in parsed.rows]
    assert all(isinstance(owner, One) for owner in owners)
    return [
        (row, units[owner.agency_id])
        for row, owner in zip(parsed.rows, owners, strict=True)
        if isinstance(owner, One)
    ]


def test_63_units_are_counted_in_kabupaten_tangerang_and_three_puskesmas_are_not() -> None:
    units = facts.demo_units("36.03")
    counted = [unit for unit in units if counted_by_default(unit.type)]

    assert Counter(unit.type is AgencyType.DISTRICT for unit in counted) == {False: 34, True: 29}
    assert [unit.type for unit in units if unit not in counted] == [AgencyType.HEALTH_CENTRE] * 3


def test_80_innovations_stand_at_52_counted_units_and_the_sources_eleven_have_none() -> None:
    owned = innovations("36.03")
    owners = {unit.parent_id or unit.id for _, unit in owned}
    counted = [unit for unit in facts.demo_units("36.03") if counted_by_default(unit.type)]
    without = {unit.name for unit in counted if unit.id not in owners}

    assert (len(owned), len(owners)) == (80, 52)
    assert without == {
        "Sekretariat DPRD",
        "Satuan Polisi Pamong Praja",
        "Dinas Tata Ruang dan Bangunan",
        "Badan Kesatuan Bangsa dan Politik",
        "RSUD Pakuhaji",
        "Kecamatan Jambe",
        "Kecamatan Kemiri",
        "Kecamatan Sukadiri",
        "Kecamatan Solear",
        "Kecamatan Gunung Kaler",
        "Kecamatan Mekar Baru",
    }


def test_one_innovation_belongs_to_a_puskesmas_below_a_dinas_with_its_own() -> None:
    owned = innovations("36.03")

    assert sum(unit.type is AgencyType.HEALTH_CENTRE for _, unit in owned) == 1
    assert any(unit.name == "Dinas Kesehatan" for _, unit in owned)


def test_stages_are_48_16_16_with_the_dates_that_they_demand() -> None:
    rows = [row for row, _ in innovations("36.03")]

    assert Counter(row.stage for row in rows) == {
        Stage.APPLIED: 48,
        Stage.TRIAL: 16,
        Stage.INITIATIVE: 16,
    }
    assert all(row.trial_date for row in rows if row.stage is Stage.TRIAL)
    assert all(row.applied_date for row in rows if row.stage is Stage.APPLIED)
    assert {row.launch for row in rows} == {"Peluncuran 2020"}
    assert {row.launched_on.first for row in rows if row.launched_on} == {date(2020, 11, 26)}


def test_the_named_innovations_stand_where_the_story_needs_them() -> None:
    tangerang = {row.name: unit.name for row, unit in innovations("36.03")}
    serang = {row.name: row.expansion for row, _ in innovations("36.04")}

    assert tangerang["Surga Desa"] == "Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa"
    assert tangerang["Host to host payment retribusi KIR online"] == "Dinas Perhubungan"
    assert {"Si Kepo", "Si Lili", "Layanan alat kontrasepsi via online"} <= tangerang.keys()
    assert "simpel" not in map(fold, tangerang)
    assert serang == {
        "Sialip": "Sistem Aplikasi Informasi Publik",
        "e-BUMDes": None,
        "Sipromin": "Sistem Informasi Promosi dan Investasi",
        "Simantap": "Sistem Manajemen Anti Suap",
        "Simpel": "Sistem Pelayanan Kepegawaian Elektronik",
        "Sippka": "Sistem Informasi Pembinaan Peserta KB Aktif",
        "Ratu Kencana": "Rakyat Bersatu untuk Keluarga Berencana",
    }


@pytest.mark.parametrize("region", ["36.03", "36.04"])
def test_every_innovation_has_a_name_of_its_own_a_summary_and_a_known_urusan(region: str) -> None:
    rows = [row for row, _ in innovations(region)]
    affairs = {affair.name for affair in facts.affairs()}

    assert len({fold(row.name) for row in rows}) == len(rows)
    assert all(len((row.summary or "").split()) >= 8 for row in rows)
    assert {row.affair for row in rows} <= affairs
    assert all(row.category and row.medium for row in rows)


@pytest.mark.parametrize("region", ["36.03", "36.04"])
def test_every_row_says_what_of_it_is_an_example(region: str) -> None:
    table = read_table(DATA / "demo" / f"innovations_{region}.csv", "demo.csv")

    assert all("contoh" in row.cells["catatan"] for row in table.rows)


def test_everybody_of_the_demo_has_a_unit_that_is_there_and_an_account_of_their_own() -> None:
    with (DATA / "demo" / "people.csv").open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))

    assert len({person["telegram_id"] for person in people}) == len(people)
    for person in people:
        if person["agency"]:
            assert isinstance(facts.demo_names(person["region"]).resolve(person["agency"]), One)
        elif person["region"]:
            found = find_region(person["region"], facts.regions().values())
            assert isinstance(found, OneRegion)
    assert Counter(person["role"] for person in people) == {
        "officer": 4,
        "head": 1,
        "admin": 3,
        "observer": 1,
        "visitor": 2,
    }
