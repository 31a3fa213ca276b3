"""What the desk remembers: how far its admins were told, questions about decisions, plan notes."""

from datetime import timedelta

from storage.database import Database
from storage.reminders.desk import Told
from tests.storage.town import NOW, REGION, Town, verified

LATER = NOW + timedelta(minutes=15)


async def test_of_two_processes_one_tells(database: Database, town: Town) -> None:
    first, second = Told(NOW, NOW), Told(LATER, LATER)
    async with database.write() as store:
        assert await store.desk.told(REGION) is None
        assert await store.desk.tells(REGION, None, first)
        assert not await store.desk.tells(REGION, None, first)
        assert await store.desk.told(REGION) == first

        assert await store.desk.tells(REGION, first, second)
        assert not await store.desk.tells(REGION, first, second)
        assert await store.desk.told(REGION) == second


async def test_a_decision_is_asked_about_and_explained_once(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        asked = await store.explanations.ask(one.id, NOW, "Mengapa?", town.siti.id, NOW)
        assert asked is not None
        assert await store.explanations.ask(one.id, NOW, "Lalu?", town.siti.id, NOW) is None
        assert await store.explanations.asked(one.id, NOW)
        assert not await store.explanations.asked(one.id, LATER)

        assert await store.explanations.answer(asked, "Karena.", town.rina.id, LATER)
        assert not await store.explanations.answer(asked, "Bukan.", town.rina.id, LATER)
        found = await store.explanations.get(asked)
        assert found is not None
        assert (found.question, found.answer) == ("Mengapa?", "Karena.")


async def test_the_last_notes_on_a_plan_are_read(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        for note in ("satu", "dua", "tiga"):
            await store.actions.note(one.id, note, town.rina.id, NOW)

        notes = await store.actions.notes(one.id, 2)

        assert [(each.note, each.by) for each in notes] == [("tiga", "Rina"), ("dua", "Rina")]


async def test_what_is_hidden_is_known_with_its_unit(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await verified(store, town, town.siti, "Simpus")
        await verified(store, town, town.siti, "e-SIR")
        await store.innovations.set(one.id, hidden=True)
        assert await store.innovations.hidden_of(REGION) == {one.number: one.agency_id}
