"""Dead letters: an administrator sees which there are without reading them, and sends them on."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.cli import attempt
from bot.clock import real_now
from domain.people import Role
from storage.database import Database
from storage.inbox import Received
from tests.bot.shell import Shell
from tests.office import opened

WORDS = "Suami saya sakit, nomornya 081234567890"
INCIDENT = "G-7K3Q"


def message(number: int, chat: int, text: str) -> Received:
    person = {"id": chat, "is_bot": False, "first_name": "Siti Aminah", "username": "siti_dinkes"}
    content = {
        "message_id": number,
        "date": 1_764_000_000,
        "chat": {"id": chat, "type": "private", "first_name": "Siti Aminah"},
        "from": {**person, "language_code": "id"},
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
        "location": {"latitude": -6.1783, "longitude": 106.6319},
    }
    return Received(number, chat, json.dumps({"update_id": number, "message": content}))


def tap(number: int, chat: int, data: str) -> Received:
    query = {"id": "77", "from": {"id": chat, "is_bot": False, "first_name": "Siti"}, "data": data}
    return Received(number, chat, json.dumps({"update_id": number, "callback_query": query}))


async def bury(database: Database, *updates: Received) -> None:
    """These failed until nobody tried again."""
    async with database.write() as store:
        await store.inbox.put(updates, real_now())
        for _ in updates:
            for head in await store.inbox.claim(None, 32, real_now()):
                await store.inbox.bury(head.seq, INCIDENT, "ZeroDivisionError")


@pytest.fixture
def buried(sqlite_url: str) -> None:
    """Three letters of one chat, all under the same number."""

    async def buried() -> None:
        database = await Database.open(sqlite_url)
        daftar, button = message(2, 8, f"/daftar {WORDS}"), tap(3, 8, f"home:{WORDS}")
        await bury(database, message(1, 8, WORDS), daftar, button)
        await database.close()

    asyncio.run(buried())


@pytest.mark.usefixtures("buried")
def test_letters_are_listed_with_the_number_that_the_person_was_told(shell: Shell) -> None:
    printed = shell("letters", "list")

    assert printed.code == 0
    assert printed.out.count(INCIDENT) == 3
    assert "ZeroDivisionError" in printed.out
    assert "Siti" not in printed.out


@pytest.mark.usefixtures("buried")
@pytest.mark.parametrize(("letter", "own"), [("1", ""), ("2", "/daftar"), ("3", "home")])
def test_a_letter_is_shown_without_anybodys_words(shell: Shell, letter: str, own: str) -> None:
    printed = shell("letters", "show", letter)

    assert printed.code == 0
    assert '"update_id"' in printed.out
    assert own in printed.out
    for word in ("Siti", "siti_dinkes", "Suami", "sakit", "0812", "106.6"):
        assert word not in printed.out


@pytest.mark.usefixtures("buried")
def test_a_letter_is_found_by_what_the_person_was_told_and_read_only_when_asked_for(
    shell: Shell,
) -> None:
    assert "bot_command" in shell("letters", "show", INCIDENT.lower()).out
    assert WORDS in shell("letters", "show", "1", "--words").out


@pytest.mark.usefixtures("buried")
@pytest.mark.parametrize("letter", ["99", "G-XXXX", "satu"])
def test_a_letter_that_is_not_there_is_not_replayed(shell: Shell, letter: str) -> None:
    for what in ("show", "replay"):
        printed = shell("letters", what, letter)
        assert (printed.code, "letters list" in printed.err) == (1, True)


async def test_a_letter_that_is_replayed_while_its_chat_is_busy_waits_its_turn(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PANDU_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("PANDU_DATA_DIR", str(tmp_path))
    async with opened(sqlite_url, tmp_path) as office:
        rina = await office.known("Rina", Role.ADMIN, region="36.03")
        await rina.starts()
        await bury(office.database, message(1, rina.telegram_id, "/profil"))
        told = len(rina.inbox.messages)
        rina.client.send("/bantuan")
        assert await asyncio.to_thread(attempt, ["letters", "replay", INCIDENT]) == 0
        rina.client.send("/batal")
        await office.settled()
        async with office.database.read() as store:
            assert await store.inbox.letters() == 0
            assert await store.inbox.backlog() == (0, None)

    assert len(rina.inbox.messages) == told + 3
    assert sum("Rina" in answer.text for answer in rina.inbox.messages[told:]) >= 1
