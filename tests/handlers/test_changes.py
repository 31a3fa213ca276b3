""" "Ubah": a verified innovation is changed; some of it waits beside the old value."""

from domain.people import Role
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.steps import has_verified
from tests.office import Office
from tests.person import Person, Screen


async def proposes(who: Person, number: str, name: str) -> Screen:
    """Another name is wished for."""
    await who.says(number)
    await who.presses("Ubah")
    await who.presses("Nama inovasi")
    await who.says(name)
    return await who.presses("Kirim")


async def test_a_new_name_waits_beside_the_old_one_until_it_is_agreed(
    siti: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await siti.says(number)
    asked = await siti.presses("Ubah")
    assert "berlaku setelah disetujui Bappeda" in asked
    await siti.presses("Nama inovasi")
    check = await siti.says("Rantang Peduli")
    assert "Nama inovasi: Rantang Kasih → Rantang Peduli" in check
    assert "Data lama tetap tampil sampai perubahan disetujui Bappeda" in check
    sent = await siti.presses("Kirim")
    assert "Menunggu persetujuan Bappeda: Nama inovasi." in sent
    assert "Rantang Kasih" in await siti.says(number)

    assert "usul perubahan" in await rina.says("/verifikasi")
    beside = await rina.presses("Rantang Kasih")
    assert "Usul perubahan · Rantang Kasih" in beside
    assert "Nama inovasi: Rantang Kasih → Rantang Peduli" in beside
    told = await siti.hears(rina.presses("Setujui"))

    assert "disetujui dan sudah berlaku" in told
    assert "Rantang Peduli" in await siti.says(number)
    assert "Tidak ada usulan" in await rina.says("/verifikasi")


async def test_what_needs_no_agreement_counts_at_once(siti: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await siti.says(number)
    await siti.presses("Ubah")
    await siti.presses("Penanggung jawab (PIC)")
    await siti.says("Dewi Lestari, 0812 3456 7890")

    assert "Sudah diubah: Penanggung jawab (PIC)." in await siti.presses("Kirim")

    assert "PIC: Dewi Lestari, 0812 3456 7890" in await siti.says(number)
    assert "Tidak ada usulan" in await rina.says("/verifikasi")


async def test_a_new_stage_brings_its_dates_along(siti: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await siti.says(number)
    await siti.presses("Ubah")
    await siti.presses("Tahapan")
    assert "Sejak kapan diuji coba?" in await siti.presses("Uji coba")
    check = await siti.says("1 Juni 2026")
    assert "Tahapan: inisiatif → uji coba" in check
    assert "Tanggal uji coba: belum diisi → Senin, 1 Juni 2026" in check
    await siti.presses("Kirim")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Setujui")

    assert "uji coba, sejak Senin, 1 Juni 2026" in await siti.says(number)


async def test_a_new_proposal_replaces_the_own_waiting_one(siti: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await proposes(siti, number, "Rantang Peduli")
    await rina.says("/verifikasi")
    old = await rina.presses("Rantang Kasih")
    await siti.says(number)
    assert "Rantang Kasih → Rantang Peduli" in await siti.presses("Ubah")
    await proposes(siti, number, "Rantang Sehat")

    late = await rina.presses("Setujui", old.last)

    assert "sudah diganti oleh usul yang lebih baru" in late
    queue = await rina.says("/verifikasi")
    assert "Menunggu verifikasi (1)" in queue
    assert "Verifikasi (1)" in (await rina.says("/mulai")).buttons
    await rina.says("/verifikasi")
    assert "Rantang Sehat" in await rina.presses("Rantang Kasih")


async def test_a_refusal_carries_its_reason_and_is_mended_and_sent_again(
    siti: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await proposes(siti, number, "RK")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Tolak")
    told = await siti.hears(rina.says("Nama terlalu singkat."))
    assert 'Alasan Bappeda: "Nama terlalu singkat."' in told

    again = await siti.presses("Perbaiki dan kirim lagi")
    assert "Rantang Kasih → RK" in again
    await siti.presses("Ubah")
    await siti.presses("Nama inovasi")
    await siti.says("Rantang Keluarga")
    await siti.presses("Kirim")

    await rina.says("/verifikasi")
    assert "Rantang Keluarga" in await rina.presses("Rantang Kasih")


async def test_of_two_admins_the_second_reads_who_decided(
    office: Office, siti: Person, rina: Person
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    number = await has_verified(siti, rina, "Rantang Kasih")
    await proposes(siti, number, "Rantang Peduli")
    for admin in (rina, dian):
        await admin.says("/verifikasi")
        await admin.presses("Rantang Kasih")

    for admin in (rina, dian):
        admin.client.press("Setujui")
    await office.settled()

    second = [who for who in (rina, dian) if "sudah disetujui oleh" in who.inbox]
    assert len(second) == 1
    assert siti.inbox.text.count("disetujui dan sudah berlaku") == 1


async def test_a_name_that_is_taken_meanwhile_is_not_approved(siti: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await proposes(siti, number, "Rantang Peduli")
    await has_verified(siti, rina, "Rantang Peduli")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")

    refused = await rina.presses("Setujui")

    assert "nama itu kini dipakai Rantang Peduli" in refused
    assert "Rantang Kasih" in await siti.says(number)


async def test_an_admin_changes_at_once(siti: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")

    sent = await proposes(rina, number, "Rantang Peduli")

    assert "Sudah diubah: Nama inovasi." in sent
    assert "Rantang Peduli" in await siti.says(number)


async def test_nothing_different_changes_nothing(siti: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")

    assert "Tidak ada yang berubah" in await proposes(siti, number, "Rantang Kasih")


async def test_nobody_else_changes_or_decides(
    office: Office, town: Town, siti: Person, budi: Person, rina: Person, maya: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await proposes(siti, number, "Rantang Peduli")
    for person in (budi, maya):
        message = (await person.says("/bantuan")).last
        for data in (f"change:{number}", f"change:{number}:name", f"change:{number}:again"):
            assert "Rantang Peduli" not in await person.taps(message, data)
        for data in ("proposal:1", "settle:yes:1", "settle:no:1"):
            assert "Peduli" not in await person.taps(message, data)

    async with office.database.read() as store:
        (waiting,) = await store.proposals.waiting(TANGERANG)
    assert waiting.changes.name == "Rantang Peduli"


async def test_the_history_says_who_did_what_when_to_those_who_may_know(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    sekda = await office.known("Sekda", Role.OBSERVER, region=TANGERANG)
    number = await has_verified(siti, rina, "Rantang Kasih")
    await proposes(siti, number, "Rantang Peduli")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Setujui")
    await siti.says(number)

    trail = await siti.presses("Riwayat")

    assert "Rina menyetujui perubahan inovasi" in trail
    assert "Nama inovasi: Rantang Kasih → Rantang Peduli" in trail
    assert trail.text.index("menyetujui perubahan") < trail.text.index("mengusulkan perubahan")
    assert "Semua inovasi" in (await sekda.says(number)).buttons
    watched = await sekda.presses("Riwayat")
    assert "menyetujui perubahan inovasi" in watched
    assert "Rina" not in watched
    assert "Riwayat" not in (await budi.says(number)).buttons
