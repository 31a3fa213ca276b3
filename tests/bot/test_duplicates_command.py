"""`duplicates`: an administrator looks for what stands twice in a region's catalogue."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from domain.matching import Entry, Matcher, similar_pairs
from tests.bot.shell import HEADER, UNITS, Printed, Shell

SIMPEL = "Sistem Pelayanan Kepegawaian Elektronik"
File = Callable[..., Path]


@pytest.fixture
def catalogue(shell: Shell, tmp_path: Path) -> Shell:
    """Kab. Tangerang, where Simpel stands twice and Antre Pagi nearly so."""
    rows = (
        f"36.03,BKPSDM,Simpel,{SIMPEL},,,,",
        f"36.03,Dinas Kesehatan,SIMPEL,{SIMPEL},,,,",
        "36.03,Dinas Kesehatan,Antre Pagi Puskesmas,,,,,",
        "36.03,Dinas Sosial,Antrean Pagi di Puskesmas,,,,,",
        "36.03,Dinas Sosial,Lumbung Pangan Terapung,,,,,",
    )
    file = tmp_path / "inovasi.csv"
    file.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    assert shell("import", "agencies", UNITS).code == 0
    assert shell("import", "innovations", file).code == 0
    return shell


def listed(printed: Printed) -> list[dict[str, Any]]:
    """The pairs for machines."""
    assert printed.code == 0
    pairs: list[dict[str, Any]] = json.loads(printed.out)["pairs"]
    return pairs


def test_each_pair_comes_once_with_the_likeliest_first(catalogue: Shell) -> None:
    pairs = listed(catalogue("duplicates", "--region", "36.03", "--json"))

    names = [{pair["one"]["name"], pair["other"]["name"]} for pair in pairs]
    assert names == [{"Simpel", "SIMPEL"}, {"Antre Pagi Puskesmas", "Antrean Pagi di Puskesmas"}]
    scores = [pair["score"] for pair in pairs]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= 30
    assert "same-name" in pairs[0]["reasons"]
    assert pairs[0]["one"]["agency"] != pairs[0]["other"]["agency"]


def test_the_table_says_how_alike_and_why(catalogue: Shell) -> None:
    printed = catalogue("duplicates", "--region", "Kab. Tangerang")

    assert printed.code == 0
    assert "Kemungkinan ganda di Kabupaten Tangerang: 2" in printed.out
    assert "sangat mirip" in printed.out
    assert "nama sama" in printed.out


def test_a_province_looks_through_its_regions_and_others_have_none(catalogue: Shell) -> None:
    assert len(listed(catalogue("duplicates", "--region", "Banten", "--json"))) == 2
    assert "Tidak ada kemungkinan ganda" in catalogue("duplicates", "--region", "36.04").out


def test_without_a_region_it_is_asked_for(shell: Shell) -> None:
    printed = shell("duplicates")

    assert printed.code == 1
    assert "--region" in printed.err


def entry(number: str, name: str, region: str = "36.03", *, public: bool = True) -> Entry:
    return Entry(number, name, "", "", "Dinas Sosial", 1, region, public)


def test_what_waits_is_compared_too_but_never_across_the_border() -> None:
    rows = [
        entry("A", "Lumbung Pangan Terapung"),
        entry("B", "Lumbung Pangan Terapung", public=False),
        entry("C", "Lumbung Pangan Terapung", "36.04"),
    ]
    known = {row.number: row for row in rows}

    pairs = list(similar_pairs(Matcher(rows), rows[:2], known, within="36.03"))

    assert [[(pair.one.number, pair.other.number) for pair in found] for found in pairs] == [
        [("A", "B")],
        [],
    ]
