"""Which units are counted (wajib): by type, and one by one, from a year on."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from domain.agencies import AgencyType, counted_by_default
from domain.people import Role
from domain.regions import Region
from handlers.admin.settings.changing import change, outdated, saved, shown, with_settings
from handlers.admin.settings.sections import back_row
from handlers.answers import read_whole
from handlers.context import Context
from handlers.conversation import Form
from handlers.questionnaire import Questionnaire, Rejected, Typed, ask
from handlers.replies import Button, Replies, Show
from handlers.units import own_unit, own_units
from storage.conversations import Draft

FIRST_YEAR = 2000


class Counting(StrEnum):
    """Is a unit in the denominator?"""

    COUNTED = "counted"
    LEFT_OUT = "left_out"


class CountUnit(BaseModel):
    """A unit that is counted, or is not, from a year on (0: always)."""

    unit: int
    counting: Counting
    from_year: int


# ── By type ──────────────────────────────────────────────────────────────────────────────────


async def ask_counts(context: Context) -> Replies:
    """A tap `counts:<type>`: what would change for its units, before it does."""
    if context.args not in list(AgencyType):
        return await outdated(context, "counting")
    kind = AgencyType(context.args)
    units = await _of_type(context, kind)
    side = "off" if kind in counted_types(context.region) else "on"
    return [
        Show(
            "settings-count-type",
            kind=kind,
            side=side,
            units=len(units),
            year=context.today.year,
            buttons=[
                [Button(f"button-count-type-{side}", f"count-type:{kind}:{side}")],
                back_row("counting"),
            ],
        )
    ]


async def count_type(context: Context) -> Replies:
    """A tap `count-type:<type>:<on|off>`: all its units, also those to come, from this year on."""
    name, _, side = context.args.partition(":")
    if name not in list(AgencyType) or side not in ("on", "off"):
        return await outdated(context, "counting")
    kind = AgencyType(name)
    if (side == "on") is not (kind in counted_types(context.region)):
        await change(context, lambda region: _with_type(region, kind, side == "on"))
        for unit in await _of_type(context, kind):
            await context.store.agencies.count(unit, context.today.year, side == "on")
    return await shown(context, "counting")


def counted_types(region: Region) -> frozenset[AgencyType]:
    """The types whose units are counted when they are new."""
    chosen = region.settings.counted_types
    if chosen is None:
        return frozenset(filter(counted_by_default, AgencyType))
    return frozenset(map(AgencyType, chosen))


def _with_type(region: Region, kind: AgencyType, counted: bool) -> Region:
    types = counted_types(region)
    types = types | {kind} if counted else types - {kind}
    return with_settings(region, counted_types=frozenset(map(str, types)))


async def _of_type(context: Context, kind: AgencyType) -> list[int]:
    units = await context.store.agencies.of_region(context.duty.region)
    return [unit.id for unit in units if unit.type is kind]


# ── One unit ─────────────────────────────────────────────────────────────────────────────────


def near_year(year: int, answers: Mapping[str, Any], today: date) -> None:
    """A year that figures are made of; 0 is always."""
    if year and not FIRST_YEAR <= year <= today.year + 1:
        raise Rejected("year", first_year=FIRST_YEAR, last_year=today.year + 1)


async def _count_unit(context: Context, draft: Draft, new: CountUnit) -> Replies:
    unit = await context.store.agencies.get(new.unit)
    if unit is None or unit.region != context.duty.region:
        return await saved(context, "counting")
    before = await context.store.agencies.counted(new.unit, new.from_year)
    counted = new.counting is Counting.COUNTED
    await context.store.agencies.count(new.unit, new.from_year, counted)
    context.audit(
        "count-unit",
        f"agency/{new.unit}",
        before={"counted": before},
        after={"counted": counted, "from_year": new.from_year},
    )
    return await saved(context, "counting")


def _always(context: Context, typed: Typed) -> int:
    return 0


def _this_year(context: Context, typed: Typed) -> int:
    return context.today.year


COUNTED = Form(
    Questionnaire(
        "count-unit",
        CountUnit,
        ask("unit", options=own_units, find=own_unit),
        ask("counting"),
        ask(
            "from_year",
            read=read_whole,
            rule=near_year,
            shortcuts={"button-this-year": _this_year, "button-always": _always},
        ),
    ),
    Role.ADMIN,
    _count_unit,
    rests=False,
)
