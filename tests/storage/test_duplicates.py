"""What people decide about innovations that look alike."""

from datetime import date

import pytest

from domain.innovations import Implementation, Innovation, NotMergeable, Verification
from domain.people import RequestStatus
from domain.periods import Period, PeriodKind
from domain.progress import Progress
from storage.database import Database
from storage.periods import NewPeriod
from storage.store import Store
from tests.storage.town import NOW, REGION, Town, build, verified

QUARTER = NewPeriod(
    region=REGION,
    kind=PeriodKind.MONITORING,
    name="Triwulan IV 2026",
    starts=date(2026, 10, 1),
    ends=date(2026, 12, 31),
    due=date(2027, 1, 11),
)


async def reported(store: Store, town: Town, one: Innovation, period: Period, what: str) -> None:
    progress = Progress(implementation=Implementation.RUNNING, activity=what)
    await store.progress.submit(one.id, period.id, progress, town.siti.id, NOW)


async def test_reports_move_with_a_merge_and_none_is_lost(database: Database) -> None:
    async with database.write() as store:
        town = await build(store)
        old = await verified(store, town, town.budi, "Ojek Akta")
        target = await verified(store, town, town.siti, "Rantang Kasih")
        quarter = await store.periods.create(QUARTER, town.rina.id, NOW)
        next_one = QUARTER.model_copy(update={"name": "Triwulan III 2026"})
        other = await store.periods.create(next_one, town.rina.id, NOW)
        await reported(store, town, old, quarter, "milik Jambe")
        await reported(store, town, old, other, "pindah")
        await reported(store, town, target, quarter, "milik Dinkes")

        merged = await store.duplicates.merge(old.id, target.id, "sama", town.rina.id, NOW)

        assert merged.verification is Verification.MERGED
        assert merged.merged_into == target.id
        moved = await store.progress.of_innovation(target.id)
        assert {report.progress.activity for report in moved} == {"milik Dinkes", "pindah"}
        kept = await store.progress.of_innovation(old.id)
        assert [report.progress.activity for report in kept] == ["milik Jambe"]


async def test_what_moved_with_a_merge_comes_back_when_it_is_taken_back(
    database: Database,
) -> None:
    async with database.write() as store:
        town = await build(store)
        old = await verified(store, town, town.budi, "Ojek Akta")
        target = await verified(store, town, town.siti, "Rantang Kasih")
        quarter = await store.periods.create(QUARTER, town.rina.id, NOW)
        next_one = QUARTER.model_copy(update={"name": "Triwulan III 2026"})
        other = await store.periods.create(next_one, town.rina.id, NOW)
        await reported(store, town, old, quarter, "pindah")
        await reported(store, town, target, other, "milik Dinkes")
        await store.duplicates.merge(old.id, target.id, "sama", town.rina.id, NOW)
        assert await store.progress.of_innovation(old.id) == []

        split = await store.duplicates.split(old.id, "ternyata lain")

        assert split.verification is Verification.SUBMITTED
        assert split.merged_into is None
        (back,) = await store.progress.of_innovation(old.id)
        assert back.progress.activity == "pindah"
        (stayed,) = await store.progress.of_innovation(target.id)
        assert stayed.progress.activity == "milik Dinkes"


async def test_only_into_something_verified_and_not_twice(database: Database) -> None:
    async with database.write() as store:
        town = await build(store)
        old = await verified(store, town, town.budi, "Ojek Akta")
        target = await verified(store, town, town.siti, "Rantang Kasih")
        await store.duplicates.merge(old.id, target.id, "sama", town.rina.id, NOW)

        for one, into in ((old, target), (target, old), (target, target)):
            with pytest.raises(NotMergeable):
                await store.duplicates.merge(one.id, into.id, "sama", town.rina.id, NOW)


async def test_what_was_called_different_is_remembered_once(database: Database) -> None:
    async with database.write() as store:
        town = await build(store)
        one = await verified(store, town, town.budi, "Ojek Akta")
        other = await verified(store, town, town.siti, "Ojek Akte")
        for _ in range(2):
            await store.duplicates.distinguish(
                one.id, [other.number, "INV-9999-2020-0001"], "wilayahnya lain", town.budi.id, NOW
            )

        (said,) = await store.duplicates.distinguished(one.id)

    assert (said.name, said.agency, said.note) == (
        "Ojek Akte",
        "Dinas Kesehatan",
        "wilayahnya lain",
    )


async def test_a_partner_is_named_once_the_owner_agreed(database: Database) -> None:
    async with database.write() as store:
        town = await build(store)
        one = await verified(store, town, town.siti, "Rantang Kasih")
        asked = await store.duplicates.ask_to_share(one.id, town.jambe.id, town.budi.id, NOW)
        again = await store.duplicates.ask_to_share(one.id, town.jambe.id, town.budi.id, NOW)
        assert asked == again
        assert await store.duplicates.partners_of(one.id) == []

        await store.duplicates.answer(asked.id, RequestStatus.APPROVED, town.siti.id, NOW)

        assert await store.duplicates.partners_of(one.id) == ["Kecamatan Jambe"]
