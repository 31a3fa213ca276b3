"""Delivery slips: which messages Telegram took, written down the moment it says so.

The mark in the database has to wait for its turn to write. What is killed in between would be sent
again; the slip outlives a kill at once. It need not outlive the machine: then the message is sent
again, as without it.
"""

import fcntl
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

#: The outbox row and the message it became; 0: none.
SLIP: Final = struct.Struct("<qq")
SUFFIX: Final = ".slips"


class Slips:
    """The slips of one process, which keeps its file locked for as long as it lives."""

    def __init__(self, path: Path, file: int) -> None:
        self._path = path
        self._file = file
        self._places: dict[int, int] = {}
        self._left: list[int] = []

    @classmethod
    def begin(cls, folder: Path, holder: str) -> Self:
        """New slips of this holder. The file appears locked: it is no dead one's."""
        folder.mkdir(parents=True, exist_ok=True)
        path, part = folder / f"{holder}{SUFFIX}", folder / f"{holder}.part"
        file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        fcntl.flock(file, fcntl.LOCK_EX)
        part.replace(path)
        return cls(path, file)

    def write(self, row_id: int, message_id: int | None) -> None:
        """Telegram took this row."""
        place = self._left.pop() if self._left else len(self._places)
        self._places[row_id] = place
        os.pwrite(self._file, SLIP.pack(row_id, message_id or 0), place * SLIP.size)

    def forget(self, row_id: int) -> None:
        """The row's mark is committed: its place may be used again."""
        place = self._places.pop(row_id, None)
        if place is not None:
            self._left.append(place)

    def close(self) -> None:
        """Let go of the file; it stays for a successor if something was not marked."""
        if not self._places:
            self._path.unlink(missing_ok=True)
        os.close(self._file)


@contextmanager
def of_the_dead(path: Path) -> Iterator[list[tuple[int, int | None]] | None]:
    """The slips of a process that was killed, each a row and its message; None while it lives.

    At the end of the block the file is gone.
    """
    try:
        file = path.open("rb")
    except FileNotFoundError:  # somebody else was faster
        yield None
        return
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:  # it lives, or this folder knows no locks
            yield None
            return
        yield _read(file.read())
        path.unlink(missing_ok=True)


def of_the_still(path: Path, since: float) -> list[tuple[int, int | None]]:
    """The slips of a process that has written none for a while, since 1970 in seconds: `since`."""
    try:
        with path.open("rb") as file:
            still = os.fstat(file.fileno()).st_mtime <= since
            return _read(file.read()) if still else []
    except FileNotFoundError:  # it has just ended
        return []


def _read(kept: bytes) -> list[tuple[int, int | None]]:
    whole = len(kept) - len(kept) % SLIP.size
    return [(row, message or None) for row, message in SLIP.iter_unpack(kept[:whole]) if row]
