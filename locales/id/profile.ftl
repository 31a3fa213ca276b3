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
