"""Looks at a file that was sent, and shows what it would bring."""

from bot.importing.comparing import findings
from bot.importing.desk import Desk, telegram_id
from bot.observing import logger
from bot.transport import TelegramTrouble
from bot.working import MOST_ATTEMPTS
from documents.spreadsheets import Flaw, UnreadableTable
from handlers.admin.importing import standing, template_buttons, view
from handlers.admin.importing.findings import Findings
from handlers.replies import Button, Part, Say
from storage.database import DatabaseTrouble
from storage.jobs import Claimed
from storage.uploads import Upload, UploadState

log = logger("importing")


async def read_upload_sent(desk: Desk, job: Claimed) -> None:
    """Look at a file that was sent, and show what it would bring."""
    async with desk.database.read() as store:
        upload = await store.uploads.get(job.arguments["upload"])
    if upload is None or upload.state is not UploadState.READING:
        return
    try:
        examined = await desk.examine(upload)
        found = await findings(desk, examined)
        await _show(desk, upload, found.model_copy(update={"launch": examined.launch}))
    except UnreadableTable as unreadable:
        await _unreadable(desk, upload, unreadable)
    except (DatabaseTrouble, TelegramTrouble):
        raise
    except Exception:
        if job.attempts + 1 >= MOST_ATTEMPTS:  # nobody is to wait for ever
            broken = UnreadableTable(flaw=Flaw.BREAKS_READER, file=upload.name)
            await _unreadable(desk, upload, broken)
        raise


async def _show(desk: Desk, upload: Upload, found: Findings) -> None:
    async with desk.database.write() as store:
        now = await store.uploads.locked(upload.id)
        if now is None or now.state is not UploadState.READING:
            return
        await store.uploads.change(
            upload.id, state=UploadState.READY, found=found.model_dump(mode="json")
        )
        ready = await store.uploads.get(upload.id)
        assert ready is not None
        shown = view(await standing(store, ready))
        desk.say(store, shown, await telegram_id(store, upload.sent_by))


async def _unreadable(desk: Desk, upload: Upload, unreadable: UnreadableTable) -> None:
    why = Part(f"unreadable-{unreadable.values['flaw']}", **unreadable.values)
    buttons = [
        template_buttons(),
        [Button("button-import-again", "imports")],
    ]
    said = Say("upload-unreadable", why=why, buttons=buttons)
    async with desk.database.write() as store:
        now = await store.uploads.locked(upload.id)
        if now is None or now.state is not UploadState.READING:
            return
        await store.uploads.change(upload.id, state=UploadState.UNREADABLE)
        desk.say(store, said, await telegram_id(store, upload.sent_by))
    log.info("upload unreadable", upload=upload.id, flaw=str(unreadable.values["flaw"]))
