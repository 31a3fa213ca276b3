### /start: who one is here, and what matters now; /bantuan; the commands menu.

# ── Commands, as Telegram lists them ──
command-mulai = Beranda: yang perlu diperhatikan
command-daftar = Daftarkan inovasi
command-lapor = Laporkan perkembangan inovasi
command-inovasi = Inovasi dan statusnya
command-jadwal = Tenggat, yang terdekat lebih dahulu
command-cari = Cari di katalog inovasi
command-laporan = Laporan capaian inovasi
command-verifikasi = Periksa usulan yang masuk
command-evaluasi = Baca laporan dan beri kesimpulan
command-pengguna = Pengguna, perangkat daerah, permintaan akses
command-undang = Undang orang lewat tautan
command-ekspor = Ambil data dan templat sebagai Excel
command-periode = Periode pengusulan dan monev
command-peluncuran = Inovasi yang diluncurkan bersama
command-target = Target perangkat daerah berinovasi
command-pengaturan = Kata dan aturan daerah
command-pengumuman = Kirim pengumuman
command-riwayat = Perubahan terakhir
command-profil = Data dan pengaturan saya
command-batal = Berhenti mengisi; isian tersimpan
command-bantuan = Yang dapat dilakukan di sini

# ── Visitors ──
welcome-visitor = Selamat datang di <b>Pandu</b>, pendamping inovasi daerah { $region }.

    Di sini Bapak/Ibu dapat mencari inovasi yang sudah ada.
    Pegawai perangkat daerah dan puskesmas dapat mendaftarkan inovasi serta melaporkan perkembangannya setelah disetujui { $office }.

    Untuk itu kami menyimpan nama, sapaan, jabatan, unit, akun Telegram, dan nomor telepon bila Bapak/Ibu berikan, hanya untuk urusan inovasi; dilihat oleh { $office } dan unit Bapak/Ibu. Data dapat diubah dan dihapus kapan saja melalui /profil.
welcome-guest = { $hello }

    Bapak/Ibu dapat mencari inovasi di katalog. Untuk mendaftarkan inovasi dan melaporkan perkembangannya, silakan ajukan akses sebagai operator unit; { $office } yang menyetujui.
# $title, $number, $total: of the unfinished request
welcome-unfinished = { $hello }

    Isian Bapak/Ibu tersimpan: { draft-place }.
button-ask-access = Ajukan akses

# ── Hello ──
# $greeting: none, salam, ordinary
hello = { $greeting ->
        [salam] Waalaikumsalam, { $person }.
       *[other] { greeting }, { $person }.
    }

# ── Operators ──
welcome-officer = { $hello }
    Operator { $agency }, { $region }

    Yang perlu diperhatikan:
    { $concerns }
welcome-officer-quiet = { $hello }
    Operator { $agency }, { $region }

    Tidak ada yang mendesak saat ini. Terima kasih.
# $due: day on which the call ends, none without a call
welcome-officer-first = { $hello }
    Operator { $agency }, { $region }

    { $agency } belum memiliki inovasi.{ $due ->
        [none] {""}
       *[other] { " " }Pengusulan dibuka sampai { $due }.
    }
    { $you } dapat mulai dari satu masalah di pelayanan, atau meniru yang sudah berhasil di unit lain.
# $kind: of the deadline; $detail: a period's name or a step, or none; $late: yes after the day
concern = { $n }. { $kind ->
        [monitoring] Laporan { $detail } untuk <b>{ $name }</b>
        [revision] <b>{ $name }</b> perlu revisi
        [action] Rencana aksi <b>{ $name }</b>: { $detail }
        [proposal] Pengusulan inovasi { $name }
        [launch] Persiapan peluncuran <b>{ $name }</b>
       *[other] <b>{ $name }</b>
    }, { $late ->
        [yes] tenggatnya { $due } sudah lewat
       *[no] paling lambat { $due }
    }
concern-draft = { $n }. Satu isian belum selesai: { draft-place }
button-examples = Contoh dari unit lain

# $type: of the units
examples = Inovasi yang sudah berjalan di { $type } lain:

    { $lines }
examples-line = { $place }. <b>{ $name }</b> · { $agency }
examples-none = Belum ada contoh dari unit sejenis. Silakan cari di katalog menurut masalah yang ingin diselesaikan.

# ── Heads ──
# $open: number of concerns
welcome-head = { $hello }
    Kepala { $agency }, { $region }

    { $verified } inovasi terverifikasi{ $waiting ->
        [0] {""}
       *[other] , { $waiting } menunggu verifikasi
    }.{ $open ->
        [0] { " " }Tidak ada yang mendesak saat ini.
       *[other] { "\u000A\u000A" }Yang perlu diperhatikan:
    { $concerns }
    }

# ── The coordinating office ──
welcome-admin = { $hello }
    Admin { $office }, { $region }

    { $coverage }

    Menunggu keputusan:
    { $waiting }
welcome-admin-quiet = { $hello }
    Admin { $office }, { $region }

    { $coverage }

    Tidak ada yang menunggu keputusan.
waiting-requests = • { $count } permintaan akses
waiting-review = • { $count } inovasi diajukan, terlama { $days } hari kerja
waiting-changes = • { $count } usul perubahan atau pengalihan, di /verifikasi
waiting-support = • { $count } permintaan dukungan, di /evaluasi
welcome-observer = { $hello }
    Pemantau, { $region }

    { $coverage }

# ── Help ──
help = { $role ->
        [officer]
    <b>Yang dapat dilakukan di sini</b>

    /daftar mendaftarkan inovasi, sekitar tiga menit
    /lapor melaporkan perkembangan inovasi
    /inovasi melihat inovasi unit dan statusnya
    /jadwal melihat tenggat
    /cari mencari di katalog, misalnya <i>/cari antrean puskesmas</i>
    /laporan melihat angka unit
    /profil mengubah data sendiri dan pengingat

    Boleh juga ditulis biasa, misalnya <i>lapor perkembangan Simpus</i>. Isian yang ditinggalkan tetap tersimpan.
        [head]
    <b>Yang dapat dilakukan di sini</b>

    /inovasi melihat inovasi unit dan statusnya
    /laporan melihat angka unit
    /cari mencari di katalog, misalnya <i>/cari antrean puskesmas</i>
    /profil mengubah data sendiri dan pengingat
        [observer]
    <b>Yang dapat dilakukan di sini</b>

    /laporan melihat capaian inovasi daerah
    /inovasi melihat inovasi dan statusnya
    /cari mencari di katalog, misalnya <i>/cari antrean puskesmas</i>
    /profil mengubah data sendiri
        [admin]
    <b>Yang dapat dilakukan di sini</b>

    /laporan capaian inovasi dan siapa yang belum
    /verifikasi memeriksa usulan, /evaluasi menilai laporan
    /pengguna memutuskan permintaan akses, /undang mengundang
    /periode membuka pengusulan dan monev, /target per tahun
    /peluncuran memilih dan mengunci yang diluncurkan
    /pengumuman mengabari banyak orang
    /impor dan /ekspor data Excel
    /pengaturan kata dan aturan daerah, /riwayat perubahan
    /inovasi melihat inovasi, /cari mencari di katalog
    /daftar dan /lapor untuk suatu unit
    /profil mengubah data sendiri
       *[visitor]
    <b>Yang dapat dilakukan di sini</b>

    /cari mencari inovasi di katalog, misalnya <i>/cari antrean puskesmas</i>
    /mulai mengajukan akses sebagai operator unit

    Setelah akses disetujui { $office }, di sini inovasi didaftarkan dan perkembangannya dilaporkan.
    }

# ── Groups ──
group-private = Demi menjaga data, Pandu melayani di percakapan pribadi.
button-open-pandu = Buka Pandu
