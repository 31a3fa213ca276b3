"""A message that failed too often: the person tries it again, and nobody else's."""

from storage.inbox import Received
from tests.office import Office
from tests.person import Person

RAW = (
    '{"update_id": 9, "message": {"message_id": 900, "date": 1795392000, "text": "/profil",'
    ' "chat": {"id": %(id)d, "type": "private", "first_name": "Siti"},'
    ' "from": {"id": %(id)d, "is_bot": false, "first_name": "Siti"}}}'
)


async def buried(office: Office, who: Person) -> str:
    """A message of this person became a dead letter; its incident number."""
    lane = who.telegram_id
    async with office.database.write() as store:
        early = office.now.replace(year=2020)
        await store.inbox.put([Received(9, lane, RAW % {"id": lane})], early)
        (letter,) = await store.inbox.claim(None, 1, early)
        await store.inbox.bury(letter.seq, "G-7K3Q", "ValueError in handlers")
    return "G-7K3Q"


async def test_a_failed_message_is_taken_once_more(office: Office, siti: Person) -> None:
    menu = await siti.starts()
    incident = await buried(office, siti)

    answer = await siti.taps(menu.last, f"again:{incident}")

    assert "kami coba lagi" in answer
    assert "Data saya" in answer
    assert (await siti.taps(menu.last, f"again:{incident}")).toasts == ["Sudah kami terima."]


async def test_nobody_repeats_the_message_of_somebody_else(
    office: Office, siti: Person, budi: Person
) -> None:
    menu = await budi.starts()
    await siti.starts()
    incident = await buried(office, siti)

    answer = await siti.hears(budi.taps(menu.last, f"again:{incident}"))

    assert answer.messages == []
    async with office.database.read() as store:
        assert [letter.incident for letter in await store.inbox.dead()] == [incident]
