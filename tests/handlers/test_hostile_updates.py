"""Updates as no app sends them: whatever comes, the others are served and nothing is let in."""

from typing import Any

import pytest

from tests.handlers.test_attacks import count
from tests.office import Office
from tests.person import Person

HUGE = 2**63
CHANNEL = {"id": -1009, "type": "channel", "title": "Kanal"}
GROUP = {"id": -1008, "type": "supergroup", "title": "Grup"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}


def private(who: Person) -> dict[str, Any]:
    """The private chat of somebody."""
    return {"id": who.telegram_id, "type": "private", "first_name": "Siti"}


def sender(who: Person) -> dict[str, Any]:
    """Somebody as the sender."""
    return {"id": who.telegram_id, "is_bot": False, "first_name": "Siti"}


def updates(who: Person) -> dict[str, tuple[str, dict[str, Any]]]:
    """Kind and content, by what is odd about it."""
    said = {"message_id": 900, "date": 1, "chat": private(who), "from": sender(who)}
    tap = {"id": "1", "from": sender(who), "chat_instance": "1"}
    return {
        "nobody": ("message", {"message_id": 900, "date": 1, "chat": private(who), "text": "a"}),
        "anonymous admin": (
            "message",
            {
                "message_id": 1,
                "date": 1,
                "chat": GROUP,
                "from": ANONYMOUS,
                "sender_chat": GROUP,
                "text": "/laporan",
            },
        ),
        "edited in a group": (
            "edited_message",
            {**said, "chat": GROUP, "edit_date": 2, "text": "/laporan"},
        ),
        "tap in a channel": (
            "callback_query",
            {**tap, "data": "home", "message": {"message_id": 1, "date": 1, "chat": CHANNEL}},
        ),
        "tap without data": ("callback_query", {**tap, "game_short_name": "x"}),
        "tap of an inline message": (
            "callback_query",
            {**tap, "inline_message_id": "x", "data": "home"},
        ),
        "file without size": (
            "message",
            {**said, "document": {"file_id": "a", "file_unique_id": "b"}},
        ),
        "file of a huge size": (
            "message",
            {**said, "document": {"file_id": "a", "file_unique_id": "b", "file_size": 2**70}},
        ),
        "path in a file's name": (
            "message",
            {
                **said,
                "document": {
                    "file_id": "a",
                    "file_unique_id": "b",
                    "file_name": "../../../etc/passwd\u202e",
                    "file_size": 1,
                },
            },
        ),
        "no photo at all": ("message", {**said, "photo": []}),
        "someone else's contact": (
            "message",
            {**said, "contact": {"phone_number": "0812", "first_name": "X", "user_id": 1}},
        ),
        "nul and halves of letters": ("message", {**said, "text": "a\x00b\ud800c"}),
    }


ODD = (
    "nobody", "anonymous admin", "edited in a group", "tap in a channel", "tap without data",
    "tap of an inline message", "file without size", "file of a huge size",
    "path in a file's name", "no photo at all", "someone else's contact",
    "nul and halves of letters",
)  # fmt: skip


@pytest.mark.parametrize("conversing", [False, True])
@pytest.mark.parametrize("odd", ODD)
async def test_an_odd_update_harms_nobody(
    office: Office, siti: Person, budi: Person, odd: str, conversing: bool
) -> None:
    if conversing:
        await siti.says("/daftar")
    kind, content = updates(siti)[odd]

    office.telegram.updates.push(kind, content)
    await office.settled()

    assert "Budi" in await budi.says("/profil")
    async with office.database.read() as store:
        assert await store.inbox.dead() == []
    assert await count(office, "innovations") == 0


async def test_an_id_that_no_database_holds_stops_only_itself(
    office: Office, siti: Person, budi: Person
) -> None:
    stranger = {"id": HUGE, "is_bot": False, "first_name": "X"}
    content = {"message_id": 1, "date": 1, "chat": private(siti), "from": stranger, "text": "a"}

    office.telegram.updates.push("message", content)

    assert "Budi" in await budi.says("/profil")
