"""Which units have proposed something since a call for innovations opened, and which have not."""

from collections.abc import Collection
from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.coverage import Unit
from domain.periods import Period
from domain.regions import Region
from storage.coverage import CoverageRows
from storage.transaction import Transaction


async def participation(
    transaction: Transaction,
    region: Region,
    period: Period,
    of: Collection[int] | None = None,
) -> tuple[int, list[Unit]]:
    """How many units are counted, and which of them have proposed nothing since it opened.

    of: look only at these units, and those below them that may have proposed in their place.
    """
    begun = datetime.combine(period.starts, time.min, ZoneInfo(region.zone))
    opened = min(period.created_at, begun)
    rows = CoverageRows(transaction)
    units = await rows.units(region.code, period.due.year, since=opened, of=of)
    missing = _without_proposal(units, apart=region.settings.apart)
    return sum(unit.counted and unit.active for unit in units), missing


def _without_proposal(units: list[Unit], *, apart: bool) -> list[Unit]:
    """Counted units without a proposal; one from a unit below will do, unless those stand apart."""
    by_id = {unit.id: unit for unit in units}
    submitted = {unit.id for unit in units if unit.participates}
    for unit in units if not apart else ():
        above: Unit | None = unit
        while above is not None and not above.counted:
            above = by_id.get(above.parent) if above.parent is not None else None
        if unit.participates and above is not None:
            submitted.add(above.id)
    owing = (unit for unit in units if unit.counted and unit.active)
    return [unit for unit in owing if unit.id not in submitted]
