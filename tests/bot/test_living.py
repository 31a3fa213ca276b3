"""After an outage Pandu knows how long it was away."""

from datetime import timedelta

from sqlalchemy import update

from bot.clock import real_now
from bot.living import Life
from storage.database import Database
from storage.tables import lease


async def test_the_very_first_start_follows_no_absence(database: Database) -> None:
    assert await Life(database, "one").begin() == timedelta()


async def test_a_start_after_a_weekend_knows_of_it(database: Database) -> None:
    await Life(database, "one").begin()
    async with database.write() as store:
        friday = real_now() - timedelta(hours=65)
        await store.execute(update(lease).values(renewed_at=friday))

    away = await Life(database, "two").begin()

    assert timedelta(hours=65) <= away < timedelta(hours=65, minutes=1)


async def test_a_process_that_stopped_no_longer_shares_the_work(database: Database) -> None:
    one, two = Life(database, "one"), Life(database, "two")
    await one.begin()
    await two.begin()
    async with database.read() as store:
        assert await store.leases.senders() == 2
    await one.end()

    async with database.read() as store:
        assert await store.leases.senders() == 1
