### /peluncuran: innovations presented together, and what was counted when they were locked.

launches = <b>Peluncuran { $region }</b>

    { $lines }
launches-none = Belum ada peluncuran. Peluncuran mengumpulkan inovasi yang diresmikan bersama; angkanya dapat dibacakan tersendiri melalui /laporan.
# $date: none while it is not certain
launch-line = { $place }. <b>{ $name }</b> · { $date ->
        [none] tanggal belum pasti
       *[other] { $date }
    }{ $locked ->
        [yes] { " " }· terkunci
       *[no] {""}
    }
# $locked_at: none while it may be changed
launch-card = <b>{ $name }</b>
    { $date ->
        [none] Tanggal belum pasti
       *[other] { $date }
    }

    { $innovations ->
        [0] Belum ada inovasi terverifikasi yang dipilih.
       *[other] { $innovations } inovasi dari { $units } perangkat daerah.
    }{ $locked_at ->
        [none] {""}
       *[other] { "\u000A" }Terkunci per { $locked_at }. Angka dan namanya tetap, walaupun inovasinya kelak digabung, dialihkan, atau berganti nama.
    }

# $words: none without a search; then $found of them fit
launch-choose = <b>Inovasi untuk { $launch }</b>
    Dipilih { $chosen } dari { $total } inovasi terverifikasi. Tekan untuk memilih; tekan lagi untuk membatalkan.{ $words ->
        [none] {""}
       *[other] { "\u000A" }Pencarian "{ $words }": { $found } inovasi
    }
launch-choose-none = Belum ada inovasi terverifikasi yang dapat dipilih untuk { $launch }. Yang sudah masuk peluncuran lain tidak ditampilkan.
launch-initiative = <b>{ $name }</b> ({ $number }, { $agency }) masih <b>inisiatif</b>. Peluncuran biasanya untuk inovasi yang sudah diuji coba atau diterapkan.

    Tetap ikutkan dalam { $launch }?
launch-lock = Kunci <b>{ $name }</b> dengan { $innovations } inovasi dari { $units } perangkat daerah?

    Nama, pemilik, tahapan, dan jumlahnya dibekukan seperti sekarang. Kunci tidak dapat dibuka lagi, agar angka yang sudah dibacakan tidak berubah.
launch-is-locked = <b>{ $name }</b> sudah dikunci.

button-new-launch = Buat peluncuran
button-all-launches = Semua peluncuran
button-choose = Pilih inovasi
button-chosen = ✓ { $label }
button-change-launch = Ubah nama atau tanggal
button-launch-report = Laporan peluncuran
button-launch-done = Selesai memilih
button-launch-back = Kembali
button-search-launch = Cari
button-choose-all = Tampilkan semua
button-take-anyway = Ya, ikutkan
button-do-not-take = Tidak
button-lock = Kunci
button-lock-yes = Ya, kunci
button-undated = Belum pasti

# ── The forms ──
launch-name = Apa nama peluncurannya?
    <i>Contoh: Peluncuran Laboratorium Inovasi 2026</i>
    .label = Nama
    .wrong = { $kind ->
        [string-too-long] Nama ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis namanya. <i>Contoh: Peluncuran Laboratorium Inovasi 2026</i>
    }
launch-date = Kapan diluncurkan? Boleh bulan dan tahun saja.
    <i>Contoh: 26 November 2026, atau Oktober 2027</i>
    .label = Tanggal
    .wrong = { $kind ->
        [no-month] Mohon sebut juga bulannya, bukan hanya { $moment }. <i>Contoh: Oktober 2027</i>
       *[other] Tanggal ini belum dapat kami baca. <i>Contoh: 26 November 2026, atau Oktober 2027</i>
    }
launch-search-words = Inovasi apa yang dicari? Tulis sebagian nama, unit, atau nomornya.
    <i>Contoh: antrean, atau Dinas Kesehatan</i>
    .label = Pencarian
    .wrong = Mohon tulis paling sedikit dua huruf. <i>Contoh: antrean</i>

# Errors
launch-unknown = Peluncuran itu tidak kami temukan. Daftar terbaru ada di /peluncuran.
launch-locked = { $launch } sudah dikunci. Inovasi dan angkanya tetap seperti saat dikunci.
launch-exists = { $launch } sudah ada. Mohon mulai lagi dengan nama lain.
launch-empty = Belum ada inovasi terverifikasi dalam { $launch }, sehingga belum dapat dikunci.
