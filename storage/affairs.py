"""The facts that all regions share: urusan, and what abbreviations of offices mean."""

from sqlalchemy import select

from domain.affairs import Affair
from domain.agencies import Abbreviation
from storage.tables import abbreviations, affairs
from storage.transaction import Transaction


class Affairs:
    """The urusan of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def all(self) -> list[Affair]:
        """The urusan, in the order of the law."""
        rows = await self._transaction.execute(select(affairs).order_by(affairs.c.id))
        return [Affair.model_validate(dict(row._mapping)) for row in rows]

    async def abbreviations(self) -> list[Abbreviation]:
        """What abbreviations of offices mean; an ambiguous one comes several times."""
        columns = (abbreviations.c.short, abbreviations.c.meaning, abbreviations.c.ambiguous)
        rows = await self._transaction.execute(select(*columns).order_by(abbreviations.c.id))
        return [Abbreviation(*row) for row in rows]
