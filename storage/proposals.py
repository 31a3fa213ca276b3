"""Proposed changes of verified innovations: each waits beside the old value until decided."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, insert, select, update

from domain.innovations import InnovationId, Verification
from domain.people import PersonId
from domain.proposals import Changes, NotAmendable, Proposal, ProposalStatus
from storage.innovations import Innovations
from storage.tables import agencies, change_proposals, innovations
from storage.transaction import Transaction

_PROPOSALS: Final = select(
    change_proposals,
    innovations.c.number,
    innovations.c.name,
    agencies.c.name.label("agency"),
).select_from(
    change_proposals.join(innovations, innovations.c.id == change_proposals.c.innovation_id).join(
        agencies, agencies.c.id == innovations.c.agency_id
    )
)
_WAITING: Final = change_proposals.c.status == ProposalStatus.WAITING
_VERIFIED: Final = innovations.c.verification == Verification.VERIFIED


class Proposals:
    """The proposed changes of the open transaction. Each method that changes locks first."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._innovations = Innovations(transaction)

    async def propose(
        self, innovation_id: InnovationId, changes: Changes, by: PersonId, now: datetime
    ) -> Proposal:
        """Let a change wait; the one that waited so far is replaced. Raises NotAmendable."""
        one = await self._innovations.for_update(innovation_id)
        if one.verification is not Verification.VERIFIED:
            raise NotAmendable(name=one.name)
        waiting = (change_proposals.c.innovation_id == innovation_id) & _WAITING
        replaced = update(change_proposals).where(waiting)
        await self._transaction.execute(replaced.values(status=ProposalStatus.REPLACED))
        row = {
            "innovation_id": innovation_id,
            "changes": changes.model_dump(mode="json", exclude_unset=True),
            "status": ProposalStatus.WAITING,
            "proposed_by": by,
            "proposed_at": now,
        }
        statement = insert(change_proposals).values(row).returning(change_proposals.c.id)
        proposal_id = (await self._transaction.execute(statement)).scalar_one()
        (added,) = await self._where(change_proposals.c.id == proposal_id)
        return added

    async def get(self, proposal_id: int) -> Proposal | None:
        """The proposal of an id."""
        found = await self._where(change_proposals.c.id == proposal_id)
        return found[0] if found else None

    async def waiting(self, region: str) -> list[Proposal]:
        """What waits for the region's office, longest first."""
        return await self._where(_WAITING & _VERIFIED & (innovations.c.region == region))

    async def latest(self, innovation_id: InnovationId) -> Proposal | None:
        """The newest proposal about an innovation, whatever became of it."""
        found = await self._where(change_proposals.c.innovation_id == innovation_id)
        return found[-1] if found else None

    async def approve(self, proposal_id: int, by: PersonId, now: datetime) -> Proposal | None:
        """Make the change; None when it no longer waits. Raises NotAmendable, NameTaken."""
        proposal = await self._locked(proposal_id)
        if proposal is None:
            return None
        await self._innovations.change(proposal.innovation_id, proposal.changes.fields)
        return await self._decided(proposal_id, ProposalStatus.APPROVED, by, now)

    async def refuse(
        self, proposal_id: int, reason: str, by: PersonId, now: datetime
    ) -> Proposal | None:
        """The innovation stays as it is; None when the proposal no longer waits."""
        if await self._locked(proposal_id) is None:
            return None
        return await self._decided(proposal_id, ProposalStatus.REFUSED, by, now, reason=reason)

    async def _locked(self, proposal_id: int) -> Proposal | None:
        """The proposal, if it still waits, its innovation locked like in `propose`."""
        proposal = await self.get(proposal_id)
        if proposal is None:
            return None
        await self._innovations.for_update(proposal.innovation_id)
        found = await self._where((change_proposals.c.id == proposal_id) & _WAITING)
        return found[0] if found else None

    async def _decided(
        self,
        proposal_id: int,
        status: ProposalStatus,
        by: PersonId,
        now: datetime,
        *,
        reason: str | None = None,
    ) -> Proposal:
        statement = update(change_proposals).where(change_proposals.c.id == proposal_id)
        decided = {"status": status, "decided_by": by, "decided_at": now, "reason": reason}
        await self._transaction.execute(statement.values(decided))
        (proposal,) = await self._where(change_proposals.c.id == proposal_id)
        return proposal

    async def _where(self, condition: ColumnElement[bool]) -> list[Proposal]:
        statement: Select[*tuple[Any, ...]] = _PROPOSALS.where(condition)
        ordered = statement.order_by(change_proposals.c.proposed_at, change_proposals.c.id)
        return [_proposal(row) for row in await self._transaction.execute(ordered)]


def _proposal(row: Row[*tuple[Any, ...]]) -> Proposal:
    return Proposal.model_validate(dict(row._mapping))
