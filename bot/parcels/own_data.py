""" "Unduh data saya": everything kept of a person, as a JSON file to that person only."""

import asyncio
import json
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import OfficeClock
from bot.parcels.folder import Parcels
from domain.people import PersonId
from domain.regions import NATION
from handlers.profile.telling import Telling
from handlers.replies import Part
from storage.database import Database
from storage.jobs import Claimed


class OwnDataFile:
    """Gathers the own data, in a transaction that only reads."""

    def __init__(self, database: Database, parcels: Parcels, clock: OfficeClock) -> None:
        self._database = database
        self._parcels = parcels
        self._clock = clock

    async def __call__(self, job: Claimed) -> None:
        """Write the file and leave it to the sender; not to an account that is gone."""
        person = PersonId(job.arguments["person"])
        async with self._database.read() as store:
            known = await store.people.get(person)
            kept = await store.own_data.of(person)
        if known is None:
            return
        zone = ZoneInfo((known.home or NATION).zone)
        told = Telling(self._parcels.texts, zone).told(kept, self._clock.now())
        content = await asyncio.to_thread(_written, told)
        chat = known.telegram_id
        pack = self._parcels.pack
        row = await pack(chat, "sendDocument", content, "data-saya.json", Part("own-data-file"))
        async with self._database.write() as store:
            store.outbox.add(row)
            await store.jobs.finish(job.id)


def _written(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=2).encode()
