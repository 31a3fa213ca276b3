"""Questions of units about a decision on their innovation: one each, with one answer."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select, update

from domain.innovations import InnovationId
from domain.people import PersonId
from storage.tables import decision_questions
from storage.transaction import Transaction


class DecisionQuestion(BaseModel):
    """What a unit asked about the decision of `decided_at`. Times are aware (UTC)."""

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: InnovationId
    question: str
    asked_by: PersonId
    asked_at: datetime
    answer: str | None = None
    answered_by: PersonId | None = None
    answered_at: datetime | None = None


class DecisionQuestions:
    """The questions about decisions of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def asked(self, innovation_id: InnovationId, decided_at: datetime) -> bool:
        """Was something asked about this decision?"""
        own = select(decision_questions.c.id).where(
            decision_questions.c.innovation_id == innovation_id,
            decision_questions.c.decided_at == decided_at,
        )
        return (await self._transaction.execute(own)).first() is not None

    async def ask(
        self,
        innovation_id: InnovationId,
        decided_at: datetime,
        question: str,
        by: PersonId,
        now: datetime,
    ) -> int | None:
        """The id under which it is answered; None when something was asked before."""
        row = {"innovation_id": innovation_id, "decided_at": decided_at, "question": question}
        statement = self._transaction.insert(decision_questions).values(
            **row, asked_by=by, asked_at=now
        )
        added = statement.on_conflict_do_nothing().returning(decision_questions.c.id)
        rows = await self._transaction.execute(added)
        question_id: int | None = rows.scalar_one_or_none()
        return question_id

    async def get(self, question_id: int) -> DecisionQuestion | None:
        """The question of an id."""
        own = select(decision_questions).where(decision_questions.c.id == question_id)
        row = (await self._transaction.execute(own)).one_or_none()
        return None if row is None else DecisionQuestion.model_validate(dict(row._mapping))

    async def answer(self, question_id: int, text: str, by: PersonId, now: datetime) -> bool:
        """The office answers; False when it has done so before."""
        open_ = (decision_questions.c.id == question_id) & decision_questions.c.answer.is_(None)
        answered = {"answer": text, "answered_by": by, "answered_at": now}
        statement = update(decision_questions).where(open_).values(answered)
        return (await self._transaction.execute(statement)).rowcount == 1
