"""The audit trail, read again: of a region, of one innovation, of one person."""

from storage.audit import Audited
from storage.database import Database
from storage.store import Store
from tests.storage.town import NOW, REGION, Town, register

SERANG = "36.04"


async def trail(store: Store, **narrowed: object) -> list[tuple[str | None, str]]:
    found = await store.audit.of_region(REGION, limit=10, **narrowed)  # type: ignore[arg-type]  # any
    return [(one.by, one.action) for one in found]


async def test_the_newest_changes_of_a_region_come_first_and_can_be_narrowed(
    database: Database, town: Town
) -> None:
    siti, budi = town.siti.id, town.budi.id
    rows = [
        Audited(NOW, siti, REGION, "submit", "innovation/1", None, {"name": "Simpus"}),
        Audited(NOW, budi, REGION, "submit", "innovation/2"),
        Audited(NOW, None, REGION, "import-agencies", "region/36.03"),
        Audited(NOW, siti, SERANG, "inquire", "innovation/1"),
    ]
    async with database.write() as store:
        for row in rows:
            store.audit.add(row)
    async with database.read() as store:
        everything = [(None, "import-agencies"), ("Budi", "submit"), ("Siti", "submit")]
        assert await trail(store) == everything
        assert await trail(store, offset=2) == everything[2:]
        assert await trail(store, subject="innovation/1") == [("Siti", "submit")]
        assert await trail(store, by=budi) == [("Budi", "submit")]


async def test_subjects_are_called_by_their_names(database: Database, town: Town) -> None:
    async with database.write() as store:
        one = await register(store, town.siti, "Simpus")
        asked = {f"innovation/{one.id}", f"agency/{town.health.id}", "group/1", "period/x", "y"}
        assert await store.audit.names(asked) == {
            f"innovation/{one.id}": "Simpus",
            f"agency/{town.health.id}": "Dinas Kesehatan",
        }
        assert await store.audit.names([]) == {}


async def test_names_are_found_in_the_own_region_and_signs_stand_for_themselves(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        one = await register(store, town.siti, "SIMPUS 100%")
        store.audit.add(Audited(NOW, town.siti.id, REGION, "submit", "innovation/1"))
    async with database.read() as store:
        assert await store.audit.named(REGION, "simpus", 5) == {
            f"innovation/{one.id}": "SIMPUS 100%"
        }
        assert await store.audit.named(REGION, "SIT", 5) == {f"person/{town.siti.id}": "Siti"}
        assert await store.audit.named(REGION, "budi", 5) == {}, "he has done nothing here"
        assert await store.audit.named(SERANG, "simpus", 5) == {}
        for sign in ("%", "_", "\\"):
            assert "person/" not in str(await store.audit.named(REGION, sign, 5))
