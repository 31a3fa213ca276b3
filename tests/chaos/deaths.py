"""Where a process kills itself: at a named point of the life of an update."""

import functools
import importlib
import inspect
import itertools
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True)
class Point:
    """Before or after a call of `owner.function`; the module is named as it is imported."""

    module: str
    owner: str
    function: str
    after: bool


def _before(module: str, function: str) -> Point:
    owner, _, name = function.partition(".")
    return Point(module, owner, name, after=False)


def _after(module: str, function: str) -> Point:
    owner, _, name = function.partition(".")
    return Point(module, owner, name, after=True)


POINTS: Final = {
    "lease renewed, not committed": _after("storage.leases", "Leases.hold"),
    "updates fetched, not stored": _after("bot.receiving", "Receiver._poll"),
    "updates stored, not committed": _after("storage.inbox", "Inbox.put"),
    "updates committed, not confirmed": _after("bot.receiving", "Receiver._store"),
    "lanes claimed": _after("storage.inbox", "Inbox.claim"),
    "update routed, not written": _after("bot.processing", "Processor._handle"),
    "before the commit": _after("storage.store", "Store.flush"),
    "after the commit": _before("bot.processing", "Processor._tell"),
    "messages claimed, not sent": _before("bot.sending.sender", "Sender._forget"),
    "before a send": _before("bot.sending.delivery", "Courier.deliver"),
    "after a send, before its mark": _after("bot.sending.delivery", "Courier.deliver"),
    "send marked, not committed": _after("storage.outbox", "Outbox.sent"),
    "job claimed, not begun": _before("bot.working", "Worker._do"),
    "job done, not finished": _before("storage.jobs", "Jobs.finish"),
    "reminder queued, not committed": _after("storage.reminders", "Reminders.queue"),
    "announcement gathered, not committed": _after("storage.announcements", "FanOut.gather"),
    "announcement noted, not committed": _after("storage.announcements", "FanOut.note"),
    "announcement carried on, committed": _after("bot.announcing", "Announcer.step"),
    "in a migration": _after("alembic.operations", "Operations.create_table"),
}


@dataclass(frozen=True)
class Death:
    """The `call`th time that a process comes to the point it sends itself the signal."""

    point: str
    call: int
    signal: int = signal.SIGKILL

    def plan(self) -> None:
        """Let this process die, or freeze, as planned."""
        place = POINTS[self.point]
        owner = getattr(importlib.import_module(place.module), place.owner)
        function = getattr(owner, place.function)
        deadly = _awaited if inspect.iscoroutinefunction(function) else _called
        setattr(owner, place.function, deadly(function, self._when_due(), place.after))

    def _when_due(self) -> Callable[[], None]:
        calls = itertools.count(1)

        def die() -> None:
            if next(calls) == self.call:
                os.kill(os.getpid(), self.signal)

        return die


def _awaited(function: Callable[..., Any], die: Callable[[], None], after: bool) -> Any:
    @functools.wraps(function)
    async def deadly(*args: Any, **kwargs: Any) -> Any:
        if not after:
            die()
        result = await function(*args, **kwargs)
        if after:
            die()
        return result

    return deadly


def _called(function: Callable[..., Any], die: Callable[[], None], after: bool) -> Any:
    @functools.wraps(function)
    def deadly(*args: Any, **kwargs: Any) -> Any:
        if not after:
            die()
        result = function(*args, **kwargs)
        if after:
            die()
        return result

    return deadly
