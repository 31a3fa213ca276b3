"""An upload as it stands: what it would bring, page by page, or what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain.launches import Launch
from domain.people import Person
from domain.regions import Region
from handlers.admin.importing.examining import chosen_launch
from handlers.admin.importing.findings import AlikeRow, Findings
from handlers.admin.importing.wording import reason
from handlers.context import Context, addressed
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Row, Show
from locales import Texts, clip
from storage.store import Store
from storage.uploads import Upload, UploadState

CELLS = 10  # refused cells on a page
NAME = 60  # letters of a file's or an innovation's name


@dataclass(frozen=True)
class Standing:
    """An upload with those who sent and imported it, by id, its region, and the launch chosen."""

    upload: Upload
    people: Mapping[int, Person]
    region: Region
    launch: Launch | None

    @property
    def findings(self) -> Findings | None:
        """What the file would bring, while that is known."""
        found = self.upload.found
        return None if found is None else Findings.model_validate(found)


async def standing(store: Store, upload: Upload) -> Standing:
    """An upload with all that its view says."""
    region = await store.regions.get(upload.region)
    assert region is not None
    people = await store.people.of_ids({upload.sent_by, upload.imported_by or upload.sent_by})
    return Standing(upload, people, region, await chosen_launch(store, upload))


def view(one: Standing) -> Show:
    """What the file would bring, or what became of it."""
    findings = one.findings
    if one.upload.state is UploadState.READY and findings is not None:
        return _preview(one, findings)
    return Show(
        "upload-state",
        state=one.upload.state,
        name=clip(one.upload.name, NAME),
        sender=addressed(one.people.get(one.upload.sent_by)),
        importer=addressed(one.people.get(one.upload.imported_by or 0)),
        at=one.upload.imported_at and one.upload.imported_at.astimezone(ZoneInfo(one.region.zone)),
        taken=one.upload.taken or 0,
        buttons=_onward(one.upload),
    )


def _onward(upload: Upload) -> list[Row]:
    again = [Button("button-import-again", "imports")]
    match upload.state:
        case UploadState.OFFERED:
            take = Button("button-upload-take", f"upload-take:{upload.id}")
            return [[take], [Button("button-upload-drop", f"upload-drop:{upload.id}")]]
        case UploadState.READING | UploadState.IMPORTING:
            return [[Button("button-upload-view", f"upload:{upload.id}")]]
        case UploadState.IMPORTED:
            return [[Button("button-coverage", "go:laporan")], again]
    return [again]


def _preview(one: Standing, found: Findings) -> Show:
    unclear = found.unclear(one.upload.decided)
    unclear_rows = sum(unit.rows for _, unit in unclear)
    return Show(
        "upload-preview",
        kind=found.kind,
        name=clip(one.upload.name, NAME),
        region=one.region.name,
        rows=found.taken + found.refused + found.known + unclear_rows,
        taken=found.taken,
        refused=found.refused,
        known=found.known,
        unclear=len(unclear),
        unclear_rows=unclear_rows,
        alike=found.alike_rows,
        uncompared=found.taken - found.compared,
        incomplete=found.incomplete,
        lacking=[Part("import-lacking", field=name, count=n) for name, n in found.lacking.items()],
        launch=one.launch and one.launch.name,
        notes=_notes(found),
        buttons=_choices(one.upload, found, len(unclear)),
    )


def _notes(found: Findings) -> Lines | None:
    """What is odd about the workbook, a line each."""
    odd = {name: found.notes.get(name, 0) for name in ("others", "hidden", "merged", "formulas")}
    sheet = found.notes.get("sheet", "")
    lines = [
        Part(f"upload-note-{name}", count=count, sheet=sheet)
        for name, count in odd.items()
        if count
    ]
    return Lines(lines) if lines else None


def _choices(upload: Upload, found: Findings, unclear: int) -> list[Row]:
    rows: list[Row] = []
    if unclear:
        rows.append([Button("button-upload-units", f"upload-unit:{upload.id}", count=unclear)])
    if found.taken:
        key = "button-upload-right" if found.refused or unclear else "button-upload-all"
        data = f"upload-import:{upload.id}:{found.taken}"
        rows.append([Button(key, data, count=found.taken)])
    looks: list[Button] = []
    if found.refused:
        looks.append(Button("button-upload-refused", f"upload-refused:{upload.id}:0"))
    if found.alike:
        looks.append(Button("button-upload-alike", f"upload-alike:{upload.id}:0"))
    if found.taken and found.unlaunched:
        key = "button-upload-launch" if found.launch is None else "button-upload-other-launch"
        rows.append([Button(key, f"upload-launch:{upload.id}")])
    return [*rows, looks, [Button("button-upload-drop", f"upload-drop:{upload.id}")]]


# ── Lists ────────────────────────────────────────────────────────────────────────────────────


def refused_page(texts: Texts, upload: Upload, found: Findings, asked: str) -> Show:
    """The refused rows with their reasons, ten at a time."""
    page = page_of(found.cells, asked, CELLS)
    lines = [
        Part(
            "upload-cell",
            row=one.row,
            why=reason(texts, one.field, one.why, one.value, one.offered),
        )
        for one in page.items
    ]
    return Show(
        "upload-refused",
        name=clip(upload.name, NAME),
        count=found.refused,
        more=len(found.cells) < found.refused,
        lines=Lines(lines),
        buttons=[
            turn_buttons(page, f"upload-refused:{upload.id}"),
            [Button("button-upload-mend", f"upload-mend:{upload.id}")],
            [Button("button-back", f"upload:{upload.id}")],
        ],
    )


def alike_page(upload: Upload, found: Findings, asked: str) -> Show:
    """What may exist already, five at a time."""
    page = page_of(found.alike, asked)
    return Show(
        "upload-alike",
        name=clip(upload.name, NAME),
        count=found.alike_rows,
        lines=Lines([_alike(one) for one in page.items]),
        buttons=[
            turn_buttons(page, f"upload-alike:{upload.id}"),
            [Button("button-back", f"upload:{upload.id}")],
        ],
    )


def _alike(one: AlikeRow) -> Part:
    return Part(
        "upload-alike-line",
        row=one.row,
        name=clip(one.name, NAME),
        other=clip(one.other, NAME),
        other_row=one.other_row,
        number=one.number,
        agency=one.agency,
        region=one.region,
        level=one.level and Part(f"level-{one.level}"),
        reasons=[Part(f"reason-{why}") for why in one.reasons] or None,
    )


def line_of(context: Context, one: Standing) -> Part:
    """An upload in the list of /impor."""
    zone = ZoneInfo(context.region.zone)
    return Part(
        "upload-line",
        name=clip(one.upload.name, NAME),
        sender=addressed(one.people.get(one.upload.sent_by)),
        at=one.upload.sent_at.astimezone(zone),
        state=one.upload.state,
        taken=one.upload.taken or 0,
    )
