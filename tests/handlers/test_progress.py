"""/lapor: six short questions, or one tap when nothing has changed."""

import hashlib
from datetime import date

from domain.people import Role
from simulator.objects import Message
from storage.tables import attachments, report_revisions
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.monitoring import (
    OUTCOME,
    OUTPUT,
    at,
    launched,
    planned,
    quarter,
    reports,
)
from tests.handlers.steps import registers
from tests.office import Office
from tests.person import Person
from tests.simulator.api import picture


async def test_siti_reports_in_six_questions_and_reads_what_comes_next(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus", "e-SIR")
    await quarter(office)

    which = await siti.says("/lapor")
    assert "1. Simpus · Triwulan IV 2026, paling lambat Senin, 11 Januari 2027" in which
    asked = await siti.presses("Simpus")
    assert "Laporan Triwulan IV 2026 · Simpus · 1 dari 6" in asked
    assert "Tidak ada perubahan" not in asked.buttons, "there is nothing to compare with yet"
    assert "2 dari 6" in await siti.presses("Berjalan")
    assert "3 dari 6" in await siti.says("60 persen")
    assert "jumlah ibu hamil terdata" in await siti.says("pelatihan 12 bidan pada 5 Oktober")
    assert "5 dari 6" in await siti.says(OUTPUT)
    assert "6 dari 6" in await siti.says(OUTCOME)
    check = await siti.says("https://dinkes.contoh.go.id/simpus")
    assert "Pelaksanaan: berjalan, 60%" in check
    assert "Output: jumlah ibu hamil terdata, 1.250 orang" in check
    assert "Bukti: https://dinkes.contoh.go.id/simpus" in check

    end = await siti.presses("Kirim")

    assert "Laporan Simpus sudah diterima. Terima kasih." in end
    assert "Masih dapat diubah sampai periode ditutup." in end
    assert "1 dari 6" in await siti.presses("Laporan berikutnya: e-SIR")


async def test_the_only_report_that_is_due_is_asked_at_once(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)

    assert "Simpus · 1 dari 6" in await siti.says("/lapor")


async def test_what_stands_still_is_asked_only_why_and_what_next(
    office: Office, siti: Person, rina: Person
) -> None:
    (simpus,) = await launched(office, siti, "Simpus")
    await quarter(office)
    await siti.says("/lapor")

    assert "2 dari 3" in await siti.presses("Terhenti")
    check = await siti.says("petugas yang dilatih pindah", "pelatihan ulang pada Januari")
    assert "Penyebab: petugas yang dilatih pindah" in check
    told = await rina.hears(siti.presses("Kirim"))

    assert "terhenti" in told
    assert f"Simpus ({simpus.number})" in told
    assert "pelatihan ulang pada Januari" in told
    await siti.presses("Ubah laporan", (await siti.says("/lapor simpus")).last)
    assert rina.inbox.text.count("terhenti") == 1
    again = await rina.hears(siti.presses("Kirim"))
    assert not again.messages, "it had stopped before"


async def test_nothing_new_is_one_tap_once_and_a_sentence_the_second_time(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30))
    await reports(siti, "Simpus")
    await quarter(office, "Triwulan IV 2026")
    asked = await siti.says("/lapor simpus")

    done = await siti.presses("Tidak ada perubahan")

    assert "sudah diterima: tidak ada perubahan" in done
    again = await siti.presses("Tidak ada perubahan", asked.last)
    assert not [m for m in again.messages if "sudah diterima" in m.text]
    view = await siti.says("/lapor simpus")
    assert "berjalan, 60% (tidak ada perubahan)" in view
    assert "jumlah ibu hamil terdata, 1.250 orang" in view

    await office.jumps_to(at(1, 20))
    await quarter(office, "Triwulan I 2027", date(2027, 1, 1), date(2027, 3, 31), date(2027, 4, 12))
    await siti.says("/lapor simpus")
    why = await siti.presses("Tidak ada perubahan")
    assert "2 dari 2" in why
    assert "alasannya dalam satu kalimat" in why
    assert "sudah diterima" in await siti.says("menunggu jaringan internet di tiga desa")
    assert "menunggu jaringan internet" in await siti.says("/lapor simpus")


async def test_the_indicator_is_asked_once_and_then_only_its_number(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30))
    await siti.says("/lapor simpus")
    await siti.presses("Berjalan")
    await siti.says("40", "pelatihan 12 bidan pada 5 Oktober")
    assert "beserta angkanya" in await siti.says("1.250")
    await siti.says(OUTPUT, OUTCOME)
    await siti.presses("Lewati")
    await siti.presses("Kirim")
    await quarter(office)
    await siti.says("/lapor simpus")
    await siti.presses("Berjalan")

    asked = await siti.says("60", "kelas ibu hamil di dua desa")

    assert "jumlah ibu hamil terdata (orang). Laporan lalu: 1.250. Sekarang berapa?" in asked
    assert "Apakah maksudnya 1.400?" in await siti.says("1,400")
    outcome = await siti.presses("Ya, benar")
    assert f'Laporan lalu: "{OUTCOME}"' in outcome
    await siti.presses("Sama seperti lalu")
    check = await siti.presses("Lewati")
    assert "jumlah ibu hamil terdata, 1.400 orang" in check
    assert OUTCOME in check


async def test_what_cannot_be_measured_yet_is_said_so(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await siti.says("/lapor")
    await siti.presses("Berjalan")
    await siti.says("10", "rapat persiapan dengan kader")
    await siti.presses("Belum terukur")
    await siti.says("belum terukur")
    check = await siti.presses("Lewati")

    assert "Output" not in check
    assert "Outcome" not in check
    assert "sudah diterima" in await siti.presses("Kirim")


async def test_progress_that_falls_is_asked_about_and_then_accepted(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30))
    await reports(siti, "Simpus", "80")
    await quarter(office)
    await siti.says("/lapor simpus")
    await siti.presses("Berjalan")

    doubt = await siti.says("50")

    assert "Laporan sebelumnya menyebut 80%, sekarang 50%. Apakah memang turun?" in doubt
    assert "2 dari 6" in await siti.presses("Bukan, tulis ulang")
    assert "Apakah memang turun?" in await siti.says("50%")
    assert "3 dari 6" in await siti.says("iya betul")


async def test_something_finished_that_stopped_is_asked_about_and_then_accepted(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30))
    await reports(siti, "Simpus", "100")
    await quarter(office)
    await siti.says("/lapor simpus")

    assert "sudah selesai 100%. Apakah sekarang memang terhenti?" in await siti.presses("Terhenti")
    assert "2 dari 3" in await siti.presses("Ya, benar")


async def test_ticked_steps_answer_the_percentage(office: Office, siti: Person) -> None:
    (simpus,) = await launched(office, siti, "Simpus")
    await planned(office, simpus, "pelatihan operator", date(2026, 12, 1))
    await planned(office, simpus, "cetak buku saku", date(2026, 12, 8))
    await quarter(office)
    await office.jumps_to(at(12, 1))
    await siti.presses("Tandai langkah selesai")
    assert "cetak buku saku" in await siti.presses("Selesai: pelatihan operator")
    await siti.says("/lapor")

    asked = await siti.presses("Berjalan")

    assert "Menurut langkah yang dicentang: 50%." in asked
    assert "3 dari 6" in await siti.presses("Ya, 50%")


async def test_a_percentage_out_of_range_is_refused_with_an_example(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus")
    await siti.says("/lapor")
    await siti.presses("Berjalan")

    refused = await siti.says("120")

    assert "Persentase antara 0 dan 100." in refused
    assert 'Yang ditulis: "120"' in refused


async def test_evidence_is_kept_on_disk_by_its_hash(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await siti.says("/lapor")
    await siti.presses("Berjalan")
    await siti.says("60", "pelatihan 12 bidan pada 5 Oktober", OUTPUT, OUTCOME)
    await siti.does(lambda: siti.client.document(b"daftar hadir", "daftar hadir.pdf"))
    await siti.presses("Kirim")

    sha256 = hashlib.sha256(b"daftar hadir").hexdigest()
    async with office.database.read() as store:
        kept = (await store.execute(attachments.select())).one()
    assert (kept.sha256, kept.size, kept.name) == (sha256, 12, "daftar hadir.pdf")
    folder = office.application.settings.data_dir
    assert (folder / "evidence" / sha256[:2] / sha256).read_bytes() == b"daftar hadir"


async def test_a_photo_where_none_is_asked_is_answered_kindly(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await siti.says("/lapor")

    answer = await siti.does(lambda: siti.client.photo(picture()))

    assert "Foto belum diperlukan di sini" in answer


async def test_a_report_is_changed_until_the_period_closes(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await reports(siti, "Simpus", "60")
    await siti.says("/lapor simpus")
    await siti.presses("Ubah laporan")
    await siti.presses("Ubah")
    await siti.presses("Progres")
    assert "berjalan, 70%" in await siti.says("70")
    assert "Perubahan laporan Simpus sudah disimpan." in await siti.presses("Kirim")
    async with office.database.read() as store:
        kept = (await store.execute(report_revisions.select())).all()
    assert [row.progress["percent"] for row in kept] == [60, 70]

    old = await siti.says("/lapor simpus")
    await closes(rina, "Triwulan IV 2026")
    reopened = await siti.presses("Ubah laporan", old.last)

    assert "Laporan di luar periode · Simpus · 1 dari 6" in reopened


async def closes(admin: Person, name: str) -> None:
    await admin.says("/periode")
    await admin.presses(name)
    await admin.presses("Tutup periode")
    await admin.presses("Ya, tutup")


async def test_a_report_after_the_deadline_says_how_late_it_is(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus", "e-SIR")
    await quarter(office)
    await office.jumps_to(at(1, 14, 17))

    assert "Triwulan IV 2026, terlambat 3 hari" in await siti.says("/lapor")
    assert "terlambat 3 hari" in await reports(siti, "Simpus")


async def test_a_period_that_closes_meanwhile_loses_nothing(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await siti.says("/lapor")
    await siti.presses("Tertunda")
    await siti.says("anggaran belum cair", "dijalankan lagi bulan depan")

    await closes(rina, "Triwulan IV 2026")
    sent = await siti.presses("Kirim")

    assert "Periode Triwulan IV 2026 sudah ditutup" in sent
    assert "laporan di luar periode" in sent


async def test_who_comes_second_reads_who_reported_when(
    office: Office, siti: Person, town: Town
) -> None:
    dewi = await office.known("Dewi", Role.OFFICER, region=TANGERANG, agency_id=town.health)
    await launched(office, siti, "Simpus")
    await quarter(office)
    await reports(dewi, "Simpus")

    view = await siti.says("/lapor simpus")

    assert "sudah dikirim oleh Ibu Dewi pada Senin, 23 November 2026" in view
    assert "Kegiatan: pelatihan 12 bidan" in view


async def test_a_half_filled_report_goes_on_where_it_was_left(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)
    await siti.says("/lapor simpus")
    await siti.presses("Berjalan")
    await siti.says("/batal")

    again = await siti.says("/lapor simpus")

    assert "Kita lanjutkan" in again
    assert "2 dari 6" in again


async def test_dinas_kesehatan_reports_for_its_puskesmas_never_the_other_way_round(
    office: Office, siti: Person, town: Town
) -> None:
    bidan = await office.known("Ani", Role.OFFICER, region=TANGERANG, agency_id=town.clinic)
    (clinic,) = await launched(office, bidan, "Kelas Ibu")
    (simpus,) = await launched(office, siti, "Simpus")
    await quarter(office)

    assert "Kelas Ibu · 1 dari 6" in await siti.says(f"/lapor {clinic.number}")
    assert "tidak kami temukan" in await bidan.says("/lapor simpus")
    assert "dari 6" not in await bidan.says(f"/lapor {simpus.number}")


async def test_nobody_reports_for_another_unit_or_region(
    office: Office, siti: Person, budi: Person, maya: Person
) -> None:
    (simpus,) = await launched(office, siti, "Simpus")
    await quarter(office)
    await budi.says("halo")
    message = (await budi.says("/bantuan")).last
    mayas = (await maya.says("/bantuan")).last
    attempts: list[tuple[Person, Message]] = [(budi, message), (maya, mayas)]

    for data in ("report", "amend", "unchanged"):
        for person, on in attempts:
            answer = await person.taps(on, f"{data}:{simpus.number}")
            assert "dari 6" not in answer
            assert "sudah diterima" not in answer
    for person, on in attempts:
        assert "Simpus" not in await person.taps(on, f"reports:{simpus.agency_id}:0")
    async with office.database.read() as store:
        assert await store.progress.of_innovation(simpus.id) == []


async def test_an_unknown_number_reads_like_a_forbidden_one(office: Office, siti: Person) -> None:
    await launched(office, siti, "Simpus")

    assert "tidak kami temukan" in await siti.says("/lapor INV-3603-2026-0999")


async def test_what_is_not_verified_is_not_reported_on(
    office: Office, siti: Person, rina: Person
) -> None:
    sent = await registers(siti, "Rantang Kasih")
    number = sent.text.partition("Nomor: ")[2].split()[0]

    assert "hanya inovasi yang terverifikasi" in await siti.says(f"/lapor {number}")
    assert "Belum ada inovasi terverifikasi" in await siti.says("/lapor")


async def test_an_admin_says_the_unit_and_it_is_marked(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus")
    await quarter(office)

    assert "Laporan ini untuk unit mana?" in await rina.says("/lapor")
    assert "Simpus · 1 dari 6" in await rina.says("dinkes")
    await rina.presses("Tertunda")
    await rina.says("operator sedang cuti bersalin", "dilanjutkan bulan Februari")
    await rina.presses("Kirim")

    assert "diisi oleh Bappeda" in await siti.says("/lapor simpus")


async def test_a_long_list_is_paged_in_place(office: Office, siti: Person) -> None:
    await launched(office, siti, *(f"Layanan Desa {number}" for number in range(1, 8)))
    await quarter(office)

    first = await siti.says("/lapor")
    assert "Layanan Desa 6" not in first.buttons
    second = await siti.presses("Berikutnya › (2/2)")

    assert second.last.id == first.last.id
    assert "Layanan Desa 6" in second.buttons


async def test_reporting_without_an_open_period_is_outside_periods(
    office: Office, siti: Person
) -> None:
    await launched(office, siti, "Simpus")

    assert "Laporan di luar periode · Simpus · 1 dari 6" in await siti.says("/lapor")
    assert "Dicatat sebagai laporan di luar periode." in await reports(siti, "simpus")
