"""People look for what exists, narrow it, take it over, and ask its owner."""

import pytest

from domain.innovations import Category, Stage
from domain.people import Role
from simulator.objects import Message
from storage.innovations import NewInnovation
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.handlers.shelf import new, stocked
from tests.office import Office
from tests.person import Person, Screen

BANTEN = "36"


@pytest.fixture
async def shelf(office: Office, town: Town, rina: Person) -> list[str]:
    """Seven verified innovations about queues, of four units in two regions."""
    return await stocked(
        office,
        rina,
        [
            new(TANGERANG, town.health, "Antrean Sehat", stage=Stage.APPLIED),
            new(TANGERANG, town.health, "Antrean Lansia"),
            new(TANGERANG, town.health, "Antrean Balita"),
            new(TANGERANG, town.clinic, "Antrean Pagi", stage=Stage.TRIAL),
            new(TANGERANG, town.transport, "Antrean Uji Kir", affair_id=15),
            new(TANGERANG, town.jambe, "Antrean Desa", category=Category.GOVERNANCE),
            new(SERANG, town.staff, "Antrean Pegawai", affair_id=35, stage=Stage.APPLIED),
        ],
    )


def names(screen: Screen) -> list[str]:
    """The innovations listed, in order."""
    lines = [line for line in screen.last.text.splitlines() if line[:1].isdecimal()]
    return [line.partition(". ")[2] for line in lines]


def data(message: Message) -> list[str]:
    return [b["callback_data"] for row in message.buttons for b in row if "callback_data" in b]


# ── Searching and paging ─────────────────────────────────────────────────────────────────────


async def test_results_are_turned_in_place_however_long_the_search(
    shelf: list[str], siti: Person
) -> None:
    words = "antrean untuk warga yang menunggu lama di loket pelayanan supaya tidak berdesakan 🙏"
    first = await siti.says(f"/cari {words}")
    assert words in first
    before = names(first)

    second = await siti.presses("Berikutnya › (2/2)")

    assert second.last.id == first.last.id
    assert (len(before), len(names(second))) == (5, 2)
    assert {*before, *names(second)} == {
        "Antrean Sehat",
        "Antrean Lansia",
        "Antrean Balita",
        "Antrean Pagi",
        "Antrean Uji Kir",
        "Antrean Desa",
        "Antrean Pegawai",
    }
    assert names(await siti.presses("‹ Sebelumnya")) == before


async def test_a_result_opens_beside_the_list(shelf: list[str], siti: Person) -> None:
    found = await siti.says("/cari antrean lansia")

    card = await siti.presses("Antrean Lansia")

    assert shelf[1] in card
    assert card.last.id != found.last.id


async def test_units_are_found_by_their_name_and_abbreviation(
    shelf: list[str], siti: Person
) -> None:
    assert names(await siti.says("/cari dinas perhubungan"))[0] == "Antrean Uji Kir"
    assert names(await siti.says("/cari dishub"))[0] == "Antrean Uji Kir"


@pytest.mark.parametrize("words", ["🙏🙏", "xqzv", "%_'\";--", "مرحبا", "a", "x" * 4000])
async def test_what_is_not_there_is_answered_kindly(
    shelf: list[str], siti: Person, words: str
) -> None:
    answered = await siti.says(f"/cari {words}")

    assert "Belum ada inovasi di katalog" in answered or names(answered)
    assert "Daftarkan inovasi" in answered.buttons or names(answered)


async def test_an_empty_search_asks_what_to_look_for(siti: Person) -> None:
    asked = await siti.says("/cari   ")

    assert "Apa yang ingin dicari?" in asked
    typing = asked.last.buttons[0][0]
    assert (typing["text"], typing["switch_inline_query_current_chat"]) == (
        "Cari sambil mengetik",
        "",
    )


async def test_a_search_whose_message_is_gone_is_asked_for_again(
    shelf: list[str], siti: Person
) -> None:
    found = await siti.says("/cari antrean")
    button = next(one for one in data(found.last) if one.startswith("find:"))
    del siti.client.chat.messages[found.last.id]

    assert "Apa yang ingin dicari?" in await siti.taps(found.last, button)


# ── Narrowing ────────────────────────────────────────────────────────────────────────────────


async def test_results_are_narrowed_choice_by_choice_and_widened_again(
    shelf: list[str], siti: Person
) -> None:
    await siti.says("/cari antrean")
    asked = await siti.presses("Saring")
    assert "Saring 7 hasil untuk antrean menurut apa?" in asked

    stages = await siti.presses("Menurut tahapan")
    assert {"inisiatif (4)", "penerapan (2)", "uji coba (1)"} <= set(stages.buttons)
    applied = await siti.presses("penerapan (2)")
    assert "Disaring: penerapan" in applied
    assert set(names(applied)) == {"Antrean Sehat", "Antrean Pegawai"}

    await siti.presses("Saring")
    await siti.presses("Menurut daerah")
    both = await siti.presses("Kabupaten Serang (1)")
    assert "Disaring: penerapan dan Kabupaten Serang" in both
    assert names(both) == ["Antrean Pegawai"]

    widened = await siti.presses("✕ tahapan: penerapan")
    assert names(widened) == ["Antrean Pegawai"]
    assert len(names(await siti.presses("✕ daerah: Kabupaten Serang"))) == 5


@pytest.mark.parametrize(
    ("facet", "value", "left"),
    [
        ("unit", "Puskesmas Mauk · Kabupaten Tangerang (1)", ["Antrean Pagi"]),
        ("jenis unit", "kecamatan (1)", ["Antrean Desa"]),
        ("bentuk", "tata kelola pemerintahan daerah (1)", ["Antrean Desa"]),
        ("urusan", "Perhubungan (1)", ["Antrean Uji Kir"]),
    ],
)
async def test_every_side_of_an_innovation_narrows(
    shelf: list[str], siti: Person, facet: str, value: str, left: list[str]
) -> None:
    await siti.says("/cari antrean")
    await siti.presses("Saring")
    await siti.presses(f"Menurut {facet}")

    assert names(await siti.presses(value)) == left


async def test_a_filter_that_leaves_nothing_can_be_taken_away(
    shelf: list[str], siti: Person, town: Town
) -> None:
    found = await siti.says("/cari antrean lansia")

    none = await siti.taps(found.last, f"find:0:u{town.staff},tapplied,kdistrict")
    assert "Tidak ada hasil" in none
    unit = await siti.presses("✕ jenis unit: kecamatan")
    assert names(unit) == ["Antrean Pegawai"]


async def test_a_guessed_filter_is_left_out(shelf: list[str], siti: Person) -> None:
    found = await siti.says("/cari antrean")

    same = await siti.taps(found.last, "find:1:u999999,r99.99,tungu,zz,u²,a77")

    assert len(names(same)) == 2
    assert "Disaring" not in same


async def test_the_longest_choice_of_filters_fits_in_a_button(
    office: Office, town: Town, rina: Person, siti: Person
) -> None:
    def one(number: int) -> NewInnovation:
        return new(TANGERANG, town.clinic, f"Antrean {number}", affair_id=38)

    await stocked(office, rina, [one(n) for n in range(60)])
    found = await siti.says("/cari antrean")
    longest = "find:11:khealth_centre,bpublic-service,tinitiative,a38,r36.03"

    last = await siti.taps(found.last, longest)

    assert len(names(last)) == 5
    assert max(map(len, data(last.last))) <= 64


# ── Who sees what ────────────────────────────────────────────────────────────────────────────


async def test_what_waits_for_verification_is_seen_by_name_in_its_region_only(
    office: Office, town: Town, siti: Person, budi: Person, agus: Person, rina: Person
) -> None:
    await stocked(office, siti, [new(TANGERANG, town.health, "Antrean Baru")], verified=False)

    named = await budi.says("/cari antrean baru")
    assert "belum diverifikasi" in named
    assert "Antrean Baru" not in named.buttons
    assert "Antrean Baru" in (await siti.says("/cari antrean baru")).buttons
    assert "Antrean Baru" in (await rina.says("/cari antrean baru")).buttons
    assert "Belum ada inovasi" in await agus.says("/cari antrean baru")
    assert "Belum ada inovasi" in await office.somebody("Tono").says("/cari antrean baru")


@pytest.mark.parametrize("role", [Role.ADMIN, Role.OBSERVER])
async def test_the_province_sees_what_waits_in_its_regions(
    office: Office, town: Town, siti: Person, role: Role
) -> None:
    province = await office.known("Tuti", role, region=BANTEN)
    await stocked(office, siti, [new(TANGERANG, town.health, "Antrean Baru")], verified=False)

    assert names(await province.says("/cari antrean baru")) == ["Antrean Baru"]
    assert "diajukan" in await province.presses("Antrean Baru")


async def test_an_operator_of_the_province_does_not(
    office: Office, town: Town, siti: Person
) -> None:
    operator = await office.known("Tuti", Role.OFFICER, region=BANTEN, agency_id=town.jambe)
    await stocked(office, siti, [new(TANGERANG, town.health, "Antrean Baru")], verified=False)

    assert "Belum ada inovasi" in await operator.says("/cari antrean baru")


# ── Replicating ──────────────────────────────────────────────────────────────────────────────


async def test_another_units_innovation_becomes_a_draft_to_adapt(
    shelf: list[str], siti: Person, agus: Person
) -> None:
    await siti.says("/cari antrean pegawai")
    await siti.presses("Antrean Pegawai")

    begun = await siti.presses("Replikasi di unit saya")
    assert "dimulai dari Antrean Pegawai milik Badan Kepegawaian" in begun
    assert "Tahapan" in begun
    await siti.presses("Inisiatif")
    check = await siti.presses("Saya sendiri")
    assert "Nama: Antrean Pegawai" in check
    assert "Urusan: Kepegawaian" in check
    assert "Unit: Dinas Kesehatan" in check
    await siti.presses("Ubah")
    await siti.presses("Nama inovasi")
    assert "Antrean Pegawai" not in await siti.says("Pojok Gizi")
    assert "Nama: Pojok Gizi" in await siti.presses("Berbeda, lanjutkan")

    told = await agus.hears(siti.presses("Kirim"))

    assert "Antrean Pegawai direplikasi oleh Dinas Kesehatan, Kabupaten Tangerang" in told
    assert "dengan nama Pojok Gizi" in told


async def test_ten_taps_on_replicate_begin_one_draft(shelf: list[str], siti: Person) -> None:
    await siti.says("/cari antrean pegawai")
    card = await siti.presses("Antrean Pegawai")

    for _ in range(3):
        begun = await siti.presses("Replikasi di unit saya", card.last)
    await siti.says("/batal")

    assert "Tahapan" in begun
    assert "Mulai baru" in (await siti.says("/daftar")).buttons
    await siti.presses("Mulai baru")
    assert "Tahapan" in await siti.presses("Replikasi di unit saya", card.last)


async def test_a_name_that_the_unit_has_already_is_asked_for(
    shelf: list[str], office: Office, siti: Person, rina: Person, town: Town
) -> None:
    await stocked(office, rina, [new(TANGERANG, town.health, "Antrean Pegawai")])
    card = await siti.says(shelf[6])

    assert "Apa nama inovasinya?" in await siti.presses("Replikasi di unit saya", card.last)


async def test_nobody_replicates_the_own_or_what_is_not_public(
    shelf: list[str], office: Office, siti: Person, agus: Person, town: Town
) -> None:
    (hidden,) = await stocked(
        office, siti, [new(TANGERANG, town.health, "Antrean Baru")], verified=False
    )
    own = await siti.says(shelf[0])
    assert "Replikasi di unit saya" not in own.buttons
    assert "Hubungi pemilik" not in own.buttons

    for tap in (f"replicate:{hidden}", f"contact:{hidden}", "replicate:", "contact:x"):
        assert "tidak kami temukan" in await agus.taps(own.last, tap)
    assert "Tahapan" not in await siti.taps(own.last, f"replicate:{shelf[0]}")


# ── Asking the owner ─────────────────────────────────────────────────────────────────────────


async def ask(asker: Person, number: str, message: str) -> Screen:
    card = await asker.says(number)
    await asker.presses("Hubungi pemilik", card.last)
    return await asker.says(message)


async def test_the_owner_is_asked_and_answers_without_any_phone(
    shelf: list[str], siti: Person, agus: Person
) -> None:
    card = await siti.says(shelf[6])
    asked = await siti.presses("Hubungi pemilik", card.last)
    assert "Hubungi pemilik Antrean Pegawai" in asked
    received = await agus.hears(siti.says("Bolehkah kami <b>belajar</b>?"))

    assert "Siti dari Dinas Kesehatan, Kabupaten Tangerang, bertanya" in received
    assert '"Bolehkah kami <b>belajar</b>?"' in received
    assert "Apa jawaban untuk Siti?" in await agus.presses("Balas")
    answered = await siti.hears(agus.says("Silakan berkunjung hari Rabu."))

    assert "Badan Kepegawaian menjawab pertanyaan tentang Antrean Pegawai" in answered
    assert '"Silakan berkunjung hari Rabu."' in answered
    assert "8123456" not in received.text + answered.text
    assert "Tanya lagi" in answered.buttons


async def test_a_colleague_sees_that_it_was_answered(
    shelf: list[str], office: Office, siti: Person, agus: Person, town: Town
) -> None:
    wati = await office.known("Wati", Role.OFFICER, region=SERANG, agency_id=town.staff)
    await ask(siti, shelf[6], "Bolehkah kami belajar?")
    await agus.presses("Balas")
    await agus.says("Silakan.")

    second = await wati.presses("Balas")

    assert "sudah dijawab oleh Agus pada Senin, 23 November 2026" in second
    assert "Apa jawaban untuk Siti?" in second


async def test_only_a_few_questions_a_day(shelf: list[str], siti: Person, agus: Person) -> None:
    for number in (4, 5, 6):
        assert "sudah kami teruskan" in await ask(siti, shelf[number], "Bolehkah belajar?")
    card = await siti.says(shelf[6])

    refused = await siti.presses("Hubungi pemilik", card.last)

    assert "sudah mengirim 3 pesan" in refused


async def test_a_unit_without_operators_is_reached_through_its_admins(
    shelf: list[str], siti: Person, maya: Person
) -> None:
    received = await maya.hears(ask(siti, shelf[6], "Bolehkah kami belajar?"))

    assert "Siti dari Dinas Kesehatan" in received
    assert "Balas" in received.buttons


async def test_an_owner_without_anybody_is_said_to_be_so(shelf: list[str], siti: Person) -> None:
    card = await siti.says(shelf[6])

    assert "belum memiliki operator" in await siti.presses("Hubungi pemilik", card.last)


async def test_a_stranger_cannot_answer_for_the_owner(
    shelf: list[str], siti: Person, agus: Person, budi: Person
) -> None:
    await ask(siti, shelf[6], "Bolehkah kami belajar?")
    start = await budi.starts()

    assert not (await budi.taps(start.last, "answer:1")).messages
    assert not (await budi.taps(start.last, "answer:99999999999999999999")).messages
    assert "Apa jawaban untuk Siti?" in await agus.presses("Balas")
