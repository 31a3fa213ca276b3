"""python -m tests.bench.documents: how long documents take, and how long they make others wait.

A region of 600 units and 15,000 innovations on SQLite. lag: how much later than asked for a sleep
of a millisecond ends in the loop in which the bot answers · own: the same without the time for
which the loop was ready to go on and other programs had the processors, where Linux tells it ·
busy: the longest time that the loop's own thread computes in one go.
"""

import asyncio
import resource
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

from bot.commands.running import fast_loop, settle
from bot.documenting import form_of
from documents.printing import press
from domain.agencies import AgencyType
from domain.coverage import Scope
from domain.innovations import Category, Medium, Stage
from domain.regions import Region
from handlers.admin.documents import DocumentKind, Wanted, made
from locales import Texts
from storage import migrations
from storage.database import Database
from storage.importing import Imported
from storage.innovations import NewInnovation
from storage.store import Store

REGION = "36.03"
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
UNITS, INNOVATIONS = 600, 15_000
ROUNDS = 3
KINDS = (
    DocumentKind.PICTURE,
    DocumentKind.REPORT,
    DocumentKind.WORKBOOK,
    DocumentKind.EXPORT,
)


async def bench(folder: Path) -> None:
    """Print a line per kind of document: the median of the rounds, and the longest lag."""
    database = await Database.open(f"sqlite+aiosqlite:///{folder / 'pandu.db'}")
    await migrations.upgrade(database)
    async with database.write() as store:
        await _fill(store)
    async with database.read() as store:
        region = await store.regions.get(REGION)
    assert region is not None
    place = folder / "document"
    await _timed(database, region, DocumentKind.WORKBOOK, place)  # texts and statements are ready
    settle()
    for kind in KINDS:
        rounds = [await _timed(database, region, kind, place) for _ in range(ROUNDS)]
        seconds, computing, others, lag, own, busy = zip(*rounds, strict=True)
        sys.stdout.write(
            f"{kind:10} {median(seconds):6.2f} s (CPU {median(computing):.2f} s here,"
            f" {median(others):.2f} s apart)"
            f"   lag {1000 * max(lag):.0f} ms, own {1000 * max(own):.0f} ms,"
            f" busy {1000 * max(busy):.0f} ms\n"
        )
    await database.close()


async def _fill(store: Store) -> None:
    units = [
        await store.agencies.add(
            REGION, f"Dinas Contoh Nomor {n}", AgencyType.DEPARTMENT, NOW, counted=True
        )
        for n in range(UNITS)
    ]
    await store.importing.innovations(
        REGION, [Imported(_innovation(units[n % 550].id, n)) for n in range(INNOVATIONS)], NOW
    )


def _innovation(agency_id: int, n: int) -> NewInnovation:
    return NewInnovation(
        region=REGION,
        agency_id=agency_id,
        name=f"Layanan Cepat {n}",
        expansion="Layanan Administrasi Nyaman untuk Warga",
        summary="Warga tidak lagi mengantre karena nomor diambil lewat ponsel. " * 2,
        stage=list(Stage)[n % 3],
        category=list(Category)[n % 3],
        medium=list(Medium)[n % 2],
        affair_id=1 + n % 38,
    )


async def _timed(
    database: Database, region: Region, kind: DocumentKind, place: Path
) -> tuple[float, ...]:
    """As the job does it, until the file is there."""
    wanted = Wanted(kind, region, Scope(), NOW.astimezone(ZoneInfo(region.zone)))
    async with _looking() as looks:
        began, computed, elsewhere = time.perf_counter(), time.process_time(), _apart()
        async with press(form_of(kind), place) as machine, database.read() as store:
            document = await made(store, Texts.load(), wanted)
            await machine.print(document.content)
        taken, computing = time.perf_counter() - began, time.process_time() - computed
    worst = (max(seen) for seen in zip(*looks, strict=True))
    return taken, computing, _apart() - elsewhere, *worst


def _apart() -> float:
    """Seconds of CPU that processes of ours have taken which are over."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _kept_waiting() -> float:
    """Seconds for which this thread was ready to go on and had no processor."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0.0


@asynccontextmanager
async def _looking() -> AsyncIterator[list[tuple[float, float, float]]]:
    """Lag, own lag and how busy the loop is, for as long as the block lasts."""
    looks = [(0.0, 0.0, 0.0)]

    async def look() -> None:
        while True:
            asked, computed, waited = time.perf_counter(), time.thread_time(), _kept_waiting()
            await asyncio.sleep(0.001)
            lag = time.perf_counter() - asked - 0.001
            own = lag - (_kept_waiting() - waited)
            looks.append((lag, own, time.thread_time() - computed))

    async with asyncio.TaskGroup() as group:
        looking = group.create_task(look())
        yield looks
        looking.cancel()


if __name__ == "__main__":
    with (
        tempfile.TemporaryDirectory() as name,
        asyncio.Runner(loop_factory=fast_loop()) as runner,
    ):
        runner.run(bench(Path(name)))
