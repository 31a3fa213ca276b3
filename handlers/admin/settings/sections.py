"""The sections of /pengaturan: what each value is now, and a button that changes it."""

import zlib
from collections.abc import Awaitable, Callable
from itertools import groupby

from domain.agencies import AgencyType
from domain.coverage import Unit
from domain.innovations import LabStage
from domain.regions import Material, Official, Zone
from handlers.context import Context
from handlers.replies import Button, Lines, Part, Row, Show
from locales import clip

TITLE = 60
LABEL = 30
STAGES = list(LabStage)
SHOWN = 8  # holidays, materials and years in one section


async def section(context: Context, name: str) -> Show:
    """A section by its name; the overview for any other name."""
    return await SECTIONS.get(name, overview)(context)


async def overview(context: Context) -> Show:
    """Everything in a few lines, and a button to each section."""
    region, own = context.region, context.region.settings
    return Show(
        "settings",
        region=region.name,
        office=region.office,
        zone=zone_of(region.zone),
        place=own.place,
        signatory=own.signatory and own.signatory.name,
        leader=own.leader and own.leader.name,
        counted=len(await _counted(context)),
        apart=own.apart,
        all=own.monitor_all,
        offsets=offset_parts(own.offsets.period),
        holidays=len(own.local_holidays),
        materials=len(own.materials),
        awards=len(own.awards),
        buttons=[
            [Button("settings-office.label", "settings:office"), _to("officials")],
            [_to("counting"), _to("reminding")],
            [_to("shelf"), _to("awards")],
            [Button("button-agencies", "agencies")],
        ],
    )


def _to(name: str) -> Button:
    return Button(f"settings-{name}.label", f"settings:{name}")


def zone_of(name: str) -> Zone | str:
    """The zone by its short name; the IANA name of any other."""
    return Zone(name) if name in list(Zone) else name


# ── Office, officials ────────────────────────────────────────────────────────────────────────


async def _office(context: Context) -> Show:
    own = context.region.settings
    zones = [
        Button("button-zone", f"set-zone:{zone}", zone=zone)
        for zone in Zone
        if zone != context.region.zone
    ]
    return Show(
        "settings-office",
        office=context.region.office,
        zone=zone_of(context.region.zone),
        place=own.place,
        letterhead=_typed_lines(own.letterhead),
        buttons=[
            [_set("office"), _set("place")],
            [_set("letterhead")],
            zones,
            back_row(),
        ],
    )


def _typed_lines(lines: tuple[str, ...]) -> Lines | None:
    return Lines(Part("settings-typed", line=line) for line in lines) if lines else None


async def _officials(context: Context) -> Show:
    own = context.region.settings
    rows: list[Row] = []
    for post, official in (("signatory", own.signatory), ("leader", own.leader)):
        row = [Button(f"button-official-{post}", f"official:{post}")]
        if official is not None:
            row.append(Button("button-remove", f"no-official:{post}"))
        rows.append(row)
    return Show(
        "settings-officials",
        office=context.region.office,
        signatory=_official(own.signatory),
        leader=_official(own.leader),
        buttons=[*rows, back_row()],
    )


def _official(official: Official | None) -> Part | None:
    return None if official is None else Part("official", **official.model_dump())


# ── Who counts ───────────────────────────────────────────────────────────────────────────────


async def _counting(context: Context) -> Show:
    own = context.region.settings
    units = await context.store.agencies.of_region(context.region.code)
    counted = await _counted(context)
    kinds = [kind for kind in AgencyType if any(unit.type is kind for unit in units)]
    return Show(
        "settings-counting",
        year=context.today.year,
        total=len(counted),
        lines=Lines(
            Part(
                "settings-counting-line",
                kind=kind,
                counted=sum(unit.type is kind for unit in counted),
                of=sum(unit.type is kind for unit in units),
            )
            for kind in kinds
        ),
        apart=own.apart,
        running=own.running_only,
        buttons=[
            *_in_pairs([Button("button-type", f"counts:{kind}", kind=kind) for kind in kinds]),
            [Button("button-count-unit", "set:counted")],
            [switch("apart", own.apart)],
            [switch("running", own.running_only)],
            back_row(),
        ],
    )


async def _counted(context: Context) -> list[Unit]:
    """The units that are counted this year."""
    units = await context.store.coverage.units(context.region.code, context.today.year)
    return [unit for unit in units if unit.counted]


# ── Reminders, free days ─────────────────────────────────────────────────────────────────────


async def _reminding(context: Context) -> Show:
    own = context.region.settings
    return Show(
        "settings-reminding",
        offsets=offset_parts(own.offsets.period),
        escalation=own.offsets.escalation,
        revision=own.revision_days,
        all=own.monitor_all,
        zone=zone_of(context.region.zone),
        holidays=len(own.local_holidays),
        buttons=[
            [_set("offsets"), _set("escalation")],
            [_set("revision-days"), Button("settings-holidays.label", "settings:holidays")],
            [switch("all", own.monitor_all)],
            back_row(),
        ],
    )


def offset_parts(days: tuple[int, ...]) -> list[Part]:
    """Offsets as people write them: H-14, H, H+3."""
    return [Part("offset", days=abs(one), side=_side(one)) for one in days]


def _side(days: int) -> str:
    return "before" if days < 0 else "after" if days else "on"


async def _holidays(context: Context) -> Show:
    days = [day for day in context.region.settings.local_holidays if day >= context.today][:SHOWN]
    rows: list[Row] = [
        [Button("button-remove-day", f"no-holiday:{day.isoformat()}", day=day)] for day in days
    ]
    return Show(
        "settings-holidays",
        days=Lines(Part("settings-holiday", day=day) for day in days) if days else None,
        buttons=[[_set("holiday")], *rows, back_row("reminding")],
    )


# ── Materials, awards ────────────────────────────────────────────────────────────────────────


async def _shelf(context: Context) -> Show:
    kept = sorted(context.region.settings.materials, key=lambda one: STAGES.index(one.stage))
    lines = [
        Part(
            "settings-stage",
            stage=stage,
            titles=[clip(one.title, TITLE) for one in of_stage],
        )
        for stage, of_stage in groupby(kept, key=lambda one: one.stage)
    ]
    rows: list[Row] = [
        [Button("button-remove-named", f"no-material:{mark(one)}", name=clip(one.title, LABEL))]
        for one in kept[:SHOWN]
    ]
    return Show(
        "settings-shelf",
        lines=Lines(lines) if lines else None,
        buttons=[[_set("material")], *rows, back_row()],
    )


def mark(material: Material) -> str:
    """How a button knows a material again, wherever it stands by then."""
    return f"{zlib.crc32(f'{material.stage} {material.title} {material.link}'.encode()):08x}"


async def _awards(context: Context) -> Show:
    kept = context.region.settings.awards
    rows: list[Row] = [
        [Button("button-remove-year", f"no-award:{one.year}", year=one.year)]
        for one in kept[:SHOWN]
    ]
    lines = [Part("settings-award", **one.model_dump()) for one in kept[:SHOWN]]
    return Show(
        "settings-awards",
        lines=Lines(lines) if lines else None,
        buttons=[[_set("award")], *rows, back_row()],
    )


# ── Buttons ──────────────────────────────────────────────────────────────────────────────────


def _set(name: str) -> Button:
    return Button(f"button-set-{name}", f"set:{name}")


def switch(name: str, on: bool) -> Button:
    """A button that turns a switch to the other side, and says what that means."""
    turned = "off" if on else "on"
    return Button(f"button-switch-{name}-{turned}", f"switch:{name}:{turned}")


def back_row(name: str = "") -> Row:
    """Back to the overview, or to the section above."""
    return [Button("button-back", f"settings:{name}")]


def _in_pairs(buttons: list[Button]) -> list[Row]:
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


SECTIONS: dict[str, Callable[[Context], Awaitable[Show]]] = {
    "office": _office,
    "officials": _officials,
    "counting": _counting,
    "reminding": _reminding,
    "holidays": _holidays,
    "shelf": _shelf,
    "awards": _awards,
}
