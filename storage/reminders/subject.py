"""The reminders of the open transaction."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Row, delete, select

from domain.coverage import Unit
from domain.deadlines import Deadline, Target
from domain.digests import Digest, Line, Sent
from domain.people import Role
from domain.periods import Period
from domain.regions import Region
from domain.staff import Recipient, Staff
from storage.reminders.owed import FORGIVEN_AFTER, Owed
from storage.reminders.participating import participation
from storage.tables import agencies, digests, duties, people, postponements, reminders
from storage.transaction import Transaction

#: The kinds of digest: of a person's own deadlines; of an office's day and week; of a unit's month;
#: to those whose request waits. An admin's call is another kind.
OWN: Final = "own"
DAILY: Final = "daily"
WEEKLY: Final = "weekly"
MONTHLY: Final = "monthly"
ASKER: Final = "asker"
#: No offset of a deadline that is not yet forgiven was reminded of earlier.
_REMEMBERED: Final = 2 * FORGIVEN_AFTER


@dataclass(frozen=True, slots=True)
class Queued:
    """A digest that nobody else has queued: its id, and which of its lines are new."""

    id: int
    lines: tuple[Line, ...]


class Reminders:
    """What is owed, what was said, and what is to be said."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def deadlines(
        self,
        region: Region,
        today: date,
        *,
        until: date | None = None,
        of: Collection[Target] | None = None,
    ) -> list[Deadline]:
        """What is still owed in the region and may have to be reminded of today (its day).

        With `until`, what is due by then; with `of`, only of the subjects of these targets.
        """
        return await Owed(self._transaction, region, today, until, of).all()

    async def participation(self, region: Region, period: Period) -> tuple[int, list[Unit]]:
        """How many units a call counts on, and which of them have proposed nothing."""
        return await participation(self._transaction, region, period)

    async def staff(self, region: str) -> Staff:
        """Operators and heads on duty in the region, and which unit stands above which."""
        of_units = (Role.OFFICER.value, Role.HEAD.value)
        statement = (
            select(duties, people.c.unreachable_since, people.c.reminders)
            .select_from(duties.join(people))
            .where(duties.c.region == region, duties.c.until.is_(None))
            .where(duties.c.role.in_(of_units), people.c.telegram_id.is_not(None))
            .order_by(duties.c.id)
        )
        rows = await self._transaction.execute(statement)
        return Staff([_recipient(row) for row in rows], await self._above(region))

    async def told(self, day: date, region: str, *, kind: str = OWN) -> frozenset[int]:
        """The persons whose digest of this day was queued for a region."""
        own = (digests.c.day == day) & (digests.c.kind == kind) & (digests.c.region == region)
        statement = select(digests.c.person_id).where(own)
        return frozenset((await self._transaction.execute(statement)).scalars())

    async def sent(self, region: str, today: date) -> frozenset[Sent]:
        """The reminders that were queued for a region, of all that is not yet forgiven."""
        columns = (reminders.c.target, reminders.c.due, reminders.c.offset, reminders.c.person_id)
        statement = (
            select(*columns)
            .select_from(reminders.join(digests))
            .where(digests.c.region == region, digests.c.day >= today - _REMEMBERED)
            .where(reminders.c.due >= today - FORGIVEN_AFTER)
        )
        rows = await self._transaction.execute(statement)
        return frozenset((row.target, row.due, row.offset, row.person_id) for row in rows)

    async def postponed(self, today: date) -> dict[tuple[str, date, int], date]:
        """The day of "Ingatkan besok" by target key, due date and person."""
        statement = select(postponements).where(postponements.c.due >= today - FORGIVEN_AFTER)
        rows = await self._transaction.execute(statement)
        return {(row.target, row.due, row.person_id): row.day for row in rows}

    async def postpone(self, target: str, due: date, person_id: int, day: date) -> None:
        """Remind a person of a target again on that day."""
        row = {"target": target, "due": due, "person_id": person_id, "day": day}
        statement = self._transaction.insert(postponements).values(row)
        key = ["target", "due", "person_id"]
        await self._transaction.execute(
            statement.on_conflict_do_update(index_elements=key, set_={"day": day})
        )

    async def once(
        self, person_id: int, day: date, region: str, now: datetime, kind: str
    ) -> int | None:
        """Make a digest ours to send: its id; None when that of the day was queued.

        Whatever runs beside us: one digest per person, day, kind and region.
        """
        values = {"person_id": person_id, "day": day, "kind": kind, "region": region}
        statement = self._transaction.insert(digests).values(**values, created_at=now)
        added = statement.on_conflict_do_nothing().returning(digests.c.id)
        digest_id: int | None = (await self._transaction.execute(added)).scalar()
        return digest_id

    async def queue(
        self, digest: Digest, region: str, now: datetime, *, kind: str = OWN
    ) -> Queued | None:
        """Make this digest ours to send; None when its day's was queued, or none of it is new.

        Whatever runs beside us: one reminder per target, due date, offset and person.
        """
        digest_id = await self.once(digest.person, digest.day, region, now, kind)
        if digest_id is None:
            return None
        new = await self._new_lines(digest_id, digest.lines)
        if not new:
            await self._transaction.execute(delete(digests).where(digests.c.id == digest_id))
            return None
        return Queued(digest_id, new)

    async def region_of(self, digest_id: int) -> str | None:
        """The region that a digest is about."""
        statement = select(digests.c.region).where(digests.c.id == digest_id)
        region: str | None = (await self._transaction.execute(statement)).scalar()
        return region

    async def digest(self, digest_id: int, region: Region, today: date) -> Digest | None:
        """A queued digest with those of its lines that are still owed; None when none is.

        `today` is the region's day.
        """
        statement = (
            select(reminders, digests.c.day)
            .select_from(reminders.join(digests))
            .where(reminders.c.digest_id == digest_id, digests.c.region == region.code)
            .order_by(reminders.c.id)
        )
        rows = (await self._transaction.execute(statement)).all()
        of = [Target.of_key(row.target) for row in rows]
        owed = await Owed(self._transaction, region, today, of=of).all()
        deadlines = {(one.target.key, one.due): one for one in owed}
        lines = tuple(
            Line(deadlines[row.target, row.due], row.offset, row.person_id, row.escalated)
            for row in rows
            if (row.target, row.due) in deadlines
        )
        return Digest(rows[0].person_id, rows[0].day, lines) if lines else None

    async def _new_lines(self, digest_id: int, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        rows = [_reminder(digest_id, line) for line in lines]
        statement = self._transaction.insert(reminders).values(rows).on_conflict_do_nothing()
        added = await self._transaction.execute(statement.returning(reminders.c.target))
        targets = set(added.scalars())
        return tuple(line for line in lines if line.deadline.target.key in targets)

    async def _above(self, region: str) -> dict[int, int | None]:
        statement = select(agencies.c.id, agencies.c.parent_id).where(agencies.c.region == region)
        return {row.id: row.parent_id for row in await self._transaction.execute(statement)}


def _recipient(row: Row[*tuple[Any, ...]]) -> Recipient:
    return Recipient(
        person=row.person_id,
        agency=row.agency_id,
        head=row.role == Role.HEAD.value,
        reachable=row.unreachable_since is None,
        reminders=row.reminders,
    )


def _reminder(digest_id: int, line: Line) -> dict[str, Any]:
    return {
        "target": line.deadline.target.key,
        "due": line.deadline.due,
        "offset": line.offset,
        "person_id": line.person,
        "digest_id": digest_id,
        "escalated": line.escalated,
    }
