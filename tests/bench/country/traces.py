"""What work leaves behind: who submitted and decided what, and the digests of the year."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Executable, String, cast, literal, select

from storage.tables import agencies, audit, digests, innovations, reminders
from storage.tables.columns import Utc
from tests.bench.country.rows import NOW, REGIONS
from tests.bench.country.units import admin, operator

#: Days of digests; each innovation was reminded of on the last of them.
_DAYS: Final = (date(2026, 3, 2), date(2026, 6, 23), date(2026, 9, 23), date(2026, 11, 16))
_DUE: Final = date(2026, 9, 30)
_THIRD_QUARTER: Final = REGIONS


def audited(units: int) -> Iterator[Executable]:
    """Each innovation was submitted by an operator, and later decided by an admin."""
    unit = innovations.c.agency_id
    yield _audited("submit", operator(unit, units))
    yield _audited("decide", admin(unit, units))


def _audited(action: str, who: ColumnElement[int]) -> Executable:
    subject = literal("innovation/") + cast(innovations.c.id, String)
    after = literal({"verification": "submitted"}, audit.c.after.type)
    columns = (innovations.c.submitted_at, who, innovations.c.region)
    rows = select(*columns, literal(action), subject, after).order_by(innovations.c.id)
    names = ["at", "person_id", "region", "action", "subject", "after"]
    return audit.insert().from_select(names, rows)


def reminded() -> Iterator[Executable]:
    """A digest each day for every operator, and what the last but one of them was about."""
    for day in _DAYS:
        who = (agencies.c.id, literal(day), literal("own"), literal(_morning(day), Utc))
        rows = select(*who, agencies.c.region).where(agencies.c.id % 10 != 0)
        yield digests.insert().from_select(
            ["person_id", "day", "kind", "created_at", "region"], rows
        )
    own = innovations.join(digests, digests.c.person_id == innovations.c.agency_id)
    target = literal("monitoring:") + cast(innovations.c.id, String) + literal(":")
    period = cast(1 + (innovations.c.agency_id - 1) % REGIONS + _THIRD_QUARTER, String)
    values: dict[str, Any] = {
        "target": target + period,
        "due": literal(_DUE),
        "offset": literal(-7),
        "person_id": digests.c.person_id,
        "digest_id": digests.c.id,
        "escalated": literal(False),
    }
    rows = select(*values.values()).select_from(own).where(digests.c.day == _DAYS[2])
    yield reminders.insert().from_select(list(values), rows)


def _morning(day: date) -> Any:
    return NOW.replace(month=day.month, day=day.day)
