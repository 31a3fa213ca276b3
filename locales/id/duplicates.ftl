### The duplicate check while registering.

duplicate-warning = Sebelum dilanjutkan, ada { $count ->
        [1] inovasi yang <b>{ $level }</b>:
       *[other] { $count } inovasi yang <b>mirip</b>:
    }

    { $candidates }

    Apakah inovasi Bapak/Ibu sama dengan { $count ->
        [1] ini
       *[other] salah satunya
    }?

    { footer }

duplicate-candidate = <b>{ $place }. { $name }</b>{ $expansion ->
        [none] {""}
       *[other] { " " }({ $expansion })
    }
    { $agency } · { $region } · { $stage }
    { $level }, alasan: { $reasons }

duplicate-candidate-unpublished = <b>{ $place }. { $name }</b>
    { $agency } · { $region } · { $hidden ->
        [yes] tidak ditampilkan di katalog
       *[no] belum diverifikasi
    }
    { $level }, alasan: { $reasons }

level-very-similar = sangat mirip
level-similar = mirip
level-related = berkaitan

reason-same-name = nama sama
reason-same-expansion = kepanjangan sama
reason-acronym-of = singkatan yang cocok
reason-alike-name = nama mirip
reason-alike-words = kata-katanya mirip
reason-similar-purpose = tujuan serupa
reason-agency = nama unit

duplicate-same = Inovasi yang sama: <b>{ $name }</b>, { $agency }, { $region }.

    Bagaimana hubungannya dengan unit Bapak/Ibu?

duplicate-same-own = Unit Bapak/Ibu sudah mendaftarkannya: <b>{ $name }</b>, dengan nomor { $number }.

duplicate-replicates = Baik. Inovasi ini akan dicatat sebagai replikasi <b>{ $name }</b> milik { $agency }. Setelah dikirim, pemiliknya kami beri tahu.

duplicate-only-users = Baik, tidak ada yang perlu didaftarkan: unit Bapak/Ibu adalah pengguna <b>{ $name }</b>, dan inovasi itu sudah tercatat atas nama pemiliknya.

duplicate-noted = Baik, dicatat sebagai inovasi yang berbeda. Bila berkenan, satu kalimat tentang bedanya akan membantu verifikator.

difference-header = <b>Apa bedanya?</b>
difference-note = Apa bedanya dengan inovasi yang mirip tadi? Satu kalimat sudah cukup.
    <i>Contoh: Milik kami untuk warga tanpa ponsel, dilayani kader di posyandu.</i>
    .label = Perbedaan
    .wrong = { $kind ->
        [string-too-long] Kalimat ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis satu kalimat. <i>Contoh: Milik kami untuk warga tanpa ponsel.</i>
    }

# "Pelaksana bersama"
share-asked = Baik. Permintaan menjadi pelaksana bersama <b>{ $name }</b> sudah kami sampaikan kepada { $agency }; jawabannya kami kabarkan di sini. Tidak ada inovasi baru yang didaftarkan.
share-needs-access = Permintaan menjadi pelaksana bersama <b>{ $name }</b> dapat dikirim setelah akses Bapak/Ibu disetujui.
share-request = { $person }, { $agency } menyatakan ikut melaksanakan <b>{ $name }</b>.
    Bila disetujui, namanya tampil di kartu inovasi sebagai pelaksana bersama; inovasinya tetap dihitung untuk unit Bapak/Ibu.
share-agreed = Terima kasih. { $agency } kini tercatat sebagai pelaksana bersama.
share-declined = Baik. { $agency } tidak dicatat sebagai pelaksana bersama, dan sudah kami kabari.
share-told-agreed = Kabar baik, { $person }. { $agency } menyetujui unit Bapak/Ibu sebagai pelaksana bersama <b>{ $name }</b>.
share-told-declined = { $person }, { $agency } belum dapat menyetujui pelaksana bersama untuk <b>{ $name }</b>. Unit Bapak/Ibu tetap dapat mendaftarkan inovasinya sendiri melalui /daftar.

# told to the operators of the replicated innovation's unit
duplicate-replicated = Inovasi <b>{ $name }</b> direplikasi oleh { $agency }, { $region }, dengan nama <b>{ $replica }</b>.

button-duplicate-same = Nomor { $place } sama
button-different = Berbeda, lanjutkan
button-rename = Ganti nama
button-replicate = Sama: kami mereplikasi
button-share = Sama: kami pelaksana bersama
button-tell-difference = Tulis apa bedanya
button-agree = Setujui
button-decline = Belum dapat
button-only-users = Kami hanya pengguna aplikasinya
