"""People, and the duties they act under."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, func, insert, select, update

from domain.people import Duty, Person, PersonId, Role
from storage.prepared import filled_up
from storage.regions import REGION, region_of
from storage.tables import agencies, duties, people, regions
from storage.transaction import Transaction

_OWN: Final = (
    people.c.id,
    people.c.telegram_id,
    people.c.name,
    people.c.honorific,
    people.c.position,
    people.c.phone,
    people.c.region,
    people.c.reminders,
    people.c.unreachable_since,
    people.c.seen_on,
    people.c.acting,
)
_OWN_NAMES: Final = tuple(column.name for column in _OWN)
_DUTY: Final = (
    duties.c.id.label("duty_id"),
    duties.c.role.label("duty_role"),
    duties.c.region.label("duty_region"),
    duties.c.agency_id.label("duty_agency_id"),
    agencies.c.name.label("duty_agency"),
    duties.c.mentor.label("duty_mentor"),
)
_ON_DUTY: Final = (duties.c.person_id == people.c.id) & duties.c.until.is_(None)
#: A duty's region counts, whatever the person said to be at home in.
_AT_HOME: Final = regions.c.id == func.coalesce(duties.c.region, people.c.region)
_PEOPLE: Final = (
    select(*_OWN, *_DUTY, *REGION)
    .select_from(
        people.outerjoin(duties, _ON_DUTY)
        .outerjoin(agencies, agencies.c.id == duties.c.agency_id)
        .outerjoin(regions, _AT_HOME)
    )
    .where(people.c.telegram_id.is_not(None))
    .order_by(people.c.id, duties.c.id)
)


#: Built once: it is asked for every batch of updates.
_SPEAKING: Final = _PEOPLE.where(people.c.telegram_id.in_(bindparam("of_telegram", expanding=True)))
_SEEN: Final = (
    update(people).where(people.c.id == bindparam("of_id")).values(seen_on=bindparam("day"))
)


class People:
    """The people of the open transaction. Who removed the own data is not among them any more."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def by_telegram(self, ids: Iterable[int]) -> dict[int, Person]:
        """The known ones among Telegram's user ids, with their duties and the region acted in."""
        wanted = set(ids)
        if not wanted:
            return {}
        rows = await self._transaction.rows(_SPEAKING, {"of_telegram": filled_up(wanted)})
        return {person.telegram_id: person for person in _people(rows)}

    async def get(self, person_id: PersonId) -> Person | None:
        """The person of an id."""
        found = await self._where(people.c.id == person_id)
        return found[0] if found else None

    async def of_ids(self, ids: Iterable[int]) -> dict[int, Person]:
        """The persons of several ids."""
        found = await self._where(people.c.id.in_(set(ids)))
        return {person.id: person for person in found}

    async def add(
        self,
        telegram_id: int,
        region: str | None,
        now: datetime,
        **fields: Any,
    ) -> PersonId:
        """Somebody who has just consented; with name, position, honorific, phone as known."""
        values = {"telegram_id": telegram_id, "region": region, "consented_at": now}
        statement = insert(people).values(**values, created_at=now, **fields)
        rows = await self._transaction.execute(statement.returning(people.c.id))
        return PersonId(rows.scalar_one())

    async def update(self, person_id: PersonId, **fields: Any) -> None:
        """Change columns of a person."""
        statement = update(people).where(people.c.id == person_id)
        await self._transaction.execute(statement.values(fields))

    async def grant(
        self,
        person_id: PersonId,
        role: Role,
        region: str,
        agency_id: int | None,
        now: datetime,
        *,
        mentor: bool = False,
    ) -> int:
        """Give a duty from now on; the same one is given once.

        The person acts under it, or is asked when there are several.
        """
        await self._lock(person_id)
        same = (
            (duties.c.person_id == person_id)
            & (duties.c.role == role.value)
            & (duties.c.mentor == mentor)
            & (duties.c.region == region)
            & duties.c.agency_id.is_not_distinct_from(agency_id)
            & duties.c.until.is_(None)
        )
        rows = await self._transaction.execute(select(duties.c.id).where(same))
        existing: int | None = rows.scalar()
        if existing is not None:
            return existing
        values = {"role": role.value, "region": region, "agency_id": agency_id}
        duty_id = await self._new_duty(person_id, now, mentor=mentor, **values)
        held = select(func.count()).where(duties.c.person_id == person_id, duties.c.until.is_(None))
        only = (await self._transaction.execute(held)).scalar_one() == 1
        await self.update(person_id, acting=duty_id if only else None)
        return duty_id

    async def act_under(self, person_id: PersonId, duty_id: int) -> bool:
        """Act under another of the own duties; False if it is not the person's (any more)."""
        own = (duties.c.id == duty_id) & (duties.c.person_id == person_id)
        rows = await self._transaction.execute(
            select(duties.c.id).where(own, duties.c.until.is_(None))
        )
        if rows.first() is None:
            return False
        await self.update(person_id, acting=duty_id)
        return True

    async def served(self, person_id: PersonId) -> set[int]:
        """The units for which a person ever had a duty."""
        of_units = (duties.c.person_id == person_id) & duties.c.agency_id.is_not(None)
        rows = await self._transaction.execute(select(duties.c.agency_id).where(of_units))
        return set(rows.scalars())

    async def admins(self, region: str) -> list[Person]:
        """The admins of exactly this region."""
        return await self._on_duty(Role.ADMIN, duties.c.region == region)

    async def officers(self, agency_id: int) -> list[Person]:
        """The operators of exactly this unit."""
        return await self._on_duty(Role.OFFICER, duties.c.agency_id == agency_id)

    async def heads(self, agency_id: int) -> list[Person]:
        """The heads of exactly this unit."""
        return await self._on_duty(Role.HEAD, duties.c.agency_id == agency_id)

    def seen(self, person_id: PersonId, day: date) -> None:
        """Collected: the person was here on this day of the office's."""
        self._transaction.collect(_SEEN, {"of_id": person_id, "day": day})

    async def blocked(self, telegram_id: int, now: datetime) -> None:
        """Telegram says that the person cannot be written to."""
        reachable = (people.c.telegram_id == telegram_id) & people.c.unreachable_since.is_(None)
        statement = update(people).where(reachable).values(unreachable_since=now)
        await self._transaction.execute(statement)

    async def reachable(self, telegram_id: int) -> None:
        """The person can be written to again."""
        statement = update(people).where(people.c.telegram_id == telegram_id)
        await self._transaction.execute(statement.values(unreachable_since=None))

    async def _lock(self, person_id: PersonId) -> None:
        statement = select(people.c.id).where(people.c.id == person_id).with_for_update()
        await self._transaction.execute(statement)

    async def _new_duty(self, person_id: PersonId, now: datetime, **values: Any) -> int:
        statement = insert(duties).values(person_id=person_id, since=now, **values)
        rows = await self._transaction.execute(statement.returning(duties.c.id))
        duty_id: int = rows.scalar_one()
        return duty_id

    async def _on_duty(self, role: Role, where: ColumnElement[bool]) -> list[Person]:
        holding = (duties.c.role == role.value) & duties.c.until.is_(None) & where
        return await self._where(people.c.id.in_(select(duties.c.person_id).where(holding)))

    async def _where(self, condition: ColumnElement[bool]) -> list[Person]:
        return _people(await self._transaction.execute(_PEOPLE.where(condition)))


def _people(rows: Iterable[Any]) -> list[Person]:
    by_id: dict[int, list[Any]] = {}
    for row in rows:
        by_id.setdefault(row.id, []).append(row)
    return [_person(of_one) for of_one in by_id.values()]


def _person(rows: Sequence[Any]) -> Person:
    first = rows[0]
    acting = next((row for row in rows if row.duty_id == first.acting), first)
    return Person(
        **dict(zip(_OWN_NAMES, first, strict=False)),
        home=None if acting.region_id is None else region_of(acting),
        duties=tuple(_duty(row) for row in rows if row.duty_id is not None),
    )


def _duty(row: Any) -> Duty:
    return Duty(
        id=row.duty_id,
        role=Role(row.duty_role),
        region=row.duty_region,
        agency_id=row.duty_agency_id,
        agency=row.duty_agency,
        mentor=row.duty_mentor,
    )
