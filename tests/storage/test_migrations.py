"""The tables go up, down and up again, are what the program thinks, and bring the facts."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect

from storage import facts, migrations
from storage.database import Database
from storage.tables import metadata


def differences(connection: Connection) -> list[object]:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def tables(database: Database) -> set[str]:
    async with database.connection() as connection:
        return set(await connection.run_sync(lambda one: inspect(one).get_table_names()))


async def test_every_step_goes_down_and_up_again(database: Database) -> None:
    everything = await tables(database)
    steps = [*range(int(migrations.head()) - 1, 0, -1), "base"]
    for step in steps:
        await migrations.downgrade(database, step if step == "base" else f"{step:04}")
    assert await tables(database) == {"alembic_version"}
    assert await migrations.current(database) is None

    await migrations.upgrade(database)
    assert await tables(database) == everything == {*metadata.tables, "alembic_version"}
    assert await migrations.current(database) == migrations.head()


async def test_the_tables_are_what_the_program_thinks(database: Database) -> None:
    async with database.connection() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_step_that_fails_leaves_the_tables_as_they_were(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'pandu.db'}")
    async with database.connection() as connection:
        await connection.run_sync(metadata.tables["lease"].create)

    with pytest.raises(Exception, match="lease already exists"):
        await migrations.upgrade(database)
    assert await tables(database) == {"lease"}
    await database.close()


async def test_the_regions_come_with_their_zones(database: Database) -> None:
    async with database.read() as store:
        regions = {region.name: region for region in await store.regions.all()}
        kabupaten = await store.regions.below("36")

    assert len(regions) == 552
    zones = {
        name: regions[name].zone for name in ("Provinsi Banten", "Kota Denpasar", "Provinsi Papua")
    }
    assert zones == {
        "Provinsi Banten": "Asia/Jakarta",
        "Kota Denpasar": "Asia/Makassar",
        "Provinsi Papua": "Asia/Jayapura",
    }
    assert "Kabupaten Tangerang" in {region.name for region in kabupaten}
    assert "Sumut" in regions["Provinsi Sumatera Utara"].aliases


@pytest.mark.parametrize(
    ("region", "zone"),
    [
        ("11", "Asia/Jakarta"),
        ("21.71", "Asia/Jakarta"),
        ("36.03", "Asia/Jakarta"),
        ("61.01", "Asia/Jakarta"),
        ("62", "Asia/Jakarta"),
        ("51.71", "Asia/Makassar"),
        ("53", "Asia/Makassar"),
        ("63.01", "Asia/Makassar"),
        ("64", "Asia/Makassar"),
        ("65", "Asia/Makassar"),
        ("76", "Asia/Makassar"),
        ("82", "Asia/Jayapura"),
        ("97", "Asia/Jayapura"),
    ],
)
def test_a_zone_follows_from_the_province(region: str, zone: str) -> None:
    assert facts.zone_of(region) == zone


async def test_urusan_and_abbreviations_are_there(database: Database) -> None:
    async with database.read() as store:
        affairs = await store.affairs.all()
        meanings = await store.affairs.abbreviations()

    assert len(affairs) == 38
    assert [affair.name for affair in affairs][:2] == ["Pendidikan", "Kesehatan"]
    assert {one.meaning for one in meanings if one.short == "OPD"} == {
        "Organisasi Perangkat Daerah"
    }
