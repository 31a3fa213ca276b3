"""Whoever looks on: pages that want to hear of changes, tests that wait for one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from simulator.objects import JSON

Found = TypeVar("Found")


class Watchers:
    """Tells of every change as it happens; costs nothing while nobody looks."""

    def __init__(self) -> None:
        self._pages: set[asyncio.Queue[JSON | None]] = set()
        self._waiting: list[asyncio.Future[None]] = []

    def subscribe(self) -> asyncio.Queue[JSON | None]:
        """A queue of all later events; None ends it."""
        queue: asyncio.Queue[JSON | None] = asyncio.Queue()
        self._pages.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[JSON | None]) -> None:
        self._pages.discard(queue)

    def close(self) -> None:
        """End every subscription."""
        for queue in self._pages:
            queue.put_nowait(None)

    def tell(self, event: Callable[[], JSON]) -> None:
        """Something changed; `event` is made only when a page looks on."""
        self.wake()
        if self._pages:
            made = event()
            for queue in self._pages:
                queue.put_nowait(made)

    def wake(self) -> None:
        """Something changed that only those who wait care for."""
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, condition: Callable[[], Found], within: float) -> Found:
        """What `condition` gives once it is true; asked again after every change.

        Raises TimeoutError when that takes longer than `within` seconds.
        """
        async with asyncio.timeout(within):
            while not (found := condition()):
                change = asyncio.get_running_loop().create_future()
                self._waiting.append(change)
                await change
        return found
