"""What the office concludes of an innovation after a period, and of its reports (domain.md §7)."""

from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from domain.errors import Refused
from domain.people import PersonId
from domain.progress import Progress


class Conclusion(StrEnum):
    """Kesimpulan of an evaluation."""

    CONTINUE = "continue"
    GUIDANCE = "guidance"
    IMPROVE = "improve"
    STOP = "stop"


class Evaluation(BaseModel):
    """The conclusion on an innovation and a period, or a whole year.

    `mend` is to be put right by `mend_by`.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: int
    period_id: int | None = None
    year: int | None = None
    conclusion: Conclusion
    note: str
    mend: str | None = None
    mend_by: date | None = None
    by: PersonId
    at: datetime


class Question(BaseModel):
    """The one question with which a report was returned; a later revision is its answer."""

    model_config = ConfigDict(frozen=True)

    report_id: int
    question: str
    asked_by: PersonId
    asked_at: datetime
    answered_at: datetime | None = None


class Received(BaseModel):
    """A report in the office's list: whose it is, whether this revision was read, and by whom."""

    model_config = ConfigDict(frozen=True)

    report_id: int
    number: str
    name: str
    agency: str
    submitted_at: datetime
    unread: bool
    read_by: str | None = None
    read_at: datetime | None = None
    asked: bool = False
    answered: bool = False
    conclusion: Conclusion | None = None


class Reviewed(BaseModel):
    """A verified innovation in the office's list of a year, with how many reports it sent."""

    model_config = ConfigDict(frozen=True)

    number: str
    name: str
    agency: str
    reports: int
    conclusion: Conclusion | None = None


class Year(NamedTuple):
    """A calendar year of a region: from `starts`, until before `ends` (both aware)."""

    number: int
    zone: tzinfo

    @property
    def starts(self) -> datetime:
        return datetime(self.number, 1, 1, tzinfo=self.zone)

    @property
    def ends(self) -> datetime:
        return datetime(self.number + 1, 1, 1, tzinfo=self.zone)


class YearReport(BaseModel):
    """A report as the year's overview shows it. `period`: its name, None outside periods."""

    model_config = ConfigDict(frozen=True)

    id: int
    period: str | None
    progress: Progress
    conclusion: Conclusion | None = None


class AskedBefore(Refused):
    """A report is returned once. Values: name."""
