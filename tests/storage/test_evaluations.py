"""What the office reads, asks and concludes, and what units ask of it."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.evaluations import Conclusion, Year
from domain.innovations import Implementation, Innovation
from domain.periods import Period, PeriodClosed, PeriodKind
from domain.progress import Details, Progress, Report
from domain.support import SupportStatus
from storage.database import Database
from storage.periods import NewPeriod
from storage.store import Store
from tests.storage.town import NOW, REGION, Town, verified

LATER = NOW + timedelta(hours=1)


async def quarter(store: Store) -> Period:
    new = NewPeriod(
        region=REGION,
        kind=PeriodKind.MONITORING,
        name="Triwulan IV 2026",
        starts=date(2026, 10, 1),
        ends=date(2026, 12, 31),
        due=date(2027, 1, 11),
    )
    return await store.periods.create(new, None, NOW)


async def reported(
    store: Store, town: Town, name: str, period: Period
) -> tuple[Innovation, Report]:
    one = await verified(store, town, town.siti, name)
    progress = Progress(implementation=Implementation.RUNNING, activity="pelatihan")
    return one, await store.progress.submit(one.id, period.id, progress, town.siti.id, NOW)


async def test_unread_comes_first_and_a_revision_is_unread_again(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        period = await quarter(store)
        _, first = await reported(store, town, "Simpus", period)
        _, second = await reported(store, town, "e-SIR", period)
        await store.evaluations.read(first.id, first.revision, town.rina.id, LATER)
        await store.evaluations.read(first.id, first.revision, town.siti.id, LATER)

        unread, read = await store.evaluations.received(REGION, period.id)
        assert (unread.report_id, unread.unread) == (second.id, True)
        assert (read.read_by, read.unread) == ("Rina", False)

        revised = await store.progress.revise(first.id, first.progress, town.siti.id, LATER)

        assert revised is not None
        assert revised.revision == 2
        assert all(one.unread for one in await store.evaluations.received(REGION, period.id))
        assert await store.evaluations.received(REGION, None) == []
        assert await store.evaluations.received("36.04", period.id) == []


async def test_a_question_is_asked_once_and_answered_by_a_revision(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        period = await quarter(store)
        _, report = await reported(store, town, "Simpus", period)
        assert await store.evaluations.ask(report.id, "bagaimana?", town.rina.id, NOW)
        assert not await store.evaluations.ask(report.id, "mengapa?", town.rina.id, NOW)
        asked = await store.evaluations.question(report.id)
        assert asked is not None
        assert (asked.question, asked.answered_at) == ("bagaimana?", None)

        await store.progress.revise(report.id, report.progress, town.siti.id, LATER)
        await store.progress.revise(
            report.id, report.progress, town.siti.id, LATER + timedelta(days=1)
        )

        answered = await store.evaluations.question(report.id)
        assert answered is not None
        assert answered.answered_at == LATER


async def test_a_closed_period_takes_no_revision(database: Database, town: Town) -> None:
    async with database.write() as store:
        period = await quarter(store)
        _, report = await reported(store, town, "Simpus", period)
        await store.periods.close(period.id, NOW)

        with pytest.raises(PeriodClosed):
            await store.progress.revise(report.id, report.progress, town.siti.id, LATER)
        assert await store.progress.revise(999, report.progress, town.siti.id, LATER) is None


async def test_details_are_kept_with_the_revision(database: Database, town: Town) -> None:
    async with database.write() as store:
        period = await quarter(store)
        one, report = await reported(store, town, "Simpus", period)
        details = Details(beneficiaries=1250, follow_up="latih", follow_up_by=date(2027, 1, 15))
        told = report.progress.model_copy(update={"details": details})
        await store.progress.revise(report.id, told, town.siti.id, LATER)

        kept = await store.progress.of_period(one.id, period.id)

        assert kept is not None
        assert kept.progress.details == details


async def test_the_newest_conclusion_counts(database: Database, town: Town) -> None:
    async with database.write() as store:
        period = await quarter(store)
        one, _ = await reported(store, town, "Simpus", period)
        assert await store.evaluations.of(one.id, period_id=period.id) is None
        first = await store.evaluations.conclude(
            one.id, Conclusion.CONTINUE, "baik", town.rina.id, NOW, period_id=period.id
        )
        due = date(2027, 1, 15)
        second = await store.evaluations.conclude(
            *(one.id, Conclusion.IMPROVE, "belum", town.rina.id, LATER),
            period_id=period.id,
            mend="SOP",
            mend_by=due,
        )

        assert second.id == first.id
        assert await store.evaluations.of(one.id, period_id=period.id) == second
        (received,) = await store.evaluations.received(REGION, period.id)
        assert received.conclusion is Conclusion.IMPROVE


async def test_a_year_is_concluded_beside_its_periods(database: Database, town: Town) -> None:
    year, before = (Year(number, ZoneInfo("Asia/Jakarta")) for number in (2026, 2025))
    async with database.write() as store:
        period = await quarter(store)
        simpus, _ = await reported(store, town, "Simpus", period)
        await verified(store, town, town.siti, "e-SIR")
        await store.progress.submit(
            simpus.id, None, Progress(implementation=Implementation.DONE), town.siti.id, NOW
        )
        await store.evaluations.conclude(
            simpus.id, Conclusion.CONTINUE, "baik", town.rina.id, NOW, period_id=period.id
        )

        assert await store.evaluations.of_year(REGION, before) == []
        found = await store.evaluations.of_year(REGION, year)
        assert [(one.name, one.reports, one.conclusion) for one in found] == [
            ("Simpus", 2, None),
            ("e-SIR", 0, None),
        ]
        told = await store.evaluations.reports_of_year(simpus.id, year)
        assert [(one.period, one.conclusion) for one in told] == [
            ("Triwulan IV 2026", Conclusion.CONTINUE),
            (None, None),
        ]

        for conclusion in (Conclusion.STOP, Conclusion.GUIDANCE):
            await store.evaluations.conclude(
                simpus.id, conclusion, "baik", town.rina.id, LATER, year=2026
            )

        newest = await store.evaluations.newest(simpus.id)
        assert newest == await store.evaluations.of(simpus.id, year=2026)
        assert newest is not None
        assert newest.conclusion is Conclusion.GUIDANCE
        assert [one.name for one in await store.evaluations.of_year(REGION, year)] == [
            "e-SIR",
            "Simpus",
        ]
        of_period = await store.evaluations.of(simpus.id, period_id=period.id)
        assert of_period is not None
        assert of_period.conclusion is Conclusion.CONTINUE


async def test_a_wish_for_support_is_answered_done_and_may_be_made_anew(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        one, report = await reported(store, town, "Simpus", await quarter(store))
        support = store.support
        await support.ask(one.id, report.id, "pendampingan", town.siti.id, NOW)
        await support.ask(one.id, report.id, "pendampingan", town.siti.id, LATER)
        (asked,) = await support.open_of(REGION)
        assert (asked.asked_at, asked.status) == (NOW, SupportStatus.WAITING)

        assert await support.answer(asked.id, "pekan depan", town.rina.id, LATER)
        assert await support.finish(asked.id, town.rina.id, LATER)
        assert not await support.finish(asked.id, town.rina.id, LATER)
        assert not await support.answer(asked.id, "terlambat", town.rina.id, LATER)
        assert await support.open_of(REGION) == []

        await support.ask(one.id, report.id, "pelatihan", town.siti.id, LATER)
        (again,) = await support.open_of(REGION)
        assert (again.id, again.wanted, again.status) == (
            asked.id,
            "pelatihan",
            SupportStatus.WAITING,
        )


async def test_a_step_of_the_same_source_is_planned_once(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        plan = store.actions.plan
        await plan(one.id, "latih", date(2027, 1, 1), NOW, source="report/1")
        await plan(one.id, "latih lagi", date(2027, 1, 2), NOW, source="report/1")
        await plan(one.id, "rapat", date(2027, 1, 3), NOW, responsible="Seksi Gizi")
        await plan(one.id, "rapat", date(2027, 1, 3), NOW)
        steps = await store.actions.of_innovation(one.id)
        assert [step.step for step in steps] == ["latih lagi", "rapat", "rapat"]

        await store.actions.finish(steps[0].id, town.siti.id, NOW)
        await plan(one.id, "baru", date(2027, 1, 5), NOW, source="report/1")

        done = await store.actions.get(steps[0].id)
        assert done is not None
        assert done.step == "latih lagi"
