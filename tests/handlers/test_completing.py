""" "Lengkapi data": what an import never brought is asked for, and nothing else."""

from tests.handlers.monitoring import launched
from tests.handlers.steps import SUMMARY, has_verified
from tests.office import Office
from tests.person import Person


async def test_only_what_is_missing_is_asked_for(
    office: Office, siti: Person, rina: Person
) -> None:
    (one,) = await launched(office, siti, "Simpus")
    card = await siti.says(one.number)
    assert "Kelengkapan 1 dari 7 ▓░░░░░░" in card

    assert "Ringkasan" in await siti.presses("Lengkapi data")
    await siti.says(SUMMARY)
    await siti.presses("Inisiatif")
    await siti.presses("Pelayanan publik")
    await siti.presses("Digital")
    await siti.presses("Lewati")
    checked = await siti.says("Dewi Lestari, 0812 3456 7890")
    assert "Tahapan: belum diisi → inisiatif" in checked
    sent = await siti.presses("Kirim")
    assert "Menunggu persetujuan Bappeda" in sent

    assert "Kelengkapan 3 dari 7 ▓▓▓░░░░" in await siti.says(one.number)
    assert "Urusan pemerintahan" in await siti.presses("Lengkapi data")
    check = await siti.says("kesehatan")
    assert "Tahapan: belum diisi → inisiatif" in check
    await siti.presses("Kirim")
    await rina.says("/verifikasi")
    await rina.presses("Simpus")
    await rina.presses("Setujui")

    whole = await siti.says(one.number)
    assert "Kelengkapan" not in whole
    assert "Lengkapi data" not in whole.buttons
    assert "Urusan: Kesehatan" in whole


async def test_what_is_whole_offers_nothing_to_complete(siti: Person, rina: Person) -> None:
    card = await siti.says(await has_verified(siti, rina, "Rantang Kasih"))

    assert "Kelengkapan" not in card
    assert "Lengkapi data" not in card.buttons


async def test_the_office_completes_at_once_and_others_not_at_all(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    (one,) = await launched(office, siti, "Simpus")
    assert "Kelengkapan" not in await budi.says(one.number)
    message = (await budi.says("/bantuan")).last
    assert "Mohon ceritakan" not in await budi.taps(message, f"change:{one.number}:missing")

    await rina.says(one.number)
    await rina.presses("Lengkapi data")
    await rina.says(SUMMARY)
    for _ in range(5):
        last = await rina.presses("Lewati")
    assert "Ringkasan: belum diisi" in last
    await rina.presses("Kirim")

    assert "Kelengkapan 2 dari 7" in await siti.says(one.number)
