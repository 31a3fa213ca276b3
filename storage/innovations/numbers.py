"""Running numbers per region and year, without gaps or doubles however many write at once."""

from storage.tables import innovation_numbers
from storage.transaction import Transaction


async def take_numbers(transaction: Transaction, region: str, year: int, count: int = 1) -> range:
    """The next `count` running numbers. Its row stays locked until the transaction ends."""
    row = {"region": region, "year": year, "last": count}
    statement = transaction.insert(innovation_numbers).values(row)
    taken = statement.on_conflict_do_update(
        index_elements=["region", "year"], set_={"last": innovation_numbers.c.last + count}
    )
    rows = await transaction.execute(taken.returning(innovation_numbers.c.last))
    last: int = rows.scalar_one()
    return range(last - count + 1, last + 1)
