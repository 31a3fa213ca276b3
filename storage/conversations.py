"""Drafts: the answers of a conversation, many of which may rest while one of a person is active."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Select, bindparam, case, delete, insert, literal, select, update

from domain.people import PersonId
from storage.outbox import Status
from storage.prepared import filled_up
from storage.tables import conversations, outbox
from storage.tables.columns import DatabaseClock
from storage.transaction import Transaction


class Draft(BaseModel):
    """A conversation in the making. A skipped question is stored as None, an open one is absent."""

    model_config = ConfigDict(frozen=True)

    id: int
    person_id: PersonId
    kind: str
    region: str | None
    agency_id: int | None
    subject: str | None
    answers: dict[str, Any]
    state: dict[str, Any]
    asked: int
    active: bool
    created_at: datetime
    updated_at: datetime

    @property
    def question_key(self) -> str:
        """Key of the outbox row that asks the open question."""
        return f"draft/{self.id}/{self.asked}"


class Question(BaseModel):
    """How far the message that asks the open question is; "sent" without id: it was dropped."""

    model_config = ConfigDict(frozen=True)

    message_id: int | None
    state: Literal["waiting", "flying", "sent"]


_SAVE: Final = (
    update(conversations)
    .where(conversations.c.id == bindparam("of_id"))
    .values(
        answers=bindparam("new_answers"),
        state=bindparam("new_state"),
        asked=bindparam("new_asked"),
        updated_at=bindparam("new_updated_at"),
    )
)
_KEY: Final = literal("draft/").concat(conversations.c.id).concat("/").concat(conversations.c.asked)
_STATE: Final = case(
    (outbox.c.id.is_(None), None),
    (outbox.c.status != Status.WAITING, "sent"),
    (outbox.c.claimed_until > DatabaseClock(), "flying"),
    else_="waiting",
)
_ACTIVE: Final = (
    select(conversations, outbox.c.message_id, _STATE.label("question"))
    .select_from(conversations.outerjoin(outbox, outbox.c.key == _KEY))
    .where(
        conversations.c.active,
        conversations.c.person_id.in_(bindparam("of_people", expanding=True)),
    )
)
_OF_PERSON: Final = conversations.c.person_id == bindparam("of_person")
_REST: Final = update(conversations).where(_OF_PERSON, conversations.c.active).values(active=False)
_RESTING: Final = (
    select(conversations)
    .where(_OF_PERSON, ~conversations.c.active)
    .order_by(conversations.c.updated_at.desc(), conversations.c.id.desc())
)
_BEGIN: Final = insert(conversations).returning(conversations)
_DELETE: Final = delete(conversations).where(conversations.c.id == bindparam("of_id"), _OF_PERSON)


class Conversations:
    """The drafts of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def active_of(
        self, person_ids: Iterable[PersonId]
    ) -> dict[PersonId, tuple[Draft, Question | None]]:
        """The active draft of each, with its open question; None if it was never asked."""
        ids = list(person_ids)
        if not ids:
            return {}
        rows = await self._transaction.rows(_ACTIVE, {"of_people": filled_up(ids)})
        return {row.person_id: (_draft(row), _question(row)) for row in rows}

    async def begin(
        self,
        person_id: PersonId,
        kind: str,
        region: str | None,
        agency_id: int | None,
        subject: str | None,
        answers: dict[str, Any],
        now: datetime,
    ) -> Draft:
        """A new active draft; the one that was active rests."""
        await self.rest(person_id)
        draft = {
            "person_id": person_id,
            "kind": kind,
            "region": region,
            "agency_id": agency_id,
            "subject": subject,
            "answers": answers,
            "state": {},
            "asked": 0,
            "active": True,
            "created_at": now,
            "updated_at": now,
        }
        (row,) = await self._transaction.rows(_BEGIN, draft)
        return _draft(row)

    def save(self, draft: Draft) -> None:
        """Collected: keep its answers, state and number of questions asked."""
        self._transaction.collect(
            _SAVE,
            {
                "of_id": draft.id,
                "new_answers": draft.answers,
                "new_state": draft.state,
                "new_asked": draft.asked,
                "new_updated_at": draft.updated_at,
            },
        )

    async def rest(self, person_id: PersonId) -> None:
        """Leave the active draft, if there is one; it is kept."""
        await self._transaction.rows(_REST, {"of_person": person_id})

    async def keep_state(self, draft_id: int, person_id: PersonId, **state: Any) -> None:
        """Add to the state of an own draft that rests."""
        own = (conversations.c.id == draft_id) & (conversations.c.person_id == person_id)
        rows = await self._transaction.execute(
            select(conversations.c.state).where(own).with_for_update()
        )
        row = rows.one_or_none()
        if row is not None:
            values = {"state": {**row.state, **state}}
            await self._transaction.execute(update(conversations).where(own).values(values))

    async def resting(self, person_id: PersonId, kind: str | None = None) -> list[Draft]:
        """Drafts that were left, last touched first."""
        rows = await self._transaction.rows(_RESTING, {"of_person": person_id})
        return [_draft(row) for row in rows if kind in (None, row.kind)]

    async def all_of(self, person_id: PersonId, kind: str) -> list[Draft]:
        """A person's drafts of a kind, active or resting, last touched first."""
        own = (conversations.c.person_id == person_id) & (conversations.c.kind == kind)
        statement = _latest_first(select(conversations).where(own))
        return [_draft(row) for row in await self._transaction.execute(statement)]

    async def active(self) -> list[Draft]:
        """The active draft of everybody who has one."""
        statement = select(conversations).where(conversations.c.active)
        return [_draft(row) for row in await self._transaction.execute(statement)]

    async def move(self, draft_id: int, region: str, agency_id: int | None) -> None:
        """From now on the draft is one of this region's unit."""
        this = conversations.c.id == draft_id
        place = {"region": region, "agency_id": agency_id}
        await self._transaction.execute(update(conversations).where(this).values(place))

    async def activate(self, draft_id: int, person_id: PersonId) -> Draft | None:
        """Go on with a draft of this person, the active one rests; None if it is gone."""
        own = (conversations.c.id == draft_id) & (conversations.c.person_id == person_id)
        locked = select(conversations.c.id).where(own).with_for_update()
        if (await self._transaction.execute(locked)).first() is None:
            return None
        await self.rest(person_id)
        statement = update(conversations).where(own).values(active=True).returning(conversations)
        return _draft((await self._transaction.execute(statement)).one())

    async def delete(self, draft_id: int, person_id: PersonId) -> None:
        """Forget a draft of this person."""
        own = {"of_id": draft_id, "of_person": person_id}
        await self._transaction.rows(_DELETE, own)


def _latest_first(statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return statement.order_by(conversations.c.updated_at.desc(), conversations.c.id.desc())


def _draft(row: Any) -> Draft:
    return Draft.model_validate({name: getattr(row, name) for name in Draft.model_fields})


def _question(row: Any) -> Question | None:
    if row.question is None:
        return None
    return Question(message_id=row.message_id, state=row.question)
