"""The office's own digests → outbox: each once per person, day and kind."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.calendar import WorkingDays
from domain.deadlines import may_send
from domain.regions import Region
from handlers.desk import Notice, arrivals, compose, news, notices
from handlers.rendering import messages
from handlers.replies import Say
from locales import Texts
from storage.database import Database
from storage.outbox import OutboxRow, Priority, ToSend
from storage.reminders.desk import Told
from storage.store import Store

#: Notices of one transaction: it must not keep updates waiting.
BATCH: Final = 25
LAST_HOUR: Final = time(16)


#: After a message about what came in, the next one gathers for so long.
GATHERED: Final = timedelta(minutes=10)


class Desk:
    """Tells admins, heads and those who wait, on a working day of their region."""

    def __init__(self, database: Database, texts: Texts) -> None:
        self._database = database
        self._texts = texts

    async def tell(self, region: Region, now: datetime) -> int:
        """Queue what is to be told in a region at `now` (its zone); how many notices there were.

        Also what turned out to be empty is not looked at again on that day.
        """
        async with self._database.read() as store:
            due = await notices(store, region, now)
            said = [(one, await compose(store, region, one, now)) for one in due]
        for start in range(0, len(said), BATCH):
            async with self._database.write() as store:
                for notice, say in said[start : start + BATCH]:
                    await self._queue(store, region, notice, say, now)
        return sum(say is not None for _, say in said)

    async def tell_news(self, region: Region, now: datetime) -> int | None:
        """Queue what has come in at the desk, in office hours, a burst of it in one message.

        `now` is in the region's zone. How many admins are told; None: nobody will be for a while.
        """
        if not may_send(now, WorkingDays(region.settings.local_holidays)):
            return None
        async with self._database.read() as store:
            before = await store.desk.told(region.code)
            if before is not None and now - before.at < GATHERED:
                return None
            wanted = {one.person for one in await store.desk.on_duty(region.code)}
            admins = [one for one in await store.people.admins(region.code) if one.id in wanted]
            if not admins:
                return None
            arrived = await arrivals(store, region.code, before.since if before else None)
        told = [say for say in (news(region, admin, arrived) for admin in admins) if say]
        if told:
            async with self._database.write() as store:
                if await store.desk.tells(region.code, before, Told(arrived[-1].at, now)):
                    self._add(store, told)
        return len(told)

    def _add(self, store: Store, told: list[Say]) -> None:
        for say in told:
            assert say.to is not None
            for row in messages(say, self._texts, say.to):
                store.outbox.add(row)

    async def _queue(
        self, store: Store, region: Region, notice: Notice, say: Say | None, now: datetime
    ) -> None:
        digest_id = await store.reminders.once(
            notice.person, notice.day, region.code, now, notice.kind
        )
        if digest_id is not None and say is not None:
            store.outbox.add(_row(say, self._texts, region, notice, now))


async def fresh(
    store: Store, texts: Texts, row: ToSend, region: Region, now: datetime
) -> ToSend | None:
    """A desk's message as it reads now; None when there is nothing to say any more."""
    assert row.key is not None
    kind, person, day, agency = row.key.split("/")[2:]
    notice = Notice(int(person), date.fromisoformat(day), kind, int(agency) or None)
    say = await compose(store, region, notice, now)
    if say is None:
        return None
    return replace(row, payload=_row(say, texts, region, notice, now).payload)


def _row(say: Say, texts: Texts, region: Region, notice: Notice, now: datetime) -> OutboxRow:
    """A message of one piece, valid until the offices close."""
    assert say.to is not None
    (row,) = messages(say, texts, say.to)
    own = (region.code, notice.kind, notice.person, notice.day.isoformat(), notice.agency or 0)
    return replace(
        row,
        priority=Priority.REMINDER,
        key="/".join(map(str, ("desk", *own))),
        valid_until=datetime.combine(now.date(), LAST_HOUR, ZoneInfo(region.zone)),
    )
