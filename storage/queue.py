"""What waits for a decision of a region's office: found a page at a time, longest first."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, literal, select, union_all

from domain.innovations import Verification
from domain.proposals import ProposalStatus
from domain.transfers import TransferStatus
from storage.tables import change_proposals, innovations, transfers
from storage.transaction import Transaction


class QueueKind(StrEnum):
    """What a decision is asked about."""

    SUBMITTED = "submitted"
    PROPOSED = "proposed"
    PASSING = "passing"


@dataclass(frozen=True, slots=True)
class InLine:
    """The id of an innovation, of a proposed change or of a transfer."""

    kind: QueueKind
    id: int


class Queue:
    """The queues of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def count(self, region: str) -> int:
        """How much waits."""
        statement = select(func.count()).select_from(union_all(*_all(region)).subquery())
        count: int = (await self._transaction.execute(statement)).scalar_one()
        return count

    async def page(self, region: str, *, limit: int, offset: int) -> list[InLine]:
        """What waits longest, behind `offset` others."""
        waiting = union_all(*_all(region)).subquery()
        statement = select(waiting.c.kind, waiting.c.id).order_by(
            waiting.c.since, waiting.c.kind.desc(), waiting.c.id
        )
        rows = await self._transaction.execute(statement.limit(limit).offset(offset))
        return [InLine(QueueKind(row.kind), row.id) for row in rows]


def _all(region: str) -> tuple[Select[*tuple[Any, ...]], ...]:
    own = innovations.c.region == region
    verified = innovations.c.verification == Verification.VERIFIED
    submitted_at = func.coalesce(innovations.c.submitted_at, innovations.c.created_at)
    return (
        select(_kind(QueueKind.SUBMITTED), innovations.c.id, submitted_at.label("since")).where(
            own, innovations.c.verification == Verification.SUBMITTED
        ),
        select(
            _kind(QueueKind.PROPOSED),
            change_proposals.c.id,
            change_proposals.c.proposed_at.label("since"),
        )
        .select_from(change_proposals.join(innovations))
        .where(own, verified, change_proposals.c.status == ProposalStatus.WAITING),
        select(_kind(QueueKind.PASSING), transfers.c.id, transfers.c.asked_at.label("since"))
        .select_from(transfers.join(innovations))
        .where(own, transfers.c.status == TransferStatus.WAITING),
    )


def _kind(kind: QueueKind) -> Any:
    return literal(kind.value).label("kind")
