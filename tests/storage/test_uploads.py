"""Uploads: locked while they are decided on, forgotten after a while, on both databases."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.agencies import AgencyType
from domain.innovations import NameTaken
from storage.database import Database
from storage.importing import SLICE, Imported
from storage.innovations import NewInnovation
from storage.uploads import Upload, UploadState

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
DAY = timedelta(days=1)
REGION = "36.03"


async def sent(database: Database, state: UploadState, at: datetime = NOW) -> Upload:
    async with database.write() as store:
        by = await store.people.add(int(at.timestamp()) + len(state), REGION, NOW)
        fields: dict[str, Any] = {"region": REGION, "sent_by": by, "sent_at": at}
        return await store.uploads.add(state, **fields, file_id="x", name="a.xlsx", size=1)


async def test_of_two_who_decide_at_once_one_does(database: Database) -> None:
    upload = await sent(database, UploadState.READY)
    won: list[int] = []

    async def decides(who: int) -> None:
        async with database.write() as store:
            now = await store.uploads.locked(upload.id)
            assert now is not None
            if now.state is UploadState.READY:
                await store.uploads.change(upload.id, state=UploadState.IMPORTING)
                won.append(who)

    await asyncio.gather(*map(decides, range(5)))

    assert len(won) == 1


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (UploadState.OFFERED, UploadState.DROPPED),
        (UploadState.READY, UploadState.DROPPED),
        (UploadState.IMPORTED, UploadState.IMPORTED),
        (UploadState.IMPORTING, UploadState.IMPORTING),
    ],
)
async def test_what_is_old_is_forgotten_once_unless_it_is_being_imported(
    database: Database, state: UploadState, after: UploadState
) -> None:
    old, young = await sent(database, state), await sent(database, state, NOW + DAY)
    async with database.write() as store:
        await store.uploads.change(old.id, found={"taken": 1})

    async with database.write() as store:
        first = await store.uploads.forget(NOW + timedelta(hours=1), 10, NOW)
        second = await store.uploads.forget(NOW + timedelta(hours=1), 10, NOW)
        known = await store.uploads.get(old.id)

    idle = state is not UploadState.IMPORTING
    assert first == ([old.id] if idle else [])
    assert second == []
    assert known is not None
    assert (known.state, known.found) == (after, None if idle else {"taken": 1})
    assert young.state is state


async def test_a_name_taken_in_the_last_slice_leaves_nothing_of_the_first(
    database: Database,
) -> None:
    async with database.write() as store:
        unit = await store.agencies.add(
            REGION, "Dinas Kesehatan", AgencyType.DEPARTMENT, NOW, counted=True
        )
    names = [f"Inovasi {n}" for n in range(SLICE * 2)]
    rows = [
        Imported(NewInnovation(region=REGION, agency_id=unit.id, name=name))
        for name in [*names, "inovasi 0"]
    ]

    with pytest.raises(NameTaken):
        async with database.write() as store:
            await store.importing.innovations(REGION, rows, NOW)

    async with database.write() as store:
        assert await store.importing.registered({REGION}) == {}
        await store.importing.innovations(REGION, rows[:-1], NOW)
        assert len(await store.importing.registered({REGION})) == SLICE * 2
        assert await store.importing.registered({"36.04"}) == {}
