### Getting in: consent, the request for access and its decision, invitations.
### access-<question>, .label its short name, .wrong why an answer cannot be taken.

button-consent = Setuju dan lanjut
button-share-phone = Bagikan nomor saya
button-start-filling = Mulai mengisi

# ── The questions ──
access-region = Bapak/Ibu bertugas di daerah mana? Silakan pilih, atau tulis namanya.
    <i>Contoh: Kab. Tangerang</i>
    .label = Daerah
    .wrong = { $kind ->
        [several] Ada beberapa daerah yang cocok dengan "{ $typed }". Yang mana daerah Bapak/Ibu?
        [perhaps] Apakah maksudnya { $region }? Mohon pilih daerah Bapak/Ibu di bawah ini.
        [not-served] { $region } belum dilayani Pandu. Mohon pilih salah satu daerah di bawah ini.
       *[other] Daerah itu belum kami temukan. Mohon tulis kabupaten atau kotanya, <i>misalnya Kab. Tangerang</i>.
    }
access-unit = Bapak/Ibu bertugas di unit kerja mana? Boleh nama pendeknya.
    <i>Contoh: Dinkes, Kec. Curug, atau Puskesmas Mauk</i>
    .label = Unit kerja
    .wrong = { $kind ->
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Yang mana unit kerja Bapak/Ibu?
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
        [unknown] Unit "{ $typed }" belum kami temukan. Mohon tulis nama lengkapnya, <i>misalnya Dinas Kesehatan</i>.
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }
access-unit_name = Apa nama lengkap unit kerja Bapak/Ibu? Admin akan menambahkannya.
    <i>Contoh: Puskesmas Sindang Jaya</i>
    .label = Nama unit
access-parent = Unit itu berada di bawah perangkat daerah apa?
    <i>Contoh: Dinas Kesehatan</i>
    .label = Perangkat daerah induk
access-name = Siapa nama lengkap Bapak/Ibu?
    <i>Contoh: Siti Aminah</i>
    .label = Nama lengkap
access-position = Apa jabatan Bapak/Ibu?
    <i>Contoh: Analis Kebijakan</i>
    .label = Jabatan
access-honorific = Bagaimana kami menyapa?
    .label = Sapaan
    .wrong = Mohon pilih Bapak atau Ibu.
access-phone = Nomor telepon yang dapat dihubungi? Boleh dilewati. Nomor hanya terlihat oleh admin dan unit Bapak/Ibu.
    <i>Contoh: 0812 3456 7890, atau tekan tombol Bagikan nomor saya</i>
    .label = Nomor telepon
    .wrong = { $kind ->
        [not-own] Kontak itu milik orang lain. Mohon bagikan nomor sendiri dengan tombol di bawah, atau lewati.
       *[other] Nomor itu belum kami pahami. Mohon tulis seperti <i>0812 3456 7890</i>, atau lewati.
    }

# ── After the questions ──
access-thanks = Terima kasih, { $person }.
access-ready = Data sudah lengkap. Silakan mulai dari menu.
access-sent = Permintaan akses untuk <b>{ $agency }</b> sudah kami sampaikan kepada { $office }.

    Biasanya dijawab dalam 2 hari kerja. Sambil menunggu, { $you } sudah dapat mengisi data inovasi; isian dikirim setelah akses disetujui.
access-sent-new-unit = Permintaan akses untuk <b>{ $agency }</b> sudah kami sampaikan kepada { $office }.

    Unit ini belum ada di daftar dan akan ditambahkan lebih dahulu. Biasanya dijawab dalam 2 hari kerja; hasilnya kami kabarkan kepada { $you } di sini.
access-approved = Kabar baik, { $person }. Akses untuk <b>{ $agency }</b> sudah disetujui { $office }.

    Inovasi dapat didaftarkan dan dilaporkan mulai sekarang.
access-refused = { $person }, permintaan akses untuk { $unit } belum dapat disetujui { $office }.
    Alasan: "{ $reason }"

    Permintaan dapat diajukan kembali dengan data yang diperbaiki.
button-ask-again = Ajukan kembali

# ── What admins see ──
unit-listed = <b>{ $agency }</b>
unit-new = "{ $agency }" (belum ada di daftar)
unit-new-below = "{ $agency }", di bawah "{ $parent }" (belum ada di daftar)
# $phone: none when not given; $known: how many known people it may be, $twins says who
access-request = <b>Permintaan akses operator</b>

    Nama: <b>{ $asker }</b>
    Jabatan: { $position }
    Unit: { $unit }
    Telepon: { $phone ->
        [none] tidak diberikan
       *[other] { $phone }
    }{ $known ->
        [0] {""}
       *[other] {"\u000A\u000A"}{ $twins }
    }
# $status: approved or refused; $by: name, or none; $reason: none when approved
access-decided = { $status ->
        [approved] Disetujui: akses <b>{ $asker }</b> untuk { $unit }.
       *[refused] Ditolak: akses <b>{ $asker }</b> untuk { $unit }.
    }
    Oleh { $by ->
        [none] admin
       *[other] { $by }
    } pada { $at }.{ $reason ->
        [none] {""}
       *[other] { " " }Alasan: "{ $reason }"
    }
access-decided-by-other = { $status ->
        [approved] Permintaan akses <b>{ $asker }</b> untuk { $unit } sudah disetujui oleh { $by }.
       *[refused] Permintaan akses <b>{ $asker }</b> untuk { $unit } sudah ditolak oleh { $by }.
    }
button-all-requests = Permintaan lainnya
button-add-unit = Tambahkan unit baru
button-match-unit = Cocokkan dengan unit di daftar
access-refusal-header = <b>Tolak permintaan { $asker }</b>
access-refusal-reason = Apa alasannya? Alasan ini dibaca oleh pemohon.
    <i>Contoh: Mohon ajukan melalui unit tempat bertugas.</i>
    .label = Alasan
unit-match-header = <b>Permintaan { $asker }</b>
unit-match-unit = Unit mana di daftar yang dimaksud dengan { $unit }?
    <i>Contoh: Dinkes</i>
    .label = Unit
    .wrong = { $kind ->
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }
unit-new-name = Apa nama resmi unit itu?
    <i>Contoh: Puskesmas Sindang Jaya</i>
    .label = Nama unit
unit-new-type = Apa jenis unit itu?
    .label = Jenis unit
unit-new-parent = Unit itu berada di bawah perangkat daerah apa?
    <i>Contoh: Dinas Kesehatan</i>
    .label = Induk
    .wrong = { $kind ->
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }
button-no-parent = Tanpa induk
# $parent: none without
unit-new-check = <b>Mohon diperiksa: unit baru</b>

    Nama: <b>{ $unit }</b>
    Jenis: { $type }
    Induk: { $parent ->
        [none] tanpa induk
       *[other] { $parent }
    }

    Permintaan akses { $asker } sekaligus disetujui.
unit-new-send = Tambahkan dan setujui

# ── /pengguna ──
requests = <b>Permintaan akses</b> ({ $total })

    { $lines }
requests-line = { $place }. <b>{ $asker }</b>, { $unit }, sejak { DATE($day) }
requests-none = Tidak ada permintaan akses yang menunggu.
button-invite = Undang lewat tautan

# ── /undang ──
invite-whom = <b>Undang lewat tautan</b>

    Siapa yang diundang? Setiap tautan berlaku 7 hari untuk satu orang.
    Operator semua unit sekaligus: satu tautan untuk setiap unit.
# $post: OFFICER, HEAD, OBSERVER, MENTOR, ADMIN
button-post = { $post ->
        [OFFICER] Operator unit
        [HEAD] Kepala unit
        [OBSERVER] Pemantau
        [MENTOR] Pendamping
       *[ADMIN] Admin
    }
button-every-unit = Tautan semua unit
button-invitations = Undangan berlaku ({ $count })
invitations = <b>Undangan yang masih berlaku</b> ({ $total })

    { $lines }
invitations-line = { $place }. { $role }, <b>{ $unit }</b>, untuk { $uses } orang, sampai { DATE($until) }
invitations-none = Tidak ada undangan yang masih berlaku.
button-revoke-one = Batalkan nomor { $place }
invite-unit = Untuk unit mana?
    <i>Contoh: Dinkes atau Kec. Curug</i>
    .label = Unit
    .wrong = { $kind ->
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }
invitation-made = Tautan undangan { $role } untuk <b>{ $agency }</b>:
    { $link }

    Berlaku satu kali, sampai { $until }. Mohon kirim hanya kepada yang bersangkutan; siapa pun yang membukanya mendapat akses ini.
button-qr = Gambar QR
invitation-picture = Undangan { $role }, { $agency }, berlaku sampai { $until }. Arahkan kamera ponsel ke gambar ini.
button-revoke = Batalkan undangan

# $units: of the region; $empty: those without an operator; $earlier: links of the last time
every-unit = <b>Tautan operator untuk setiap unit</b>

    { $units ->
        [0] Belum ada unit di daftar. Tambahkan dulu melalui Perangkat daerah.
       *[other] { $units } unit, { $empty } di antaranya belum memiliki operator.
        Setiap tautan berlaku { $days } hari untuk paling banyak { $operators } operator, dan dikirim sebagai Excel serta teks WhatsApp.
    }{ $earlier ->
        [0] {""}
       *[other] {"\u000A\u000A"}{ $earlier } tautan dari pembuatan sebelumnya tidak berlaku lagi setelah ini.
    }
button-links-empty = Hanya yang tanpa operator ({ $count })
button-links-all = Semua unit ({ $count })
links-coming = Tautan sedang disiapkan.
unit-links-file = Tautan operator { $region }
unit-links-caption = Tautan operator untuk { $count } unit. Masing-masing berlaku { $days } hari untuk paling banyak { $operators } operator. Berkas ini hanya dikirim satu kali; mohon bagikan setiap tautan hanya kepada unitnya.
unit-links-unit = Unit
unit-links-link = Tautan
unit-links-operators = Operator sekarang
unit-links-until = Berlaku sampai
unit-links-message = Pesan WhatsApp
unit-links-one = Yth. operator { $unit }. Mohon membuka tautan ini untuk mendaftarkan dan melaporkan inovasi { $region } melalui Pandu: { $link } (berlaku sampai { DATE($until) } untuk paling banyak { $operators } operator). Terima kasih. { $office } { $region }
unit-links-text = Yth. Bapak/Ibu operator perangkat daerah { $region }. Mohon membuka tautan unit masing-masing untuk mendaftarkan dan melaporkan inovasi melalui Pandu. Berlaku sampai { DATE($until) }.

    { $lines }

    Terima kasih. { $office } { $region }
unit-links-line = { $unit }: { $link }
invitation-revoked = Undangan dibatalkan. Tautannya tidak dapat dipakai lagi.
invitation-gone = Undangan itu sudah dipakai, dibatalkan, atau lewat masa berlakunya.
# $agency: the unit, or the office
invitation = Selamat datang di <b>Pandu</b>, pendamping inovasi daerah { $region }.

    Bapak/Ibu diundang sebagai <b>{ $role }</b>, { $agency }.

    Untuk itu kami menyimpan nama, sapaan, jabatan, unit, akun Telegram, dan nomor telepon bila Bapak/Ibu berikan, hanya untuk urusan inovasi; dilihat oleh { $office } dan unit Bapak/Ibu. Data dapat diubah dan dihapus kapan saja melalui /profil.
invitation-known = { $person } diundang sebagai <b>{ $role }</b>, { $agency }, { $region }. Tugas yang lain tetap ada; pindah tugas melalui /profil.
