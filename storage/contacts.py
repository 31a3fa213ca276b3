"""Whom to call about a unit or an innovation, for an admin's WhatsApp."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from domain.people import Role
from storage.tables import agencies, duties, innovations, people
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody with a phone (E.164), and the unit it is about."""

    name: str | None
    phone: str
    agency: str


class Contacts:
    """The phone numbers of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of_units(self, ids: Collection[int]) -> list[Called]:
        """Operators and heads on duty at these units who gave a number, by unit."""
        of_units = (Role.OFFICER.value, Role.HEAD.value)
        statement = (
            select(people.c.name, people.c.phone, agencies.c.name)
            .select_from(duties.join(people, people.c.id == duties.c.person_id).join(agencies))
            .where(duties.c.agency_id.in_(ids), duties.c.until.is_(None))
            .where(duties.c.role.in_(of_units), people.c.phone.is_not(None))
            .order_by(agencies.c.id, duties.c.id)
        )
        return [Called(*row) for row in await self._transaction.execute(statement)]

    async def of_innovations(self, ids: Collection[int]) -> list[Called]:
        """Their penanggung jawab with a number, each once, by unit."""
        statement = (
            select(innovations.c.contact_name, innovations.c.contact_phone, agencies.c.name)
            .select_from(innovations.join(agencies))
            .where(innovations.c.id.in_(ids), innovations.c.contact_phone.is_not(None))
            .order_by(agencies.c.id, innovations.c.number)
        )
        found = [Called(*row) for row in await self._transaction.execute(statement)]
        return list(dict.fromkeys(found))
