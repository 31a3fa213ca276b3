"""Catalogues and questions of the matching benchmark as they are read from files."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from domain.matching import Entry

DATA: Final = Path(__file__).with_name("data")
REGION: Final = "36.03"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the numbers of the rows that are the same innovation."""

    kind: str
    query: str
    description: str
    expected: frozenset[str]


def read_catalogue(path: Path) -> list[Entry]:
    """Rows of a catalogue file, ours or one of the same kind with other separators."""
    return [
        Entry(
            number=row.get("number") or row["id"],
            name=row["name"],
            expansion=row["expansion"],
            summary=row.get("summary") or row.get("description") or "",
            agency=row["agency"],
            agency_id=0,
            region=REGION,
            public=True,
        )
        for row in _rows(path)
    ]


def read_questions(path: Path) -> list[Asked]:
    """Questions of a file: kind, query, description, expected numbers separated by blanks."""
    return [
        Asked(
            row["kind"],
            row["query"],
            row["description"],
            frozenset((row.get("expected") or row.get("expected_ids") or "").split()),
        )
        for row in _rows(path)
    ]


def half(questions: list[Asked], odd: bool) -> list[Asked]:
    """The half of hand-written questions about innovations of odd or even numbers."""
    strangers = [one for one in questions if not one.expected]
    kept = [one for one in questions if one.expected and min(map(int, one.expected)) % 2 == odd]
    return kept + strangers[odd::2]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        separator = ";" if ";" in file.readline() else ","
        file.seek(0)
        return list(csv.DictReader(file, delimiter=separator))
