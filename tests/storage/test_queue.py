"""What waits for a decision, longest first, whatever it is about."""

from datetime import timedelta

from domain.proposals import Changes
from storage.database import Database
from storage.queue import InLine, QueueKind
from tests.storage.town import NOW, REGION, Town, register, verified


async def test_submissions_changes_and_transfers_wait_in_one_line(
    database: Database, town: Town
) -> None:
    later = NOW + timedelta(hours=1)
    async with database.write() as store:
        changed = await verified(store, town, town.siti, "Simpus")
        passing = await verified(store, town, town.siti, "Si Cantik")
        proposal = await store.proposals.propose(
            changed.id, Changes(name="Simpus Dua"), town.siti.id, later
        )
        transfer = await store.transfers.ask(
            passing.id, town.jambe.id, "Dibentuk baru", town.siti.id, later + timedelta(hours=1)
        )
        first = await register(store, town.siti, "Antre Cepat")
        line = [
            InLine(QueueKind.SUBMITTED, first.id),
            InLine(QueueKind.PROPOSED, proposal.id),
            InLine(QueueKind.PASSING, transfer.id),
        ]

        assert await store.queue.page(REGION, limit=5, offset=0) == line
        assert await store.queue.page(REGION, limit=1, offset=1) == line[1:2]
        assert await store.queue.count(REGION) == len(line)
        assert await store.queue.count("36.74") == 0
