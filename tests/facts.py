"""Shipped facts and demo units as the domain takes them."""

from collections import defaultdict
from functools import cache

from documents.imports import agency_rows
from documents.spreadsheets import read_table
from domain.affairs import Affair
from domain.agencies import Abbreviation, Agency, AgencyId, AgencyNames
from domain.regions import Region
from storage import facts


@cache
def regions() -> dict[str, Region]:
    """All regions with their aliases, by code."""
    aliases = defaultdict(list)
    for row in facts.region_aliases():
        aliases[row["region"]].append(row["alias"])
    return {
        row["id"]: Region(
            code=row["id"],
            name=row["name"],
            kind=row["kind"],
            parent=row["parent_id"],
            aliases=tuple(aliases[row["id"]]),
        )
        for row in facts.regions()
    }


@cache
def abbreviations() -> tuple[Abbreviation, ...]:
    """What abbreviations of offices mean."""
    return tuple(Abbreviation(**row) for row in facts.abbreviations())


@cache
def affairs() -> tuple[Affair, ...]:
    """The 38 urusan."""
    return tuple(Affair(**row) for row in facts.affairs())


@cache
def demo_units(region: str) -> tuple[Agency, ...]:
    """The units of a region of the demo; their ids are their rows."""
    file = facts.DATA / "demo" / f"agencies_{region}.csv"
    rows = agency_rows(read_table(file, file.name)).rows
    ids = {row.name: AgencyId(row.row) for row in rows}
    return tuple(
        Agency(
            id=ids[row.name],
            region=row.region,
            parent_id=ids[row.parent] if row.parent else None,
            name=row.name,
            short=row.short,
            type=row.type,
            aliases=row.aliases,
        )
        for row in rows
    )


def demo_names(region: str) -> AgencyNames:
    """The names of the demo's units of a region."""
    return AgencyNames(demo_units(region), regions()[region], abbreviations())
