"""Duties end and pass on, accounts are replaced and forgotten, units merge: on both databases."""

import asyncio

import pytest

from domain.people import LastAdmin, Role
from storage.database import Database
from tests.storage.town import NOW, REGION, Town, person, register


async def test_of_two_admins_who_end_each_other_one_stays(database: Database, town: Town) -> None:
    async with database.write() as store:
        tono = await person(store, 14, "Tono", Role.ADMIN, None)

    async def end(duty_id: int) -> bool:
        async with database.write() as store:
            return await store.duties.end(duty_id, NOW)

    duties = [one.duty.id for one in (town.rina, tono) if one.duty is not None]
    ended = await asyncio.gather(*map(end, duties), return_exceptions=True)

    assert [one for one in ended if one is True] == [True]
    assert [type(one) for one in ended if one is not True] == [LastAdmin]
    async with database.read() as store:
        assert len(await store.people.admins(REGION)) == 1


async def test_what_is_left_passes_to_a_colleague_or_waits(database: Database, town: Town) -> None:
    async with database.write() as store:
        andi = await person(store, 14, "Andi", Role.OFFICER, town.health)
        innovation = await register(store, town.siti, "Rantang Kasih")
        unit = (REGION, town.health.id)
        await store.conversations.begin(town.siti.id, "registration", *unit, None, {}, NOW)
        passed = await store.duties.hand_over(town.siti.id, town.health.id, andi.id)
        assert (passed.innovations, passed.drafts) == (1, 1)
        assert len(await store.conversations.all_of(andi.id, "registration")) == 1

        assert andi.duty is not None
        await store.duties.hand_over(andi.id, town.health.id, None)
        await store.duties.end(andi.duty.id, NOW)
        assert town.siti.duty is not None
        assert await store.duties.adopt(town.siti.id, town.health.id) == 1
        assert await store.duties.adopt(town.siti.id, town.health.id) == 0
        assert (await store.innovations.of_agencies([town.health.id]))[0].id == innovation.id


async def test_a_replaced_account_holds_nothing_and_goes_with_the_new_one(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        new = await store.people.add(99, REGION, NOW, name="Siti", phone="+6281399887766")
        (duty,) = await store.duties.replace(town.siti.id, new, REGION, NOW)
        assert await store.people.get(town.siti.id) is None
        member = await store.duties.get(duty)
        assert member is not None
        assert (member.person_id, member.agency_id) == (new, town.health.id)

        await store.own_data.forget(new, NOW, "–")
        assert await store.people.get(new) is None
        assert (await store.own_data.of(new))["account"][0]["name"] is None
        assert await store.duties.operators(town.health.id) == []


async def test_a_merged_unit_has_nothing_left(database: Database, town: Town) -> None:
    async with database.write() as store:
        await register(store, town.budi, "Vila Sehat")
        await store.people.grant(town.budi.id, Role.OFFICER, REGION, town.health.id, NOW)
        await store.reorganising.merge(town.jambe, town.health, NOW, reason="–")

    async with database.read() as store:
        operators = await store.duties.operators(town.health.id)
        assert sorted(one.name or "" for one in operators) == ["Budi", "Siti"]
        assert await store.duties.operators(town.jambe.id) == []
        assert await store.reorganising.held(town.health.id) == 1


@pytest.mark.parametrize("again", [1, 2])
async def test_a_duty_ends_once(database: Database, town: Town, again: int) -> None:
    assert town.siti.duty is not None
    async with database.write() as store:
        ends = [await store.duties.end(town.siti.duty.id, NOW) for _ in range(again)]
    assert ends == [True, False][:again]
