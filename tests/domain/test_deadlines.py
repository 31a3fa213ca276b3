"""On which working day each reminder of a deadline is sent."""

from collections import Counter
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import WorkingDays
from domain.deadlines import (
    Deadline,
    DeadlineKind,
    Offsets,
    Target,
    days_late,
    due_reminders,
    may_send,
    moment,
    send_day,
    waits_too_long,
)

CALENDAR = WorkingDays()
JAKARTA = ZoneInfo("Asia/Jakarta")
PERIOD = Offsets().period


def report(due: date, since: date = date(2020, 1, 1)) -> Deadline:
    target = Target(DeadlineKind.MONITORING, 12, period=3)
    return Deadline(target, due, since=since, agency=1, name="Simpus")


@pytest.mark.parametrize(
    ("due", "offset", "sent_on"),
    [
        (date(2027, 1, 11), -7, date(2027, 1, 4)),  # a Monday before: nothing moves
        (date(2027, 1, 11), -1, date(2027, 1, 8)),  # Sunday → Friday before the deadline
        (date(2027, 1, 11), -14, date(2026, 12, 28)),
        (date(2027, 1, 8), -3, date(2027, 1, 4)),  # Isra Mikraj on the 5th → the day before
        (date(2027, 1, 8), 1, date(2027, 1, 11)),  # Saturday → Monday after the deadline
        (date(2027, 1, 9), 0, date(2027, 1, 8)),  # due on a Saturday: told on Friday
        (date(2026, 12, 21), 3, date(2026, 12, 28)),  # cuti bersama, Christmas, weekend
        (date(2026, 12, 28), -3, date(2026, 12, 23)),
    ],
)
def test_a_reminder_on_a_free_day_moves_away_from_it(due: date, offset: int, sent_on: date) -> None:
    assert send_day(due, offset, CALENDAR) == sent_on


@given(st.dates(date(2020, 6, 1), date(2028, 6, 1)), st.sampled_from(PERIOD))
def test_a_reminder_moves_only_to_the_side_that_still_helps(due: date, offset: int) -> None:
    day = send_day(due, offset, CALENDAR)

    assert CALENDAR.is_working(day)
    assert day <= due + timedelta(days=offset) if offset <= 0 else day > due


@given(st.dates(date(2020, 6, 1), date(2028, 6, 1)))
def test_day_by_day_every_offset_comes_and_never_goes(due: date) -> None:
    deadline = report(due)
    come: set[int] = set()
    for day in range(-40, 41):
        now = set(due_reminders(deadline, due + timedelta(days=day), CALENDAR, PERIOD))
        assert come <= now
        come = now
    assert come == set(PERIOD)


def test_what_was_owed_later_is_not_reminded_of_for_the_time_before() -> None:
    deadline = report(date(2027, 1, 11), since=date(2027, 1, 6))

    assert list(due_reminders(deadline, date(2027, 1, 7), CALENDAR, PERIOD)) == []
    assert list(due_reminders(deadline, date(2027, 1, 8), CALENDAR, PERIOD)) == [-3, -1]


@pytest.mark.parametrize(
    ("day", "hour", "sends"),
    [(26, 7, False), (26, 8, True), (26, 15, True), (26, 16, False), (28, 10, False)],
)
def test_reminders_come_in_office_hours(day: int, hour: int, sends: bool) -> None:
    now = datetime(2020, 11, day, hour, 0, tzinfo=JAKARTA)

    assert may_send(now, CALENDAR) is sends


def test_a_deadline_ends_with_its_day_in_the_regions_zone() -> None:
    end = moment(date(2027, 1, 11), ZoneInfo("Asia/Jayapura"))

    assert end.isoformat() == "2027-01-11T23:59:00+09:00"
    assert days_late(date(2027, 1, 11), end.date()) == 0
    assert days_late(date(2027, 1, 11), date(2027, 1, 14)) == 3


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        (DeadlineKind.PROPOSAL, 8),
        (DeadlineKind.INDEX, 8),
        (DeadlineKind.ACTION, 3),
        (DeadlineKind.REVISION, 3),
        (DeadlineKind.DRAFT, 2),
    ],
)
def test_each_kind_has_its_offsets(kind: DeadlineKind, count: int) -> None:
    assert len(Offsets().of(kind)) == count


@given(st.dates(date(2020, 6, 1), date(2028, 6, 1)))
def test_the_horizon_misses_no_reminder(today: date) -> None:
    beyond = report(Offsets().horizon(today) + timedelta(days=1))

    assert list(due_reminders(beyond, today, CALENDAR, PERIOD)) == []


def test_keys_tell_targets_apart() -> None:
    keys = Counter(
        Target(kind, subject, period).key
        for kind in DeadlineKind
        for subject in (1, 11)
        for period in (None, 1, 11)
    )

    assert max(keys.values()) == 1
    assert Target(DeadlineKind.MONITORING, 12, 3).key == "monitoring:12:3"


@pytest.mark.parametrize(("days", "too_long"), [(2, False), (3, False), (4, False), (5, True)])
def test_admins_are_reminded_of_what_waits_over_two_working_days(days: int, too_long: bool) -> None:
    thursday = date(2020, 11, 26)

    assert waits_too_long(thursday, thursday + timedelta(days=days), CALENDAR) is too_long
