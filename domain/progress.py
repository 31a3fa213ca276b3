"""Progress reports: the six questions of monev and the rules between their answers."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict

from domain.errors import Refused
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
    """An indicator's number: "jumlah ibu hamil terdata" 1.250 "orang"."""

    model_config = ConfigDict(frozen=True)

    indicator: str
    unit: str | None = None
    value: Decimal


class Details(BaseModel):
    """What "Tambah rincian" tells beside the six questions; what was skipped is None.

    beneficiaries: how many people, counted on this `basis` · resolved: of the complaints ·
    follow_up: what is done by `follow_up_by` (a day of the region) · support: asked of the office.
    """

    model_config = ConfigDict(frozen=True)

    beneficiaries: int | None = None
    basis: str | None = None
    complaints: int | None = None
    resolved: int | None = None
    obstacle: str | None = None
    follow_up: str | None = None
    follow_up_by: date | None = None
    support: str | None = None


class Progress(BaseModel):
    """What an operator reports of one innovation in one period (domain.md §7).

    output, outcome: None is "Belum terukur" · unchanged: "Tidak ada perubahan", with the answers
    of the report before and the sentence `reason` when it is not the first in a row · by_office:
    "diisi oleh Bappeda".
    """

    model_config = ConfigDict(frozen=True)

    implementation: Implementation
    percent: int | None = None
    activity: str | None = None
    output: Measure | None = None
    outcome: str | None = None
    reason: str | None = None
    plan: str | None = None
    evidence: Evidence | None = None
    unchanged: bool = False
    by_office: bool = False
    details: Details | None = None


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


class NotReportable(Refused):
    """Only a verified innovation is reported on. Values: name."""


#: Statuses that ask only the reason and the plan (domain.md §7).
STANDING_STILL = (Implementation.NOT_STARTED, Implementation.DELAYED, Implementation.STOPPED)
FINISHED = 100


class Earlier(BaseModel):
    """What the reports before this one say. `output` is the last number that was measured."""

    model_config = ConfigDict(frozen=True)

    newest: Progress | None = None
    percent: int | None = None
    output: Measure | None = None
    outcome: str | None = None

    @classmethod
    def of(cls, reports: Iterable[Report], period_id: int | None) -> Self:
        """What to compare a report of this period with; `reports` come newest first."""
        told = [
            report.progress
            for report in reports
            if period_id is None or report.period_id != period_id
        ]
        return cls(
            newest=next(iter(told), None),
            percent=next((one.percent for one in told if one.percent is not None), None),
            output=next((one.output for one in told if one.output is not None), None),
            outcome=next((one.outcome for one in told if one.outcome is not None), None),
        )

    @property
    def unchanged(self) -> bool:
        """Did the report before say "Tidak ada perubahan"? A second in a row says why."""
        return self.newest is not None and self.newest.unchanged

    def falls(self, percent: int) -> bool:
        """Is less done than was reported before?"""
        return self.percent is not None and percent < self.percent

    def contradicts(self, implementation: Implementation) -> bool:
        """Is something delayed or stopped that was finished?"""
        halted = implementation in (Implementation.DELAYED, Implementation.STOPPED)
        return halted and self.percent == FINISHED

    def repeated(self, why: str | None = None) -> Progress:
        """The report "Tidak ada perubahan". Only where there was one before."""
        assert self.newest is not None
        fresh = dict.fromkeys(("activity", "evidence", "details"))
        once: dict[str, object] = {"unchanged": True, "by_office": False, **fresh}
        reason = {} if why is None else {"reason": why}
        return self.newest.model_copy(update={**once, **reason})
