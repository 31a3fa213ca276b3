"""The office clock: real time plus an offset that a person may let jump."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime
from pathlib import Path


class OfficeClock:
    """Dates messages; can tell other processes its offset in seconds through a file."""

    def __init__(self) -> None:
        self.offset_seconds = 0.0
        self._file: Path | None = None

    def publish_to(self, file: Path) -> None:
        """Write `{"offset_seconds": 0.0}` to a file, now and at every jump, atomically."""
        self._file = file
        self._publish()

    def seconds(self) -> float:
        """Seconds since 1970 on the office clock."""
        return time.time() + self.offset_seconds

    def now(self) -> datetime:
        """The office time, aware, in UTC."""
        return datetime.fromtimestamp(self.seconds(), UTC)

    def jump(self, seconds: float) -> None:
        """Move the office time by `seconds`, forth or back."""
        self.offset_seconds += seconds
        self._publish()

    def jump_to(self, moment: datetime) -> None:
        """Set the office time to an aware `moment`; it runs on from there."""
        self.offset_seconds = moment.timestamp() - time.time()
        self._publish()

    def _publish(self) -> None:
        if self._file is None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_name(self._file.name + ".new")
        fresh.write_text(json.dumps({"offset_seconds": self.offset_seconds}))
        os.replace(fresh, self._file)
