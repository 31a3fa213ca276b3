"""The facts that all regions share: urusan, and what abbreviations of offices mean."""

from typing import Any, Final
from weakref import WeakKeyDictionary

from sqlalchemy import select

from domain.affairs import Affair
from domain.agencies import Abbreviation
from storage.tables import abbreviations, affairs
from storage.transaction import Transaction

#: The urusan of each open database: only a migration changes them, and the program starts after it.
_KNOWN: Final[WeakKeyDictionary[Any, list[Affair]]] = WeakKeyDictionary()


class Affairs:
    """The urusan of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def all(self) -> list[Affair]:
        """The urusan, in the order of the law."""
        known = _KNOWN.get(self._transaction.engine)
        if not known:
            rows = await self._transaction.execute(select(affairs).order_by(affairs.c.id))
            known = [Affair.model_validate(dict(row._mapping)) for row in rows]
            _KNOWN[self._transaction.engine] = known
        return known

    async def abbreviations(self) -> list[Abbreviation]:
        """What abbreviations of offices mean; an ambiguous one comes several times."""
        columns = (abbreviations.c.short, abbreviations.c.meaning, abbreviations.c.ambiguous)
        rows = await self._transaction.execute(select(*columns).order_by(abbreviations.c.id))
        return [Abbreviation(*row) for row in rows]
