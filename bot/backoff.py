"""How long to wait before trying again."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Backoff:
    """Seconds that double from `first` up to `most`."""

    first: float
    most: float

    def after(self, failures: int) -> float:
        """The wait after this many failures in a row, the first being 1."""
        return float(min(self.first * 2 ** min(failures - 1, 30), self.most))
