"""The people to whom another unit's things are none of their business, and what they may do."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from sqlalchemy import Table, select

from domain.people import Role
from simulator.client import Client
from simulator.objects import CallbackQuery, User
from storage import tables
from storage.store import Store
from tests.handlers.conftest import SERANG, TANGERANG
from tests.handlers.private import DETAILS, INSIDE, NAMES, PHONES
from tests.handlers.reading import words_of
from tests.office import Office

BANTEN: Final = "36"
#: A message that is in nobody's chat.
NO_MESSAGE: Final = 999_999
_ids: Final = count(500_001)
_OTHERS: Final = (*INSIDE, *DETAILS)


@dataclass(frozen=True)
class Stranger:
    """Somebody to whom it is none of their business."""

    who: str
    client: Client
    hidden: tuple[str, ...]

    def press(self, data: str) -> CallbackQuery:
        """Tap a button with any data, as if a message had had it."""
        return self.client.tap(NO_MESSAGE, data)


# ── Strangers ────────────────────────────────────────────────────────────────────────────────


async def strangers(store: Store, office: Office, units: dict[str, int]) -> list[Stranger]:
    """One of each kind; the unknown visitor is a new one every time."""
    beside = (*PHONES, *_OTHERS)
    elsewhere = (*beside, *NAMES)
    officer = Role.OFFICER
    return [
        await _known(store, office, "officer beside", officer, TANGERANG, units["beside"], beside),
        await _known(store, office, "officer below", officer, TANGERANG, units["below"], beside),
        await _known(store, office, "head beside", Role.HEAD, TANGERANG, units["beside"], beside),
        await _known(store, office, "observer", Role.OBSERVER, TANGERANG, None, (*PHONES, *INSIDE)),
        await _known(store, office, "province", Role.ADMIN, BANTEN, None, (*PHONES, *INSIDE)),
        await _known(
            store, office, "officer elsewhere", officer, SERANG, units["elsewhere"], elsewhere
        ),
        await _known(store, office, "admin elsewhere", Role.ADMIN, SERANG, None, elsewhere),
        await _known(store, office, "visitor", Role.VISITOR, SERANG, None, elsewhere),
    ]


async def _known(
    store: Store,
    office: Office,
    who: str,
    role: Role,
    region: str,
    agency_id: int | None,
    hidden: tuple[str, ...],
) -> Stranger:
    stranger = unknown(office, who, hidden)
    telegram_id = stranger.client.user.id
    person_id = await store.people.add(telegram_id, region, office.now, name="Wati")
    if role is not Role.VISITOR:
        await store.people.grant(person_id, role, region, agency_id, office.now)
    return stranger


def unknown(
    office: Office, who: str = "unknown", hidden: tuple[str, ...] = (*PHONES, *_OTHERS, *NAMES)
) -> Stranger:
    """Somebody whom nobody has heard of."""
    office.telegram.add_user(User(next(_ids), "Wati"))
    client = Client.of(office.telegram, next(reversed(office.telegram.users)))
    client.chat.started = True
    return Stranger(who, client, hidden)


def leaked(stranger: Stranger, text: str) -> list[str]:
    """What this stranger must not read, and can; a phone number in any shape."""
    digits = "".join(filter(str.isdigit, text))
    return [one for one in stranger.hidden if one in text or (one.isdecimal() and one in digits)]


def read_by(stranger: Stranger, before: int, query: CallbackQuery | None = None) -> str:
    """All that has come since there were `before` messages, with the line over the button."""
    new = [words_of(message) for message in stranger.client.received[before:]]
    toast = query.answer.get("text", "") if query is not None and query.answer else ""
    return "\n\n".join([*new, toast]).strip()


# ── What must not change ─────────────────────────────────────────────────────────────────────

#: Tables whose rows of this unit nobody else may change, with the column that says whose it is.
PROTECTED: Final[tuple[tuple[Table, str], ...]] = (
    (tables.regions, "id"),
    (tables.agencies, ""),
    (tables.agency_aliases, ""),
    (tables.agency_counted, ""),
    (tables.innovations, ""),
    (tables.change_proposals, ""),
    (tables.launches, ""),
    (tables.transfers, ""),
    (tables.report_reads, ""),
    (tables.report_questions, ""),
    (tables.support_requests, ""),
    (tables.evaluations, ""),
    (tables.targets, ""),
    (tables.announcements, ""),
    (tables.announcement_groups, ""),
    (tables.recipients, ""),
    (tables.action_items, ""),
    (tables.plan_notes, ""),
    (tables.reports, ""),
    (tables.report_revisions, ""),
    (tables.attachments, ""),
    (tables.innovation_numbers, ""),
    (tables.partners, ""),
    (tables.distinctions, ""),
    (tables.inquiries, "asked_by"),
    (tables.decision_questions, ""),
    (tables.periods, "created_by"),
    (tables.announcements, "created_by"),
    (tables.recipients, ""),
    (tables.announcement_groups, "asked_by"),
    (tables.extensions, "created_by"),
    (tables.unit_dues, ""),
    (tables.invitations, "created_by"),
    (tables.people, "id"),
    (tables.duties, "person_id"),
    (tables.access_requests, "person_id"),
    (tables.conversations, "person_id"),
    (tables.digests, "person_id"),
    (tables.postponements, "person_id"),
    (tables.reminders, "person_id"),
    (tables.affairs, ""),
    (tables.abbreviations, ""),
    (tables.region_aliases, ""),
    (tables.uploads, ""),
)
#: Tables that hold what came, what goes out, and what happened.
RUNNING: Final = (
    tables.audit,
    tables.counters,
    tables.desk_news,
    tables.inbox,
    tables.jobs,
    tables.lease,
    tables.outbox,
)

Dump = dict[str, list[Sequence[Any]]]


async def dump(store: Store) -> Dump:
    """Every row that is not a stranger's own."""
    by = select(tables.people.c.id).where(tables.people.c.name == "Wati")
    unnamed = select(tables.people.c.id).where(tables.people.c.name.is_(None))
    own: set[Any] = {row.id for row in await store.execute(by.union(unnamed))}
    own |= {SERANG, BANTEN}  # their admins' regions
    return {table.name: await _rows(store, table, column, own) for table, column in PROTECTED}


async def _rows(store: Store, table: Table, column: str, own: set[Any]) -> list[Sequence[Any]]:
    rows = await store.execute(select(table).order_by(*table.primary_key))
    return [tuple(row) for row in rows if not column or row._mapping[column] not in own]
