"""Free text and everything else outside a conversation gets an answer that helps."""

import pytest

from domain.intents import Intent, is_register_or_list, understand
from domain.people import Role
from handlers.routes import ROUTES
from handlers.routing import Kind
from tests.handlers.steps import has_verified
from tests.office import Office
from tests.person import Person


@pytest.mark.parametrize(
    ("text", "intent", "rest"),
    [
        ("mau daftar inovasi", Intent.REGISTER, ""),
        ("gimana cara daftarin inovasi kak", Intent.REGISTER, ""),
        ("saya ingin mendaftarkan inovasi", Intent.REGISTER, ""),
        ("lapor perkembangan simpel", Intent.REPORT, "simpel"),
        ("mau melaporkan simpus dong", Intent.REPORT, "simpus"),
        ("lapr perkembangan", Intent.REPORT, ""),
        ("cari antrean puskesmas", Intent.SEARCH, "antrean puskesmas"),
        ("carikan inovasi ibu hamil", Intent.SEARCH, "ibu hamil"),
        ("opd mana yang belum punya inovasi?", Intent.COVERAGE, ""),
        ("siapa yg blm punya inovasi", Intent.COVERAGE, ""),
        ("daftar inovasi kami", Intent.INVENTORY, ""),
        ("kapan batas waktunya min", Intent.SCHEDULE, ""),
        ("ganti nomor hp", Intent.PROFILE, ""),
        ("bantuan", Intent.HELP, ""),
    ],
)
def test_what_officials_write_is_understood(text: str, intent: Intent, rest: str) -> None:
    best = understand(text)[0]

    assert (best.intent, best.rest) == (intent, rest)
    assert best.score >= 80


@pytest.mark.parametrize("text", ["", "🙂", "jempol bumil", "kucing makan ikan", "x" * 5000])
def test_what_means_nothing_is_not_guessed(text: str) -> None:
    assert understand(text) == []


def test_daftar_inovasi_may_be_the_verb_or_the_noun() -> None:
    assert is_register_or_list("Daftar inovasi")
    assert not is_register_or_list("mau daftar inovasi")


@pytest.mark.parametrize("intent", Intent)
def test_every_intent_is_a_command(intent: Intent) -> None:
    assert ROUTES.find(Kind.COMMAND, intent, Role.ADMIN) is not None


async def test_a_wish_in_own_words_is_done(siti: Person) -> None:
    assert "Pertanyaan 1 dari 10 · Nama inovasi" in await siti.says("min, mau daftar inovasi")


@pytest.mark.parametrize("typed", ["daftar inovasi", "daptar inovasi"])
async def test_daftar_inovasi_asks_which_is_meant(siti: Person, typed: str) -> None:
    asked = await siti.says(typed)

    assert asked.buttons == ["Daftarkan inovasi", "Lihat daftar inovasi"]
    assert "belum memiliki inovasi" in await siti.presses("Lihat daftar inovasi")


async def test_a_number_opens_its_card_for_those_who_may_see_it(
    siti: Person, agus: Person, rina: Person, office: Office
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")

    assert "Rantang Kasih" in await siti.says(number)
    assert "Rantang Kasih" in await siti.says("inv 2026 1")
    assert "Rantang Kasih" in await office.somebody("Tono").says(number)
    assert "tidak kami temukan" in await agus.says("2026-0001")


@pytest.mark.parametrize("words", ["siap", "86", "ok", "baik pak terima kasih 🙏", "👍"])
async def test_an_acknowledgement_needs_no_answer(siti: Person, words: str) -> None:
    assert (await siti.says(words)).messages == []


@pytest.mark.parametrize(
    ("words", "returned"),
    [
        ("Assalamualaikum", "Waalaikumsalam, Ibu Siti."),
        ("selamat siang", "Selamat pagi, Ibu Siti."),
    ],
)
async def test_a_greeting_is_returned_with_what_matters(
    siti: Person, words: str, returned: str
) -> None:
    answer = await siti.says(words)

    assert returned in answer
    assert "Operator Dinas Kesehatan" in answer


@pytest.mark.parametrize(
    "typed", ["Jempol <b>Bumil</b> & co", "ٱلسَّلَامُ \u202e", "🙂" * 60, "x" * 20_000, "dua\nbaris"]
)
async def test_what_is_not_understood_offers_a_search_of_it(siti: Person, typed: str) -> None:
    answer = await siti.says(typed)

    assert "belum kami memahami" in answer or "kami belum memahami" in answer
    search = answer.buttons[0]
    assert search.startswith('Cari "')
    assert (await siti.presses(search, answer.last)).text


async def test_what_others_send_outside_a_conversation_is_answered(siti: Person) -> None:
    await siti.starts()
    phone = siti.client
    for send, expected in (
        (phone.voice, "Pesan suara belum dapat kami baca"),
        (phone.sticker, "silakan tulis atau pilih"),
        (lambda: phone.location(-6.2, 106.5), "Lokasi belum kami perlukan"),
        (lambda: phone.contact("+62811111111", "X"), "tidak kami simpan"),
        (lambda: phone.poll("Ya?", ["a", "b"]), "Jajak pendapat"),
        (lambda: phone.document(b"%PDF", "a.pdf"), "tidak ada isian yang terbuka"),
    ):
        answer = await siti.does(send)
        assert expected in answer
        assert "Bantuan" in answer.buttons


async def test_an_unknown_command_offers_those_that_look_like_it(siti: Person) -> None:
    near = await siti.says("/dafar")
    assert "Mungkin maksudnya" in near
    assert "Pertanyaan 1 dari 10" in await siti.presses("/daftar")
    await siti.says("/batal")

    assert "Perintah /xyzzy belum ada" in await siti.says("/xyzzy <b>")


@pytest.mark.parametrize("command", ["/verifikasi", "/pengguna", "/undang"])
async def test_a_command_of_another_role_says_whose_it_is(
    siti: Person, office: Office, command: str
) -> None:
    assert "Menu ini untuk Bappeda" in await siti.says(command)
    assert "diperlukan akses" in await office.somebody("Tono").says(command)


async def test_a_blocked_bot_is_remembered_and_forgotten(office: Office, siti: Person) -> None:
    await siti.starts()

    async def unreachable() -> bool:
        async with office.database.read() as store:
            found = await store.people.by_telegram([siti.telegram_id])
        return found[siti.telegram_id].unreachable_since is not None

    await siti.does(siti.client.block)
    assert await unreachable()
    await siti.does(siti.client.unblock)
    assert not await unreachable()
