"""In a group Pandu says one line, and only when it is addressed."""

from simulator.client import Client
from tests.office import Office
from tests.person import Person


async def test_only_commands_addressed_to_it_are_answered(office: Office, siti: Person) -> None:
    group = office.telegram.add_group("Inovasi 36.03", [siti.user], [siti.user])
    office.telegram.reads_all_group_messages = True
    there = Client.of(office.telegram, siti.telegram_id, group.id)
    username = office.application.house.bot_username

    for words in ("Selamat pagi semua", "/daftar", "/daftar@other_bot", "inv 2026 1"):
        there.send(words)
    there.edit(there.send("siap")[0], "siap 86")
    there.voice()
    await office.settled()
    assert there.received == []

    there.send(f"/daftar@{username}")
    await office.settled()

    (said,) = there.received
    assert said.text == "Demi menjaga data, Pandu melayani di percakapan pribadi."
    assert [b["url"] for row in said.buttons for b in row] == [f"https://t.me/{username}"]


async def test_a_group_neither_begins_nor_answers_a_conversation(
    office: Office, siti: Person
) -> None:
    group = office.telegram.add_group("Inovasi 36.03", [siti.user], [siti.user])
    there = Client.of(office.telegram, siti.telegram_id, group.id)
    await siti.says("/daftar")

    there.send(f"/batal@{office.application.house.bot_username}")
    await office.settled()

    assert "Pertanyaan 2 dari 9 · Ringkasan" in await siti.says("Rantang Kasih")
