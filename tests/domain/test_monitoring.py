"""Which innovations owe a report for Triwulan IV 2026."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar import WorkingDays
from domain.innovations import Implementation, Verification
from domain.monitoring import Monitored, Quarter, default_due, owes_report

TW4 = Quarter(2026, 4)
LAUNCHED = Monitored(
    Verification.VERIFIED, verified_on=date(2026, 5, 4), launched_on=date(2026, 11, 26)
)


def owes(innovation: Monitored, *, launched_only: bool = True) -> bool:
    return owes_report(innovation, TW4.starts, TW4.ends, launched_only=launched_only)


def stopped(since: date, how: Implementation = Implementation.STOPPED) -> Monitored:
    return replace(LAUNCHED, implementation=how, implementation_since=since)


@pytest.mark.parametrize(
    ("innovation", "expected"),
    [
        (LAUNCHED, True),
        (replace(LAUNCHED, launched_on=None), False),
        (replace(LAUNCHED, launched_on=date(2026, 12, 31)), True),
        (replace(LAUNCHED, launched_on=date(2027, 1, 1)), False),
        (replace(LAUNCHED, verified_on=date(2027, 1, 4)), False),
        (replace(LAUNCHED, verified_on=None), True),  # imported, verified before Pandu
        (replace(LAUNCHED, verification=Verification.MERGED), False),
        (replace(LAUNCHED, verification=Verification.SUBMITTED), False),
        (stopped(date(2026, 9, 30)), False),
        (stopped(date(2026, 9, 30), Implementation.DONE), False),
        (stopped(date(2026, 10, 1)), True),  # stopped within the period: one last report
        (stopped(date(2026, 9, 30), Implementation.DELAYED), True),
    ],
)
def test_who_owes_a_report(innovation: Monitored, expected: bool) -> None:
    assert owes(innovation) is expected


def test_a_region_may_monitor_every_verified_innovation() -> None:
    not_launched = replace(LAUNCHED, launched_on=None)

    assert owes(not_launched, launched_only=False)
    assert not owes(replace(not_launched, verified_on=date(2027, 1, 4)), launched_only=False)


def test_reports_are_due_ten_days_after_the_end_on_a_working_day() -> None:
    calendar = WorkingDays()

    assert default_due(TW4.ends, calendar) == date(2027, 1, 11)  # the 10th is a Sunday
    assert default_due(Quarter(2026, 1).ends, calendar) == date(2026, 4, 10)


@pytest.mark.parametrize(
    ("day", "roman", "starts", "ends"),
    [
        (date(2026, 1, 1), "I", date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 6, 30), "II", date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), "III", date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 12, 31), "IV", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_quarters(day: date, roman: str, starts: date, ends: date) -> None:
    quarter = Quarter.of(day)

    assert (quarter.roman, quarter.starts, quarter.ends) == (roman, starts, ends)
    assert quarter.next.starts > ends
