"""Faults on request: a Telegram that is slow, overloaded, down, or gone in the middle of a call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simulator.refusals import Refusal, flooded

_DESCRIPTIONS = {500: "Internal Server Error", 502: "Bad Gateway", 504: "Gateway Timeout"}


@dataclass(slots=True)
class Fault:
    """What goes wrong with the next `times` calls (None: all) of this method and chat (None: any).

    `latency` delays the call, in seconds. `drop` closes the connection before the call is handled,
    or after it was handled but before it is answered. `code` answers with an error without
    handling; `retry_after` answers 429.
    """

    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    latency: float = 0.0
    code: int = 0
    retry_after: int = 0
    drop: Literal["", "before", "after"] = ""
    description: str = ""

    def meets(self, method: str, chat_id: int) -> bool:
        same_method = self.method is None or self.method.lower() == method
        return same_method and self.chat_id in (None, chat_id)

    def refusal(self) -> Refusal | None:
        """The error that this fault answers with."""
        if self.retry_after:
            return flooded(self.retry_after)
        if self.code:
            said = self.description or _DESCRIPTIONS.get(self.code, "Internal Server Error")
            return Refusal(self.code, said)
        return None


class Faults:
    """The faults that are planned, oldest first; each call meets at most one."""

    def __init__(self) -> None:
        self._planned: list[Fault] = []

    def plan(self, fault: Fault) -> Fault:
        self._planned.append(fault)
        return fault

    def clear(self) -> None:
        """Everything works again."""
        self._planned.clear()

    def next_for(self, method: str, chat_id: int) -> Fault | None:
        """The fault that this call meets; it is used up by that."""
        if not self._planned:
            return None
        for fault in self._planned:
            if fault.meets(method, chat_id):
                self._use(fault)
                return fault
        return None

    def _use(self, fault: Fault) -> None:
        if fault.times is None:
            return
        fault.times -= 1
        if fault.times <= 0:
            self._planned.remove(fault)
