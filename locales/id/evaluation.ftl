### /evaluasi: the reports of a period, questions, requests for support, conclusions.

conclusion-continue = berlanjut
conclusion-guidance = perlu pendampingan
conclusion-improve = perlu perbaikan
conclusion-stop = dihentikan

support-status-waiting = menunggu tanggapan
support-status-answered = sudah ditanggapi
support-status-done = selesai

# $period: none outside periods
evaluation-list = <b>Evaluasi { $period ->
        [none] laporan di luar periode
       *[other] { $period }
    }</b>
    { $total ->
        [0] Belum ada laporan yang masuk.
       *[other] { $total } laporan · { $unread } belum dibaca · { $concluded } sudah disimpulkan

            { $lines }

            Tekan nama untuk membaca laporannya.
    }
# $state: none, asked, answered; $by: who has read it; $conclusion: none before there is one
evaluation-line = { $place }. { $unread ->
        [yes] 🔵 <b>{ $name }</b>
       *[no] { $name }
    } · { $agency }{ $by ->
        [none] {""}
       *[other] { $unread ->
            [yes] {""}
           *[no] { " " }· dibaca { $by }
        }
    }{ $state ->
        [asked] { " " }· menunggu jawaban
        [answered] { " " }· pertanyaan dijawab
       *[none] {""}
    }{ $conclusion ->
        [none] {""}
       *[other] { " " }· { $conclusion }
    }
evaluation-periods = Laporan periode mana yang dibaca? Untuk kesimpulan satu tahun, pilih tahunnya.
evaluation-gone = Laporan itu tidak kami temukan.
evaluation-no-period = Belum ada periode monev yang dimulai, jadi belum ada yang dapat disimpulkan. Periode dibuat melalui /periode.

evaluation-report = <b>{ $name }</b> (<code>{ $number }</code>) · { $agency }
    { $period ->
        [none] Laporan di luar periode
       *[other] Laporan { $period }
    } oleh { $by }, { $at }{ $late ->
        [0] {""}
       *[other] , terlambat { $late } hari
    }{ $revision ->
        [1] {""}
       *[other] { " " }(versi ke-{ $revision })
    }

    { $body }{ $question ->
        [none] {""}
       *[other] { "\u000A\u000A" }Pertanyaan kami: "{ $question }" { $answered ->
            [yes] (dijawab dengan laporan ini)
           *[no] (belum dijawab)
        }
    }{ $evaluation ->
        [none] {""}
       *[other] { "\u000A\u000A" }{ $evaluation }
    }
# $mend, $mend_by: none when nothing is to be mended
evaluation-said = Kesimpulan: <b>{ $conclusion }</b>. { $note }{ $mend ->
        [none] {""}
       *[other] { "\u000A" }Diperbaiki: { $mend }{ $mend_by ->
            [none] {""}
           *[other] , paling lambat { $mend_by }
        }
    }

# ── Returned with a question ──
ask-back-header = <b>Kembalikan laporan · { $innovation }</b>
ask-back-question = Apa yang perlu dijelaskan? Laporan hanya dapat dikembalikan sekali; unit menjawab dengan memperbaikinya.
    <i>Contoh: Mohon jelaskan bagaimana 1.250 ibu hamil itu dihitung.</i>
    .label = Pertanyaan
    .wrong = { $kind ->
        [string-too-long] Pertanyaan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis pertanyaannya dengan satu kalimat. <i>Contoh: Mohon jelaskan cara menghitungnya.</i>
    }
# $period: none outside periods
evaluation-asked = Laporan <b>{ $name }</b> ({ $number }){ $period ->
        [none] {""}
       *[other] { " " }untuk { $period }
    } kami kembalikan dengan satu pertanyaan.
    Pertanyaan { $office }: "{ $question }"
    Mohon dijawab dengan memperbaiki laporannya; isian lain tetap tersimpan.
evaluation-asked-done = Pertanyaan tentang laporan <b>{ $name }</b> sudah kami sampaikan kepada unitnya.
asked-before = Laporan <b>{ $name }</b> sudah pernah dikembalikan; pertanyaan hanya dapat diajukan sekali.

# ── The conclusion ──
conclusion-of-header = <b>Kesimpulan { $period } · { $innovation }</b>
conclusion-of-conclusion = Apa kesimpulannya? Pertimbangkan output dan outcome, manfaat bagi masyarakat, keluhan, dan kendala.
    .label = Kesimpulan
    .wrong = Mohon pilih salah satu tombol, atau tulis: berlanjut, perlu pendampingan, perlu perbaikan, atau dihentikan.
conclusion-of-note = Apa catatannya? Catatan ini dibaca oleh unit.
    <i>Contoh: Manfaatnya sudah terasa; mohon diperluas ke dua puskesmas.</i>
    .label = Catatan
    .wrong = { $kind ->
        [string-too-long] Catatan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis catatannya dengan satu kalimat. <i>Contoh: Sasarannya sudah tercapai.</i>
    }
conclusion-of-mend = Apa yang perlu diperbaiki? Ini menjadi langkah rencana aksi dan akan diingatkan.
    <i>Contoh: menyusun SOP layanan</i>
    .label = Perbaikan
    .wrong = { $kind ->
        [string-too-long] Tulisan ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis perbaikannya dengan singkat. <i>Contoh: menyusun SOP layanan</i>
    }
conclusion-of-mend_by = Paling lambat kapan perbaikan itu selesai?
    <i>Contoh: 15 Januari 2027, akhir bulan</i>
    .label = Tenggat perbaikan
    .wrong = { step-due-wrong }
evaluation-told = Evaluasi { $period } untuk <b>{ $name }</b> ({ $number }): <b>{ $conclusion }</b>.
    Catatan { $office }: "{ $remark }"{ $mend ->
        [none] {""}
       *[other] { "\u000A" }Mohon diperbaiki: { $mend }{ $mend_by ->
            [none] .
           *[other] , paling lambat { $mend_by }. Langkah ini kami ingatkan.
        }
    }
# $mend, $mend_by: none when nothing is to be mended
evaluation-done = Kesimpulan { $period } untuk <b>{ $name }</b> disimpan: <b>{ $conclusion }</b>.{ $mend ->
        [none] {""}
       *[other] { "\u000A" }Diperbaiki: { $mend }{ $mend_by ->
            [none] .
           *[other] , paling lambat <b>{ $mend_by }</b>.
        }
    }
    Unitnya sudah kami beri tahu.

# ── A whole year ──
year-name = tahun { $year }
# $silent: how many have not sent any report
year-list = <b>Evaluasi tahun { $year }</b>
    { $total ->
        [0] Belum ada inovasi terverifikasi.
       *[other] { $total } inovasi · { $concluded } sudah disimpulkan{ $silent ->
                [0] {""}
               *[other] { " " }· { $silent } tanpa laporan
            }

            { $lines }

            Tekan nama untuk melihat laporannya setahun.
    }
# $conclusion: none before there is one
year-line = { $place }. { $conclusion ->
        [none] <b>{ $name }</b>
       *[other] { $name }
    } · { $agency } · { $reports ->
        [0] tanpa laporan
       *[other] { $reports } laporan
    }{ $conclusion ->
        [none] {""}
       *[other] { " " }· { $conclusion }
    }
# $earlier: how many reports are not among the lines; $evaluation: none before there is one
year-view = <b>{ $name }</b> (<code>{ $number }</code>) · { $agency }
    Tahun { $year }: { $total ->
        [0] belum ada laporan
       *[other] { $total } laporan
    }{ $earlier ->
        [0] {""}
       *[other] , { $earlier } yang lebih awal tidak ditampilkan
    }
    { $lines }{ $evaluation ->
        [none] {""}
       *[other] { "\u000A\u000A" }{ $evaluation }
    }
# $period: none outside periods; the others none when they were not told
year-report = { "\u000A" }<b>{ $period ->
        [none] Di luar periode
       *[other] { $period }
    }</b>: { $implementation }{ $percent ->
        [none] {""}
       *[other] , { $percent }%
    }{ $conclusion ->
        [none] {""}
       *[other] { " " }(kesimpulan: { $conclusion })
    }{ $output ->
        [none] {""}
       *[other] { "\u000A" }Output: { $output }
    }{ $outcome ->
        [none] {""}
       *[other] { "\u000A" }Outcome: { $outcome }
    }{ $reason ->
        [none] {""}
       *[other] { "\u000A" }Penyebab: { $reason }
    }{ $complaints ->
        [none] {""}
       *[other] { "\u000A" }Keluhan: { $complaints }, selesai { $resolved }
    }{ $obstacle ->
        [none] {""}
       *[other] { "\u000A" }Kendala: { $obstacle }
    }

# ── Requests for support ──
support-list = <b>Permintaan dukungan</b>{ $total ->
        [0] { "\u000A" }Tidak ada permintaan yang menunggu.
       *[other] { " " }({ $total })

            { $lines }
    }
support-line = { $place }. <b>{ $name }</b> · { $agency } · { $status }
    { "   " }{ $wanted }
# $answer: none before there is one
support-view = <b>{ $name }</b> (<code>{ $number }</code>) · { $agency }
    Diminta { $day } · { $status }

    "{ $wanted }"{ $answer ->
        [none] {""}
       *[other] { "\u000A\u000A" }Tanggapan: "{ $answer }"
    }
support-answer-header = <b>Tanggapi permintaan dukungan · { $innovation }</b>
support-answer-answer = Permintaannya: "{ $wanted }"
    Apa tanggapannya? Tanggapan ini dibaca oleh unit.
    <i>Contoh: Kami jadwalkan pendampingan pada 5 Desember.</i>
    .label = Tanggapan
    .wrong = { $kind ->
        [string-too-long] Tanggapan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis tanggapannya dengan satu kalimat. <i>Contoh: Kami hubungi pekan ini.</i>
    }
support-answered = Permintaan dukungan untuk <b>{ $name }</b> ({ $number }) sudah ditanggapi { $office }.
    Permintaan: "{ $wanted }"
    Tanggapan: "{ $answer }"
support-finished = Permintaan dukungan untuk <b>{ $name }</b> ({ $number }) sudah <b>selesai</b>: "{ $wanted }".
support-told = Permintaan dukungan <b>{ $name }</b>: { $status }. Unitnya sudah kami beri tahu.

button-supports = Permintaan dukungan ({ $waiting })
button-support-list = Permintaan dukungan
button-answer-support = Tanggapi
button-support-done = Selesai
button-evaluations = Laporan periode
button-reports = Daftar laporan
button-other-period = Periode lain
button-year = Tahun { $year }
button-outside-periods = Di luar periode
button-conclude = Tulis kesimpulan
button-ask-back = Kembalikan dengan pertanyaan
button-answer-by-revision = Jawab dan perbaiki
button-evidence = Lihat bukti
button-view-card = Kartu inovasi
