"""Indicators with their numbers, as officials type them."""

from decimal import Decimal

import pytest

from domain.measures import is_doubtful, parse_measure, parse_next
from domain.progress import Measure

MOTHERS = Measure(indicator="jumlah ibu hamil terdata", unit="orang", value=Decimal(1250))


@pytest.mark.parametrize(
    ("text", "indicator", "value", "unit"),
    [
        ("jumlah ibu hamil terdata, 1.250 orang", "jumlah ibu hamil terdata", 1250, "orang"),
        ("ibu hamil terdata: 1250", "ibu hamil terdata", 1250, None),
        ("Jumlah layanan 1,2 rb dokumen", "Jumlah layanan", 1200, "dokumen"),
        ("waktu tunggu, 1,5 jam", "waktu tunggu", Decimal("1.5"), "jam"),
        ("ibu hamil K1 terdata, 40 orang", "ibu hamil K1 terdata", 40, "orang"),
        ("1.250 ibu hamil terdata", "ibu hamil terdata", 1250, None),
        ("penerimaan retribusi Rp 15 jt", "penerimaan retribusi", 15_000_000, "rupiah"),
        ("warga terlayani 500an", "warga terlayani", 500, None),
    ],
)
def test_an_indicator_with_its_number(
    text: str, indicator: str, value: int, unit: str | None
) -> None:
    assert parse_measure(text) == Measure(indicator=indicator, unit=unit, value=Decimal(value))


@pytest.mark.parametrize("text", ["", "-", "1.250", "1.250 orang", "belum tahu", ", 12", "a 12"])
def test_one_of_the_two_is_missing(text: str) -> None:
    assert parse_measure(text) is None


@pytest.mark.parametrize(
    "text", ["1.400", "sekarang 1.400 orang", "1,4 rb", "Jumlah Ibu Hamil Terdata: 1.400"]
)
def test_later_only_the_number_is_needed(text: str) -> None:
    assert parse_next(text, MOTHERS) == MOTHERS.model_copy(update={"value": Decimal(1400)})


@pytest.mark.parametrize("text", ["bidan terlatih, 12", "banyak sekali", "-"])
def test_later_another_indicator_is_no_answer(text: str) -> None:
    assert parse_next(text, MOTHERS) is None


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [("1,250", True), ("warga, 1,250 orang", True), ("1.250", False), ("warga, 12", False)],
)
def test_a_comma_before_three_digits_is_asked_about(text: str, doubtful: bool) -> None:
    assert is_doubtful(text) is doubtful
