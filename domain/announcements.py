"""Announcements: one text to many people, and how far it has come."""

from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Annotated, Any, NewType

from pydantic import BaseModel, ConfigDict, Field, model_validator

from domain.people import PersonId, Role
from domain.progress import Evidence

AnnouncementId = NewType("AnnouncementId", int)


class AnnouncementState(StrEnum):
    """What an announcement is doing; DONE and CANCELLED are its end."""

    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


class Reached(IntEnum):
    """How far an announcement has come with one recipient."""

    WAITING = 0
    QUEUED = 1
    SENT = 2
    UNREACHABLE = 3


class Audience(BaseModel):
    """Who holds a duty in a region: under one role and for some units, or (None) under any."""

    model_config = ConfigDict(frozen=True)

    role: Role | None = None
    agencies: tuple[int, ...] | None = None


class Recipient(BaseModel):
    """Somebody to be told, for which unit, and what of the text is only for this one (JSON)."""

    model_config = ConfigDict(frozen=True)

    person_id: PersonId
    agency_id: int | None = None
    values: dict[str, Any] = Field(default_factory=dict)


class Written(BaseModel):
    """What an admin wants to say: a text, a photo or document that stays at Telegram, or both."""

    model_config = ConfigDict(frozen=True)

    text: Annotated[str, Field(max_length=3000)] = ""
    file: Evidence | None = None

    @model_validator(mode="before")
    @classmethod
    def _only_text(cls, value: Any) -> Any:
        """Announcements and drafts of earlier days hold a text alone."""
        return {"text": value} if isinstance(value, str) else value


class NewAnnouncement(BaseModel):
    """What is to be announced: `kind` names the text, `values` are its variables as JSON.

    once: the same key is begun only once, whoever asks and however often.
    """

    model_config = ConfigDict(frozen=True)

    region: str
    kind: str
    values: dict[str, Any] = Field(default_factory=dict)
    created_by: PersonId | None = None
    once: str | None = Field(default=None, max_length=80)


class Announcement(NewAnnouncement):
    """An announcement that was begun. Times are UTC, by the office clock."""

    id: AnnouncementId
    state: AnnouncementState
    created_at: datetime
    finished_at: datetime | None = None

    @property
    def over(self) -> bool:
        """Has it come to its end?"""
        return self.state in (AnnouncementState.DONE, AnnouncementState.CANCELLED)


class Headcount(BaseModel):
    """How many recipients there are, how many have it, and how many cannot be reached."""

    model_config = ConfigDict(frozen=True)

    total: int
    sent: int = 0
    unreachable: int = 0

    @property
    def left(self) -> int:
        """How many still wait for it."""
        return self.total - self.sent - self.unreachable
