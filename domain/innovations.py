"""An innovation: its four axes, its number, and what may happen to it when."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NewType

from pydantic import BaseModel, ConfigDict

from domain.dates import Moment
from domain.errors import Refused

InnovationId = NewType("InnovationId", int)


class Stage(StrEnum):
    """Tahapan of the Indeks Inovasi Daerah."""

    INITIATIVE = "initiative"
    TRIAL = "trial"
    APPLIED = "applied"


class LabStage(StrEnum):
    """Tahap 5D of the Laboratorium Inovasi."""

    DRUM_UP = "drum-up"
    DIAGNOSE = "diagnose"
    DESIGN = "design"
    DELIVER = "deliver"
    DISPLAY = "display"


class Verification(StrEnum):
    """Status verifikasi: how far the registration is."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    NEEDS_REVISION = "needs-revision"
    VERIFIED = "verified"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    MERGED = "merged"


class Implementation(StrEnum):
    """Status pelaksanaan, as the last progress report says."""

    NOT_STARTED = "not-started"
    RUNNING = "running"
    DELAYED = "delayed"
    STOPPED = "stopped"
    DONE = "done"


class Category(StrEnum):
    """Bentuk inovasi."""

    PUBLIC_SERVICE = "public-service"
    GOVERNANCE = "governance"
    OTHER = "other"


class Medium(StrEnum):
    """Jenis: with an application or online service, or without."""

    DIGITAL = "digital"
    NON_DIGITAL = "non-digital"


class Decision(StrEnum):
    """What an admin decides of a submitted innovation."""

    APPROVE = "approve"
    REVISE = "revise"
    REJECT = "reject"


#: Statuses that hold their name at their agency (the partial unique index of the table).
HOLDING_NAME = (Verification.SUBMITTED, Verification.NEEDS_REVISION, Verification.VERIFIED)
#: Statuses in which the unit may change the registration and send it (again).
REVISABLE = (Verification.NEEDS_REVISION, Verification.REJECTED, Verification.WITHDRAWN)
#: Statuses in which the unit may take its proposal back.
WITHDRAWABLE = (Verification.SUBMITTED, Verification.NEEDS_REVISION)
#: Decisions that an admin may put back into the queue.
REOPENABLE = (
    Verification.VERIFIED,
    Verification.NEEDS_REVISION,
    Verification.REJECTED,
    Verification.MERGED,
)

AFTER = {
    Decision.APPROVE: Verification.VERIFIED,
    Decision.REVISE: Verification.NEEDS_REVISION,
    Decision.REJECT: Verification.REJECTED,
}


class Contact(BaseModel):
    """Penanggung jawab (PIC): whom to ask about the innovation. `phone` is E.164."""

    model_config = ConfigDict(frozen=True)

    name: str
    phone: str | None = None


class Innovation(BaseModel):
    """One registered innovation as stored. Times are aware (UTC), dates are the region's."""

    model_config = ConfigDict(frozen=True)

    id: InnovationId
    number: str
    region: str
    region_name: str
    agency_id: int
    agency: str
    name: str
    expansion: str | None = None
    summary: str | None = None
    stage: Stage | None = None
    trial_date: Moment | None = None
    applied_date: Moment | None = None
    category: Category | None = None
    medium: Medium | None = None
    affair_id: int | None = None
    contact: Contact | None = None
    lab_stage: LabStage | None = None
    verification: Verification
    note: str | None = None
    implementation: Implementation | None = None
    launch_id: int | None = None
    launched_on: date | None = None
    replicates: InnovationId | None = None
    merged_into: InnovationId | None = None
    profile: dict[str, Any] = {}
    hidden: bool = False
    by_office: bool = False
    submitted_at: datetime | None = None
    submitted_by: int | None = None
    decided_at: datetime | None = None
    decided_by: int | None = None
    revise_by: date | None = None

    @property
    def public(self) -> bool:
        """May anybody see it in the catalogue (verified, and not hidden by owner or admin)?"""
        return self.verification is Verification.VERIFIED and not self.hidden


class NameTaken(Refused):
    """The unit already has an innovation with the same folded name. Values: name, number."""


class AlreadyDecided(Refused):
    """Another admin decided first. Values: number, name, verification, by, at."""


class ReasonMissing(Refused):
    """A revision or rejection needs a reason that helps the unit."""


class NotRevisable(Refused):
    """Only what was returned, rejected or withdrawn is sent again. Values: name, verification."""


class NotReopenable(Refused):
    """Only what was decided goes back into the queue. Values: name, verification."""


class NotMergeable(Refused):
    """Only what is submitted or verified merges, and only into something verified.

    Values: name, verification.
    """


class NotWithdrawable(Refused):
    """Only a proposal that waits for a decision can be withdrawn. Values: name, verification."""


def format_number(region: str, year: int, running: int) -> str:
    """The number people quote: `INV-3603-2026-0001` (domain.md §4)."""
    return f"INV-{region.replace('.', '')}-{year}-{running:04}"


_NUMBER = re.compile(
    r"^\W*(?:inv\W*)?(?:(?P<region>\d{2}(?:\d{2})?)\W+)?(?P<year>20\d\d)\W+(?P<running>\d{1,6})\W*$",
    re.IGNORECASE,
)


def read_number(text: str, region: str) -> str | None:
    """The full number meant by `INV-3603-2026-0001`, `inv 2026 1` or `2026-0001`, else None.

    Without its region part the number is of `region` (code with dot).
    """
    match = _NUMBER.match(text)
    if match is None:
        return None
    code = match["region"] or region
    return format_number(code, int(match["year"]), int(match["running"]))
