"""Invitations: a link gives a duty; they are used up, expire, and can be taken back."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, insert, select, update

from domain.people import InvitationUsed, PersonId, Role
from storage.people import People
from storage.tables import agencies, invitations
from storage.transaction import Rows, Transaction

#: Bytes of chance in an invitation's token: 192 bits, 32 characters in a link.
_TOKEN_BYTES: Final = 24


class Invitation(BaseModel):
    """What an invitation gives to whoever follows its link.

    for_all: one of those made for every unit at once, which the next ones replace.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    role: Role
    region: str
    agency_id: int | None
    agency: str | None = None
    mentor: bool
    for_all: bool
    uses_left: int
    expires_at: datetime


_COLUMNS: Final = tuple(invitations.c[name] for name in Invitation.model_fields if name != "agency")
_NAMED: Final = select(*_COLUMNS, agencies.c.name.label("agency")).select_from(
    invitations.outerjoin(agencies)
)


class Invitations:
    """The invitations of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._people = People(transaction)

    async def add(
        self,
        role: Role,
        region: str,
        agency_id: int | None,
        by: PersonId | None,
        now: datetime,
        *,
        mentor: bool = False,
        uses: int = 1,
        days: int = 7,
    ) -> str:
        """A new invitation's token, which is shown once and stored only as its hash."""
        token = _token()
        terms = {"mentor": mentor, "uses_left": uses, "expires_at": now + timedelta(days=days)}
        values = _row(token, role, region, agency_id, by, now) | terms
        await self._transaction.execute(insert(invitations).values(values))
        return token

    async def replace_all(
        self,
        region: str,
        tokens: Mapping[int, str],
        by: PersonId | None,
        now: datetime,
        *,
        uses: int,
        days: int,
    ) -> int:
        """One invitation of operators per unit, by these tokens; how many earlier ones they end."""
        earlier = (invitations.c.region == region) & invitations.c.for_all
        revoked = update(invitations).where(earlier, *_usable(now)).values(revoked_at=now)
        ended = (await self._transaction.execute(revoked)).rowcount
        until = now + timedelta(days=days)
        terms = {"for_all": True, "uses_left": uses, "expires_at": until}
        rows = [
            _row(token, Role.OFFICER, region, agency_id, by, now) | terms
            for agency_id, token in tokens.items()
        ]
        if rows:
            await self._transaction.execute(insert(invitations), rows)
        return ended

    async def of_token(self, token: str, now: datetime) -> Invitation | None:
        """What a token gives, without using it; None if it gives nothing (any more)."""
        rows = await self._transaction.execute(_NAMED.where(*_valid(token, now)))
        return _invitation(rows)

    async def redeem(self, token: str, person_id: PersonId, now: datetime) -> Invitation:
        """Use an invitation: its duty becomes the person's. Raises InvitationUsed."""
        use = update(invitations).values(uses_left=invitations.c.uses_left - 1)
        rows = await self._transaction.execute(use.where(*_valid(token, now)).returning(*_COLUMNS))
        invitation = _invitation(rows)
        if invitation is None:
            raise InvitationUsed
        what = (invitation.role, invitation.region, invitation.agency_id)
        await self._people.grant(person_id, *what, now, mentor=invitation.mentor)
        return invitation

    async def usable(self, region: str, now: datetime) -> list[Invitation]:
        """The region's invitations that can still be used, newest first."""
        unused = (*_usable(now), invitations.c.region == region)
        rows = await self._transaction.execute(
            _NAMED.where(*unused).order_by(invitations.c.id.desc())
        )
        return [_read(row._mapping) for row in rows]

    async def revoke(self, invitation_id: int, region: str, now: datetime) -> bool:
        """Take an invitation of the region back; False if there is none to take back."""
        own = (invitations.c.id == invitation_id) & (invitations.c.region == region)
        statement = update(invitations).where(own, *_usable(now)).values(revoked_at=now)
        return (await self._transaction.execute(statement)).rowcount == 1


def new_tokens(units: Iterable[int]) -> dict[int, str]:
    """A token for each unit, to be kept by `replace_all`."""
    return {unit: _token() for unit in units}


def _token() -> str:
    return secrets.token_urlsafe(_TOKEN_BYTES)


def _row(
    token: str, role: Role, region: str, agency_id: int | None, by: PersonId | None, now: datetime
) -> dict[str, Any]:
    return {
        "token_hash": _hash(token),
        "role": role.value,
        "region": region,
        "agency_id": agency_id,
        "created_by": by,
        "created_at": now,
    }


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
