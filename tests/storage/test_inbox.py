"""Updates are kept once, worked in order per chat, and never twice."""

import asyncio
from collections import defaultdict
from datetime import timedelta

from storage.database import Database
from storage.inbox import Received, Waiting
from tests.storage.town import NOW

LATER = NOW + timedelta(minutes=5)


async def receive(database: Database, *updates: tuple[int, int]) -> int:
    async with database.write() as store:
        return await store.inbox.put([Received(n, lane, f"{n}") for n, lane in updates], NOW)


async def claim(database: Database, after: int | None = None, limit: int = 32) -> list[Waiting]:
    """What a batch would claim that is then given up."""
    try:
        async with database.write() as store:
            claimed = await store.inbox.claim(after, limit, NOW)
            raise ZeroDivisionError
    except ZeroDivisionError:
        return claimed


def raws(claimed: list[Waiting]) -> set[str]:
    return {one.raw for one in claimed}


async def test_a_redelivered_update_is_ignored(database: Database) -> None:
    assert await receive(database, (1, 7), (2, 7)) == 2
    assert await receive(database, (2, 7), (3, 7)) == 1

    async with database.read() as store:
        assert await store.inbox.backlog() == (3, NOW)


async def test_an_update_that_was_answered_is_not_answered_when_it_comes_again(
    database: Database,
) -> None:
    await receive(database, (1, 7))
    async with database.write() as store:
        (head,) = await store.inbox.claim(None, 32, NOW)
        store.inbox.mark_done(head.seq)

    assert await receive(database, (1, 7)) == 0
    assert await claim(database) == []


async def test_only_the_first_of_each_chat_is_claimed_also_of_groups(database: Database) -> None:
    await receive(database, (1, 7), (2, -100), (3, 7), (4, 8))

    assert raws(await claim(database)) == {"1", "2", "4"}


async def test_chats_are_claimed_in_turn(database: Database) -> None:
    await receive(database, *((n, lane) for n, lane in enumerate([5, 3, -9, 1])))

    first = await claim(database, limit=2)
    second = await claim(database, after=first[-1].lane, limit=3)

    assert [one.lane for one in first + second] == [-9, 1, 3, 5]


async def test_a_failed_update_blocks_its_own_chat_until_its_time_and_no_other(
    database: Database,
) -> None:
    await receive(database, (1, 7), (2, 7), (3, 8))
    async with database.write() as store:
        await store.inbox.delay((await store.inbox.claim(None, 1, NOW))[0].seq, LATER, "Boom")

    assert raws(await claim(database)) == {"3"}
    async with database.write() as store:
        again = await store.inbox.claim(None, 32, LATER)
    assert [(one.raw, one.attempts) for one in again] == [("1", 1), ("3", 0)]


async def test_a_buried_update_frees_its_chat_and_can_be_replayed_at_the_end(
    database: Database,
) -> None:
    await receive(database, (1, 7), (2, 7))
    async with database.write() as store:
        (head,) = await store.inbox.claim(None, 32, NOW)
        await store.inbox.bury(head.seq, "G-7K3Q", "ValueError in registration")
    assert raws(await claim(database)) == {"2"}

    async with database.write() as store:
        (letter,) = await store.inbox.dead()
        assert letter.incident == "G-7K3Q"
        assert await store.inbox.replay(letter.seq, NOW)
        assert not await store.inbox.replay(letter.seq, NOW)
        store.inbox.mark_done((await store.inbox.claim(None, 32, NOW))[0].seq)
    assert raws(await claim(database)) == {"1"}


async def test_what_was_done_long_ago_is_forgotten_and_nothing_else(database: Database) -> None:
    await receive(database, (1, 7), (2, 7))
    async with database.write() as store:
        store.inbox.mark_done((await store.inbox.claim(None, 32, NOW))[0].seq)

    async with database.write() as store:
        assert await store.inbox.prune(NOW.replace(year=2020)) == 0
        assert await store.inbox.prune(NOW.replace(year=2100)) == 1
    assert raws(await claim(database)) == {"2"}


async def test_two_processes_never_work_an_update_twice_or_out_of_order(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    other = await Database.open(postgres_url)
    lanes, per_lane = 20, 15
    await receive(database, *((n, n % lanes) for n in range(lanes * per_lane)))
    worked: dict[int, list[int]] = defaultdict(list)
    by_process: dict[Database, int] = defaultdict(int)

    async def process(one: Database) -> None:
        while True:
            async with one.write() as store:
                claimed = await store.inbox.claim(None, 6, NOW)
                if not claimed and (await store.inbox.backlog())[0] == 0:
                    return
                by_process[one] += len(claimed)
                for update in claimed:
                    worked[update.lane].append(int(update.raw))
                    store.inbox.mark_done(update.seq)

    async with asyncio.TaskGroup() as group:
        for one in (database, other, database, other):
            group.create_task(process(one))
    await database.close()
    await other.close()

    assert dict(worked) == {
        lane: [lane + lanes * n for n in range(per_lane)] for lane in range(lanes)
    }
    assert min(by_process[database], by_process[other]) > 0
