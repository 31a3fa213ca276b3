"""The group of a region: asked for, bound in place of another, lost."""

from storage.database import Database
from tests.storage.town import NOW, REGION, Town

CHAT, OTHER = -100, -200


async def test_a_region_has_one_group_and_a_group_is_of_one_region(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        first = await store.groups.ask(REGION, CHAT, "Inovasi", town.rina.id, NOW)
        assert await store.groups.of_region(REGION) is None
        assert await store.groups.bind(first, NOW)
        elsewhere = await store.groups.ask("36.04", CHAT, "Inovasi", town.rina.id, NOW)
        assert not await store.groups.bind(elsewhere, NOW)
        second = await store.groups.ask(REGION, OTHER, "Grup Baru", town.rina.id, NOW)
        assert await store.groups.bind(second, NOW)
        bound = await store.groups.of_region(REGION)
        assert bound is not None
        assert (bound.chat_id, bound.title) == (OTHER, "Grup Baru")
        assert await store.groups.get(first.id) is None
        assert await store.groups.bind(elsewhere, NOW), "it is free again"


async def test_only_the_last_asking_of_a_region_counts(database: Database, town: Town) -> None:
    async with database.write() as store:
        first = await store.groups.ask(REGION, CHAT, "Inovasi", town.rina.id, NOW)
        second = await store.groups.ask(REGION, OTHER, "Grup Baru", town.rina.id, NOW)
        assert await store.groups.get(first.id) is None
        assert await store.groups.get(second.id) == second


async def test_a_group_moves_is_unbound_and_is_left(database: Database, town: Town) -> None:
    async with database.write() as store:
        for chat in (CHAT, OTHER):
            asked = await store.groups.ask(REGION, chat, "Inovasi", town.rina.id, NOW)
            await store.groups.bind(asked, NOW)
            await store.groups.moved(chat, chat * 1000)
            assert await store.groups.left(chat) is None
            if chat == CHAT:
                left = await store.groups.left(chat * 1000)
                assert left is not None
                assert left.region == REGION
        unbound = await store.groups.unbind(REGION)
        assert unbound is not None
        assert unbound.chat_id == OTHER * 1000
        assert await store.groups.unbind(REGION) is None
