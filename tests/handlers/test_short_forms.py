"""A form of one question that comes in between: it leads back, and the rest goes on after it."""

from tests.handlers.monitoring import launched
from tests.handlers.steps import registers
from tests.office import Office
from tests.person import Person


async def test_giving_up_a_reason_leads_back_to_the_item(siti: Person, rina: Person) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Minta revisi")

    left = await rina.says("/batal")

    assert "Tidak ada yang berubah" in left
    assert left.buttons == ["Kembali", "Menu"]
    assert "Setujui" in (await rina.presses("Kembali", left.last)).buttons


async def test_what_a_short_form_interrupts_is_offered_when_it_is_sent(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await registers(budi, "Jambe Bersih")
    await rina.says("/lapor simpus")
    await rina.presses("Berjalan")
    await rina.says("/verifikasi")
    await rina.presses("Jambe Bersih")
    await rina.presses("Minta revisi")

    done = await rina.says("Mohon jelaskan pembaruannya.")

    assert "Jambe Bersih" in done
    assert "Isian yang tadi terbuka tersimpan: laporan Simpus, pertanyaan 2 dari 6" in done
    assert "2 dari 6" in await rina.presses("Lanjutkan", done.last)


async def test_what_a_short_form_interrupts_is_offered_when_it_is_given_up(
    office: Office, siti: Person
) -> None:
    (one,) = await launched(office, siti, "Simpus")
    card = (await siti.says(one.number)).last
    await siti.says("/daftar")
    await siti.says("Rantang Kasih")
    await siti.taps(card, f"stop:{one.number}")
    await siti.taps(card, f"add-step:{one.number}")

    left = await siti.says("/batal")

    assert "Isian yang tadi terbuka tersimpan: Rantang Kasih" in left
    assert "Rencana aksi Simpus" in await siti.presses("Kembali", left.messages[0])
    assert "Ringkasan" in await siti.presses("Lanjutkan")


async def test_what_goes_on_already_is_not_offered(office: Office, siti: Person) -> None:
    (one,) = await launched(office, siti, "Simpus")
    card = (await siti.says(one.number)).last
    await siti.says("/daftar")
    await siti.says("Rantang Kasih")
    await siti.taps(card, f"add-step:{one.number}")
    await siti.says("/batal")
    await siti.presses("Lanjutkan")

    left = await siti.says("/batal")

    assert "Isian tersimpan: Rantang Kasih" in left
    assert "Isian yang tadi" not in left
