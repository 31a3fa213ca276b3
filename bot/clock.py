"""The two clocks: the office's, which people see and a demo may move, and the real one."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path


def real_now() -> datetime:
    """Now, aware UTC, for retries, claims and pauses: it never jumps with the office's clock."""
    return datetime.now(UTC)


class OfficeClock:
    """The time people see: the real one, moved by what CLOCK_FILE says.

    The file is JSON, `{"offset_seconds": 86400}`, and may change while Pandu runs. A file that
    is missing moves nothing; one that cannot be read leaves the clock as it was.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._changed: int | None = None
        self._offset = timedelta()

    def now(self) -> datetime:
        """The office's time, aware UTC."""
        if self._file is not None:
            self._look(self._file)
        return real_now() + self._offset

    def _look(self, file: Path) -> None:
        try:
            changed = file.stat().st_mtime_ns
        except FileNotFoundError:
            self._changed, self._offset = None, timedelta()
            return
        if changed != self._changed:
            offset = _offset(file)
            self._offset = self._offset if offset is None else offset
            self._changed = changed


def _offset(file: Path) -> timedelta | None:
    try:
        return timedelta(seconds=float(json.loads(file.read_text("utf-8"))["offset_seconds"]))
    except (OSError, ValueError, LookupError, TypeError, OverflowError):
        return None
