### /periode: the region's periods, opening and closing them.

period-quarter = Triwulan { $roman } { $year }

# $upcoming: what would be owed for the next triwulan
periods-none = Belum ada periode. Unit melaporkan perkembangan inovasi dan mengusulkan inovasi dalam periode yang dibuka { $office }.

    { $upcoming }
periods = <b>Periode { $region }</b>

    { $lines }

    { $upcoming }
periods-next = Berikutnya { $name }: { $count ->
        [0] saat ini belum ada inovasi yang wajib melapor.
       *[other] saat ini { $count } inovasi wajib melapor.
    }
periods-line = { $place }. { $line }
# $counts: none where nothing is counted
period-line = <b>{ $name }</b> · { $kind }, { $open ->
        [yes] paling lambat { $due }
       *[no] sudah ditutup
    }{ $counts ->
        [none] {""}
       *[other] { "\u000A" }{ $counts }
    }
period-reports = Laporan masuk { $received } dari { $owed }{ $late ->
        [0] {""}
       *[other] , { $late } terlambat
    }
period-proposals = Sudah mengusulkan { $received } dari { $owed } unit

period-card = <b>{ $name }</b> · { $kind }, { $open ->
        [yes] terbuka
       *[no] sudah ditutup
    }

    Masa: { DATE($starts) } sampai { DATE($ends) }
    Tenggat: { $due }{ $basis ->
        [none] {""}
       *[other] { "\u000A" }Dasar: { $basis }
    }{ $counts ->
        [none] {""}
       *[other] { "\u000A" }{ $counts }
    }{ $extensions ->
        [none] {""}
       *[other] { "\u000A\u000A" }{ $extensions }
    }
# $agency: none where everybody was given more time
period-extended = • { $agency ->
        [none] Diperpanjang
       *[other] Kelonggaran { $agency }
    }: { DATE($before) } → { DATE($due) }, "{ $reason }"
period-opened = Periode <b>{ $name }</b> sudah dibuka. { $kind ->
        [proposal] Unit yang belum mengusulkan diingatkan sampai tenggatnya.
        [monitoring] Operator diingatkan sampai laporannya masuk.
       *[other] Tenggatnya tercatat. Kelengkapan bukti belum dapat dihitung di sini, jadi belum ada pengingat.
    }
period-close = Tutup periode <b>{ $name }</b>?{ $counts ->
        [none] {""}
       *[other] { " " }{ $counts }.
    }

    Setelah ditutup, { $kind ->
        [monitoring] laporan tidak dapat diubah lagi dan yang baru dicatat di luar periode.
       *[other] periode ini tidak diingatkan lagi.
    }

# $late: its deadline has passed
period-reopened = Periode <b>{ $name }</b> dibuka kembali.{ $late ->
        [yes] { " " }Tenggatnya sudah lewat, jadi yang masuk dicatat terlambat, kecuali diperpanjang.
       *[no] {""}
    }
# $unit: none where everybody was given more time
period-time-given = Tenggat <b>{ $name }</b> { $unit ->
        [none] {""}
       *[other] untuk { $unit }{ " " }
    }kini { $due }. Semua yang belum menyelesaikan sedang diberi tahu, masing-masing satu kali; hasilnya kami kabarkan di sini. Pengingat mengikuti tenggat baru.

# ── Message 22, to each who owes ──
# $kind: proposal, monitoring, index; $agency: none for somebody of several units
extension-told = <b>Tenggat diperpanjang</b>

    { $kind ->
        [monitoring] Laporan monev { $period }
       *[other] { $period }
    } kini paling lambat <b>{ $due }</b> (semula { $before }).
    Alasan: "{ $reason }"

    { $kind ->
        [monitoring] Belum dilaporkan{ $agency ->
            [none] {""}
           *[other] { " " }oleh { $agency }
        }: { $names }.
       *[other] Belum mengusulkan: { $names }.
    }
button-deadlines = Lihat tenggat

button-extend-period = Perpanjang
button-give-time = Beri kelonggaran
button-reopen-period = Buka kembali
button-open-quarter = Buka { $name }
button-new-period = Buka periode lain
button-all-periods = Semua periode
button-close-period = Tutup periode
button-close-period-yes = Ya, tutup
# $due: a day on which nobody works; $moved: the next working day
day-off = { $due } bukan hari kerja. Tenggat pada hari libur biasanya pindah ke hari kerja berikutnya, <b>{ $moved }</b>.

    Tenggat mana yang dipakai?
button-next-working-day = Hari kerja berikutnya
button-this-day = Tetap hari itu
button-usual-due = Pakai tenggat biasa

# ── The form ──
new-period-kind = Periode apa yang dibuka?
    • <b>Pengusulan</b>: unit mengusulkan inovasi baru
    • <b>Monev</b>: operator melaporkan perkembangan
    • <b>Indeks Inovasi Daerah</b>: masa pengisian data nasional
    .label = Jenis periode
    .wrong = Mohon pilih salah satu tombol, atau tulis: pengusulan, monev, atau indeks.
new-period-name = Apa nama periodenya?
    <i>Contoh: Pengusulan Inovasi 2027, Monev Semester I 2027</i>
    .label = Nama periode
    .wrong = { $kind ->
        [string-too-long] Nama ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis namanya. <i>Contoh: Pengusulan Inovasi 2027</i>
    }
new-period-starts = Mulai kapan?
    <i>Contoh: 1 Januari 2027, atau Januari 2027</i>
    .label = Mulai
    .wrong = Tanggal ini belum dapat kami baca. <i>Contoh: 1 Januari 2027</i>
new-period-ends = Sampai kapan?
    <i>Contoh: 31 Maret 2027, atau Maret 2027</i>
    .label = Sampai
    .wrong = { $kind ->
        [before-start] Tanggal berakhir ({ $ends }) lebih awal daripada mulainya ({ $starts }). Mohon periksa kembali.
       *[other] Tanggal ini belum dapat kami baca. <i>Contoh: 31 Maret 2027</i>
    }
new-period-due = Paling lambat kapan? Tenggat berlaku sampai pukul 23.59 hari itu.
    <i>Contoh: 12 April 2027</i>
    .doubt = { day-off }
    .label = Tenggat
    .wrong = { $kind ->
        [no-day] Tenggat memerlukan tanggal, bukan hanya { $due }. <i>Contoh: 12 April 2027</i>
        [past] Tanggal itu sudah lewat: { $due }. Mohon tulis tanggal yang akan datang.
        [before-start] Tenggat ({ $due }) lebih awal daripada mulainya ({ $starts }). Mohon periksa kembali.
       *[other] Tanggal ini belum dapat kami baca. <i>Contoh: 12 April 2027</i>
    }
new-period-basis = Apa dasar hukumnya? Ditulis dalam pengingat kepada unit.
    <i>Contoh: Instruksi Bupati Nomor 5 Tahun 2026</i>
    .label = Dasar
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis dasarnya, atau tekan Lewati. <i>Contoh: Instruksi Bupati Nomor 5 Tahun 2026</i>
    }
new-period-check = <b>Mohon diperiksa sebelum dibuka</b>

    Jenis: { $kind }
    Nama: <b>{ $name }</b>
    Masa: { DATE($starts) } sampai { DATE($ends) }
    Tenggat: { $due }{ $basis ->
        [none] {""}
       *[other] { "\u000A" }Dasar: { $basis }
    }
    { $kind ->
        [proposal] Diminta mengusulkan: { $count } unit yang dihitung.
        [monitoring] Wajib melapor saat ini: { $count } inovasi.
       *[other] Kelengkapan bukti belum dapat dihitung di sini, jadi belum ada pengingat.
    }
new-period-send = Buka periode

# ── More time ──
# $before: the due date so far
extension-due = Tenggat <b>{ $period }</b> sekarang { $before }. Diperpanjang sampai kapan, untuk semua?
    <i>Contoh: 22 Januari 2027</i>
    .doubt = { day-off }
    .label = Tenggat baru
    .wrong = { $kind ->
        [earlier] Tenggat baru ({ $due }) tidak lebih lambat daripada tenggat sekarang ({ $before }). <i>Contoh: 22 Januari 2027</i>
        [no-day] Tenggat memerlukan tanggal, bukan hanya { $due }. <i>Contoh: 22 Januari 2027</i>
        [past] Tanggal itu sudah lewat: { $due }. Mohon tulis tanggal yang akan datang.
        [far] Tanggal itu lebih dari setahun lagi: { $due }. Mohon periksa tahunnya.
       *[other] Tanggal ini belum dapat kami baca. <i>Contoh: 22 Januari 2027</i>
    }
extension-reason = Apa alasannya? Tertulis dalam pemberitahuan kepada unit.
    <i>Contoh: Banyak unit masih menghimpun data akhir tahun.</i>
    .label = Alasan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis alasannya. <i>Contoh: Banyak unit masih menghimpun data akhir tahun.</i>
    }
# $due: aware time; $people: how many would be told
extension-check = <b>Perpanjang tenggat { $period }?</b>

    Dari { $before } menjadi <b>{ $due }</b>
    Alasan: "{ $reason }"

    { $people } orang yang belum menyelesaikan diberi tahu satu kali. Yang terlambat tetapi masuk sebelum tenggat baru dicatat tepat waktu.
extension-send = Perpanjang
leniency-unit = Unit mana yang diberi kelonggaran untuk <b>{ $period }</b>? Berlaku juga bagi unit di bawahnya.
    <i>Contoh: Dinas Kesehatan</i>
    .label = Unit
    .wrong = { $kind ->
        [several] "{ $typed }" dapat berarti beberapa unit. Mohon pilih salah satu.
        [near] "{ $typed }" belum kami temukan. Mungkin yang dimaksud salah satu ini?
       *[other] Unit itu belum kami temukan. Mohon tulis nama lengkapnya. <i>Contoh: Dinas Kesehatan</i>
    }
leniency-due = Sampai kapan? Tenggat umum { $before }.
    <i>Contoh: 22 Januari 2027</i>
    .doubt = { day-off }
    .label = Tenggat unit
    .wrong = { $kind ->
        [no-day] Tenggat memerlukan tanggal, bukan hanya { $due }. <i>Contoh: 22 Januari 2027</i>
        [past] Tanggal itu sudah lewat: { $due }. Mohon tulis tanggal yang akan datang.
        [far] Tanggal itu lebih dari setahun lagi: { $due }. Mohon periksa tahunnya.
       *[other] Tanggal ini belum dapat kami baca. <i>Contoh: 22 Januari 2027</i>
    }
leniency-reason = Apa alasannya? Tertulis dalam pemberitahuan kepada unit.
    <i>Contoh: Kantor terdampak banjir.</i>
    .label = Alasan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis alasannya. <i>Contoh: Kantor terdampak banjir.</i>
    }
leniency-check = <b>Beri kelonggaran { $unit } untuk { $period }?</b>

    Dari { $before } menjadi <b>{ $due }</b>
    Alasan: "{ $reason }"

    { $people } orang diberi tahu satu kali. Yang terlambat tetapi masuk sebelum tenggat ini dicatat tepat waktu.
leniency-send = Beri kelonggaran
reopening-reason = Mengapa <b>{ $period }</b> dibuka kembali? Dicatat dalam riwayat.
    <i>Contoh: Dua laporan belum sempat dikirim karena gangguan jaringan.</i>
    .label = Alasan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis alasannya. <i>Contoh: Dua laporan belum sempat dikirim.</i>
    }

# Errors
period-shut = Periode { $period } sudah ditutup. Buka kembali dahulu melalui /periode.
due-already = Tenggat { $period } sudah { $due }, jadi tidak berubah. Mohon pilih tanggal yang lebih lambat melalui /periode.
period-exists = Periode { $period } sudah ada. Mohon ganti namanya melalui <i>Ubah</i>.
period-unknown = Periode itu tidak kami temukan. Daftar terbaru ada di /periode.
period-closed = Periode { $period } baru saja ditutup. Silakan kirim sekali lagi; laporan ini dicatat di luar periode.
