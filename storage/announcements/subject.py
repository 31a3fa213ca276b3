"""Announcements of a region: begun once, paused, resumed, cancelled; who could not be reached."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Row, func, select, update

from domain.announcements import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
    Audience,
    Headcount,
    NewAnnouncement,
    Reached,
    Recipient,
)
from storage.announcements.audience import holders
from storage.announcements.fanout import FanOut
from storage.tables import (
    agencies,
    announcements,
    duties,
    innovations,
    people,
    recipients,
)
from storage.transaction import Transaction

#: The columns of an announcement.
ANNOUNCEMENT: Final = tuple(announcements.c[name] for name in Announcement.model_fields)


class Missed(NamedTuple):
    """Somebody who could not be reached, and for which unit."""

    name: str | None
    agency: str | None


class Announcements:
    """The announcements of the open transaction. `bot.announcing` carries out what is begun."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.stirred = False

    async def begin(
        self, new: NewAnnouncement, to: Audience | Sequence[Recipient], now: datetime
    ) -> Announcement | None:
        """Begin to tell somebody something; None when `new.once` was begun before.

        `to` are those on duty in `new.region` whom an audience means when it is begun, or named
        persons, each told once. Every text becomes a message of low priority, composed by
        `handlers.routes.ANNOUNCED[new.kind]` shortly before it goes. `now`: office clock.
        """
        added = await self._add(new, to, now)
        if added is not None and not isinstance(to, Audience):
            await self._name(added.id, to)
        self.stirred = self.stirred or added is not None
        return added

    async def get(self, announcement_id: int) -> Announcement | None:
        """The announcement of an id."""
        return await self._one(announcements.c.id == announcement_id)

    async def begun(self, once: str) -> Announcement | None:
        """The announcement that was begun under this key."""
        return await self._one(announcements.c.once == once)

    async def of_region(self, region: str, limit: int) -> list[Announcement]:
        """The newest announcements of a region."""
        own = select(*ANNOUNCEMENT).where(announcements.c.region == region)
        newest = own.order_by(announcements.c.id.desc()).limit(limit)
        return [_announcement(row) for row in await self._transaction.execute(newest)]

    async def steer(
        self, announcement_id: AnnouncementId, state: AnnouncementState, now: datetime
    ) -> bool:
        """Pause, resume or cancel; False when it is over or already so.

        What is not on its way yet waits or is never sent; that may be all but a few messages.
        """
        current = (announcements.c.id == announcement_id) & announcements.c.state.in_(_ALIVE)
        statement = update(announcements).where(current, announcements.c.state != state)
        ended = now if state is AnnouncementState.CANCELLED else None
        changed = await self._transaction.execute(
            statement.values(state=state, finished_at=ended, shown_at=None)
        )
        self.stirred = True
        if changed.rowcount and state is not AnnouncementState.RUNNING:
            await FanOut(self._transaction).take_back(announcement_id)
        return bool(changed.rowcount)

    async def headcount(self, announcement_id: AnnouncementId) -> Headcount:
        """How far it has come. While an audience is being gathered the total still rises."""
        own = recipients.c.announcement_id == announcement_id
        counted = select(recipients.c.state, func.count()).where(own).group_by(recipients.c.state)
        by_state = {Reached(state): n for state, n in await self._transaction.execute(counted)}
        return Headcount(
            total=sum(by_state.values()),
            sent=by_state.get(Reached.SENT, 0),
            unreachable=by_state.get(Reached.UNREACHABLE, 0),
        )

    async def count(self, region: str, audience: Audience) -> Headcount:
        """How many would be told now, and how many of them cannot be reached."""
        told = holders(region, audience).subquery()
        gone = func.count().filter(told.c.unreachable_since.is_not(None))
        row = (await self._transaction.execute(select(func.count(), gone).select_from(told))).one()
        return Headcount(total=row[0], unreachable=row[1])

    async def missed(
        self, announcement_id: AnnouncementId, *, limit: int, offset: int = 0
    ) -> list[Missed]:
        """Some of those who could not be reached, by unit and name."""
        statement = (
            select(people.c.name, agencies.c.name)
            .select_from(recipients.join(people).outerjoin(agencies))
            .where(
                recipients.c.announcement_id == announcement_id,
                recipients.c.state == Reached.UNREACHABLE,
            )
            .order_by(agencies.c.name, people.c.name, people.c.id)
        )
        rows = await self._transaction.execute(statement.limit(limit).offset(offset))
        return [Missed(*row) for row in rows]

    async def unmanned(self, region: str, audience: Audience) -> list[str]:
        """The names of those units of an audience for which it means nobody."""
        if not audience.agencies:
            return []
        told = holders(region, audience).with_only_columns(duties.c.agency_id).group_by(None)
        those = (agencies.c.region == region) & agencies.c.id.in_(audience.agencies)
        statement = select(agencies.c.name).where(those, agencies.c.id.not_in(told))
        return list((await self._transaction.execute(statement.order_by(agencies.c.id))).scalars())

    async def launched(self, region: str, launch_id: int) -> tuple[int, ...]:
        """The units of a region whose innovations are in a launch."""
        own = (innovations.c.region == region) & (innovations.c.launch_id == launch_id)
        statement = select(innovations.c.agency_id).where(own).distinct()
        rows = await self._transaction.execute(statement.order_by(innovations.c.agency_id))
        return tuple(rows.scalars())

    async def _add(
        self, new: NewAnnouncement, to: Audience | Sequence[Recipient], now: datetime
    ) -> Announcement | None:
        by_audience = isinstance(to, Audience)
        values = new.model_dump(mode="json") | {
            "audience": to.model_dump(mode="json") if isinstance(to, Audience) else None,
            "gathered_to": 0 if by_audience else None,
            "state": AnnouncementState.RUNNING,
            "created_at": now,
        }
        statement = self._transaction.insert(announcements).values(values)
        fresh = statement.on_conflict_do_nothing(index_elements=["once"])
        row = (await self._transaction.execute(fresh.returning(*ANNOUNCEMENT))).one_or_none()
        return None if row is None else _announcement(row)

    async def _name(self, announcement_id: AnnouncementId, named: Sequence[Recipient]) -> None:
        if not named:
            return
        own = {"announcement_id": announcement_id, "state": Reached.WAITING}
        rows = [one.model_dump(mode="json") | own for one in named]
        once = self._transaction.insert(recipients).on_conflict_do_nothing()
        await self._transaction.execute(once, rows)

    async def _one(self, condition: ColumnElement[bool]) -> Announcement | None:
        rows = await self._transaction.execute(select(*ANNOUNCEMENT).where(condition))
        row = rows.one_or_none()
        return None if row is None else _announcement(row)


_ALIVE: Final = (AnnouncementState.RUNNING, AnnouncementState.PAUSED)


def _announcement(row: Row[*tuple[Any, ...]]) -> Announcement:
    return Announcement(**{column.name: row._mapping[column] for column in ANNOUNCEMENT})
