"""A district with eight offices and forty clerks, all of them registering at once."""

from datetime import datetime
from functools import partial

from bot.clock import real_now
from domain.agencies import AgencyType
from domain.innovations import Decision
from domain.people import Honorific, PersonId, Role
from simulator.client import Client
from simulator.objects import User
from simulator.telegram import Telegram
from storage.database import Database, DatabaseTrouble
from storage.store import Store
from tests.chaos.program import until

REGION = "36.03"
OFFICES = ("Kesehatan", "Pendidikan", "Perhubungan", "Sosial", "Pertanian", "Perikanan")
DISTRICTS = ("Jambe", "Mauk")
ADMIN, FIRST_CLERK, FIRST_VISITOR = 6001, 7001, 8001


async def settle(database: Database, telegram: Telegram, clerks: int) -> list[Client]:
    """Fill a fresh database with the offices and people; the clerks' phones, chats open."""
    people = [_person(telegram, FIRST_CLERK + n, f"Petugas {n}") for n in range(clerks)]
    async with database.write() as store:
        offices = await _offices(store, telegram.clock.now())
        for n, person in enumerate(people):
            agency = offices[n % len(offices)]
            await _employ(store, person.user, Role.OFFICER, agency, telegram.clock.now())
        admin = telegram.add_user(User(ADMIN, "Rina"))
        rina = await _employ(store, admin, Role.ADMIN, None, telegram.clock.now())
        # whether a message to her is still to come, nobody can see from outside
        await store.people.update(rina, reminders=False)
    return people


async def verify(database: Database, number: str) -> None:
    """The admin approves an innovation at a desk of another process, as soon as that can be."""
    await until(partial(_approved, database, number))


async def _approved(database: Database, number: str) -> bool:
    try:
        async with database.write() as store:
            one = await store.innovations.by_number(number)
            assert one is not None
            (admin,) = await store.people.admins(REGION)
            await store.innovations.decide(one.id, Decision.APPROVE, admin.id, real_now())
    except DatabaseTrouble:
        return False
    return True


def visitors(telegram: Telegram, count: int) -> list[Client]:
    """People whom nobody knows, who only search."""
    return [_person(telegram, FIRST_VISITOR + n, f"Warga {n}") for n in range(count)]


def _person(telegram: Telegram, number: int, name: str) -> Client:
    user = telegram.add_user(User(number, name))
    client = Client.of(telegram, user.id)
    client.chat.started = True
    return client


async def _offices(store: Store, now: datetime) -> list[int]:
    named = [(f"Dinas {name}", AgencyType.DEPARTMENT) for name in OFFICES]
    named += [(f"Kecamatan {name}", AgencyType.DISTRICT) for name in DISTRICTS]
    added = [
        await store.agencies.add(REGION, name, kind, counted=True, now=now) for name, kind in named
    ]
    return [agency.id for agency in added]


async def _employ(
    store: Store, user: User, role: Role, agency: int | None, now: datetime
) -> PersonId:
    person = await store.people.add(user.id, region=REGION, now=now)
    phone = "+6281234567890"
    await store.people.update(person, name=user.first_name, honorific=Honorific.IBU, phone=phone)
    await store.people.grant(person, role, REGION, agency, now)
    return person
