"""What a batch of updates works with: turns, who is known, what reading gave, whom to wake."""

from dataclasses import dataclass, field
from typing import Any

from telegram import Update

from bot.bell import Bell
from domain.people import Person, PersonId
from handlers.context import Context
from handlers.replies import Toast
from handlers.routing import Kind
from storage.conversations import Draft, Question
from storage.inbox import Waiting
from storage.outbox import OutboxRow
from storage.store import Store


@dataclass
class Turn:
    """One update on its way through a batch."""

    waiting: Waiting
    update: Update
    kind: Kind
    name: str
    args: str
    context: Context | None = None
    toast: Toast | None = None
    suggestions: dict[str, Any] | None = None

    @property
    def user_id(self) -> int | None:
        """Who speaks, by Telegram's id."""
        user = self.update.effective_user
        return user.id if user is not None else None


@dataclass
class Known:
    """The people of a batch and their active drafts, loaded with two queries."""

    people: dict[int, Person] = field(default_factory=dict)
    drafts: dict[PersonId, tuple[Draft, Question | None]] = field(default_factory=dict)


@dataclass(frozen=True)
class Answered:
    """What a reading route gave, waiting to be written by the next batch; or how it failed."""

    rows: list[OutboxRow]
    toast: Toast | None = None
    suggestions: dict[str, Any] | None = None
    failure: Exception | None = None


@dataclass(frozen=True)
class Bells:
    """What wakes the loops of this process when there is work for them."""

    inbox: Bell = field(default_factory=Bell)
    outbox: Bell = field(default_factory=Bell)
    jobs: Bell = field(default_factory=Bell)
    catalogue: Bell = field(default_factory=Bell)
    announcements: Bell = field(default_factory=Bell)
    desk: Bell = field(default_factory=Bell)
    #: The regions in which something came in at the desk, until that is told.
    stirred: set[str] = field(default_factory=set)

    def about(self, store: Store) -> list[Bell]:
        """Whom to wake once this transaction is committed."""
        jobs = [self.jobs] if store.jobs.added else []
        announcements = [self.announcements] if store.announcements.stirred else []
        catalogue = [self.catalogue] if store.catalogue.touched else []
        desk = [self.desk] if store.desk.stirred else []
        self.stirred.update(store.desk.stirred)
        return [self.outbox, *jobs, *announcements, *catalogue, *desk]
