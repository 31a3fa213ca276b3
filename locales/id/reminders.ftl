### The one reminder of a day, the message to a head, and what their buttons answer.

# $groups: by due date, may be empty; $drafts, $escalation: none when there is nothing
digest = { greeting }, { $person }. Pengingat untuk { $agency }:{ $has_groups ->
        [yes] { "\u000A\u000A" }{ $groups }
       *[no] {""}
    }{ $hidden ->
        [0] {""}
       *[other] { "\u000A\u000A" }Tenggat lainnya ada di /jadwal.
    }{ $drafts ->
        [none] {""}
       *[other] { "\u000A\u000A" }{ $drafts }
    }{ $escalation ->
        [none] {""}
       *[other] { "\u000A\u000A" }{ $escalation }
    }

    Yang sudah selesai tidak muncul di sini.

# $when: aware time; $days: from today, without sign; $overdue: it has passed
digest-group = { $overdue ->
        [yes] <b>Lewat { $days } hari</b>, tenggatnya { $when }
       *[no] { $days ->
            [0] <b>Hari ini</b>, paling lambat { $when }
            [1] <b>Besok</b>, paling lambat { $when }
           *[other] <b>{ $days } hari lagi</b>, paling lambat { $when }
        }
    }
    { $entries }{ $hidden ->
        [0] {""}
       *[other] { "\u000A" }• { $hidden } lainnya, lihat /jadwal
    }

digest-entry = • { $line }
# $names: of drafts that have a name
digest-drafts = { $named ->
        [yes] <b>Isian belum selesai</b>: { $names }. Dapat dilanjutkan kapan saja.
       *[no] <b>Isian belum selesai</b>: pendaftaran inovasi. Dapat dilanjutkan kapan saja.
    }

digest-overdue = { $person }, laporan { $period } untuk <b>{ $name }</b> belum kami terima. Tenggatnya { $due }, telah lewat { $days } hari.

    Laporan masih dapat dikirim dan akan dicatat terlambat. Bila ada kendala, mohon beri tahu kami agar dapat dibantu.

# ── To the head of a unit ──
escalation = { $body }
escalation-body = Yth. { $title ->
        [head-of-district] Camat { $place }
        [director] Direktur { $agency }
        [secretary] Pimpinan { $agency }
        [inspector] Inspektur
       *[other] Kepala { $agency }
    }, { $person },

    { $sections }

    Mohon berkenan mengingatkan operator terkait. Terima kasih.
escalation-section = { $kind ->
        [monitoring] Dengan hormat kami sampaikan bahwa laporan { $detail } untuk { $count } inovasi belum kami terima. Tenggatnya { $due }.
        [proposal] Dengan hormat kami sampaikan bahwa usulan inovasi{ $detail ->
            [none] {""}
           *[other] { " " }({ $detail })
        } belum kami terima. Tenggatnya { $due }.
       *[other] Dengan hormat kami sampaikan bahwa data Indeks Inovasi Daerah untuk { $count } inovasi belum lengkap. Tenggatnya { $due }.
    }
    { $bullets }{ $hidden ->
        [0] {""}
       *[other] { "\u000A" }• { $hidden } lainnya
    }
# $operator: none where nobody is responsible
escalation-line = • { $name }{ $operator ->
        [none] {""}
       *[other] { " " }(operator: { $operator })
    }

# ── Its buttons ──
button-hindered = Ada kendala
button-all-reports = Semua laporan ({ $count })
reminders-postponed = Baik, kami ingatkan lagi { $day }.
reminders-done = Yang diingatkan di pesan itu sudah selesai atau tenggatnya berubah. Tenggat terbaru ada di /jadwal.
steps = <b>Langkah rencana aksi yang belum selesai</b> ({ $total })

    { $lines }

    Tekan langkah yang sudah selesai.
steps-line = { $place }. { $step } · { $name } · { $due }
steps-none = Semua langkah rencana aksi sudah selesai. Terima kasih.
step-done = Ditandai selesai: { $step }

# ── After a long silence ──
# $gone, $now: aware times; $lost: what was sent before then may not have come; $number 0: no question is open
back-again = Mohon maaf, Pandu tidak aktif selama { $hours } jam: dari { $gone }, sampai { $now }.

    Pesan sebelum { $lost } mungkin tidak kami terima; mohon dikirim ulang.{ $number ->
        [0] {""}
       *[other] { " " }Isian terakhir yang tersimpan: pertanyaan { $number } dari { $total }.
    }
