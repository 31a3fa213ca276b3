"""Names of people without titles, and found again in texts."""

import pytest

from domain.names import Mentions, bare_name


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Siti Aminah", "Siti Aminah"),
        ("Hj. Siti Aminah, S.K.M., M.Kes", "Siti Aminah"),
        ("dr. Budi Santoso, Sp.A", "Budi Santoso"),
        ("Dr. H. A. Rahman", "A. Rahman"),
        ("Prof. Dr. Ir. Dewi", "Dewi"),
        ("drg Ani", "Ani"),
        ("S.Pd", ""),
        ("Muh. Yusuf", "Muh. Yusuf"),
    ],
)
def test_titles_are_no_part_of_a_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("oleh Siti Aminah.", "oleh –."),
        ("oleh SITI  AMINAH, S.K.M.", "oleh –, S.K.M."),
        ("Siti Aminahwati", "Siti Aminahwati"),
        ("Bu Siti", "Bu Siti"),
        ("hubungi 0813-9988 7766 ya", "hubungi – ya"),
        ("+62 813 9988 7766", "–"),
        ("62813.9988.7766", "–"),
        ("NIP 1981399887766001", "NIP 1981399887766001"),
    ],
)
def test_a_person_is_found_by_full_name_and_number_however_written(text: str, without: str) -> None:
    siti = Mentions(frozenset(["Hj. Siti Aminah, S.K.M."]), frozenset(["+6281399887766"]))

    assert siti.within(text, "–") == without
    assert siti.within({"a": [text, 5, None]}, "–") == {"a": [without, 5, None]}


def test_a_name_of_one_word_or_of_none_names_nobody() -> None:
    assert (
        Mentions(frozenset(["Siti", "S.Pd"]), frozenset()).within("Siti S.Pd", "–") == "Siti S.Pd"
    )
