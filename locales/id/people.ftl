### /pengguna: everybody on duty in a region, what an admin changes, and Serah terima.

button-members = Semua orang
button-member-search = Cari orang
button-agencies = Perangkat daerah
role-mentor = pendamping
# Who has removed the own data
former-operator = mantan operator

# ── The list ──
# $words: what was looked for; none: everybody
members = { $words ->
        [none] <b>Semua orang</b> ({ $total })
       *[other] <b>Hasil pencarian "{ $words }"</b> ({ $total })
    }

    { $lines }
members-line = { $place }. <b>{ $name }</b>, { $role }, { $unit }{ $reachable ->
        [no] {" "}(tidak terjangkau)
       *[yes] {""}
    }
members-none = { $words ->
        [none] Belum ada orang yang bertugas di daerah ini.
       *[other] Tidak ada orang yang cocok dengan "{ $words }". Coba nama, unit, atau nomor teleponnya.
    }
member-search-words = Siapa yang dicari? Tulis nama, unit, atau nomor teleponnya.
    <i>Contoh: Siti, Dinas Kesehatan, atau 0812 3456</i>
    .label = Cari orang

# ── The card ──
# $seen, $unreachable: a day, or none; $own: is it the admin's own
member-card = { $done ->
        [none] {""}
       *[other] { $done }
    }<b>{ $name }</b>{ $position ->
        [none] {""}
       *[other] , { $position }
    }
    { $role }, { $unit }, sejak { DATE($since) }
    { $more ->
        [0] {""}
       *[other] Tugas lain: { $others }
    }
    Terakhir terlihat: { $seen ->
        [none] belum tercatat
       *[other] { DATE($seen) }
    }
    Dapat dihubungi: { $unreachable ->
        [none] ya
       *[other] tidak sejak { DATE($unreachable) }
    }
    Telepon: { $phone ->
        [none] tidak diberikan
       *[other] { $phone }
    }{ $own ->
        [yes] {"\u000A\u000A"}Ini tugas Bapak/Ibu sendiri; perubahannya dilakukan oleh admin lain.
       *[no] {""}
    }
member-other = { $role }, { $unit }
button-change-role = Ubah peran
button-move-member = Pindahkan
button-deactivate = Nonaktifkan

# ── Changing ──
member-which-role = <b>{ $name }</b> sekarang { $role }, { $unit }. Menjadi apa?
member-leaves = <b>{ $name }</b> meninggalkan tugas { $role }, { $unit }. Draf dan laporannya tetap di unit itu. Siapa yang melanjutkan?
member-move-header = <b>Pindahkan { $name }</b>
member-move-unit = Bertugas di unit mana?
    <i>Contoh: Dinkes atau Kec. Curug</i>
    .label = Unit
    .wrong = { $kind ->
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }
member-changed = Perubahan tersimpan dan sudah dikabarkan kepada yang bersangkutan.{"\u000A\u000A"}
# $others: how many other operators the unit has
member-end = Tugas <b>{ $name }</b> sebagai { $role }, { $unit }, diakhiri sekarang. Akunnya tidak dapat lagi membuka data unit; riwayatnya tetap tersimpan.

    { $others ->
        [0] Lanjutkan?
       *[other] Draf dan laporannya tetap di unit itu. Siapa yang melanjutkan?
    }
member-ended = Tugas <b>{ $name }</b> sebagai { $role }, { $unit }, sudah diakhiri dan dikabarkan kepada yang bersangkutan.
duty-ended = { $person }, tugas sebagai { $role }, { $unit }, diakhiri oleh { $office }. Terima kasih atas kerjanya.

    Isian dan riwayat tetap tersimpan di unit. Bila ini keliru, mohon hubungi { $office }.
duty-changed = { $person }, tugas di Pandu diubah oleh { $office }: dari { $before }, { $before_unit }, menjadi <b>{ $role }, { $unit }</b>.

    Menu sudah disesuaikan. Bila ini keliru, mohon hubungi { $office }.

# ── Serah terima ──
button-successor = Serahkan kepada { $name }
button-no-successor = Belum ada pengganti
# $before: who left
handover-received = { $person }, tugas { $before } di <b>{ $unit }</b> diserahkan kepada { $you }.

    Laporan inovasi: { $innovations }
    Isian yang belum selesai: { $drafts }, dapat dilanjutkan melalui /mulai
unit-without-operator = <b>{ $unit }</b> sekarang tanpa operator: { $before } tidak lagi bertugas di sana.

    Draf dan inovasinya tetap tersimpan di unit. Mohon undang penggantinya.
button-invite-operator = Undang operator
drafts-adopted = Ada { $drafts } isian dari operator sebelumnya yang belum selesai. Isian itu sekarang dapat dilanjutkan melalui /mulai.

# ── A known person with a new account ──
access-twin = Mungkin akun baru <b>{ $name }</b>, { $role }, { $unit }, terakhir terlihat { $seen ->
        [none] (belum tercatat)
       *[other] { DATE($seen) }
    }
button-replace = Gantikan akun lama { $name }
replace-ask = Akun lama <b>{ $name }</b> ({ $role }, { $unit }) digantikan oleh akun baru <b>{ $asker }</b>.

    Tugas, draf, dan laporannya pindah ke akun baru; akun lama tidak dapat lagi membuka data. Mohon pastikan orangnya sama, misalnya lewat telepon.
button-replace-now = Ya, gantikan
account-replaced = Selamat datang kembali, { $person }. Akun ini menggantikan akun yang lama: { $role }, { $unit }. Draf dan laporan sudah ikut pindah.
account-ended = { $person }, tugas di akun ini sudah dipindahkan ke akun yang baru oleh { $office }. Bila Bapak/Ibu tidak memintanya, mohon segera hubungi { $office }.

# ── Somebody moves ──
move-request = <b>Permintaan pindah unit</b>

    Nama: <b>{ $asker }</b>, { $position }
    Dari: { $left ->
        [none] tugas yang sudah berakhir
       *[other] { $left }
    }
    Ke: { $unit }
    Yang melanjutkan di unit lama: { $heir ->
        [none] belum ada
       *[other] { $heir }
    }
    Telepon: { $phone ->
        [none] tidak diberikan
       *[other] { $phone }
    }
