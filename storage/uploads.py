"""Files sent to be imported: read, decided on, imported once."""

from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, Select, insert, select, update

from domain.people import PersonId
from storage.tables import uploads
from storage.transaction import Transaction


class UploadState(StrEnum):
    """Where an upload stands."""

    OFFERED = "offered"
    READING = "reading"
    UNREADABLE = "unreadable"
    READY = "ready"
    IMPORTING = "importing"
    IMPORTED = "imported"
    DROPPED = "dropped"


#: From which nothing more comes.
OVER: Final = (UploadState.UNREADABLE, UploadState.IMPORTED, UploadState.DROPPED)


class Upload(BaseModel):
    """A file that an admin sent. `decided`: units meant by a folded name, None for none of them.

    found: what the file would bring; None while it is not read, or when it is forgotten · taken:
    how many rows were imported.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    region: str
    sent_by: PersonId
    sent_at: datetime
    file_id: str
    name: str
    size: int | None = None
    state: UploadState
    found: dict[str, Any] | None = None
    decided: dict[str, str | None] = {}
    taken: int | None = None
    imported_by: PersonId | None = None
    imported_at: datetime | None = None


class Uploads:
    """Uploads of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, state: UploadState, **fields: Any) -> Upload:
        """Remember a file: region, sent_by, sent_at, file_id, name, size."""
        values = {**fields, "state": state, "decided": {}}
        added = insert(uploads).values(values).returning(uploads.c.id)
        upload_id = (await self._transaction.execute(added)).scalar_one()
        return Upload(id=upload_id, **values)

    async def get(self, upload_id: int) -> Upload | None:
        """The upload of an id."""
        return await self._one(select(uploads).where(uploads.c.id == upload_id))

    async def locked(self, upload_id: int) -> Upload | None:
        """The upload of an id; nobody else changes it before this transaction ends."""
        own = select(uploads).where(uploads.c.id == upload_id)
        return await self._one(own.with_for_update())

    async def of_region(self, region: str, since: datetime, most: int) -> list[Upload]:
        """What was sent for a region since then, newest first."""
        own = (uploads.c.region == region) & (uploads.c.sent_at >= since)
        newest = select(uploads).where(own).order_by(uploads.c.id.desc()).limit(most)
        return [_upload(row) for row in await self._transaction.execute(newest)]

    async def change(self, upload_id: int, **values: Any) -> None:
        """Change an upload that `locked` gave."""
        await self._change(uploads.c.id == upload_id, values)

    async def forget(self, before: datetime, most: int, now: datetime) -> list[int]:
        """Forget what was read in files sent before then; the ids whose files may go as well.

        What was not imported by then is dropped; what is just being imported is left alone.
        """
        old = (uploads.c.sent_at < before) & uploads.c.forgotten_at.is_(None)
        idle = uploads.c.state != UploadState.IMPORTING
        found = select(uploads.c.id).where(old & idle).order_by(uploads.c.id).limit(most)
        locked = found.with_for_update(skip_locked=True)
        ids = [row.id for row in await self._transaction.execute(locked)]
        chosen = uploads.c.id.in_(ids)
        await self._change(chosen, {"found": None, "forgotten_at": now})
        await self._change(chosen & uploads.c.state.not_in(OVER), {"state": UploadState.DROPPED})
        return ids

    async def _change(self, which: ColumnElement[bool], values: dict[str, Any]) -> None:
        await self._transaction.execute(update(uploads).where(which).values(values))

    async def _one(self, statement: Select[Any]) -> Upload | None:
        row = (await self._transaction.execute(statement)).one_or_none()
        return None if row is None else _upload(row)


def _upload(row: Any) -> Upload:
    return Upload.model_validate(dict(row._mapping))
