"""Facts shipped in `data/`, as rows of tables: regions, urusan and abbreviations."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).resolve().parent.parent / "data"

_WIB, _WITA, _WIT = "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"
#: Zones by the first digits of a province's code, as Keputusan Presiden 41/1987 divides them.
_ZONES: Final = {
    **dict.fromkeys(("1", "2", "3", "61", "62"), _WIB),
    **dict.fromkeys(("5", "63", "64", "65", "7"), _WITA),
    **dict.fromkeys(("8", "9"), _WIT),
}


def regions() -> list[dict[str, Any]]:
    """All 552 regions with their zone, provinces first."""
    rows = [
        {
            "id": row["code"],
            "name": row["name"],
            "kind": row["kind"],
            "parent_id": row["parent"] or None,
            "zone": zone_of(row["code"]),
        }
        for row in _read("regions.csv")
    ]
    return sorted(rows, key=lambda row: (row["parent_id"] is not None, row["id"]))


def region_aliases() -> list[dict[str, Any]]:
    """What regions are also called."""
    return list(_read("region_aliases.csv"))


def affairs() -> list[dict[str, Any]]:
    """The 38 urusan with the words that point to them."""
    return [
        {
            "id": int(row["number"]),
            "name": row["name"],
            "kind": row["group"],
            "agency_words": _words(row["agency_words"]),
            "text_words": _words(row["text_words"]),
        }
        for row in _read("affairs.csv")
    ]


def abbreviations() -> list[dict[str, Any]]:
    """What abbreviations of offices mean."""
    return [
        {
            "short": row["abbreviation"],
            "meaning": row["meaning"],
            "ambiguous": row["ambiguous"] == "yes",
        }
        for row in _read("abbreviations.csv")
    ]


def zone_of(region: str) -> str:
    """The IANA name of the zone of a region's code: WIB, WITA or WIT."""
    return _ZONES.get(region[:1]) or _ZONES[region[:2]]


def _words(cell: str) -> list[str]:
    return [word for word in cell.split("|") if word]


def _read(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
