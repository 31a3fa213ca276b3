"""An operator registers an innovation, and Bappeda decides."""

from domain.people import Role
from tests.handlers.steps import SUMMARY, has_verified, registers
from tests.office import Office
from tests.person import Person


async def test_an_operator_registers_in_ten_questions(siti: Person) -> None:
    first = await siti.says("/daftar")
    assert "Pertanyaan 1 dari 10 · Nama inovasi" in first
    assert "Keluar: /batal · isian tersimpan" in first

    assert "Pertanyaan 2 dari 10 · Kepanjangan" in await siti.says("SIJEMPOL")
    assert "Pertanyaan 3 dari 10" in await siti.says("Jemput Pelayanan Online Ibu Hamil")
    assert "Pertanyaan 4 dari 10" in await siti.says(SUMMARY)
    assert "Pertanyaan 5 dari 10 · Tanggal uji coba" in await siti.presses("Penerapan")
    assert "Pertanyaan 6 dari 10" in await siti.says("Juni 2026")
    assert "Pertanyaan 7 dari 10" in await siti.says("3/8/2026")
    assert "Pertanyaan 8 dari 10" in await siti.presses("Pelayanan publik")
    assert "Pertanyaan 9 dari 10" in await siti.presses("Digital")
    assert "Pertanyaan 10 dari 10" in await siti.presses("Kesehatan")
    check = await siti.says("Dewi Lestari, 0812 3456 7890")

    assert "SIJEMPOL (Jemput Pelayanan Online Ibu Hamil)" in check
    assert "penerapan, sejak Senin, 3 Agustus 2026" in check
    assert "PIC: Dewi Lestari, 0812 3456 7890" in check
    sent = await siti.presses("Kirim")
    assert "Nomor: INV-3603-2026-0001" in sent
    assert "menunggu verifikasi Bappeda" in sent


async def test_the_total_falls_when_a_question_is_not_needed(siti: Person) -> None:
    await siti.says("/daftar")

    assert "Pertanyaan 2 dari 9 · Ringkasan" in await siti.says("Rantang Kasih")
    await siti.says(SUMMARY)
    assert "Pertanyaan 4 dari 7 · Bentuk" in await siti.presses("Inisiatif")


async def test_name_and_expansion_in_one_line_are_both_kept(siti: Person) -> None:
    await siti.says("/daftar")

    asked = await siti.says("SiJempol (Sistem Jemput Bola Pelayanan Online)")

    assert "Ringkasan" in asked
    assert "Pertanyaan 3 dari 10" in asked


async def test_the_same_name_at_the_own_unit_is_refused_with_the_existing_one(
    siti: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await siti.says("/daftar")

    refused = await siti.says("RANTANG  KASIH")

    assert f"Nama ini sudah terdaftar di unit Bapak/Ibu: Rantang Kasih, {number}" in refused
    assert "Pertanyaan 1 dari 10" in refused
    assert "Lihat Rantang Kasih" in refused.buttons
    assert "Lapor Rantang Kasih" in refused.buttons


async def test_what_another_region_has_is_shown_and_can_be_replicated(
    siti: Person, agus: Person, maya: Person
) -> None:
    await has_verified(agus, maya, "Simpel", expansion="Sistem Pelayanan Kepegawaian Elektronik")
    await siti.says("/daftar")

    warned = await siti.says("SIMPEL")

    assert "1. Simpel (Sistem Pelayanan Kepegawaian Elektronik)" in warned
    assert "Badan Kepegawaian · Kabupaten Serang" in warned
    assert "nama sama" in warned
    button = next(row[0] for row in warned.last.buttons if "mereplikasi" in row[0]["text"])
    replicating = await siti.presses("Sama: kami mereplikasi")
    assert "dicatat sebagai replikasi Simpel" in replicating
    assert "Kepanjangan" in replicating
    assert not (await siti.taps(warned.last, button["callback_data"])).messages


async def test_the_owner_is_told_of_a_replication(siti: Person, agus: Person, maya: Person) -> None:
    await has_verified(agus, maya, "Simpel", expansion="Sistem Pelayanan Kepegawaian Elektronik")
    await siti.says("/daftar", "SIMPEL")
    await siti.presses("Sama: kami mereplikasi")
    await siti.presses("Bukan singkatan")
    await siti.says(SUMMARY)
    for label in ("Inisiatif", "Pelayanan publik", "Digital", "Kesehatan", "Saya sendiri"):
        await siti.presses(label)

    told = await agus.hears(siti.presses("Kirim"))

    assert "Simpel direplikasi oleh Dinas Kesehatan, Kabupaten Tangerang" in told


async def test_dates_are_checked_when_they_are_given(siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih", SUMMARY)
    await siti.presses("Penerapan")
    await siti.says("1 Juni 2026")

    ahead = await siti.says("15 Januari 2027")
    assert "Tanggal ini belum terjadi: Jumat, 15 Januari 2027" in ahead
    early = await siti.says("5 Maret 2026")
    assert "lebih awal daripada uji coba" in early
    assert "Kamis, 5 Maret 2026" in early

    asked = await siti.says("26/1120")
    assert "Apakah maksudnya Kamis, 26 November 2020?" in asked
    assert 'menulis "26/1120"' in asked
    assert "Tanggal penerapan" in await siti.presses("Bukan, tulis ulang")
    assert "Bentuk" in await siti.says("3 agt 2026")


async def test_a_trial_needs_its_date_but_an_applied_one_may_do_without(siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih", SUMMARY)

    assert "Tanpa uji coba" not in (await siti.presses("Uji coba")).buttons
    assert "Tanggal uji coba" in await siti.says("lewati")
    await siti.presses("Kembali")
    assert "Tanpa uji coba" in (await siti.presses("Penerapan")).buttons
    assert "Tanggal penerapan" in await siti.presses("Tanpa uji coba")


async def test_a_summary_too_short_is_asked_about_once(siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih")

    weak = await siti.says("bagus")

    assert "terlalu singkat" in weak
    assert "Pakai apa adanya" in weak.buttons
    assert "Tahapan" in await siti.says("bagus sekali")


async def test_changing_an_answer_in_the_summary_asks_what_it_brings(siti: Person) -> None:
    await siti.says("/daftar", "Rantang Kasih", SUMMARY)
    for label in ("Inisiatif", "Pelayanan publik", "Digital", "Kesehatan"):
        await siti.presses(label)
    assert "Mohon diperiksa" in await siti.presses("Saya sendiri")

    await siti.presses("Ubah")
    await siti.presses("Tahapan")
    assert "Tanggal uji coba" in await siti.presses("Uji coba")
    again = await siti.says("Oktober 2023")

    assert "Mohon diperiksa" in again
    assert "uji coba, sejak Oktober 2023" in again


async def test_ten_taps_on_send_register_once(siti: Person, rina: Person) -> None:
    sent = await registers(siti, "Rantang Kasih")
    summary = next(m for m in siti.client.received if "Mohon diperiksa" in m.text)

    for _ in range(9):
        again = await siti.taps(summary, "q:1:-:!send")
        assert not again.messages

    assert "INV-3603-2026-0001" in sent
    assert "(1)" in await rina.says("/verifikasi")


async def test_an_admin_approves_and_the_unit_is_told(siti: Person, rina: Person) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    card = await rina.presses("Rantang Kasih")
    assert "INV-3603-2026-0001" in card

    told = await siti.hears(rina.presses("Setujui"))

    assert "Kabar baik, Ibu Siti. Rantang Kasih (INV-3603-2026-0001) sudah terverifikasi" in told
    assert "Senin, 23 November 2026" in told


async def test_a_revision_needs_a_reason_and_keeps_the_number(siti: Person, rina: Person) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")

    assert "Apa yang perlu diperbaiki?" in await rina.presses("Minta revisi")
    assert "Alasan wajib diisi" in await rina.says("-")
    told = await siti.hears(rina.says("Mohon jelaskan pembaruannya."))

    assert "Rantang Kasih (INV-3603-2026-0001) perlu revisi" in told
    assert 'Catatan Bappeda: "Mohon jelaskan pembaruannya."' in told
    assert "paling lambat Senin, 30 November 2026" in told
    assert "Mohon diperiksa" in await siti.presses("Perbaiki sekarang")
    await siti.presses("Ubah")
    await siti.presses("Ringkasan")
    await siti.says(SUMMARY + " Pembaruannya: tanpa loket.")
    assert "INV-3603-2026-0001" in await siti.presses("Kirim")


async def test_a_rejected_one_can_be_submitted_again(siti: Person, rina: Person) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Tolak")
    await rina.presses("Lanjutkan")
    told = await siti.hears(rina.says("Ini kegiatan rutin."))
    assert 'Alasan: "Ini kegiatan rutin."' in told

    await siti.presses("Ajukan kembali")

    assert "INV-3603-2026-0001" in await siti.presses("Kirim")


async def test_the_second_admin_sees_who_decided(
    siti: Person, rina: Person, office: Office
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region="36.03")
    await registers(siti, "Rantang Kasih")
    for admin in (rina, dian):
        await admin.says("/verifikasi")
        await admin.presses("Rantang Kasih")
    await rina.presses("Setujui")

    second = await dian.presses("Tolak")

    assert "sudah diputuskan: terverifikasi, oleh Rina" in second


async def test_a_proposal_can_be_withdrawn_while_it_waits(siti: Person, rina: Person) -> None:
    await registers(siti, "Rantang Kasih")
    await siti.says("/inovasi")
    await siti.presses("Rantang Kasih")

    await siti.presses("Tarik usulan")
    assert "sudah ditarik" in await siti.presses("Ya, tarik usulan")

    assert "Tidak ada usulan" in await rina.says("/verifikasi")


async def test_laporan_counts_what_is_verified(siti: Person, budi: Person, rina: Person) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    await registers(budi, "Ojek Akta")

    report = await rina.says("/laporan")

    assert "1 inovasi dari 1 perangkat daerah." in report
    assert "Masih ada 2 yang belum memiliki inovasi: 1 OPD dan 1 kecamatan." in report
    assert "OPD: Dishub." in report
    assert "Kecamatan: Jambe." in report
    assert "+ 1 diajukan (1 kecamatan baru)" in report
    assert "OPD 1 dari 2 · kecamatan 0 dari 1 · semua 33,3%" in report
    listed = await rina.presses("Belum punya inovasi (2)")
    assert "1. Dinas Perhubungan: belum ada kegiatan" in listed
    assert "2. Kecamatan Jambe: diajukan" in listed
    await rina.says("/laporan")
    copied = await rina.presses("Salin untuk WhatsApp")
    assert "Yang belum (1 OPD dan 1 kecamatan): Dishub, Kecamatan Jambe." in copied


async def test_the_catalogue_is_searched_by_words(
    siti: Person, rina: Person, office: Office
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")
    visitor = office.somebody("Tono")

    found = await visitor.says("/cari rantang")

    assert "1. Rantang Kasih" in found
    assert "Terverifikasi" not in found
    assert "Rantang Kasih" in await visitor.presses("Rantang Kasih")
    assert "PIC" not in visitor.inbox
