"""Whatever is typed gets an answer, without an error and without a wait."""

from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import Matcher, Scope
from tests.bench.matching_maker import Maker
from tests.domain.matching.catalogues import SERANG, entry, small_catalogue

ODD = [
    "",
    " ",
    "a",
    "s",
    "a" * 4000,
    "sistem informasi pelayanan publik " * 120,
    "x1y2z3 " * 570,
    "dan untuk yang di ke dari",
    "😀🎉🙏",
    "Системы услуг",
    "نظام المعلومات",
    "信息系统",
    "()",
    "((((((((",
    "-",
    "'; DROP TABLE innovations; --",
    "\x00\ud800",
    "\u202esimpel",
]


@pytest.fixture(scope="module")
def crowded() -> Matcher:
    return Matcher(Maker(7).catalogue(5000))


@pytest.mark.parametrize("typed", ODD)
def test_odd_input_is_answered_at_once(crowded: Matcher, typed: str) -> None:
    start = thread_time()
    crowded.search(typed, Scope("36.03"))
    crowded.search("Simpel", Scope("36.03"), description=typed)
    crowded.find(typed, Scope("36.03"))

    assert thread_time() - start < 0.25


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_no_text_is_an_error_and_scores_are_per_cents(text: str, description: str) -> None:
    for match in small_catalogue().search(text, Scope(SERANG), description=description):
        assert 0 <= match.score <= 100
        assert match.reasons


@pytest.mark.parametrize("typed", ["", "  ", "😀", "dan untuk yang", "()"])
def test_what_says_nothing_finds_nothing(typed: str) -> None:
    assert small_catalogue().search(typed, Scope(SERANG)) == []


@pytest.mark.parametrize("typed", ["!!!", "😀", "СИСТЕМА"])
def test_a_name_of_signs_or_other_letters_finds_its_equal(typed: str) -> None:
    matcher = Matcher([entry("1", typed), entry("2", "Simpel")])

    assert [match.number for match in matcher.search(typed, Scope(SERANG))] == ["1"]
