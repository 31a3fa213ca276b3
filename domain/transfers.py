"""Alihkan: an innovation passes to another unit, with its number, history and reports."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.errors import Refused
from domain.innovations import InnovationId
from domain.people import PersonId


class TransferStatus(StrEnum):
    """What became of a transfer."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"


class Transfer(BaseModel):
    """A transfer from one unit to another; `since` is the new owner's first day."""

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: InnovationId
    number: str
    name: str
    from_id: int
    source: str
    to_id: int
    target: str
    status: TransferStatus
    reason: str
    asked_by: PersonId | None
    asked_at: datetime
    note: str | None = None
    since: date | None = None
    decided_by: PersonId | None = None
    decided_at: datetime | None = None


class NotTransferable(Refused):
    """Only a verified innovation passes on, and only to another unit. Values: name."""


class TransferWaits(Refused):
    """Another transfer of the innovation waits for an answer. Values: name, target."""
