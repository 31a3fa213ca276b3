"""Whom the office's own digests reach, and what they were told: the desk's side of reminders."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import select, update

from domain.people import Role
from storage.tables import agencies, desk_news, digests, duties, people
from storage.transaction import Transaction

_TOLD: Final = (Role.ADMIN.value, Role.HEAD.value)


@dataclass(frozen=True, slots=True)
class OnDuty:
    """An admin of the region, or the head of a unit, since when."""

    person: int
    role: Role
    agency: int | None
    since: datetime


@dataclass(frozen=True, slots=True)
class Unreached:
    """Somebody on duty whom Pandu cannot write to."""

    name: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """What came in until `since` was told to a region's admins, last at `at` (aware UTC)."""

    since: datetime
    at: datetime


class Desk:
    """The office's digests of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.stirred: set[str] = set()

    def stir(self, region: str) -> None:
        """Something has come in at the desk of this region: its admins want to know soon."""
        self.stirred.add(region)

    async def on_duty(self, region: str) -> list[OnDuty]:
        """The region's admins and heads of units who can be, and want to be, reminded."""
        columns = (duties.c.person_id, duties.c.role, duties.c.agency_id, duties.c.since)
        wanted = people.c.reminders & people.c.unreachable_since.is_(None)
        statement = (
            select(*columns)
            .select_from(duties.join(people))
            .where(duties.c.region == region, duties.c.until.is_(None))
            .where(duties.c.role.in_(_TOLD), people.c.telegram_id.is_not(None), wanted)
            .order_by(duties.c.id)
        )
        rows = await self._transaction.execute(statement)
        return [OnDuty(row[0], Role(row[1]), row[2], row[3]) for row in rows]

    async def said(self, region: str, since: date) -> frozenset[tuple[int, date, str]]:
        """Person, day and kind of the digests of the region for days from `since` on."""
        columns = (digests.c.person_id, digests.c.day, digests.c.kind)
        own = (digests.c.region == region) & (digests.c.day >= since)
        rows = await self._transaction.execute(select(*columns).where(own))
        return frozenset((row.person_id, row.day, row.kind) for row in rows)

    async def unreached(self, region: str) -> list[Unreached]:
        """Those on duty in the region who blocked Pandu, by unit and name."""
        statement = (
            select(people.c.name, agencies.c.name.label("agency"))
            .select_from(duties.join(people).outerjoin(agencies))
            .where(duties.c.region == region, duties.c.until.is_(None))
            .where(people.c.unreachable_since.is_not(None), people.c.telegram_id.is_not(None))
            .order_by(agencies.c.name, people.c.name, duties.c.id)
        )
        rows = await self._transaction.execute(statement)
        return [Unreached(row.name, row.agency) for row in rows]

    async def told(self, region: str) -> Told | None:
        """How far the region's admins were told of what came in."""
        own = select(desk_news.c.since, desk_news.c.told_at).where(desk_news.c.region == region)
        row = (await self._transaction.execute(own)).one_or_none()
        return None if row is None else Told(row.since, row.told_at)

    async def tells(self, region: str, before: Told | None, now: Told) -> bool:
        """Take the telling from `before` to `now`; False when another process has done so."""
        row = {"since": now.since, "told_at": now.at}
        if before is None:
            new = self._transaction.insert(desk_news).values(region=region, **row)
            return (await self._transaction.execute(new.on_conflict_do_nothing())).rowcount == 1
        same = (desk_news.c.region == region) & (desk_news.c.told_at == before.at)
        statement = update(desk_news).where(same).values(**row)
        return (await self._transaction.execute(statement)).rowcount == 1
