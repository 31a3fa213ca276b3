### Imports: files that cannot be read, and /impor.

# ── Files that cannot be read ── said in the chat and by the command line
unreadable-table = Berkas { $file } tidak dapat dibaca sebagai tabel. Simpan sebagai XLSX atau CSV, lalu coba lagi.
unreadable-too-large = Berkas { $file } terlalu besar; paling besar 20 MB. Hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas.
unreadable-gone = Telegram tidak lagi menyimpan berkas { $file }. Mohon kirim sekali lagi.
unreadable-empty = Berkas { $file } kosong. Baris pertama harus berisi nama kolom, lalu satu baris untuk setiap data.
unreadable-not-text = Berkas { $file } bukan tabel yang dapat dibaca. Simpan sebagai XLSX atau CSV (UTF-8), lalu coba lagi.
unreadable-program = Berkas { $file } sebenarnya sebuah program, bukan tabel, dan tidak dibuka. Bila Bapak/Ibu tidak membuatnya sendiri, mohon jangan dijalankan.
unreadable-picture = Berkas { $file } sebenarnya sebuah gambar. Kirim tabelnya sendiri sebagai XLSX atau CSV.
unreadable-document = Berkas { $file } adalah dokumen (Word, PDF, atau sejenisnya), bukan tabel. Salin tabelnya ke Excel, lalu simpan sebagai XLSX.
unreadable-archive = Berkas { $file } adalah arsip. Keluarkan tabelnya, lalu kirim sebagai XLSX atau CSV.
unreadable-other-excel = Berkas { $file } memakai format lain (XLS, XLSB, atau ODS). Buka, pilih Simpan Sebagai, lalu pilih Buku Kerja Excel (.xlsx).
unreadable-macros = Berkas { $file } berisi makro; makro tidak pernah dijalankan dan berkasnya tidak dibaca. Pilih Simpan Sebagai, lalu Buku Kerja Excel (.xlsx).
unreadable-password = Berkas { $file } dikunci dengan kata sandi. Hapus kata sandinya (File, Info, Proteksi Buku Kerja), simpan, lalu coba lagi.
unreadable-damaged = Berkas { $file } rusak atau terpotong. Buka dengan Excel, simpan sebagai XLSX baru, lalu coba lagi.
unreadable-inflates = Berkas { $file } mengembang menjadi terlalu besar ketika dibuka, sehingga tidak dibaca. Salin baris datanya ke berkas baru, simpan sebagai XLSX, lalu coba lagi.
unreadable-unsafe = Berkas { $file } berisi bagian yang tidak ada pada berkas Excel biasa, sehingga tidak dibuka demi keamanan. Salin baris datanya ke berkas baru, simpan sebagai XLSX, lalu coba lagi.
# $cell: where the far cell is, like XFD1048576
unreadable-far-cell = Berkas { $file } berisi sesuatu di sel { $cell }, jauh dari tabelnya. Hapus isi sel itu, simpan, lalu coba lagi.
unreadable-no-sheet = Berkas { $file } tidak memiliki lembar yang terlihat. Tampilkan lembar yang berisi tabel, simpan, lalu coba lagi.
unreadable-breaks-reader = Berkas { $file } terlalu rumit atau rusak, sehingga pembacaannya dihentikan. Salin baris datanya ke berkas baru, simpan sebagai XLSX, lalu coba lagi.
unreadable-broken-quotes = Tanda kutip di berkas { $file } sekitar baris { $row } tidak berpasangan.
unreadable-too-many-rows = Berkas { $file } terlalu panjang; paling banyak { $limit } baris. Bagi menjadi beberapa berkas.
unreadable-too-many-columns = Berkas { $file } terlalu lebar; paling banyak { $limit } kolom.
unreadable-repeated-column = Kolom "{ $column }" muncul dua kali di berkas { $file }.
unreadable-missing-column = Kolom "{ $column }" tidak ada di berkas { $file }. Baris pertama harus berisi nama kolom seperti pada templat.

# ── Rows that are refused ──
# $why: why the row is refused; $offered: what may be meant, or what it repeats, in brackets
import-problem = { $why ->
    [empty] wajib diisi
    [too-long] terlalu panjang
    [unknown-word] pilihan ini tidak dikenal
    [not-a-date] bukan tanggal; contoh: 26/11/2020
    [unclear-date] tanggal tidak jelas; contoh: 26/11/2020
    [date-ahead] tanggal ini belum terjadi
    [applied-before-trial] penerapan lebih awal daripada uji coba
    [formula-failed] rumus di sel ini gagal; ganti dengan isinya
    [slipped-cells] isi baris bergeser: ada tanda pemisah tanpa tanda kutip
    [region-unknown] daerah tidak dikenal
    [region-ambiguous] dapat berarti lebih dari satu daerah
    [other-region] bukan daerah Bapak/Ibu
    [no-agencies] daerah ini belum memiliki unit; impor unitnya dahulu
    [agency-unknown] unit tidak dikenal
    [agency-ambiguous] dapat berarti lebih dari satu unit
    [agency-unconfirmed] nama unit belum dipastikan
    [agency-declined] menurut Bapak/Ibu bukan salah satu unit yang terdaftar
    [parent-circle] unit induknya ditolak atau saling menginduk
    [repeated] nama yang sama sudah ada di berkas ini
    [name-taken] unit ini sudah memiliki inovasi dengan nama itu
    [affair-unknown] urusan tidak dikenal
    [affair-ambiguous] dapat berarti lebih dari satu urusan
    [launch-locked] peluncuran ini sudah dikunci
   *[other] tidak dapat diambil
  }{ $offered }

import-offered = { " " }({ $names })
import-row = baris { $row }
# $field: the column's name, $value: what stands there, none when it is empty; $why: the reason
import-cell = { $value ->
        [none] kolom { $field }: { $why }
       *[other] kolom { $field }, "{ $value }": { $why }
    }
import-lacking = { $field ->
        [summary] ringkasan
        [stage] tahapan
        [category] bentuk
        [medium] jenis
        [affair_id] urusan
        [contact] PIC
       *[other] { $field }
    } { $count }

# ── /impor ──
command-impor = Impor unit atau inovasi dari Excel
# $lately: what was sent since yesterday, none for nothing
imports = <b>Impor data { $region }</b>

    Kirim daftar perangkat daerah atau inovasi sebagai XLSX atau CSV. Isinya diperiksa dahulu; tidak ada yang disimpan sebelum Bapak/Ibu memutuskan.{ $lately ->
        [none] {""}
       *[other] { "\u000A\u000A" }Sejak kemarin:{ "\u000A" }{ $lately }
    }
upload-line = • { $name }, dari { $sender } { WEEKDAY($at) } pukul { CLOCK($at) }: { $state ->
        [offered] menunggu jawaban
        [reading] sedang dibaca
        [unreadable] tidak dapat dibaca
        [ready] menunggu keputusan
        [importing] sedang disimpan
        [imported] { $taken } baris diimpor
       *[dropped] tidak diimpor
    }
button-upload-named = Buka { $name }
upload-header = <b>Berkas yang diimpor</b>
upload-file = Mohon kirim berkasnya di sini: XLSX atau CSV, paling besar 20 MB dan 20.000 baris. Unit atau inovasi dikenali dari nama kolomnya.
    <i>Contoh: inovasi-2026.xlsx</i>
    .label = Berkas
    .wrong = Mohon kirim tabelnya sebagai dokumen XLSX atau CSV, bukan tulisan, tautan, atau foto. <i>Contoh: inovasi-2026.xlsx</i>
upload-reading = Berkas <b>{ $name }</b> sudah kami terima dan sedang dibaca. Hasil pemeriksaannya segera kami kirim; sementara itu Bapak/Ibu dapat memakai perintah lain.
upload-rereading = Terima kasih, nama unit sudah jelas. Berkas <b>{ $name }</b> diperiksa sekali lagi; hasilnya segera kami kirim.
upload-unreadable = { $why }

    Tidak ada yang disimpan.

# $notes: what is odd about the workbook, none for nothing
upload-preview = <b>{ $kind ->
        [units] Impor perangkat daerah
       *[other] Impor inovasi
    } { $region }</b>
    { $name }: { $rows } baris

    Dapat diimpor: <b>{ $taken }</b>{ $refused ->
        [0] {""}
       *[other] { "\u000A" }Ditolak: <b>{ $refused }</b>
    }{ $known ->
        [0] {""}
       *[other] { "\u000A" }Sudah terdaftar: { $known }, tidak diubah
    }{ $unclear ->
        [0] {""}
       *[other] { "\u000A" }Nama unit yang perlu dipastikan: <b>{ $unclear }</b>, pada { $unclear_rows } baris
    }{ $alike ->
        [0] {""}
       *[other] { "\u000A" }Mungkin sudah ada: { $alike }
    }{ $uncompared ->
        [0] {""}
       *[other] { "\u000A" }Belum dibandingkan dengan katalog: { $uncompared }
    }{ $incomplete ->
        [0] {""}
       *[other] { "\u000A" }Belum lengkap: { $incomplete } ({ $lacking }); tetap dihitung dan dapat dilengkapi nanti
    }{ $launch ->
        [none] {""}
       *[other] { "\u000A" }Masuk ke peluncuran: { $launch }
    }{ $notes ->
        [none] {""}
       *[other] { "\u000A\u000A" }{ $notes }
    }

    Belum ada yang disimpan.
upload-note-others = Yang dibaca hanya lembar "{ $sheet }"; { $count } lembar lain tidak.
upload-note-hidden = { $count } lembar tersembunyi tidak dibaca.
upload-note-merged = { $count } sel gabungan diisi dengan nilai di atasnya.
upload-note-formulas = { $count } sel berisi rumus; yang dipakai hasil hitungan terakhirnya.
button-upload-all = Impor semua ({ $count })
button-upload-right = Impor yang benar saja ({ $count })
button-upload-units = Pastikan nama unit ({ $count })
button-upload-launch = Masukkan ke peluncuran
button-upload-other-launch = Ganti peluncuran
button-upload-no-launch = Tanpa peluncuran
button-upload-refused = Yang ditolak
button-upload-alike = Mungkin sudah ada
button-upload-drop = Tidak jadi
button-upload-take = Ya, periksa untuk diimpor
button-upload-view = Lihat sekarang
button-upload-mend = Unduh untuk diperbaiki
button-import-again = Impor berkas lain

upload-state = { $state ->
        [offered] Apakah berkas <b>{ $name }</b> hendak diimpor sebagai daftar perangkat daerah atau inovasi? Isinya diperiksa dahulu sebelum ada yang disimpan.
        [reading] Berkas <b>{ $name }</b> dari { $sender } masih dibaca. Hasilnya segera kami kirim.
        [unreadable] Berkas <b>{ $name }</b> tidak dapat dibaca, jadi tidak ada yang disimpan.
        [importing] Berkas <b>{ $name }</b> sedang disimpan atas keputusan { $importer }. Hasilnya segera kami kirim.
        [imported] Berkas <b>{ $name }</b> sudah diimpor oleh { $importer } pada { $at }: { $taken } baris.
       *[other] Berkas <b>{ $name }</b> tidak diimpor. Tidak ada yang disimpan.
    }
upload-changed = Data sudah berubah sejak berkas <b>{ $name }</b> diperiksa, jadi belum ada yang disimpan. Berkas diperiksa sekali lagi; hasilnya segera kami kirim.
# $first, $last: the numbers given, none for units
upload-imported = <b>{ $taken } { $kind ->
        [units] unit
       *[other] inovasi
    }</b> dari berkas { $name } sudah disimpan.{ $first ->
        [none] {""}
       *[other] { "\u000A" }Nomor: { $first }{ $last ->
            [none] {""}
           *[other] { " " }sampai { $last }
        }
    }{ $incomplete ->
        [0] {""}
       *[other] { "\u000A" }{ $incomplete } belum lengkap dan dapat dilengkapi oleh unitnya.
    }

# ── Rows that are refused, and the file to mend them in ──
upload-refused = <b>Baris yang ditolak: { $count }</b>
    { $name }

    { $lines }{ $more ->
        [yes] { "\u000A" }Selebihnya ada di berkas perbaikan.
       *[no] {""}
    }
upload-cell = Baris { $row }: { $why }
upload-mend-comes = Berkas perbaikan segera dikirim.
upload-mend = { $count } baris yang ditolak, dengan alasannya di kolom terakhir. Perbaiki di berkas ini, lalu kirim kembali melalui /impor.
upload-mend-file = { $name }-perbaiki
upload-why = Alasan
upload-refused-sheet = Perlu diperbaiki

# ── What may exist already ──
upload-alike = <b>Mungkin sudah ada: { $count }</b>
    { $name }

    { $lines }

    Baris ini tetap diimpor bila Bapak/Ibu memutuskan demikian.
upload-alike-line = Baris { $row }, <b>{ $name }</b>: { $level ->
        [none] mungkin sama dengan
       *[other] { $level } dengan
    } { $other }{ $other_row ->
        [none] {""}
       *[other] { " " }di baris { $other_row }
    }{ $number ->
        [none] {""}
       *[other] { " " }({ $number }, { $agency }, { $region })
    }{ $reasons ->
        [none] {""}
       *[other] { "" }; { $reasons }
    }

# ── Which unit is meant ──
# $left: how many names are to be confirmed, this one included
upload-unit = <b>Nama unit yang perlu dipastikan: { $left }</b>

    "{ $typed }" tertulis pada { $rows } baris.
    { $likely ->
        [yes] Apakah maksudnya <b>{ $suggestion }</b>?
       *[no] Unit mana yang dimaksud?
    }
button-upload-likely = Semua usulan benar ({ $count })
button-upload-none = Bukan salah satunya, tolak barisnya

# ── Into which launch ──
upload-launch = { $known ->
        [0] Belum ada peluncuran yang masih terbuka.
       *[other] Ke peluncuran mana <b>{ $count } inovasi</b> ini dimasukkan?
    }
    Baris yang menyebut peluncurannya sendiri tidak berubah.
upload-launch-header = <b>Peluncuran baru</b>
upload-launch-name = Apa nama peluncurannya?
    <i>Contoh: Peluncuran Laboratorium Inovasi 2026</i>
    .label = Nama
    .wrong = { $kind ->
        [string-too-long] Nama ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis namanya. <i>Contoh: Peluncuran Laboratorium Inovasi 2026</i>
    }
upload-launch-date = Kapan diluncurkan? Boleh bulan dan tahun saja.
    <i>Contoh: 26 November 2026, atau Oktober 2027</i>
    .label = Tanggal
    .wrong = { $kind ->
        [no-month] Mohon sebut juga bulannya, bukan hanya { $moment }. <i>Contoh: Oktober 2027</i>
       *[other] Tanggal ini belum dapat kami baca. <i>Contoh: 26 November 2026, atau Oktober 2027</i>
    }

# Errors
upload-unknown = Berkas itu tidak kami temukan. Daftar terbaru ada di /impor.
