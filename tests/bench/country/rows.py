"""What the statements are made of: the numbers 1 to n, and the region of a unit by its place."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    String,
    case,
    column,
    literal,
    select,
    table,
)

REGIONS: Final = 552
NOW: Final = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
#: The regions by their places, for as long as the rows are made.
NUMBERED: Final = (
    "CREATE TEMPORARY TABLE numbered (region TEXT, n INTEGER)",
    "INSERT INTO numbered SELECT id, row_number() OVER (ORDER BY id) FROM regions ORDER BY id",
)
_NUMBERED: Final = table("numbered", column("region", String), column("n", Integer))


def upto(count: int) -> CTE:
    """The numbers from 1 to count, as n."""
    numbers = select(literal(1).label("n")).cte("numbers", recursive=True)
    return numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < count))


def one_of(n: ColumnElement[int], values: list[Any]) -> ColumnElement[Any]:
    """The values in turn."""
    return case(
        {i: literal(getattr(v, "value", v)) for i, v in enumerate(values)}, value=n % len(values)
    )


def region(unit: ColumnElement[int]) -> ColumnElement[str]:
    """The region of a unit: units are dealt out to the regions in turn."""
    return select(_NUMBERED.c.region).where(_NUMBERED.c.n == place(unit)).scalar_subquery()


def place_of(code: str) -> ColumnElement[int]:
    """The place of a region."""
    return select(_NUMBERED.c.n).where(_NUMBERED.c.region == code).scalar_subquery()


def place(unit: ColumnElement[int]) -> ColumnElement[int]:
    """The place of a unit's region, from 1."""
    return 1 + (unit - 1) % REGIONS
