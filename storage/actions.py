"""The steps of action plans."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, insert, select, update

from domain.actions import ActionItem, PlanNote
from domain.innovations import InnovationId, Verification
from domain.people import PersonId
from storage.tables import action_items, innovations, people, plan_notes
from storage.transaction import Transaction

_OWN: Final = ("id", "innovation_id", "step", "due", "responsible", "output", "done_at")
_STEPS: Final = (
    select(
        *(action_items.c[name] for name in _OWN),
        innovations.c.number,
        innovations.c.name,
        innovations.c.agency_id,
    )
    .select_from(action_items.join(innovations))
    .order_by(action_items.c.due, action_items.c.id)
)


class Actions:
    """The steps of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, step_id: int) -> ActionItem | None:
        """The step of an id."""
        found = await self._where(action_items.c.id == step_id)
        return found[0] if found else None

    async def of_innovation(self, innovation_id: InnovationId) -> list[ActionItem]:
        """All steps of an innovation, done or not, soonest first."""
        return await self._where(action_items.c.innovation_id == innovation_id)

    async def open_of(self, agency_ids: Collection[int]) -> list[ActionItem]:
        """What is still to be done for the verified innovations of some units, soonest first."""
        own = innovations.c.agency_id.in_(agency_ids)
        verified = innovations.c.verification == Verification.VERIFIED
        return await self._where(own & verified & action_items.c.done_at.is_(None))

    async def plan(
        self,
        innovation_id: InnovationId,
        step: str,
        due: date,
        now: datetime,
        *,
        source: str | None = None,
        responsible: str | None = None,
        output: str | None = None,
    ) -> None:
        """Add a step; one of the same `source` ("report/12") takes its place while it is open."""
        values = {"step": step, "due": due, "responsible": responsible, "output": output}
        row = {"innovation_id": innovation_id, "source": source, "created_at": now, **values}
        statement = self._transaction.insert(action_items).values(row)
        still_open = action_items.c.done_at.is_(None)
        await self._transaction.execute(
            statement.on_conflict_do_update(
                index_elements=["source"], set_=values, where=still_open
            )
        )

    async def finish(self, step_id: int, by: PersonId, now: datetime) -> bool:
        """Tick a step off; False when that was done before."""
        still_open = (action_items.c.id == step_id) & action_items.c.done_at.is_(None)
        statement = update(action_items).where(still_open).values(done_at=now, done_by=by)
        return (await self._transaction.execute(statement)).rowcount == 1

    async def note(
        self, innovation_id: InnovationId, text: str, by: PersonId, now: datetime
    ) -> None:
        """A pendamping remarks on an action plan."""
        row = {"innovation_id": innovation_id, "note": text, "by": by, "at": now}
        await self._transaction.execute(insert(plan_notes).values(row))

    async def notes(self, innovation_id: InnovationId, limit: int) -> list[PlanNote]:
        """The last remarks on an action plan, newest first."""
        told = select(plan_notes.c.note, people.c.name.label("by"), plan_notes.c.at)
        own = told.join(people).where(plan_notes.c.innovation_id == innovation_id)
        rows = await self._transaction.execute(own.order_by(plan_notes.c.id.desc()).limit(limit))
        return [PlanNote.model_validate(dict(row._mapping)) for row in rows]

    async def _where(self, condition: ColumnElement[bool]) -> list[ActionItem]:
        rows = await self._transaction.execute(_STEPS.where(condition))
        return [_step(row) for row in rows]


def _step(row: Row[*tuple[Any, ...]]) -> ActionItem:
    return ActionItem.model_validate(dict(row._mapping))
