"""Who is to be told what, and the message of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from domain.people import PersonId, Role
from domain.regions import Region
from handlers.desk.month import monthly
from handlers.desk.notice import Notice
from handlers.desk.waiting import asker, askers, daily, waiting_long
from handlers.desk.week import weekly
from handlers.replies import Say
from storage.reminders.subject import ASKER, DAILY, MONTHLY, WEEKLY
from storage.store import Store

COMPOSED: Final = {DAILY: daily, WEEKLY: weekly, MONTHLY: monthly, ASKER: asker}


async def notices(store: Store, region: Region, now: datetime) -> list[Notice]:
    """What is to be told at `now` (the region's zone) and was not; the same from tick to tick.

    Nobody is told of a week or month in which the duty began.
    """
    today = now.date()
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    waiting = await waiting_long(store, region, now)
    due = [Notice(person, day, ASKER) for person, day in askers(waiting, now)]
    for one in await store.desk.on_duty(region.code):
        since = one.since.astimezone(now.tzinfo).date()
        if one.role is Role.HEAD and since < first:
            due.append(Notice(one.person, first, MONTHLY, one.agency))
        if one.role is Role.ADMIN:
            due.append(Notice(one.person, today, DAILY))
        if one.role is Role.ADMIN and since < monday:
            due.append(Notice(one.person, monday, WEEKLY))
    earliest = min((one.day for one in due), default=today)
    said = await store.desk.said(region.code, earliest)
    return _in_one([one for one in due if (one.person, one.day, one.kind) not in said])


def _in_one(due: Sequence[Notice]) -> list[Notice]:
    """Who is told of the week reads of the day in the same message."""
    told = {one.person for one in due if one.kind == WEEKLY}
    return [replace(one, silent=one.kind == DAILY and one.person in told) for one in due]


async def compose(store: Store, region: Region, notice: Notice, now: datetime) -> Say | None:
    """The notice as a message; None when there is nothing to say, or nobody to say it to."""
    if notice.silent:
        return None
    person = await store.people.get(PersonId(notice.person))
    if person is None or person.unreachable_since is not None:
        return None
    return await COMPOSED[notice.kind](store, region, person, notice, now)
