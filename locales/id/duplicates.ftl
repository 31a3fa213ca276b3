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

duplicate-candidate = <b>{ $place }. { $name }</b>{ $expansion ->
        [none] {""}
       *[other] { " " }({ $expansion })
    }
    { $agency } · { $region } · { $stage }
    { $level }, alasan: { $reasons }

duplicate-candidate-unpublished = <b>{ $place }. { $name }</b>
    { $agency } · { $region } · belum diverifikasi
    { $level }, alasan: { $reasons }

level-very-similar = sangat mirip
level-similar = mirip
level-related = berkaitan

reason-same-name = nama sama
reason-same-expansion = kepanjangan sama
reason-acronym-of = singkatan yang cocok
reason-same-abbreviation = singkatan sama
reason-alike-name = nama mirip
reason-alike-words = kata-katanya mirip
reason-similar-purpose = tujuan serupa
reason-agency = nama unit

duplicate-same = Inovasi yang sama: <b>{ $name }</b>, { $agency }, { $region }.

    Bagaimana hubungannya dengan unit Bapak/Ibu?

duplicate-same-own = Unit Bapak/Ibu sudah mendaftarkannya: <b>{ $name }</b>, dengan nomor { $number }.

duplicate-replicates = Baik. Inovasi ini akan dicatat sebagai replikasi <b>{ $name }</b> milik { $agency }. Setelah dikirim, pemiliknya kami beri tahu.

duplicate-only-users = Baik, tidak ada yang perlu didaftarkan: unit Bapak/Ibu adalah pengguna <b>{ $name }</b>, dan inovasi itu sudah tercatat atas nama pemiliknya.

# told to the operators of the replicated innovation's unit
duplicate-replicated = Inovasi <b>{ $name }</b> direplikasi oleh { $agency }, { $region }, dengan nama <b>{ $replica }</b>.

button-duplicate-same = Nomor { $place } sama
button-different = Berbeda, lanjutkan
button-rename = Ganti nama
button-replicate = Sama: kami mereplikasi
button-only-users = Kami hanya pengguna aplikasinya
