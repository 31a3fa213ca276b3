"""An announcement reaches everybody once, whatever interrupts it."""

import asyncio
from collections import Counter
from pathlib import Path

from domain.announcements import AnnouncementId, Audience, Headcount, NewAnnouncement
from domain.people import Role
from tests.office import Office, opened
from tests.person import Person

REGION = "36.03"
MANY = 250


async def crowd(office: Office, size: int) -> list[Person]:
    return [await office.known(f"Pak {n}", Role.OBSERVER, region=REGION) for n in range(size)]


async def begin(office: Office, message: str) -> AnnouncementId:
    new = NewAnnouncement(region=REGION, kind="typed", values={"message": message})
    async with office.database.write() as store:
        one = await store.announcements.begin(new, Audience(), office.now)
    assert one is not None
    office.application.bells.announcements.ring()
    return one.id


def told(people: list[Person], message: str) -> Counter[int]:
    """How often each was told."""
    return Counter(
        person.telegram_id
        for person in people
        for received in person.client.received
        if message in received.text
    )


async def test_everybody_is_told_once_though_pandu_stops_again_and_again(
    database_url: str, tmp_path: Path
) -> None:
    async with opened(database_url, tmp_path) as office:
        telegram = office.telegram
        people = await crowd(office, MANY)
        one = await begin(office, "Rapat hari Senin")
    for rounds in range(1, 4):
        async with opened(database_url, tmp_path, telegram=telegram):
            while len(told(people, "Rapat")) < rounds * MANY // 5:  # noqa: ASYNC110 - no events
                await asyncio.sleep(0.003)
    before = told(people, "Rapat")
    assert len(before) < MANY, "the last stop is to be in the middle"

    async with opened(database_url, tmp_path, telegram=telegram) as office:
        await office.settled()
        async with office.database.read() as store:
            assert await store.announcements.headcount(one) == Headcount(total=MANY, sent=MANY)
    assert told(people, "Rapat") == Counter(person.telegram_id for person in people)


async def test_a_text_that_cannot_be_composed_stops_nobody_else(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with opened(sqlite_url, tmp_path) as office:
        people = await crowd(office, 2)
        new = NewAnnouncement(region=REGION, kind="typed", values={})
        async with office.database.write() as store:
            broken = await store.announcements.begin(new, Audience(), office.now)
        assert broken is not None
        await begin(office, "Rapat hari Senin")
        await office.settled()
        async with office.database.read() as store:
            count = await store.announcements.headcount(broken.id)

    assert count == Headcount(total=2, unreachable=2)
    assert sum(told(people, "Rapat").values()) == 2
