"""Delivery slips: which messages Telegram took, written down the moment it says so.

The mark in the database has to wait for its turn to write. What is killed in between would be sent
again; the slip outlives a kill at once. It need not outlive the machine: then the message is sent
again, as without it.
"""

import os
import struct
from pathlib import Path
from typing import Final, Self

#: The outbox row and the message it became; 0: none.
SLIP: Final = struct.Struct("<qq")


class Slips:
    """A file with one slip for each message in flight. For the only process of a database."""

    def __init__(self, file: int) -> None:
        self._file = file
        self._places: dict[int, int] = {}

    @classmethod
    def open(cls, path: Path) -> Self:
        """The slips of this file, which is made where it is missing."""
        return cls(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))

    def read(self) -> list[tuple[int, int | None]]:
        """The rows that the last process knew as sent, each with its message."""
        kept = os.pread(self._file, os.fstat(self._file).st_size, 0)
        whole = len(kept) - len(kept) % SLIP.size
        return [(row, message or None) for row, message in SLIP.iter_unpack(kept[:whole]) if row]

    def clear(self) -> None:
        """Nothing of the last process need be known any more."""
        os.ftruncate(self._file, 0)

    def write(self, row_id: int, message_id: int | None) -> None:
        """Telegram took this row."""
        place = next(n for n in range(len(self._places) + 1) if n not in self._places.values())
        self._places[row_id] = place
        os.pwrite(self._file, SLIP.pack(row_id, message_id or 0), place * SLIP.size)

    def forget(self, row_id: int) -> None:
        """The row's mark is committed: its place may be used again."""
        self._places.pop(row_id, None)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)
