"""After a long silence: tells those who wait for something that their messages may be lost."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.observing import logger
from domain.deadlines import DeadlineKind
from domain.people import Person
from domain.regions import NATION
from handlers.conversation import Form
from handlers.rendering import messages
from handlers.returning import KEPT, back_again
from locales import Texts
from storage.conversations import Draft
from storage.database import Database
from storage.store import Store

log = logger("returning")

#: What is due by then, or overdue, is worth a message.
NEAR: Final = timedelta(days=7)
#: Seconds for which no other process that starts now tells the same.
TOLD_FOR: Final = 3600


async def tell_return(
    database: Database,
    forms: Mapping[str, Form],
    texts: Texts,
    *,
    holder: str,
    away: timedelta,
    now: datetime,
) -> None:
    """After more than a day tell everyone with an open draft or a due item, and the admins.

    `away` is how long no process was alive, `now` the office's time.
    """
    if away <= KEPT:
        return
    async with database.write() as store:
        if not await store.leases.hold("returning", holder, TOLD_FOR):
            return
        drafts = {draft.person_id: draft for draft in await store.conversations.active()}
        waiting = {*drafts, *await _due(store, now)}
        for person in (await store.people.of_ids(waiting)).values():
            if person.unreachable_since is None:
                _say(store, texts, forms, person, drafts.get(person.id), away, now)
    log.info("told of return", people=len(waiting), hours=round(away / timedelta(hours=1)))


def _say(
    store: Store,
    texts: Texts,
    forms: Mapping[str, Form],
    person: Person,
    draft: Draft | None,
    away: timedelta,
    now: datetime,
) -> None:
    local = now.astimezone(ZoneInfo(person.home.zone if person.home else NATION.zone))
    say = back_again(person, draft, forms, local - away, local)
    for row in messages(say, texts, person.telegram_id):
        store.outbox.add(row)


async def _due(store: Store, now: datetime) -> set[int]:
    """Who is told of what is due soon or overdue, and the admins."""
    waiting: set[int] = set()
    for region in await store.regions.active():
        today = now.astimezone(ZoneInfo(region.zone)).date()
        staff = await store.reminders.staff(region.code)
        for one in await store.reminders.deadlines(region, today, until=today + NEAR):
            if one.kind is not DeadlineKind.DRAFT:
                waiting |= {recipient.person for recipient in staff.told(one)}
        waiting |= {admin.id for admin in await store.people.admins(region.code)}
    return waiting
