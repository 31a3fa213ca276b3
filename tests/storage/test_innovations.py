"""What is registered has one number and one name per unit, and is decided once."""

import asyncio
from datetime import date, timedelta

import pytest

from domain.dates import Moment
from domain.innovations import (
    AlreadyDecided,
    Category,
    Contact,
    Decision,
    Innovation,
    Medium,
    NameTaken,
    NotRevisable,
    NotWithdrawable,
    ReasonMissing,
    Stage,
    Verification,
)
from domain.people import Person
from storage.catalogue import Seen
from storage.database import Database
from storage.innovations import NewInnovation
from storage.store import Store
from tests.storage.town import NOW, REGION, Town, register, verified

LATER = NOW + timedelta(hours=1)
MOST = 99


async def decide(
    store: Store, town: Town, innovation: Innovation, decision: Decision, note: str | None = None
) -> Innovation:
    return await store.innovations.decide(
        innovation.id, decision, town.rina.id, LATER, note=note, revise_by=date(2026, 12, 3)
    )


def again(innovation: Innovation, name: str) -> NewInnovation:
    return NewInnovation(region=REGION, agency_id=innovation.agency_id, name=name)


async def test_everything_that_was_answered_is_kept(database: Database, town: Town) -> None:
    answers = {
        "expansion": "Jemput Pelayanan Online Ibu Hamil",
        "summary": "Ibu hamil di desa jauh. Bidan menjemput data.",
        "stage": Stage.APPLIED,
        "trial_date": Moment.of_month(2023, 10),
        "applied_date": Moment(date(2026, 8, 3)),
        "category": Category.PUBLIC_SERVICE,
        "medium": Medium.DIGITAL,
        "affair_id": 2,
        "contact": Contact(name="Dewi Lestari", phone="+6281234567890"),
    }
    async with database.write() as store:
        added = await register(store, town.siti, "Jempol Bumil", **answers)

    async with database.read() as store:
        kept = await store.innovations.by_number("INV-3603-2026-0001")
    assert kept == added
    assert kept is not None
    assert {name: getattr(kept, name) for name in answers} == answers
    assert (kept.agency, kept.verification) == ("Dinas Kesehatan", Verification.SUBMITTED)
    assert (kept.submitted_by, kept.submitted_at) == (town.siti.id, NOW)


async def test_a_unit_has_each_name_once_however_it_is_spelt(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        first = await register(store, town.siti, "Si Kepo")
        with pytest.raises(NameTaken) as taken:
            await register(store, town.siti, "SI-KEPO")
        elsewhere = await register(store, town.budi, "Si Kepo")
        assert await store.innovations.named(town.health.id, "si kepo") == first

    assert taken.value.values == {"name": "Si Kepo", "number": first.number}
    assert elsewhere.number == "INV-3603-2026-0002", "the refused one took no number"


async def test_of_two_who_register_the_same_name_at_once_one_is_told(
    database: Database, database_url: str, town: Town
) -> None:
    other = await Database.open(database_url)

    async def send(one: Database, by: Person) -> None:
        async with one.write() as store:
            await register(store, by, "Simpus")

    outcomes = await asyncio.gather(
        *(send(one, town.siti) for one in (database, other) * 4), return_exceptions=True
    )
    await other.close()

    assert [type(one) for one in outcomes if one is not None] == [NameTaken] * 7


async def test_numbers_have_no_gaps_and_no_doubles_however_many_register_at_once(
    database: Database, database_url: str, town: Town
) -> None:
    """Two processes; every third registration fails after it got its number."""
    other = await Database.open(database_url)

    async def send(one: Database, n: int) -> None:
        async with one.write() as store:
            await register(store, (town.siti, town.budi)[n % 2], f"Inovasi {n}")
            if n % 3 == 0:
                raise ZeroDivisionError

    databases = (database, other)
    await asyncio.gather(*(send(databases[n % 2], n) for n in range(30)), return_exceptions=True)
    await other.close()

    async with database.read() as store:
        kept = await store.innovations.of_agencies([town.health.id, town.jambe.id])
    assert [one.number for one in kept] == [f"INV-3603-2026-{n:04}" for n in range(1, 21)]


async def test_each_region_and_year_counts_for_itself(database: Database, town: Town) -> None:
    async with database.write() as store:
        await register(store, town.siti, "Simpus")
        new = NewInnovation(region=REGION, agency_id=town.health.id, name="e-SIR")
        next_year = await store.innovations.add(new, town.siti.id, NOW.replace(year=2027))

    assert next_year.number == "INV-3603-2027-0001"


async def test_a_verified_innovation_says_who_decided_when(database: Database, town: Town) -> None:
    async with database.write() as store:
        innovation = await register(store, town.siti, "Simpus")
        decided = await decide(store, town, innovation, Decision.APPROVE)

    assert decided.verification is Verification.VERIFIED
    assert (decided.decided_by, decided.decided_at) == (town.rina.id, LATER)


async def test_of_two_admins_the_second_learns_who_decided_first(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        innovation = await register(store, town.siti, "Simpus")
        await decide(store, town, innovation, Decision.APPROVE)
        with pytest.raises(AlreadyDecided) as decided:
            await decide(store, town, innovation, Decision.REJECT, "sudah ada")

    assert decided.value.values == {
        "number": innovation.number,
        "name": "Simpus",
        "verification": Verification.VERIFIED,
        "by": "Rina",
        "at": LATER,
    }


@pytest.mark.parametrize("decision", [Decision.REVISE, Decision.REJECT])
async def test_nothing_is_returned_or_rejected_without_a_reason(
    database: Database, town: Town, decision: Decision
) -> None:
    async with database.write() as store:
        innovation = await register(store, town.siti, "Simpus")
        with pytest.raises(ReasonMissing):
            await decide(store, town, innovation, decision, "  ")

    async with database.read() as store:
        assert await store.innovations.get(innovation.id) == innovation


@pytest.mark.parametrize("decision", [Decision.REVISE, Decision.REJECT])
async def test_what_was_returned_or_rejected_is_sent_again_under_its_number(
    database: Database, town: Town, decision: Decision
) -> None:
    async with database.write() as store:
        innovation = await register(store, town.siti, "Simpus")
        returned = await decide(store, town, innovation, decision, "Mohon jelaskan")
        assert (returned.note, returned.revise_by) == ("Mohon jelaskan", date(2026, 12, 3))
        sent = await store.innovations.resubmit(
            innovation.id, again(innovation, "Simpus Baru"), town.siti.id, LATER
        )
        with pytest.raises(NotRevisable):
            await store.innovations.resubmit(
                innovation.id, again(innovation, "Simpus"), town.siti.id, LATER
            )

    assert (sent.number, sent.name) == (innovation.number, "Simpus Baru")
    assert (sent.verification, sent.decided_by, sent.revise_by) == (
        Verification.SUBMITTED,
        None,
        None,
    )


async def test_a_rejected_innovation_gives_its_name_free_and_cannot_take_it_back(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        first = await register(store, town.siti, "Simpus")
        await decide(store, town, first, Decision.REJECT, "kurang lengkap")
        await register(store, town.siti, "Simpus")
        with pytest.raises(NameTaken):
            await store.innovations.resubmit(first.id, again(first, "SIMPUS"), town.siti.id, LATER)


async def test_a_unit_takes_back_what_waits_but_not_what_is_verified(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        waiting = await register(store, town.siti, "e-SIR")
        assert (await store.innovations.withdraw(waiting.id)).verification is Verification.WITHDRAWN
        approved = await verified(store, town, town.siti, "Simpus")
        with pytest.raises(NotWithdrawable):
            await store.innovations.withdraw(approved.id)


async def test_the_queue_is_worked_from_the_longest_waiting(database: Database, town: Town) -> None:
    async with database.write() as store:
        first = await register(store, town.siti, "Simpus")
        second = await register(store, town.budi, "Siap")
        await verified(store, town, town.budi, "Sudah")
        queue = await store.innovations.by_verification(REGION, Verification.SUBMITTED)
        counts = await store.innovations.counts(REGION)

    assert queue == [first, second]
    assert counts == {Verification.SUBMITTED: 2, Verification.VERIFIED: 1}


async def test_the_search_index_follows_what_changes(database: Database, town: Town) -> None:
    async with database.write() as store:
        simpus = await register(store, town.siti, "Simpus", summary="Antrean puskesmas")
        await register(store, town.budi, "Siap")
    async with database.read() as store:
        seen = await store.catalogue.change()
        entries = {entry.number: entry for entry in await store.catalogue.entries()}
    assert [entry.public for entry in entries.values()] == [False, False]
    assert entries[simpus.number].summary == "Antrean puskesmas"

    async with database.write() as store:
        await decide(store, town, simpus, Decision.APPROVE)
    async with database.read() as store:
        (change,) = await store.catalogue.since(Seen(seen), MOST)
        newest = await store.catalogue.change()
    assert change.number == simpus.number
    assert change.entry is not None
    assert change.entry.public

    async with database.read() as store:
        assert await store.catalogue.since(Seen(newest), MOST) == []


async def test_what_is_withdrawn_leaves_the_search(database: Database, town: Town) -> None:
    async with database.write() as store:
        simpus = await register(store, town.siti, "Simpus")
    async with database.read() as store:
        seen = await store.catalogue.change()
    async with database.write() as store:
        await store.innovations.withdraw(simpus.id)

    async with database.read() as store:
        (gone,) = await store.catalogue.since(Seen(seen), MOST)
        assert (gone.number, gone.entry) == (simpus.number, None)
        assert await store.catalogue.entries() == []


async def test_a_change_that_was_undone_is_no_change(database: Database, town: Town) -> None:
    async def undone(store: Store) -> None:
        try:
            async with store.turn():
                await register(store, town.siti, "Simpus")
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass

    async with database.write() as store:
        await undone(store)
        async with store.turn():
            kept = await register(store, town.budi, "Siap")

    async with database.read() as store:
        changed = await store.catalogue.since(Seen(0), MOST)
    assert [one.number for one in changed] == [kept.number]
    assert kept.number == "INV-3603-2026-0001"
