### /periode: the region's periods, opening and closing them.

period-quarter = Triwulan { $roman } { $year }

periods-none = Belum ada periode. Unit melaporkan perkembangan inovasi dan mengusulkan inovasi dalam periode yang dibuka { $office }.
periods = <b>Periode { $region }</b>

    { $lines }
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
    }
period-opened = Periode <b>{ $name }</b> sudah dibuka. { $kind ->
        [proposal] Unit yang belum mengusulkan diingatkan sampai tenggatnya.
        [monitoring] Operator diingatkan sampai laporannya masuk.
       *[other] Tenggatnya tercatat.
    }
period-close = Tutup periode <b>{ $name }</b>?{ $counts ->
        [none] {""}
       *[other] { " " }{ $counts }.
    }

    Setelah ditutup, { $kind ->
        [monitoring] laporan tidak dapat diubah lagi dan yang baru dicatat di luar periode.
       *[other] periode ini tidak diingatkan lagi.
    }

button-open-quarter = Buka { $name }
button-new-period = Buka periode lain
button-all-periods = Semua periode
button-close-period = Tutup periode
button-close-period-yes = Ya, tutup
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
new-period-send = Buka periode

# Errors
period-exists = Periode { $period } sudah ada. Mohon ganti namanya melalui <i>Ubah</i>.
period-unknown = Periode itu tidak kami temukan. Daftar terbaru ada di /periode.
period-closed = Periode { $period } baru saja ditutup. Silakan kirim sekali lagi; laporan ini dicatat di luar periode.
