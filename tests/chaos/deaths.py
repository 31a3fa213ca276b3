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
    return Point(module, *function.split("."), after=False)


def _after(module: str, function: str) -> Point:
    return Point(module, *function.split("."), after=True)


POINTS: Final = {
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
    "in a migration": _after("alembic.operations", "Operations.create_table"),
}


def plan(point: str, call: int) -> None:
    """Let this process die, as by kill -9, at the `call`th time that it comes to the point."""
    place = POINTS[point]
    owner = getattr(importlib.import_module(place.module), place.owner)
    setattr(owner, place.function, _deadly(getattr(owner, place.function), call, place.after))


def _deadly(function: Callable[..., Any], call: int, after: bool) -> Callable[..., Any]:
    calls = itertools.count(1)

    def die_when_due() -> None:
        if next(calls) == call:
            os.kill(os.getpid(), signal.SIGKILL)

    @functools.wraps(function)
    async def awaited(*args: Any, **kwargs: Any) -> Any:
        if not after:
            die_when_due()
        result = await function(*args, **kwargs)
        if after:
            die_when_due()
        return result

    @functools.wraps(function)
    def called(*args: Any, **kwargs: Any) -> Any:
        if not after:
            die_when_due()
        result = function(*args, **kwargs)
        if after:
            die_when_due()
        return result

    return awaited if inspect.iscoroutinefunction(function) else called
