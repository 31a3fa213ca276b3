"""`@bot words` in any chat: what everybody may see, quickly, a page at a time."""

import asyncio

import pytest

from domain.innovations import Stage
from simulator.client import Client
from simulator.objects import InlineQuery, User
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.shelf import new, stocked
from tests.office import Office
from tests.person import Person


async def asks(office: Office, who: Person, words: str, offset: str = "") -> InlineQuery:
    """Type `@bot words` and wait for what is listed."""
    query = who.client.ask_inline(words, offset)
    async with asyncio.timeout(10):
        while query.results is None:  # noqa: ASYNC110 - the query rings no bell
            await asyncio.sleep(0)
    await office.settled()
    return query


def titles(query: InlineQuery) -> list[str]:
    assert query.results is not None
    return [result["title"] for result in query.results]


@pytest.fixture
async def shelf(office: Office, town: Town, rina: Person) -> list[str]:
    """Two verified innovations."""
    return await stocked(
        office,
        rina,
        [
            new(TANGERANG, town.health, "Rantang Kasih", expansion="Antar Makan <Lansia>"),
            new(TANGERANG, town.transport, "Kir Keliling", stage=Stage.APPLIED),
        ],
    )


async def test_words_list_what_everybody_may_see(
    shelf: list[str], office: Office, siti: Person
) -> None:
    query = await asks(office, siti, "kir keliling")

    assert query.results is not None
    first = query.results[0]
    assert first["id"] == shelf[1]
    assert first["title"] == "Kir Keliling"
    assert first["description"] == "Dinas Perhubungan · Kabupaten Tangerang · penerapan"


async def test_a_chosen_result_is_the_public_card_and_opens_in_pandu(
    shelf: list[str], office: Office, siti: Person
) -> None:
    query = await asks(office, siti, "rantang kasih")

    opened = await siti.does(lambda: siti.client.choose(query, shelf[0]))

    sent = next(m for m in siti.client.messages if "Antar Makan <Lansia>" in m.text)
    assert not sent.from_bot
    assert "Tahapan: inisiatif" in sent.text
    assert "PIC" not in sent.text
    assert sent.buttons[0][0]["url"] == (
        f"https://t.me/{office.telegram.bot.username}?start=inv_{shelf[0].removeprefix('INV-')}"
    )
    assert "Lapor perkembangan" in opened.buttons
    link = f"/start inv_{shelf[0].removeprefix('INV-')}"
    assert shelf[0] in await office.somebody("Tono").says(link)


async def test_a_chosen_result_does_not_answer_an_open_question(
    shelf: list[str], office: Office, siti: Person
) -> None:
    await siti.says("/daftar")
    query = await asks(office, siti, "rantang kasih")

    opened = await siti.does(lambda: siti.client.choose(query, shelf[0]))

    assert shelf[0] in opened
    assert "Kepanjangan" in await siti.says("SIJEMPOL")


async def test_nobody_gets_more_than_the_public_has(
    shelf: list[str], office: Office, town: Town, siti: Person, rina: Person
) -> None:
    await stocked(office, siti, [new(TANGERANG, town.health, "Rantang Baru")], verified=False)

    for person in (siti, rina, office.somebody("Tono")):
        assert titles(await asks(office, person, "rantang baru")) == ["Rantang Kasih"]


async def test_without_words_the_newest_come_first(
    shelf: list[str], office: Office, siti: Person
) -> None:
    assert titles(await asks(office, siti, "  ")) == ["Kir Keliling", "Rantang Kasih"]


@pytest.mark.parametrize("words", ["xqzv", "🙏", "مرحبا"])
async def test_nothing_found_is_an_answer_too(
    shelf: list[str], office: Office, siti: Person, words: str
) -> None:
    assert titles(await asks(office, siti, words)) == []


async def test_pages_follow_each_other_without_repeating(
    office: Office, town: Town, rina: Person
) -> None:
    await stocked(
        office, rina, [new(TANGERANG, town.health, f"Antrean Pos {n}") for n in range(45)]
    )

    for words in ("antrean pos", ""):
        pages = [titles(await asks(office, rina, words, offset)) for offset in ("", "20", "40")]
        assert [len(page) for page in pages] == [20, 20, 5]
        assert len({title for page in pages for title in page}) == 45
    for odd in ("-1", "²", "abc", "99999999999"):
        assert len(titles(await asks(office, rina, "antrean pos", odd))) in (0, 20)


async def test_in_a_group_pandu_lets_the_chosen_result_stand(
    shelf: list[str], office: Office, siti: Person
) -> None:
    group = office.telegram.add_group("Grup OPD", [siti.user], [siti.user])
    client = Client.of(office.telegram, siti.user.id, group.id)
    query = client.ask_inline("rantang kasih")
    await office.settled()
    async with asyncio.timeout(10):
        while query.results is None:  # noqa: ASYNC110 - the query rings no bell
            await asyncio.sleep(0)

    client.choose(query, shelf[0])
    await office.settled()

    assert [message.from_bot for message in client.messages] == [False]


async def test_a_heap_of_letters_typed_is_answered_to_the_last(
    shelf: list[str], office: Office
) -> None:
    word = "rantang kasih"
    user = User(9_100_001, "Tono")
    office.telegram.add_user(user)
    client = Client.of(office.telegram, user.id)
    queries = [client.ask_inline(word[:end]) for end in range(1, len(word) + 1)]
    await office.settled()
    async with asyncio.timeout(10):
        while any(query.results is None for query in queries):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0)

    assert titles(queries[-1]) == ["Rantang Kasih"]
