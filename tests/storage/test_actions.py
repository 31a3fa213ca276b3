"""Steps of action plans: what is still to be done, and ticking it off once."""

from datetime import date

from sqlalchemy import insert

from domain.actions import share_done
from storage.database import Database
from storage.tables import action_items
from tests.storage.town import NOW, Town, register, verified


async def test_a_step_is_ticked_off_once(database: Database, town: Town) -> None:
    async with database.write() as store:
        simpus = await verified(store, town, town.siti, "Simpus")
        waiting = await register(store, town.siti, "e-SIR")
        for innovation, step, day in (
            (simpus, "cetak buku saku", 8),
            (simpus, "pelatihan operator", 1),
            (waiting, "rapat", 1),
        ):
            values = {"innovation_id": innovation.id, "step": step, "due": date(2026, 12, day)}
            await store.execute(insert(action_items).values(values | {"created_at": NOW}))

        first, second = await store.actions.open_of([town.health.id])
        assert [first.step, second.step] == ["pelatihan operator", "cetak buku saku"]
        assert await store.actions.open_of([town.jambe.id]) == []
        assert share_done([]) is None
        assert share_done(await store.actions.of_innovation(simpus.id)) == 0

        assert await store.actions.finish(first.id, town.siti.id, NOW)
        assert not await store.actions.finish(first.id, town.budi.id, NOW)

        assert await store.actions.open_of([town.health.id]) == [second]
        assert share_done(await store.actions.of_innovation(simpus.id)) == 50
        done = await store.actions.get(first.id)
        assert done is not None
        assert done.done_at == NOW
