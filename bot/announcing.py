"""Announcements → outbox, slice by slice: everybody once, wherever it was interrupted."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.bell import Bell
from bot.clock import OfficeClock, real_now
from bot.observing import logger, new_incident
from bot.turning import Turning
from domain.announcements import Announcement, AnnouncementId, AnnouncementState, Reached
from domain.people import Person
from domain.regions import Region
from handlers.announcing import NAMED, Composer, Told, progress, progress_key, result
from handlers.rendering import inline, messages
from handlers.replies import Say
from locales import Texts
from storage.announcements import Underway
from storage.announcements.fanout import Next, key_of
from storage.database import Database
from storage.outbox import OutboxRow, Priority
from storage.store import Store

log = logger("announcing")

#: Messages of one announcement that are in the outbox at once: what a pause need not take back.
WINDOW: Final = 100
#: Recipients of one transaction: it must not keep updates waiting.
SLICE: Final = 25
GATHERED: Final = 500
#: Seconds between looks while something is under way, and while nothing is.
LOOK: Final = 0.25
IDLE: Final = 5.0
#: How often the progress is shown.
SHOW_EVERY: Final = timedelta(seconds=5)


class Announcer(Turning):
    """Carries out what was begun until it is stopped; several processes may, and after any kill.

    Every step is one transaction that holds the announcement: who was told is noted in the commit
    that puts the message into the outbox.
    """

    def __init__(
        self,
        database: Database,
        texts: Texts,
        composers: Mapping[str, Composer],
        *,
        clock: OfficeClock,
        outbox: Bell,
        work: Bell,
    ) -> None:
        super().__init__(work)
        self._database = database
        self._texts = texts
        self._composers = composers
        self._clock = clock
        self._outbox = outbox

    async def turn(self) -> float:
        """One step of each that is under way; how long to pause after it."""
        async with self._database.read() as store:
            due = await store.fanout.due()
        going_on = [await self.step(one) for one in due]
        return 0 if any(going_on) else (LOOK if due else IDLE)

    async def step(self, announcement_id: AnnouncementId) -> bool:
        """One commit's work on an announcement; whether there is more to do at once."""
        async with self._database.write() as store:
            under = await store.fanout.hold(announcement_id)
            going_on = under is not None and await self._step(store, under)
        self._outbox.ring()
        return going_on

    async def _step(self, store: Store, under: Underway) -> bool:
        one = under.announcement
        queued = await store.fanout.settle(one.id)
        if one.state is not AnnouncementState.RUNNING:
            return False
        if under.gathered_to is not None:
            await store.fanout.gather(under, GATHERED)
            return True
        room = min(SLICE, WINDOW - queued)
        told = await self._tell(store, under, room) if room > 0 else 0
        await self._show(store, under, over=not queued and not told)
        return told == SLICE

    async def _tell(self, store: Store, under: Underway, limit: int) -> int:
        """Put the messages to the next recipients into the outbox; how many there were."""
        one = under.announcement
        further = await store.fanout.next(one.id, limit)
        if not further:
            return 0
        persons = await store.people.of_ids(each.person_id for each in further)
        region = await store.regions.get(one.region)
        assert region is not None
        rows = {
            each.person_id: row
            for each in further
            if (person := persons.get(each.person_id)) is not None
            and (row := self._row(under, region, person, each)) is not None
        }
        for row in rows.values():
            store.outbox.add(row)
        lost = [each.person_id for each in further if each.person_id not in rows]
        await store.fanout.note(one.id, list(rows), Reached.QUEUED)
        await store.fanout.note(one.id, lost, Reached.UNREACHABLE)
        return len(further)

    def _row(self, under: Underway, region: Region, person: Person, to: Next) -> OutboxRow | None:
        """The message to one recipient; what cannot be composed is logged and stops nobody."""
        one = under.announcement
        told = Told(region, person, to.agency, {**one.values, **to.values})
        try:
            say = self._composers[one.kind](told)
            (row,) = messages(say, self._texts, person.telegram_id)
        except Exception:
            log.exception("cannot compose", kind=one.kind, id=one.id, incident=new_incident())
            return None
        return replace(row, priority=Priority.BROADCAST, key=key_of(one.id, to.person_id))

    async def _show(self, store: Store, under: Underway, *, over: bool) -> None:
        """Edit the progress now and then; at the end say the result to who began it."""
        one, now = under.announcement, real_now()
        if over:
            await store.fanout.finish(one.id, self._clock.now())
            one = one.model_copy(update={"state": AnnouncementState.DONE})
        elif under.shown_at is not None and now < under.shown_at + SHOW_EVERY:
            return
        await store.fanout.shown(one.id, now)
        starter = one.created_by and await store.people.get(one.created_by)
        if not starter:
            return
        for row in await self._news(store, one, starter.telegram_id):
            store.outbox.add(row)

    async def _news(self, store: Store, one: Announcement, chat_id: int) -> list[OutboxRow]:
        """The message that shows the progress, edited; at its end it becomes the result."""
        count = await store.announcements.headcount(one.id)
        say = progress(one, count)
        if one.over:
            say = result(one, count, await store.announcements.missed(one.id, limit=NAMED))
        shown = await store.outbox.delivery(progress_key(one))
        if shown is not None and shown.message_id is not None:
            return list(self._edited(say, chat_id, shown.message_id))
        return list(messages(say, self._texts, chat_id)) if one.over else []

    def _edited(self, say: Say, chat_id: int, message_id: int) -> Iterator[OutboxRow]:
        for row in messages(say, self._texts, chat_id):
            keyboard = inline(say.buttons, self._texts)
            payload = {**row.payload, "message_id": message_id, "reply_markup": keyboard}
            yield replace(row, method="editMessageText", payload=payload, key=None)
