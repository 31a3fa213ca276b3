"""What is owed is found, said once whatever runs, and no longer said when it is done."""

import asyncio
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import WorkingDays
from domain.deadlines import Deadline, DeadlineKind
from domain.digests import Digest, Reminding
from domain.innovations import Decision, Implementation
from domain.people import Role
from domain.periods import PeriodKind
from domain.progress import Progress
from domain.regions import Region
from storage.database import Database
from storage.importing import Imported, NewLaunch
from storage.innovations import NewInnovation
from storage.periods import NewPeriod
from storage.reminders.subject import Queued
from storage.store import Store
from storage.tables import action_items, digests, reminders
from tests.storage.town import NOW, REGION, Town, person, register, verified

WIB = ZoneInfo("Asia/Jakarta")
MONDAY = NOW.astimezone(WIB)
TODAY = MONDAY.date()
DUE = TODAY + timedelta(days=3)


@pytest.fixture
async def region(database: Database, town: Town) -> Region:
    async with database.read() as store:
        region = await store.regions.get(REGION)
    assert region is not None
    return region


async def open_period(store: Store, kind: PeriodKind, due: date = DUE) -> int:
    starts = date(2026, 10, 1)
    new = NewPeriod(region=REGION, kind=kind, name="Uji", starts=starts, ends=TODAY, due=due)
    return (await store.periods.create(new, None, MONDAY - timedelta(days=30))).id


async def owed(store: Store, region: Region, kind: DeadlineKind) -> list[Deadline]:
    found = await store.reminders.deadlines(region, TODAY)
    return [deadline for deadline in found if deadline.kind is kind]


async def owed_digests(store: Store, region: Region) -> list[Digest]:
    reminding = Reminding(
        WorkingDays(),
        sent=await store.reminders.sent(REGION, TODAY),
        postponed=await store.reminders.postponed(TODAY),
    )
    staff = await store.reminders.staff(REGION)
    return reminding.digests(await store.reminders.deadlines(region, TODAY), staff, MONDAY)


async def launched(store: Store, town: Town, name: str) -> str:
    new = NewInnovation(region=REGION, agency_id=town.health.id, name=name)
    row = Imported(new, launch=NewLaunch("Peluncuran"))
    return (await store.importing.innovations(REGION, [row], MONDAY))[0]


async def step(store: Store, innovation_id: int, due: date) -> None:
    row = {"innovation_id": innovation_id, "step": "pelatihan", "due": due, "created_at": NOW}
    await store.execute(action_items.insert(), row)


async def test_counted_units_owe_a_proposal_until_they_or_a_unit_below_submitted(
    database: Database, town: Town, region: Region
) -> None:
    async with database.write() as store:
        await open_period(store, PeriodKind.PROPOSAL)
        before = await owed(store, region, DeadlineKind.PROPOSAL)
        clinic = await person(store, 15, "Wati", Role.OFFICER, town.clinic)
        await register(store, clinic, "Antre Cepat")
        after = await owed(store, region, DeadlineKind.PROPOSAL)

    assert [one.name for one in before] == ["Dinas Kesehatan", "Kecamatan Jambe"]
    assert [one.name for one in after] == ["Kecamatan Jambe"]
    assert (after[0].due, after[0].agency) == (DUE, town.jambe.id)


async def test_where_units_below_stand_apart_they_do_not_propose_for_the_one_above(
    database: Database, town: Town, region: Region
) -> None:
    apart = region.model_copy(
        update={"settings": region.settings.model_copy(update={"apart": True})}
    )
    async with database.write() as store:
        await store.regions.change(apart)
        assert await store.regions.get(REGION) == apart
        await open_period(store, PeriodKind.PROPOSAL)
        clinic = await person(store, 15, "Wati", Role.OFFICER, town.clinic)
        await register(store, clinic, "Antre Cepat")
        owing = await owed(store, apart, DeadlineKind.PROPOSAL)

    assert [one.name for one in owing] == ["Dinas Kesehatan", "Kecamatan Jambe"]


async def test_a_launched_innovation_owes_its_report_until_it_is_in(
    database: Database, town: Town, region: Region
) -> None:
    async with database.write() as store:
        number = await launched(store, town, "Simpus")
        period = await open_period(store, PeriodKind.MONITORING)
        (before,) = await owed(store, region, DeadlineKind.MONITORING)
        innovation = (await store.innovations.by_numbers([number]))[number]
        running = Progress(implementation=Implementation.RUNNING)
        await store.progress.submit(innovation.id, period, running, town.siti.id, MONDAY)
        after = await owed(store, region, DeadlineKind.MONITORING)

    assert (before.name, before.number, before.detail) == ("Simpus", number, "Uji")
    assert after == []


async def test_steps_returned_registrations_and_drafts_are_owed_by_who_works_on_them(
    database: Database, town: Town, region: Region
) -> None:
    async with database.write() as store:
        simpus = await verified(store, town, town.siti, "Simpus")
        await step(store, simpus.id, DUE)
        await step(store, simpus.id, TODAY + timedelta(days=300))
        returned = await register(store, town.budi, "Siap")
        await store.innovations.decide(
            returned.id, Decision.REVISE, town.rina.id, NOW, note="?", revise_by=DUE
        )
        unit = town.jambe.id
        await store.conversations.begin(
            town.budi.id, "registration", REGION, unit, None, {"name": "Sigap"}, NOW
        )
        found = await store.reminders.deadlines(region, TODAY)

    facts = [(one.kind, one.name, one.due, one.responsible) for one in found]
    assert facts == [
        (DeadlineKind.ACTION, "Simpus", DUE, town.siti.id),
        (DeadlineKind.REVISION, "Siap", DUE, town.budi.id),
        (DeadlineKind.DRAFT, "Sigap", TODAY, town.budi.id),
    ]


async def test_nothing_is_owed_to_another_region_or_a_closed_period(
    database: Database, town: Town, region: Region
) -> None:
    async with database.write() as store:
        await store.periods.close(await open_period(store, PeriodKind.PROPOSAL), NOW)
        assert await store.reminders.deadlines(region, TODAY) == []
        await open_period(store, PeriodKind.MONITORING)
        serang = region.model_copy(update={"code": "36.04"})
        assert await store.reminders.deadlines(serang, TODAY) == []


async def test_a_reminder_is_queued_once_however_many_processes_tick(
    database: Database, database_url: str, town: Town, region: Region
) -> None:
    other = await Database.open(database_url)
    async with database.write() as store:
        await open_period(store, PeriodKind.PROPOSAL)

    async def tick(one: Database) -> list[Queued | None]:
        async with one.read() as store:
            due = await owed_digests(store, region)
        queued = []
        for digest in due:
            async with one.write() as store:
                queued.append(await store.reminders.queue(digest, region.code, NOW))
        return queued

    ticks = await asyncio.gather(*(tick(one) for one in (database, other) * 3))
    await other.close()

    queued = [one for by_process in ticks for one in by_process if one is not None]
    assert len(queued) == 2, "Siti and Budi, one digest each"
    async with database.read() as store:
        assert len((await store.execute(digests.select())).all()) == 2
        assert len((await store.execute(reminders.select())).all()) == 2
        assert await owed_digests(store, region) == []


async def test_a_second_digest_of_the_day_waits_and_no_line_comes_twice(
    database: Database, town: Town, region: Region
) -> None:
    async with database.write() as store:
        await open_period(store, PeriodKind.PROPOSAL)
        siti, _ = await owed_digests(store, region)
        assert await store.reminders.queue(siti, region.code, NOW) is not None
        assert await store.reminders.queue(siti, region.code, NOW) is None, "one a day"
        assert await store.reminders.queue(siti, region.code, NOW, kind="call") is None, (
            "nothing new in it"
        )
        rows = (await store.execute(digests.select())).all()

    assert len(rows) == 1, "a digest without lines leaves no trace"


async def test_a_digest_forgets_what_was_done_before_it_is_sent(
    database: Database, town: Town, region: Region
) -> None:
    async with database.write() as store:
        first = await verified(store, town, town.siti, "Simpus")
        await step(store, first.id, DUE)
        await open_period(store, PeriodKind.PROPOSAL, DUE)
        (siti,) = [one for one in await owed_digests(store, region) if one.person == town.siti.id]
        queued = await store.reminders.queue(siti, region.code, NOW)
        assert queued is not None
        assert await store.reminders.digest(queued.id, region, TODAY) == siti

        await store.execute(action_items.update().values(done_at=NOW))
        assert await store.reminders.digest(queued.id, region, TODAY) is None


async def test_who_cannot_be_reached_is_not_counted_on(
    database: Database, town: Town, region: Region
) -> None:
    async with database.write() as store:
        await open_period(store, PeriodKind.PROPOSAL)
        await store.people.blocked(11, NOW)
        due = await owed_digests(store, region)

    assert [digest.person for digest in due] == [town.budi.id]


async def test_a_reminder_can_be_put_off_to_another_day(
    database: Database, town: Town, region: Region
) -> None:
    async with database.write() as store:
        for day in (TODAY, TODAY + timedelta(days=1)):
            await store.reminders.postpone("monitoring:1:1", DUE, town.siti.id, day)
        postponed = await store.reminders.postponed(TODAY)

    assert postponed == {("monitoring:1:1", DUE, town.siti.id): TODAY + timedelta(days=1)}
