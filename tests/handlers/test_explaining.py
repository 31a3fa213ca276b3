""" "Tanya Bappeda": one question about a decision, and one answer."""

from domain.people import Role
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.steps import registers
from tests.office import Office
from tests.person import Person, Screen

NOTE = "Mohon jelaskan pembaruannya."
ASKED = "Apakah cukup menambahkan data pengguna?"


async def returned(siti: Person, rina: Person, how: str = "Minta revisi") -> Screen:
    """What Siti reads when her innovation is decided upon."""
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    asked = await rina.presses(how)
    if "Lanjutkan" in asked.buttons:
        await rina.presses("Lanjutkan")
    return await siti.hears(rina.says(NOTE))


async def test_a_unit_asks_about_a_decision_and_gets_the_answer(
    office: Office, siti: Person, rina: Person, town: Town
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    told = await returned(siti, rina)
    assert told.buttons == ["Perbaiki sekarang", "Tanya Bappeda"]

    assert "Satu pertanyaan dapat dikirim" in await siti.presses("Tanya Bappeda")
    asked = await rina.hears(siti.says(ASKED))
    assert "Siti dari Dinas Kesehatan bertanya tentang Rantang Kasih" in asked
    assert f'Catatan Bappeda: "{NOTE}"' in asked
    assert f'Pertanyaannya: "{ASKED}"' in asked
    assert f'Pertanyaannya: "{ASKED}"' in dian.inbox

    assert ASKED in await rina.presses("Balas")
    answer = await siti.hears(rina.says("Ya, cukup."))
    assert f'Pertanyaan: "{ASKED}"' in answer
    assert 'Jawaban: "Ya, cukup."' in answer
    assert "Perbaiki sekarang" in answer.buttons

    second = await dian.presses("Balas")
    assert "sudah dijawab oleh Rina" in second
    assert "Ya, cukup." in second


async def test_a_decision_is_asked_about_once(siti: Person, rina: Person) -> None:
    told = await returned(siti, rina, "Tolak")
    assert told.buttons == ["Ajukan kembali", "Tanya Bappeda"]
    await siti.presses("Tanya Bappeda")
    await siti.says(ASKED)

    again = await siti.presses("Tanya Bappeda", told.last)

    assert "dapat dikirim satu pertanyaan" in again


async def test_nothing_is_asked_about_what_waits_again(siti: Person, rina: Person) -> None:
    told = await returned(siti, rina)
    await siti.presses("Perbaiki sekarang")
    await siti.presses("Kirim")

    again = await siti.presses("Tanya Bappeda", told.last)

    assert "diajukan" in again
    assert "Satu pertanyaan" not in again


async def test_strangers_neither_ask_nor_answer(
    siti: Person, budi: Person, rina: Person, maya: Person
) -> None:
    await returned(siti, rina)
    await siti.presses("Tanya Bappeda")
    await siti.says(ASKED)
    message = (await budi.says("/bantuan")).last
    assert "Satu pertanyaan" not in await budi.taps(message, "ask-office:INV-3603-2026-0001")

    message = (await maya.says("/bantuan")).last
    assert (await maya.taps(message, "explain:1")).toasts == ["Tombol itu dari pesan lama."]
