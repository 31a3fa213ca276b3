"""Which launch the innovations of a file belong to, where the file itself names none."""

from domain.launches import Launch
from domain.people import Role
from handlers.admin.importing.asking import own_upload
from handlers.admin.importing.findings import Findings
from handlers.admin.importing.showing import standing, view
from handlers.admin.launches import Filled, day_or_month, kept
from handlers.admin.periods.new import read_start
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Row, Say, Show, Toast
from locales import clip
from storage.conversations import Draft
from storage.uploads import Upload, UploadState

LISTED = 8
LABEL = 55  # letters of a launch's name on a button
NONE = "none"


async def ask_launch(context: Context) -> Replies:
    """A tap `upload-launch:<id>`: the launches that may still take something."""
    upload = await own_upload(context, context.args)
    found = _open(upload)
    if found is None:
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    return [_question(upload, found, await _able(context))]


async def choose_launch(context: Context) -> Replies:
    """A tap `upload-into:<id>:<launch>`, or `none` for no launch."""
    named, _, choice = context.args.partition(":")
    upload = await own_upload(context, named)
    able = {str(one.id): one.id for one in await _able(context)}
    if _open(upload) is None or choice not in {NONE, *able}:
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    upload = await _into(context, upload, able.get(choice))
    return [view(await standing(context.store, upload))]


async def new_launch(context: Context) -> Replies:
    """A tap `upload-new-launch:<id>`: a launch that is not known yet."""
    upload = await own_upload(context, context.args)
    if _open(upload) is None:
        return [Toast("tap-old"), view(await standing(context.store, upload))]
    return await begin(context, LAUNCH, subject=str(upload.id))


async def _made(context: Context, draft: Draft, filled: Filled) -> Replies:
    """Keep the launch, and choose it for the file. Raises LaunchExists."""
    upload = await own_upload(context, draft.subject or "")
    launch = await kept(context, filled)
    if _open(upload) is not None:
        upload = await _into(context, upload, launch.id)
    shown = view(await standing(context.store, upload))
    return [Say(shown.text, buttons=shown.buttons, **shown.values)]


async def _into(context: Context, upload: Upload, launch: int | None) -> Upload:
    found = {**(upload.found or {}), "launch": launch}
    await context.store.uploads.change(upload.id, found=found)
    context.audit("upload-launch", f"upload/{upload.id}", after={"launch": launch})
    return upload.model_copy(update={"found": found})


async def _able(context: Context) -> list[Launch]:
    launches = await context.store.launches.of_region(context.duty.region)
    return [one for one in launches if one.locked_at is None][:LISTED]


def _open(upload: Upload) -> Findings | None:
    """What the file would bring, while rows of it may be put into a launch."""
    if upload.state is not UploadState.READY or upload.found is None:
        return None
    found = Findings.model_validate(upload.found)
    return found if found.unlaunched else None


def _question(upload: Upload, found: Findings, able: list[Launch]) -> Show:
    rows: list[Row] = [
        [Button("button-option", f"upload-into:{upload.id}:{one.id}", label=clip(one.name, LABEL))]
        for one in able
    ]
    rows.append([Button("button-new-launch", f"upload-new-launch:{upload.id}")])
    if found.launch is not None:
        rows.append([Button("button-upload-no-launch", f"upload-into:{upload.id}:{NONE}")])
    rows.append([Button("button-back", f"upload:{upload.id}")])
    return Show("upload-launch", count=found.unlaunched, known=len(able), buttons=rows)


LAUNCH = Form(
    Questionnaire(
        "upload-launch",
        Filled,
        ask("name"),
        ask("date", read=read_start, rule=day_or_month, optional=True, skip="button-undated"),
    ),
    Role.ADMIN,
    _made,
    rests=False,
)
