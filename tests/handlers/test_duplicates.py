"""What happens when an innovation looks like one that exists."""

import pytest

from tests.handlers.steps import SUMMARY, has_verified, registers
from tests.person import Person

EXPANSION = "Sistem Pelayanan Kepegawaian Elektronik"


@pytest.fixture
async def simpel(agus: Person, maya: Person) -> str:
    """Number of Kab. Serang's Simpel, verified."""
    return await has_verified(agus, maya, "Simpel", expansion=EXPANSION)


async def test_what_differs_is_shown_to_who_verifies(
    simpel: str, siti: Person, rina: Person
) -> None:
    await siti.says("/daftar", "SIMPEL")
    going_on = await siti.presses("Berbeda, lanjutkan")
    assert "dicatat sebagai inovasi yang berbeda" in going_on
    assert "Kepanjangan" in going_on

    assert "Apa bedanya" in await siti.presses("Tulis apa bedanya")
    back = await siti.says("Milik kami untuk pasien, bukan pegawai.")
    assert "Kepanjangan" in back
    await siti.presses("Bukan singkatan")
    await siti.says(SUMMARY)
    for label in ("Inisiatif", "Pelayanan publik", "Digital", "Kesehatan", "Saya sendiri", "Kirim"):
        await siti.presses(label)

    await rina.says("/verifikasi")
    card = await rina.presses("SIMPEL")
    assert "Menurut unit, berbeda dari Simpel (Badan Kepegawaian)" in card
    assert '"Milik kami untuk pasien, bukan pegawai."' in card


async def test_a_warning_stays_until_a_button_is_chosen(simpel: str, siti: Person) -> None:
    await siti.says("/daftar", "SIMPEL")

    again = await siti.says("ini beda")
    assert "Mohon pilih dahulu salah satu tombol" in again
    assert "Berbeda, lanjutkan" in again.buttons
    assert (await siti.presses("Lihat Simpel")).buttons == ["Kembali"]
    assert "Berbeda, lanjutkan" in (await siti.presses("Kembali")).buttons
    assert "Kepanjangan" in await siti.presses("Berbeda, lanjutkan")


async def test_yes_is_no_expansion_and_no_means_there_is_none(siti: Person) -> None:
    await siti.says("/daftar", "SANTUN")

    assert "Mohon tulis kepanjangan" in await siti.says("ya")
    assert "Ringkasan" in await siti.says("bukan")


async def test_a_shared_innovation_is_not_registered_again(
    simpel: str, siti: Person, agus: Person, rina: Person
) -> None:
    await siti.says("/daftar", "SIMPEL")

    asked = await agus.hears(siti.presses("Sama: kami pelaksana bersama"))
    assert "Dinas Kesehatan menyatakan ikut melaksanakan Simpel" in asked
    told = await siti.hears(agus.presses("Setujui"))

    assert "menyetujui unit Bapak/Ibu sebagai pelaksana bersama Simpel" in told
    assert "Pelaksana bersama: Dinas Kesehatan" in await siti.presses("Lihat")
    assert "Tidak ada usulan" in await rina.says("/verifikasi")
    assert "Pertanyaan 1" in await siti.says("/daftar")


async def test_a_stranger_cannot_answer_for_the_owner(
    simpel: str, siti: Person, agus: Person, budi: Person
) -> None:
    await siti.says("/daftar", "SIMPEL")
    await siti.presses("Sama: kami pelaksana bersama")
    request = agus.inbox.last
    start = await budi.starts()

    await budi.taps(start.last, "share:1:yes")

    assert "Pelaksana bersama" not in (await siti.says(simpel)).text
    assert "kini tercatat" in await agus.presses("Setujui", request)


async def test_who_only_uses_it_registers_nothing(simpel: str, siti: Person) -> None:
    await siti.says("/daftar", "SIMPEL")

    assert "tidak ada yang perlu didaftarkan" in await siti.presses(
        "Kami hanya pengguna aplikasinya"
    )

    assert "Pertanyaan 1" in await siti.says("/daftar")


async def test_an_admin_merges_a_proposal_into_what_exists(
    siti: Person, budi: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await registers(budi, "Rantang Kasih Jambe")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih Jambe")
    warned = await rina.presses("Gabungkan dengan …")
    assert "Setelah ini Kecamatan Jambe tidak memiliki inovasi. Lanjutkan?" in warned
    assert "Rantang Kasih · Dinas Kesehatan" in (await rina.presses("Lanjutkan")).buttons

    await rina.presses("Rantang Kasih · Dinas Kesehatan")
    told = await budi.hears(rina.says("Layanannya sama."))

    assert f"digabungkan dengan Rantang Kasih ({number})" in told
    assert 'Alasan: "Layanannya sama."' in told
    assert "Tidak ada usulan" in await rina.says("/verifikasi")


async def test_a_merge_that_leaves_a_unit_with_none_says_so_before(
    siti: Person, budi: Person, rina: Person
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    number = await has_verified(budi, rina, "Ojek Akta")
    await rina.says(number)

    asked = await rina.presses("Gabungkan dengan …")

    assert "Setelah ini Kecamatan Jambe tidak memiliki inovasi" in asked
    await rina.says("/batal")
    assert "1 inovasi" not in await rina.says("/laporan")
