"""A file's rows beside what is registered: what can be taken for an upload's region."""

import asyncio
from collections.abc import Iterator
from datetime import date

from documents.imports import agency_rows, innovation_rows, lists_units
from documents.spreadsheets import Table
from domain.launches import Launch
from domain.regions import Region
from handlers.admin.transfer import (
    AgencyPlan,
    InnovationPlan,
    Launching,
    Terms,
    plan_agencies,
    plan_innovations,
)
from storage.store import Store
from storage.uploads import Upload

Plan = AgencyPlan | InnovationPlan


async def chosen_launch(store: Store, upload: Upload) -> Launch | None:
    """The launch that was chosen for rows that name none, unless it is locked by now."""
    chosen = (upload.found or {}).get("launch")
    launch = None if chosen is None else await store.launches.get(chosen)
    return None if launch is None or launch.locked_at is not None else launch


async def plan_upload(
    store: Store, upload: Upload, table: Table, region: Region, today: date
) -> Plan:
    """What can be taken of an upload's table; what it lists is seen from its columns.

    Raises UnreadableTable when a column that must be there is missing.
    """
    terms = Terms(region, upload.decided)
    if lists_units(table):
        units = await asyncio.to_thread(agency_rows, table, region=region.code)
        return await plan_agencies(store, units, terms)
    rows = await asyncio.to_thread(innovation_rows, table, today=today, region=region.code)
    launch = await chosen_launch(store, upload)
    launching = Launching() if launch is None else Launching(launch.name, launch.date)
    return await plan_innovations(store, rows, launching, terms)


def refused_rows(table: Table, plan: Plan) -> Iterator[tuple[int, list[str]]]:
    """The rows that cannot be taken, with their cells in the order of the columns."""
    refused = {problem.row for problem in plan.problems}
    for row in table.rows:
        if row.number in refused:
            yield row.number, [row.cells.get(header, "") for header in table.headers]
