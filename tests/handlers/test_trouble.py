"""Something is broken: one update, the database, Telegram. Nothing is lost, nobody else waits."""

import io
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot import processing
from bot.observing import configure
from bot.settings import LogFormat, LogLevel
from domain.people import Role
from simulator.faults import Fault
from storage import engines
from storage.inbox import Received
from storage.tables import conversations
from tests.handlers.conftest import TANGERANG
from tests.handlers.steps import SUMMARY, until
from tests.office import Office, opened
from tests.person import Person


@pytest.fixture
def _tried_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failing update is tried again without delay, as often as ever."""
    monkeypatch.setattr(processing, "FIRST_DELAY", timedelta(0))


async def answers_become(office: Office, answers: dict[str, Any]) -> None:
    """The only draft there is, changed as no program of ours would."""
    async with office.database.write() as store:
        await store.execute(update(conversations).values(answers=answers))


@pytest.mark.usefixtures("_tried_at_once")
async def test_an_unreadable_update_stops_neither_the_others_nor_its_own_chat(
    office: Office, siti: Person, budi: Person
) -> None:
    async with office.database.write() as store:
        poison = [
            Received(1, siti.telegram_id, '{"update_id": 1, "mess'),
            Received(2, siti.telegram_id, '{"update_id": 2, "message": "a word"}'),
            Received(3, 0, "[]"),
        ]
        await store.inbox.put(poison, office.now - timedelta(days=400))

    assert "Data saya" in await budi.says("/profil")
    assert "Data saya" in await siti.says("/profil")
    async with office.database.read() as store:
        assert {letter.seq for letter in await store.inbox.dead()} == {1, 2, 3}


@pytest.mark.usefixtures("_tried_at_once")
async def test_a_failure_is_told_with_a_number_and_can_be_tried_again(
    office: Office, siti: Person, budi: Person
) -> None:
    await siti.says("/daftar", "Rantang Kasih")
    await answers_become(office, {"name": {"not": "a name"}})

    told = await siti.says(SUMMARY)

    assert "Mohon maaf, ada gangguan di pihak kami. Pesan Bapak/Ibu sudah tersimpan" in told
    assert "Nomor gangguan: G-" in told
    assert "Isian sebelumnya aman." in told
    assert told.buttons == ["Coba lagi", "Menu"]
    assert "Data saya" in await budi.says("/profil")

    await answers_become(office, {"name": "Rantang Kasih"})
    again = await siti.presses("Coba lagi")
    assert "kami coba lagi" in again
    assert "Pertanyaan 3 dari 9 · Tahapan" in again


@pytest.mark.usefixtures("_tried_at_once")
async def test_what_comes_after_a_failure_is_answered_in_order(
    office: Office, siti: Person
) -> None:
    await siti.says("/daftar", "Rantang Kasih")
    await answers_become(office, {"name": {"not": "a name"}})

    told = await siti.sends_at_once(SUMMARY, "/profil")

    assert told.text.index("Nomor gangguan") < told.text.index("Data saya")


# ── The database ─────────────────────────────────────────────────────────────────────────────


@pytest.fixture
async def impatient(
    sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Office, Path]]:
    """An office that waits for a locked database only for a moment."""
    monkeypatch.setattr(engines, "BUSY_TIMEOUT", 20)
    file = tmp_path / "locked.db"
    shutil.copy(sqlite_template, file)
    async with opened(f"sqlite+aiosqlite:///{file}", tmp_path) as office:
        yield office, file


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Somebody else writes, and does not come to an end."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


async def test_while_the_database_is_locked_nothing_is_lost(
    impatient: tuple[Office, Path],
) -> None:
    office, file = impatient
    log = io.StringIO()
    configure(LogLevel.INFO, LogFormat.JSON, stream=log)
    wati = await office.known("Wati", Role.ADMIN, region=TANGERANG)
    await wati.starts()

    with locked(file):
        wati.client.send("/profil")
        wati.client.send("/bantuan")
        await until(lambda: "DatabaseTrouble" in log.getvalue())
        assert len(wati.client.received) == 1
    await office.settled()

    answers = wati.client.received[1:]
    assert ["Data saya" in answer.text for answer in answers] == [True, False]
    async with office.database.read() as store:
        assert await store.inbox.dead() == []


# ── Telegram ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "fault",
    [
        Fault("sendMessage", code=500),
        Fault("sendMessage", code=502, times=2),
        Fault("sendMessage", retry_after=1),
        Fault("sendMessage", drop="before"),
        Fault("sendMessage", latency=0.2, times=3),
        Fault("getUpdates", code=502),
        Fault("getUpdates", drop="after"),
        Fault(None, code=500, times=3),
    ],
    ids=["500", "502-twice", "429", "drops", "slow", "poll-502", "poll-drops", "down"],
)
async def test_telegram_fails_for_a_while_and_everything_arrives_once_and_in_order(
    office: Office, siti: Person, fault: Fault
) -> None:
    await siti.starts()
    read_before = len(siti.client.received)

    office.telegram.faults.plan(fault)
    await siti.says("/daftar", "Rantang Kasih", SUMMARY)

    headings = [m.text.partition("\n")[0] for m in siti.client.received[read_before:]]
    assert headings == [
        "Pertanyaan 1 dari 10 · Nama inovasi",
        "Pertanyaan 2 dari 9 · Ringkasan",
        "Pertanyaan 3 dari 9 · Tahapan",
    ]


async def test_a_tap_that_cannot_be_acknowledged_counts_all_the_same(
    office: Office, siti: Person
) -> None:
    await siti.says("/daftar", "Rantang Kasih", SUMMARY)
    office.telegram.faults.plan(Fault("answerCallbackQuery", code=500))

    siti.client.press("Inisiatif")
    await until(lambda: "Bentuk" in siti.client.received[-1].text)

    assert "Pertanyaan 4 dari 7 · Bentuk" in siti.client.received[-1].text
