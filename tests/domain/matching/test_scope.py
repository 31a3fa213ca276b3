"""Who sees what, and how the index follows the catalogue."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import Entry, Matcher, Reason, Scope
from tests.domain.matching.catalogues import ENTRIES, SERANG, TANGERANG, entry

DRAFTED = entry("D", "Lumbung Padi", "", "Gabah dititipkan di balai.", public=False)


def numbers(matcher: Matcher, text: str, scope: Scope, description: str = "") -> set[str]:
    return {match.number for match in matcher.search(text, scope, description=description)}


def test_what_is_not_public_is_seen_by_its_own_region_only() -> None:
    matcher = Matcher([DRAFTED])

    assert numbers(matcher, "lumbung padi", Scope(SERANG)) == {"D"}
    assert numbers(matcher, "lumbung padi", Scope(TANGERANG)) == set()
    assert numbers(matcher, "lumbung padi", Scope(None)) == set()


def test_what_is_not_public_is_found_by_name_never_by_its_summary() -> None:
    matcher = Matcher([DRAFTED])
    described = numbers(matcher, "Titip Gabah", Scope(SERANG), "Gabah dititipkan di balai.")

    assert described == set()
    assert matcher.find("gabah", Scope(SERANG)) == []


def test_a_search_stays_inside_the_region_asked_for() -> None:
    matcher = Matcher(
        [entry("S", "Posyandu Ceria"), entry("T", "Posyandu Ceria", region=TANGERANG)]
    )

    assert numbers(matcher, "posyandu ceria", Scope(SERANG)) == {"S", "T"}
    assert numbers(matcher, "posyandu ceria", Scope(SERANG, only_region=TANGERANG)) == {"T"}
    assert numbers(matcher, "posyandu ceria", Scope(SERANG, only_region="36")) == {"S", "T"}
    assert numbers(matcher, "posyandu ceria", Scope(SERANG, only_region="3")) == set()


def test_the_draft_itself_is_not_its_own_duplicate() -> None:
    scope = Scope(SERANG, exclude=frozenset({"1", "unknown"}))

    assert "1" not in numbers(Matcher(ENTRIES), "Simpel", scope)


def test_a_row_is_found_once_put_by_its_new_name_once_renamed_and_never_once_removed() -> None:
    matcher = Matcher(ENTRIES)
    new = entry("N", "Kolam Terpal", "", "Lele di pekarangan.")

    matcher.put(new)
    assert matcher.search("kolam terpal", Scope(SERANG))[0].number == "N"

    matcher.put(replace(new, name="Rumah Susun"))
    assert Reason.SAME_NAME in matcher.search("rumah susun", Scope(SERANG))[0].reasons
    assert numbers(matcher, "kolam terpal", Scope(SERANG)) & {"N"} == set()

    matcher.remove("N")
    matcher.remove("N")
    assert "N" not in numbers(matcher, "rumah susun", Scope(SERANG))


def test_hiding_a_verified_row_hides_it_from_other_regions() -> None:
    matcher = Matcher(ENTRIES)
    matcher.put(replace(ENTRIES[0], public=False))

    assert "1" not in numbers(matcher, "simpel", Scope(TANGERANG))
    assert "1" in numbers(matcher, "simpel", Scope(SERANG))


steps = st.lists(st.tuples(st.booleans(), st.integers(0, 5), st.sampled_from(ENTRIES)), max_size=25)


@settings(max_examples=40, deadline=None)
@given(steps)
def test_an_index_changed_row_by_row_finds_what_a_fresh_one_finds(
    steps: list[tuple[bool, int, Entry]],
) -> None:
    changed, kept = Matcher([]), dict[str, Entry]()
    for put, number, like in steps:
        row = replace(like, number=str(number))
        if put:
            changed.put(row)
            kept[row.number] = row
        else:
            changed.remove(row.number)
            kept.pop(row.number, None)
    fresh = Matcher(kept.values())

    for text in ("simpel", "gerakan makan ikan", "sistem informasi pelayanan"):
        scope = Scope(SERANG, limit=20)
        assert changed.search(text, scope) == fresh.search(text, scope)


def test_an_empty_catalogue_has_no_answer_and_no_error() -> None:
    assert Matcher([]).search("simpel", Scope(SERANG)) == []
    assert Matcher([]).find("simpel", Scope(SERANG)) == []
