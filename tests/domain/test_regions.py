"""Which region a newcomer means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.regions import NoRegion, OneRegion, SeveralRegions, find_region
from tests import facts


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("kab tangerang", "36.03"),
        ("Kab. Tangerang", "36.03"),
        ("KABUPATEN TANGERANG", "36.03"),
        ("Pemkab Tangerang", "36.03"),
        ("tangsel", "36.74"),
        ("kota tangsel", "36.74"),
        ("Tangerang Selatan", "36.74"),
        ("kota serang", "36.73"),
        ("Pemerintah Kota Cilegon", "36.72"),
        ("cilegon", "36.72"),
        ("banten", "36"),
        ("Provinsi Banten", "36"),
        ("pemprov jabar", "32"),
        ("36.03", "36.03"),
        ("3603", "36.03"),
        ("36,03", "36.03"),
    ],
)
def test_a_region_is_known_by_its_name_code_or_alias(typed: str, code: str) -> None:
    assert find_region(typed, facts.regions().values()) == OneRegion(facts.regions()[code])


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("tangerang", {"36.03", "36.71"}),
        ("Serang", {"36.04", "36.73"}),
        ("gorontalo", {"75", "75.01", "75.71"}),
        ("yogyakarta", {"34", "34.71"}),
    ],
)
def test_kabupaten_and_kota_of_one_name_are_asked_about(typed: str, codes: set[str]) -> None:
    found = find_region(typed, facts.regions().values())

    assert isinstance(found, SeveralRegions)
    assert {region.code for region in found.regions} == codes


@pytest.mark.parametrize("typed", ["kab tanggerang", "saya dari kabupaten tangerang"])
def test_what_is_not_exactly_a_region_is_offered_and_not_taken(typed: str) -> None:
    found = find_region(typed, facts.regions().values())

    assert isinstance(found, NoRegion)
    assert found.nearest[0].code == "36.03"


@pytest.mark.parametrize(
    "typed", ["", "   ", "kab", "kota", "99.99", "🙂", "kota cimahii selatann"]
)
def test_what_is_no_region_is_never_one(typed: str) -> None:
    assert isinstance(find_region(typed, facts.regions().values()), NoRegion)


@given(st.text(max_size=40))
def test_nothing_typed_breaks_the_question(typed: str) -> None:
    assert isinstance(
        find_region(typed, facts.regions().values()), OneRegion | SeveralRegions | NoRegion
    )


def test_all_552_regions_are_there_and_each_is_found_by_its_own_name() -> None:
    assert len(facts.regions()) == 552
    for region in facts.regions().values():
        found = find_region(f"{_kind(region.name)}{region.name}", facts.regions().values())
        assert found == OneRegion(region)


def _kind(name: str) -> str:
    return "" if name.startswith(("Kabupaten", "Kota")) else "Provinsi "
