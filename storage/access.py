"""Requests for access, and of operators who move, that an admin decides."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, insert, select, update

from domain.people import (
    AccessRequest,
    Person,
    PersonId,
    RequestDecided,
    RequestStatus,
    Role,
)
from storage.people import People
from storage.tables import access_requests, agencies, duties, people
from storage.transaction import Transaction

_DECIDER: Final = people.alias("decider")
_LEFT: Final = agencies.alias("left_agency")
_REQUESTS: Final = (
    select(
        access_requests,
        agencies.c.name.label("agency"),
        _DECIDER.c.name.label("decider"),
        _LEFT.c.name.label("left_agency"),
    )
    .select_from(
        access_requests.outerjoin(agencies, agencies.c.id == access_requests.c.agency_id)
        .outerjoin(_DECIDER, _DECIDER.c.id == access_requests.c.decided_by)
        .outerjoin(duties, duties.c.id == access_requests.c.leaves)
        .outerjoin(_LEFT, _LEFT.c.id == duties.c.agency_id)
    )
    .order_by(access_requests.c.id)
)
_SAME: Final = tuple(AccessRequest.model_fields.keys() - {"person", "decided_by"})
_WAITING: Final = access_requests.c.status == RequestStatus.WAITING


class Access:
    """The requests of the open transaction."""

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
        leaves: int | None = None,
        successor_id: PersonId | None = None,
    ) -> int:
        """Ask to be an operator of a unit, or of one that is not in the list; takes the place of
        an own request that still waits. Of who moves, `leaves` is the duty that is given up.
        """
        mine = (access_requests.c.person_id == person_id) & _WAITING
        await self._transaction.execute(access_requests.delete().where(mine))
        values = {
            "person_id": person_id,
            "region": region,
            "agency_id": agency_id,
            "agency_text": agency_text,
            "parent_text": parent_text,
            "leaves": leaves,
            "successor_id": successor_id,
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

    async def replaced(
        self, request_id: int, by: PersonId, agency_id: int | None, now: datetime
    ) -> AccessRequest:
        """Approve without giving a duty: an old account's are taken over. Raises RequestDecided."""
        return await self._decide(
            request_id, by, now, status=RequestStatus.APPROVED, agency_id=agency_id
        )

    async def refuse(
        self, request_id: int, by: PersonId, reason: str, now: datetime
    ) -> AccessRequest:
        """Refuse with a reason. Raises RequestDecided to who comes second."""
        return await self._decide(request_id, by, now, status=RequestStatus.REFUSED, reason=reason)

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


def _request(row: Any, person: Person) -> AccessRequest:
    fields = {name: row[name] for name in _SAME}
    return AccessRequest(**fields, person=person, decided_by=row["decider"])


def _decided(request: AccessRequest | None) -> RequestDecided:
    if request is None:
        return RequestDecided()
    return RequestDecided(status=request.status, by=request.decided_by, at=request.decided_at)
