"""What is kept of a person: handed out whole, and removed on request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, or_, select, update

from domain.names import Mentions, fold
from domain.people import PersonId
from storage.audit import Audit
from storage.own_data.parts import PARTS, Part
from storage.own_data.words import Words
from storage.tables import (
    access_requests,
    audit,
    conversations,
    duties,
    innovations,
    people,
    postponements,
)
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Removed:
    """What was removed beside the person's own row: contacts of innovations, loose drafts."""

    contacts: int
    drafts: int


@dataclass(frozen=True, slots=True)
class _Known:
    """By what a person is recognised in what others and the person have written."""

    ids: Sequence[int]
    names: frozenset[str]
    phones: frozenset[str]
    units: frozenset[int]
    regions: frozenset[str]
    mentions: Mentions

    def is_contact(self, name: str | None, phone: str | None) -> bool:
        """Is this the person, as a penanggung jawab?"""
        return (phone in self.phones) if phone else fold(name or "") in self.names

    def without(self, value: Any) -> Any:
        """The JSON value without the person's name and phone."""
        match value:
            case dict():
                return {key: self.without(inner) for key, inner in value.items()}
            case list():
                return [self.without(inner) for inner in value]
            case str() if value in self.phones or fold(value) in self.names:
                return None
        return value

    def spared(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """The answers that do not name the person; the others are asked again."""
        return {name: value for name, value in answers.items() if self.without(value) == value}


class OwnData:
    """The own data of the people of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, person_id: PersonId) -> dict[str, list[dict[str, Any]]]:
        """All that is kept of a person, earlier accounts too, by part; nobody else's.

        Times are UTC; roles are `Role`, other choices as they are kept.
        """
        ids = await self._accounts(person_id)
        kept = {name: await self._rows(part, ids) for name, part in PARTS.items()}
        return kept | {"trail": await self._named(kept["trail"])}

    async def forget(self, person_id: PersonId, now: datetime, instead: str) -> Removed:
        """Remove who the person is; what was done stays, by nobody who can be named.

        Duties end. Innovations whose contact the person was lose it. Where texts of the person's
        regions name the person, `instead` stands from now on.
        """
        known = await self._known(person_id)
        await Words(self._transaction).forget(known.mentions, known.regions, instead)
        removed = Removed(await self._forget_contacts(known), await self._forget_drafts(known))
        await self._forget_trail(known)
        await self._forget_requests(known)
        open_duties = (duties.c.person_id.in_(known.ids)) & duties.c.until.is_(None)
        await self._transaction.execute(update(duties).where(open_duties).values(until=now))
        own = postponements.c.person_id.in_(known.ids)
        await self._transaction.execute(delete(postponements).where(own))
        nobody = dict.fromkeys(_PERSONAL)
        self_rows = update(people).where(people.c.id.in_(known.ids))
        await self._transaction.execute(self_rows.values(**nobody))
        return removed

    async def _rows(self, part: Part, ids: Sequence[int]) -> list[dict[str, Any]]:
        rows = await self._transaction.execute(part.rows.where(part.whose.in_(ids)))
        return [part.read(row._mapping) for row in rows]

    async def _named(self, trail: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The changes with what they were made to by its name; another person's is not told."""
        subjects = {one["subject"] for one in trail if not one["subject"].startswith("person/")}
        names = await Audit(self._transaction).names(subjects)
        return [one | {"subject": names.get(one["subject"])} for one in trail]

    async def _accounts(self, person_id: PersonId) -> list[int]:
        """The person's id and those of the accounts that it has replaced."""
        found, newest = [int(person_id)], [int(person_id)]
        while newest:
            earlier = select(people.c.id).where(people.c.replaced_by.in_(newest))
            newest = list((await self._transaction.execute(earlier)).scalars())
            found += newest
        return found

    async def _known(self, person_id: PersonId) -> _Known:
        ids = await self._accounts(person_id)
        own = select(people.c.name, people.c.phone, people.c.region).where(people.c.id.in_(ids))
        rows = (await self._transaction.execute(own)).all()
        names = frozenset(row.name for row in rows if row.name)
        phones = frozenset(row.phone for row in rows if row.phone)
        served = select(duties.c.agency_id, duties.c.region).where(duties.c.person_id.in_(ids))
        posts = (await self._transaction.execute(served)).all()
        return _Known(
            ids,
            frozenset(map(fold, names)),
            phones,
            frozenset(post.agency_id for post in posts if post.agency_id is not None),
            frozenset(row.region for row in (*rows, *posts) if row.region),
            Mentions(names, phones),
        )

    async def _forget_contacts(self, known: _Known) -> int:
        mine = or_(
            innovations.c.contact_phone.in_(known.phones),
            innovations.c.agency_id.in_(known.units) & innovations.c.contact_name.is_not(None),
        )
        statement = select(
            innovations.c.id, innovations.c.contact_name, innovations.c.contact_phone
        )
        rows = (await self._transaction.execute(statement.where(mine))).all()
        ids = [row.id for row in rows if known.is_contact(row.contact_name, row.contact_phone)]
        if ids:
            cleared = update(innovations).where(innovations.c.id.in_(ids))
            await self._transaction.execute(cleared.values(contact_name=None, contact_phone=None))
        return len(ids)

    async def _forget_drafts(self, known: _Known) -> int:
        """Drafts of units stay without the person in them; those of no unit go."""
        loose = conversations.c.person_id.in_(known.ids) & conversations.c.agency_id.is_(None)
        gone = await self._transaction.execute(delete(conversations).where(loose))
        columns = (conversations.c.id, conversations.c.answers, conversations.c.state)
        of_units = select(*columns).where(conversations.c.agency_id.in_(known.units))
        for row in (await self._transaction.execute(of_units)).all():
            answers, state = known.spared(row.answers), known.spared(row.state)
            if (answers, state) != (row.answers, row.state):
                this = update(conversations).where(conversations.c.id == row.id)
                await self._transaction.execute(this.values(answers=answers, state=state))
        return gone.rowcount

    async def _forget_trail(self, known: _Known) -> None:
        """What was written about the person goes; of innovations' trail only name and phone."""
        requests = select(access_requests.c.id).where(access_requests.c.person_id.in_(known.ids))
        asked = (await self._transaction.execute(requests)).scalars()
        about = [*(f"person/{one}" for one in known.ids), *(f"request/{one}" for one in asked)]
        emptied = update(audit).where(audit.c.subject.in_(about))
        await self._transaction.execute(emptied.values(before=None, after=None))
        of_units = select(innovations.c.id).where(innovations.c.agency_id.in_(known.units))
        owned = (await self._transaction.execute(of_units)).scalars()
        subjects = [f"innovation/{one}" for one in owned]
        told = select(audit.c.id, audit.c.before, audit.c.after)
        for row in (
            await self._transaction.execute(told.where(audit.c.subject.in_(subjects)))
        ).all():
            before, after = known.without(row.before), known.without(row.after)
            if (before, after) != (row.before, row.after):
                this = update(audit).where(audit.c.id == row.id)
                await self._transaction.execute(this.values(before=before, after=after))

    async def _forget_requests(self, known: _Known) -> None:
        own = access_requests.c.person_id.in_(known.ids)
        waiting = own & (access_requests.c.status == "waiting")
        await self._transaction.execute(delete(access_requests).where(waiting))
        blank = {"agency_text": None, "parent_text": None, "reason": None}
        await self._transaction.execute(update(access_requests).where(own).values(**blank))


#: The columns that say who somebody is.
_PERSONAL: Final = (
    *("telegram_id", "name", "honorific", "position", "phone", "region"),
    *("acting", "unreachable_since", "seen_on"),
)
