"""The group in which a region announces: asked for in the group, bound in private."""

from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, Row, delete, insert, select, update

from domain.people import PersonId
from storage.tables import announcement_groups
from storage.transaction import Transaction


class Group(BaseModel):
    """A group that an admin wants to announce in, or (bound) that announcements go to."""

    model_config = ConfigDict(frozen=True)

    id: int
    region: str
    chat_id: int
    title: str
    asked_by: PersonId
    bound_at: datetime | None = None


_GROUP: Final = tuple(announcement_groups.c[name] for name in Group.model_fields)
_BOUND: Final = announcement_groups.c.bound_at.is_not(None)


class Groups:
    """The groups of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def ask(
        self, region: str, chat_id: int, title: str, by: PersonId, now: datetime
    ) -> Group:
        """An admin asks in a group to bind it; earlier askings of the region are forgotten."""
        own = announcement_groups.c.region == region
        await self._transaction.execute(delete(announcement_groups).where(own, ~_BOUND))
        row = {"region": region, "chat_id": chat_id, "title": title, "asked_by": by}
        statement = insert(announcement_groups).values(**row, asked_at=now)
        return _group((await self._transaction.execute(statement.returning(*_GROUP))).one())

    async def get(self, group_id: int) -> Group | None:
        """The group of an id."""
        return await self._one(announcement_groups.c.id == group_id)

    async def of_region(self, region: str) -> Group | None:
        """The bound group of a region."""
        return await self._one(_BOUND & (announcement_groups.c.region == region))

    async def bind(self, group: Group, now: datetime) -> bool:
        """Bind what was asked for, in place of the region's other; False if it is another's."""
        chat = announcement_groups.c.chat_id == group.chat_id
        if await self._one(_BOUND & chat) is not None:
            return False
        await self.unbind(group.region)
        own = announcement_groups.c.id == group.id
        await self._transaction.execute(update(announcement_groups).where(own).values(bound_at=now))
        return True

    async def unbind(self, region: str) -> Group | None:
        """Unbind the region's group; which it was."""
        return await self._forget(_BOUND & (announcement_groups.c.region == region))

    async def left(self, chat_id: int) -> Group | None:
        """Pandu is not in this group any more; the group, where it was bound."""
        of_chat = announcement_groups.c.chat_id == chat_id
        await self._transaction.execute(delete(announcement_groups).where(of_chat, ~_BOUND))
        return await self._forget(_BOUND & of_chat)

    async def moved(self, chat_id: int, to: int) -> None:
        """Telegram gave the group another id: it became a supergroup."""
        of_chat = announcement_groups.c.chat_id == chat_id
        await self._transaction.execute(
            update(announcement_groups).where(of_chat).values(chat_id=to)
        )

    async def _forget(self, condition: ColumnElement[bool]) -> Group | None:
        statement = delete(announcement_groups).where(condition).returning(*_GROUP)
        row = (await self._transaction.execute(statement)).one_or_none()
        return None if row is None else _group(row)

    async def _one(self, condition: ColumnElement[bool]) -> Group | None:
        rows = await self._transaction.execute(select(*_GROUP).where(condition))
        row = rows.one_or_none()
        return None if row is None else _group(row)


def _group(row: Row[*tuple[Any, ...]]) -> Group:
    return Group(**row._mapping)
