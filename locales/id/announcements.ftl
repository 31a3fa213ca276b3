### Announcements: what the recipients read, how far one has come, and what became of it.

# $message as the admin wrote it
announcement =
    <b>Pengumuman { $office } { $region }</b>

    { $message }

# $sent, $total, $unreachable: people
announcement-progress = { $state ->
    [running] Pengumuman sedang dikirim.
    [paused] Pengumuman dijeda. Yang belum terkirim menunggu.
    [cancelled] Pengumuman dihentikan. Sisanya tidak dikirim.
   *[done] Pengumuman selesai dikirim.
  }

    Terkirim kepada <b>{ $sent }</b> dari { $total } orang{ $unreachable ->
        [0] .
       *[other] ; { $unreachable } tidak terjangkau.
    }

announcement-result =
    <b>Pengumuman selesai</b>

    Terkirim kepada { $sent } dari { $total } orang.{ $unreachable ->
        [0] { "" }
       *[other] { "" }
    Tidak terjangkau ({ $unreachable }):
    { $missed }{ $more ->
        [0] { "" }
       *[other] { "" }
    … dan { $more } lagi
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
button-unreachable-all = Semua yang tidak terjangkau
