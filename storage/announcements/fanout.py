"""An announcement on its way: whom it reaches, what is in the outbox, what became of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import case, delete, literal, select, update

from domain.announcements import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
    Audience,
    Reached,
)
from domain.people import PersonId
from storage.announcements.audience import holders
from storage.outbox import Status
from storage.tables import agencies, announcements, duties, outbox, recipients
from storage.transaction import Transaction

_GATHERED: Final = ("person_id", "agency_id", "announcement_id", "state")


@dataclass(frozen=True)
class Underway:
    """An announcement in the hands of who carries it out.

    gathered_to: the last person of the audience taken in; None: all are · shown_at: when its
    progress was last shown, by the real clock.
    """

    announcement: Announcement
    audience: Audience | None
    gathered_to: int | None
    shown_at: datetime | None


@dataclass(frozen=True)
class Next:
    """Who is to be told next, for which unit, with which values of the own."""

    person_id: PersonId
    agency: str | None
    values: dict[str, Any]


class FanOut:
    """Announcements on their way, of the open transaction: every step of it is one commit."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def due(self) -> list[AnnouncementId]:
        """Those with something left to do, oldest first."""
        running = select(announcements.c.id).where(announcements.c.state == "running")
        queued = select(recipients.c.announcement_id).where(recipients.c.state == 1)
        rows = await self._transaction.execute(running.union(queued))
        return sorted(AnnouncementId(one) for one in rows.scalars())

    async def hold(self, announcement_id: AnnouncementId) -> Underway | None:
        """Take one in hand until the end of the transaction; None: another process has it."""
        own = select(announcements).where(announcements.c.id == announcement_id)
        locked = await self._transaction.execute(own.with_for_update(skip_locked=True))
        row = locked.one_or_none()
        if row is None:
            return None
        values = {name: row._mapping[name] for name in Announcement.model_fields}
        audience = None if row.audience is None else Audience.model_validate(row.audience)
        return Underway(Announcement(**values), audience, row.gathered_to, row.shown_at)

    async def gather(self, under: Underway, limit: int) -> None:
        """Take in the next persons of the audience, in the order of their ids."""
        assert under.audience is not None
        own = under.announcement
        further = holders(own.region, under.audience).where(
            duties.c.person_id > (under.gathered_to or 0)
        )
        few = further.order_by(duties.c.person_id).limit(limit).subquery()
        state = case(
            (few.c.unreachable_since.is_(None), int(Reached.WAITING)),
            else_=int(Reached.UNREACHABLE),
        )
        chosen = select(few.c.person_id, few.c.agency_id, literal(own.id), state)
        statement = self._transaction.insert(recipients).from_select(_GATHERED, chosen)
        added = await self._transaction.execute(statement.returning(recipients.c.person_id))
        ids = list(added.scalars())
        await self._set(own.id, gathered_to=max(ids) if len(ids) == limit else None)

    async def settle(self, announcement_id: AnnouncementId) -> int:
        """Note what became of the messages in the outbox; how many of them are still there."""
        keys = await self._queued(announcement_id)
        if not keys:
            return 0
        rows = await self._transaction.execute(
            select(outbox.c.key, outbox.c.status).where(outbox.c.key.in_(keys))
        )
        status = {row.key: Status(row.status) for row in rows}
        # what was forgotten after a week had been sent
        ended = {key: status.get(key, Status.SENT) for key in keys}
        for became, reached in _BECAME.items():
            those = [person for key, person in keys.items() if ended[key] is became]
            await self.note(announcement_id, those, reached)
        return sum(one is Status.WAITING for one in ended.values())

    async def next(self, announcement_id: AnnouncementId, limit: int) -> list[Next]:
        """The next recipients that wait, in the order of their ids."""
        statement = (
            select(recipients.c.person_id, agencies.c.name, recipients.c["values"])
            .select_from(recipients.outerjoin(agencies))
            .where(_of(announcement_id, Reached.WAITING))
            .order_by(recipients.c.person_id)
        )
        return [Next(*row) for row in await self._transaction.execute(statement.limit(limit))]

    async def note(
        self, announcement_id: AnnouncementId, persons: Collection[PersonId], reached: Reached
    ) -> None:
        """Note how far it has come with these recipients."""
        if persons:
            those = (recipients.c.announcement_id == announcement_id) & (
                recipients.c.person_id.in_(persons)
            )
            await self._transaction.execute(update(recipients).where(those).values(state=reached))

    async def take_back(self, announcement_id: AnnouncementId) -> None:
        """Take out of the outbox what no sender has in hand yet."""
        keys = await self._queued(announcement_id)
        if not keys:
            return
        idle = (outbox.c.status == Status.WAITING) & outbox.c.claimed_by.is_(None)
        statement = delete(outbox).where(outbox.c.key.in_(keys), idle)
        taken = await self._transaction.execute(statement.returning(outbox.c.key))
        persons = [keys[key] for key in taken.scalars()]
        await self.note(announcement_id, persons, Reached.WAITING)

    async def shown(self, announcement_id: AnnouncementId, at: datetime) -> None:
        """Its progress was shown."""
        await self._set(announcement_id, shown_at=at)

    async def finish(self, announcement_id: AnnouncementId, now: datetime) -> None:
        """Everybody was told, or cannot be."""
        await self._set(announcement_id, state=AnnouncementState.DONE, finished_at=now)

    async def _queued(self, announcement_id: AnnouncementId) -> dict[str, PersonId]:
        statement = select(recipients.c.person_id).where(_of(announcement_id, Reached.QUEUED))
        rows = await self._transaction.execute(statement)
        return {key_of(announcement_id, one): one for one in map(PersonId, rows.scalars())}

    async def _set(self, announcement_id: AnnouncementId, **values: Any) -> None:
        own = announcements.c.id == announcement_id
        await self._transaction.execute(update(announcements).where(own).values(values))


def key_of(announcement_id: AnnouncementId, person_id: PersonId) -> str:
    """The outbox's key of the message to one recipient."""
    return f"announcement/{announcement_id}/{person_id}"


#: The end of a message in the outbox, for its recipient.
_BECAME: Final = {Status.SENT: Reached.SENT, Status.DROPPED: Reached.UNREACHABLE}


def _of(announcement_id: AnnouncementId, reached: Reached) -> Any:
    return (recipients.c.announcement_id == announcement_id) & (recipients.c.state == reached)
