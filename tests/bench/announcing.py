"""How fast an announcement to many people gets into the outbox and out of it, and what it costs.

`python -m tests.bench.announcing [people]`: SQLite, no Telegram; the sending is marked at once.
"""

import asyncio
import resource
import sys
import tempfile
import time
from pathlib import Path

from bot.announcing import Announcer
from bot.bell import Bell
from bot.clock import OfficeClock, real_now
from domain.announcements import AnnouncementId, Audience, NewAnnouncement
from domain.people import Role
from handlers.routes import ANNOUNCED
from locales import Texts
from storage import migrations
from storage.database import Database
from tests.office import BEGINNING

REGION = "36.03"


async def measure(people: int) -> None:
    """Tell so many people one thing, and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(f"sqlite+aiosqlite:///{Path(folder) / 'pandu.db'}")
        await migrations.upgrade(database)
        await settle(database, people)
        one = await begin(database)
        announcer = Announcer(
            database,
            Texts.load(),
            ANNOUNCED,
            clock=OfficeClock(None),
            outbox=Bell(),
            work=Bell(),
        )
        before, began = memory(), time.monotonic()
        steps = await carry_out(database, announcer, one)
        took = time.monotonic() - began
        async with database.read() as store:
            counted = time.monotonic()
            count = await store.announcements.headcount(one)
            counted = time.monotonic() - counted
        await database.close()
    median = sorted(steps)[len(steps) // 2]
    sys.stdout.write(
        f"{count.sent} of {people} people in {took:.1f} s, {people / took:.0f} a second\n"
        f"longest step {max(steps) * 1000:.0f} ms, median {median * 1000:.1f} ms\n"
        f"counting {counted * 1000:.1f} ms, memory +{(memory() - before) / 2**10:.1f} MiB\n"
    )


async def settle(database: Database, people: int) -> None:
    """So many observers of a region."""
    for start in range(0, people, 500):
        async with database.write() as store:
            for n in range(start, min(people, start + 500)):
                person = await store.people.add(100_000 + n, REGION, BEGINNING, name=f"Pak {n}")
                await store.people.grant(person, Role.OBSERVER, REGION, None, BEGINNING)


async def begin(database: Database) -> AnnouncementId:
    """The announcement, to everybody."""
    new = NewAnnouncement(region=REGION, kind="typed", values={"message": "Rapat Kamis. " * 20})
    async with database.write() as store:
        one = await store.announcements.begin(new, Audience(), BEGINNING)
    assert one is not None
    return one.id


async def carry_out(database: Database, announcer: Announcer, one: AnnouncementId) -> list[float]:
    """Step after step, and everything in the outbox sent at once; seconds of each step."""
    steps = []
    due = True
    while due:
        began = time.monotonic()
        await announcer.step(one)
        steps.append(time.monotonic() - began)
        async with database.write() as store:
            for row in await store.outbox.claim("bench", 1000, (), real_now()):
                await store.outbox.sent(row.id, 1, None)
        async with database.read() as store:
            due = bool(await store.fanout.due())
    return steps


def memory() -> float:
    """The most memory so far, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000))
