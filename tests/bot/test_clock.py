"""The office's clock follows its file; the real one follows nothing."""

import json
import os
from datetime import UTC, timedelta
from pathlib import Path

from bot.clock import OfficeClock, real_now


def ahead(clock: OfficeClock) -> float:
    """How many hours the office's clock is ahead."""
    return round((clock.now() - real_now()) / timedelta(hours=1), 2)


def turn(file: Path, hours: float, changed: int) -> None:
    file.write_text(json.dumps({"offset_seconds": hours * 3600}))
    os.utime(file, (changed, changed))


def test_without_a_file_it_is_the_real_time_in_utc() -> None:
    assert ahead(OfficeClock()) == 0
    assert OfficeClock().now().tzinfo is UTC


def test_it_jumps_when_the_file_changes(tmp_path: Path) -> None:
    file = tmp_path / "clock.json"
    clock = OfficeClock(file)
    assert ahead(clock) == 0
    turn(file, 24, changed=1)
    assert ahead(clock) == 24
    turn(file, -0.5, changed=2)
    assert ahead(clock) == -0.5
    file.unlink()
    assert ahead(clock) == 0


def test_a_broken_file_leaves_it_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "clock.json"
    clock = OfficeClock(file)
    turn(file, 24, changed=1)
    assert ahead(clock) == 24
    for changed, broken in enumerate(('{"offset', "[]", '{"offset_seconds": 1e999}', ""), start=2):
        file.write_text(broken)
        os.utime(file, (changed, changed))
        assert ahead(clock) == 24


def test_a_jump_back_to_real_time_is_followed(tmp_path: Path) -> None:
    file = tmp_path / "clock.json"
    clock = OfficeClock(file)
    turn(file, 24, changed=1)
    assert ahead(clock) == 24
    turn(file, 0, changed=2)
    assert ahead(clock) == 0
