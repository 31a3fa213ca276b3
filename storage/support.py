"""What units ask of the office in their reports."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, select, update

from domain.innovations import InnovationId
from domain.people import PersonId
from domain.support import SupportRequest, SupportStatus
from storage.tables import agencies, innovations, support_requests
from storage.transaction import Transaction

_REQUESTS: Final = (
    select(
        support_requests,
        innovations.c.number,
        innovations.c.name,
        innovations.c.region,
        agencies.c.name.label("agency"),
    )
    .select_from(
        support_requests.join(
            innovations, innovations.c.id == support_requests.c.innovation_id
        ).join(agencies, agencies.c.id == innovations.c.agency_id)
    )
    .order_by(support_requests.c.asked_at, support_requests.c.id)
)


class Support:
    """The requests for support of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def ask(
        self,
        innovation_id: InnovationId,
        report_id: int,
        wanted: str,
        by: PersonId,
        now: datetime,
    ) -> None:
        """A report asks for support; what it asked for before is replaced, and waits again."""
        again = {"wanted": wanted, "asked_by": by, "asked_at": now, "status": SupportStatus.WAITING}
        row = {"innovation_id": innovation_id, "report_id": report_id, **again}
        statement = self._transaction.insert(support_requests).values(row)
        other = support_requests.c.wanted != wanted
        await self._transaction.execute(
            statement.on_conflict_do_update(index_elements=["report_id"], set_=again, where=other)
        )

    async def open_of(self, region: str) -> list[SupportRequest]:
        """What is not done yet, longest asked first."""
        not_done = support_requests.c.status != SupportStatus.DONE
        return await self._where((innovations.c.region == region) & not_done)

    async def get(self, request_id: int) -> SupportRequest | None:
        """The request of an id."""
        found = await self._where(support_requests.c.id == request_id)
        return found[0] if found else None

    async def answer(self, request_id: int, text: str, by: PersonId, now: datetime) -> bool:
        """The office answers; False when it is done already."""
        answered = {"answer": text, "answered_by": by, "answered_at": now}
        return await self._change(request_id, status=SupportStatus.ANSWERED, **answered)

    async def finish(self, request_id: int, by: PersonId, now: datetime) -> bool:
        """It is done; False when that was so before."""
        return await self._change(request_id, status=SupportStatus.DONE, done_by=by, done_at=now)

    async def _change(self, request_id: int, **values: Any) -> bool:
        not_done = support_requests.c.status != SupportStatus.DONE
        own = (support_requests.c.id == request_id) & not_done
        statement = update(support_requests).where(own).values(values)
        return (await self._transaction.execute(statement)).rowcount == 1

    async def _where(self, condition: ColumnElement[bool]) -> list[SupportRequest]:
        rows = await self._transaction.execute(_REQUESTS.where(condition))
        return [_request(row) for row in rows]


def _request(row: Row[*tuple[Any, ...]]) -> SupportRequest:
    return SupportRequest.model_validate(dict(row._mapping))
