"""What a report says, compared with the reports before it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from domain.innovations import Implementation
from domain.progress import Earlier, Evidence, EvidenceKind, Measure, Progress, Report

OUTPUT = Measure(indicator="ibu hamil terdata", unit="orang", value=Decimal(1250))
RUNNING = Progress(implementation=Implementation.RUNNING, percent=60, output=OUTPUT)


def reported(progress: Progress, period_id: int | None = 1) -> Report:
    return Report(
        id=1,
        innovation_id=1,
        period_id=period_id,
        revision=1,
        progress=progress,
        submitted_at=datetime(2026, 11, 23, tzinfo=UTC),
        submitted_by=1,
    )


def test_the_last_number_stands_until_there_is_a_new_one() -> None:
    unmeasured = RUNNING.model_copy(update={"output": None, "percent": 70})

    told = Earlier.of([reported(unmeasured, 2), reported(RUNNING, 1)], period_id=3)

    assert told.newest == unmeasured
    assert told.percent == 70
    assert told.output == OUTPUT
    assert told.outcome is None


def test_a_report_is_not_compared_with_its_own_revision() -> None:
    assert Earlier.of([reported(RUNNING, 3)], period_id=3) == Earlier()


def test_outside_periods_every_report_came_before() -> None:
    assert Earlier.of([reported(RUNNING, None)], period_id=None).newest == RUNNING


@pytest.mark.parametrize(
    ("before", "now", "falls"), [(60, 59, True), (60, 60, False), (0, 0, False)]
)
def test_progress_falls(before: int, now: int, falls: bool) -> None:
    assert Earlier(percent=before).falls(now) is falls


def test_nothing_falls_in_a_first_report() -> None:
    assert not Earlier().falls(0)


@pytest.mark.parametrize(
    ("percent", "implementation", "contradicts"),
    [
        (100, Implementation.STOPPED, True),
        (100, Implementation.DELAYED, True),
        (100, Implementation.RUNNING, False),
        (99, Implementation.STOPPED, False),
        (None, Implementation.STOPPED, False),
    ],
)
def test_what_was_finished_does_not_stop_silently(
    percent: int | None, implementation: Implementation, contradicts: bool
) -> None:
    assert Earlier(percent=percent).contradicts(implementation) is contradicts


def test_nothing_new_repeats_the_figures_and_not_what_was_done() -> None:
    photo = Evidence(kind=EvidenceKind.PHOTO, file_id="AgAC")
    before = RUNNING.model_copy(
        update={"activity": "pelatihan", "evidence": photo, "by_office": True}
    )

    again = Earlier(newest=before).repeated()

    assert again == RUNNING.model_copy(update={"unchanged": True})
    assert Earlier(newest=again).unchanged
    assert Earlier(newest=again).repeated("menunggu alat").reason == "menunggu alat"
