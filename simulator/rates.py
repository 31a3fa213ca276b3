"""Telegram's limits on how fast a bot may send; off unless a test asks for them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from simulator.refusals import flooded


@dataclass(slots=True)
class _Bucket:
    rate: float
    burst: float
    level: float
    filled: float

    def take(self, now: float) -> float:
        """Take one message out; gives the seconds to wait when there is none."""
        self.level = min(self.burst, self.level + (now - self.filled) * self.rate)
        self.filled = now
        if self.level < 1:
            return (1 - self.level) / self.rate
        self.level -= 1
        return 0.0


@dataclass(slots=True)
class Rates:
    """Messages a second to one person, a minute to one group, and a second over all."""

    per_chat: float = 1.0
    chat_burst: int = 5
    per_group_minute: int = 20
    overall: float = 30.0
    now: Callable[[], float] = monotonic
    _buckets: dict[int, _Bucket] = field(default_factory=dict)

    def check(self, chat_id: int) -> None:
        """Count a message to this chat; refuses with 429 when it comes too soon."""
        now = self.now()
        for bucket in (self._of_chat(chat_id, now), self._of_all(now)):
            if wait := bucket.take(now):
                raise flooded(math.ceil(wait))

    def _of_chat(self, chat_id: int, now: float) -> _Bucket:
        rate, burst = self.per_chat, float(self.chat_burst)
        if chat_id < 0:
            rate, burst = self.per_group_minute / 60, float(self.per_group_minute)
        return self._buckets.setdefault(chat_id, _Bucket(rate, burst, burst, now))

    def _of_all(self, now: float) -> _Bucket:
        return self._buckets.setdefault(0, _Bucket(self.overall, self.overall, self.overall, now))
