### /daftar: the questions of a registration, its summary, and what happens when it is sent.
### registration-<question>, .label its short name, .wrong why an answer cannot be taken.

registration-name = Apa nama inovasinya? Tulis seperti yang biasa dipakai.
    <i>Contoh: Surga Desa. Boleh dengan kepanjangannya: Simpel (Sistem Pelayanan Kepegawaian Elektronik)</i>
    .label = Nama inovasi
    .wrong = { $kind ->
        [taken] Nama ini sudah terdaftar di unit Bapak/Ibu: <b>{ $name }</b>, { $number }.
            Silakan buka inovasi itu, atau tulis nama lain.
        [string-too-long] Nama ini terlalu panjang; paling banyak { $max_length } huruf.
            Mohon tulis nama pendeknya; kepanjangan dan ringkasan ditanyakan setelah ini.
       *[other] Mohon tulis nama inovasi dengan paling sedikit dua huruf. <i>Contoh: Surga Desa</i>
    }

registration-expansion = Apakah <b>{ $name }</b> singkatan? Jika ya, mohon tulis kepanjangannya.
    <i>Contoh: Sistem Pelayanan Kepegawaian Elektronik</i>
    .label = Kepanjangan
    .wrong = { $kind ->
        [string-too-long] Kepanjangan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon tulis kepanjangannya saja.
       *[other] Mohon tulis kepanjangan dari nama itu, atau tekan <i>Bukan singkatan</i>.
    }

registration-summary = Mohon ceritakan dalam 1–3 kalimat: masalah apa, cara barunya apa, dan siapa yang terbantu.
    <i>Contoh: Ibu hamil di desa jauh dari puskesmas. Bidan kini menjemput data lewat ponsel sehingga jadwal periksa tidak terlewat.</i>
    .label = Ringkasan
    .doubt = Ringkasan ini masih terlalu singkat untuk dipahami verifikator. Mohon tambahkan satu kalimat tentang manfaatnya.
    .wrong = { $kind ->
        [string-too-long] Ringkasan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon tulis intinya dalam 1–3 kalimat; uraian lengkap dapat menyusul.
       *[other] Mohon tulis ringkasannya dengan kalimat. <i>Contoh: Warga tidak perlu antre; nomor diambil lewat ponsel.</i>
    }

registration-stage = Sudah sampai di mana inovasi ini?
    • <b>Inisiatif</b>: masih gagasan atau rancangan
    • <b>Uji coba</b>: dicoba terbatas
    • <b>Penerapan</b>: sudah dipakai dalam pelayanan
    .label = Tahapan
    .wrong = Mohon pilih salah satu tombol, atau tulis: inisiatif, uji coba, atau penerapan.

registration-trial_date = Sejak kapan diuji coba? Boleh bulan dan tahun saja.
    <i>Contoh: 1 Juni 2026, 5 Agt 2025, atau Oktober 2023</i>
    .label = Tanggal uji coba
    .wrong = { $kind ->
        [ahead] Tanggal ini belum terjadi: { $moment }. Mohon tulis tanggal yang sudah berlangsung, <i>misalnya 3 Agustus 2026</i>.
        [required] Inovasi pada tahap uji coba memerlukan tanggal mulainya. Boleh bulan dan tahun saja, <i>misalnya Oktober 2023</i>.
       *[other] Tanggal ini belum dapat kami baca. Mohon tulis seperti <i>26/11/2020, 5 Agt 2025, atau Oktober 2023</i>.
    }

registration-applied_date = Sejak kapan diterapkan? Boleh bulan dan tahun saja.
    <i>Contoh: 26/11/2020, 5 Agt 2025, atau Oktober 2023</i>
    .label = Tanggal penerapan
    .wrong = { $kind ->
        [ahead] Tanggal ini belum terjadi: { $moment }. Mohon tulis tanggal yang sudah berlangsung, <i>misalnya 3 Agustus 2026</i>.
        [before-trial] Tanggal penerapan ({ $applied }) lebih awal daripada uji coba ({ $trial }). Mohon periksa kembali.
       *[other] Tanggal ini belum dapat kami baca. Mohon tulis seperti <i>26/11/2020, 5 Agt 2025, atau Oktober 2023</i>.
    }

registration-category = Inovasi ini terutama untuk apa?
    .label = Bentuk inovasi
    .help = • <b>Pelayanan publik</b>: yang diperbaiki adalah layanan yang dirasakan warga.
        • <b>Tata kelola pemerintahan daerah</b>: yang diperbaiki adalah cara kerja di dalam pemerintahan.
        • <b>Inovasi daerah lainnya</b>: urusan lain yang menjadi kewenangan daerah, termasuk teknologi tepat guna.
    .wrong = Mohon pilih salah satu tombol, atau tulis: pelayanan publik, tata kelola, atau lainnya.

registration-medium = Apakah memakai aplikasi, situs, atau layanan daring?
    .label = Jenis
    .wrong = Mohon pilih salah satu tombol, atau tulis: digital atau nondigital.

registration-affair = Inovasi ini masuk urusan apa? Bila lebih dari satu, pilih yang utama; lainnya dapat ditambahkan nanti.
    Tidak ada di tombol? Ketik saja, misalnya <i>pariwisata</i>.
    .label = Urusan pemerintahan
    .wrong = { $kind ->
        [several] "{ $typed }" dapat berarti beberapa urusan. Mohon pilih salah satu.
       *[other] Urusan itu belum kami temukan. Mohon tulis kata lain, <i>misalnya kesehatan, perhubungan, atau pariwisata</i>.
    }

registration-contact = Siapa yang dapat dihubungi tentang inovasi ini? Nomor telepon hanya terlihat oleh { $office } dan unit Bapak/Ibu.
    <i>Contoh: Dewi Lestari, 0812 3456 7890</i>
    .label = Penanggung jawab (PIC)
    .wrong = { $kind ->
        [name] Mohon tulis juga nama PIC-nya. <i>Contoh: Dewi Lestari, 0812 3456 7890</i>
        [phone] Mohon tulis juga nomor teleponnya. <i>Contoh: Dewi Lestari, 0812 3456 7890</i>
        [valid-phone] Nomor telepon "{ $typed }" belum lengkap. <i>Contoh: Dewi Lestari, 0812 3456 7890</i>
       *[other] Mohon tulis nama dan nomor telepon. <i>Contoh: Dewi Lestari, 0812 3456 7890</i>
    }

# $trial, $applied: "" when not given
registration-check = <b>Mohon diperiksa sebelum dikirim</b>

    Nama: <b>{ $name }</b>{ $expansion ->
        [none] {""}
       *[other] { " " }({ $expansion })
    }
    Unit: { $agency }
    Ringkasan: { $summary }
    Tahapan: { $since }
    Bentuk, jenis: { $category }, { $medium }
    Urusan: { $affair }
    PIC: { $contact }{ $further ->
        [none] {""}
       *[other] { "\u000A" }{ $further }
    }

    Setelah diverifikasi, data ini tampil di katalog umum, kecuali PIC.

registration-further = { $label }: { $answer }
registration-since = { $stage }, sejak { $moment }
registration-contact-line = { $name }, { $phone }
registration-contact-name = { $name }

registration-sent = Terima kasih, { $person }. <b>{ $name }</b> sudah kami terima.

    Nomor: <code>{ $number }</code>
    Status: diajukan, menunggu verifikasi { $office }

    Hasilnya akan kami kabarkan di sini. Isian dapat dilihat kapan saja melalui /inovasi.

# Errors
name-taken = Nama ini sudah terdaftar di unit Bapak/Ibu: <b>{ $name }</b>, { $number }. Mohon ganti namanya melalui <i>Ubah</i>.

button-no-acronym = Bukan singkatan
button-no-trial = Tanpa uji coba
button-myself = Saya sendiri

# $title: none while the name is not answered; $number 0: only the sending is missing
registration-draft = Masih ada isian yang belum selesai: { $title ->
        [none] {""}
       *[other] <b>{ $title }</b>,{ " " }
    }{ $number ->
        [0] tinggal dikirim
       *[other] pertanyaan { $number } dari { $total }
    }, terakhir diisi { $ago ->
        [0] hari ini
        [1] kemarin
       *[other] { $day }
    }.

# ── An admin registers for a unit ──
stand-in-header = <b>Daftarkan untuk unit</b>
stand-in-unit = Inovasi ini milik unit mana? Isian akan ditandai "diisi oleh { $office }".
    <i>Contoh: Dinas Kesehatan, dinkes, atau Kec. Jambe</i>
    .label = Unit
    .wrong = { $kind ->
        [several] "{ $typed }" dapat berarti beberapa unit. Mohon pilih salah satu.
        [near] "{ $typed }" belum kami temukan. Mungkin salah satu dari ini?
       *[other] Unit itu belum kami temukan. <i>Contoh: Dinas Kesehatan, dinkes, atau Kec. Jambe</i>
    }
