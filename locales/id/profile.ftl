### /profil: the own data, reminders, duties.

# $honorific, $phone, $position: none when not known
profile = <b>Data saya</b>

    Nama: { $name ->
        [none] belum diisi
       *[other] <b>{ $name }</b>
    }
    Sapaan: { $honorific ->
        [none] belum diisi
       *[other] { $honorific }
    }
    Jabatan: { $position ->
        [none] belum diisi
       *[other] { $position }
    }
    Telepon: { $phone ->
        [none] tidak disimpan
       *[other] { $phone }
    }
    { $duty }
    Pengingat: { $reminders ->
        [yes] aktif
       *[no] mati, kecuali pada hari tenggat
    }
profile-duty = Bertugas sebagai { $role }: { $unit }, { $region }
profile-duty-none = Belum memiliki akses unit; ajukan atau lihat permintaannya melalui /mulai
profile-changed = Tersimpan. Terima kasih, { $person }.
button-reminders-on = Nyalakan pengingat
button-reminders-off = Matikan pengingat
button-forget-phone = Hapus nomor telepon
button-act-as = Bertugas sebagai { $role }, { $unit }

profile-header = <b>Ubah data saya</b>
profile-name = Siapa nama lengkap Bapak/Ibu?
    <i>Contoh: Siti Aminah</i>
    .label = Ubah nama
profile-position = Apa jabatan Bapak/Ibu?
    <i>Contoh: Analis Kebijakan</i>
    .label = Ubah jabatan
profile-honorific = Bagaimana kami menyapa?
    .label = Ubah sapaan
    .wrong = Mohon pilih Bapak atau Ibu.
profile-phone = Nomor telepon yang dapat dihubungi?
    <i>Contoh: 0812 3456 7890, atau tekan tombol Bagikan nomor saya</i>
    .label = Ubah telepon
    .wrong = { $kind ->
        [not-own] Kontak itu milik orang lain. Mohon bagikan nomor sendiri dengan tombol di bawah.
       *[other] Nomor itu belum kami pahami. Mohon tulis seperti <i>0812 3456 7890</i>.
    }

# ── Moving on ──
button-move = Pindah unit
button-resign = Berhenti sebagai operator
button-yes-go-on = Ya, lanjutkan
resign-ask = Tugas sebagai operator <b>{ $unit }</b> akan diakhiri. Draf, laporan, dan inovasi tetap di unit; riwayatnya tersimpan.

    { $others ->
        [0] Belum ada operator lain di unit ini; admin akan diberi tahu. Lanjutkan?
       *[other] Siapa yang melanjutkan?
    }
resigned = Terima kasih atas kerja { $you } sebagai operator <b>{ $unit }</b>. Tugas itu sudah berakhir; drafnya tetap di unit.
move-header = <b>Pindah unit</b>
move-unit = Sekarang bertugas di unit mana? Kepindahan disetujui admin lebih dahulu.
    <i>Contoh: Dinkes atau Kec. Curug</i>
    .label = Unit baru
    .wrong = { $kind ->
        [same] Bapak/Ibu sudah bertugas di unit itu. Mohon tulis unit yang baru, <i>misalnya Kec. Curug</i>.
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }
move-successor = Siapa yang melanjutkan tugas di unit yang sekarang?
    .label = Yang melanjutkan
    .wrong = Mohon pilih salah satu tombol.
# $heir: none when nobody takes over yet
move-check = <b>Mohon diperiksa: pindah unit</b>

    Dari: { $before }
    Ke: <b>{ $unit }</b>
    Yang melanjutkan: { $heir ->
        [none] belum ada
       *[other] { $heir }
    }

    Draf dan laporan tetap di unit lama. Permintaan ini diputuskan oleh { $office }.
move-sent = Permintaan pindah ke <b>{ $unit }</b> sudah kami sampaikan kepada { $office }. Sampai disetujui, tugas di { $before } tetap berjalan.
move-waits = Permintaan pindah ke <b>{ $unit }</b> masih menunggu keputusan { $office }. Hasilnya kami kabarkan di sini.

# ── Several duties ──
which-duty = { $person } memegang beberapa tugas. Untuk tugas yang mana sekarang? Pilihan ini berlaku sampai diganti melalui /profil.

# ── The own data ──
button-own-data = Unduh data saya
own-data-coming = Berkas sedang disiapkan.
own-data-file = Semua data Bapak/Ibu yang disimpan Pandu, sebagai berkas JSON. Berkas ini hanya dikirim kepada Bapak/Ibu.
button-forget = Hapus data saya
button-forget-now = Ya, hapus data saya
forget-heir = Sebelum data dihapus: siapa yang melanjutkan tugas operator <b>{ $unit }</b>? Draf dan laporannya tetap di unit.
# $units: names of the own units
forget-ask = <b>Hapus data saya</b>

    Dihapus sekarang: nama, sapaan, jabatan, nomor telepon, akun Telegram, dan semua akses. Sebagai PIC inovasi serta dalam catatan dan laporan, nama lengkap dan nomor juga dihapus.
    Tetap tersimpan: inovasi, draf, dan laporan milik unit; dalam riwayat tertulis "mantan operator". Nama pada dokumen yang sudah ditandatangani tidak berubah.
    Salinan pesan di Pandu terhapus sendiri paling lama 7 hari; percakapan di Telegram dapat dihapus dari ponsel.
    { $office } diberi tahu bila unit menjadi tanpa operator.
# $contacts: innovations that have lost their contact
forgotten = Data pribadi sudah dihapus dan akses berakhir. Terima kasih atas kerjanya.{ $contacts ->
        [0] {""}
       *[other] {"\u000A"}PIC pada { $contacts } inovasi dikosongkan.
    }

    Bila ingin kembali, silakan tekan /mulai.
