"""Killed in the midst of a migration, Pandu begins it anew; what waits is answered afterwards."""

from pathlib import Path

import pytest

from storage import migrations
from tests.chaos.deaths import Death
from tests.chaos.program import Nursery
from tests.chaos.robots import PATIENCE
from tests.chaos.scene import Scene, scene
from tests.chaos.town import visitors

IN_A_MIGRATION = "in a migration"
#: Tables made before the process dies.
TABLES = (1, 9, 17)


async def answered(stage: Scene) -> None:
    """Somebody asks while nobody runs, and has an answer when somebody does."""
    (visitor,) = visitors(stage.telegram, 1)
    visitor.send("/bantuan")
    await stage.telegram.until(lambda: visitor.received, PATIENCE)


async def test_an_embedded_database_is_made_whole_or_not_at_all(
    tmp_path: Path, births: Nursery
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'pandu.db'}"
    async with scene(url, tmp_path, births, witnessed=False) as stage:
        for tables in TABLES:
            await (await stage.start(Death(IN_A_MIGRATION, tables))).dies()
            assert await migrations.current(stage.database) is None
        await stage.start()
        await answered(stage)
        assert await migrations.current(stage.database) == migrations.head()


@pytest.mark.parametrize("tables", TABLES)
async def test_a_server_is_migrated_whole_or_not_at_all(shared: Scene, tables: int) -> None:
    await migrations.downgrade(shared.database, "base")
    await (await shared.bear(["migrate"], Death(IN_A_MIGRATION, tables))).dies()
    assert await migrations.current(shared.database) is None
    await (await shared.bear(["migrate"])).dies()
    assert await migrations.current(shared.database) == migrations.head()

    await shared.start()
    await answered(shared)
