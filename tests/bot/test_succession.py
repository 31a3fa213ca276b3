"""What a killed process had sent is not sent again, and what it held is free at once."""

import os
import signal
from pathlib import Path

from bot.clock import real_now
from bot.sending import Slips
from bot.sending.slips import of_the_dead
from bot.succession import settle
from storage.database import Database
from storage.outbox import OutboxRow, ToSend
from tests.bot.conftest import SITI, Office

FAR = 100


async def test_a_message_whose_slip_was_left_is_not_sent_again(
    office: Office, tmp_path: Path
) -> None:
    await office.wants(OutboxRow(SITI, "sendMessage", {"chat_id": SITI}, key="question"))
    (row,) = await claimed(office.database, "killed")
    leave(tmp_path, "killed", row.id, 77)

    await settle(tmp_path, office.database)

    assert await office.waiting() == 0
    async with office.database.read() as store:
        delivery = await store.outbox.delivery("question")
    assert delivery is not None
    assert (delivery.sent, delivery.message_id) == (True, 77)


async def test_what_was_claimed_and_not_sent_is_free_at_once(
    office: Office, tmp_path: Path
) -> None:
    await office.says(SITI, "belum sampai")
    await claimed(office.database, "killed")
    assert await claimed(office.database, "next") == []
    leave(tmp_path, "killed")

    await settle(tmp_path, office.database)

    assert len(await claimed(office.database, "next")) == 1


async def test_a_living_process_keeps_its_slips_and_claims(office: Office, tmp_path: Path) -> None:
    await office.says(SITI, "di jalan")
    await claimed(office.database, "alive")
    slips = Slips.begin(tmp_path, "alive")

    await settle(tmp_path, office.database)

    assert await claimed(office.database, "next") == []
    slips.close()


async def test_the_lease_of_the_dead_passes_on(database: Database, tmp_path: Path) -> None:
    async with database.write() as store:
        assert await store.leases.hold("poll", "killed", FAR)
    leave(tmp_path, "killed")

    await settle(tmp_path, database)

    async with database.write() as store:
        assert await store.leases.hold("poll", "next", FAR)


def test_places_are_used_again_and_a_finished_process_leaves_nothing(tmp_path: Path) -> None:
    slips = Slips.begin(tmp_path, "one")
    for row in range(1, 1000):
        slips.write(row, row)
        slips.forget(row)
    assert (tmp_path / "one.slips").stat().st_size == 16
    slips.close()
    assert list(tmp_path.iterdir()) == []


def test_slips_of_the_living_are_not_read(tmp_path: Path) -> None:
    slips = Slips.begin(tmp_path, "one")
    slips.write(5, None)
    with of_the_dead(tmp_path / "one.slips") as found:
        assert found is None
    slips.close()
    with of_the_dead(tmp_path / "one.slips") as found:
        assert found == [(5, None)]
    with of_the_dead(tmp_path / "one.slips") as found:
        assert found is None, "they are settled once"


def leave(folder: Path, holder: str, row: int | None = None, message_id: int = 0) -> None:
    """The slips of a process that was killed with kill -9."""
    child = os.fork()
    if child == 0:
        slips = Slips.begin(folder, holder)
        if row is not None:
            slips.write(row, message_id)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


async def claimed(database: Database, holder: str) -> list[ToSend]:
    """What this sender claims."""
    async with database.write() as store:
        return await store.outbox.claim(holder, 10, [], real_now())
