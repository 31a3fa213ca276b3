"""The audit trail: who changed what, when, from what to what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import insert

from storage.tables import audit
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Audited:
    """One change. `subject` is like "innovation/12"; no person: the command line."""

    at: datetime
    person_id: int | None
    region: str | None
    action: str
    subject: str
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None


_INSERT: Final = insert(audit)


class Audit:
    """The audit trail of the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, change: Audited) -> None:
        """Collected: this was changed."""
        self._transaction.collect(_INSERT, {name: getattr(change, name) for name in _FIELDS})


_FIELDS: Final = ("at", "person_id", "region", "action", "subject", "before", "after")
