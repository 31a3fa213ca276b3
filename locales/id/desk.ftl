### The office's own digests: what waits, the week, a unit's month, and to who still waits.

# What has waited for more than two working days
desk-requests = • { $count } permintaan akses: { $names }
desk-submissions = • { $count } inovasi diajukan: { $names }
desk-daily = { greeting }, { $person }. Menunggu keputusan lebih dari 2 hari kerja:
    { $waiting }

    Yang menunggu sudah kami beri tahu bahwa permintaannya masih diproses.
# What has just come in; $kind: submitted, proposed, passing, support
desk-news = { $person }, ada yang baru masuk untuk { $office }:
    { $lines }
desk-news-line = • { $count } { $kind ->
        [submitted] usulan inovasi
        [proposed] usul perubahan
        [passing] permintaan pengalihan
       *[support] permintaan dukungan
    }: { $names }
button-open-news = Buka

# $access: is it a request for access; $names: of innovations, or none; $day: when it was asked
desk-asker = { $person }, mohon maaf, { $access ->
        [yes] { $names ->
            [none] permintaan akses
           *[other] permintaan akses dan pengajuan { $names }
        }
       *[no] pengajuan { $names }
    } dari { $day } masih menunggu keputusan { $office }.

    { $office } sudah kami ingatkan. Hasilnya segera kami kabarkan di sini; tidak perlu dikirim ulang.

# $waiting, $overdue: lines, or none; $unreached, $unmanned: how many people, units
desk-weekly = { greeting }, { $person }. <b>Keadaan minggu ini</b>{ $waiting ->
        [none] {""}
       *[other] { "\u000A\u000A" }Menunggu keputusan lebih dari 2 hari kerja:{ "\u000A" }{ $waiting }
    }{ $overdue ->
        [none] {""}
       *[other] { "\u000A\u000A" }Lewat tenggat:{ "\u000A" }{ $overdue }
    }{ $unmanned ->
        [0] {""}
       *[other] { "\u000A\u000A" }Tanpa operator aktif ({ $unmanned }): { $units }
    }{ $unreached ->
        [0] {""}
       *[other] { "\u000A\u000A" }Tidak dapat dihubungi ({ $unreached }): { $people }
    }
# $detail: the period or its legal basis
desk-overdue = • { $kind ->
        [monitoring] { $count } laporan { $detail }
       *[other] { $count } unit belum mengusulkan ({ $detail })
    }, tenggatnya { $due }

# $lines: how many are running, delayed, …; $late, $ahead: what a period still asks for
desk-monthly = Yth. { $person },

    <b>Keadaan inovasi { $agency }, { MONTH($day) }</b>

    { $verified } inovasi terverifikasi{ $verified ->
        [0] .
       *[other] :{ "\u000A" }{ $lines }
    }
    Diajukan: { $submitted } · perlu revisi: { $returned }
    Laporan dan usulan yang ditunggu: { $ahead }; lewat tenggat: { $late }

    Terima kasih atas dukungan Bapak/Ibu.
# $implementation: none where nothing was reported yet
desk-implementation = • { $implementation ->
        [none] belum dilaporkan
       *[other] { $implementation }
    }: { $count }
