"""Long polling: updates are stored in the inbox first, and acknowledged only then."""

import asyncio
import json
import math
import re
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

from bot import measuring
from bot.backoff import Backoff
from bot.bell import Bell
from bot.clock import real_now
from bot.observing import logger
from bot.transport import Refusal, TelegramTrouble, Transport, Unanswered
from storage.database import Database, DatabaseTrouble
from storage.inbox import Received

log = logger("receiving")

ALLOWED_UPDATES: Final = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
)
#: The poll's lease holds for 10 s and is renewed before a poll, so every 3 s when all is quiet.
LEASE: Final = "poll"
LEASE_SECONDS: Final = 10
POLL_SECONDS: Final = 3
NETWORK_SECONDS: Final = 5
#: Under load polls follow each other at once; a renewal each would be a commit each.
RENEW_SECONDS: Final = 1
#: Seconds in which further updates may gather after several have come: they share a commit then.
GATHER: Final = 0.01
BURST: Final = 3
#: How often a process that may not poll looks whether it may.
STANDBY_SECONDS: Final = 1
#: Ids a database can hold.
IDS: Final = range(-(2**63), 2**63)

#: What a database refuses: in JSON text the escape of NUL, and halves of surrogate pairs.
REFUSED: Final = re.compile("\\\\u0000|[\ud800-\udfff]")


class Receiver:
    """Fetches updates while it holds the lease on polling. A process has one.

    It starts without an offset: Telegram begins with the oldest unacknowledged update, and what
    is stored already is not stored twice.
    """

    def __init__(
        self,
        transport: Transport,
        database: Database,
        *,
        holder: str,
        arrived: Bell,
        backoff: Backoff | None = None,
    ) -> None:
        self._transport = transport
        self._database = database
        self._holder = holder
        self._arrived = arrived
        self._backoff = backoff or Backoff(first=1, most=30)
        self._offset: int | None = None
        self._failures = 0
        self._stopping = False
        self._waiting: asyncio.Timeout | None = None
        self._renewed = -math.inf
        self.turned_at = time.monotonic()

    async def run(self) -> None:
        """Receive until `stop`; whatever Telegram or the database say, go on."""
        while not self._stopping:
            self.turned_at = time.monotonic()
            try:
                await self._round()
                self._failures = 0
            except (TelegramTrouble, Refusal, DatabaseTrouble) as trouble:
                await self._after(trouble)
        await self._let_others_poll()

    def stop(self) -> None:
        """Give up the open poll; what has arrived is still stored."""
        self._stopping = True
        if self._waiting is not None:
            self._waiting.reschedule(asyncio.get_running_loop().time())

    async def _round(self) -> None:
        if not await self._may_poll():
            self._offset = None
            await self._pause(STANDBY_SECONDS)
            return
        updates: list[Any] = []
        async with self._unless_stopped():
            updates = await self._poll()
        if updates:
            await self._store(updates)
            if len(updates) >= BURST:
                await self._pause(GATHER)

    async def _may_poll(self) -> bool:
        """Hold the lease on polling; it is renewed unless that was done a moment ago."""
        if time.monotonic() < self._renewed + RENEW_SECONDS:
            return True
        began = time.monotonic()
        async with self._database.write() as store:
            held = await store.leases.hold(LEASE, self._holder, LEASE_SECONDS)
        self._renewed = began if held else -math.inf
        return held

    async def _let_others_poll(self) -> None:
        try:
            async with self._database.write() as store:
                await store.leases.release(LEASE, self._holder)
        except DatabaseTrouble:
            log.warning("the lease on polling ends by itself", seconds=LEASE_SECONDS, exc_info=True)

    async def _poll(self) -> list[Any]:
        wishes: dict[str, Any] = {"timeout": POLL_SECONDS, "allowed_updates": ALLOWED_UPDATES}
        if self._offset is not None:
            wishes["offset"] = self._offset
        patience = POLL_SECONDS + NETWORK_SECONDS
        updates = await self._transport.call("getUpdates", wishes, patience=patience)
        return updates if isinstance(updates, list) else []

    async def _store(self, updates: list[Any]) -> None:
        """Commit the updates, and only then move the offset behind them."""
        received = list(readable(updates))
        if not received:
            raise Unanswered("updates without ids")
        async with self._database.write() as store:
            new = await store.inbox.put(received, real_now())
        self._offset = received[-1].update_id + 1
        measuring.RECEIVED.inc(new)
        self._arrived.ring()
        log.debug("received", updates=len(received), new=new)

    async def _after(self, trouble: Exception) -> None:
        self._failures += 1
        tell(trouble, self._failures)
        if isinstance(trouble, Refusal) and trouble.code == 409 and _webhook_is_set(trouble):
            await self._remove_webhook()
        told = trouble.retry_after if isinstance(trouble, Refusal) else None
        await self._pause(max(self._backoff.after(self._failures), told or 0))

    async def _remove_webhook(self) -> None:
        try:
            await self._transport.call("deleteWebhook")
        except (TelegramTrouble, Refusal) as trouble:
            tell(trouble, self._failures)

    async def _pause(self, seconds: float) -> None:
        async with self._unless_stopped():
            await asyncio.sleep(seconds)

    @asynccontextmanager
    async def _unless_stopped(self) -> AsyncIterator[None]:
        """What is awaited inside is given up when `stop` is called."""
        try:
            async with asyncio.timeout(0 if self._stopping else None) as self._waiting:
                yield
        except TimeoutError:
            log.debug("stopped waiting")
        finally:
            self._waiting = None


def tell(trouble: Exception, failures: int) -> None:
    """Log why nothing could be received, with what to do about it where something can be done."""
    match trouble:
        case Refusal(code=401 | 404):
            log.error("telegram does not know this token: check PANDU_BOT_TOKEN", failures=failures)
        case Refusal(code=409) if _webhook_is_set(trouble):
            log.warning("a webhook was set for this bot; removing it", failures=failures)
        case Refusal(code=409):
            log.warning("another program polls with this token: stop it", failures=failures)
        case Refusal():
            log.warning("telegram refuses", code=trouble.code, why=trouble.reason)
        case TelegramTrouble():
            log.warning("telegram does not answer", why=type(trouble).__name__, failures=failures)
        case _:
            log.warning("cannot store updates", exc_info=trouble, failures=failures)


def _webhook_is_set(refusal: Refusal) -> bool:
    return "webhook" in refusal.description.lower()


def readable(updates: list[Any]) -> Iterator[Received]:
    """The updates as the inbox takes them; what has no id that a database can hold is none."""
    for update in updates:
        if isinstance(update, dict) and _is_id(update.get("update_id")):
            yield Received(update["update_id"], lane(update), raw(update))


def raw(update: Mapping[str, Any]) -> str:
    """The update as JSON text, without what databases refuse: NUL and halves of surrogates."""
    text = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
    if REFUSED.search(text) is None:
        return text
    return json.dumps(_clean(update), ensure_ascii=False, separators=(",", ":"))


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", value.replace("\0", ""))
    if isinstance(value, list):
        return [_clean(each) for each in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(each) for key, each in value.items()}
    return value


def lane(update: Mapping[str, Any]) -> int:
    """In which order it is handled: its chat's, else its user's; 0 for what has neither."""
    for content in update.values():
        if isinstance(content, dict) and (found := _place(content)) is not None:
            return found
    return 0


def _place(content: Mapping[str, Any]) -> int | None:
    message = content.get("message")
    holders = [content.get("chat"), message.get("chat") if isinstance(message, dict) else None]
    for holder in [*holders, content.get("from"), content.get("user")]:
        if isinstance(holder, dict) and _is_id(holder.get("id")):
            return int(holder["id"])
    return None


def _is_id(value: Any) -> bool:
    return type(value) is int and value in IDS
