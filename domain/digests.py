"""The one reminder a person gets on a day: what it names, in which order (domain.md §8)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

from domain.calendar import WorkingDays
from domain.deadlines import (
    OF_PERIODS,
    Deadline,
    DeadlineKind,
    Offsets,
    due_reminders,
    may_send,
    send_day,
)
from domain.staff import Recipient, Staff

#: Target key, due date, offset, person: reminded of at most once.
Sent = tuple[str, date, int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One deadline in one person's digest. `escalated`: told as head of the unit."""

    deadline: Deadline
    offset: int
    person: int
    escalated: bool = False

    @property
    def key(self) -> Sent:
        """What makes this reminder the only one of its kind."""
        return (self.deadline.target.key, self.deadline.due, self.offset, self.person)


@dataclass(frozen=True, slots=True)
class Entry:
    """One bullet: what a period asks of several innovations, or a single step or revision."""

    kind: DeadlineKind
    detail: str | None
    deadlines: tuple[Deadline, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The innovations (or units) it is about."""
        return tuple(deadline.name for deadline in self.deadlines)


@dataclass(frozen=True, slots=True)
class Group:
    """What is due on one day. `days_left` is negative when it is overdue."""

    due: date
    days_left: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """A person's reminder of a day (of the region): never empty."""

    person: int
    day: date
    lines: tuple[Line, ...]

    @property
    def groups(self) -> tuple[Group, ...]:
        """The person's own deadlines by due date, earliest first."""
        own = [line.deadline for line in self.lines if not line.escalated and not _is_draft(line)]
        return _groups(own, self.day)

    @property
    def escalations(self) -> tuple[Group, ...]:
        """What a head is told: overdue in the unit, whoever is responsible."""
        return _groups([line.deadline for line in self.lines if line.escalated], self.day)

    @property
    def drafts(self) -> tuple[Deadline, ...]:
        """The unfinished drafts the person is reminded of."""
        return tuple(line.deadline for line in self.lines if _is_draft(line))

    @property
    def overdue(self) -> Deadline | None:
        """The deadline of the only line, when that is overdue: told in a message of its own."""
        if len(self.lines) != 1 or self.lines[0].escalated or _is_draft(self.lines[0]):
            return None
        only = self.lines[0].deadline
        return only if only.due < self.day else None


@dataclass(frozen=True)
class Reminding:
    """A region's rules and memory of reminders, from which a moment's digests follow.

    `postponed` holds the day of "Ingatkan besok" by target key, due date and person.
    """

    calendar: WorkingDays
    offsets: Offsets = field(default_factory=Offsets)
    sent: Collection[Sent] = frozenset()
    postponed: Mapping[tuple[str, date, int], date] = field(default_factory=dict)

    def digests(self, deadlines: Iterable[Deadline], staff: Staff, now: datetime) -> list[Digest]:
        """The digests to send at `now` (aware, the region's zone); none outside office hours.

        `deadlines` are those still owed; a person without a new line gets nothing.
        """
        if not may_send(now, self.calendar):
            return []
        by_person: dict[int, list[Line]] = defaultdict(list)
        for line in self._lines(deadlines, staff, now.date()):
            by_person[line.person].append(line)
        return [Digest(who, now.date(), _once(lines)) for who, lines in sorted(by_person.items())]

    def line(
        self, deadline: Deadline, recipient: Recipient, today: date, *, escalated: bool = False
    ) -> Line | None:
        """The line this person's digest has for the deadline today, if there is a new one."""
        offset = self._offset(deadline, recipient, today, escalated=escalated)
        if offset is None:
            return None
        line = Line(deadline, offset, recipient.person, escalated)
        return None if line.key in self.sent else line

    def _lines(self, deadlines: Iterable[Deadline], staff: Staff, today: date) -> Iterator[Line]:
        for deadline in deadlines:
            for recipient in staff.told(deadline):
                if line := self.line(deadline, recipient, today):
                    yield line
            for head in staff.heads(deadline.agency) if deadline.kind in OF_PERIODS else ():
                if line := self.line(deadline, head, today, escalated=True):
                    yield line

    def _offset(
        self, deadline: Deadline, recipient: Recipient, today: date, *, escalated: bool
    ) -> int | None:
        if escalated:
            wanted: tuple[int, ...] = (self.offsets.escalation,)
        else:
            wanted = self.offsets.of(deadline.kind)
        if not recipient.reminders:
            wanted = tuple(offset for offset in wanted if offset == 0)
        come = {
            send_day(deadline.due, offset, self.calendar): offset
            for offset in due_reminders(deadline, today, self.calendar, wanted)
        }
        asked = self.postponed.get((deadline.target.key, deadline.due, recipient.person))
        if asked is not None and asked <= today:
            come.setdefault(asked, (asked - deadline.due).days)
        return come[max(come)] if come else None


def _is_draft(line: Line) -> bool:
    return line.deadline.kind is DeadlineKind.DRAFT


def _once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """A head who also reports for the unit reads each deadline once, as the one who reports."""
    first: dict[str, Line] = {}
    for line in lines:
        first.setdefault(line.deadline.target.key, line)
    return tuple(first.values())


def _groups(deadlines: Iterable[Deadline], today: date) -> tuple[Group, ...]:
    ordered = sorted(deadlines, key=lambda d: (d.due, *_entry(d), d.name))
    return tuple(
        Group(due, (due - today).days, tuple(_entries(rows)))
        for due, rows in groupby(ordered, key=lambda d: d.due)
    )


def _entries(deadlines: Iterable[Deadline]) -> Iterator[Entry]:
    for (_, __), rows in groupby(deadlines, key=_entry):
        entry = tuple(rows)
        yield Entry(entry[0].kind, entry[0].detail, entry)


def _entry(deadline: Deadline) -> tuple[int, int]:
    """What stands in one bullet: a period's deadlines; each step and revision on its own."""
    kind = list(DeadlineKind).index(deadline.kind)
    return kind, deadline.target.period or deadline.target.subject
