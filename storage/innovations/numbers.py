"""Running numbers per region and year, without gaps or doubles however many write at once."""

from functools import cache

from sqlalchemy.sql.dml import ReturningInsert

from storage.tables import innovation_numbers
from storage.transaction import Transaction, insert_into


@cache
def _take(dialect: str) -> ReturningInsert[int]:
    taken = insert_into(innovation_numbers, dialect)
    more = innovation_numbers.c.last + taken.excluded.last
    taken = taken.on_conflict_do_update(index_elements=["region", "year"], set_={"last": more})
    return taken.returning(innovation_numbers.c.last)


async def take_numbers(transaction: Transaction, region: str, year: int, count: int = 1) -> range:
    """The next `count` running numbers. Its row stays locked until the transaction ends."""
    row = {"region": region, "year": year, "last": count}
    ((last,),) = await transaction.rows(_take(transaction.dialect), row)
    return range(last - count + 1, last + 1)
