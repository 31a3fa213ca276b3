"""Slow work is done, tried again when it fails, and given up aloud."""

import asyncio
import io
from collections.abc import Mapping

from sqlalchemy import select

from bot.bell import Bell
from bot.transport import Unreachable
from bot.working import MOST_ATTEMPTS, Handler, Worker
from storage.database import Database
from storage.jobs import Claimed, Job, Status
from storage.tables import jobs
from tests import postgres
from tests.bot.conftest import QUICK, SECRET_WORDS, MovableTime, at_work, eventually


class Desk:
    """A worker, the jobs it finds, and what it did."""

    def __init__(self, database: Database, time: MovableTime) -> None:
        self.database = database
        self.time = time
        self.bell = Bell()
        self.done: list[str] = []

    async def write(self, job: Claimed) -> None:
        self.done.append(job.arguments["letter"])

    def worker(self, handlers: Mapping[str, Handler], holder: str = "one") -> Worker:
        return Worker(
            self.database,
            handlers,
            holder=holder,
            work=self.bell,
            now=self.time.now,
            backoff=QUICK,
        )

    async def add(self, *letters: str, kind: str = "write") -> None:
        async with self.database.write() as store:
            for letter in letters:
                store.jobs.add(Job(kind, {"letter": letter}))
        self.bell.ring()

    async def left(self) -> list[tuple[str, int, int, str | None]]:
        """Kind, status, attempts and error of the jobs that are still there."""
        columns = (jobs.c.kind, jobs.c.status, jobs.c.attempts, jobs.c.error)
        async with self.database.read() as store:
            return [tuple(row) for row in await store.execute(select(*columns))]


async def test_jobs_are_done_in_order_and_forgotten(database: Database, time: MovableTime) -> None:
    desk = Desk(database, time)
    await desk.add("satu", "dua")
    async with at_work(desk.worker({"write": desk.write})):
        await eventually(lambda: desk.done, ["satu", "dua"])
        await desk.add("tiga")
        await eventually(desk.left, [])

    assert desk.done == ["satu", "dua", "tiga"]


async def test_a_job_that_keeps_failing_is_given_up_with_an_incident_and_stops_no_other(
    database: Database, time: MovableTime, logs: io.StringIO
) -> None:
    desk = Desk(database, time)

    async def fail(_: Claimed) -> None:
        raise ValueError(SECRET_WORDS)

    await desk.add("rusak", kind="fail")
    await desk.add("baik")
    async with at_work(desk.worker({"write": desk.write, "fail": fail})):
        await eventually(lambda: "job given up" in logs.getvalue(), True)
        await eventually(lambda: desk.done, ["baik"])

    ((kind, status, attempts, error),) = await desk.left()
    assert (kind, status, attempts) == ("fail", Status.DEAD, MOST_ATTEMPTS - 1)
    assert error is not None
    incident, _, cause = error.partition(" ")
    assert cause == "ValueError"
    assert f'"incident": "{incident}"' in logs.getvalue()


async def test_a_job_nobody_can_do_is_given_up_too(
    database: Database, time: MovableTime, logs: io.StringIO
) -> None:
    desk = Desk(database, time)
    await desk.add("satu", kind="unknown")
    async with at_work(desk.worker({})):
        await eventually(lambda: "job given up" in logs.getvalue(), True)

    assert "UnknownJob" in logs.getvalue()


async def test_telegrams_trouble_is_no_reason_to_give_up(
    database: Database, time: MovableTime
) -> None:
    desk = Desk(database, time)
    tries = 0

    async def fetch(job: Claimed) -> None:
        nonlocal tries
        tries += 1
        if tries < 2 * MOST_ATTEMPTS:
            raise Unreachable
        await desk.write(job)

    await desk.add("foto", kind="fetch")
    async with at_work(desk.worker({"fetch": fetch})):
        await eventually(lambda: desk.done, ["foto"])
        await eventually(desk.left, [])


async def test_a_killed_workers_job_is_done_by_another(
    database: Database, time: MovableTime
) -> None:
    desk = Desk(database, time)
    begun = asyncio.Event()

    async def never_end(_: Claimed) -> None:
        begun.set()
        await asyncio.Event().wait()

    await desk.add("satu")
    async with asyncio.TaskGroup() as group:
        killed = group.create_task(desk.worker({"write": never_end}, "killed").run())
        await begun.wait()
        killed.cancel()
    time.ahead += 301
    async with at_work(desk.worker({"write": desk.write}, "next")):
        await eventually(lambda: desk.done, ["satu"])


async def test_a_job_that_could_not_be_marked_is_taken_up_again(
    postgres_url: str, time: MovableTime
) -> None:
    """The database goes while the job is done; its claim would keep everybody from it."""
    worked, watched = await Database.open(postgres_url), await Database.open(postgres_url)
    desk = Desk(worked, time)
    lost = asyncio.Event()

    async def lose(job: Claimed) -> None:
        await desk.write(job)
        if not lost.is_set():
            await postgres.may_write(watched, "off")
            lost.set()

    await desk.add("satu")
    async with at_work(desk.worker({"write": lose})):
        await lost.wait()
        await postgres.may_write(watched, "on")
        await eventually(lambda: desk.done, ["satu", "satu"])
        await eventually(desk.left, [])
    await worked.close()
    await watched.close()


async def test_a_stopped_worker_finishes_the_job_in_hand(
    database: Database, time: MovableTime
) -> None:
    desk = Desk(database, time)
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def slowly(job: Claimed) -> None:
        begun.set()
        await may_end.wait()
        await desk.write(job)

    worker = desk.worker({"write": slowly})
    await desk.add("satu", "dua")
    async with at_work(worker):
        await begun.wait()
        worker.stop()
        may_end.set()

    assert desk.done == ["satu"]
    assert len(await desk.left()) == 1
