""" "Unduh data saya": everything kept of a person, as a JSON file to that person only."""

import asyncio
import json
from typing import Any

from bot.parcels.folder import Parcels
from domain.people import PersonId
from handlers.replies import Part
from storage.database import Database
from storage.jobs import Claimed


class OwnDataFile:
    """Gathers the own data, in a transaction that only reads."""

    def __init__(self, database: Database, parcels: Parcels) -> None:
        self._database = database
        self._parcels = parcels

    async def __call__(self, job: Claimed) -> None:
        """Write the file and leave it to the sender; not to an account that is gone."""
        person = PersonId(job.arguments["person"])
        async with self._database.read() as store:
            known = await store.people.get(person)
            kept = await store.own_data.of(person)
        if known is None:
            return
        content = await asyncio.to_thread(_written, kept)
        chat = known.telegram_id
        pack = self._parcels.pack
        row = await pack(chat, "sendDocument", content, "data-saya.json", Part("own-data-file"))
        async with self._database.write() as store:
            store.outbox.add(row)
            await store.jobs.finish(job.id)


def _written(kept: dict[str, Any]) -> bytes:
    return json.dumps(kept, ensure_ascii=False, indent=2, default=str).encode()
