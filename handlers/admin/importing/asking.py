"""/impor: asks for the file; a table sent without being asked for is offered as an import."""

from datetime import timedelta
from pathlib import PurePath

from pydantic import BaseModel
from telegram import Document

from documents.spreadsheets import MAX_BYTES
from domain.errors import Refused
from domain.people import Role
from domain.progress import Evidence
from handlers.admin.documents.orders import DocumentKind
from handlers.admin.importing.showing import line_of, standing, view
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Answers, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import Button, Later, Lines, Replies, Row, Say, Toast
from handlers.routing import row_id
from locales import clip
from storage.conversations import Draft
from storage.uploads import Upload, UploadState

LISTED = 3
LABEL = 30  # letters of a file's name on a button
#: How long an upload is kept (see bot.tidying).
KEPT = timedelta(hours=24)
#: What a photo is called, which has no name of its own.
NAMELESS = "foto.jpg"
_TABLES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".csv", ".ods"})
#: Files to fill in that /ekspor gives.
TEMPLATES = (DocumentKind.INNOVATIONS, DocumentKind.UNITS)


class UploadUnknown(Refused):
    """There is no such upload in the admin's own region."""


class Sent(BaseModel):
    """The file to be imported."""

    file: Evidence


async def imports(context: Context) -> Replies:
    """/impor, or a tap `imports`: what was sent lately, templates, and the question for a file."""
    region = context.duty.region
    lately = await context.store.uploads.of_region(region, context.now - KEPT, LISTED)
    known = [await standing(context.store, one) for one in lately]
    rows: list[Row] = [
        [Button("button-upload-named", f"upload:{one.id}", name=clip(one.name, LABEL))]
        for one in lately
    ]
    lines = Lines([line_of(context, one) for one in known]) if known else None
    said = Say(
        "imports", region=context.region.name, lately=lines, buttons=[template_buttons(), *rows]
    )
    return await begin(context, FORM, first=[said])


def template_buttons() -> Row:
    """Buttons to the files to fill in."""
    return [Button(f"button-document-{kind}", f"export:{kind}") for kind in TEMPLATES]


def read_table_sent(question: Question, typed: Typed, answers: Answers) -> Evidence:
    """A file of any kind, since its content decides; words are refused with an example."""
    if typed.evidence is None:
        raise Rejected("no-table")
    return typed.evidence


async def _received(context: Context, draft: Draft, sent: Sent) -> Replies:
    file = sent.file
    upload = await _keep(context, UploadState.READING, file.file_id, file.name, file.size)
    return _to_be_read(context, upload)


def _to_be_read(context: Context, upload: Upload) -> Replies:
    context.audit("upload", f"upload/{upload.id}", after={"file": upload.name})
    said = Say("upload-reading", name=upload.name)
    return [said, Later("read-upload", upload=upload.id)]


async def _keep(
    context: Context, state: UploadState, file_id: str | None, name: str | None, size: int | None
) -> Upload:
    return await context.store.uploads.add(
        state,
        region=context.duty.region,
        sent_by=context.known.id,
        sent_at=context.now,
        file_id=file_id,
        name=name or NAMELESS,
        size=size,
    )


# ── Sent without being asked for ─────────────────────────────────────────────────────────────


def is_table(document: Document | None) -> bool:
    """Does its name say that this may be a table to import?"""
    name = document.file_name if document is not None else None
    return PurePath(name or "").suffix.casefold() in _TABLES


async def offer(context: Context) -> Replies:
    """An admin sent a table outside /impor: to be imported?"""
    document = context.message.document
    assert document is not None
    if (document.file_size or 0) > MAX_BYTES:
        size, largest = -(-(document.file_size or 0) // 1024**2), MAX_BYTES // 1024**2
        return [Say("file-too-large", size=size, largest=largest)]
    upload = await _keep(
        context,
        UploadState.OFFERED,
        document.file_id,
        document.file_name,
        document.file_size,
    )
    return [view(await standing(context.store, upload))]


async def take(context: Context) -> Replies:
    """A tap `upload-take:<id>`: yes, read it."""
    upload = await own_upload(context, context.args)
    if upload.state is not UploadState.OFFERED:
        return [Toast("tap-counted"), view(await standing(context.store, upload))]
    await context.store.uploads.change(upload.id, state=UploadState.READING)
    return _to_be_read(context, upload)


async def own_upload(context: Context, named: str) -> Upload:
    """The upload that a button names, locked. Raises UploadUnknown for any but the own region's."""
    upload = await context.store.uploads.locked(row_id(named))
    if upload is None or upload.region != context.duty.region:
        raise UploadUnknown
    return upload


FORM = Form(
    Questionnaire("upload", Sent, ask("file", read=read_table_sent)),
    Role.ADMIN,
    _received,
    rests=False,
)
