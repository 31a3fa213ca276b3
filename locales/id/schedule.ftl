### /jadwal: the own deadlines; and how a deadline reads wherever it stands.

schedule-empty = Saat ini tidak ada tenggat. Bila ada periode laporan atau perbaikan yang ditunggu, kami ingatkan di sini.
schedule = <b>Jadwal { $agency }</b> ({ $total })

    { $lines }
# $when: aware time; $days until then; $over: it has passed
schedule-line = { $place }. { $line }
    { $days ->
        [0] <b>hari ini</b>, { $when }
        [1] { $over ->
            [yes] <b>lewat 1 hari</b>, tenggatnya { $when }
           *[no] <b>besok</b>, { $when }
        }
       *[other] { $over ->
            [yes] <b>lewat { $days } hari</b>, tenggatnya { $when }
           *[no] { $when }, { $days } hari lagi
        }
    }

# ── One line of what is owed ──
# $names: innovations or units; $detail: period, step, legal basis, or none
deadline-line =
    { $kind ->
        [monitoring] Laporan { $detail }: { $names }
        [action] Rencana aksi { $names }: { $detail }
        [revision] Perbaikan pendaftaran: { $names }
        [proposal] { $detail ->
            [none] Usulan inovasi dari { $names }
           *[other] Usulan inovasi dari { $names }, sesuai { $detail }
        }
        [index] Bukti Indeks Inovasi Daerah: { $names }
        [launch] Persiapan peluncuran: { $names }
       *[other] Isian belum selesai: { $names }
    }
deadline-others = { $count } lainnya

button-schedule = Jadwal
button-step-named = Selesai: { $step }
# $name: none while the draft has none
button-resume-named = { $name ->
        [none] Lanjutkan isian
       *[other] Lanjutkan { $name }
    }
