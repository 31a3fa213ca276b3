"""Who owes what by when, and on which working day each of its reminders is sent (domain.md §8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from domain.calendar import WorkingDays

_LAST_MINUTE = time(23, 59)
_FIRST_HOUR, _LAST_HOUR = 8, 16
_LONGEST_BREAK = 14  # days without a working day: around Idulfitri, with local holidays


class DeadlineKind(StrEnum):
    """What is owed. A DRAFT is reminded of alike, its due date being the day of its last change."""

    PROPOSAL = "proposal"
    MONITORING = "monitoring"
    INDEX = "index"
    ACTION = "action"
    REVISION = "revision"
    LAUNCH = "launch"
    DRAFT = "draft"


#: Kinds that the region's periods bring; they are escalated to the unit's head.
OF_PERIODS = frozenset({DeadlineKind.PROPOSAL, DeadlineKind.MONITORING, DeadlineKind.INDEX})


@dataclass(frozen=True, slots=True)
class Target:
    """What must be done: `subject` is the id of an agency (PROPOSAL), innovation, step or draft."""

    kind: DeadlineKind
    subject: int
    period: int | None = None

    @property
    def key(self) -> str:
        """The target as one word, for unique indexes: "monitoring:12:3"."""
        parts = (self.kind.value, self.subject, self.period)
        return ":".join(str(part) for part in parts if part is not None)

    @classmethod
    def of_key(cls, key: str) -> "Target":
        """The target of such a word."""
        kind, subject, *period = key.split(":")
        return cls(DeadlineKind(kind), int(subject), int(period[0]) if period else None)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A target with its due date. An extension makes a new one, reminded of from its start.

    name: of the innovation, or of the unit for PROPOSAL · detail: the step of an ACTION, the
    period's name, the legal basis · since: the day it came to be owed (or was extended);
    reminders that would have been sent earlier are not made up for · responsible: the person
    who reports for the innovation.
    """

    target: Target
    due: date
    since: date
    agency: int
    name: str
    number: str | None = None
    detail: str | None = None
    responsible: int | None = None

    @property
    def kind(self) -> DeadlineKind:
        return self.target.kind


@dataclass(frozen=True, slots=True)
class Offsets:
    """Days from the due date on which to remind; a region may have its own."""

    period: tuple[int, ...] = (-14, -7, -3, -1, 0, 1, 3, 7)
    single: tuple[int, ...] = (-3, 0, 3)
    draft: tuple[int, ...] = (3, 14)
    escalation: int = 7

    def of(self, kind: DeadlineKind) -> tuple[int, ...]:
        """The offsets of such deadlines."""
        if kind is DeadlineKind.DRAFT:
            return self.draft
        return self.period if kind in OF_PERIODS else self.single

    def horizon(self, today: date) -> date:
        """No deadline due after this day can be reminded of today."""
        earliest = min(0, *self.period, *self.single)
        return today + timedelta(days=_LONGEST_BREAK - earliest)


def moment(due: date, zone: tzinfo) -> datetime:
    """The end of a deadline: 23.59 of its day in the region's zone."""
    return datetime.combine(due, _LAST_MINUTE, zone)


def days_late(due: date, on: date) -> int:
    """How many days after its due date something came; 0 when in time. Days of the region."""
    return max(0, (on - due).days)


def may_send(now: datetime, calendar: WorkingDays) -> bool:
    """Is it a time for reminders: 08.00–16.00 of a working day? `now` in the region's zone."""
    return _FIRST_HOUR <= now.hour < _LAST_HOUR and calendar.is_working(now.date())


def send_day(due: date, offset: int, calendar: WorkingDays) -> date:
    """The working day on which an offset's reminder is sent.

    On or before the due date an offset on a free day moves to the previous working day, after it
    to the next.
    """
    day = due + timedelta(days=offset)
    return calendar.at_or_before(day) if offset <= 0 else calendar.at_or_after(day)


def due_reminders(
    deadline: Deadline, today: date, calendar: WorkingDays, offsets: tuple[int, ...]
) -> Iterator[int]:
    """The offsets whose day has come by `today` (a day of the region), earliest first.

    Only the last is sent: on one day several become one line, and after an outage earlier ones
    are let go.
    """
    for offset in sorted(offsets):
        if deadline.since <= send_day(deadline.due, offset, calendar) <= today:
            yield offset


def waits_too_long(since: date, today: date, calendar: WorkingDays, days: int = 2) -> bool:
    """Has a request or submission waited for more than so many working days?"""
    return calendar.add(since, days + 1) <= today
