"""Kabupaten Tangerang in small: a few units and the people on duty there."""

from dataclasses import dataclass
from datetime import UTC, datetime

from domain.agencies import Agency, AgencyType
from domain.innovations import Decision, Innovation
from domain.people import Person, PersonId, Role
from storage.innovations import NewInnovation
from storage.store import Store

REGION = "36.03"
#: Monday, 23 November 2026, 08.00 WIB.
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Town:
    """Dinas Kesehatan with a puskesmas below it, Kecamatan Jambe; Siti, Budi and Rina."""

    health: Agency
    clinic: Agency
    jambe: Agency
    siti: Person
    budi: Person
    rina: Person


async def build(store: Store) -> Town:
    """Found the town in an empty database."""
    health = await unit(store, "Dinas Kesehatan", AgencyType.DEPARTMENT)
    clinic = await unit(store, "Puskesmas Curug", AgencyType.HEALTH_CENTRE, parent=health)
    jambe = await unit(store, "Kecamatan Jambe", AgencyType.DISTRICT)
    return Town(
        health,
        clinic,
        jambe,
        siti=await person(store, 11, "Siti", Role.OFFICER, health),
        budi=await person(store, 12, "Budi", Role.OFFICER, jambe),
        rina=await person(store, 13, "Rina", Role.ADMIN, None),
    )


async def unit(store: Store, name: str, kind: AgencyType, parent: Agency | None = None) -> Agency:
    """A unit, counted unless it is a puskesmas."""
    return await store.agencies.add(
        REGION,
        name,
        kind,
        NOW,
        counted=kind is not AgencyType.HEALTH_CENTRE,
        parent_id=None if parent is None else parent.id,
    )


async def person(
    store: Store, telegram_id: int, name: str, role: Role, agency: Agency | None
) -> Person:
    """Somebody on duty."""
    person_id = await store.people.add(telegram_id, REGION, NOW, name=name)
    await store.people.grant(person_id, role, REGION, None if agency is None else agency.id, NOW)
    known = await store.people.get(person_id)
    assert known is not None
    return known


async def visitor(store: Store, telegram_id: int, name: str = "Dewi") -> PersonId:
    """Somebody who has consented and has no duty."""
    return await store.people.add(telegram_id, REGION, NOW, name=name)


async def register(store: Store, by: Person, name: str, **fields: object) -> Innovation:
    """An innovation of the person's unit, submitted."""
    assert by.duty is not None
    new = {"region": REGION, "agency_id": by.duty.agency_id, "name": name, **fields}
    return await store.innovations.add(NewInnovation.model_validate(new), by.id, NOW)


async def verified(store: Store, town: Town, by: Person, name: str) -> Innovation:
    """An innovation that Rina has approved."""
    innovation = await register(store, by, name)
    return await store.innovations.decide(innovation.id, Decision.APPROVE, town.rina.id, NOW)
