"""Progress reports: the six questions of monev and the rules between their answers."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.innovations import Implementation


class EvidenceKind(StrEnum):
    """How evidence was given."""

    PHOTO = "photo"
    DOCUMENT = "document"
    LINK = "link"


class Evidence(BaseModel):
    """One piece of evidence. Files carry Telegram's `file_id`; on disk they are kept by SHA-256."""

    model_config = ConfigDict(frozen=True)

    kind: EvidenceKind
    link: str | None = None
    file_id: str | None = None
    file_unique_id: str | None = None
    name: str | None = None
    size: int | None = None
    sha256: str | None = None


class Measure(BaseModel):
    """An indicator's number: "ibu hamil terdata" 1.250 "orang"; `value` None: not yet measured."""

    model_config = ConfigDict(frozen=True)

    indicator: str
    unit: str | None = None
    value: Decimal | None = None


class Progress(BaseModel):
    """What an operator reports of one innovation in one period (domain.md §7)."""

    implementation: Implementation
    percent: int | None = None
    activity: str | None = None
    output: Measure | None = None
    outcome: str | None = None
    reason: str | None = None
    plan: str | None = None
    evidence: Evidence | None = None
    unchanged: bool = False


class Report(BaseModel):
    """The latest revision of the report of (innovation, period); `days_late` counts past `due`."""

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: int
    period_id: int | None
    revision: int
    progress: Progress
    submitted_at: datetime
    submitted_by: int
    days_late: int = 0


#: Statuses that ask only the reason and the plan (domain.md §7).
STANDING_STILL = (Implementation.NOT_STARTED, Implementation.DELAYED, Implementation.STOPPED)
