"""Which unit a file means by a name that is not its own: asked one by one, never guessed."""

from domain.names import fold
from handlers.admin.importing.asking import own_upload
from handlers.admin.importing.findings import Findings, UnclearUnit
from handlers.admin.importing.showing import standing, view
from handlers.context import Context
from handlers.replies import Button, Later, Replies, Row, Show, Toast
from locales import clip
from storage.uploads import Upload, UploadState

LABEL = 55  # letters of a unit's name on a button
NONE = "none"


async def ask_unit(context: Context) -> Replies:
    """A tap `upload-unit:<id>`: the first name that nobody has decided on."""
    upload = await own_upload(context, context.args)
    found = _open(upload)
    unclear = found.unclear(upload.decided) if found else []
    if found is None or not unclear:
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    return [_question(upload, found, *unclear[0], left=len(unclear))]


async def means(context: Context) -> Replies:
    """A tap `upload-means:<id>:<place>:<choice>`, the choice a place among those offered."""
    named, _, rest = context.args.partition(":")
    place, _, choice = rest.partition(":")
    upload = await own_upload(context, named)
    found = _open(upload)
    unclear = dict(found.unclear(upload.decided)) if found else {}
    unit = unclear.get(int(place)) if place.isdecimal() else None
    if unit is None or not _offered(unit, choice):
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    meant = None if choice == NONE else unit.offered[int(choice)]
    return await _decide(context, upload, {fold(unit.typed): meant})


async def all_likely(context: Context) -> Replies:
    """A tap `upload-likely:<id>:<count>`: each name that has one suggestion means that."""
    named, _, count = context.args.partition(":")
    upload = await own_upload(context, named)
    found = _open(upload)
    likely = [one for _, one in found.unclear(upload.decided) if one.likely] if found else []
    if not likely or str(len(likely)) != count:
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    return await _decide(context, upload, {fold(one.typed): one.offered[0] for one in likely})


async def _decide(context: Context, upload: Upload, said: dict[str, str | None]) -> Replies:
    """Keep what was said; the next name, or look at the file again when none is left."""
    decided = {**upload.decided, **said}
    upload = upload.model_copy(update={"decided": decided})
    context.audit("upload-units", f"upload/{upload.id}", after=dict(said))
    found = _open(upload)
    assert found is not None
    unclear = found.unclear(decided)
    if unclear:
        await context.store.uploads.change(upload.id, decided=decided)
        return [_question(upload, found, *unclear[0], left=len(unclear))]
    reading = UploadState.READING
    await context.store.uploads.change(upload.id, decided=decided, state=reading)
    return [Show("upload-rereading", name=upload.name), Later("read-upload", upload=upload.id)]


def _open(upload: Upload) -> Findings | None:
    if upload.state is not UploadState.READY or upload.found is None:
        return None
    return Findings.model_validate(upload.found)


def _offered(unit: UnclearUnit, choice: str) -> bool:
    return choice == NONE or (choice.isdecimal() and int(choice) < len(unit.offered))


def _question(upload: Upload, found: Findings, place: int, unit: UnclearUnit, *, left: int) -> Show:
    data = f"upload-means:{upload.id}:{place}"
    rows: list[Row] = [
        [Button("button-option", f"{data}:{choice}", label=clip(name, LABEL))]
        for choice, name in enumerate(unit.offered)
    ]
    likely = sum(one.likely for _, one in found.unclear(upload.decided))
    if unit.likely and likely > 1:
        rows.append(
            [Button("button-upload-likely", f"upload-likely:{upload.id}:{likely}", count=likely)]
        )
    rows.append([Button("button-upload-none", f"{data}:{NONE}")])
    rows.append([Button("button-back", f"upload:{upload.id}")])
    return Show(
        "upload-unit",
        typed=unit.typed,
        rows=unit.rows,
        likely=unit.likely,
        suggestion=unit.offered[0],
        left=left,
        buttons=rows,
    )
