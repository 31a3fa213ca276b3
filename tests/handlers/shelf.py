"""Innovations put into the catalogue without asking anybody the questions."""

import asyncio
from collections.abc import Iterable
from typing import Any

from domain.innovations import Category, Decision, Medium, Stage
from storage.innovations import NewInnovation
from tests.office import Office
from tests.person import Person

WHOLE: dict[str, Any] = {
    "summary": "Warga tidak lagi mengantre karena nomor diambil lewat ponsel.",
    "stage": Stage.INITIATIVE,
    "category": Category.PUBLIC_SERVICE,
    "medium": Medium.DIGITAL,
    "affair_id": 2,
}


def new(region: str, agency_id: int, name: str, **fields: Any) -> NewInnovation:
    """An innovation with everything that is asked, and what is told otherwise."""
    told = {**WHOLE, **fields}
    return NewInnovation(region=region, agency_id=agency_id, name=name, **told)


async def stocked(
    office: Office, by: Person, innovations: Iterable[NewInnovation], *, verified: bool = True
) -> list[str]:
    """Register them, and wait until they are found; their numbers."""
    async with office.database.write() as store:
        person = (await store.people.by_telegram([by.telegram_id]))[by.telegram_id]
        added = [await store.innovations.add(one, person.id, office.now) for one in innovations]
        for one in added if verified else ():
            await store.innovations.decide(one.id, Decision.APPROVE, person.id, office.now)
    await until_found(office, len(added))
    return [one.number for one in added]


async def until_found(office: Office, least: int) -> None:
    """Wait until the search knows so many innovations and the newest change."""
    office.application.bells.catalogue.ring()
    async with asyncio.timeout(10):
        while len(office.application.house.matcher) < least:  # noqa: ASYNC110 - the index rings no bell
            await asyncio.sleep(0)
