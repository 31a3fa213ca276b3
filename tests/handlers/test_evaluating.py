"""/evaluasi: reports are read, returned once with a question, and concluded on."""

from datetime import date

from domain.innovations import Innovation
from domain.people import Role
from tests.handlers.conftest import TANGERANG
from tests.handlers.monitoring import at, launched, quarter, reports
from tests.handlers.test_progress import closes
from tests.office import Office
from tests.person import Person, Screen


async def reported(office: Office, siti: Person, *names: str) -> list[Innovation]:
    """Launched innovations with a report for the open quarter."""
    found = await launched(office, siti, *names)
    await quarter(office)
    for name in names:
        await reports(siti, name)
    return found


async def details(who: Person, **told: str) -> Screen:
    """Fill "Tambah rincian" with what is told; the rest is skipped."""
    await who.presses("Tambah rincian (kendala, dukungan)")
    for field in ("beneficiaries", "complaints", "obstacle", "follow_up", "support"):
        if field not in told:
            last = await who.presses("Lewati")
        else:
            last = await who.says(*told[field].split("|"))
    assert "Mohon diperiksa" in last
    return await who.presses("Kirim")


async def test_unread_reports_come_first_and_who_read_them_is_remembered(
    office: Office, siti: Person, rina: Person
) -> None:
    dian = await office.known("Dian", Role.ADMIN, region=TANGERANG)
    await reported(office, siti, "Simpus", "Kelas Ibu")

    first = await rina.says("/evaluasi")
    assert "2 laporan · 2 belum dibaca · 0 sudah disimpulkan" in first
    report = await rina.presses("Simpus")
    assert "Output: jumlah ibu hamil terdata, 1.250 orang" in report
    assert "Outcome: waktu tunggu" in report

    again = await dian.says("/evaluasi")
    assert "2 laporan · 1 belum dibaca" in again
    assert "1. 🔵 Kelas Ibu" in again
    assert "2. Simpus · Dinas Kesehatan · dibaca Rina" in again


async def test_a_revision_is_unread_again(office: Office, siti: Person, rina: Person) -> None:
    await reported(office, siti, "Simpus")
    await rina.says("/evaluasi")
    await rina.presses("Simpus")
    assert "0 belum dibaca" in await rina.says("/evaluasi")
    await siti.says("/lapor simpus")
    await siti.presses("Ubah laporan")
    await siti.presses("Kirim")

    assert "1 belum dibaca" in await rina.says("/evaluasi")


async def test_a_report_is_returned_once_and_answered_by_a_revision(
    office: Office, siti: Person, rina: Person
) -> None:
    await reported(office, siti, "Simpus")
    await rina.says("/evaluasi")
    report = await rina.presses("Simpus")
    await rina.presses("Kembalikan dengan pertanyaan")
    told = await siti.hears(rina.says("Mohon jelaskan cara menghitungnya."))
    assert 'Pertanyaan Bappeda: "Mohon jelaskan cara menghitungnya."' in told
    assert "menunggu jawaban" in await rina.says("/evaluasi")

    second = await rina.presses("Kembalikan dengan pertanyaan", report.last)
    assert "(belum dijawab)" in second
    assert "Kembalikan dengan pertanyaan" not in second.buttons

    asked = await siti.presses("Jawab dan perbaiki")
    assert "Mohon dijawab dengan memperbaiki laporannya" in asked
    await siti.presses("Ubah")
    await siti.presses("Kegiatan")
    await siti.says("pelatihan 12 bidan, dihitung dari daftar hadir")
    await siti.presses("Kirim")

    assert "pertanyaan dijawab" in await rina.says("/evaluasi")
    assert "dihitung dari daftar hadir" in await rina.presses("Simpus")


async def test_a_closed_period_returns_nothing(office: Office, siti: Person, rina: Person) -> None:
    await reported(office, siti, "Simpus")
    await closes(rina, "Triwulan IV 2026")
    await rina.says("/evaluasi")

    assert "Kembalikan dengan pertanyaan" not in (await rina.presses("Simpus")).buttons


async def test_details_go_with_the_report_and_become_a_step_and_a_request(
    office: Office, siti: Person, rina: Person
) -> None:
    (simpus,) = await reported(office, siti, "Simpus")
    await siti.says("/lapor simpus")

    done = await details(
        siti,
        beneficiaries="1.250|daftar hadir 12 posyandu",
        complaints="4|3",
        obstacle="jaringan internet belum stabil",
        follow_up="melatih tiga petugas baru|15 Januari 2027",
        support="pendampingan menyusun SOP",
    )

    assert "Langkah baru: melatih tiga petugas baru, paling lambat Jumat, 15 Januari 2027" in done
    assert "Permintaan dukungan sudah kami sampaikan" in done
    assert "melatih tiga petugas baru" in await siti.says("/jadwal")
    await rina.says("/evaluasi")
    report = await rina.presses("Simpus")
    assert "Penerima manfaat: 1.250 (daftar hadir 12 posyandu)" in report
    assert "Keluhan masyarakat: 4, selesai 3" in report
    assert "Kendala: jaringan internet belum stabil" in report
    async with office.database.read() as store:
        (step,) = await store.actions.of_innovation(simpus.id)
    assert step.due == date(2027, 1, 15)


async def test_details_are_checked_and_survive_a_changed_report(
    office: Office, siti: Person
) -> None:
    await reported(office, siti, "Simpus")
    await siti.says("/lapor simpus")
    await siti.presses("Tambah rincian (kendala, dukungan)")
    await siti.presses("Lewati")
    assert "Mohon tulis angkanya saja" in await siti.says("15 des")
    await siti.says("4")
    assert "tidak dapat lebih banyak" in await siti.says("5")
    await siti.says("3")
    await siti.presses("Lewati")
    await siti.says("melatih petugas")
    assert "sudah lewat" in await siti.says("1 November 2026")
    await siti.says("15 Januari 2027")
    await siti.presses("Lewati")
    await siti.presses("Kirim")

    await siti.says("/lapor simpus")
    await siti.presses("Ubah laporan")
    await siti.presses("Kirim")

    assert "Keluhan masyarakat: 4, selesai 3" in await siti.says("/lapor simpus")


async def test_a_request_for_support_is_answered_and_ticked_off(
    office: Office, siti: Person, rina: Person
) -> None:
    await reported(office, siti, "Simpus")
    await siti.says("/lapor simpus")
    await details(siti, support="pendampingan menyusun SOP")
    await rina.says("/evaluasi")
    assert "Simpus · Dinas Kesehatan · menunggu tanggapan" in await rina.presses(
        "Permintaan dukungan (1)"
    )
    await rina.presses("Simpus")
    await rina.presses("Tanggapi")
    told = await siti.hears(rina.says("Kami jadwalkan pada 5 Desember."))
    assert 'Tanggapan: "Kami jadwalkan pada 5 Desember."' in told

    await rina.says("/evaluasi")
    await rina.presses("Permintaan dukungan (1)")
    view = await rina.presses("Simpus")
    done = view.last.buttons[0][1]["callback_data"]
    for _ in range(10):
        rina.client.tap(view.last.id, done)
    await office.settled()

    assert siti.inbox.text.count("sudah selesai: ") == 1
    assert "Permintaan dukungan (0)" in (await rina.says("/evaluasi")).buttons


async def test_a_conclusion_is_told_and_what_is_to_be_mended_is_reminded_of(
    office: Office, siti: Person, rina: Person
) -> None:
    await reported(office, siti, "Simpus")
    await rina.says("/evaluasi")
    await rina.presses("Simpus")
    await rina.presses("Tulis kesimpulan")
    await rina.presses("Perlu perbaikan")
    await rina.says("Manfaatnya terasa, prosedurnya belum tertulis.", "menyusun SOP layanan")

    told = await siti.hears(rina.says("4 Desember 2026"))

    assert "Evaluasi Triwulan IV 2026 untuk Simpus" in told
    assert "perlu perbaikan" in told
    assert "Mohon diperbaiki: menyusun SOP layanan, paling lambat Jumat, 4 Desember 2026" in told
    assert "1 sudah disimpulkan" in await rina.says("/evaluasi")
    assert "Kesimpulan: perlu perbaikan." in await rina.presses("Simpus")
    reminded = await siti.hears(office.jumps_to(at(12, 1)))
    assert "menyusun SOP layanan" in reminded


async def test_a_conclusion_without_anything_to_mend_asks_no_deadline(
    office: Office, siti: Person, rina: Person
) -> None:
    await reported(office, siti, "Simpus")
    await rina.says("/evaluasi")
    await rina.presses("Simpus")
    await rina.presses("Tulis kesimpulan")
    await rina.presses("Berlanjut")

    told = await siti.hears(rina.says("Sasarannya sudah tercapai."))

    assert "berlanjut" in told
    assert "Mohon diperbaiki" not in told


async def test_what_is_ended_owes_no_further_report(
    office: Office, siti: Person, rina: Person
) -> None:
    await reported(office, siti, "Simpus")
    await rina.says("/evaluasi")
    await rina.presses("Simpus")
    await rina.presses("Tulis kesimpulan")
    await rina.presses("Dihentikan")
    await rina.says("Diganti oleh layanan provinsi.")
    await office.jumps_to(at(1, 20))
    await quarter(office, "Triwulan I 2027", date(2027, 1, 1), date(2027, 3, 31), date(2027, 4, 12))

    assert "Triwulan I 2027" not in await siti.says("/jadwal")
    assert "Pelaksanaan: terhenti" in await rina.says("inv 2026 1")


async def test_the_day_of_what_is_to_be_mended_is_read_back(
    office: Office, siti: Person, rina: Person
) -> None:
    await reported(office, siti, "Simpus")
    await rina.says("/evaluasi")
    await rina.presses("Simpus")
    await rina.presses("Tulis kesimpulan")
    await rina.presses("Perlu perbaikan")

    done = await rina.says("Prosedurnya belum tertulis.", "menyusun SOP layanan", "15 des")

    assert "menyusun SOP layanan, paling lambat Selasa, 15 Desember 2026" in done


async def test_a_year_is_concluded_with_what_its_reports_said(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    await reported(office, siti, "Simpus", "e-SIR")
    await launched(office, budi, "Warung Data")
    await rina.says("/evaluasi")
    await rina.presses("Periode lain")
    listed = await rina.presses("Tahun 2026")
    assert "Evaluasi tahun 2026" in listed
    assert "3 inovasi · 0 sudah disimpulkan · 1 tanpa laporan" in listed
    assert "3. Warung Data · Kecamatan Jambe · tanpa laporan" in listed

    view = await rina.presses("Simpus")
    assert "Triwulan IV 2026: berjalan, 60%" in view
    assert "Output: jumlah ibu hamil terdata, 1.250 orang" in view
    await rina.presses("Tulis kesimpulan")
    await rina.presses("Perlu pendampingan")
    await rina.says("Manfaatnya terasa, tetapi belum meluas.", "melatih operator puskesmas")
    told = await siti.hears(rina.says("4 Desember 2026"))

    assert "Evaluasi tahun 2026 untuk Simpus" in told
    assert "Mohon diperbaiki: melatih operator puskesmas" in told
    assert "Evaluasi tahun 2026: perlu pendampingan" in await siti.says("inv 2026 1")
    assert "melatih operator puskesmas" in await siti.hears(office.jumps_to(at(12, 1)))
    again = await rina.presses("Tahun 2026")
    assert "1 sudah disimpulkan" in again
    assert "3. Simpus · Dinas Kesehatan · 1 laporan · perlu pendampingan" in again


async def test_a_year_that_nobody_monitored_is_not_concluded(
    office: Office, siti: Person, rina: Person, maya: Person
) -> None:
    await reported(office, siti, "Simpus")
    for data in ("year:1900:0", "year-of:99999:INV-3603-2026-0001", "year::"):
        await rina.taps((await rina.says("/bantuan")).last, data)
        assert "tidak kami temukan" in rina.inbox.last.text
    message = (await rina.says("/bantuan")).last
    assert "Kesimpulan" not in await rina.taps(message, "conclude:y1900:INV-3603-2026-0001")

    theirs = (await maya.says("/bantuan")).last
    for data in ("year:2026:0", "year-of:2026:INV-3603-2026-0001"):
        assert "Simpus" not in await maya.taps(theirs, data)
    assert "Kesimpulan" not in await maya.taps(theirs, "conclude:y2026:INV-3603-2026-0001")


async def test_another_regions_reports_read_like_none(
    office: Office, siti: Person, budi: Person, rina: Person, maya: Person
) -> None:
    await reported(office, siti, "Simpus")
    await siti.says("/lapor simpus")
    await details(siti, support="pendampingan menyusun SOP")
    message = (await maya.says("/bantuan")).last

    for data in (
        "read:1",
        "evidence:1",
        "ask-back:1",
        "support:1",
        "answer-support:1",
        "done-support:1",
        "evaluations:1:0",
    ):
        seen = await maya.taps(message, data)
        assert "Simpus" not in seen
        assert "SOP" not in seen
    assert "Kesimpulan" not in await maya.taps(message, "conclude:1:INV-3603-2026-0001")
    budis = (await budi.says("/bantuan")).last
    assert "Rincian" not in await budi.taps(budis, "details:1")
    async with office.database.read() as store:
        assert [one.unread for one in await store.evaluations.received(TANGERANG, 1)] == [True]
