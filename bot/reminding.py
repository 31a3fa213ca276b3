"""The clock's tick: due reminders → outbox, once whatever restarts or how many processes run."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as hour
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from bot import measuring
from bot.bell import Bell
from bot.clock import OfficeClock
from bot.desk import Desk, fresh
from bot.observing import logger, new_incident
from bot.turning import DATABASE_BACKOFF
from domain.calendar import WorkingDays
from domain.deadlines import may_send
from domain.digests import Digest, Reminding
from domain.regions import Region
from handlers.reminders import compose
from handlers.rendering import messages
from handlers.replies import Say
from locales import Texts
from storage.database import Database, DatabaseTrouble, is_passing
from storage.outbox import OutboxRow, Priority, ToSend
from storage.store import Store

log = logger("reminding")

#: Seconds between ticks, and between looks at the office clock, which may jump in a demo.
EVERY: Final = 30.0
LOOK: Final = 0.25
JUMP: Final = timedelta(seconds=1)
#: A region is looked at so often; the country has hundreds, and reminders are of days.
REGION_EVERY: Final = timedelta(minutes=10)
#: Digests of one transaction: it must not keep updates waiting.
BATCH: Final = 25
LAST_HOUR: Final = hour(16)


class Reminder:
    """Puts every person's digest of the day into the outbox."""

    def __init__(self, database: Database, texts: Texts, clock: OfficeClock, outbox: Bell) -> None:
        self._database = database
        self._texts = texts
        self._clock = clock
        self._outbox = outbox
        self._desk = Desk(database, texts)
        self._wake = Bell()
        self._looked: dict[str, datetime] = {}
        self._asked = 0
        self._finished = 0
        self._news = asyncio.Condition()
        self._failures = 0
        self._stopping = False
        self.turned_at = time.monotonic()

    async def run(self) -> None:
        """Tick every half a minute, and at once when the office clock jumps, until `stop`."""
        while not self._stopping:
            self.turned_at = time.monotonic()
            asked = self._asked
            began = self._clock.now(), time.monotonic()
            try:
                await self.tick(began[0])
                self._failures = 0
            except DatabaseTrouble:
                self._failures += 1
                log.warning("database trouble", failures=self._failures, exc_info=True)
                await self._wake.heard(DATABASE_BACKOFF.after(self._failures))
                continue
            await self._tell(asked)
            await self._until_next(*began)

    def stop(self) -> None:
        """Begin no further tick."""
        self._stopping = True
        self._wake.ring()

    async def ticked(self) -> None:
        """Return when a tick has ended that began after this call and looked at every region."""
        self._looked.clear()
        self._asked += 1
        wanted = self._asked
        self._wake.ring()
        async with self._news:
            await self._news.wait_for(lambda: self._finished >= wanted)

    async def tick(self, now: datetime) -> None:
        """Queue what is due at `now` (aware, office clock) in every region not just looked at."""
        async with self._database.read() as store:
            regions = await store.regions.active()
        for region in regions:
            looked = self._looked.get(region.code)
            local = now.astimezone(ZoneInfo(region.zone))
            if looked is not None and timedelta(0) <= now - looked < REGION_EVERY:
                continue
            if may_send(local, working_days(region.settings.local_holidays)):
                await self._look(region, local)
                self._looked[region.code] = now

    async def _look(self, region: Region, now: datetime) -> None:
        async with _one_failing_stops_nobody(region=region.code):
            await self._remind(region, now)
        async with _one_failing_stops_nobody(desk=region.code):
            told = await self._desk.tell(region, now)
            news = await self._desk.tell_news(region, now)
            if told or news:
                self._outbox.ring()

    async def _remind(self, region: Region, now: datetime) -> None:
        async with self._database.read() as store:
            due = await due_digests(store, region, now)
        for batch in _batches(due):
            async with self._database.write() as store:
                for digest in batch:
                    async with _one_failing_stops_nobody(person=digest.person), store.turn():
                        await self._queue(store, region, digest, now)
            self._outbox.ring()
        if due:
            log.info("reminded", region=region.code, people=len(due))

    async def _queue(self, store: Store, region: Region, digest: Digest, now: datetime) -> None:
        queued = await store.reminders.queue(digest, region.code, now)
        if queued is None:
            return
        digest = replace(digest, lines=queued.lines)
        say = await compose(store, region, digest, queued.id, now)
        if say is not None:
            store.outbox.add(_row(say, self._texts, region, digest, queued.id))
            measuring.REMINDERS.inc()

    async def _tell(self, asked: int) -> None:
        async with self._news:
            self._finished = asked
            self._news.notify_all()

    async def _until_next(self, office: datetime, ticks: float) -> None:
        """Since a tick began at `office` by the office clock and `ticks` by the monotonic one."""
        while not self._stopping and self._asked == self._finished:
            passed = timedelta(seconds=time.monotonic() - ticks)
            if passed.total_seconds() >= EVERY or abs(self._clock.now() - office - passed) > JUMP:
                return
            await self._wake.heard(LOOK)


async def due_digests(store: Store, region: Region, now: datetime) -> list[Digest]:
    """The digests of a region that are due at `now` (in its zone) and were not queued yet."""
    today = now.date()
    reminding = Reminding(
        working_days(region.settings.local_holidays),
        region.settings.offsets,
        await store.reminders.sent(region.code, today),
        await store.reminders.postponed(today),
    )
    deadlines = await store.reminders.deadlines(region, today)
    staff = await store.reminders.staff(region.code)
    told = await store.reminders.told(today, region.code)
    # beside the loop, in which others are answered meanwhile
    digests = await asyncio.to_thread(reminding.digests, deadlines, staff, now)
    return [one for one in digests if one.person not in told]


class Freshener:
    """Renders a digest again just before it is sent, from what is still owed then."""

    def __init__(self, texts: Texts, clock: OfficeClock) -> None:
        self._texts = texts
        self._clock = clock

    async def __call__(self, store: Store, row: ToSend) -> ToSend | None:
        """The row as it reads now; None when nothing of the digest is owed any more."""
        kind, _, rest = (row.key or "").partition("/")
        first, _, further = rest.partition("/")
        async with _one_failing_stops_nobody(key=row.key):
            if kind == "desk":
                region, now = await self._here(store, first)
                return await fresh(store, self._texts, row, region, now)
            if kind == "digest":
                return await self._fresh(store, row, int(first), further)
        return row

    async def _here(self, store: Store, code: str) -> tuple[Region, datetime]:
        region = await store.regions.get(code)
        assert region is not None
        return region, self._clock.now().astimezone(ZoneInfo(region.zone))

    async def _fresh(self, store: Store, row: ToSend, digest_id: int, code: str) -> ToSend | None:
        region, now = await self._here(store, code)
        digest = await store.reminders.digest(digest_id, region, now.date())
        if digest is None:
            return None
        say = await compose(store, region, digest, digest_id, now)
        if say is None:
            return None
        return replace(row, payload=_row(say, self._texts, region, digest, digest_id).payload)


@asynccontextmanager
async def _one_failing_stops_nobody(**whose: object) -> AsyncIterator[None]:
    """What fails here is logged, and the others go on; the database's trouble is everybody's."""
    try:
        yield
    except Exception as error:
        if is_passing(error):
            raise
        log.exception("reminder failed", incident=new_incident(), **whose)


@lru_cache(maxsize=100)
def working_days(local: tuple[date, ...]) -> WorkingDays:
    """The working days of a region with these holidays of its own."""
    return WorkingDays(local)


def _row(say: Say, texts: Texts, region: Region, digest: Digest, digest_id: int) -> OutboxRow:
    """The digest as a message of one piece, valid until the offices close."""
    assert say.to is not None
    (row,) = messages(say, texts, say.to)
    return replace(
        row,
        priority=Priority.REMINDER,
        key=f"digest/{digest_id}/{region.code}",
        valid_until=datetime.combine(digest.day, LAST_HOUR, ZoneInfo(region.zone)),
    )


def _batches(digests: list[Digest]) -> Iterator[list[Digest]]:
    for start in range(0, len(digests), BATCH):
        yield digests[start : start + BATCH]
