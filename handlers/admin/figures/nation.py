"""The figures of many regions: side by side, and of the whole country for the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.coverage import NationalFigures, RegionFigures, Switches, by_region
from domain.regions import Region
from handlers.admin.figures.machine import counts_by_value
from handlers.replies import Lines, Part
from storage.store import Store

#: Regions that a text of one screen names; JSON has all of them.
NAMED = 10


@dataclass(frozen=True)
class Nation:
    """The country's figures at a time, with the regions by code."""

    at: datetime
    figures: NationalFigures
    regions: dict[str, Region]


async def count_nation(store: Store, now: datetime) -> Nation:
    """Cumulative and verified, each region by its own switches. `now` is aware, in some zone."""
    regions = await store.regions.all()
    units = await store.nation.units(now.year)
    lines = by_region(units, _switches(regions))
    counted = NationalFigures(lines, await store.nation.breakdown())
    return Nation(now, counted, {region.code: region for region in regions})


async def side_by_side(
    store: Store, regions: Sequence[Region], now: datetime
) -> dict[str, RegionFigures]:
    """Some regions in a line each, by code; cumulative. `now` is aware, in some zone of theirs."""
    units = await store.nation.units(now.year, [region.code for region in regions])
    without = {region.code: RegionFigures(region.code, 0, 0, 0, 0) for region in regions}
    return without | {one.code: one for one in by_region(units, _switches(regions))}


def _switches(regions: Sequence[Region]) -> dict[str, Switches]:
    return {
        region.code: Switches(
            apart=region.settings.apart, running_only=region.settings.running_only
        )
        for region in regions
    }


def national_summary(nation: Nation) -> Part:
    """The country in one message: its sum, and the regions with the most innovations."""
    counted = nation.figures
    largest = sorted(counted.regions, key=lambda one: -(one.innovations + one.apart))[:NAMED]
    return Part(
        "nation",
        innovations=counted.innovations,
        covered=counted.covered,
        units=counted.units,
        percent=counted.percent or 0,
        regions=len(counted.regions),
        without=len(counted.without),
        lines=Lines(_line(place, nation, one) for place, one in enumerate(largest, start=1)),
        named=len(largest),
        at=nation.at,
    )


def _line(place: int, nation: Nation, one: RegionFigures) -> Part:
    return Part(
        "nation-region",
        place=place,
        name=nation.regions[one.code].name,
        innovations=one.innovations + one.apart,
        covered=one.covered,
        units=one.units,
    )


def nation_for_machines(nation: Nation) -> dict[str, Any]:
    """The country and every region with units, as JSON values."""
    counted = nation.figures
    return {
        "region": None,
        "scope": {"kind": "cumulative", "verification": "verified"},
        "at": nation.at.isoformat(timespec="seconds"),
        "innovations": counted.innovations,
        "units": counted.units,
        "covered": counted.covered,
        "percent": None if counted.percent is None else float(counted.percent),
        "stages": counts_by_value(counted.breakdown.stage),
        "categories": counts_by_value(counted.breakdown.category),
        "media": counts_by_value(counted.breakdown.medium),
        "lab_stages": counts_by_value(counted.breakdown.lab_stage),
        "verification": counts_by_value(counted.breakdown.verification),
        "stopped": counted.breakdown.stopped,
        "regions": [_region(nation, one) for one in counted.regions],
    }


def _region(nation: Nation, one: RegionFigures) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": nation.regions[one.code].name,
        "innovations": one.innovations,
        "apart": one.apart,
        "units": one.units,
        "covered": one.covered,
        "percent": None if one.percent is None else float(one.percent),
    }
