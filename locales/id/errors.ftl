### What is refused, and what went wrong: the reason, what is kept, and a way on.

# $why: the reason, a text of its own
refusal = { $why }
# $role: of the person
not-for-role =
    { $role ->
        [visitor] Untuk itu diperlukan akses sebagai operator unit. Akses dapat diajukan melalui /mulai.
        [officer] Menu ini untuk { $office }. Untuk melaporkan perkembangan inovasi, silakan gunakan /lapor.
       *[other] Menu ini untuk tugas yang lain. Yang tersedia ada di /bantuan.
    }

# ── People and access ──
invitation-used = Undangan ini sudah dipakai, dibatalkan, atau lewat masa berlakunya. Mohon minta tautan baru kepada pengundangnya.
access-pending = Isian sudah lengkap dan tersimpan. Pengiriman terbuka setelah akses disetujui; kami kabarkan di sini.
request-unknown = Permintaan itu tidak kami temukan. Daftar terbaru ada di /pengguna.
# $status: approved or refused; $by: name; $at: aware time
request-decided = Permintaan ini sudah diputuskan oleh admin lain. Keadaan terbarunya ada di /pengguna.

last-admin = Bapak/Ibu adalah satu-satunya admin daerah ini. Mohon undang admin lain lebih dahulu melalui /undang.
own-duty = Tugas sendiri tidak dapat diubah di sini. Mohon minta admin lain, atau buka /profil.
member-unknown = Orang itu tidak lagi bertugas di daerah ini. Daftar terbaru ada di /pengguna.

agency-unknown = Unit itu tidak ada di daftar daerah ini. Daftar terbaru ada di /pengguna, Perangkat daerah.
agency-name-taken = Nama itu sudah dipakai unit { $name }. Mohon pakai nama lain, atau gabungkan kedua unit.
# $names: of innovations
names-collide = Inovasi dengan nama yang sama ada di kedua unit: { $names }. Mohon gabungkan atau ganti namanya lebih dahulu, lalu gabungkan ke { $into }.
agency-inside = { $name } tidak dapat digabungkan ke { $into } karena unit itu berada di bawahnya.
agency-not-empty = { $name } masih memiliki { $count } inovasi. Mohon gabungkan ke unit lain lebih dahulu.

# ── Faults of ours ──
incident =
    Mohon maaf, ada gangguan di pihak kami. Pesan Bapak/Ibu sudah tersimpan, tetapi belum dapat diproses.

    Nomor gangguan: <code>{ $number }</code>
    Isian sebelumnya aman. Silakan coba lagi beberapa saat lagi; bila masih terjadi, sampaikan nomor ini kepada admin.
incident-repeated = Baik, kami coba lagi pesan yang tadi.

# ── Not understood ──
stale-button = Tombol itu dari pesan lama. Silakan pilih dari menu terbaru:
# $typed: the command as typed
command-unknown = Perintah /{ $typed } belum ada. Pilihan yang tersedia ada di /bantuan.
command-unknown-near = Perintah /{ $typed } belum ada. Mungkin maksudnya:
edited = Perubahan pada pesan yang sudah terkirim tidak kami baca. Untuk mengganti jawaban, silakan kirim jawaban baru atau tekan <b>Kembali</b> atau <b>Ubah</b>.

# ── A draft that belongs to another duty; $kept: does it rest (else nothing is left of it) ──
not-your-form =
    { $kept ->
        [yes] Isian ini untuk tugas yang sekarang tidak Bapak/Ibu pegang. Isiannya tetap tersimpan, dan dapat dilanjutkan bila tugas itu dipegang lagi. Tugas saat ini ada di /profil.
       *[no] Isian ini untuk tugas yang sekarang tidak Bapak/Ibu pegang, jadi tidak kami proses dan tidak ada yang berubah. Tugas saat ini ada di /profil.
    }
# $whose: the unit's or region's name
not-your-unit =
    { $kept ->
        [yes] Isian ini untuk { $whose }, sedangkan tugas Bapak/Ibu sekarang di tempat lain. Isiannya tetap tersimpan; tugas saat ini ada di /profil.
       *[no] Isian ini untuk { $whose }, sedangkan tugas Bapak/Ibu sekarang di tempat lain, jadi tidak kami proses dan tidak ada yang berubah. Tugas saat ini ada di /profil.
    }
