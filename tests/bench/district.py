"""A database for load: a district's offices, clerks who register, and a catalogue."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Final

from domain.agencies import AgencyType
from domain.innovations import Category, Medium, Stage
from domain.matching import Entry
from domain.names import fold
from domain.people import Honorific, Role
from storage.database import Database
from storage.importing import Imported
from storage.inbox import Received
from storage.innovations import NewInnovation
from storage.migrations import upgrade
from storage.outbox import OutboxRow, Priority
from storage.store import Store
from tests.bench.crowd import FIRST_CHAT
from tests.bench.matching_maker import Maker

REGION: Final = "36.03"
OFFICES: Final = 40
SEED: Final = 23
_AT_ONCE: Final = 1_000


async def build(url: str, clerks: int, rows: int) -> None:
    """Fill a fresh database."""
    now = datetime.now(UTC)
    async with _opened(url) as database:
        await upgrade(database)
        async with database.write() as store:
            offices = [
                await store.agencies.add(
                    REGION, f"Dinas {n}", AgencyType.DEPARTMENT, counted=True, now=now
                )
                for n in range(OFFICES)
            ]
            for n in range(clerks):
                await _employ(store, FIRST_CHAT + n, offices[n % OFFICES].id, now)
            catalogue = list(_catalogue(rows, [office.id for office in offices]))
            if catalogue:
                await store.importing.innovations(REGION, catalogue, now)


async def announce(url: str, people: int) -> None:
    """Put a broadcast into the outbox, to people who never answer."""
    if not people:
        return
    payload = {"text": "Batas pelaporan diperpanjang sampai Jumat pukul 16.00 WIB."}
    async with _opened(url) as database, database.write() as store:
        for chat_id in range(1_000_000, 1_000_000 + people):
            row = {"chat_id": chat_id, **payload}
            store.outbox.add(OutboxRow(chat_id, "sendMessage", row, Priority.BROADCAST))


async def pile(url: str, updates: int) -> None:
    """Put updates into the inbox, as if they had come while the bot was away."""
    if not updates:
        return
    now = datetime.now(UTC)
    async with _opened(url) as database:
        for start in range(1, updates + 1, _AT_ONCE):
            numbers = range(start, min(start + _AT_ONCE, updates + 1))
            async with database.write() as store:
                await store.inbox.put([_greeting(number) for number in numbers], now)


def _greeting(number: int) -> Received:
    """One of many people, none of whom is known, says hello."""
    user = 2_000_000 + number % 20_000
    person = {"id": user, "is_bot": False, "first_name": "Budi"}
    chat = {"id": user, "type": "private", "first_name": "Budi"}
    message = {"message_id": number, "date": 1_800_000_000, "chat": chat, "from": person}
    update = {"update_id": number, "message": {**message, "text": "Selamat pagi"}}
    return Received(number, user, json.dumps(update))


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Database]:
    database = await Database.open(url)
    try:
        yield database
    finally:
        await database.close()


async def _employ(store: Store, telegram_id: int, agency: int, now: datetime) -> None:
    person = await store.people.add(telegram_id, region=REGION, now=now)
    fields = {"name": "Siti Aminah", "honorific": Honorific.IBU, "phone": "+6281234567890"}
    await store.people.update(person, **fields)
    await store.people.grant(person, Role.OFFICER, REGION, agency, now)


def _catalogue(rows: int, offices: list[int]) -> Iterator[Imported]:
    taken = set()
    for n, entry in enumerate(Maker(SEED).catalogue(rows) if rows else ()):
        agency = offices[n % OFFICES]
        key = (agency, fold(entry.name))
        name = entry.name if key not in taken else f"{entry.name} {n}"
        taken.add(key)
        yield Imported(_innovation(entry, name, agency))


def _innovation(entry: Entry, name: str, agency: int) -> NewInnovation:
    return NewInnovation(
        region=REGION,
        agency_id=agency,
        name=name,
        expansion=entry.expansion or None,
        summary=entry.summary or None,
        stage=Stage.INITIATIVE,
        category=Category.PUBLIC_SERVICE,
        medium=Medium.DIGITAL,
    )
