"""What is kept of a person: handed out whole, and removed on request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, delete, or_, select, update

from domain.names import fold
from domain.people import PersonId
from storage.tables import (
    access_requests,
    agencies,
    attachments,
    audit,
    conversations,
    duties,
    innovations,
    inquiries,
    invitations,
    people,
    postponements,
    reminders,
    report_revisions,
    reports,
)
from storage.transaction import Transaction

#: What a file of own data holds: a part's name, its rows, and the column that says whose they are.
_PARTS: Final[Mapping[str, tuple[Select[*tuple[Any, ...]], ColumnElement[Any]]]] = {
    "account": (
        select(
            *(
                people.c[name]
                for name in (
                    *("telegram_id", "name", "honorific", "position", "phone", "region"),
                    *("consented_at", "reminders", "unreachable_since", "seen_on", "created_at"),
                )
            )
        ),
        people.c.id,
    ),
    "duties": (
        select(
            duties.c.role,
            duties.c.mentor,
            duties.c.region,
            agencies.c.name.label("agency"),
            duties.c.since,
            duties.c.until,
        ).select_from(duties.outerjoin(agencies)),
        duties.c.person_id,
    ),
    "access_requests": (
        select(
            access_requests.c.region,
            agencies.c.name.label("agency"),
            access_requests.c.agency_text,
            access_requests.c.parent_text,
            access_requests.c.status,
            access_requests.c.reason,
            access_requests.c.created_at,
            access_requests.c.decided_at,
        ).select_from(access_requests.outerjoin(agencies)),
        access_requests.c.person_id,
    ),
    "drafts": (
        select(
            conversations.c.kind,
            conversations.c.answers,
            conversations.c.created_at,
            conversations.c.updated_at,
        ),
        conversations.c.person_id,
    ),
    "innovations_submitted": (
        select(
            innovations.c.number,
            innovations.c.name,
            innovations.c.verification,
            innovations.c.contact_name,
            innovations.c.contact_phone,
            innovations.c.submitted_at,
        ),
        innovations.c.submitted_by,
    ),
    "innovations_reported_by_me": (
        select(innovations.c.number, innovations.c.name),
        innovations.c.responsible_id,
    ),
    "reports": (
        select(
            innovations.c.number,
            report_revisions.c.revision,
            report_revisions.c.progress,
            report_revisions.c.submitted_at,
        )
        .select_from(report_revisions)
        .join(reports, reports.c.id == report_revisions.c.report_id)
        .join(innovations, innovations.c.id == reports.c.innovation_id),
        report_revisions.c.submitted_by,
    ),
    "evidence": (
        select(
            attachments.c.kind, attachments.c.name, attachments.c.link, attachments.c.created_at
        ),
        attachments.c.created_by,
    ),
    "questions_to_owners": (
        select(innovations.c.number, inquiries.c.asked_at).select_from(inquiries.join(innovations)),
        inquiries.c.asked_by,
    ),
    "invitations_made": (
        select(invitations.c.role, invitations.c.created_at, invitations.c.expires_at),
        invitations.c.created_by,
    ),
    "reminders": (
        select(reminders.c.target, reminders.c.due, reminders.c.offset),
        reminders.c.person_id,
    ),
    "changes": (select(audit.c.at, audit.c.action, audit.c.subject), audit.c.person_id),
}


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
        """All that is kept of a person, earlier accounts too, as JSON values; nobody else's."""
        ids = await self._accounts(person_id)
        return {
            part: await self._rows(statement.where(whose.in_(ids)))
            for part, (statement, whose) in _PARTS.items()
        }

    async def forget(self, person_id: PersonId, now: datetime) -> Removed:
        """Remove who the person is; what was done stays, by nobody who can be named.

        Duties end. Innovations whose contact the person was lose it.
        """
        known = await self._known(person_id)
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
        own = select(people.c.name, people.c.phone).where(people.c.id.in_(ids))
        rows = (await self._transaction.execute(own)).all()
        served = select(duties.c.agency_id).where(duties.c.person_id.in_(ids))
        units = (await self._transaction.execute(served)).scalars()
        return _Known(
            ids,
            frozenset(fold(row.name) for row in rows if row.name),
            frozenset(row.phone for row in rows if row.phone),
            frozenset(unit for unit in units if unit is not None),
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

    async def _rows(self, statement: Select[*tuple[Any, ...]]) -> list[dict[str, Any]]:
        rows = (await self._transaction.execute(statement)).all()
        return [{name: _plain(value) for name, value in row._mapping.items()} for row in rows]


#: The columns that say who somebody is.
_PERSONAL: Final = (
    *("telegram_id", "name", "honorific", "position", "phone", "region"),
    *("acting", "unreachable_since", "seen_on"),
)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
