"""Periods and progress reports: what is owed, what came, what was said before."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from domain.innovations import Implementation, Innovation
from domain.periods import Period, PeriodClosed, PeriodExists, PeriodKind
from domain.progress import Evidence, EvidenceKind, Measure, Progress, Report
from storage.database import Database
from storage.importing import Imported, NewLaunch
from storage.innovations import NewInnovation
from storage.periods import NewPeriod, Owing
from storage.store import Store
from storage.tables import attachments, report_revisions
from tests.storage.town import NOW, REGION, Town, register, verified

WIB = ZoneInfo("Asia/Jakarta")
NOVEMBER = NOW.astimezone(WIB)
JANUARY = datetime(2027, 1, 14, 9, 0, tzinfo=WIB)
QUARTER = NewPeriod(
    region=REGION,
    kind=PeriodKind.MONITORING,
    name="Triwulan IV 2026",
    starts=date(2026, 10, 1),
    ends=date(2026, 12, 31),
    due=date(2027, 1, 11),
)


async def quarter(store: Store) -> Period:
    return await store.periods.create(QUARTER, None, NOVEMBER)


async def report(
    store: Store,
    town: Town,
    innovation: Innovation,
    period: Period | None,
    progress: Progress,
    now: datetime = JANUARY,
) -> Report:
    period_id = None if period is None else period.id
    return await store.progress.submit(innovation.id, period_id, progress, town.siti.id, now)


def running(**answers: object) -> Progress:
    return Progress.model_validate({"implementation": Implementation.RUNNING, **answers})


async def launched(store: Store, town: Town, name: str) -> Innovation:
    new = NewInnovation(region=REGION, agency_id=town.health.id, name=name)
    imported = Imported(new, launch=NewLaunch("Peluncuran 2020"))
    (number,) = await store.importing.innovations(REGION, [imported], NOVEMBER)
    return (await store.innovations.by_numbers([number]))[number]


async def owing(store: Store, period: Period, *, launched_only: bool = True) -> list[Owing]:
    return await store.periods.owing(period, WIB, launched_only=launched_only)


async def test_a_region_has_each_period_once(database: Database, town: Town) -> None:
    async with database.write() as store:
        period = await quarter(store)
        with pytest.raises(PeriodExists):
            await quarter(store)
        assert await store.periods.of_region(REGION) == [period]
        assert await store.periods.of_region(REGION, PeriodKind.PROPOSAL) == []


async def test_the_current_period_has_begun_and_is_open(database: Database, town: Town) -> None:
    async with database.write() as store:
        period = await quarter(store)
        monitoring = (REGION, PeriodKind.MONITORING)
        assert await store.periods.current(*monitoring, date(2026, 9, 30)) is None
        assert await store.periods.current(*monitoring, date(2026, 10, 1)) == period
        assert await store.periods.current(*monitoring, date(2027, 2, 1)) == period
        await store.periods.close(period.id, NOW)
        assert await store.periods.current(*monitoring, date(2026, 10, 1)) is None


async def test_a_report_is_kept_with_its_numbers_and_evidence(
    database: Database, town: Town
) -> None:
    output = Measure(indicator="ibu hamil terdata", unit="orang", value=Decimal("1250"))
    evidence = Evidence(kind=EvidenceKind.PHOTO, file_id="AgAC", sha256="0" * 64)
    async with database.write() as store:
        innovation = await verified(store, town, town.siti, "Simpus")
        told = running(percent=60, output=output, evidence=evidence)
        period = await quarter(store)
        sent = await report(store, town, innovation, period, told)
        kept = (await store.execute(attachments.select())).one()

    async with database.read() as store:
        assert await store.progress.of_innovation(innovation.id) == [sent]
    assert sent.progress == told
    assert (kept.report_id, kept.file_id, kept.kind) == (sent.id, "AgAC", "photo")


async def test_a_report_is_revised_in_place_and_every_revision_kept(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        innovation = await verified(store, town, town.siti, "Simpus")
        period = await quarter(store)
        first = await report(store, town, innovation, period, running(percent=50), NOVEMBER)
        second = await report(store, town, innovation, period, running(percent=60))
        kept = (await store.execute(report_revisions.select())).all()

    assert (second.id, second.revision, second.progress.percent) == (first.id, 2, 60)
    assert [row.progress["percent"] for row in kept] == [50, 60]
    assert second.days_late == 0, "it came in time; mending it later is not being late"


async def test_a_report_after_the_due_date_counts_its_days(database: Database, town: Town) -> None:
    async with database.write() as store:
        innovation = await verified(store, town, town.siti, "Simpus")
        sent = await report(store, town, innovation, await quarter(store), running())

    assert sent.days_late == 3


async def test_a_closed_period_takes_no_report(database: Database, town: Town) -> None:
    async with database.write() as store:
        innovation = await verified(store, town, town.siti, "Simpus")
        period = await quarter(store)
        await store.periods.close(period.id, NOW)
        with pytest.raises(PeriodClosed):
            await report(store, town, innovation, period, running())
        outside = await report(store, town, innovation, None, running())

    assert outside.period_id is None


async def test_the_innovation_is_as_its_report_says_since_the_day_it_said_so(
    database: Database, town: Town
) -> None:
    stopped = Progress(implementation=Implementation.STOPPED, reason="anggaran")
    async with database.write() as store:
        innovation = await launched(store, town, "Simpus")
        period = await quarter(store)
        await report(store, town, innovation, period, stopped, NOVEMBER)
        await report(store, town, innovation, period, stopped)
        after = await store.innovations.get(innovation.id)
        next_quarter = QUARTER.model_copy(
            update={"name": "TW I", "starts": date(2027, 1, 1), "ends": date(2027, 3, 31)}
        )
        later = await store.periods.create(next_quarter, None, JANUARY)
        owed_then, owed_later = await owing(store, period), await owing(store, later)

    assert after is not None
    assert after.implementation is Implementation.STOPPED
    assert [one.name for one in owed_then] == ["Simpus"]
    assert owed_later == [], "stopped before it began"


async def test_launched_innovations_owe_a_report_until_it_is_in(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        simpus = await launched(store, town, "Simpus")
        await verified(store, town, town.budi, "Tanpa peluncuran")
        await register(store, town.budi, "Belum terverifikasi")
        period = await quarter(store)
        (before,) = await owing(store, period)
        await report(store, town, simpus, period, running())
        (after,) = await owing(store, period)
        everyone = await owing(store, period, launched_only=False)
        figures = await store.coverage.monitoring(period, WIB, launched_only=False)

    assert (before.name, before.reported, before.ever_reported) == ("Simpus", False, False)
    assert (after.reported, after.late, after.ever_reported) == (True, True, True)
    assert [one.name for one in everyone] == ["Simpus", "Tanpa peluncuran"]
    assert (figures.due, figures.received, figures.late, figures.never_reported) == (2, 1, 1, 1)


async def test_an_extended_period_is_due_later_and_reminded_of_from_then(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        period = await quarter(store)
        await store.extensions.extend(
            period.id, date(2027, 1, 22), "banjir", town.siti.id, JANUARY + timedelta(days=1)
        )
        extended = await store.periods.get(period.id)

    assert extended is not None
    assert extended.due == date(2027, 1, 22)
