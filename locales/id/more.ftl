### What a card offers beside the daily work: the action plan, an end, a link, another unit.

more = <b>{ $name }</b> (<code>{ $number }</code>)

    Pilihan lainnya:
# $public: may everybody open it
share-link = Tautan ke kartu <b>{ $name }</b>, tekan untuk menyalin:
    <code>{ $link }</code>{ $public ->
        [yes] {""}
       *[no] { "\u000A" }{ $hidden ->
            [yes] Selama disembunyikan dari katalog, hanya unit pemilik dan pemeriksanya yang dapat membukanya.
           *[no] Sampai terverifikasi, hanya unit pemilik dan pemeriksanya yang dapat membukanya.
        }
    }

# ── Out of the catalogue ──
hiding-done = { $hidden ->
        [yes] <b>{ $name }</b> tidak lagi tampil di katalog dan tidak ditemukan melalui /cari.
            Tetap terhitung dalam cakupan dan tetap dilaporkan. Unit lain di daerah ini hanya membaca namanya bila mendaftarkan yang mirip.
       *[no] <b>{ $name }</b> kembali tampil di katalog umum.
    }
# $by: who did it, $whose: of which unit or office
hiding-told = { $person }, <b>{ $name }</b> ({ $number }) { $hidden ->
        [yes] disembunyikan dari katalog
       *[no] ditampilkan kembali di katalog
    } oleh { $by }, { $whose }.{ $hidden ->
        [yes] { " " }Bila keliru, tampilkan lagi melalui Lainnya di kartunya.
       *[no] {""}
    }
button-hide = Sembunyikan dari katalog
button-show-again = Tampilkan di katalog


stopping-header = <b>Hentikan · { $innovation }</b>
stopping-note = Mengapa inovasi ini dihentikan? Alasannya tercatat di riwayat.
    <i>Contoh: layanannya sudah menyatu dengan aplikasi provinsi</i>
    .label = Alasan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis alasannya dengan satu kalimat. <i>Contoh: programnya sudah selesai</i>
    }
stopped = <b>{ $name }</b> tercatat <b>terhenti</b> mulai hari ini. Laporan periode berikutnya tidak diminta lagi; bila berjalan kembali, cukup dilaporkan melalui /lapor.
stopped-told = { $person }, <b>{ $name }</b> ({ $number }), { $agency }, dihentikan.
    Alasan: "{ $note }"

# ── Rencana aksi ──
# $done: per cent, none without steps
plan = <b>Rencana aksi { $name }</b> (<code>{ $number }</code>){ $done ->
        [none] { "\u000A\u000A" }Belum ada langkah. Tambahkan langkah pertama dengan tenggatnya; kami yang mengingatkan.
       *[other] { " " }· { $done }% selesai

            { $lines }
    }{ $notes ->
        [none] {""}
       *[other] { "\u000A\u000A" }<b>Catatan pendamping</b>{ "\u000A" }{ $notes }
    }
# $by: none when it is not known any more
plan-noted = • "{ $note }" ({ $by ->
        [none] {""}
       *[other] { $by },{ " " }
    }{ $day })
plan-note-header = <b>Catatan rencana aksi · { $innovation }</b>
plan-note-note = Apa catatannya? Catatan ini dibaca oleh unit dan { $office }.
    <i>Contoh: Langkah kedua sebaiknya didahului pelatihan petugas.</i>
    .label = Catatan
    .wrong = { $kind ->
        [string-too-long] Catatan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis catatannya dengan satu kalimat. <i>Contoh: Tenggatnya terlalu dekat.</i>
    }
plan-note-told = { $person }, pendamping { $by } memberi catatan pada rencana aksi <b>{ $name }</b> ({ $number }):
    "{ $note }"
plan-note-kept = Catatan untuk <b>{ $name }</b> disimpan dan sudah kami sampaikan kepada { $agency }.
button-note-plan = Beri catatan
plan-line = { $done ->
        [yes] ✅
       *[no] ⬜
    } { $place }. { $step } · { $due }{ $responsible ->
        [none] {""}
       *[other] { " " }· { $responsible }
    }{ $output ->
        [none] {""}
       *[other] { " " }· keluaran: { $output }
    }
planning-header = <b>Langkah rencana aksi · { $innovation }</b>
planning-step = Apa langkahnya?
    <i>Contoh: pelatihan operator di 12 puskesmas</i>
    .label = Langkah
    .wrong = { $kind ->
        [string-too-long] Langkah ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis langkahnya dengan singkat. <i>Contoh: pelatihan operator</i>
    }
planning-due = Paling lambat kapan langkah itu selesai?
    <i>Contoh: 15 Januari 2027, akhir bulan</i>
    .label = Tenggat
    .wrong = { step-due-wrong }
planning-responsible = Siapa yang bertanggung jawab atas langkah ini?
    <i>Contoh: Seksi Kesehatan Ibu</i>
    .label = Penanggung jawab
    .wrong = Mohon tulis nama atau jabatannya dengan singkat. <i>Contoh: Seksi Kesehatan Ibu</i>
planning-output = Apa keluarannya?
    <i>Contoh: 24 operator terlatih</i>
    .label = Keluaran
    .wrong = Mohon tulis keluarannya dengan singkat. <i>Contoh: 24 operator terlatih</i>
step-added = Langkah ditambahkan, paling lambat { $due }. Kami ingatkan sebelum tenggatnya.

# ── Alihkan ──
transfer-header = <b>Alihkan · { $innovation }</b> ({ $registered })
transfer-unit = Inovasi ini dialihkan ke unit mana? Nomor, riwayat, bukti, dan laporannya tetap.
    <i>Contoh: Dinas Perhubungan, Dishub, Kec. Jambe</i>
    .label = Unit penerima
    .wrong = { $kind ->
        [several] "{ $typed }" dapat berarti beberapa unit. Mohon pilih salah satu.
        [near] "{ $typed }" belum kami temukan. Mungkin salah satu dari ini?
        [same] Inovasi ini sudah milik { $agency }. Mohon tulis unit lain.
        [taken] { $agency } sudah memiliki inovasi bernama sama: <b>{ $name }</b>, { $number }. Keduanya dapat digabungkan, atau salah satunya diganti namanya dahulu. Keluar: /batal
       *[other] Unit itu belum kami temukan. <i>Contoh: Dinas Perhubungan, Dishub, Kec. Jambe</i>
    }
transfer-note = Apa alasannya? Alasan ini dibaca oleh kedua unit.
    <i>Contoh: Tugasnya berpindah setelah penataan organisasi.</i>
    .label = Alasan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis alasannya dengan satu kalimat. <i>Contoh: Tugasnya berpindah ke unit itu.</i>
    }
transfer-since = Mulai tanggal berapa berlaku? Periode yang sudah berakhir tetap dihitung untuk unit lama.
    <i>Contoh: 1 November 2026</i>
    .label = Berlaku mulai
    .wrong = { $kind ->
        [no-day] Mohon tulis tanggalnya dengan lengkap, <i>misalnya 1 November 2026</i>.
        [ahead] Tanggal itu belum tiba: { $since }. Mohon tulis hari ini atau sebelumnya.
       *[other] Tanggal ini belum dapat kami baca. <i>Contoh: 1 November 2026</i>
    }
take-over-header = <b>Minta dialihkan · { $innovation }</b> ({ $registered })
take-over-note = Mengapa inovasi ini sebaiknya milik unit Bapak/Ibu? Alasan ini dibaca oleh pemilik dan pemeriksanya.
    <i>Contoh: Layanannya kini dijalankan unit kami sejak Oktober.</i>
    .label = Alasan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis alasannya dengan satu kalimat. <i>Contoh: Layanannya kini kami jalankan.</i>
    }
transfer-asked = Permintaan mengalihkan <b>{ $name }</b> ({ $number }) ke { $target } sudah kami sampaikan. Sampai diterima { $target } atau diputuskan { $office }, inovasi ini tetap milik unit Bapak/Ibu.
transfer-offered = { $person }, { $source } ingin mengalihkan <b>{ $name }</b> ({ $number }) ke { $target }.
    Alasan: "{ $reason }"
    Bila diterima, nomor, riwayat, bukti, dan laporannya ikut berpindah.
transfer-wanted = { $person }, { $target } meminta agar <b>{ $name }</b> ({ $number }) dialihkan kepadanya.
    Alasan: "{ $reason }"
    { $office } yang memutuskan; hasilnya kami kabarkan di sini.
transfer-wanted-sent = Permintaan agar <b>{ $name }</b> dialihkan ke unit Bapak/Ibu sudah kami sampaikan kepada { $office } dan pemiliknya.
# $by: none when not known; $bare: the unit that would be left with none, or none
transfer-view = <b>Pengalihan · { $name }</b> (<code>{ $number }</code>)
    { $source } → <b>{ $target }</b>
    Diminta { $day }{ $by ->
        [none] {""}
       *[other] { " " }oleh { $by }
    }. Alasan: "{ $reason }"{ $bare ->
        [none] {""}
       *[other] { "\u000A\u000A" }⚠️ Setelah ini <b>{ $bare }</b> tidak memiliki inovasi.
    }
transfer-told = <b>{ $name }</b> ({ $number }) dialihkan dari { $source } ke <b>{ $target }</b>, berlaku mulai { $since }.
    Alasan: "{ $reason }"
    Nomor, riwayat, bukti, dan laporannya tetap.
transfer-done = <b>{ $name }</b> ({ $number }) kini milik <b>{ $target }</b>, berlaku mulai { $since }. Kedua unit sudah kami beri tahu.
transfer-refused = Pengalihan <b>{ $name }</b> ({ $number }) ke { $target } belum dapat diterima; inovasi ini tetap milik { $source }.
    Alasan: "{ $note }"
transfer-refused-done = Baik. <b>{ $name }</b> tetap milik { $source }; kedua unit sudah kami beri tahu.
transfer-refusal-header = <b>Tolak pengalihan · { $innovation } ke { $target }</b>
transfer-refusal-note = Apa alasannya? Alasan ini dibaca oleh kedua unit.
    <i>Contoh: Tugas itu belum berada di unit kami.</i>
    .label = Alasan penolakan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Alasan wajib diisi agar unit tahu sebabnya. <i>Contoh: "Tugas itu belum berada di unit kami."</i>
    }
# $by, $at: none when not known
transfer-decided = Pengalihan <b>{ $name }</b> ke { $target } sudah { $approved ->
        [yes] disetujui
       *[no] ditolak
    }{ $by ->
        [none] {""}
       *[other] { " " }oleh { $by }
    }{ $at ->
        [none] .
       *[other] { " " }pada { $at }.
    }
transfer-gone = Permintaan pengalihan itu tidak kami temukan.
# $other: number of the one that has the name
transfer-collides = Belum dapat dialihkan: unit penerima sudah memiliki inovasi bernama sama dengan <b>{ $name }</b> ({ $other }). Keduanya dapat digabungkan oleh { $office }, atau salah satunya diganti namanya dahulu.
not-transferable = <b>{ $name }</b> tidak dapat dialihkan: hanya inovasi terverifikasi, dan hanya ke unit lain.
transfer-waits = Pengalihan <b>{ $name }</b> ke { $target } masih menunggu jawaban.

button-more = Lainnya
button-plan = Rencana aksi
button-add-step = Tambah langkah
button-copy-link = Salin tautan
button-transfer = Alihkan ke unit lain
button-take-over = Minta dialihkan ke unit kami
button-end = Hentikan
button-accept-transfer = Terima
button-conclude-it = Evaluasi
