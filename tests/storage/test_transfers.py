"""Innovations that pass from one unit to another."""

import asyncio
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select, update

from domain.innovations import NameTaken, Verification
from domain.periods import PeriodKind
from domain.transfers import NotTransferable, TransferStatus, TransferWaits
from storage.database import Database
from storage.periods import NewPeriod
from storage.tables import innovations, launches
from tests.storage.town import NOW, REGION, Town, register, verified

WIB = ZoneInfo("Asia/Jakarta")


async def test_it_passes_on_once_and_the_launch_stays_as_it_was(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        frozen = {"names": ["Simpus"], "owners": ["Dinas Kesehatan"]}
        launch = {"region": REGION, "name": "2026", "counts_from": date(2026, 1, 1)}
        added = insert(launches).values(**launch, frozen=frozen).returning(launches.c.id)
        launch_id = (await store.execute(added)).scalar_one()
        own = update(innovations).where(innovations.c.id == one.id)
        await store.execute(own.values(launch_id=launch_id))
        asked = await store.transfers.ask(one.id, town.jambe.id, "pindah", town.siti.id, NOW)
        with pytest.raises(TransferWaits):
            await store.transfers.ask(one.id, town.clinic.id, "juga", town.siti.id, NOW)

        done = await store.transfers.approve(asked.id, NOW.date(), town.budi.id, NOW)

        assert done is not None
        assert (done.status, done.since) == (TransferStatus.APPROVED, NOW.date())
        assert await store.transfers.approve(asked.id, NOW.date(), town.budi.id, NOW) is None
        passed = await store.innovations.get(one.id)
        assert passed is not None
        assert (passed.agency_id, passed.number) == (town.jambe.id, one.number)
        assert passed.verification is Verification.VERIFIED
        kept = await store.execute(select(launches.c.frozen).where(launches.c.id == launch_id))
        assert kept.scalar_one() == frozen
        assert await store.transfers.owned_before(one.id, [town.health.id])
        assert not await store.transfers.owned_before(one.id, [town.jambe.id])


async def test_who_owned_it_when_a_period_ended_owes_that_period(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        for to, day, by in (
            (town.jambe, date(2026, 11, 10), town.siti),
            (town.clinic, date(2027, 2, 1), town.budi),
        ):
            asked = await store.transfers.ask(one.id, to.id, "pindah", by.id, NOW)
            await store.transfers.approve(asked.id, day, town.rina.id, NOW)
        owners = []
        for number, ends in enumerate(
            (date(2026, 11, 30), date(2027, 1, 31), date(2027, 3, 31)), start=1
        ):
            new = NewPeriod(
                region=REGION,
                kind=PeriodKind.MONITORING,
                name=f"Masa {number}",
                starts=date(2026, 7, 1),
                ends=ends,
                due=ends,
            )
            period = await store.periods.create(new, None, NOW)
            (owing,) = await store.periods.owing(period, WIB, launched_only=False)
            owners.append(owing.agency_id)

    assert owners == [town.jambe.id, town.jambe.id, town.clinic.id]


async def test_the_name_must_be_free_where_it_goes(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        await register(store, town.budi, "SIMPUS")
        asked = await store.transfers.ask(one.id, town.jambe.id, "pindah", town.siti.id, NOW)

        with pytest.raises(NameTaken):
            await store.transfers.approve(asked.id, NOW.date(), town.budi.id, NOW)

        assert await store.transfers.waiting(REGION) == [asked]
        refused = await store.transfers.refuse(asked.id, "namanya sama", town.budi.id, NOW)
        assert refused is not None
        assert refused.note == "namanya sama"
        assert await store.transfers.waiting_of(one.id) is None


async def test_only_what_is_verified_goes_and_only_to_another_unit(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        waiting = await register(store, town.siti, "e-SIR")
        one = await verified(store, town, town.siti, "Simpus")
        for innovation, to in ((waiting, town.jambe), (one, town.health)):
            with pytest.raises(NotTransferable):
                await store.transfers.ask(innovation.id, to.id, "pindah", town.siti.id, NOW)


async def test_of_two_answers_at_once_one_counts(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        asked = await store.transfers.ask(one.id, town.jambe.id, "pindah", town.siti.id, NOW)

    async def answer(who: int) -> bool:
        async with database.write() as store:
            by = town.budi.id if who else town.rina.id
            return await store.transfers.approve(asked.id, NOW.date(), by, NOW) is not None

    assert sorted(await asyncio.gather(answer(0), answer(1))) == [False, True]
