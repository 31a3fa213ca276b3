"""Dukungan yang diminta: what a unit asks of the office in a report, until it is done."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.innovations import InnovationId
from domain.people import PersonId


class SupportStatus(StrEnum):
    """How far a request is."""

    WAITING = "waiting"
    ANSWERED = "answered"
    DONE = "done"


class SupportRequest(BaseModel):
    """One request, with its innovation's name; one per report."""

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: InnovationId
    report_id: int
    number: str
    name: str
    agency: str
    region: str
    wanted: str
    status: SupportStatus
    asked_by: PersonId
    asked_at: datetime
    answer: str | None = None
    answered_by: PersonId | None = None
    answered_at: datetime | None = None
