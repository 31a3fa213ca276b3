### Announcements: what the recipients read, how far one has come, and what became of it.

# $message as the admin wrote it, or none below a photo or document
announcement = <b>Pengumuman { $office } { $region }</b>{ $message ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $message }
    }

# $sent, $total, $unreachable: people
announcement-progress = { $state ->
    [running] Pengumuman sedang dikirim.
    [paused] Pengumuman dijeda. Yang belum terkirim menunggu.
    [cancelled] Pengumuman dihentikan. Sisanya tidak dikirim.
   *[done] Pengumuman selesai dikirim.
  }

    Terkirim kepada <b>{ $sent }</b> dari { $total } orang.{ $unreachable ->
        [0] { "" }
       *[other] { " " }Tidak terjangkau: { $unreachable }.
    }

# $about: what it says, in a line
announcement-result =
    <b>Pengumuman selesai</b>
    { $about }

    Terkirim kepada { $sent } dari { $total } orang.{ $unreachable ->
        [0] { "" }
       *[other] { "\u000A\u000A" }Tidak terjangkau ({ $unreachable }):{ "\u000A" }{ $missed }{ $more ->
            [0] { "" }
           *[other] { "\u000A" }… dan { $more } orang lagi
        }
    }

# $agency: none for people of no unit
announcement-missed = • { $agency ->
    [none] { $name }
   *[other] { $agency }: { $name }
  }

button-pause = Jeda
button-go-on = Lanjutkan
button-stop = Hentikan
button-unreachable-all = Siapa yang tidak terjangkau

# ── /pengumuman ──
# $some: how many are listed; $group: title of the bound group, or none
broadcast-overview =
    <b>Pengumuman</b>

    { $some ->
        [0] Belum ada pengumuman. Tulis satu pesan untuk banyak orang; sebelum dikirim, isi dan jumlah penerimanya dapat diperiksa.
       *[other] { $lines }
    }

    { $group ->
        [none] Ingin mengumumkan di grup juga? Masukkan Pandu ke grup, lalu ketik di sana <code>/ikat@{ $bot }</code>.
       *[other] Grup pengumuman: <b>{ $group }</b>
    }
# $by: name of who began it, or none; $at: when
broadcast-line = { $place }. { $about }
    { $state ->
        [running] Sedang dikirim: { $sent } dari { $total }
        [paused] Dijeda: { $sent } dari { $total }
        [cancelled] Dihentikan: { $sent } dari { $total }
       *[done] Terkirim: { $sent } dari { $total }
    }{ $unreachable ->
        [0] { "" }
       *[other] { ", " }{ $unreachable } tidak terjangkau
    } · { $by ->
        [none] { $at }
       *[other] { $by }, { $at }
    }
announced-typed = "{ $message }"
announced-file = { $kind ->
    [photo] foto tanpa teks
   *[document] dokumen tanpa teks
  }
announced-extension = Perpanjangan tenggat
announced-other = Pemberitahuan otomatis
button-resume-announcement = Lanjutkan yang tersimpan
button-write-announcement = Tulis pengumuman
button-announcement = Nomor { $place }
button-announcements = Semua pengumuman
button-refresh = Perbarui

broadcast-view =
    { $about }
    { $by ->
        [none] Dimulai { $at }
       *[other] Dimulai oleh { $by }, { $at }
    }

    { $progress }
broadcast-stop = Hentikan pengumuman ini? Yang belum menerima ({ $left } orang) tidak akan dikirimi; yang sudah terkirim tidak dapat ditarik.
button-stop-yes = Ya, hentikan
broadcast-steered = Pengumuman { $about } { $state ->
    [running] dilanjutkan
    [paused] dijeda
   *[other] dihentikan
  } oleh { $by }.
broadcast-missed =
    <b>Tidak terjangkau ({ $total } orang)</b>
    Mereka memblokir Pandu atau menghapus akunnya. Mohon dihubungi dengan cara lain.

    { $lines }

# ── Writing one ──
whom-everybody = semua
whom-role = menurut peran
whom-type = menurut jenis unit
whom-unit = satu unit
whom-without = belum punya inovasi
whom-unreported = belum lapor periode ini
whom-overdue = melewati tenggat
whom-launch = dalam peluncuran

broadcast-header = <b>Pengumuman · { $number } dari { $total } · { $label }</b>
broadcast-message = Apa yang ingin diumumkan? Tulis seperti akan dibaca penerima, paling panjang 3.000 huruf. Boleh juga satu foto atau dokumen, dengan teks di keterangannya.
    <i>Contoh: Yth. Bapak/Ibu, rapat persiapan peluncuran dilaksanakan Kamis, 26 November 2026, pukul 09.00 WIB di aula Bappeda.</i>
    .label = Isi
    .wrong = { $kind ->
        [string-too-long] Pengumuman terlalu panjang; paling panjang 3.000 huruf agar terbaca dalam satu pesan.
        [caption] Keterangan foto atau dokumen paling panjang { $longest } huruf; ini { $length }. Mohon dipendekkan dan dikirim lagi bersama berkasnya, atau tulis teksnya saja.
       *[other] Mohon tulis pengumumannya sebagai teks. <i>Contoh: Rapat dilaksanakan Kamis, pukul 09.00 WIB.</i>
    }
broadcast-whom = Untuk siapa? Operator menerima pengumuman untuk unitnya.
    .label = Penerima
    .wrong = Mohon pilih salah satu. <i>Contoh: Semua, atau Satu unit</i>
broadcast-role = Untuk peran apa?
    .label = Peran
    .wrong = Mohon pilih salah satu. <i>Contoh: Operator</i>
broadcast-type = Untuk jenis unit apa?
    .label = Jenis unit
    .wrong = Mohon pilih salah satu. <i>Contoh: Kecamatan</i>
broadcast-unit = Untuk unit mana? Tulis namanya.
    <i>Contoh: Dinas Kesehatan, atau kec jambe</i>
    .label = Unit
    .wrong = { $kind ->
        [several] "{ $typed }" dapat berarti beberapa unit. Mohon pilih salah satu.
        [near] "{ $typed }" belum kami kenali. Mungkin salah satu dari ini?
       *[other] "{ $typed }" belum kami kenali. Mohon tulis nama unitnya. <i>Contoh: Dinas Kesehatan</i>
    }
broadcast-launch = Untuk peluncuran mana? Operator unit yang inovasinya diluncurkan akan menerima.
    .label = Peluncuran
    .wrong = Mohon pilih salah satu peluncuran pada tombol.
broadcast-group = Kirim juga ke grup pengumuman?
    .label = Grup
    .wrong = Mohon jawab ya atau tidak.
button-group-too = Ya, juga ke grup
button-group-not = Tidak, hanya perorangan

# $type, $role, $unit, $launch: none where the audience is not that
broadcast-audience = { $whom ->
    [role] semua { $role }
    [type] semua unit jenis { $type }
    [unit] { $unit }
    [without] operator unit yang belum memiliki inovasi
    [unreported] operator unit yang belum lapor periode ini
    [overdue] operator unit yang melewati tenggat
    [launch] operator unit dalam { $launch }
   *[everybody] semua orang di daerah ini
  }
# $preview as the recipients read it, $attached: what it stands below, or none; $units: names of units without anybody, $more of them are not named
broadcast-check =
    { $attached ->
        [none] <b>Beginilah pesannya:</b>
            ────────
            { $preview }
            ────────
        [photo] <b>Beginilah pesannya:</b> foto di atas, dengan teksnya.
       *[document] <b>Beginilah pesannya:</b> dokumen di atas, dengan teksnya.
    }
    Untuk: { $whom }{ $group ->
        [none] { "" }
       *[other] { ", dan grup " }{ $group }
    }
    { $total ->
        [0] <b>Belum ada penerima.</b> Mohon ganti melalui <i>Ubah</i>.
       *[other] Akan dikirim kepada <b>{ $total } orang</b>{ $unreachable ->
            [0] .
           *[other] { " " }({ $unreachable } tidak terjangkau).
        }
    }{ $unmanned ->
        [0] { "" }
       *[other] { "\u000A" }{ $unmanned } unit belum memiliki orang di Pandu: { $units }{ $more ->
            [0] .
           *[other] { " " }dan { $more } lainnya.
        }
    }
broadcast-send = Kirim sekarang
nobody-to-tell = Belum ada seorang pun yang dapat menerima pengumuman ini. Mohon pilih penerima lain melalui <i>Ubah</i>.

# ── The group ──
group-continues = Terima kasih. Mohon lanjutkan di percakapan pribadi dengan Pandu.
group-bound = Grup ini menerima pengumuman inovasi dari { $office } { $region }. Urusan lain dilayani di percakapan pribadi.
# $instead: title of the group bound until now, or none
bind-question =
    Kirim pengumuman { $office } { $region } juga ke grup <b>{ $title }</b>?

    Semua anggota grup akan membacanya. Data, draf, dan nama orang tidak pernah dikirim ke grup.{ $instead ->
        [none] { "" }
       *[other] { "\u000A" }Grup <b>{ $instead }</b> tidak menerima lagi.
    }
button-bind = Ya, ikat grup ini
button-bind-not = Tidak jadi
bind-done = Grup <b>{ $title }</b> terikat. Saat menulis pengumuman, Bapak/Ibu dapat memilih agar dikirim juga ke sana.
bind-gone = Grup itu tidak terikat (lagi). Untuk mengikat grup, masukkan Pandu ke grup lalu ketik perintah /ikat di sana.
group-taken = Grup itu sudah menerima pengumuman daerah lain. Mohon lepaskan dahulu dari daerah tersebut.
button-unbind = Lepaskan grup
unbind-question = Lepaskan grup <b>{ $title }</b>? Pengumuman tidak lagi dikirim ke sana.
button-unbind-yes = Ya, lepaskan
unbound = Grup <b>{ $title }</b> sudah dilepaskan. Pengumuman tidak lagi dikirim ke sana.
group-lost = Pandu dikeluarkan dari grup <b>{ $title }</b>, sehingga pengumuman tidak lagi dikirim ke sana. Untuk memakai grup lain, masukkan Pandu ke grup itu lalu ketik perintah /ikat di sana.
