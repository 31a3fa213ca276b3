"""Numbers and percentages as officials type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import word_set
from domain.numbers import (
    AskNumber,
    Number,
    OutOfRange,
    digits_for_words,
    parse_number,
    parse_percent,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250", "1250"),
        ("1250", "1250"),
        ("1 250 000", "1250000"),
        ("1.250.000", "1250000"),
        ("1.250,5", "1250.5"),
        ("1,250.50", "1250.5"),
        ("12,345,678", "12345678"),
        ("1,5", "1.5"),
        ("1.25", "1.25"),
        ("0,250", "0.25"),
        ("1,2 rb", "1200"),
        ("1,2rb", "1200"),
        ("12 ribu", "12000"),
        ("15k", "15000"),
        ("2 juta", "2000000"),
        ("1,250 jt", "1250000"),
        ("1 juta 250 ribu", "1250000"),
        ("2 ribu 500", "2500"),
        ("nol", "0"),
        ("satu", "1"),
        ("dua belas", "12"),
        ("dua puluh enam", "26"),
        ("seratus lima", "105"),
        ("seribu", "1000"),
        ("dua ratus lima puluh ribu", "250000"),
        ("dua ribu dua puluh enam", "2026"),
        ("-5", "-5"),
        ("minus 5", "-5"),
        ("１２", "12"),
        ("٣٤", "34"),
        ("sudah 80", "80"),
        ("jumlahnya: 1.250.", "1250"),
    ],
)
def test_a_number_is_read(text: str, value: str) -> None:
    assert parse_number(text) == Number(Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("500an", 500),
        ("500-an", 500),
        ("±200", 200),
        ("± 200", 200),
        ("+/- 200", 200),
        ("~200", 200),
        (">200", 200),
        ("200+", 200),
        ("sekitar 200", 200),
        ("kurang lebih 200", 200),
        ("kira-kira 200", 200),
        ("kira2 200", 200),
        ("k.l. 200", 200),
        ("hampir seribu", 1000),
        ("lebih dari 200", 200),
        ("200 lebih", 200),
        ("2 jutaan", 2_000_000),
    ],
)
def test_a_rough_number_is_known_as_rough(text: str, value: int) -> None:
    assert parse_number(text) == Number(Decimal(value), approximate=True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Rp 15 jt", Number(Decimal(15_000_000), unit="rupiah")),
        ("Rp15.000.000,-", Number(Decimal(15_000_000), unit="rupiah")),
        ("Rp. 15.000.000,00", Number(Decimal(15_000_000), unit="rupiah")),
        ("Rp 3 M", Number(Decimal(3_000_000_000), unit="rupiah")),
        ("3 m", Number(Decimal(3), unit="m")),
        ("80%", Number(Decimal(80), unit="%")),
        ("80 persen", Number(Decimal(80), unit="%")),
        ("82,5 %", Number(Decimal("82.5"), unit="%")),
        ("82,500%", Number(Decimal("82.5"), unit="%")),
        ("30 menit", Number(Decimal(30), unit="menit")),
        ("5 kg", Number(Decimal(5), unit="kg")),
        ("dua belas bidan", Number(Decimal(12), unit="bidan")),
        ("1.250 Ibu Hamil", Number(Decimal(1250), unit="ibu hamil")),
        ("sekitar 200 orang", Number(Decimal(200), approximate=True, unit="orang")),
        ("500-an orang", Number(Decimal(500), approximate=True, unit="orang")),
    ],
)
def test_the_unit_is_kept(text: str, number: Number) -> None:
    assert parse_number(text) == number


def test_a_comma_before_three_digits_is_asked_back() -> None:
    assert parse_number("1,250") == AskNumber((Number(Decimal(1250)), Number(Decimal("1.25"))))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "banyak",
        "ratusan",
        "belum ada",
        "0812 3456 7890",
        "081234567890",
        "20-30",
        "20 30",
        "satu dua",
        "12 bidan pada 5 Oktober",
        "26/11/2020",
        "1e5",
        "NaN",
        "Infinity",
        "1.2.3",
        "1.25.000",
        "Rp",
        "9" * 30,
        "200 orang yang hadir dalam pelatihan kader di desa kami",
        "15 des",
        "15 Desember",
        "5 Nop.",
        "1 mei",
    ],
)
def test_what_is_no_single_number_is_none(text: str) -> None:
    assert parse_number(text) is None
    assert parse_percent(text) is None


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("80", 80),
        ("80%", 80),
        ("80 %.", 80),
        ("80 persen", 80),
        ("baru 20 prosen", 20),
        ("sekitar 80%", 80),
        ("0", 0),
        ("100% selesai", 100),
        ("82,5%", 83),
        ("82,4%", 82),
        ("delapan puluh persen", 80),
        ("setengah", 50),
        ("seperempat", 25),
    ],
)
def test_a_percentage_is_read_as_whole_percents(text: str, percent: int) -> None:
    assert parse_percent(text) == percent


@pytest.mark.parametrize(
    ("text", "value"), [("120", 120), ("101%", 101), ("-5", -5), ("1.250", 1250)]
)
def test_a_percentage_out_of_range_is_told_apart(text: str, value: int) -> None:
    assert parse_percent(text) == OutOfRange(Decimal(value))


@pytest.mark.parametrize("text", ["80 orang", "Rp 80", "0,8", "1,250", "Simpel"])
def test_what_may_be_something_else_is_no_percentage(text: str) -> None:
    assert parse_percent(text) is None


def test_number_words_inside_a_text_become_digits() -> None:
    assert digits_for_words("dua mgg lg") == "2 mgg lg"
    assert digits_for_words("tgl dua puluh enam november") == "tgl 26 november"
    assert digits_for_words("satu dua") == "1 2"
    assert digits_for_words("belas kasih") == "belas kasih"


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_every_number_is_read_back_in_indonesian_form(whole: int, cents: int) -> None:
    text = f"{whole:,}".replace(",", ".") + f",{cents:02d}"
    assert parse_number(text) == Number(Decimal(f"{whole}.{cents:02d}"))


@given(st.integers(-50, 200))
def test_percentages_are_whole_or_out_of_range(value: int) -> None:
    expected = value if 0 <= value <= 100 else OutOfRange(Decimal(value))
    assert parse_percent(f"{value} %") == parse_percent(f"{value}") == expected


number_like = st.lists(
    st.sampled_from(
        sorted(word_set("1 12 250 1.250 ,5 rb jt Rp - ± % an satu belas puluh ratus seribu orang"))
    )
).map(" ".join)


@given(number_like | st.text())
def test_no_text_makes_the_reader_fail(text: str) -> None:
    assert isinstance(parse_number(text), Number | AskNumber | None)
    percent = parse_percent(text)
    assert percent is None or isinstance(percent, OutOfRange) or 0 <= percent <= 100


@pytest.mark.parametrize("piece", ["1", "1.", "1 000", "satu ", "± ", "Rp", "12 juta "])
def test_a_text_of_twenty_thousand_characters_is_no_number(piece: str) -> None:
    assert parse_number(piece * (20_000 // len(piece))) is None
