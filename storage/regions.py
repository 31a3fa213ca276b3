"""Regions with their settings."""

import json
from collections import defaultdict
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Row, Select, select, update

from domain.regions import Region, RegionKind, RegionSettings
from storage.tables import agencies, region_aliases, regions
from storage.transaction import Transaction

#: The columns of a region, labelled so that they may stand beside those of another table.
REGION: Final = tuple(column.label(f"region_{column.name}") for column in regions.c)


_WITH_UNITS: Final = select(agencies.c.region).distinct()


class Regions:
    """The regions of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def all(self) -> list[Region]:
        """Every region in order of its code, with its aliases."""
        aliases = await self._aliases()
        rows = await self._transaction.execute(select(*REGION).order_by(regions.c.id))
        return [region_of(row, aliases.get(row.region_id, ())) for row in rows]

    async def get(self, code: str) -> Region | None:
        """The region of a code ("36.03"), without its aliases; None if there is no such code."""
        rows = await self._transaction.execute(select(*REGION).where(regions.c.id == code))
        row = rows.one_or_none()
        return None if row is None else region_of(row)

    async def for_update(self, code: str) -> Region:
        """The region, locked, so that what is changed of it is the newest; without its aliases."""
        own = select(*REGION).where(regions.c.id == code).with_for_update()
        return region_of((await self._transaction.execute(own)).one())

    async def active(self) -> list[Region]:
        """The regions that have units, in order of their code."""
        return await self._select(select(*REGION).where(regions.c.id.in_(_WITH_UNITS)))

    async def below(self, province: str) -> list[Region]:
        """The kabupaten and kota of a province, in order of their code."""
        return await self._select(select(*REGION).where(regions.c.parent_id == province))

    async def change(self, region: Region) -> None:
        """Keep the region's zone, office and settings."""
        values = {
            "zone": region.zone,
            "office": region.office,
            "settings": region.settings.model_dump(mode="json", exclude_defaults=True),
        }
        await self._transaction.execute(
            update(regions).where(regions.c.id == region.code).values(values)
        )

    async def _select(self, statement: Select[*tuple[Any, ...]]) -> list[Region]:
        rows = await self._transaction.execute(statement.order_by(regions.c.id))
        return [region_of(row) for row in rows]

    async def _aliases(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in await self._transaction.execute(select(region_aliases)):
            found[row.region].append(row.alias)
        return found


def region_of(row: Row[*tuple[Any, ...]], aliases: Any = ()) -> Region:
    """The region whose columns REGION are in the row."""
    return _region(
        row.region_id,
        row.region_name,
        row.region_kind,
        row.region_parent_id,
        tuple(aliases),
        row.region_zone,
        row.region_office,
        json.dumps(row.region_settings),
    )


@lru_cache(maxsize=1024)
def _region(
    code: str,
    name: str,
    kind: str,
    parent: str | None,
    aliases: tuple[str, ...],
    zone: str,
    office: str,
    settings: str,
) -> Region:
    """The same values give the same region, so it need not be made again for every update."""
    return Region(
        code=code,
        name=name,
        kind=RegionKind(kind),
        parent=parent,
        aliases=aliases,
        zone=zone,
        office=office,
        settings=RegionSettings.model_validate_json(settings),
    )
