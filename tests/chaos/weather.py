"""What goes wrong between Pandu and Telegram, one thing after the other, as a seed wants it."""

import asyncio
import random
from dataclasses import replace

from simulator.faults import Fault
from simulator.telegram import Telegram

#: Every kind of bad weather, by the name under which it is counted.
KINDS = {
    "slow answers": Fault(method="sendMessage", times=3, latency=0.3),
    "slow polls": Fault(method="getUpdates", latency=0.5),
    "connection reset before a send": Fault(method="sendMessage", drop="before"),
    "no answer to a send that arrived": Fault(method="sendMessage", drop="after"),
    "no answer to a poll": Fault(method="getUpdates", drop="after"),
    "poll refused with 500": Fault(method="getUpdates", code=500),
    "poll refused with 502": Fault(method="getUpdates", code=502),
    "send refused with 500": Fault(method="sendMessage", code=500),
    "send refused with 429": Fault(method="sendMessage", retry_after=1),
    "poll refused with 429": Fault(method="getUpdates", retry_after=1),
    "taps cannot be acknowledged": Fault(method="answerCallbackQuery", times=3, code=400),
}
#: Of these a message arrives and is sent again.
DOUBLING = "no answer to a send that arrived"


class Weather:
    """Plans faults while Pandu works, and counts them."""

    #: Calls of a method that go well between two that fail: else it would be an outage.
    BETWEEN = 2

    def __init__(self, telegram: Telegram, seed: str) -> None:
        self._telegram = telegram
        self._again_at: dict[str, int] = {}
        self._random = random.Random(seed)
        self.seen: dict[str, int] = dict.fromkeys([*KINDS, "update delivered again"], 0)

    async def blows(self, pause: float) -> None:
        """One fault or redelivery each `pause` seconds, until cancelled; then all is fine."""
        try:
            while True:
                await asyncio.sleep(pause)
                self._change()
        finally:
            self._telegram.faults.clear()

    def _change(self) -> None:
        kind = self._random.choice(list(self.seen))
        if kind in KINDS:
            self._plan(kind)
        elif self._telegram.updates.delivered:
            self._telegram.updates.redeliver(self._random.choice(self._telegram.updates.delivered))
            self.seen[kind] += 1

    def _plan(self, kind: str) -> None:
        fault = replace(KINDS[kind])
        method = (fault.method or "").lower()
        calls = self._telegram.calls.get(method, 0)
        if calls >= self._again_at.get(method, 0):
            self._again_at[method] = calls + self.BETWEEN
            self._telegram.faults.plan(fault)
            self.seen[kind] += 1
