"""What the office's digests are known by, so that each is told once."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told once: to whom, which kind of digest, of which day.

    silent: another notice of the same hour tells it too.
    """

    person: int
    day: date
    kind: str
    agency: int | None = None
    silent: bool = False
