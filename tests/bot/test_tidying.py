"""What is over is forgotten after a while; what waits, failed or is still asked is not."""

import os
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select

from bot.clock import real_now
from bot.tidying import BATCH, Tidier
from storage.database import Database
from storage.inbox import Received
from storage.outbox import OutboxRow
from storage.tables import inbox, outbox
from tests.bot.conftest import SITI, at_work, eventually, message

IN_A_WEEK = timedelta(days=8)


async def left(database: Database) -> tuple[int, int]:
    """How many updates and messages there are, waiting or over."""
    async with database.read() as store:
        updates = await store.execute(select(func.count()).select_from(inbox))
        messages = await store.execute(select(func.count()).select_from(outbox))
        return updates.scalar_one(), messages.scalar_one()


async def test_updates_and_messages_that_are_over_are_forgotten_batch_by_batch(
    database: Database, tmp_path: Path
) -> None:
    now, many = real_now(), 2 * BATCH + 1
    async with database.write() as store:
        await store.inbox.put([Received(n, n, "{}") for n in range(many)], now)
        for _ in range(many):
            store.outbox.add(message(SITI, "sudah terkirim"))
    async with database.write() as store:
        for head in await store.inbox.claim(None, many, now):
            store.inbox.mark_done(head.seq)
        for row in (await store.execute(select(outbox.c.id))).scalars():
            await store.outbox.sent(row, 1, None)

    async with at_work(Tidier(database, tmp_path)):
        assert await Tidier(database, tmp_path).batch() == 0
    assert await left(database) == (many, many)

    async with at_work(Tidier(database, tmp_path, lambda: now + IN_A_WEEK)):
        await eventually(lambda: left(database), (0, 0))


async def test_what_is_not_over_stays(database: Database, tmp_path: Path) -> None:
    now = real_now()
    async with database.write() as store:
        await store.inbox.put([Received(1, 1, "waits"), Received(2, 2, "failed")], now)
        _, dead = await store.inbox.claim(None, 2, now)
        await store.inbox.bury(dead.seq, "G-7K3Q", "ZeroDivisionError")
        store.outbox.add(message(SITI, "menunggu"))
        person = await store.people.add(SITI, "36.03", now)
        draft = await store.conversations.begin(
            person, "registration", "36.03", None, None, {}, now
        )
        asked = {"chat_id": SITI, "text": "Apa nama inovasinya?"}
        store.outbox.add(OutboxRow(SITI, "sendMessage", asked, key=draft.question_key))
    async with database.write() as store:
        question = select(outbox.c.id).where(outbox.c.key.is_not(None))
        await store.outbox.sent((await store.execute(question)).scalar_one(), 1, None)

    assert await Tidier(database, tmp_path, lambda: now + IN_A_WEEK).batch() == 0
    assert await left(database) == (2, 2)


async def test_a_document_stays_until_it_is_sent(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name in ("waits.pdf", "sent.pdf", "new.pdf"):
        (folder / name).write_bytes(b"%PDF")
    long_ago = (real_now() - timedelta(hours=2)).timestamp()
    for name in ("waits.pdf", "sent.pdf"):
        os.utime(folder / name, (long_ago, long_ago))
    async with database.write() as store:
        upload = {"chat_id": SITI, "document": {"file": "documents/waits.pdf", "name": "a.pdf"}}
        store.outbox.add(OutboxRow(SITI, "sendDocument", upload))

    await Tidier(database, tmp_path).files()

    assert {path.name for path in folder.iterdir()} == {"waits.pdf", "new.pdf"}


async def test_without_documents_there_is_nothing_to_tidy(
    database: Database, tmp_path: Path
) -> None:
    await Tidier(database, tmp_path).files()
