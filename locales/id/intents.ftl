### Free text and other messages outside a conversation.

# $text: the start of what was typed
not-understood = Maaf, kami belum memahami "{ $text }". Maksud Bapak/Ibu salah satu dari ini?
button-search-for = Cari "{ $wanted }"
button-go-daftar = Daftarkan inovasi
button-go-lapor = Lapor perkembangan
button-go-inovasi = Lihat inovasi
button-go-jadwal = Lihat tenggat
button-go-laporan = Laporan
button-go-verifikasi = Verifikasi
button-go-pengguna = Permintaan akses
button-go-periode = Periode
button-go-profil = Data saya
button-go-batal = Berhenti mengisi
button-go-bantuan = Bantuan
button-command = /{ $command }
register-or-list = "Daftar inovasi" dapat berarti dua hal. Mana yang dimaksud?
button-innovation-list = Lihat daftar inovasi

# $kind: voice, sticker, location, poll, contact, photo, video, document, audio, other
unexpected =
    { $kind ->
        [voice] Pesan suara belum dapat kami baca. Mohon tulis saja, misalnya <i>lapor perkembangan Simpus</i>.
        [audio] Rekaman suara belum dapat kami baca. Mohon tulis saja, misalnya <i>lapor perkembangan Simpus</i>.
        [photo] Foto ini belum kami simpan, karena tidak ada isian yang terbuka. Bila ini bukti kegiatan, silakan mulai dari /lapor.
        [video] Video belum dapat kami terima. Bila ini bukti kegiatan, silakan kirim foto, dokumen, atau tautannya melalui /lapor.
        [document] Berkas ini belum kami simpan, karena tidak ada isian yang terbuka. Bila ini bukti kegiatan, silakan mulai dari /lapor.
        [sticker] Terima kasih. Bila ada yang dapat kami bantu, silakan tulis atau pilih di bawah ini.
        [location] Lokasi belum kami perlukan. Silakan tulis atau pilih di bawah ini.
        [contact] Kontak ini tidak kami simpan. Nomor sendiri dapat diubah melalui /profil.
        [poll] Jajak pendapat belum dapat kami baca. Silakan tulis atau pilih di bawah ini.
       *[other] Pesan ini belum dapat kami baca. Silakan tulis atau pilih di bawah ini.
    }
