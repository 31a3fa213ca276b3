"""How people get in, what they are on duty for, and that a way in works once."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from domain.agencies import AgencyType
from domain.people import InvitationUsed, Person, PersonId, RequestDecided, RequestStatus, Role
from storage.database import Database
from storage.store import Store
from storage.tables import invitations
from tests.storage.town import NOW, REGION, Town, person, unit, visitor


async def known(database: Database, telegram_id: int) -> Person:
    async with database.read() as store:
        return (await store.people.by_telegram([telegram_id, 404]))[telegram_id]


async def invite(store: Store, town: Town, **terms: Any) -> str:
    return await store.invitations.add(Role.HEAD, REGION, town.jambe.id, town.rina.id, NOW, **terms)


async def test_a_person_is_known_with_duty_unit_and_region(database: Database, town: Town) -> None:
    siti = await known(database, 11)

    assert (siti.name, siti.role) == ("Siti", Role.OFFICER)
    assert siti.duty is not None
    assert siti.duty.agency == "Dinas Kesehatan"
    assert siti.home is not None
    assert (siti.home.name, siti.home.office) == ("Kabupaten Tangerang", "Bappeda")


async def test_who_has_no_duty_is_a_visitor(database: Database, town: Town) -> None:
    async with database.write() as store:
        await visitor(store, 99)

    assert (await known(database, 99)).role is Role.VISITOR


async def test_a_duty_given_twice_is_one_and_ends_once(database: Database, town: Town) -> None:
    async with database.write() as store:
        again = await store.people.grant(town.siti.id, Role.OFFICER, REGION, town.health.id, NOW)
        assert [
            duty.id for duty in (await store.people.of_ids([town.siti.id]))[town.siti.id].duties
        ] == [again]
        await store.duties.end(again, NOW)

    assert (await known(database, 11)).role is Role.VISITOR
    async with database.read() as store:
        assert await store.people.officers(town.health.id) == []


async def test_a_person_acts_under_one_of_several_own_duties(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        second = await store.people.grant(town.siti.id, Role.HEAD, REGION, town.clinic.id, NOW)
        first = (await store.people.by_telegram([11]))[11].duties[0]
        assert await store.people.act_under(town.siti.id, first.id)
        assert town.budi.duty is not None
        assert not await store.people.act_under(town.siti.id, town.budi.duty.id)

    siti = await known(database, 11)
    assert siti.duty == first
    assert {duty.id for duty in siti.duties} == {first.id, second}


async def test_the_people_of_a_unit_and_region_are_found(database: Database, town: Town) -> None:
    async with database.read() as store:
        admins = await store.people.admins(REGION)
        officers = await store.people.officers(town.jambe.id)
        elsewhere = await store.people.admins("36.04")

    assert [one.name for one in admins] == ["Rina"]
    assert [one.name for one in officers] == ["Budi"]
    assert elsewhere == []


async def test_it_is_remembered_since_when_somebody_cannot_be_reached(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        await store.people.blocked(11, NOW)
        await store.people.blocked(11, NOW + timedelta(days=1))
    assert (await known(database, 11)).unreachable_since == NOW

    async with database.write() as store:
        await store.people.reachable(11)
    assert (await known(database, 11)).unreachable_since is None


async def test_an_invitation_works_once(database: Database, town: Town) -> None:
    async with database.write() as store:
        dewi = await visitor(store, 99)
        token = await invite(store, town)
        assert await store.invitations.of_token(token, NOW) is not None
        await store.invitations.redeem(token, dewi, NOW)
        assert await store.invitations.of_token(token, NOW) is None
        with pytest.raises(InvitationUsed):
            await store.invitations.redeem(token, town.budi.id, NOW)

    dewi_known = await known(database, 99)
    assert (dewi_known.role, dewi_known.duty and dewi_known.duty.agency) == (
        Role.HEAD,
        "Kecamatan Jambe",
    )


async def test_of_two_who_follow_the_link_at_once_one_gets_in(
    database: Database, database_url: str, town: Town
) -> None:
    async with database.write() as store:
        both = [await visitor(store, 98), await visitor(store, 99)]
        token = await invite(store, town)

    async def follow(one: Database, person_id: PersonId) -> None:
        async with one.write() as store:
            await store.invitations.redeem(token, person_id, NOW)

    other = await Database.open(database_url)
    outcomes = await asyncio.gather(
        follow(database, both[0]), follow(other, both[1]), return_exceptions=True
    )
    await other.close()

    (refused,) = [one for one in outcomes if one is not None]
    assert isinstance(refused, InvitationUsed)
    async with database.read() as store:
        assert len(await store.people.heads(town.jambe.id)) == 1


async def test_an_invitation_for_three_lets_three_in(database: Database, town: Town) -> None:
    async with database.write() as store:
        token = await invite(store, town, uses=3)
        for telegram_id in (97, 98, 99):
            await store.invitations.redeem(token, await visitor(store, telegram_id), NOW)
        with pytest.raises(InvitationUsed):
            await store.invitations.redeem(token, town.budi.id, NOW)


async def test_an_invitation_ends_when_it_expires_or_is_revoked(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        expired, revoked = await invite(store, town, days=7), await invite(store, town)
        opened = {one.id for one in await store.invitations.usable(REGION, NOW)}
        newest = max(opened)
        assert not await store.invitations.revoke(newest, "36.04", NOW), "another region's admin"
        assert await store.invitations.revoke(newest, REGION, NOW)

        week = NOW + timedelta(days=7)
        assert await store.invitations.of_token(expired, week - timedelta(seconds=1)) is not None
        assert await store.invitations.of_token(expired, week) is None
        assert await store.invitations.of_token(revoked, NOW) is None
        assert await store.invitations.of_token("guessed", NOW) is None


async def test_the_database_does_not_know_the_way_in(database: Database, town: Town) -> None:
    async with database.write() as store:
        token = await invite(store, town)
        rows = (await store.execute(invitations.select())).all()

    assert len(token) >= 128 / 6, "at least 128 bits in 6 bits a character"
    assert token not in repr(rows)


async def test_an_approved_request_makes_an_operator(database: Database, town: Town) -> None:
    async with database.write() as store:
        dewi = await visitor(store, 99)
        request = await store.access.ask(dewi, REGION, NOW, agency_text="puskesmas curug")
        (waiting,) = await store.access.waiting(REGION)
        assert (waiting.id, waiting.person.id, waiting.agency_text) == (
            request,
            dewi,
            "puskesmas curug",
        )
        await store.access.approve(request, town.rina.id, town.clinic.id, NOW)
        assert await store.access.waiting(REGION) == []

    duty = (await known(database, 99)).duty
    assert duty is not None
    assert (duty.role, duty.agency) == (Role.OFFICER, "Puskesmas Curug")


async def test_of_two_admins_the_second_learns_who_decided(database: Database, town: Town) -> None:
    async with database.write() as store:
        yudi = await person(store, 14, "Yudi", Role.ADMIN, None)
        dewi = await visitor(store, 99)
        request = await store.access.ask(dewi, REGION, NOW, agency_id=town.health.id)
        await store.access.refuse(request, town.rina.id, "bukan pegawai", NOW)
        with pytest.raises(RequestDecided) as decided:
            await store.access.approve(request, yudi.id, town.health.id, NOW)

    assert decided.value.values == {"status": RequestStatus.REFUSED, "by": "Rina", "at": NOW}
    assert (await known(database, 99)).role is Role.VISITOR


async def test_asking_again_takes_the_place_of_the_request_that_waits(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        dewi = await visitor(store, 99)
        await store.access.ask(dewi, REGION, NOW, agency_id=town.health.id)
        second = await store.access.ask(dewi, REGION, NOW, agency_id=town.jambe.id)

    async with database.read() as store:
        assert [one.id for one in await store.access.of_person(dewi)] == [second]


async def test_a_unit_helps_those_below_it_and_never_the_other_way_round(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        post = await unit(store, "Pustu Kadu", AgencyType.OTHER, parent=town.clinic)
        assert await store.agencies.within(town.health.id) == {
            town.health.id,
            town.clinic.id,
            post.id,
        }
        assert await store.agencies.within(post.id) == {post.id}


async def test_a_unit_counts_as_of_the_latest_year_that_says_so(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        await store.agencies.count(town.clinic.id, 2026, True)
        await store.agencies.count(town.clinic.id, 2028, False)
        years = [await store.agencies.counted(town.clinic.id, year) for year in range(2025, 2030)]
        assert await store.agencies.counted(town.health.id, 1999)

    assert years == [False, True, True, False, False]


async def test_a_unit_spelt_otherwise_is_the_same_unit(database: Database, town: Town) -> None:
    async with database.write() as store:
        same = await unit(store, "dinas  KESEHATAN", AgencyType.DEPARTMENT)
        await store.agencies.call(same.id, ["Dinkes"])
        listed = await store.agencies.of_region(REGION)

    assert same == town.health
    assert [(one.name, one.aliases) for one in listed] == [
        ("Dinas Kesehatan", ("Dinkes",)),
        ("Puskesmas Curug", ()),
        ("Kecamatan Jambe", ()),
    ]
