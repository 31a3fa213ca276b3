"""Who can be called, out of one typed line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contacts import (
    IncompleteContact,
    Missing,
    TypedContact,
    format_phone,
    parse_contact,
    parse_phone,
)

DEWI = "+6281234567890"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dewi Lestari, 0812 3456 7890", "Dewi Lestari"),
        ("Dewi Lestari 081234567890", "Dewi Lestari"),
        ("bu Dewi (0812-3456-7890)", "bu Dewi"),
        ("Dewi 0812.3456.7890", "Dewi"),
        ("+62 812-3456-7890 Dewi", "Dewi"),
        ("Dewi WA 6281234567890", "Dewi"),
        ("Dewi no hp 81234567890", "Dewi"),
        ("０８１２３４５６７８９０ Dewi", "Dewi"),
        ("Nama: Dewi\nNo. HP/WA: 0812 3456 7890", "Dewi"),
        ("081234567890 a.n. Dewi Lestari, S.Kom., M.Si", "Dewi Lestari, S.Kom., M.Si"),
        ("PIC Dewi, S.Kom. NIP 198001012005011001 HP 081234567890", "Dewi, S.Kom."),
        ("dr. Dewi Sp.A - 0812 3456 7890", "dr. Dewi Sp.A"),
        ("Wa Ode Dewi 081234567890", "Wa Ode Dewi"),
        ("An Nisa 081234567890", "An Nisa"),
    ],
)
def test_name_and_phone_are_found_in_every_order(text: str, name: str) -> None:
    assert parse_contact(text) == TypedContact(name, DEWI)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("dewi 081234567890 / 021 5551234", ("+62215551234",)),
        ("dewi 021 5551234 / 081234567890", ("+62215551234",)),
        ("dewi 081234567890/081311112222", ("+6281311112222",)),
        ("dewi 0812 3456 7890 0813 1111 2222", ("+6281311112222",)),
    ],
)
def test_the_mobile_number_comes_first_and_the_others_are_kept(
    text: str, others: tuple[str, ...]
) -> None:
    assert parse_contact(text) == TypedContact("dewi", DEWI, others)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dewi Lestari", IncompleteContact("Dewi Lestari", None, Missing.PHONE)),
        ("081234567890", IncompleteContact(None, DEWI, Missing.NAME)),
        ("HP: 081234567890", IncompleteContact(None, DEWI, Missing.NAME)),
        ("Dewi 0812 345", IncompleteContact("Dewi", None, Missing.VALID_PHONE)),
        ("Dewi 08123456789012345", IncompleteContact("Dewi", None, Missing.VALID_PHONE)),
        ("Dewi NIP 198001012005011001", IncompleteContact("Dewi", None, Missing.PHONE)),
        ("-", IncompleteContact(None, None, Missing.BOTH)),
        ("", IncompleteContact(None, None, Missing.BOTH)),
        ("🙏", IncompleteContact(None, None, Missing.BOTH)),
    ],
)
def test_what_is_missing_is_said_and_the_rest_is_kept(
    text: str, expected: IncompleteContact
) -> None:
    assert parse_contact(text) == expected


def test_a_phone_alone_is_read_and_printed_as_people_read_it() -> None:
    assert parse_phone("0812-3456-7890") == DEWI
    assert parse_phone("12345") is None
    assert format_phone(DEWI) == "0812 3456 7890"
    assert format_phone("+62215551234") == "(021) 5551234"
    assert format_phone("+60123456789") == "+60 12 345 6789"


@given(st.from_regex(r"8(1[1-9]|5[2-9]|7[78]|9[5-9])[0-9]{7,8}", fullmatch=True))
def test_every_mobile_number_is_read_back_from_its_printed_form(digits: str) -> None:
    phone = parse_phone(f"0{digits}")
    if phone is not None:
        assert phone == f"+62{digits}"
        assert parse_phone(format_phone(phone)) == phone


@given(st.text() | st.text("0123456789 +-()/.Dewi,"))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    assert isinstance(parse_contact(text), TypedContact | IncompleteContact)


@pytest.mark.parametrize("piece", ["0812 3456 7890 ", "8", "8 ", "Dewi, ", "((", "hp "])
def test_twenty_thousand_characters_are_answered(piece: str) -> None:
    assert parse_contact(piece * (20_000 // len(piece)))
