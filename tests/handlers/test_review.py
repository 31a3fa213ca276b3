"""/verifikasi: the queue, what looks alike beside each item, and decisions that may be undone."""

from typing import Final

from domain.people import Role
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.shelf import new, stocked, until_found
from tests.handlers.steps import SUMMARY, has_verified, registers
from tests.office import Office
from tests.person import Person

#: Innovations that have nothing to do with each other.
SUMMARIES: Final = {
    "Kelas Ibu": "Bidan mengajar ibu hamil setiap pekan di posyandu.",
    "Jaga Desa": "Warga dan polisi meronda bersama dengan peta rawan kejahatan.",
    "Ojek Akta": "Kurir mengantar akta kelahiran sampai ke rumah.",
    "Bank Sampah Melati": "Plastik ditimbang, lalu menjadi saldo tabungan.",
    "Sapa Lansia": "Telepon harian untuk orang tua yang tinggal sendiri.",
    "Panen Hujan": "Air dari atap sekolah ditampung untuk musim kemarau.",
    "Lumbung Digital": "Stok gabah petani dicatat lewat ponsel.",
}
NAMES: Final = tuple(SUMMARIES)


async def proposed(office: Office, who: Person, agency_id: int, *names: str) -> list[str]:
    """Submitted without asking the questions; their numbers."""
    ideas = [
        new(TANGERANG, agency_id, name, summary=SUMMARIES.get(name, SUMMARY)) for name in names
    ]
    return await stocked(office, who, ideas, verified=False)


async def test_the_oldest_stands_first_and_what_looks_alike_beside_it(
    office: Office, town: Town, siti: Person, budi: Person, rina: Person
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    await proposed(office, siti, town.health, "Kelas Ibu")
    await registers(budi, "Rantang Kasih Jambe")
    await until_found(office, 3)

    queue = await rina.says("/verifikasi")

    assert "Menunggu verifikasi (2)" in queue
    assert "1. Kelas Ibu · Dinas Kesehatan · diajukan Senin, 23 November 2026" in queue
    assert queue.text.index("2. Rantang Kasih Jambe") < queue.text.index("⚠️")
    assert "Rantang Kasih (Dinas Kesehatan)" in queue
    card = await rina.presses("Rantang Kasih Jambe")
    assert "Mirip di katalog:" in card
    assert "nama mirip" in card or "kata-katanya mirip" in card


async def test_a_long_queue_is_paged_in_place(
    office: Office, town: Town, siti: Person, rina: Person
) -> None:
    await proposed(office, siti, town.health, *NAMES)

    first = await rina.says("/verifikasi")
    assert "Menunggu verifikasi (7)" in first
    second = await rina.presses("Berikutnya › (2/2)")

    assert second.last.id == first.last.id
    assert "6. " in second
    assert "1. " not in second


async def test_a_page_is_approved_at_once_after_it_was_shown(
    office: Office, town: Town, siti: Person, rina: Person
) -> None:
    await proposed(office, siti, town.health, *NAMES)
    await rina.says("/verifikasi")

    preview = await rina.presses("Setujui satu halaman ini")
    assert "5 inovasi akan disetujui:" in preview
    told = await siti.hears(rina.presses("Ya, setujui 5 inovasi"))

    assert told.text.count("sudah terverifikasi") == 5
    assert "Menunggu verifikasi (2)" in await rina.says("/verifikasi")
    assert "5 inovasi dari 1 perangkat daerah" in await rina.says("/laporan")


async def test_what_is_very_alike_is_left_out_of_the_page_and_named(
    office: Office, town: Town, siti: Person, budi: Person, rina: Person
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    await proposed(office, siti, town.health, "Kelas Ibu")
    await proposed(office, budi, town.jambe, "Rantang Kasih")
    await until_found(office, 3)
    await rina.says("/verifikasi")

    preview = await rina.presses("Setujui satu halaman ini")
    assert "1 inovasi akan disetujui:" in preview
    assert "Rantang Kasih, mirip Rantang Kasih" in preview
    await rina.presses("Ya, setujui 1 inovasi")

    assert "Menunggu verifikasi (1)" in await rina.says("/verifikasi")


async def test_ten_taps_approve_a_page_once(
    office: Office, town: Town, siti: Person, rina: Person
) -> None:
    await proposed(office, siti, town.health, *NAMES[:3])
    await rina.says("/verifikasi")
    preview = await rina.presses("Setujui satu halaman ini")
    data = preview.last.buttons[0][0]["callback_data"]

    for _ in range(10):
        rina.client.tap(preview.last.id, data)
    await office.settled()

    assert siti.inbox.text.count("sudah terverifikasi") == 3


async def test_an_admin_elsewhere_approves_no_page_of_others(
    office: Office, town: Town, siti: Person, maya: Person
) -> None:
    await proposed(office, siti, town.health, "Kelas Ibu")
    message = (await maya.says("/bantuan")).last

    await maya.taps(message, "approve-these:1.2.3")

    async with office.database.read() as store:
        assert {str(one.verification) for one in await store.innovations.of_region(TANGERANG)} == {
            "submitted"
        }


async def test_a_decision_is_taken_back_and_the_unit_reads_why(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await has_verified(siti, rina, "Kelas Ibu")
    assert "2 inovasi dari 1" in await rina.says("/laporan")
    await rina.says(number)

    await rina.presses("Kembalikan ke antrean")
    told = await siti.hears(rina.says("Tahapannya perlu diperiksa."))

    assert f"Rantang Kasih ({number}) kembali diperiksa oleh Bappeda" in told
    assert 'Alasan: "Tahapannya perlu diperiksa."' in told
    assert "1 inovasi dari 1" in await rina.says("/laporan")
    assert "Menunggu verifikasi (1)" in await rina.says("/verifikasi")


async def test_taking_back_the_only_one_is_warned_about(siti: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await rina.says(number)

    warned = await rina.presses("Kembalikan ke antrean")

    assert "Setelah ini Dinas Kesehatan tidak memiliki inovasi. Lanjutkan?" in warned
    assert "Kembalikan ke antrean · Rantang Kasih" in await rina.presses("Lanjutkan")


async def test_a_rejected_one_comes_back_only_while_its_name_is_free(
    siti: Person, rina: Person
) -> None:
    number = await rejects(siti, rina, "Rantang Kasih")
    await registers(siti, "Rantang Kasih")
    await rina.says(number)
    await rina.presses("Kembalikan ke antrean")

    refused = await rina.says("Ternyata ada pembaruan.")

    assert "Belum dapat dikembalikan: nama itu kini dipakai Rantang Kasih" in refused
    assert "ditolak" in await rina.says(number)


async def rejects(owner: Person, admin: Person, name: str) -> str:
    sent = await registers(owner, name)
    number = sent.text.partition("Nomor: ")[2].split()[0]
    await admin.says("/verifikasi")
    await admin.presses(name)
    asked = await admin.presses("Tolak")
    if "Lanjutkan" in asked.buttons:
        await admin.presses("Lanjutkan")
    await admin.says("Ini kegiatan rutin.")
    return number


async def test_rejecting_the_only_one_is_warned_about_and_may_be_left(
    siti: Person, rina: Person
) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")

    assert "Setelah ini Dinas Kesehatan tidak memiliki inovasi." in await rina.presses("Tolak")
    assert "Setujui" in (await rina.presses("Kembali")).buttons


async def test_who_comes_second_reads_who_decided_when(
    office: Office, siti: Person, rina: Person
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    await registers(siti, "Rantang Kasih")
    for admin in (rina, dian):
        await admin.says("/verifikasi")
        await admin.presses("Rantang Kasih")
    await rina.presses("Setujui")

    second = await dian.presses("Setujui")

    assert "sudah diputuskan: terverifikasi, oleh Rina pada Senin, 23 November 2026" in second
    assert siti.inbox.text.count("sudah terverifikasi") == 1


async def test_a_merge_changes_the_figure_and_may_be_taken_back(
    siti: Person, budi: Person, rina: Person
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    number = await has_verified(budi, rina, "Ojek Akta")
    assert "2 inovasi dari 2 perangkat daerah" in await rina.says("/laporan")
    await rina.says(number)
    await rina.presses("Gabungkan dengan …")
    await rina.presses("Lanjutkan")
    await rina.says("Rantang Kasih", "Layanannya sama.")
    assert "1 inovasi dari 1 perangkat daerah" in await rina.says("/laporan")

    await rina.says(number)
    await rina.presses("Kembalikan ke antrean")
    told = await budi.hears(rina.says("Ternyata layanannya lain."))

    assert "kembali diperiksa oleh Bappeda" in told
    await rina.says("/verifikasi")
    await rina.presses("Ojek Akta")
    await rina.presses("Setujui")
    assert "2 inovasi dari 2 perangkat daerah" in await rina.says("/laporan")


async def test_what_waits_is_counted_in_the_admins_menu(siti: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await siti.says(number)
    await siti.presses("Ubah")
    await siti.presses("Nama inovasi")
    await siti.says("Rantang Peduli")
    await siti.presses("Kirim")

    assert "1 usul perubahan atau pengalihan" in await rina.says("/start")
    assert "Ada usul perubahan yang menunggu Bappeda." in await siti.says(number)
