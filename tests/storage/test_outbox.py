"""Messages go out in order per chat, what is urgent first, each by one sender."""

from datetime import datetime, timedelta

import pytest

from storage.database import Database
from storage.outbox import CLAIMED_FOR, OutboxRow, Priority, ToSend
from tests.storage.town import NOW, REGION, Town

SOON = NOW + timedelta(seconds=10)


async def put(database: Database, *rows: OutboxRow) -> None:
    async with database.write() as store:
        for row in rows:
            store.outbox.add(row)


def say(chat: int, text: str, priority: Priority = Priority.REPLY, **more: object) -> OutboxRow:
    return OutboxRow(chat, "sendMessage", {"text": text}, priority, **more)  # type: ignore[arg-type]  # key and times


async def claim(
    database: Database,
    *,
    limit: int = 10,
    busy: tuple[int, ...] = (),
    now: datetime = NOW,
    holder: str = "a",
) -> list[ToSend]:
    async with database.write() as store:
        return await store.outbox.claim(holder, limit, busy, now)


def texts(claimed: list[ToSend]) -> list[str]:
    return [row.payload["text"] for row in claimed]


async def sent(database: Database, row: ToSend, message_id: int = 1) -> None:
    async with database.write() as store:
        await store.outbox.sent(row.id, message_id, {"message_id": message_id})


async def test_a_chat_gets_its_messages_one_after_the_other(database: Database) -> None:
    await put(database, say(1, "first"), say(1, "second"), say(2, "other chat"))

    claimed = await claim(database)
    assert texts(claimed) == ["first", "other chat"]
    assert await claim(database, holder="b") == [], "they are on their way"

    await sent(database, claimed[0])
    assert texts(await claim(database)) == ["second"]


async def test_replies_go_before_reminders_before_broadcasts(database: Database) -> None:
    await put(
        database,
        say(1, "broadcast", Priority.BROADCAST),
        say(1, "reminder", Priority.REMINDER),
        say(1, "reply"),
        say(2, "broadcast to another", Priority.BROADCAST),
    )

    order = []
    while claimed := await claim(database, limit=1):
        order += texts(claimed)
        await sent(database, claimed[0])
    assert order == ["reply", "reminder", "broadcast", "broadcast to another"]


async def test_broadcasts_can_be_left_out_while_their_rate_is_used_up(database: Database) -> None:
    await put(
        database, say(1, "broadcast", Priority.BROADCAST), say(2, "reminder", Priority.REMINDER)
    )

    async with database.write() as store:
        claimed = await store.outbox.claim("a", 10, (), NOW, least=Priority.REMINDER)
    assert texts(claimed) == ["reminder"]


async def test_busy_chats_are_passed_over_and_the_others_served_in_turn(database: Database) -> None:
    await put(database, *(say(chat, f"to {chat}") for chat in (3, -5, 1)))

    assert texts(await claim(database, busy=(1,), limit=1)) == ["to -5"]
    async with database.write() as store:
        assert texts(await store.outbox.claim("a", 10, (), NOW, after=1)) == ["to 3"]


async def test_a_message_that_failed_for_now_holds_its_chat_back(database: Database) -> None:
    await put(database, say(1, "first"), say(1, "second"))
    (row,) = await claim(database)
    async with database.write() as store:
        await store.outbox.retry("a", row.id, SOON, "429")

    assert await claim(database) == []
    (again,) = await claim(database, now=SOON)
    assert (texts([again]), again.attempts) == (["first"], 1)


async def test_a_message_that_can_never_be_sent_holds_nothing_back(database: Database) -> None:
    await put(database, say(1, "first", key="digest/1"), say(1, "second"))
    (row,) = await claim(database)
    async with database.write() as store:
        await store.outbox.drop(row.id, "blocked by the user")

    assert texts(await claim(database)) == ["second"]
    async with database.read() as store:
        delivery = await store.outbox.delivery("digest/1")
    assert delivery is not None
    assert (delivery.sent, delivery.message_id) == (False, None)


async def test_a_failure_told_late_leaves_the_message_to_who_took_it_over(
    database: Database,
) -> None:
    await put(database, say(1, "claimed"))
    (row,) = await claim(database)
    await claim(database, now=NOW + CLAIMED_FOR, holder="b")
    async with database.write() as store:
        await store.outbox.retry("a", row.id, NOW, "stood still")

    assert await claim(database, now=NOW + CLAIMED_FOR) == []


async def test_what_a_dead_sender_had_claimed_is_taken_over(database: Database) -> None:
    await put(database, say(1, "claimed"))
    await claim(database, holder="dead")

    assert await claim(database, now=NOW + CLAIMED_FOR / 2) == []
    assert texts(await claim(database, now=NOW + CLAIMED_FOR)) == ["claimed"]


async def test_what_one_that_is_known_to_be_dead_had_claimed_is_free_at_once(
    database: Database,
) -> None:
    await put(database, say(1, "of the dead"), say(2, "of the living"))
    await claim(database, holder="killed", limit=1)
    await claim(database, holder="alive")
    async with database.write() as store:
        await store.outbox.release("killed")

    assert texts(await claim(database)) == ["of the dead"]


async def test_a_message_for_later_waits(database: Database) -> None:
    await put(database, say(1, "later", ready_at=SOON))

    assert await claim(database) == []
    assert texts(await claim(database, now=SOON)) == ["later"]


async def test_a_message_with_a_key_is_queued_once(database: Database) -> None:
    await put(database, say(1, "once", key="digest/1"))
    await put(database, say(1, "twice", key="digest/1"), say(1, "other", key="digest/2"))

    async with database.read() as store:
        assert (await store.outbox.backlog())[0] == 2
        assert await store.outbox.delivery("digest/3") is None


async def test_two_senders_share_the_chats(postgres_url: str) -> None:
    first, second = await Database.open(postgres_url), await Database.open(postgres_url)
    await put(first, *(say(chat, str(chat)) for chat in range(6)))

    async with first.write() as one, second.write() as two:
        mine = texts(await one.outbox.claim("a", 3, (), NOW))
        yours = texts(await two.outbox.claim("b", 10, (), NOW))
    await first.close()
    await second.close()

    assert (mine, yours) == (["0", "1", "2"], ["3", "4", "5"])


@pytest.mark.parametrize("keep", [True, False])
async def test_old_messages_are_forgotten_but_not_the_question_of_a_draft(
    database: Database, town: Town, keep: bool
) -> None:
    async with database.write() as store:
        person = town.siti.id
        draft = await store.conversations.begin(person, "x", REGION, None, None, {}, NOW)
        store.outbox.add(say(1, "question", key=draft.question_key))
    (row,) = await claim(database)
    await sent(database, row)
    async with database.write() as store:
        if not keep:
            await store.conversations.delete(draft.id, person)
        forgotten = await store.outbox.prune(NOW.replace(year=2100))

    assert forgotten == (0 if keep else 1)
