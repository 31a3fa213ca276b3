"""What people really do in the middle of a form: offline heaps, old buttons, greetings, leaving."""

from collections.abc import AsyncIterator, Callable

import pytest

from simulator.client import Client
from simulator.objects import Message
from tests.handlers.steps import SUMMARY
from tests.office import Office
from tests.person import Person, Screen


@pytest.fixture(autouse=True)
async def nothing_failed(office: Office) -> AsyncIterator[None]:
    """Whatever people do, no update becomes a dead letter."""
    yield
    async with office.database.read() as store:
        assert await store.inbox.dead() == []


async def answers(office: Office, who: Person) -> dict[str, object]:
    """What the active draft holds."""
    async with office.database.read() as store:
        person = (await store.people.by_telegram([who.telegram_id]))[who.telegram_id]
        drafts = await store.conversations.active_of([person.id])
    return drafts[person.id][0].answers


def data_of(message: Message, label: str) -> str:
    """The callback data of a button."""
    buttons = {
        button["text"]: str(button["callback_data"]) for row in message.buttons for button in row
    }
    return buttons[label]


async def up_to_the_summary(who: Person, name: str = "Rantang Kasih") -> Screen:
    """Answer everything, and leave the sending."""
    await who.says("/daftar", name, SUMMARY)
    await who.presses("Inisiatif")
    await who.presses("Pelayanan publik")
    await who.presses("Digital")
    await who.says("kesehatan")
    return await who.presses("Saya sendiri")


# ── Offline ──────────────────────────────────────────────────────────────────────────────────


async def test_a_heap_of_offline_answers_is_never_filled_silently_in(
    office: Office, siti: Person
) -> None:
    await siti.says("/daftar")

    heap = await siti.sends_at_once("Rantang Kasih", SUMMARY, "Inisiatif")

    assert (await answers(office, siti)).keys() == {"name"}
    assert "Pertanyaan 2 dari 9 · Ringkasan" in heap
    assert heap.buttons.count("Pakai sebagai jawaban") == 2
    assert f'"{SUMMARY}"' in heap


async def test_an_early_answer_is_used_by_one_tap_and_only_once(
    office: Office, siti: Person
) -> None:
    await siti.says("/daftar")
    heap = await siti.sends_at_once("Rantang Kasih", SUMMARY)
    aside = next(m for m in heap.messages if SUMMARY in m.text)

    data = data_of(aside, "Pakai sebagai jawaban")

    used = await siti.presses("Pakai sebagai jawaban", aside)

    assert (await answers(office, siti))["summary"] == SUMMARY
    assert "Tahapan" in used
    again = await siti.taps(aside, data)
    assert again.toasts == ["Sudah kami terima."]
    assert (await answers(office, siti)).keys() == {"name", "summary"}


# ── What is no answer ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("greeting", "returned"),
    [
        ("Assalamualaikum", "Waalaikumsalam, Ibu Siti."),
        ("Selamat pagi pak admin", "Selamat pagi, Ibu Siti."),
        ("mohon izin", "Selamat pagi, Ibu Siti."),
    ],
)
async def test_a_greeting_is_returned_and_the_question_repeated(
    office: Office, siti: Person, greeting: str, returned: str
) -> None:
    await siti.says("/daftar")

    answer = await siti.says(greeting)

    assert returned in answer
    assert "Pertanyaan 1 dari 10 · Nama inovasi" in answer
    assert await answers(office, siti) == {}


KINDS: dict[str, tuple[Callable[[Client], object], str]] = {
    "voice": (lambda phone: phone.voice(), "Pesan suara belum dapat kami baca"),
    "sticker": (lambda phone: phone.sticker(), "Stiker belum dapat kami baca"),
    "location": (lambda phone: phone.location(-6.2, 106.5), "Lokasi belum diperlukan"),
    "contact": (lambda phone: phone.contact("+62811111111", "X"), "Kontak belum diperlukan"),
    "poll": (lambda phone: phone.poll("Ya?", ["a", "b"]), "Jajak pendapat belum dapat"),
    "document": (lambda phone: phone.document(b"%PDF", "a.pdf"), "Berkas belum diperlukan"),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_what_cannot_be_an_answer_is_explained_and_the_question_stays(
    office: Office, siti: Person, kind: str
) -> None:
    send, expected = KINDS[kind]
    await siti.says("/daftar", "Rantang Kasih", SUMMARY)

    answer = await siti.does(lambda: send(siti.client))

    assert expected in answer
    assert "Pertanyaan 3 dari 9 · Tahapan" in answer
    assert "Inisiatif" in answer.buttons
    assert (await answers(office, siti)).keys() == {"name", "summary"}


async def test_an_edited_message_changes_nothing_and_says_what_would(
    office: Office, siti: Person
) -> None:
    await siti.says("/daftar")
    sent = siti.client.send("Rantang Kasih")[0]
    await office.settled()

    answer = await siti.does(lambda: siti.client.edit(sent, "Rantang Sayang"))

    assert "tidak kami baca" in answer
    assert (await answers(office, siti))["name"] == "Rantang Kasih"


@pytest.mark.parametrize(
    "typed",
    ["<b>Sehat</b> & <script>", "سلام \u202eabc", "🙂🙂", "=SUM(A1)", "a" * 300, "x" * 20_000],
)
async def test_any_text_is_taken_literally_or_refused_with_a_reason(
    siti: Person, typed: str
) -> None:
    await siti.says("/daftar")

    answer = await siti.says(typed)

    assert "Pertanyaan" in answer
    assert "Keluar: /batal" in answer


# ── Back, skip, change ───────────────────────────────────────────────────────────────────────


async def test_back_keeps_the_old_answer_until_there_is_a_new_one(
    office: Office, siti: Person
) -> None:
    await siti.says("/daftar", "Rantang Kasih", SUMMARY)

    back = await siti.presses("Kembali")
    assert "Pertanyaan 2 dari 9 · Ringkasan" in back
    assert (await answers(office, siti))["summary"] == SUMMARY

    await siti.says("Kader mengantar makanan bergizi kepada lansia setiap hari.")
    assert str((await answers(office, siti))["summary"]).startswith("Kader mengantar")


async def test_one_answer_is_changed_from_the_summary_and_the_rest_stays(siti: Person) -> None:
    await up_to_the_summary(siti)
    which = await siti.presses("Ubah")
    assert {"Nama inovasi", "Ringkasan", "Tahapan"} <= set(which.buttons)

    await siti.presses("Tahapan")
    asked = await siti.presses("Uji coba")
    assert "Tanggal uji coba" in asked
    check = await siti.says("Juni 2026")

    assert "Mohon diperiksa" in check
    assert "uji coba, sejak Juni 2026" in check
    assert "Rantang Kasih" in check


async def test_skip_is_a_button_and_a_word(siti: Person) -> None:
    await siti.says("/daftar", "SIJEMPOL")

    assert "Ringkasan" in await siti.says("lewati")


# ── Old buttons ──────────────────────────────────────────────────────────────────────────────


async def test_an_old_button_gets_a_kind_answer_and_the_open_question(
    office: Office, siti: Person
) -> None:
    await siti.says("/daftar", "Rantang Kasih")
    old = (await siti.says(SUMMARY)).last
    await siti.presses("Inisiatif")

    answer = await siti.presses("Penerapan", old)

    assert answer.toasts == ["Tombol itu dari pesan lama."]
    assert "Tombol itu dari pertanyaan yang sudah lewat" in answer
    assert "Bentuk inovasi" in answer
    assert (await answers(office, siti))["stage"] == "initiative"


async def test_ten_taps_count_once(office: Office, siti: Person) -> None:
    stage = (await siti.says("/daftar", "Rantang Kasih", SUMMARY)).last

    def ten_taps() -> None:
        for _ in range(10):
            siti.client.press("Inisiatif", stage)

    answer = await siti.does(ten_taps)

    assert answer.text.count("Bentuk inovasi") == 1
    assert (await answers(office, siti)).keys() == {"name", "summary", "stage"}


async def test_ten_taps_send_once(office: Office, siti: Person) -> None:
    check = (await up_to_the_summary(siti)).last

    def ten_taps() -> None:
        for _ in range(10):
            siti.client.press("Kirim", check)

    sent = await siti.does(ten_taps)

    assert sent.text.count("Nomor: INV-3603-2026-0001") == 1
    assert "0002" not in sent


@pytest.mark.parametrize(
    "data",
    [
        "q:1:stage:penerapan",
        "q:1:stage:!9",
        "q:1:stage:!skip",
        "q:1:stage:!yes",
        "q:1:stage:!done",
        "q:1:-:!send",
        "q:1:-:!use7",
        "q:1:-:!change=nothing",
        "q:1:nothing:x",
        "q:999:stage:applied",
        "q:",
        "q",
        "dup:1:other",
        "dup:1:copy:INV-1",
        "draft:resume:999",
        "draft:delete:x",
        "draft",
        "go:nowhere",
        "go:",
        "consent",
        "consent:guess",
        "again:G-XXXX",
        "profile:password",
        "reminders:maybe",
        "duty:1'; DROP TABLE people",
        "made-up",
        ":::",
        "x" * 64,
    ],
)
async def test_made_up_buttons_are_answered_and_change_nothing(
    office: Office, siti: Person, data: str
) -> None:
    stage = (await siti.says("/daftar", "Rantang Kasih", SUMMARY)).last
    before = await answers(office, siti)

    answer = await siti.taps(stage, data)

    assert answer.toasts or answer.text
    assert await answers(office, siti) == before


async def test_nobody_touches_the_draft_of_somebody_else(
    office: Office, siti: Person, budi: Person
) -> None:
    asked = (await siti.says("/daftar", "Rantang Kasih", SUMMARY)).last
    kept = await siti.says("/batal")
    menu = (await budi.says("/mulai")).last
    foreign = {
        *(button["callback_data"] for row in asked.buttons for button in row),
        *(button["callback_data"] for row in kept.last.buttons for button in row),
    }
    draft_id = kept.last.buttons[0][0]["callback_data"].rpartition(":")[2]

    for data in sorted(foreign | {f"draft:delete:{draft_id}", f"draft:send:{draft_id}"}):
        answer = await budi.taps(menu, data)
        assert "Rantang" not in answer

    assert "Pertanyaan 3 dari 9 · Tahapan" in await siti.presses("Lanjutkan")


# ── Leaving and coming back ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", ["/mulai", "/bantuan", "/profil", "/cari lansia", "/inovasi"])
async def test_commands_work_in_the_middle_and_never_destroy_the_draft(
    siti: Person, command: str
) -> None:
    await siti.says("/daftar", "Rantang Kasih")

    await siti.says(command)

    assert "Tahapan" in await siti.says(SUMMARY)


@pytest.mark.parametrize("words", ["/batal", "batal", "gak jadi pak"])
async def test_leaving_keeps_the_draft_and_offers_to_delete_it(siti: Person, words: str) -> None:
    await siti.says("/daftar", "Rantang Kasih")

    left = await siti.says(words)
    assert "Isian tersimpan: Rantang Kasih, pertanyaan 2 dari 9." in left
    await siti.says("apa kabar dunia")

    assert "Pertanyaan 2 dari 9 · Ringkasan" in await siti.presses("Lanjutkan", left.last)


async def test_deleting_a_draft_asks_first_and_happens_once(siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih")
    await siti.says("/batal")

    sure = await siti.presses("Hapus isian ini")
    assert "Hapus sekarang?" in sure
    delete = data_of(sure.last, "Ya, hapus")
    assert "Isian sudah dihapus" in await siti.presses("Ya, hapus")

    gone = await siti.taps(siti.inbox.last, delete)
    assert gone.toasts == ["Isian itu sudah dikirim atau dihapus."]
    assert "tidak ada isian yang terbuka" in await siti.says("/batal")


async def test_a_new_registration_keeps_the_old_one(siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih")

    offered = await siti.says("/daftar")
    assert "Masih ada isian yang belum selesai: Rantang Kasih" in offered
    await siti.presses("Mulai baru")
    await siti.says("Bank Sampah Digital")

    resumed = await siti.presses("Lanjutkan", offered.last)
    assert "Ringkasan" in resumed
    await siti.says("/batal")
    assert "Rantang Kasih" in await siti.says("/batal")


async def test_a_button_of_a_resting_draft_offers_to_go_on_with_it(siti: Person) -> None:
    stage = (await siti.says("/daftar", "Rantang Kasih", SUMMARY)).last
    await siti.says("/batal")

    offered = await siti.presses("Inisiatif", stage)

    assert "dapat dilanjutkan kapan saja" in offered
    assert "Pertanyaan 3 dari 9" in await siti.presses("Lanjutkan", offered.last)


async def test_resuming_ten_times_asks_once(siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih")
    left = (await siti.says("/batal")).last

    def ten_taps() -> None:
        for _ in range(10):
            siti.client.press("Lanjutkan", left)

    assert (await siti.does(ten_taps)).text.count("Pertanyaan 2 dari 9") == 1
