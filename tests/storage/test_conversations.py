"""A person's drafts: many rest, one is active, nobody else can touch them."""

from datetime import timedelta

import pytest

from storage.conversations import Draft, Question
from storage.database import Database
from storage.outbox import OutboxRow
from storage.store import Store
from storage.tables import conversations
from tests.storage.town import NOW, REGION, Town

LATER = NOW + timedelta(hours=1)


async def begin(store: Store, town: Town, kind: str = "registration", **answers: str) -> Draft:
    unit = town.health.id
    return await store.conversations.begin(town.siti.id, kind, REGION, unit, None, answers, NOW)


async def active(database: Database, town: Town) -> Draft | None:
    async with database.read() as store:
        found = await store.conversations.active_of([town.siti.id, town.budi.id])
    return found[town.siti.id][0] if town.siti.id in found else None


async def question(database: Database, town: Town) -> Question | None:
    async with database.read() as store:
        return (await store.conversations.active_of([town.siti.id]))[town.siti.id][1]


async def test_a_new_draft_lets_the_old_one_rest(database: Database, town: Town) -> None:
    async with database.write() as store:
        old = await begin(store, town, name="Simpus")
        new = await begin(store, town)
        resting = await store.conversations.resting(town.siti.id, "registration")

    assert await active(database, town) == new
    assert resting == [old.model_copy(update={"active": False})]


async def test_never_are_two_drafts_of_a_person_active(database: Database, town: Town) -> None:
    async with database.write() as store:
        draft = await begin(store, town)
        second = draft.model_dump(exclude={"id"})
    with pytest.raises(Exception, match=r"(?i)unique"):
        async with database.write() as store:
            await store.execute(conversations.insert(), second)


async def test_answers_are_kept_with_the_batch(database: Database, town: Town) -> None:
    async with database.write() as store:
        draft = await begin(store, town)
        answered = draft.model_copy(
            update={
                "answers": {"name": "Jempol 👍", "expansion": None},
                "state": {"reopened": "name"},
                "asked": 3,
                "updated_at": LATER,
            }
        )
        store.conversations.save(answered)

    assert await active(database, town) == answered


async def test_a_draft_goes_on_where_it_was_left(database: Database, town: Town) -> None:
    async with database.write() as store:
        old = await begin(store, town, name="Simpus")
        new = await begin(store, town)
        resumed = await store.conversations.activate(old.id, town.siti.id)

    assert resumed == old
    assert await active(database, town) == old
    async with database.read() as store:
        assert [one.id for one in await store.conversations.resting(town.siti.id)] == [new.id]


async def test_nobody_resumes_or_deletes_a_draft_of_someone_else(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        draft = await begin(store, town)
        assert await store.conversations.activate(draft.id, town.budi.id) is None
        await store.conversations.delete(draft.id, town.budi.id)

    assert await active(database, town) == draft


async def test_a_draft_that_was_deleted_is_gone(database: Database, town: Town) -> None:
    async with database.write() as store:
        draft = await begin(store, town)
        await store.conversations.delete(draft.id, town.siti.id)
        assert await store.conversations.activate(draft.id, town.siti.id) is None

    assert await active(database, town) is None


async def test_it_is_known_how_far_the_open_question_is(database: Database, town: Town) -> None:
    async with database.write() as store:
        draft = await begin(store, town)
    assert await question(database, town) is None, "never asked"

    async with database.write() as store:
        store.outbox.add(OutboxRow(11, "sendMessage", {}, key=draft.question_key))
    assert await question(database, town) == Question(message_id=None, state="waiting")

    async with database.write() as store:
        (row,) = await store.outbox.claim("a", 1, (), NOW.replace(year=2100))
    assert await question(database, town) == Question(message_id=None, state="flying")

    async with database.write() as store:
        await store.outbox.sent(row.id, 77, {})
    assert await question(database, town) == Question(message_id=77, state="sent")


async def test_a_question_whose_sender_died_is_waiting_again(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        draft = await begin(store, town)
        store.outbox.add(OutboxRow(11, "sendMessage", {}, key=draft.question_key))
    async with database.write() as store:
        await store.outbox.claim("dead", 1, (), NOW.replace(year=2020))

    assert await question(database, town) == Question(message_id=None, state="waiting")
