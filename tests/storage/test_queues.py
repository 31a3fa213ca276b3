"""Jobs and leases: slow work is done by one worker, what only one may do by one process."""

from datetime import timedelta

from storage.database import Database
from storage.jobs import CLAIMED_FOR, Job
from tests.storage.town import NOW

LATER = NOW + timedelta(minutes=1)


async def add(database: Database, *kinds: str) -> None:
    async with database.write() as store:
        for kind in kinds:
            store.jobs.add(Job(kind, {"of": kind}))


async def test_jobs_are_done_oldest_first_and_each_by_one_worker(database: Database) -> None:
    await add(database, "picture", "table")
    async with database.write() as store:
        mine, yours = await store.jobs.claim("a", NOW), await store.jobs.claim("b", NOW)
        assert await store.jobs.claim("c", NOW) is None

    assert mine is not None
    assert yours is not None
    assert (mine.kind, mine.arguments, yours.kind) == ("picture", {"of": "picture"}, "table")


async def test_a_job_of_a_worker_that_died_is_taken_over(database: Database) -> None:
    await add(database, "picture")
    async with database.write() as store:
        await store.jobs.claim("dead", NOW)
        assert await store.jobs.claim("b", NOW + CLAIMED_FOR / 2) is None
        assert await store.jobs.claim("b", NOW + CLAIMED_FOR) is not None


async def test_a_failed_job_is_tried_again_later_until_it_is_given_up(database: Database) -> None:
    await add(database, "picture")
    async with database.write() as store:
        job = await store.jobs.claim("a", NOW)
        assert job is not None
        await store.jobs.retry(job.id, LATER, "OSError")
        assert await store.jobs.claim("a", NOW) is None
        again = await store.jobs.claim("a", LATER)
        assert again is not None
        assert again.attempts == 1
        await store.jobs.give_up(job.id, "OSError")
        assert await store.jobs.claim("a", LATER + CLAIMED_FOR) is None


async def test_a_finished_job_is_gone(database: Database) -> None:
    await add(database, "picture")
    async with database.write() as store:
        job = await store.jobs.claim("a", NOW)
        assert job is not None
        await store.jobs.finish(job.id)
        await store.jobs.release("a")
        assert await store.jobs.claim("a", LATER) is None


async def test_a_lease_is_kept_by_its_holder_and_refused_to_others(database: Database) -> None:
    async with database.write() as store:
        assert await store.leases.hold("poll", "a", 10)
        assert not await store.leases.hold("poll", "b", 10)
        assert await store.leases.hold("poll", "a", 10)
        assert await store.leases.hold("other", "b", 10)


async def test_a_lease_passes_on_when_it_was_given_back_or_ran_out(database: Database) -> None:
    async with database.write() as store:
        await store.leases.hold("poll", "a", 10)
        await store.leases.release("poll", "b")
        assert not await store.leases.hold("poll", "b", 10), "only the holder can give it back"
        await store.leases.release("poll", "a")
    async with database.write() as store:
        assert await store.leases.hold("poll", "b", -1)
        assert await store.leases.hold("poll", "c", 10)


async def test_the_living_share_the_rate_and_the_silence_is_measured(database: Database) -> None:
    async with database.write() as store:
        assert await store.leases.silence() is None
        assert await store.leases.senders() == 1
        await store.leases.alive("a")
        await store.leases.alive("b")
        assert await store.leases.senders() == 2
        await store.leases.gone("a")
    async with database.write() as store:
        assert await store.leases.senders() == 1
        silence = await store.leases.silence()
    assert silence is not None
    assert timedelta(0) <= silence < timedelta(minutes=1)
