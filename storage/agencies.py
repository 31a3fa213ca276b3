"""The units of a region: their tree, their names, and whether they are counted."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    ScalarSelect,
    bindparam,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.sql.expression import CTE, ColumnOperators

from domain.agencies import Agency, AgencyId, AgencyType
from domain.names import fold
from storage.tables import agencies, agency_aliases, agency_counted
from storage.transaction import Transaction

_OWN: Final = (
    agencies.c.id,
    agencies.c.region,
    agencies.c.parent_id,
    agencies.c.name,
    agencies.c.short,
    agencies.c.type,
    agencies.c.active,
)


_OWN_NAMES: Final = tuple(column.name for column in _OWN)
_ALIASES: Final = select(agency_aliases).join(agencies).order_by(agency_aliases.c.id)
#: Built once: a question of a registration asks for its unit.
_ONE: Final = (
    select(*_OWN, agency_aliases.c.alias)
    .select_from(agencies.outerjoin(agency_aliases))
    .where(agencies.c.id == bindparam("of_id"))
    .order_by(agency_aliases.c.id)
)


class Agencies:
    """The units of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of_region(self, region: str) -> list[Agency]:
        """The active units of a region with their aliases, in the order in which they came."""
        return await self._where(agencies.c.active & (agencies.c.region == region))

    async def get(self, agency_id: int) -> Agency | None:
        """The unit of an id, active or not."""
        rows = await self._transaction.rows(_ONE, {"of_id": agency_id})
        if not rows:
            return None
        own = dict(zip(_OWN_NAMES, rows[0], strict=False))
        return Agency(**own, aliases=tuple(row.alias for row in rows if row.alias is not None))

    async def within(self, agency_id: int) -> frozenset[AgencyId]:
        """The unit and all units below it, at any depth."""
        below = subtree(agency_id)
        rows = await self._transaction.execute(select(below.c.id))
        return frozenset(AgencyId(row.id) for row in rows)

    async def counted(self, agency_id: int, year: int) -> bool:
        """Is the unit in the denominator of that year? Its latest row at or before it says so."""
        answer = select(counted_in(literal(agency_id), year))
        return bool((await self._transaction.execute(answer)).scalar())

    async def count(self, agency_id: int, from_year: int, counted: bool) -> None:
        """From a year on (0: always) the unit is counted, or is not."""
        row = {"agency_id": agency_id, "from_year": from_year, "counted": counted}
        statement = self._transaction.insert(agency_counted).values(row)
        key = ["agency_id", "from_year"]
        await self._transaction.execute(
            statement.on_conflict_do_update(index_elements=key, set_={"counted": counted})
        )

    async def add(
        self,
        region: str,
        name: str,
        kind: AgencyType,
        now: datetime,
        *,
        counted: bool,
        from_year: int = 0,
        parent_id: int | None = None,
        short: str | None = None,
        aliases: Iterable[str] = (),
    ) -> Agency:
        """The region's unit of this name: a new one, unless there is one that folds alike.

        counted: whether it counts, from a year on (0: always).
        """
        values = {
            "region": region,
            "parent_id": parent_id,
            "name": name,
            "folded": fold(name),
            "short": short,
            "type": kind,
            "created_at": now,
        }
        statement = self._transaction.insert(agencies).values(values).on_conflict_do_nothing()
        added = (await self._transaction.execute(statement.returning(agencies.c.id))).scalar()
        if added is not None:
            await self.count(added, from_year, counted)
            await self.call(added, aliases)
        same = (agencies.c.region == region) & (agencies.c.folded == fold(name))
        return (await self._where(same))[0]

    async def call(self, agency_id: int, aliases: Iterable[str]) -> None:
        """Remember other names of a unit."""
        rows = [{"agency_id": agency_id, "alias": alias} for alias in aliases]
        if rows:
            await self._transaction.execute(insert(agency_aliases), rows)

    async def put_below(self, agency_id: int, parent_id: int | None) -> None:
        """Put the unit below another one of its region."""
        statement = update(agencies).where(agencies.c.id == agency_id)
        await self._transaction.execute(statement.values(parent_id=parent_id))

    async def _where(self, condition: ColumnElement[bool]) -> list[Agency]:
        rows = (
            await self._transaction.execute(select(*_OWN).where(condition).order_by(agencies.c.id))
        ).all()
        aliases = await self._aliases(condition)
        return [_agency(row, aliases.get(row.id, ())) for row in rows]

    async def _aliases(self, condition: ColumnElement[bool]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for row in await self._transaction.execute(_ALIASES.where(condition)):
            found[row.agency_id].append(row.alias)
        return found


def counted_in(agency_id: ColumnOperators, year: int) -> ScalarSelect[Any]:
    """Whether a unit counts in a year, as a part of a statement; NULL for one never counted."""
    so_far = (agency_counted.c.agency_id == agency_id) & (agency_counted.c.from_year <= year)
    latest = select(agency_counted.c.counted).where(so_far)
    return latest.order_by(agency_counted.c.from_year.desc()).limit(1).scalar_subquery()


def counts_in(year: int) -> ColumnElement[bool]:
    """Whether a unit counts in a year, in which it was active, as a part of a statement.

    One that ended later in time counts in the years before that of its end.
    """
    still = agencies.c.active | (agencies.c.ended_on >= date(year + 1, 1, 1))
    return still & func.coalesce(counted_in(agencies.c.id, year), False)


def subtree(*agency_ids: int) -> CTE:
    """The ids of units and of all units below them, as a part of a statement."""
    below = select(agencies.c.id).where(agencies.c.id.in_(agency_ids)).cte("below", recursive=True)
    return below.union(select(agencies.c.id).where(agencies.c.parent_id == below.c.id))


def _agency(row: Row[*tuple[Any, ...]], aliases: Iterable[str]) -> Agency:
    return Agency(**row._mapping, aliases=tuple(aliases))
