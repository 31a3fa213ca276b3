### Documents: reports as PDF and picture, workbooks, templates to fill in.

# ── Templates to fill in: headers read by the importer, so their words may not change freely ──
template-choices = Pilihan
template-example = Contoh
template-guide = Petunjuk
template-column = Kolom
template-needed = Wajib
template-meaning = Diisi dengan
template-must = wajib

template-units = Perangkat daerah
template-units-daerah = Daerah
    .meaning = Nama atau kode daerah.
    .example = Kabupaten Tangerang
template-units-nama = Nama
    .meaning = Nama lengkap unit, seperti pada kop surat.
    .example = Puskesmas Mauk
template-units-singkatan = Singkatan
    .meaning = Singkatan yang biasa dipakai. Bila lebih dari satu, pisahkan dengan garis miring.
    .example = PKM Mauk / Pusk. Mauk
template-units-jenis = Jenis
    .meaning = Pilih salah satu dari daftar.
    .example = puskesmas
template-units-induk = Induk
    .meaning = Nama perangkat daerah di atasnya, misalnya Dinas Kesehatan untuk puskesmas. Kosongkan bila berdiri sendiri.
    .example = Dinas Kesehatan

template-innovations = Inovasi
template-innovations-daerah = Daerah
    .meaning = Nama atau kode daerah.
    .example = Kabupaten Tangerang
template-innovations-perangkat_daerah = Perangkat daerah
    .meaning = Nama atau singkatan unit pemilik inovasi.
    .example = Dinas Kesehatan
template-innovations-nama = Nama
    .meaning = Nama inovasi seperti yang biasa dipakai.
    .example = Jempol Bumil
template-innovations-kepanjangan = Kepanjangan
    .meaning = Kepanjangan nama, bila berupa singkatan.
    .example = Jemput Pelayanan Online Ibu Hamil
template-innovations-ringkasan = Ringkasan
    .meaning = Satu sampai tiga kalimat: masalahnya, cara barunya, dan siapa yang terbantu.
    .example = Ibu hamil di desa jauh dari puskesmas. Bidan kini menjemput data lewat ponsel sehingga jadwal periksa tidak terlewat.
template-innovations-tahapan = Tahapan
    .meaning = Pilih salah satu dari daftar.
    .example = penerapan
template-innovations-bentuk = Bentuk
    .meaning = Pilih salah satu dari daftar.
    .example = pelayanan publik
template-innovations-jenis = Jenis
    .meaning = Digital bila memakai aplikasi, situs, atau layanan daring.
    .example = digital
template-innovations-urusan = Urusan
    .meaning = Urusan pemerintahan yang utama; pilih dari daftar.
    .example = Kesehatan
template-innovations-tanggal_uji_coba = Tanggal uji coba
    .meaning = Tanggal, atau bulan dan tahun saja. Perlu untuk tahapan uji coba.
    .example = Mei 2026
template-innovations-tanggal_penerapan = Tanggal penerapan
    .meaning = Tanggal, atau bulan dan tahun saja. Perlu untuk tahapan penerapan.
    .example = 3 Agustus 2026
template-innovations-penanggung_jawab = Penanggung jawab
    .meaning = Nama dan nomor telepon yang dapat dihubungi. Tidak ditampilkan kepada umum.
    .example = Dewi Lestari, 0812 3456 7890
template-innovations-peluncuran = Peluncuran
    .meaning = Nama peluncuran yang diikuti, bila sudah diluncurkan.
    .example = Peluncuran 2026
template-innovations-tanggal_peluncuran = Tanggal peluncuran
    .meaning = Tanggal peluncuran itu.
    .example = 10 November 2026
template-innovations-status = Status
    .meaning = Kosongkan bila sudah terverifikasi.
    .example = terverifikasi

# ── Files, and how they are asked for ──
document-kind-picture = gambar
document-kind-report = PDF
document-kind-workbook = Excel
document-kind-export = seluruh data
document-kind-units = templat perangkat daerah
document-kind-innovations = templat inovasi
button-document-picture = Gambar
button-document-report = PDF
button-document-workbook = Excel
document-preparing = Berkas sedang disiapkan: { $kind }. Sebentar lagi kami kirim di sini.
document-failed = Mohon maaf, berkas ini belum berhasil kami siapkan: { $kind }. Gangguannya sudah tercatat. Mohon coba lagi nanti.
document-in-preparation = Berkas ini sedang disiapkan atau baru saja dikirim.
document-name-picture = Inovasi { $region } { $day }
document-name-report = Laporan inovasi { $region } { $day }
document-name-workbook = Laporan inovasi { $region } { $day }
document-name-export = Data inovasi { $region } { $day }
document-name-units = Templat perangkat daerah { $region }
document-name-innovations = Templat inovasi { $region }
document-caption = <b>Inovasi Daerah { $region }</b>
    { $scope }

    { $sentence }

    { $at }
document-caption-export = <b>Seluruh data inovasi { $region }</b>
    Memuat nama dan nomor telepon. Mohon disimpan dan dibagikan seperlunya.
    Data per { $at }
document-caption-template = Templat { $region }. Mohon isi pada lembar pertama; contoh dan petunjuk ada di lembar berikutnya.
    Sesudah terisi, kirim berkasnya lewat /impor.

# ── What stands in reports and pictures ──
document-title = Inovasi Daerah
document-report = Laporan Inovasi Daerah
document-scope = { $scope } · { $at }
document-at = { $frozen ->
        [yes] Dibekukan
       *[no] Data
    } per { $at }
document-from = { $office } { $region }
document-footer = { $region } · { $scope } · { $at }
# $page and $pages stay as they are: the layout puts the numbers there
document-page = Halaman { $page } dari { $pages }
# Stand for what no font of ours has
document-pictograph = (emoji)
document-script = (aksara lain)
document-government = Pemerintah { $region }
document-dated = { $place ->
        [none] {""}
       *[other] { $place }{ ", " }
    }{ DATE($day) }
document-head = Kepala { $office } { $region },
document-capacity = { $acting ->
        [none] {""}
       *[other] { $acting }{ " " }
    }{ $title },
document-name-missing = (nama dan gelar)
document-nip = NIP { $nip }
document-coverage = Perangkat daerah yang memiliki inovasi
document-regions = Kabupaten dan kota
document-region = { $whole ->
        [0] belum ada data
       *[other] { $part } dari { $whole }
    }
document-no-units = Perangkat daerah provinsi belum diimpor. Angka tiap kabupaten dan kota tercantum dalam dokumen ini.
document-target = Target
document-gaps = Belum memiliki inovasi
document-notes = Perlu diketahui
document-group-opd = OPD ({ $units })
document-group-district = Kecamatan ({ $units })
document-further = dan { $further } lainnya
document-of = { $part } dari { $whole }
document-number = { $number }
document-percent = { NUMBER($percent, minimumFractionDigits: 1) }%
document-moment = { $moment }
document-phone = { PHONE($number) }
document-unknown = belum diisi
document-yes = ya
document-no = tidak
document-all = Semua
document-there = ada
document-lacking = belum ada
document-affairs = Urusan pelayanan dasar
document-monitoring = Monev { $period }
document-due = Tenggat { $due }
document-reports-due = Wajib dilaporkan
document-reports-received = Sudah diterima
document-reports-late = Diterima terlambat
document-reports-outstanding = Belum diterima
document-reports-stopped = Inovasi terhenti
document-reports-never = Belum pernah dilaporkan
document-units = Lampiran: inovasi menurut perangkat daerah
document-annex-regions = Lampiran: kabupaten dan kota
document-never-reported = Lampiran: sudah diluncurkan, belum pernah dilaporkan
document-unchanged = Lampiran: "tidak ada perubahan" dua kali berturut-turut
document-state = { $state ->
        [covered] {""}
        [submitted] diajukan
        [draft] draf
       *[nothing] belum ada kegiatan
    }
document-column-place = No.
document-column-region = Kabupaten/kota
document-column-unit = Perangkat daerah
document-column-type = Jenis
document-column-units = Jumlah
document-column-covered = Memiliki
document-column-missing = Belum
document-column-share = Persen
document-column-innovations = Inovasi
document-column-submitted = Diajukan
document-column-state = Keterangan
document-column-number = Nomor
document-column-innovation = Nama inovasi
document-column-reports = Laporan
document-everyone = semua

# ── Workbooks ──
sheet-recap = Rekap
recap-title = Inovasi Daerah { $region }
recap-part = Bagian
recap-line = Rincian
recap-count = Jumlah
recap-whole = Dari
recap-share = Persen
recap-coverage = Cakupan
recap-types = Perangkat daerah yang memiliki inovasi
recap-uncounted = Di luar hitungan
recap-stage = Tahapan
recap-category = Bentuk
recap-medium = Jenis
recap-lab-stage = Tahap 5D
recap-verification = Status verifikasi
recap-affairs = Urusan pelayanan dasar
recap-target = Target
recap-monitoring = Monev
recap-innovations = Inovasi
recap-covered = Perangkat daerah yang memiliki inovasi
recap-missing = Perangkat daerah yang belum memiliki inovasi
recap-apart = Inovasi unit di luar hitungan
recap-total = Seluruh inovasi
recap-affairs-covered = Urusan yang memiliki inovasi
recap-affairs-unknown = Inovasi yang urusannya belum diisi
sheet-units = Perangkat daerah
units-unit = Perangkat daerah
units-short = Singkatan
units-type = Jenis
units-innovations = Inovasi
units-submitted = Diajukan
units-state = Keterangan
units-reachable = Operator aktif
sheet-region = Daerah
sheet-agencies = Perangkat daerah
sheet-agencies-name = Nama
sheet-agencies-short = Singkatan
sheet-agencies-type = Jenis
sheet-agencies-parent = Induk
sheet-agencies-counted = Dihitung
sheet-agencies-active = Aktif
sheet-innovations = Inovasi
sheet-innovations-number = Nomor
sheet-innovations-agency = Perangkat daerah
sheet-innovations-name = Nama
sheet-innovations-expansion = Kepanjangan
sheet-innovations-summary = Ringkasan
sheet-innovations-stage = Tahapan
sheet-innovations-category = Bentuk
sheet-innovations-medium = Jenis
sheet-innovations-affair = Urusan
sheet-innovations-trial = Tanggal uji coba
sheet-innovations-applied = Tanggal penerapan
sheet-innovations-verification = Status
sheet-innovations-implementation = Pelaksanaan
sheet-innovations-lab-stage = Tahap 5D
sheet-innovations-launch = Peluncuran
sheet-innovations-launched = Tanggal peluncuran
sheet-innovations-note = Catatan verifikasi
sheet-innovations-replicates = Replikasi dari
sheet-innovations-merged = Digabung ke
sheet-innovations-hidden = Disembunyikan
sheet-innovations-by-office = Diisi oleh kantor
sheet-innovations-submitted = Diajukan
sheet-innovations-decided = Diputuskan
sheet-innovations-contact = Penanggung jawab
sheet-innovations-phone = Telepon
sheet-reports = Laporan monev
sheet-reports-number = Nomor
sheet-reports-name = Inovasi
sheet-reports-agency = Perangkat daerah
sheet-reports-period = Periode
sheet-reports-revision = Revisi
sheet-reports-sent = Diterima
sheet-reports-late = Terlambat (hari)
sheet-reports-implementation = Pelaksanaan
sheet-reports-percent = Progres (%)
sheet-reports-activity = Kegiatan
sheet-reports-indicator = Indikator output
sheet-reports-output = Output
sheet-reports-unit = Satuan
sheet-reports-outcome = Outcome
sheet-reports-reason = Alasan
sheet-reports-plan = Rencana
sheet-reports-unchanged = Tidak ada perubahan
sheet-duties = Orang dan tugas
sheet-duties-name = Nama
sheet-duties-honorific = Sapaan
sheet-duties-position = Jabatan
sheet-duties-role = Peran
sheet-duties-agency = Perangkat daerah
sheet-duties-since = Sejak
sheet-duties-until = Sampai
sheet-duties-reached = Dapat dihubungi
sheet-duties-phone = Telepon
sheet-periods = Periode
sheet-periods-name = Nama
sheet-periods-kind = Jenis
sheet-periods-starts = Mulai
sheet-periods-ends = Selesai
sheet-periods-due = Tenggat
sheet-periods-basis = Dasar
sheet-periods-closed = Ditutup
sheet-launches = Peluncuran
sheet-launches-name = Nama
sheet-launches-date = Tanggal
sheet-launches-from = Dihitung sejak
sheet-launches-locked = Dikunci
sheet-launches-innovations = Inovasi saat dikunci
sheet-targets = Target
sheet-targets-year = Tahun
sheet-targets-units = Perangkat daerah
sheet-targets-basis = Dasar hitungan

# ── /ekspor ──
export = <b>Ekspor data { $region }</b>

    Seluruh data dalam satu berkas Excel: perangkat daerah, inovasi, laporan monev, orang dan tugasnya, periode, peluncuran, serta target.
    Berkas memuat nomor telepon; mohon disimpan dengan baik.

    Templat dapat diisi lalu dikirim lewat /impor.
button-document-export = Seluruh data (Excel)
button-document-units = Templat perangkat daerah
button-document-innovations = Templat inovasi
