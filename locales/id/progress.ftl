### /lapor: which innovation, the six questions of monev, and the report as it is shown.
### progress-<question>, .label its short name, .wrong why an answer cannot be taken, .doubt a second look.

# ── Which innovation ──
report-which = <b>Inovasi mana yang dilaporkan?</b>

    { $lines }
# $late: days; $due: a day
report-choice-due = { $place }. <b>{ $name }</b> · { $period }, { $late ->
        [0] paling lambat { $due }
       *[other] terlambat { $late } hari
    }
report-choice = { $place }. { $name }
report-several = Ada beberapa inovasi yang cocok dengan "{ $typed }". Yang mana yang dilaporkan?
report-not-found = Inovasi "{ $typed }" tidak kami temukan di antara inovasi yang terverifikasi di unit ini.

    Silakan pilih dari daftar, atau tulis nomornya, <i>misalnya /lapor INV-3603-2026-0001</i>.
report-none = Belum ada inovasi terverifikasi yang dapat dilaporkan.

    Setelah diverifikasi, perkembangannya dilaporkan di sini.

report-unit-header = <b>Lapor perkembangan · { $label }</b>
report-unit-unit = Laporan ini untuk unit mana? Tulis namanya atau singkatannya.
    <i>Contoh: Dinkes, Kec. Curug, PKM Pamulang</i>
    .label = Unit
    .wrong = { $kind ->
        [several] "{ $typed }" dapat berarti beberapa unit. Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Mungkin maksudnya:
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }

# ── The questions ──
# $period: none outside periods
progress-header = <b>{ $period ->
        [none] Laporan di luar periode
       *[other] Laporan { $period }
    } · { $innovation } · { $number } dari { $total }</b>
progress-goes-on = Laporan ini sudah mulai diisi. Kita lanjutkan dari pertanyaan terakhir.

progress-first = Ini laporan pertamanya, jadi keadaannya kami tanyakan sekali. Sesudah itu cukup satu tombol bila tidak ada perubahan.

progress-implementation = Bagaimana pelaksanaannya sampai hari ini?
    .label = Pelaksanaan
    .doubt = Laporan sebelumnya menyebut sudah selesai 100%. Apakah sekarang memang <b>{ $status }</b>?
    .wrong = Mohon pilih salah satu tombol, atau tulis: berjalan, belum mulai, tertunda, terhenti, atau selesai.

progress-reason = Apa penyebabnya?
    <i>Contoh: petugas yang dilatih pindah tugas</i>
    .label = Penyebab
    .doubt = Penyebabnya masih sangat singkat. Mohon tulis satu kalimat, atau pakai apa adanya.
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis penyebabnya dengan satu kalimat. <i>Contoh: anggaran baru cair bulan depan</i>
    }

progress-plan = Apa rencana selanjutnya, dan kapan?
    <i>Contoh: pelatihan ulang pada Januari, lalu dijalankan lagi di tiga puskesmas</i>
    .label = Rencana
    .doubt = Rencananya masih sangat singkat. Mohon tulis apa yang akan dilakukan, atau pakai apa adanya.
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis rencananya dengan satu kalimat. <i>Contoh: dijalankan kembali mulai Februari</i>
    }

progress-why = Laporan sebelumnya juga tanpa perubahan. Mohon tulis alasannya dalam satu kalimat.
    <i>Contoh: menunggu jaringan internet di tiga desa</i>
    .label = Alasan
    .doubt = Alasannya masih sangat singkat. Mohon tulis satu kalimat, atau pakai apa adanya.
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis alasannya dengan satu kalimat. <i>Contoh: menunggu perangkat dari pusat</i>
    }

progress-percent = Berapa persen rencana aksi yang sudah selesai?{ $planned ->
        [none] {""}
       *[other] { " " }Menurut langkah yang dicentang: <b>{ $planned }%</b>.
    }
    <i>Contoh: 60 atau 60%</i>
    .label = Progres
    .doubt = Laporan sebelumnya menyebut <b>{ $last }%</b>, sekarang <b>{ $now }%</b>. Apakah memang turun?
    .wrong = Persentase antara 0 dan 100. <i>Contoh: 80 atau 80%.</i> Yang ditulis: "{ $typed }".
progress-percent-planned = Ya, { $percent }%
progress-percent-still = Masih { $percent }%

progress-activity = Kegiatan apa yang dilakukan selama masa laporan ini?
    <i>Contoh: pelatihan 12 bidan pada 5 Oktober</i>
    .label = Kegiatan
    .doubt = Kegiatannya masih sangat singkat. Mohon tulis apa yang dilakukan, atau pakai apa adanya.
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis kegiatannya dengan satu kalimat. <i>Contoh: pelatihan 12 bidan pada 5 Oktober</i>
    }

# $indicator, $unit, $measured: of the last report, none before the first
progress-output = <b>Output</b>: { $indicator ->
        [none] apa yang dihasilkan, dan berapa jumlahnya?
            <i>Contoh: jumlah ibu hamil terdata, 1.250 orang</i>
       *[other] { $indicator }{ $unit ->
            [none] {""}
           *[other] { " " }({ $unit })
        }. Laporan lalu: { $measured }. Sekarang berapa?
    }
    .label = Output
    .doubt = Apakah maksudnya <b>{ $meant }</b>?
        Yang ditulis: "{ $typed }".
    .wrong = { $kind ->
        [measure] Mohon tulis apa yang dihitung beserta angkanya. <i>Contoh: jumlah ibu hamil terdata, 1.250 orang</i>
       *[other] Mohon tulis angkanya saja. <i>Contoh: 1.400</i>
    }

# $before: the outcome as last told, none before the first
progress-outcome = <b>Outcome</b>: apa yang berubah bagi masyarakat?{ $before ->
        [none] {""}
       *[other] { " " }Laporan lalu: "{ $before }".
    }
    <i>Contoh: waktu tunggu dari 3 jam menjadi 30 menit</i>
    .label = Outcome
    .doubt = Jawaban ini masih sangat singkat. Mohon tulis keadaan sebelum dan sesudahnya, atau pakai apa adanya.
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis perubahannya dengan satu kalimat. <i>Contoh: waktu tunggu dari 3 jam menjadi 30 menit</i>
    }

progress-evidence = Mohon kirim satu bukti: foto, dokumen (paling besar 20 MB), atau tautan.
    .label = Bukti
    .wrong = Mohon kirim foto, dokumen (paling besar 20 MB), atau tautan. <i>Contoh: https://dinkes.contoh.go.id/simpus</i>

button-unmeasured = Belum terukur
button-same = Sama seperti lalu

# ── The report ──
measure = { $indicator }, { $value }{ $unit ->
        [none] {""}
       *[other] { " " }{ $unit }
    }
evidence = { $kind ->
        [photo] foto
        [link] { $link }
       *[other] { $name ->
            [none] dokumen
           *[other] { $name }
        }
    }
evidence-kind-photo = foto
evidence-kind-document = dokumen
evidence-kind-link = tautan

progress-body = Pelaksanaan: { $implementation }{ $percent ->
        [none] {""}
       *[other] , { $percent }%
    }{ $unchanged ->
        [yes] { " " }(tidak ada perubahan)
       *[no] {""}
    }{ $reason ->
        [none] {""}
       *[other] { "\u000A" }Penyebab: { $reason }
    }{ $plan ->
        [none] {""}
       *[other] { "\u000A" }Rencana: { $plan }
    }{ $activity ->
        [none] {""}
       *[other] { "\u000A" }Kegiatan: { $activity }
    }{ $output ->
        [none] {""}
       *[other] { "\u000A" }Output: { $output }
    }{ $outcome ->
        [none] {""}
       *[other] { "\u000A" }Outcome: { $outcome }
    }{ $evidence ->
        [none] {""}
       *[other] { "\u000A" }Bukti: { $evidence }
    }{ $details ->
        [none] {""}
       *[other] { $details }
    }

# Each none when it was not told; $due: a day
progress-details = { $beneficiaries ->
        [none] {""}
       *[other] { "\u000A" }Penerima manfaat: { $beneficiaries }{ $basis ->
            [none] {""}
           *[other] { " " }({ $basis })
        }
    }{ $complaints ->
        [none] {""}
       *[other] { "\u000A" }Keluhan masyarakat: { $complaints }, selesai { $resolved }
    }{ $obstacle ->
        [none] {""}
       *[other] { "\u000A" }Kendala: { $obstacle }
    }{ $follow_up ->
        [none] {""}
       *[other] { "\u000A" }Tindak lanjut: { $follow_up }, paling lambat { $due ->
            [none] belum ditentukan
           *[other] { $due }
        }
    }{ $support ->
        [none] {""}
       *[other] { "\u000A" }Dukungan yang diminta: { $support }
    }

progress-check = <b>Mohon diperiksa sebelum dikirim</b>

    { $period ->
        [none] Laporan di luar periode
       *[other] Laporan { $period }
    } · <b>{ $innovation }</b>
    { $body }

# $office: set when the office filled it in; $late: days
progress-view = { $period ->
        [none] Laporan di luar periode
       *[other] Laporan { $period }
    } untuk <b>{ $innovation }</b> sudah dikirim oleh { $by } pada { $at }{ $office ->
        [none] {""}
       *[other] , diisi oleh { $office }
    }{ $late ->
        [0] .
       *[other] , terlambat { $late } hari.
    }

    { $body }

# $closed: the period that was closed before the report came
progress-received = { $revised ->
        [yes] Perubahan laporan <b>{ $innovation }</b> sudah disimpan.
       *[no] { $unchanged ->
            [yes] Laporan <b>{ $innovation }</b> sudah diterima: tidak ada perubahan.
           *[no] Laporan <b>{ $innovation }</b> sudah diterima. Terima kasih.
        }
    }{ $period ->
        [none] { "\u000A" }{ $closed ->
            [none] Dicatat sebagai laporan di luar periode.
           *[other] Periode { $closed } sudah ditutup, jadi dicatat sebagai laporan di luar periode.
        }
       *[other] { "\u000A" }Periode: { $period }{ $late ->
            [0] .
           *[other] , terlambat { $late } hari.
        } Masih dapat diubah sampai periode ditutup.
    }

# To the admins
progress-stopped = { $person }, ada inovasi yang <b>terhenti</b>.

    <b>{ $innovation }</b> ({ $code })
    { $agency }
    Penyebab: "{ $reason }"
    Rencana: "{ $plan }"

button-next-report = Laporan berikutnya: { $name }
button-amend-report = Ubah laporan
button-choose-from-list = Pilih dari daftar

# Errors
not-reportable = <b>{ $name }</b> belum dapat dilaporkan: hanya inovasi yang terverifikasi. Keadaannya dapat dilihat di /inovasi.

# ── Returned with a question ──
report-asked = Pertanyaan { $office }: "{ $question }"
    Mohon dijawab dengan memperbaiki laporannya: tekan <b>Ubah</b>, lalu <b>Kirim</b>.

# ── "Tambah rincian" ──
details-header = <b>Rincian laporan { $innovation } · { $number } dari { $total }</b>
details-beneficiaries = Berapa orang yang menerima manfaat?
    <i>Contoh: 1.250</i>
    .label = Penerima manfaat
    .doubt = Apakah maksudnya <b>{ $meant }</b>?
    .wrong = Mohon tulis angkanya saja. <i>Contoh: 1.250</i>
details-basis = Dihitung dari apa?
    <i>Contoh: daftar hadir 12 posyandu</i>
    .label = Dasar hitungan
    .wrong = Mohon tulis sumbernya dengan singkat. <i>Contoh: daftar hadir 12 posyandu</i>
details-complaints = Berapa keluhan masyarakat tentang layanan ini? Tulis 0 bila tidak ada.
    <i>Contoh: 4</i>
    .label = Keluhan masyarakat
    .doubt = Apakah maksudnya <b>{ $meant }</b>?
    .wrong = Mohon tulis angkanya saja. <i>Contoh: 4</i>
details-resolved = Berapa dari keluhan itu yang sudah selesai ditangani?
    <i>Contoh: 3</i>
    .label = Keluhan selesai
    .doubt = Apakah maksudnya <b>{ $meant }</b>?
    .wrong = { $kind ->
        [too-many] Keluhannya { $complaints }, jadi yang selesai tidak dapat lebih banyak. Mohon periksa kembali.
       *[other] Mohon tulis angkanya saja. <i>Contoh: 3</i>
    }
details-obstacle = Apa kendala yang dihadapi?
    <i>Contoh: jaringan internet di tiga desa belum stabil</i>
    .label = Kendala
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis kendalanya dengan satu kalimat. <i>Contoh: petugas terlatih baru dua orang</i>
    }
details-follow_up = Apa tindak lanjutnya? Ini menjadi langkah rencana aksi dan akan kami ingatkan.
    <i>Contoh: melatih tiga petugas baru</i>
    .label = Tindak lanjut
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis langkahnya dengan singkat. <i>Contoh: melatih tiga petugas baru</i>
    }
details-follow_up_by = Paling lambat kapan tindak lanjut itu selesai?
    <i>Contoh: 15 Januari 2027, akhir bulan</i>
    .label = Tenggat tindak lanjut
    .wrong = { step-due-wrong }
details-support = Dukungan apa yang diharapkan dari { $office }?
    <i>Contoh: pendampingan menyusun SOP</i>
    .label = Dukungan yang diminta
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis dukungannya dengan satu kalimat. <i>Contoh: pelatihan untuk tiga petugas</i>
    }
# $kind: no-day, past or other; $due: what was meant
step-due-wrong = { $kind ->
        [no-day] Tenggat perlu tanggal yang pasti, bukan { $due }. <i>Contoh: 15 Januari 2027</i>
        [past] Tanggal itu sudah lewat: { $due }. Mohon tulis hari yang akan datang, <i>misalnya 15 Januari 2027</i>.
       *[other] Tanggal ini belum dapat kami baca. Mohon tulis seperti <i>15 Januari 2027, akhir bulan, atau 2 minggu lagi</i>.
    }
details-check = <b>Mohon diperiksa sebelum dikirim</b>

    Rincian laporan <b>{ $innovation }</b>:{ $details ->
        [none] { " " }belum ada yang diisi.
       *[other] { $details }
    }
# $step: none without follow-up
details-received = Rincian laporan <b>{ $innovation }</b> sudah disimpan. Terima kasih.{ $step ->
        [none] {""}
       *[other] { "\u000A" }Langkah baru: { $step }{ $due ->
            [none] {""}
           *[other] , paling lambat { $due }
        }.
    }{ $support ->
        [yes] { "\u000A" }Permintaan dukungan sudah kami sampaikan kepada { $office }; jawabannya kami kabarkan di sini.
       *[no] {""}
    }
button-details = Tambah rincian (kendala, dukungan)
