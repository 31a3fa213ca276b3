"""Changes that wait beside the old value, and what becomes of them."""

import asyncio

import pytest

from domain.innovations import Decision, NameTaken, NotReopenable, Stage, Verification
from domain.proposals import Changes, NotAmendable, ProposalStatus, divided
from storage.database import Database
from tests.storage.town import NOW, REGION, Town, register, verified


def test_dates_wait_only_together_with_a_new_stage() -> None:
    waiting, at_once = divided({"trial_date": None, "medium": None})
    assert waiting.set == frozenset()
    assert at_once == {"trial_date": None, "medium": None}

    waiting, at_once = divided({"stage": Stage.TRIAL, "trial_date": None, "name": "Simpus"})
    assert waiting.set == {"stage", "trial_date", "name"}
    assert at_once == {}


async def test_a_new_proposal_replaces_the_one_that_waits(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        first = await store.proposals.propose(one.id, Changes(name="Satu"), town.siti.id, NOW)
        second = await store.proposals.propose(
            one.id, Changes(name="Dua", expansion=None), town.siti.id, NOW
        )

        assert await store.proposals.waiting(REGION) == [second]
        assert second.changes.set == {"name", "expansion"}
        replaced = await store.proposals.get(first.id)
        assert replaced is not None
        assert replaced.status is ProposalStatus.REPLACED
        assert await store.proposals.approve(first.id, town.rina.id, NOW) is None

        approved = await store.proposals.approve(second.id, town.rina.id, NOW)

        assert approved is not None
        assert approved.status is ProposalStatus.APPROVED
        assert await store.proposals.refuse(second.id, "terlambat", town.rina.id, NOW) is None
        changed = await store.innovations.get(one.id)
        assert changed is not None
        assert (changed.name, changed.verification) == ("Dua", Verification.VERIFIED)
        assert await store.innovations.named(town.health.id, "dua") == changed


async def test_a_name_that_is_taken_is_not_approved(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        proposed = await store.proposals.propose(one.id, Changes(name="Kelas"), town.siti.id, NOW)
        await verified(store, town, town.siti, "KELAS")

        with pytest.raises(NameTaken):
            await store.proposals.approve(proposed.id, town.rina.id, NOW)

        assert await store.proposals.waiting(REGION) == [proposed]


async def test_only_what_is_verified_changes(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await register(store, town.siti, "Simpus")
        with pytest.raises(NotAmendable):
            await store.proposals.propose(one.id, Changes(name="Lain"), town.siti.id, NOW)
        with pytest.raises(NotAmendable):
            await store.innovations.change(one.id, {"name": "Lain"})


async def test_of_two_decisions_at_once_one_counts(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        proposed = await store.proposals.propose(one.id, Changes(name="Baru"), town.siti.id, NOW)

    async def decide(approve: bool) -> bool:
        async with database.write() as store:
            if approve:
                return await store.proposals.approve(proposed.id, town.rina.id, NOW) is not None
            return await store.proposals.refuse(proposed.id, "no", town.rina.id, NOW) is not None

    counted = await asyncio.gather(decide(approve=True), decide(approve=False))

    assert sorted(counted) == [False, True]


async def test_a_decision_is_put_back_into_the_queue(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")

        again = await store.innovations.reopen(one.id, "perlu diperiksa")

        assert again.verification is Verification.SUBMITTED
        assert (again.decided_by, again.decided_at) == (None, None)
        assert again.submitted_at == one.submitted_at
        with pytest.raises(NotReopenable):
            await store.innovations.reopen(one.id, "lagi")


async def test_a_rejected_one_comes_back_only_while_its_name_is_free(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        one = await register(store, town.siti, "Simpus")
        await store.innovations.decide(one.id, Decision.REJECT, town.rina.id, NOW, note="rutin")
        await register(store, town.siti, "SIMPUS")

        with pytest.raises(NameTaken):
            await store.innovations.reopen(one.id, "ternyata baru")
