"""Imports what was shown, in one transaction, once."""

from collections.abc import Sequence
from datetime import datetime

from bot.importing.desk import Desk, Examined, telegram_id
from bot.importing.mending import mended, send_mended
from documents.spreadsheets import UnreadableTable
from domain.innovations import NameTaken
from domain.launches import LaunchLocked
from handlers.admin.transfer import AgencyPlan, Source, write_agencies, write_innovations
from handlers.replies import Button, Say
from storage.jobs import Claimed, Job
from storage.store import Store
from storage.uploads import Upload, UploadState


async def import_upload(desk: Desk, job: Claimed) -> None:
    """Import what was shown, in one transaction, once; if it is no longer the same, ask again."""
    async with desk.database.read() as store:
        upload = await store.uploads.get(job.arguments["upload"])
    if upload is None or upload.state is not UploadState.IMPORTING:
        return
    try:
        examined = await desk.examine(upload)
        if _is_other(examined, job.arguments["rows"]):
            raise _Changed
        path = await mended(desk, examined) if examined.plan.problems else None
        async with desk.database.write() as store:
            await _import(desk, store, examined, path)
    except (_Changed, NameTaken, LaunchLocked, UnreadableTable):
        await _look_again(desk, upload)


class _Changed(Exception):
    """The file does not bring any more what was shown."""


def _is_other(examined: Examined, rows: int) -> bool:
    """Would other rows be taken than were shown, or without the launch that was chosen?"""
    chosen = (examined.upload.found or {}).get("launch")
    return (len(examined.plan.taken), examined.launch) != (rows, chosen)


async def _import(desk: Desk, store: Store, examined: Examined, mend: str | None) -> None:
    """All of it, or nothing: in the open transaction, with the message that says so."""
    upload = await store.uploads.locked(examined.upload.id)
    if upload is None or upload.state is not UploadState.IMPORTING:
        return
    assert upload.imported_by is not None
    now = desk.now(examined.region)
    numbers = await _write(store, examined, Source(upload.name, upload.id, upload.imported_by), now)
    taken, units = len(examined.plan.taken), isinstance(examined.plan, AgencyPlan)
    await store.uploads.change(
        upload.id, state=UploadState.IMPORTED, taken=taken, imported_at=now, found=None
    )
    done = Say(
        "upload-imported",
        kind="units" if units else "innovations",
        name=upload.name,
        taken=taken,
        first=numbers[0] if numbers else None,
        last=numbers[-1] if len(numbers) > 1 else None,
        incomplete=getattr(examined.plan, "incomplete", 0),
        buttons=[
            [Button("button-agencies", "agencies")]
            if units
            else [Button("button-coverage", "go:laporan")],
            [Button("button-import-again", "imports")],
        ],
    )
    for person_id in dict.fromkeys((upload.imported_by, upload.sent_by)):
        desk.say(store, done, await telegram_id(store, person_id))
    if mend is not None:
        chat_id = await telegram_id(store, upload.imported_by)
        send_mended(desk, store, examined, mend, chat_id)


async def _write(store: Store, examined: Examined, source: Source, now: datetime) -> Sequence[str]:
    if isinstance(examined.plan, AgencyPlan):
        await write_agencies(store, examined.plan.taken, source, now)
        return []
    return list((await write_innovations(store, examined.plan.taken, source, now)).values())


async def _look_again(desk: Desk, upload: Upload) -> None:
    """Nothing was imported: something has changed since the file was shown."""
    async with desk.database.write() as store:
        now = await store.uploads.locked(upload.id)
        if now is None or now.state is not UploadState.IMPORTING:
            return
        await store.uploads.change(upload.id, state=UploadState.READING, imported_by=None)
        chat_id = await telegram_id(store, upload.imported_by or upload.sent_by)
        desk.say(store, Say("upload-changed", name=upload.name), chat_id)
        store.jobs.add(Job("read-upload", {"upload": upload.id}))
