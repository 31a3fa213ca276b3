"""What becomes of an upload: looked at, imported once, mended, or dropped."""

from handlers.admin.importing.asking import own_upload
from handlers.admin.importing.findings import Findings
from handlers.admin.importing.showing import alike_page, refused_page, standing, view
from handlers.context import Context
from handlers.replies import Later, Replies, Toast
from storage.uploads import Upload, UploadState

DROPPABLE = (UploadState.OFFERED, UploadState.READY, UploadState.READING)


async def look(context: Context) -> Replies:
    """A tap `upload:<id>`: how it stands."""
    return [view(await standing(context.store, await own_upload(context, context.args)))]


async def refused(context: Context) -> Replies:
    """A tap `upload-refused:<id>:<page>`: the rows that cannot be taken, and why."""
    upload, found, page = await _listed(context)
    if found is None or not found.cells:
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    return [refused_page(context.texts, upload, found, page)]


async def alike(context: Context) -> Replies:
    """A tap `upload-alike:<id>:<page>`: what may exist already."""
    upload, found, page = await _listed(context)
    if found is None or not found.alike:
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    return [alike_page(upload, found, page)]


async def import_(context: Context) -> Replies:
    """A tap `upload-import:<id>:<rows>`: import what was shown, all of it or nothing."""
    upload, found, rows = await _listed(context)
    if found is None or rows != str(found.taken):
        toast = "tap-counted" if upload.state is UploadState.IMPORTING else "tap-old"
        return [Toast(toast), view(await standing(context.store, upload))]
    importing = upload.model_copy(
        update={"state": UploadState.IMPORTING, "imported_by": context.known.id}
    )
    await context.store.uploads.change(
        upload.id, state=importing.state, imported_by=importing.imported_by
    )
    context.audit("upload-import", f"upload/{upload.id}", after={"rows": found.taken})
    later = Later("import-upload", upload=upload.id, rows=found.taken)
    return [view(await standing(context.store, importing)), later]


async def mend(context: Context) -> Replies:
    """A tap `upload-mend:<id>`: the refused rows as a workbook."""
    upload, found, _ = await _listed(context)
    if found is None or not found.refused:
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    later = Later("send-refused", upload=upload.id, chat=context.chat_id)
    return [Toast("upload-mend-comes"), later]


async def drop(context: Context) -> Replies:
    """A tap `upload-drop:<id>`: it is not imported."""
    upload = await own_upload(context, context.args)
    if upload.state in DROPPABLE:
        await context.store.uploads.change(upload.id, state=UploadState.DROPPED, found=None)
        context.audit("upload-drop", f"upload/{upload.id}")
        upload = upload.model_copy(update={"state": UploadState.DROPPED})
    return [view(await standing(context.store, upload))]


async def _listed(context: Context) -> tuple[Upload, Findings | None, str]:
    """The upload, what it would bring if that can still be decided on, and the rest of the data."""
    named, _, rest = context.args.partition(":")
    upload = await own_upload(context, named)
    if upload.state is not UploadState.READY or upload.found is None:
        return upload, None, rest
    return upload, Findings.model_validate(upload.found), rest
