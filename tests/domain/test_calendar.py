"""Offices are closed on weekends, national holidays, cuti bersama and the region's own holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import WorkingDays

CALENDAR = WorkingDays()
days = st.dates(date(2020, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2020, 11, 26), True),  # Thursday: the launch of Kabupaten Tangerang
        (date(2020, 11, 28), False),  # Saturday
        (date(2020, 11, 29), False),  # Sunday
        (date(2020, 12, 9), False),  # local elections, a national holiday
        (date(2020, 12, 24), False),  # cuti bersama
        (date(2020, 12, 25), False),  # Christmas
        (date(2026, 3, 20), False),  # cuti bersama before Idulfitri
        (date(2026, 3, 25), True),  # the first day after it
        (date(2026, 8, 17), False),
    ],
)
def test_working_days(day: date, works: bool) -> None:
    assert CALENDAR.is_working(day) is works


def test_the_regions_own_holiday_is_free() -> None:
    anniversary = date(2026, 10, 13)

    assert CALENDAR.is_working(anniversary)
    assert not WorkingDays(local=[anniversary]).is_working(anniversary)


def test_across_a_long_weekend() -> None:
    assert CALENDAR.previous(date(2026, 12, 28)) == date(2026, 12, 23)
    assert CALENDAR.next(date(2026, 12, 23)) == date(2026, 12, 28)
    assert CALENDAR.between(date(2026, 12, 23), date(2026, 12, 28)) == 1
    assert CALENDAR.add(date(2026, 12, 23), 2) == date(2026, 12, 29)
    assert CALENDAR.add(date(2026, 12, 29), -2) == date(2026, 12, 23)


@given(days)
def test_the_nearest_working_days_embrace_a_day(day: date) -> None:
    before, after = CALENDAR.at_or_before(day), CALENDAR.at_or_after(day)

    assert before <= day <= after
    assert (before == day) is (after == day) is CALENDAR.is_working(day)
    assert CALENDAR.previous(day) < day < CALENDAR.next(day)


@given(days, st.integers(1, 30))
def test_adding_working_days_passes_exactly_so_many(day: date, count: int) -> None:
    later = CALENDAR.add(day, count)

    assert CALENDAR.is_working(later)
    assert CALENDAR.between(day, later) == count
    assert CALENDAR.between(later, day - timedelta(days=1)) == 0
