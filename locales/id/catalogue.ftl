### /cari and `@bot …`: the catalogue, and what another unit's card offers.
### The words of a search stand in <code>: the buttons below read them there.

search-what = Apa yang ingin dicari? Tulis setelah perintah, <i>misalnya /cari antrean puskesmas</i>

    Boleh nama inovasi, kepanjangannya, masalahnya, atau nama unit.
# $filters: what the results are narrowed to, none for nothing · $more: there may be more
search-results = <b>Hasil untuk</b> <code>{ $words }</code>: { $more ->
        [yes] { $total } teratas
       *[no] { $total }
    }{ $filters ->
        [none] {""}
       *[other] { "\u000A" }Disaring: { $filters }
    }

    { $lines }
search-nothing = Belum ada inovasi di katalog tentang <code>{ $words }</code>.
    Mohon coba kata lain, <i>misalnya antrean, ibu hamil, atau sampah</i>.
search-nothing-filtered = Tidak ada hasil untuk <code>{ $words }</code> dengan saringan { $filters }.
    Saringannya dapat dihapus di bawah ini.
search-line = <b>{ $place }. { $name }</b>{ $expansion ->
        [none] {""}
       *[other] { " " }({ $expansion })
    }
    { $agency } · { $region } · { $stage }
search-line-unpublished = <b>{ $place }. { $name }</b>
    { $agency } · { $region } · { $hidden ->
        [yes] tidak ditampilkan di katalog
       *[no] belum diverifikasi
    }

# ── Narrowing ──
# $possible: whether the results differ in anything
search-sieve = Saring { $total } hasil untuk <code>{ $words }</code>{ $possible ->
        [yes] {" "}menurut apa?
       *[no] . Hasilnya sudah seragam, tidak ada lagi yang dapat disaring.
    }
search-sift = Hasil untuk <code>{ $words }</code>: { $facet } mana yang ditampilkan?
facet-unit = unit
facet-unit-type = jenis unit
facet-category = bentuk
facet-stage = tahapan
facet-affair = urusan
facet-region = daerah
facet-status = status

button-sieve = Saring
button-facet = Menurut { $facet }
button-value = { $label } ({ $count })
button-value-unit = { $label } · { $region } ({ $count })
button-unfilter = ✕ { $facet }: { $label }
button-results = Kembali ke hasil
button-search-inline = Cari sambil mengetik

# ── Inline mode ──
inline-description = { $agency } · { $region } · { $stage }
inline-card = <b>{ $name }</b>{ $expansion ->
        [none] {""}
       *[other] { " " }({ $expansion })
    }
    { $agency } · { $region }{ $summary ->
        [none] {""}
       *[other] { "\u000A\u000A" }{ $summary }
    }

    Tahapan: { $stage }{ $category ->
        [none] {""}
       *[other] { "\u000A" }Bentuk: { $category }
    }{ $medium ->
        [none] {""}
       *[other] { "\u000A" }Jenis: { $medium }
    }{ $affair ->
        [none] {""}
       *[other] { "\u000A" }Urusan: { $affair }
    }
    <code>{ $number }</code>
# Above the list of results: at most 64 letters
inline-open = Buka Pandu
inline-nothing = Belum ada hasil. Buka Pandu
button-inline-open = Buka di Pandu

# ── "Replikasi di unit saya" ──
button-replicate-here = Replikasi di unit saya
replication-begun = Isian ini dimulai dari <b>{ $name }</b> milik { $agency } dan dicatat sebagai replikasinya. Semua bagian dapat disesuaikan melalui <b>Ubah</b> sebelum dikirim; pemiliknya kami beri tahu setelah terkirim.

# ── "Hubungi pemilik" ──
button-contact-owner = Hubungi pemilik
inquiry-header = <b>Hubungi pemilik { $name }</b>
inquiry-message = Apa yang ingin ditanyakan kepada { $agency }? Pesan kami teruskan dengan nama dan unit Bapak/Ibu, tanpa nomor telepon; jawabannya tiba di sini.
    <i>Contoh: Bolehkah kami belajar cara mendaftarkan warga tanpa ponsel?</i>
    .label = Pesan
    .wrong = { $kind ->
        [string-too-long] Pesan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis pesannya dengan satu kalimat. <i>Contoh: Bolehkah kami berkunjung untuk belajar?</i>
    }
inquiry-sent = Pesan tentang <b>{ $name }</b> sudah kami teruskan kepada { $agency }. Jawabannya kami kabarkan di sini.
# $asker: a name; $unit, $region: where the question comes from
inquiry-received = { $person }, { $asker } dari { $unit }, { $region }, bertanya tentang <b>{ $name }</b>:

    "{ $message }"

    Jawaban diteruskan melalui Pandu; nomor telepon tidak ditampilkan.
inquiry-answered = { $person }, { $agency } menjawab pertanyaan tentang <b>{ $name }</b>:

    "{ $message }"
# $by: a colleague's name, none if not known; $at: aware time
inquiry-answered-before = Pertanyaan ini sudah dijawab{ $by ->
        [none] {""}
       *[other] {" "}oleh { $by }
    } pada { $at }. Jawaban tambahan tetap dapat dikirim.
inquiries-spent = Hari ini Bapak/Ibu sudah mengirim { $most } pesan kepada pemilik inovasi. Pesan berikutnya dapat dikirim besok.
owner-unreachable = { $agency } belum memiliki operator yang dapat dihubungi melalui Pandu. Mohon hubungi kantornya langsung.

reply-header = <b>Balas pertanyaan</b>
# $asker: who asked, none if the data were removed
reply-message = { $asker ->
        [none] Apa jawabannya?
       *[other] Apa jawaban untuk { $asker }?
    } Jawaban kami teruskan atas nama unit Bapak/Ibu.
    <i>Contoh: Silakan berkunjung hari Rabu; kami siapkan panduannya.</i>
    .label = Jawaban
    .wrong = { $kind ->
        [string-too-long] Jawaban ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis jawabannya dengan satu kalimat.
    }
reply-sent = Jawaban sudah kami teruskan kepada { $asker }.
reply-undeliverable = Penanya sudah tidak terdaftar di Pandu, jadi jawaban ini tidak dapat diteruskan.

button-answer = Balas
button-inquire-again = Tanya lagi
