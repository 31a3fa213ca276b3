"""Who does what only one process may do, and which processes are alive; by the database's clock."""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, func, or_, select, update

from storage.tables import lease
from storage.tables.columns import DatabaseClock
from storage.transaction import Transaction

#: Seconds for which a sign of life lasts; it is renewed every 30.
ALIVE_FOR: Final = 75
#: Seconds after which the last sign of a dead process is forgotten: 90 days.
REMEMBERED_FOR: Final = 90 * 24 * 3600


class Leases:
    """The leases of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def hold(self, name: str, holder: str, seconds: int) -> bool:
        """Take or renew a lease for `seconds`; False while another process holds it."""
        row = {
            "name": name,
            "holder": holder,
            "until": DatabaseClock(seconds),
            "renewed_at": DatabaseClock(),
        }
        mine = or_(lease.c.holder == holder, lease.c.until < DatabaseClock())
        insert = self._transaction.insert(lease).values(row)
        held = insert.on_conflict_do_update(index_elements=["name"], set_=row, where=mine)
        rows = await self._transaction.execute(held.returning(lease.c.name))
        return rows.first() is not None

    async def release(self, name: str, holder: str) -> None:
        """Give a lease back before its time."""
        mine = (lease.c.name == name) & (lease.c.holder == holder)
        await self._transaction.execute(
            update(lease).where(mine).values(until=DatabaseClock(), renewed_at=DatabaseClock())
        )

    async def alive(self, holder: str) -> None:
        """Give a sign of life."""
        await self.hold(f"alive/{holder}", holder, ALIVE_FOR)
        forgotten = lease.c.renewed_at < DatabaseClock(-REMEMBERED_FOR)
        await self._transaction.execute(delete(lease).where(_LIFE, forgotten))

    async def gone(self, holder: str) -> None:
        """This process stops in good order: the others need not wait for its life to end."""
        await self.release(f"alive/{holder}", holder)

    async def died(self, holder: str) -> None:
        """Every lease of a process that is dead ends; when it gave its last sign stays known."""
        held = (lease.c.holder == holder) & (lease.c.until > DatabaseClock())
        await self._transaction.execute(update(lease).where(held).values(until=DatabaseClock()))

    async def senders(self) -> int:
        """How many processes share the sending rate; at least 1."""
        return max(1, await self.living())

    async def living(self) -> int:
        """How many processes are alive, or died less than ALIVE_FOR ago."""
        living = select(func.count()).where(_LIFE, lease.c.until > DatabaseClock())
        count: int = (await self._transaction.execute(living)).scalar_one()
        return count

    async def silence(self) -> timedelta | None:
        """How long ago any process gave its last sign of life; None before the first."""
        last = select(func.max(lease.c.renewed_at), DatabaseClock()).where(_LIFE)
        seen, now = (await self._transaction.execute(last)).one()
        return None if seen is None else max(timedelta(0), now - seen)


_LIFE: Final = lease.c.name.startswith("alive/")
