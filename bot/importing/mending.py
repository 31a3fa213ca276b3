"""The refused rows of a file, sent back as a workbook to mend."""

import asyncio
from pathlib import PurePath
from typing import Final

from bot.importing.desk import Desk, Examined
from handlers.admin.importing import to_mend
from handlers.replies import Part
from storage.jobs import Claimed
from storage.store import Store
from storage.uploads import UploadState

XLSX: Final = ".xlsx"


async def send_refused(desk: Desk, job: Claimed) -> None:
    """Send the refused rows as a workbook to mend."""
    async with desk.database.read() as store:
        upload = await store.uploads.get(job.arguments["upload"])
    if upload is None or upload.state is not UploadState.READY:
        return
    examined = await desk.examine(upload)
    path = await mended(desk, examined)
    async with desk.database.write() as store:
        send_mended(desk, store, examined, path, job.arguments["chat"])


async def mended(desk: Desk, examined: Examined) -> str:
    """Put the refused rows on the shelf as a workbook; its path."""
    made = await asyncio.to_thread(to_mend, examined.table, examined.plan, desk.house.texts)
    return await desk.shelf.put(f"{examined.upload.id}-mend{XLSX}", made)


def send_mended(desk: Desk, store: Store, examined: Examined, path: str, chat_id: int) -> None:
    """Put that workbook into the outbox."""
    stem = PurePath(examined.upload.name).stem
    name = desk.house.texts.plain("upload-mend-file", name=stem) + XLSX
    count = len({problem.row for problem in examined.plan.problems})
    desk.send(store, chat_id, path, name, Part("upload-mend", count=count))
