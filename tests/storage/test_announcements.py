"""Announcements: who is meant, begun once, paused and taken back, nobody skipped or told twice."""

from datetime import timedelta

from domain.announcements import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
    Audience,
    Headcount,
    NewAnnouncement,
    Reached,
    Recipient,
)
from domain.people import PersonId, Role
from storage.announcements.fanout import key_of
from storage.database import Database
from storage.outbox import OutboxRow, Priority
from storage.store import Store
from storage.tables import innovations
from tests.storage.town import NOW, REGION, Town, build, person, register

EVERYBODY = Audience()


def news(**fields: object) -> NewAnnouncement:
    return NewAnnouncement.model_validate({"region": REGION, "kind": "typed", **fields})


async def begin(
    database: Database, to: Audience | list[Recipient], **fields: object
) -> AnnouncementId:
    async with database.write() as store:
        one = await store.announcements.begin(news(**fields), to, NOW)
    assert one is not None
    return one.id


async def gather(database: Database, one: AnnouncementId, limit: int = 100) -> Announcement:
    while True:
        async with database.write() as store:
            under = await store.fanout.hold(one)
            assert under is not None
            if under.gathered_to is None:
                return under.announcement
            await store.fanout.gather(under, limit)


async def queue(store: Store, one: AnnouncementId, limit: int) -> list[PersonId]:
    persons = [each.person_id for each in await store.fanout.next(one, limit)]
    for each in persons:
        store.outbox.add(OutboxRow(each, "sendMessage", {}, Priority.BROADCAST, key_of(one, each)))
    await store.fanout.note(one, persons, Reached.QUEUED)
    return persons


async def test_an_audience_is_counted_as_it_is_then_told(database: Database, town: Town) -> None:
    async with database.write() as store:
        await store.people.grant(town.siti.id, Role.OFFICER, REGION, town.clinic.id, NOW)
        await store.people.blocked(town.budi.telegram_id, NOW)
        await person(store, 14, "Tono", Role.HEAD, town.health)
    for audience, total, gone in (
        (EVERYBODY, 4, 1),
        (Audience(role=Role.OFFICER), 2, 1),
        (Audience(agencies=(town.health.id, town.clinic.id)), 2, 0),
        (Audience(role=Role.OFFICER, agencies=(town.jambe.id,)), 1, 1),
        (Audience(agencies=()), 0, 0),
    ):
        one = await begin(database, audience)
        await gather(database, one, limit=1)
        async with database.read() as store:
            counted = await store.announcements.count(REGION, audience)
            assert counted == Headcount(total=total, unreachable=gone)
            assert await store.announcements.headcount(one) == counted


async def test_nobody_of_another_region_or_without_a_duty_is_meant(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        agus = await person(store, 21, "Agus", Role.ADMIN, None)
        await store.people.grant(agus.id, Role.ADMIN, "36.04", None, NOW)
        assert agus.duty is not None
        await store.duties.end(agus.duty.id, NOW)
        assert await store.announcements.count("36.04", EVERYBODY) == Headcount(total=1)
        assert await store.announcements.count(REGION, EVERYBODY) == Headcount(total=3)


async def test_a_key_is_begun_once(database: Database, town: Town) -> None:
    once = f"remind/{REGION}/gaps/2026-11-23"
    first = await begin(database, EVERYBODY, once=once)
    async with database.write() as store:
        assert await store.announcements.begin(news(once=once), EVERYBODY, NOW) is None
        again = await store.announcements.begun(once)
        assert again is not None
        assert again.id == first
        assert await store.announcements.begun("other") is None
        assert await store.announcements.begin(news(), EVERYBODY, NOW) is not None


async def test_named_recipients_are_told_once_with_their_own_values(
    database: Database, town: Town
) -> None:
    twice = [
        Recipient(person_id=town.siti.id, agency_id=town.health.id, values={"name": "Simpus"}),
        Recipient(person_id=town.budi.id),
        Recipient(person_id=town.siti.id),
    ]
    one = await begin(database, twice)
    async with database.write() as store:
        siti, budi = await store.fanout.next(one, 10)
    assert (siti.person_id, siti.agency, siti.values) == (
        town.siti.id,
        "Dinas Kesehatan",
        {"name": "Simpus"},
    )
    assert (budi.person_id, budi.agency, budi.values) == (town.budi.id, None, {})


async def test_what_became_of_the_messages_is_noted_and_the_unreachable_are_named(
    database: Database, town: Town
) -> None:
    one = await begin(database, EVERYBODY)
    await gather(database, one)
    async with database.write() as store:
        await queue(store, one, 10)
    async with database.write() as store:
        claimed = await store.outbox.claim("me", 10, (), NOW)
        await store.outbox.sent(claimed[0].id, 1, None)
        await store.outbox.drop(claimed[1].id, "403")
    async with database.write() as store:
        assert await store.fanout.settle(one) == 1
        assert await store.announcements.headcount(one) == Headcount(total=3, sent=1, unreachable=1)
        assert await store.announcements.missed(one, limit=5) == [("Budi", "Kecamatan Jambe")]
        assert await store.announcements.missed(one, limit=5, offset=1) == []


async def test_a_pause_takes_back_what_no_sender_has_in_hand(
    database: Database, town: Town
) -> None:
    one = await begin(database, EVERYBODY)
    await gather(database, one)
    async with database.write() as store:
        await queue(store, one, 2)
    async with database.write() as store:
        (in_hand,) = await store.outbox.claim("me", 1, (), NOW)
        assert await store.announcements.steer(one, AnnouncementState.PAUSED, NOW)
        assert not await store.announcements.steer(one, AnnouncementState.PAUSED, NOW)
    async with database.write() as store:
        later = NOW + timedelta(hours=1)
        assert [row.id for row in await store.outbox.claim("you", 9, (), later)] == [in_hand.id]
        assert one in await store.fanout.due(), "what is on its way is still to be noted"
        await store.outbox.sent(in_hand.id, 5, None)
    async with database.write() as store:
        assert await store.fanout.settle(one) == 0
        assert await store.fanout.due() == []
        assert await store.announcements.steer(one, AnnouncementState.RUNNING, NOW)
        assert len(await queue(store, one, 10)) == 2, "the others are told when it goes on"


async def test_what_is_cancelled_does_not_go_on(database: Database, town: Town) -> None:
    one = await begin(database, EVERYBODY)
    async with database.write() as store:
        assert await store.announcements.steer(one, AnnouncementState.CANCELLED, NOW)
        assert not await store.announcements.steer(one, AnnouncementState.RUNNING, NOW)
        cancelled = await store.announcements.get(one)
    assert cancelled is not None
    assert cancelled.over
    assert cancelled.finished_at == NOW


async def test_one_announcement_is_in_one_hand_at_a_time(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    async with database.write() as store:
        await build(store)
    one = await begin(database, EVERYBODY)
    async with database.write() as mine, database.write() as yours:
        assert await mine.fanout.hold(one) is not None
        assert await yours.fanout.hold(one) is None
    await database.close()


async def test_units_without_anybody_and_units_of_a_launch_are_told_apart(
    database: Database, town: Town
) -> None:
    units = (town.health.id, town.clinic.id, town.jambe.id)
    async with database.write() as store:
        one = await register(store, town.siti, "Simpus")
        launch = await store.launches.add(REGION, "Peluncuran 2026", None, NOW)
        of_launch = innovations.update().where(innovations.c.id == one.id)
        await store.execute(of_launch.values(launch_id=launch.id))
        nobody = store.announcements.unmanned
        assert await nobody(REGION, Audience(agencies=units)) == ["Puskesmas Curug"]
        assert len(await nobody(REGION, Audience(role=Role.HEAD, agencies=units))) == 3
        assert await nobody("36.04", Audience(agencies=units)) == []
        assert await nobody(REGION, EVERYBODY) == []
        assert await store.announcements.launched(REGION, launch.id) == (town.health.id,)
        assert await store.announcements.launched("36.04", launch.id) == ()
