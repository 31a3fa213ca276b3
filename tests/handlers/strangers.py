"""What one unit keeps to itself, and the people to whom it is none of their business."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any, Final

from sqlalchemy import Table, insert, select

from domain.agencies import AgencyType
from domain.innovations import (
    Category,
    Contact,
    Decision,
    Implementation,
    Innovation,
    Medium,
    Stage,
)
from domain.people import PersonId, Role
from domain.periods import PeriodKind
from domain.progress import Measure, Progress
from simulator.client import Client
from simulator.objects import CallbackQuery, User
from storage import tables
from storage.innovations import NewInnovation
from storage.periods import NewPeriod
from storage.store import Store
from tests.handlers.reading import words_of
from tests.office import Office

TANGERANG: Final = "36.03"
SERANG: Final = "36.04"
BANTEN: Final = "36"

#: Nobody outside reads these: people, their numbers, drafts, notes, reports.
PHONES: Final = ("81390000001", "81390000002", "81390000003")
INSIDE: Final = ("Zubaidah", "Yusril", "Xaverius", "Tirtadraf", "Untaian", "Senarai", "Wantilan")
#: What is known of an innovation before it is verified; its name is known in its own region.
DETAILS: Final = ("Ungkapan",)
NAMES: Final = ("Wahana Lentera", "Vila Sehat")


@dataclass(frozen=True)
class Private:
    """Ids and numbers of everything that belongs to Dinas Kesehatan, Kab. Tangerang."""

    verified: str
    submitted: str
    returned: str
    agency: int
    owner: int
    duty: int
    draft: int
    request: int
    new_request: int
    invitation: int
    period: int
    step: int
    digest: int
    partnership: int


@dataclass(frozen=True)
class Stranger:
    """Somebody to whom it is none of their business."""

    who: str
    client: Client
    hidden: tuple[str, ...]

    def press(self, data: str) -> CallbackQuery:
        """Tap a button with any data, as if a message had had it."""
        return self.client.tap(NO_MESSAGE, data)


NO_MESSAGE: Final = 999_999
_ids: Final = count(500_001)
_OTHERS: Final = (*INSIDE, *DETAILS)


# ── What is private ──────────────────────────────────────────────────────────────────────────


async def keep_private(store: Store, office: Office) -> tuple[Private, dict[str, int]]:
    """Fill Dinas Kesehatan with everything there is; with the other units' ids by name."""
    now, add = office.now, store.agencies.add
    dinas, camat = AgencyType.DEPARTMENT, AgencyType.DISTRICT
    health = (await add(TANGERANG, "Dinas Kesehatan", dinas, now, counted=True)).id
    clinic = AgencyType.HEALTH_CENTRE
    units = {
        "below": await add(
            TANGERANG, "Puskesmas Mauk", clinic, now, counted=False, parent_id=health
        ),
        "beside": await add(TANGERANG, "Kecamatan Jambe", camat, now, counted=True),
        "elsewhere": await add(SERANG, "Badan Kepegawaian", dinas, now, counted=True),
    }
    owner = await _person(store, office, "Zubaidah Nur", PHONES[0])
    duty = await store.people.grant(owner, Role.OFFICER, TANGERANG, health, now)
    verified = await _innovation(store, office, owner, health, "Rantang Kasih", "Antar makanan.")
    await store.innovations.decide(verified.id, Decision.APPROVE, owner, now)
    submitted = await _innovation(store, office, owner, health, NAMES[0], f"{DETAILS[0]} satu.")
    returned = await _innovation(store, office, owner, health, NAMES[1], f"{DETAILS[0]} dua.")
    await store.innovations.decide(
        returned.id,
        Decision.REVISE,
        owner,
        now,
        note="Untaian catatan",
        revise_by=now.date() + timedelta(days=7),
    )
    period = await _reported(store, office, owner, verified)
    asker = await _person(store, office, "Xaverius Tan", PHONES[2])
    newcomer = await _person(store, office, "Xaverius Lie", PHONES[2])
    ask, share = store.access.ask, store.duplicates.ask_to_share
    token = await store.access.invite(Role.OFFICER, TANGERANG, health, owner, now, days=7)
    invitation = await store.access.invitation(token, now)
    assert invitation is not None
    private = Private(
        verified=verified.number,
        submitted=submitted.number,
        returned=returned.number,
        agency=health,
        owner=owner,
        duty=duty,
        draft=await _draft(store, office, owner, health),
        request=await ask(asker, TANGERANG, now, agency_id=health),
        new_request=await ask(newcomer, TANGERANG, now, agency_text="Puskesmas Xaverius"),
        invitation=invitation.id,
        period=period,
        step=await _step(store, office, verified),
        digest=await _digest(store, office, owner),
        partnership=(await share(verified.id, units["beside"].id, owner, now)).id,
    )
    return private, {name: unit.id for name, unit in units.items()}


async def _person(store: Store, office: Office, name: str, phone: str) -> PersonId:
    fields = {"name": name, "phone": f"+62{phone}", "position": "Staf"}
    return await store.people.add(next(_ids), TANGERANG, office.now, **fields)


async def _innovation(
    store: Store, office: Office, owner: PersonId, agency_id: int, name: str, summary: str
) -> Innovation:
    new = NewInnovation(
        region=TANGERANG,
        agency_id=agency_id,
        name=name,
        summary=summary,
        stage=Stage.INITIATIVE,
        category=Category.PUBLIC_SERVICE,
        medium=Medium.DIGITAL,
        affair_id=2,
        contact=Contact(name="Yusril", phone=f"+62{PHONES[1]}"),
    )
    return await store.innovations.add(new, owner, office.now)


async def _reported(store: Store, office: Office, owner: PersonId, one: Innovation) -> int:
    new = NewPeriod(
        region=TANGERANG,
        kind=PeriodKind.MONITORING,
        name="Triwulan IV 2026",
        starts=date(2026, 10, 1),
        ends=date(2026, 12, 31),
        due=date(2027, 1, 11),
    )
    period = await store.periods.create(new, owner, office.now)
    told = Progress(
        implementation=Implementation.RUNNING,
        percent=60,
        activity="Senarai kegiatan",
        output=Measure(indicator="Senarai", value=12),
        outcome="Senarai hasil",
    )
    await store.progress.submit(one.id, period.id, told, owner, office.now)
    return period.id


async def _draft(store: Store, office: Office, owner: PersonId, agency_id: int) -> int:
    answers = {"name": "Tirtadraf", "summary": "Tirtadraf yang belum selesai ditulis."}
    begin = store.conversations.begin
    return (await begin(owner, "registration", TANGERANG, agency_id, None, answers, office.now)).id


async def _step(store: Store, office: Office, one: Innovation) -> int:
    row = {
        "innovation_id": one.id,
        "step": "Wantilan pelatihan",
        "due": date(2026, 12, 7),
        "created_at": office.now,
    }
    rows = await store.execute(
        insert(tables.action_items).values(row).returning(tables.action_items.c.id)
    )
    return int(rows.scalar_one())


async def _digest(store: Store, office: Office, owner: PersonId) -> int:
    today = office.now.date()
    row = {"person_id": owner, "day": today, "kind": "own", "created_at": office.now}
    statement = insert(tables.digests).values(row).returning(tables.digests.c.id)
    return int((await store.execute(statement)).scalar_one())


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
    (tables.regions, ""),
    (tables.agencies, ""),
    (tables.agency_aliases, ""),
    (tables.agency_counted, ""),
    (tables.innovations, ""),
    (tables.change_proposals, ""),
    (tables.launches, ""),
    (tables.action_items, ""),
    (tables.reports, ""),
    (tables.report_revisions, ""),
    (tables.attachments, ""),
    (tables.innovation_numbers, ""),
    (tables.partners, ""),
    (tables.distinctions, ""),
    (tables.periods, "created_by"),
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
)
#: Tables that hold what came, what goes out, and what happened.
RUNNING: Final = (
    tables.audit,
    tables.counters,
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
    own = {row.id for row in await store.execute(by.union(unnamed))}
    return {table.name: await _rows(store, table, column, own) for table, column in PROTECTED}


async def _rows(store: Store, table: Table, column: str, own: set[int]) -> list[Sequence[Any]]:
    rows = await store.execute(select(table).order_by(*table.primary_key))
    return [tuple(row) for row in rows if not column or row._mapping[column] not in own]
