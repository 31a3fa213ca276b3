"""An import in the real process, killed in the midst of it."""

import asyncio

import pytest
from sqlalchemy import func, select

from domain.people import Role
from storage.tables import innovations
from tests.documents import hostile
from tests.e2e.conftest import REGION, Site

ROWS = 400


async def count(site: Site) -> int:
    """How many innovations there are, as anybody else sees it."""
    async with site.office.database.read() as store:
        rows = await store.execute(select(func.count()).select_from(innovations))
        return int(rows.scalar_one())


@pytest.mark.parametrize("seconds", [0.05, 0.5, 0.9])
async def test_a_kill_imports_all_or_nothing_and_the_next_process_finishes(
    site: Site, seconds: float
) -> None:
    rina = await site.office.known("Rina", Role.ADMIN, region=REGION)
    rows = [(REGION, "Dinas Kesehatan", f"Inovasi {n}") for n in range(ROWS)]
    pandu = await site.starts()
    await rina.says("/impor")
    await rina.does(lambda: rina.client.document(hostile.workbook(*rows), "inovasi.xlsx"))

    rina.client.press(f"Impor semua ({ROWS})")
    await asyncio.sleep(seconds)  # the kill comes before, in or after the writing
    await pandu.dies()
    after = await count(site)
    site.office.telegram.callbacks.clear()  # the dead acknowledge no taps
    pandu = await site.starts()
    await site.office.settled()

    assert after in (0, ROWS)
    assert await count(site) == ROWS
    assert any("sudah disimpan" in message.text for message in rina.client.received)
    assert await pandu.stops() == 0
