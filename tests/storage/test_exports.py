"""Everything of a region is read, page by page, on both databases."""

from zoneinfo import ZoneInfo

from domain.coverage import Within, year_span
from domain.innovations import Implementation, Stage
from domain.progress import Progress
from storage import exports
from storage.database import Database
from storage.importing import Imported, NewLaunch
from storage.innovations import NewInnovation
from tests.storage.town import NOW, REGION, Town, register, verified

WIB = ZoneInfo("Asia/Jakarta")


async def test_pages_hold_every_innovation_once_and_in_order(
    database: Database, town: Town
) -> None:
    many = 2 * exports.PAGE + 1
    rows = [
        Imported(
            NewInnovation(region=REGION, agency_id=town.health.id, name=f"Inovasi {n}"),
            launch=NewLaunch("Peluncuran"),
        )
        for n in range(many)
    ]
    async with database.write() as store:
        await store.importing.innovations(REGION, rows, NOW)

    async with database.read() as store:
        pages = [page async for page in store.exports.innovations(REGION, WIB)]
        elsewhere = [page async for page in store.exports.innovations("36.04", WIB)]

    names = [one.innovation.name for page in pages for one in page]
    assert [len(page) for page in pages] == [exports.PAGE, exports.PAGE, 1]
    assert names == [f"Inovasi {n}" for n in range(many)]
    assert pages[0][0].launch == "Peluncuran"
    assert not elsewhere


async def test_what_an_innovation_refers_to_is_named(database: Database, town: Town) -> None:
    async with database.write() as store:
        first = await register(store, town.siti, "Simpus", affair_id=2, stage=Stage.INITIATIVE)
        await register(store, town.budi, "Simpus Jambe", replicates=first.id)

    async with database.read() as store:
        one, other = [o async for page in store.exports.innovations(REGION, WIB) for o in page]
        this_year = Within(begun=year_span(NOW.year))
        last_year = Within(begun=year_span(NOW.year - 1))
        now = [p async for p in store.exports.innovations(REGION, WIB, this_year)]
        before = [p async for p in store.exports.innovations(REGION, WIB, last_year)]

    assert (one.affair, one.replicates) == ("Kesehatan", None)
    assert other.replicates == first.number
    assert len(now[0]) == 2
    assert not before


async def test_reports_units_and_duties_of_a_region(database: Database, town: Town) -> None:
    async with database.write() as store:
        simpus = await verified(store, town, town.siti, "Simpus")
        progress = Progress(implementation=Implementation.RUNNING, percent=60)
        await store.progress.submit(simpus.id, None, progress, town.siti.id, NOW)
        await store.agencies.call(town.health.id, ["Dinkes"])

    async with database.read() as store:
        [report] = [one async for page in store.exports.reports(REGION) for one in page]
        units = await store.exports.units(REGION, 2026)
        duties = [one async for page in store.exports.duties(REGION) for one in page]

    assert (report.name, report.agency, report.period) == ("Simpus", "Dinas Kesehatan", None)
    assert (report.by, report.report.progress.percent) == ("Siti", 60)
    assert [(one.name, one.parent, one.counted) for one in units] == [
        ("Dinas Kesehatan", None, True),
        ("Puskesmas Curug", "Dinas Kesehatan", False),
        ("Kecamatan Jambe", None, True),
    ]
    assert units[0].aliases == ("Dinkes",)
    assert [(one.name, one.agency, one.until) for one in duties] == [
        ("Siti", "Dinas Kesehatan", None),
        ("Budi", "Kecamatan Jambe", None),
        ("Rina", None, None),
    ]
    assert all(one.reached for one in duties)
