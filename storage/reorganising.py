"""Units are renamed, merged, divided and dissolved; what was recorded keeps its history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import delete, func, insert, select, update

from domain.agencies import Agency
from domain.agencies.reorganising import (
    AgencyInside,
    AgencyNameTaken,
    AgencyNotEmpty,
    NamesCollide,
)
from domain.innovations import HOLDING_NAME
from domain.names import fold
from domain.people import PersonId
from storage.agencies import Agencies
from storage.catalogue import Catalogue
from storage.tables import (
    access_requests,
    agencies,
    agency_aliases,
    conversations,
    duties,
    innovations,
    invitations,
    partners,
    transfers,
)
from storage.transaction import Transaction
from storage.transfers import Transfers

#: Innovations of a unit that holds their names.
_HELD: Final = innovations.c.verification.in_(HOLDING_NAME)
#: What simply goes along with a merged unit: rows that name it in `agency_id`.
_ALONG: Final = (innovations, conversations, access_requests, invitations, agency_aliases)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a unit; with a day, the name that it had until then."""

    id: int
    name: str
    former_until: date | None


class Reorganising:
    """Reorganisation in the open transaction. Units are locked first, in order of id."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._agencies = Agencies(transaction)

    async def aliases(self, agency_id: int) -> list[Alias]:
        """The other and former names of a unit, oldest first."""
        columns = (agency_aliases.c.id, agency_aliases.c.alias, agency_aliases.c.former_until)
        own = select(*columns).where(agency_aliases.c.agency_id == agency_id)
        rows = await self._transaction.execute(own.order_by(agency_aliases.c.id))
        return [Alias(*row) for row in rows]

    async def forget_alias(self, agency_id: int, alias_id: int) -> str | None:
        """Take another name of the unit away; the name, or None if it was gone."""
        own = (agency_aliases.c.id == alias_id) & (agency_aliases.c.agency_id == agency_id)
        gone = delete(agency_aliases).where(own).returning(agency_aliases.c.alias)
        return (await self._transaction.execute(gone)).scalar()

    async def rename(self, agency: Agency, name: str, day: date) -> None:
        """The unit is called otherwise from this day; the old name still finds it.

        Raises AgencyNameTaken.
        """
        await self._lock(agency.id)
        same = (agencies.c.region == agency.region) & (agencies.c.folded == fold(name))
        taken = await self._transaction.execute(
            select(agencies.c.name).where(same, agencies.c.id != agency.id)
        )
        if (other := taken.scalar()) is not None:
            raise AgencyNameTaken(name=other)
        this = update(agencies).where(agencies.c.id == agency.id)
        await self._transaction.execute(this.values(name=name, folded=fold(name)))
        await self._called_before(agency.id, [agency.name], day)
        await self._touch(agency.id)

    async def held(self, agency_id: int) -> int:
        """How many innovations hold their names at the unit."""
        own = select(func.count()).where(innovations.c.agency_id == agency_id, _HELD)
        count: int = (await self._transaction.execute(own)).scalar_one()
        return count

    async def colliding(self, agency_id: int, into: int) -> list[str]:
        """Names that innovations of both units hold."""
        theirs = select(innovations.c.folded).where(innovations.c.agency_id == into, _HELD)
        both = (innovations.c.agency_id == agency_id) & innovations.c.folded.in_(theirs)
        rows = await self._transaction.execute(
            select(innovations.c.name).where(both, _HELD).order_by(innovations.c.name)
        )
        return list(rows.scalars())

    async def merge(
        self,
        agency: Agency,
        into: Agency,
        now: datetime,
        *,
        reason: str,
        by: PersonId | None = None,
    ) -> None:
        """One unit becomes part of another: all that is its own goes on there.

        Who owned its innovations until then is noted, with the reason. `now` is in the region's
        zone.
        Raises NamesCollide, AgencyInside.
        """
        await self._lock(agency.id, into.id)
        if into.id in await self._agencies.within(agency.id):
            raise AgencyInside(name=agency.name, into=into.name)
        if names := await self.colliding(agency.id, into.id):
            raise NamesCollide(names=names, into=into.name)
        day = now.date()
        await self._move_duties(agency.id, into.id, now)
        await self._move_partners(agency.id, into.id)
        await self._move_transfers(agency.id, into.id)
        moving = innovations.c.agency_id == agency.id
        await Transfers(self._transaction).note(moving, into.id, reason, by, now)
        for table in _ALONG:
            own = update(table).where(table.c.agency_id == agency.id)
            await self._transaction.execute(own.values(agency_id=into.id))
        below = update(agencies).where(agencies.c.parent_id == agency.id)
        await self._transaction.execute(below.values(parent_id=into.id))
        former = [agency.name, *([agency.short] if agency.short else [])]
        await self._called_before(into.id, former, day)
        await self._touch(into.id)
        await self._close(agency.id, day, merged_into=into.id)

    async def dissolve(self, agency: Agency, day: date) -> None:
        """The unit ends; those below it come below the one above. Raises AgencyNotEmpty."""
        await self._lock(agency.id)
        if count := await self.held(agency.id):
            raise AgencyNotEmpty(name=agency.name, count=count)
        below = update(agencies).where(agencies.c.parent_id == agency.id)
        await self._transaction.execute(below.values(parent_id=agency.parent_id))
        await self._close(agency.id, day)

    async def _close(self, agency_id: int, day: date, **values: Any) -> None:
        this = update(agencies).where(agencies.c.id == agency_id)
        await self._transaction.execute(this.values(active=False, ended_on=day, **values))
        await self._agencies.count(agency_id, day.year, False)

    async def _lock(self, *ids: int) -> None:
        rows = select(agencies.c.id).where(agencies.c.id.in_(ids)).order_by(agencies.c.id)
        await self._transaction.execute(rows.with_for_update())

    async def _called_before(self, agency_id: int, names: Sequence[str], day: date) -> None:
        rows = [{"agency_id": agency_id, "alias": name, "former_until": day} for name in names]
        await self._transaction.execute(insert(agency_aliases), rows)

    async def _touch(self, agency_id: int) -> None:
        """The search must read the unit's innovations again: its name stands beside theirs."""
        change = await Catalogue(self._transaction).next()
        own = update(innovations).where(innovations.c.agency_id == agency_id)
        await self._transaction.execute(own.values(change=change))

    async def _move_duties(self, agency_id: int, into: int, now: datetime) -> None:
        """Whoever is on duty at both stays so once."""
        there = duties.alias("there")
        twice = (
            select(there.c.id)
            .where(
                there.c.agency_id == into,
                there.c.person_id == duties.c.person_id,
                there.c.role == duties.c.role,
                there.c.until.is_(None),
            )
            .exists()
        )
        own = (duties.c.agency_id == agency_id) & duties.c.until.is_(None)
        await self._transaction.execute(update(duties).where(own, ~twice).values(agency_id=into))
        ended = update(duties).where(own).values(until=now)
        await self._transaction.execute(ended)

    async def _move_partners(self, agency_id: int, into: int) -> None:
        """Nobody carries out the own innovation beside itself, or another one twice."""
        own = select(innovations.c.id).where(innovations.c.agency_id.in_((agency_id, into)))
        held = select(partners.c.innovation_id).where(partners.c.agency_id == into)
        vain = partners.c.innovation_id.in_(own) | partners.c.innovation_id.in_(held)
        mine = partners.c.agency_id == agency_id
        await self._transaction.execute(delete(partners).where(mine, vain))
        theirs = (partners.c.agency_id == into) & partners.c.innovation_id.in_(own)
        await self._transaction.execute(delete(partners).where(theirs))
        await self._transaction.execute(update(partners).where(mine).values(agency_id=into))

    async def _move_transfers(self, agency_id: int, into: int) -> None:
        """What is asked for still; what was decided keeps the units of that day."""
        waiting = transfers.c.decided_at.is_(None)
        for column in (transfers.c.from_id, transfers.c.to_id):
            own = update(transfers).where(waiting, column == agency_id)
            await self._transaction.execute(own.values({column.name: into}))
        vain = waiting & (transfers.c.from_id == transfers.c.to_id)
        await self._transaction.execute(delete(transfers).where(vain))
