"""The sender's loop: marks what is finished and claims what is next, in one commit."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot import measuring
from bot.backoff import Backoff
from bot.bell import Bell
from bot.clock import OfficeClock, real_now
from bot.observing import logger, new_incident
from bot.sending.deliveries import Deliveries
from bot.sending.delivery import Again, Courier, Dropped, Outcome, Sent
from bot.sending.hands import Finished, Hands
from bot.sending.line import Line
from bot.sending.marking import is_trouble, mark
from bot.sending.pace import Pace
from bot.sending.slips import Slips
from bot.turning import DATABASE_BACKOFF
from storage.database import Database, DatabaseTrouble, is_passing
from storage.outbox import Priority, ToSend
from storage.store import Store

log = logger("sending")

#: Seconds between looks at the outbox when no bell rings: another process may have written.
LOOK: Final = 0.25
SHORTEST: Final = 0.01
#: Seconds between renewals of the own claims, which hold for storage.outbox.CLAIMED_FOR.
RENEW: Final = 5.0
#: So many answers are claimed at once where no rate holds them back.
AHEAD: Final = 32
#: Instead of a send by a process that was frozen: somebody else may have it by now.
STOOD_STILL: Final = Again("stood still", 0.0)
#: Seconds that the mark of a message waits for those of others that are under way.
GATHER: Final = 0.005

#: Renders a row again just before it is sent, from what is true then; None drops it.
Freshen = Callable[[Store, ToSend], Awaitable[ToSend | None]]


@dataclass(frozen=True)
class Limits:
    """How many messages may be under way at once, and how many a second (0: no limit)."""

    in_flight: int
    rate: float


@dataclass(frozen=True)
class Clocks:
    """What the sender tells time by: the office's, the real one, and one that never jumps."""

    office: OfficeClock
    now: Callable[[], datetime] = real_now
    ticks: Callable[[], float] = time.monotonic


class Sender:
    """Sends what the outbox holds until it is stopped. A process has one.

    At most `limits.in_flight` messages are with Telegram without its answer. What it took and is
    not marked yet stands on the slips: a kill repeats only what was in flight.
    """

    def __init__(
        self,
        database: Database,
        courier: Courier,
        line: Line,
        *,
        holder: str,
        limits: Limits,
        clocks: Clocks,
        work: Bell,
        freshen: Freshen | None = None,
        backoff: Backoff | None = None,
        slips: Slips | None = None,
        deliveries: Deliveries | None = None,
    ) -> None:
        self._database = database
        self._courier = courier
        self._line = line
        self._holder = holder
        self._limits = limits
        self._clocks = clocks
        self._work = work
        self._freshen = freshen
        self._backoff = backoff or Backoff(first=1, most=900)
        self._slips = slips
        self._deliveries = deliveries or Deliveries(work)
        self._pace = Pace(limits.rate)
        self._hands = Hands(limits.in_flight, AHEAD)
        self._restoring: asyncio.Task[None] | None = None
        self._after: int | None = None
        self._renewed = -math.inf
        self._failures = 0
        self._stopping = False
        self.turned_at = time.monotonic()

    async def run(self) -> None:
        """Send until `stop`, then let what is in flight end and mark it."""
        async with asyncio.TaskGroup() as group:
            while not self._stopping or self._hands:
                self.turned_at = time.monotonic()
                await self._turn(group)
                await self._work.heard(self._until_next_turn())
            if self._restoring is not None:
                self._restoring.cancel()

    def stop(self) -> None:
        """Claim nothing more."""
        self._stopping = True
        self._work.ring()

    async def _turn(self, group: asyncio.TaskGroup) -> None:
        finished, began = self._hands.finished, self._clocks.ticks()
        try:
            claimed = await self._commit(finished)
        except DatabaseTrouble:
            self._failures += 1
            log.warning("database trouble", failures=self._failures, exc_info=True)
            return
        self._failures = 0
        self._forget(finished)
        self._take(claimed, began)
        self._start(group)

    async def _commit(self, finished: Finished) -> list[ToSend]:
        """One transaction: what is finished is marked, what goes next is claimed."""
        room = self._room()
        due = self._clocks.ticks() >= self._renewed + RENEW
        stale = self._hands.stale(self._clocks.ticks())
        given_up = self._hands.give_up_waiting() if self._stopping or stale else []
        if not (finished or room or due or given_up):
            return []
        async with self._database.write() as store:
            if given_up:
                await store.outbox.unclaim(self._holder, given_up)
            if due:
                await self._renew(store)
            for row, outcome in finished:
                await mark(store, self._holder, row, outcome, self._clocks.now(), self._backoff)
            await store.flush()  # a chat whose message is marked may be claimed again at once
            return await self._next(store, room, finished) if room else []

    def _room(self) -> int:
        if self._stopping or self._restoring is not None:
            return 0
        return int(min(self._hands.room, self._pace.room(self._clocks.ticks())))

    async def _renew(self, store: Store) -> None:
        senders = await store.leases.senders()
        self._pace.share(self._limits.rate, senders)
        if self._hands:
            await store.outbox.renew(self._holder, self._hands.ids, self._clocks.now())
        self._renewed = self._clocks.ticks()

    async def _next(self, store: Store, room: int, finished: Finished) -> list[ToSend]:
        ticks = self._clocks.ticks()
        claimed = await store.outbox.claim(
            self._holder,
            room,
            self._hands.chats(finished) | self._pace.resting(ticks).keys(),
            self._clocks.now(),
            after=self._after,
            least=Priority.BROADCAST if self._pace.broadcast_room(ticks) else Priority.REMINDER,
            less_urgent=self._hands.free,
        )
        # chats take turns only while answers fill every place: nothing else may overtake one
        crowded = len(claimed) == room and claimed[-1].priority is Priority.REPLY
        self._after = claimed[-1].chat_id if crowded else None
        return [fresh for row in claimed if (fresh := await self._freshened(store, row))]

    async def _freshened(self, store: Store, row: ToSend) -> ToSend | None:
        fresh: ToSend | None = row
        if row.valid_until is not None and row.valid_until <= self._clocks.office.now():
            fresh = None
        elif self._freshen is not None and row.priority is Priority.REMINDER:
            fresh = await self._rendered_again(store, row, self._freshen)
        if fresh is None:
            await store.outbox.drop(row.id, "no longer true")
        return fresh

    async def _rendered_again(self, store: Store, row: ToSend, freshen: Freshen) -> ToSend | None:
        try:
            async with store.turn():
                return await freshen(store, row)
        except Exception as error:
            if is_passing(error):
                raise
            _tell_incident("cannot be rendered again", row)
            return None

    def _forget(self, finished: Finished) -> None:
        self._hands.forget(finished)
        for row, _ in finished:
            self._deliveries.forget(row.key)
            if self._slips is not None:
                self._slips.forget(row.id)

    def _take(self, claimed: Sequence[ToSend], at: float) -> None:
        ticks = self._clocks.ticks()
        for row in claimed:
            self._pace.take(row.chat_id, ticks, broadcast=row.priority is Priority.BROADCAST)
        self._hands.take(claimed, at)
        if self._renewed >= at:
            self._hands.renewed(at)

    def _start(self, group: asyncio.TaskGroup) -> None:
        ticks = self._clocks.ticks()
        held_up = self._pace.stopped(ticks) or self._hands.stale(ticks)
        if self._restoring is None and not held_up:
            for row in self._hands.starting():
                group.create_task(self._send(row, group))

    async def _send(self, row: ToSend, group: asyncio.TaskGroup) -> None:
        outcome: Outcome
        try:
            late = self._hands.outdated(self._clocks.ticks())
            outcome = STOOD_STILL if late else await self._courier.deliver(row)
        except Exception:
            outcome = Dropped(_tell_incident("send failed", row))
        measuring.sends(type(outcome).__name__.lower()).inc()
        if isinstance(outcome, Again) and outcome.seconds:
            measuring.FLOODS.inc()
            self._pace.flood(row.chat_id, outcome.seconds, self._clocks.ticks())
        if isinstance(outcome, Sent):
            if self._slips is not None:
                self._slips.write(row.id, outcome.message_id)
            self._deliveries.note(row.key, outcome.message_id)
        self._hands.done(row, outcome)
        if is_trouble(outcome):
            self._ask_the_line(group)
        self._start(group)
        self._call()

    def _call(self) -> None:
        """Ask for a turn: at once when nothing is left, in a moment while others are under way."""
        if not self._hands.busy or self._hands.ahead == self._limits.in_flight:
            self._work.ring()
        elif not self._hands.ahead:
            asyncio.get_running_loop().call_later(GATHER, self._work.ring)

    def _ask_the_line(self, group: asyncio.TaskGroup) -> None:
        if self._restoring is None:
            self._restoring = group.create_task(self._restore())

    async def _restore(self) -> None:
        await self._line.restored()
        self._restoring = None
        self._work.ring()

    def _until_next_turn(self) -> float:
        if self._failures:
            return DATABASE_BACKOFF.after(self._failures)
        ticks = self._clocks.ticks()
        waits = [*self._pace.resting(ticks).values(), self._pace.wait(ticks)]
        return max(SHORTEST, min((wait for wait in waits if 0 < wait < LOOK), default=LOOK))


def _tell_incident(event: str, row: ToSend) -> str:
    incident = new_incident()
    log.exception(event, outbox=row.id, chat=row.chat_id, incident=incident)
    return incident
