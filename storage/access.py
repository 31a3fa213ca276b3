"""How people get in: requests that an admin decides, and invitations that are used up."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any, Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, insert, select, update

from domain.people import (
    AccessRequest,
    InvitationUsed,
    Person,
    PersonId,
    RequestDecided,
    RequestStatus,
    Role,
)
from storage.people import People
from storage.tables import access_requests, agencies, invitations, people
from storage.transaction import Rows, Transaction

#: Bytes of chance in an invitation's token: 192 bits, 32 characters in a link.
_TOKEN_BYTES: Final = 24


class Invitation(BaseModel):
    """What an invitation gives to whoever follows its link."""

    model_config = ConfigDict(frozen=True)

    id: int
    role: Role
    region: str
    agency_id: int | None
    uses_left: int
    expires_at: datetime


_COLUMNS: Final = tuple(invitations.c[name] for name in Invitation.model_fields)
_DECIDER: Final = people.alias("decider")
_REQUESTS: Final = (
    select(access_requests, agencies.c.name.label("agency"), _DECIDER.c.name.label("decider"))
    .select_from(
        access_requests.outerjoin(agencies, agencies.c.id == access_requests.c.agency_id).outerjoin(
            _DECIDER, _DECIDER.c.id == access_requests.c.decided_by
        )
    )
    .order_by(access_requests.c.id)
)
_SAME: Final = tuple(AccessRequest.model_fields.keys() - {"person", "decided_by"})
_WAITING: Final = access_requests.c.status == RequestStatus.WAITING


class Access:
    """Requests and invitations of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._people = People(transaction)

    async def ask(
        self,
        person_id: PersonId,
        region: str,
        now: datetime,
        *,
        agency_id: int | None = None,
        agency_text: str | None = None,
        parent_text: str | None = None,
    ) -> int:
        """Ask to be an operator of a unit, or of one that is not in the list; takes the place of
        an own request that still waits.
        """
        mine = (access_requests.c.person_id == person_id) & _WAITING
        await self._transaction.execute(access_requests.delete().where(mine))
        values = {
            "person_id": person_id,
            "region": region,
            "agency_id": agency_id,
            "agency_text": agency_text,
            "parent_text": parent_text,
            "status": RequestStatus.WAITING,
            "created_at": now,
        }
        statement = insert(access_requests).values(values).returning(access_requests.c.id)
        request_id: int = (await self._transaction.execute(statement)).scalar_one()
        return request_id

    async def waiting(self, region: str) -> list[AccessRequest]:
        """The region's undecided requests, oldest first."""
        return await self._where(_WAITING & (access_requests.c.region == region))

    async def of_person(self, person_id: PersonId) -> list[AccessRequest]:
        """All requests of a person, oldest first."""
        return await self._where(access_requests.c.person_id == person_id)

    async def get(self, request_id: int) -> AccessRequest | None:
        """The request of an id, decided or not."""
        found = await self._where(access_requests.c.id == request_id)
        return found[0] if found else None

    async def approve(
        self, request_id: int, by: PersonId, agency_id: int, now: datetime
    ) -> AccessRequest:
        """Make the person an operator of the unit. Raises RequestDecided to who comes second."""
        request = await self._decide(
            request_id, by, now, status=RequestStatus.APPROVED, agency_id=agency_id
        )
        person = request.person
        await self._people.grant(person.id, Role.OFFICER, request.region, agency_id, now)
        return request

    async def refuse(
        self, request_id: int, by: PersonId, reason: str, now: datetime
    ) -> AccessRequest:
        """Refuse with a reason. Raises RequestDecided to who comes second."""
        return await self._decide(request_id, by, now, status=RequestStatus.REFUSED, reason=reason)

    async def invite(
        self,
        role: Role,
        region: str,
        agency_id: int | None,
        by: PersonId | None,
        now: datetime,
        *,
        uses: int = 1,
        days: int = 7,
    ) -> str:
        """A new invitation's token, which is shown once and stored only as its hash."""
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        values = {
            "token_hash": _hash(token),
            "role": role.value,
            "region": region,
            "agency_id": agency_id,
            "uses_left": uses,
            "expires_at": now + timedelta(days=days),
            "created_by": by,
            "created_at": now,
        }
        await self._transaction.execute(insert(invitations).values(values))
        return token

    async def invitation(self, token: str, now: datetime) -> Invitation | None:
        """What a token gives, without using it; None if it gives nothing (any more)."""
        rows = await self._transaction.execute(select(*_COLUMNS).where(*_valid(token, now)))
        return _invitation(rows)

    async def redeem(self, token: str, person_id: PersonId, now: datetime) -> Invitation:
        """Use an invitation: its duty becomes the person's. Raises InvitationUsed."""
        use = update(invitations).values(uses_left=invitations.c.uses_left - 1)
        rows = await self._transaction.execute(use.where(*_valid(token, now)).returning(*_COLUMNS))
        invitation = _invitation(rows)
        if invitation is None:
            raise InvitationUsed
        await self._people.grant(
            person_id, invitation.role, invitation.region, invitation.agency_id, now
        )
        return invitation

    async def open_invitations(self, region: str, now: datetime) -> list[Invitation]:
        """The region's invitations that can still be used, newest first."""
        unused = (*_usable(now), invitations.c.region == region)
        statement = select(*_COLUMNS).where(*unused).order_by(invitations.c.id.desc())
        rows = await self._transaction.execute(statement)
        return [_read(row._mapping) for row in rows]

    async def revoke(self, invitation_id: int, region: str, now: datetime) -> bool:
        """Take an invitation of the region back; False if there is none to take back."""
        own = (invitations.c.id == invitation_id) & (invitations.c.region == region)
        statement = update(invitations).where(own, *_usable(now)).values(revoked_at=now)
        return (await self._transaction.execute(statement)).rowcount == 1

    async def _decide(
        self, request_id: int, by: PersonId, now: datetime, **values: Any
    ) -> AccessRequest:
        this = access_requests.c.id == request_id
        statement = update(access_requests).where(this, _WAITING)
        decision = statement.values(**values, decided_by=by, decided_at=now)
        first = (await self._transaction.execute(decision)).rowcount == 1
        request = await self.get(request_id)
        if request is None or not first:
            raise _decided(request)
        return request

    async def _where(self, condition: ColumnElement[bool]) -> list[AccessRequest]:
        rows = (await self._transaction.execute(_REQUESTS.where(condition))).all()
        askers = await self._people.of_ids({row.person_id for row in rows})
        return [
            _request(row._mapping, askers[row.person_id]) for row in rows if row.person_id in askers
        ]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _usable(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        invitations.c.uses_left > 0,
        invitations.c.revoked_at.is_(None),
        invitations.c.expires_at > now,
    )


def _valid(token: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (invitations.c.token_hash == _hash(token), *_usable(now))


def _invitation(rows: Rows) -> Invitation | None:
    row = rows.one_or_none()
    return None if row is None else _read(row._mapping)


def _read(row: Any) -> Invitation:
    return Invitation(**{**row, "role": Role(row["role"])})


def _request(row: Any, person: Person) -> AccessRequest:
    fields = {name: row[name] for name in _SAME}
    return AccessRequest(**fields, person=person, decided_by=row["decider"])


def _decided(request: AccessRequest | None) -> RequestDecided:
    if request is None:
        return RequestDecided()
    return RequestDecided(status=request.status, by=request.decided_by, at=request.decided_at)
