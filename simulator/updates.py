"""Updates that wait for the bot, and the long poll that fetches them."""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from simulator.clock import OfficeClock
from simulator.objects import JSON
from simulator.refusals import conflict

KEPT_SECONDS = 24 * 3600
FIRST_UPDATE_ID = 610_000_001
MOST_AT_ONCE = 100
# Kinds that Telegram leaves out unless the bot names them.
_ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count", "chosen_inline_result"}
_ONE_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(slots=True)
class Update:
    """One update; `raw` is its JSON text as it was when it happened."""

    id: int
    kind: str
    raw: str
    happened: float


class Updates:
    """The queue of one bot: ids rise, what is confirmed is gone, what is a day old too."""

    def __init__(self, clock: OfficeClock, changed: Callable[[], None]) -> None:
        """`changed` is called whenever updates come or go."""
        self._clock = clock
        self._changed = changed
        self._waiting: OrderedDict[int, Update] = OrderedDict()
        self._again: list[Update] = []
        self._sent: OrderedDict[int, Update] = OrderedDict()
        self._poller: asyncio.Future[None] | None = None
        self._next_id = FIRST_UPDATE_ID
        self.allowed: frozenset[str] | None = None
        self.arrived = asyncio.Event()

    @property
    def next_id(self) -> int:
        """The id that the next update will get."""
        return self._next_id

    def __len__(self) -> int:
        self._drop_old()
        return len(self._waiting) + len(self._again)

    def push(self, kind: str, body: JSON) -> Update | None:
        """Queue an update; None when the bot did not allow this kind."""
        if not self._allows(kind):
            return None
        number, self._next_id = self._next_id, self._next_id + 1
        raw = json.dumps({"update_id": number, kind: body})
        update = Update(number, kind, raw, self._clock.seconds())
        self._waiting[number] = update
        self._wake()
        return update

    def _allows(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _ASKED_FOR

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Choose the kinds of later updates; None keeps the choice, an empty one is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def redeliver(self, update_id: int) -> None:
        """Hand over once more an update that the bot has had, as after a lost confirmation."""
        self._again.append(self._sent[update_id])
        self._wake()

    @property
    def delivered(self) -> list[int]:
        """Ids of the updates that the bot has had lately, oldest first."""
        return list(self._sent)

    def restart_numbers(self, next_id: int) -> None:
        """Go on with another id, as Telegram does after a week without updates."""
        self._next_id = next_id

    def forget(self) -> None:
        """Drop all that waits."""
        self._waiting.clear()
        self._again.clear()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """Confirm all before `offset`, then give the next ones, waiting `seconds` for any."""
        self.end_poll(_ONE_POLLER)
        self._confirm(offset)
        batch = self.head(limit)
        if batch or seconds <= 0:
            return batch
        await self._wait(seconds)
        return self.head(limit)

    async def _wait(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None

    def end_poll(self, reason: str | None = None) -> None:
        """End the long poll under way: with a conflict for this reason, or as if it timed out."""
        poller, self._poller = self._poller, None
        if poller is None or poller.done():
            return
        if reason is None:
            poller.set_result(None)
        else:
            poller.set_exception(conflict(reason))

    def head(self, limit: int = MOST_AT_ONCE) -> list[Update]:
        """The oldest updates, without confirming them; what is delivered again comes first."""
        self._drop_old()
        if not self._waiting and not self._again:
            return []
        batch, self._again = self._again[:limit], self._again[limit:]
        for update in self._waiting.values():
            if len(batch) >= limit:
                break
            batch.append(update)
        self._remember(batch)
        return batch

    def _remember(self, batch: list[Update]) -> None:
        for update in batch:
            self._sent[update.id] = update
        while len(self._sent) > 1000:
            self._sent.popitem(last=False)

    def done(self, update: Update) -> None:
        """The webhook took this update."""
        self._waiting.pop(update.id, None)
        self._changed()

    def again(self, update: Update) -> None:
        """The webhook refused this update; one that is delivered again would otherwise be lost."""
        if update.id not in self._waiting:
            self._again.insert(0, update)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popitem(last=False)
        while self._waiting and next(iter(self._waiting)) < offset:
            self._waiting.popitem(last=False)
        self._changed()

    def _drop_old(self) -> None:
        oldest = self._clock.seconds() - KEPT_SECONDS
        while self._waiting and next(iter(self._waiting.values())).happened < oldest:
            self._waiting.popitem(last=False)

    def _wake(self) -> None:
        self.arrived.set()
        self.end_poll()
        self._changed()
