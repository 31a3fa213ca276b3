"""Who is on duty where, and what passes on when a duty ends."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, exists, select, update

from domain.members import Member
from domain.people import LastAdmin, PersonId, Role
from storage.agencies import Agencies
from storage.people import People
from storage.tables import agencies, conversations, duties, innovations, people
from storage.transaction import Transaction

_CURRENT: Final = duties.c.until.is_(None)
_PERSON: Final = ("telegram_id", "name", "position", "phone", "unreachable_since", "seen_on")
_MEMBERS: Final = (
    select(
        duties.c.id.label("duty_id"),
        *(duties.c[name] for name in ("role", "mentor", "region", "agency_id", "since")),
        agencies.c.name.label("agency"),
        agencies.c.short,
        people.c.id.label("person_id"),
        *(people.c[name] for name in _PERSON),
    )
    .select_from(duties.join(people).outerjoin(agencies, agencies.c.id == duties.c.agency_id))
    .where(_CURRENT, people.c.telegram_id.is_not(None))
    .order_by(agencies.c.name.is_not(None), agencies.c.name, people.c.name, duties.c.id)
)


@dataclass(frozen=True, slots=True)
class Handover:
    """What passed from one person to another, or waits at the unit for the next operator."""

    innovations: int
    drafts: int


class Duties:
    """The duties of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._people = People(transaction)

    async def of_region(self, region: str) -> list[Member]:
        """Everybody on duty in exactly this region, those of no unit first, then by unit."""
        return await self._where(duties.c.region == region)

    async def get(self, duty_id: int) -> Member | None:
        """The duty of an id, while it lasts."""
        found = await self._where(duties.c.id == duty_id)
        return found[0] if found else None

    async def operators(self, agency_id: int) -> list[Member]:
        """The operators of exactly this unit."""
        own = duties.c.agency_id == agency_id
        return await self._where(own & (duties.c.role == Role.OFFICER.value))

    async def holds(self, duty_id: int) -> bool:
        """Does the duty last? Locked until the transaction ends, so that it goes on lasting."""
        own = select(duties.c.id).where(duties.c.id == duty_id, _CURRENT)
        return (await self._transaction.execute(own.with_for_update())).first() is not None

    async def end(self, duty_id: int, now: datetime) -> bool:
        """The duty ends now; what was done under it stays. False if it had ended before.

        Raises LastAdmin when the region would be left without one.
        """
        locked = select(duties).where(duties.c.id == duty_id)
        duty = (await self._transaction.execute(locked)).one_or_none()
        if duty is not None and Role(duty.role) is Role.ADMIN:
            await self._another_admin(duty.region, duty_id)
        current = (duties.c.id == duty_id) & _CURRENT
        ended = await self._transaction.execute(update(duties).where(current).values(until=now))
        return ended.rowcount == 1

    async def change(
        self, member: Member, role: Role, agency_id: int | None, now: datetime, *, mentor: bool
    ) -> int | None:
        """In place of one duty another of the same region; None if it had ended before.

        Raises LastAdmin.
        """
        if not await self.end(member.duty_id, now):
            return None
        grant = self._people.grant
        return await grant(member.person_id, role, member.region, agency_id, now, mentor=mentor)

    async def hand_over(self, person_id: PersonId, agency_id: int, to: PersonId | None) -> Handover:
        """What the person did for the unit goes to somebody else; to nobody: it waits there.

        Reports are then asked of all operators; drafts are adopted by who comes next.
        """
        within = await Agencies(self._transaction).within(agency_id)
        own = (innovations.c.responsible_id == person_id) & innovations.c.agency_id.in_(within)
        passed = update(innovations).where(own).values(responsible_id=to)
        drafts = (conversations.c.person_id == person_id) & (conversations.c.agency_id == agency_id)
        owner = person_id if to is None else to
        left = update(conversations).where(drafts).values(person_id=owner, active=False)
        responsible = (await self._transaction.execute(passed)).rowcount
        return Handover(responsible, (await self._transaction.execute(left)).rowcount)

    async def adopt(self, person_id: PersonId, agency_id: int) -> int:
        """Take over the drafts that nobody has taken over at the unit; how many they are."""
        at_unit = (duties.c.person_id == conversations.c.person_id) & (
            duties.c.agency_id == agency_id
        )
        orphaned = (
            (conversations.c.agency_id == agency_id)
            & (conversations.c.person_id != person_id)
            & exists().where(at_unit)
            & ~exists().where(at_unit, _CURRENT)
        )
        adopted = update(conversations).where(orphaned).values(person_id=person_id, active=False)
        return (await self._transaction.execute(adopted)).rowcount

    async def replace(self, old: PersonId, new: PersonId, region: str, now: datetime) -> list[int]:
        """The new account takes the old one's place in the region: duties, drafts, reports owed.

        The old account ends, unless it has duties elsewhere. Returns the new duties' ids.
        """
        locked = select(people.c.id).where(people.c.id.in_((old, new))).order_by(people.c.id)
        await self._transaction.execute(locked.with_for_update())
        members = await self._where((duties.c.person_id == old) & (duties.c.region == region))
        granted = [
            await self._people.grant(new, one.role, region, one.agency_id, now, mentor=one.mentor)
            for one in members
        ]
        ended = update(duties).where(duties.c.id.in_([one.duty_id for one in members]))
        await self._transaction.execute(ended.values(until=now))
        await self._move_work(old, new, region)
        elsewhere = select(duties.c.id).where(duties.c.person_id == old, _CURRENT)
        if (await self._transaction.execute(elsewhere)).first() is None:
            values = {"telegram_id": None, "phone": None, "replaced_by": new}
            await self._people.update(old, **values)
        return granted

    async def _move_work(self, old: PersonId, new: PersonId, region: str) -> None:
        for table, column in ((innovations, "responsible_id"), (conversations, "person_id")):
            own = (table.c[column] == old) & (table.c.region == region)
            rest = {"active": False} if table is conversations else {}
            await self._transaction.execute(update(table).where(own).values({column: new, **rest}))

    async def _another_admin(self, region: str, duty_id: int) -> None:
        holding = (duties.c.region == region) & (duties.c.role == Role.ADMIN.value) & _CURRENT
        # of two admins who end each other at once, the second waits here and sees the first
        locked = select(duties.c.id, duties.c.person_id).where(holding).order_by(duties.c.id)
        await self._transaction.execute(locked.with_for_update())
        rows = (await self._transaction.execute(locked)).all()
        if [row.id for row in rows] == [duty_id]:
            raise LastAdmin(region=region)

    async def _where(self, condition: ColumnElement[bool]) -> list[Member]:
        return [_member(row) for row in await self._transaction.execute(_MEMBERS.where(condition))]


def _member(row: Row[*tuple[Any, ...]]) -> Member:
    return Member(**{**row._mapping, "role": Role(row.role)})
