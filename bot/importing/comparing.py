"""What of a file may exist already, in the catalogue or in the file itself."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from typing import Final

from bot.importing.desk import Desk, Examined
from bot.indexing import build_matcher
from handlers.admin.importing import findings_of_innovations, findings_of_units
from handlers.admin.importing.findings import Findings, shown_of
from handlers.admin.transfer import (
    AgencyPlan,
    Alike,
    InnovationPlan,
    alike_innovations,
    entries_of,
)

#: Seconds that comparing a file with the catalogue may take; the rows after that are counted.
COMPARING: Final = 60.0
#: Seconds after each row in which others may use the interpreter.
BREATH: Final = 0.001


async def findings(desk: Desk, examined: Examined) -> Findings:
    """What the file would bring, with what may exist already."""
    plan, notes = examined.plan, examined.table.notes
    if isinstance(plan, AgencyPlan):
        return findings_of_units(plan, notes)
    alike = await _compared(desk, plan)
    numbers = {pair.match.number for pair in shown_of(alike) if pair.other_row is None}
    async with desk.database.read() as store:
        known = await store.innovations.by_numbers(numbers)
    return await asyncio.to_thread(findings_of_innovations, plan, alike, known, notes)


async def _compared(desk: Desk, plan: InnovationPlan) -> Sequence[Sequence[Alike]]:
    own = await asyncio.to_thread(entries_of, plan.taken)
    async with desk.database.read() as store:
        beside = await build_matcher(store, own)
    rows = alike_innovations(plan.taken, desk.house.matcher, beside)
    return await asyncio.to_thread(_for_a_while, rows)


def _for_a_while(rows: Iterator[list[Alike]]) -> list[list[Alike]]:
    until = time.monotonic() + COMPARING
    found: list[list[Alike]] = []
    for row in rows:
        found.append(row)
        time.sleep(BREATH)
        if time.monotonic() > until:
            break
    return found
