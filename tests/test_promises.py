"""Every promise names the tests that show it, or the issue that brings it; the tests exist."""

import csv
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
with (HERE / "promises.csv").open(encoding="utf-8", newline="") as _file:
    PROMISES = list(csv.DictReader(_file))


@pytest.mark.parametrize("promise", PROMISES, ids=lambda row: row["promise"][:60])
def test_a_promise_is_shown_or_said_to_come_later(promise: dict[str, str]) -> None:
    named = promise["tests"].split()

    assert bool(named) != bool(promise["later"])
    for test in named:
        file, _, name = test.partition("::")
        assert re.search(rf"def {name}\(", (HERE.parent / file).read_text("utf-8")), test
