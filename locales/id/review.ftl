### /verifikasi: the admin's queue, the decisions, and what the unit is told.

review-none = Tidak ada usulan yang menunggu verifikasi.
review-queue = <b>Menunggu verifikasi</b> ({ $total })

    { $lines }

    Yang terlama di atas. Tekan nama untuk memeriksa.
# $kind: submitted, proposed, passing; $alike: none where nothing looks like it
review-line = { $place }. <b>{ $name }</b> · { $agency } · { $kind ->
        [proposed] usul perubahan
        [passing] minta dialihkan
       *[submitted] diajukan
    } { $day }{ $alike ->
        [none] {""}
       *[other] { "\u000A" }   { $alike }
    }
review-line-alike = ⚠️ { $level }: { $name } ({ $agency }), { $reasons }

# $alike: none when nothing looks like it
review-card = { $card }{ $alike ->
        [none] { "\u000A\u000A" }Tidak ada yang mirip di katalog.
       *[other] { "\u000A\u000A" }<b>Mirip di katalog:</b>{ "\u000A" }{ $alike }
    }{ $told }
review-replicates = { "\u000A" }Menurut unit, replikasi dari <b>{ $name }</b> ({ $agency }, { $region }).
review-different = { "\u000A" }Menurut unit, berbeda dari <b>{ $name }</b> ({ $agency }){ $note ->
        [none] .
       *[other] : "{ $note }"
    }
review-alike = • <b>{ $name }</b> · { $agency } · { $region }
    { "   " }{ $level }: { $reasons }

review-done = <b>{ $name }</b> ({ $number }) { $verification }. Unit sudah kami beri tahu.
    { $waiting ->
        [0] Tidak ada lagi yang menunggu verifikasi.
       *[other] Masih menunggu verifikasi: { $waiting }.
    }

review-told-approve = Kabar baik, { $person }. <b>{ $name }</b> ({ $number }) sudah <b>terverifikasi</b> pada { $day }.
    Langkah berikut: menyusun rencana aksi; perkembangannya dilaporkan melalui /lapor.
review-told-revise = <b>{ $name }</b> ({ $number }) perlu revisi.
    Catatan { $office }: "{ $note }"
    Mohon diperbaiki paling lambat { $until }. Isian lain tetap tersimpan.
review-told-reject = <b>{ $name }</b> ({ $number }) belum dapat diterima.
    Alasan: "{ $note }"
    Bapak/Ibu dapat memperbaiki dan mengajukannya kembali dengan nomor yang sama.

review-told-merge = <b>{ $name }</b> ({ $number }) digabungkan dengan <b>{ $into }</b> ({ $into_number }).
    Alasan: "{ $note }". Riwayat dan laporannya ikut dipindahkan.
merged = <b>{ $name }</b> ({ $number }) sudah digabungkan ke <b>{ $into }</b> ({ $into_number }). Laporannya ikut dipindahkan dan unitnya sudah kami beri tahu.
not-mergeable = <b>{ $name }</b> { $verification }, jadi tidak dapat digabungkan. Yang dapat digabungkan adalah usulan atau inovasi terverifikasi, ke inovasi yang terverifikasi.

merger-header = <b>Gabungkan · { $innovation }</b> ({ $registered })
merger-into = Digabungkan ke inovasi yang mana? Pilih, atau tulis nama atau nomornya.
    <i>Contoh: INV-3603-2026-0040</i>
    .label = Digabungkan ke
    .wrong = { $kind ->
        [several] Ada beberapa yang cocok dengan "{ $typed }". Mohon pilih salah satu.
       *[other] Inovasi terverifikasi itu belum kami temukan di daerah ini. <i>Contoh: INV-3603-2026-0040</i>
    }
merger-note = Apa alasannya? Alasan ini dibaca oleh unit.
    <i>Contoh: Layanan dan tujuannya sama; dilaporkan bersama mulai triwulan ini.</i>
    .label = Alasan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Alasan wajib diisi agar unit tahu mengapa digabungkan. <i>Contoh: "Layanannya sama."</i>
    }

button-merge = Gabungkan dengan …
button-continue-anyway = Lanjutkan

# Before a decision that takes the last one away
review-left-bare = ⚠️ Setelah ini <b>{ $agency }</b> tidak memiliki inovasi. Lanjutkan?

# ── A whole page at once ──
# $lines: empty when $count is 0; $kept: what needs a closer look, none when there is nothing
approve-page = { $count ->
        [0] Di halaman ini tidak ada yang dapat disetujui sekaligus.
       *[other] <b>{ $count } inovasi akan disetujui:</b>
            { $lines }
    }{ $kept ->
        [none] {""}
       *[other] { "\u000A\u000A" }Tidak ikut karena sangat mirip dengan yang sudah ada; mohon diperiksa satu per satu:
            { $kept }
    }
approve-page-line = • <b>{ $name }</b> · { $agency }
approve-page-kept = • <b>{ $name }</b>, mirip { $other }
approved-page = <b>{ $count } inovasi terverifikasi.</b> Unitnya sudah kami beri tahu.
    { $lines }
button-approve-page = Setujui satu halaman ini
button-approve-these = Ya, setujui { $count } inovasi

# ── A decision taken back ──
undoing-header = <b>Kembalikan ke antrean · { $innovation }</b> ({ $registered })
undoing-note = Mengapa keputusannya ditarik kembali? Alasan ini dibaca oleh unit.
    <i>Contoh: Ada data yang perlu kami periksa sekali lagi.</i>
    .label = Alasan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Alasan wajib diisi agar unit tahu mengapa diperiksa lagi. <i>Contoh: "Data tahapannya perlu diperiksa."</i>
    }
review-told-reopen = <b>{ $name }</b> ({ $number }) kembali diperiksa oleh { $office }, statusnya sekarang <b>diajukan</b>.
    Alasan: "{ $note }"
    Belum ada yang perlu dilakukan; hasilnya kami kabarkan di sini.
review-reopened = <b>{ $name }</b> ({ $number }) sudah kembali ke antrean. Unitnya sudah kami beri tahu.
# $name, $number: of the innovation that holds the name now
review-name-held = Belum dapat dikembalikan: nama itu kini dipakai <b>{ $name }</b> ({ $number }) di unit yang sama. Mohon gabungkan keduanya, atau minta unit mengganti salah satu namanya.
not-reopenable = <b>{ $name }</b> { $verification }, jadi tidak ada keputusan yang dapat ditarik kembali.
button-plan-first = Susun rencana aksi
button-undo = Kembalikan ke antrean

already-decided = <b>{ $name }</b> ({ $number }) sudah diputuskan: { $verification }{ $by ->
        [none] {""}
       *[other] , oleh { $by }
    }{ $at ->
        [none] {""}
       *[other] {""} pada { $at }
    }.
reason-missing = Alasan wajib diisi agar unit tahu apa yang perlu diperbaiki. <i>Contoh: "Mohon jelaskan pembaruannya."</i>
not-revisable = <b>{ $name }</b> { $verification }, jadi tidak dapat diajukan kembali sekarang.
not-withdrawable = <b>{ $name }</b> { $verification }, jadi tidak dapat ditarik.

revision-header = <b>Minta revisi · { $innovation }</b> ({ $registered })
revision-note = Apa yang perlu diperbaiki? Catatan ini dibaca oleh unit.
    <i>Contoh: Mohon jelaskan pembaruannya dibanding cara lama.</i>
    .label = Catatan revisi
    .wrong = { $kind ->
        [string-too-long] Catatan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Alasan wajib diisi agar unit tahu apa yang perlu diperbaiki. <i>Contoh: "Mohon jelaskan pembaruannya."</i>
    }
rejection-header = <b>Tolak · { $innovation }</b> ({ $registered })
rejection-note = Apa alasannya? Alasan ini dibaca oleh unit; usulan dapat diperbaiki dan diajukan kembali.
    <i>Contoh: Ini kegiatan rutin; mohon tunjukkan apa yang baru.</i>
    .label = Alasan penolakan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Alasan wajib diisi agar unit tahu apa yang perlu diperbaiki. <i>Contoh: "Mohon jelaskan pembaruannya."</i>
    }

button-approve = Setujui
button-ask-revision = Minta revisi
button-reject = Tolak
button-queue = Antrean verifikasi
button-queue-next = Periksa berikutnya ({ $waiting })

# ── A proposed change ──
proposal = <b>Usul perubahan · { $name }</b> (<code>{ $number }</code>)
    { $agency } · { $by ->
        [none] {""}
       *[other] oleh { $by },{ " " }
    }{ $day }

    { $lines }{ $alike ->
        [none] {""}
       *[other] { "\u000A\u000A" }<b>Mirip di katalog:</b>{ "\u000A" }{ $alike }
    }
proposal-told = { $approved ->
        [yes] Kabar baik, { $person }. Usul perubahan <b>{ $name }</b> ({ $number }) <b>disetujui</b> dan sudah berlaku.
       *[no] Usul perubahan <b>{ $name }</b> ({ $number }) belum dapat disetujui; data lama tetap berlaku.
            Alasan { $office }: "{ $reason }"
    }
proposal-done = Usul perubahan <b>{ $name }</b> { $approved ->
        [yes] disetujui dan sudah berlaku
       *[no] ditolak
    }. Unitnya sudah kami beri tahu.
# $status: an enum; $by, $at: none when nobody decided
proposal-decided = Usul perubahan <b>{ $name }</b> sudah { $status ->
        [approved] disetujui
        [refused] ditolak
       *[other] diganti oleh usul yang lebih baru
    }{ $by ->
        [none] {""}
       *[other] { " " }oleh { $by }
    }{ $at ->
        [none] .
       *[other] { " " }pada { $at }.
    }
proposal-refusal-header = <b>Tolak usul perubahan · { $innovation }</b> ({ $registered })
proposal-refusal-note = Apa alasannya? Alasan ini dibaca oleh unit; usulnya dapat diperbaiki dan dikirim lagi.
    <i>Contoh: Mohon lampirkan alasan perubahan nama.</i>
    .label = Alasan penolakan
    .wrong = { $kind ->
        [string-too-long] Alasan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Alasan wajib diisi agar unit tahu apa yang perlu diperbaiki. <i>Contoh: "Mohon jelaskan perubahannya."</i>
    }
button-propose-again = Perbaiki dan kirim lagi

# ── A question about a decision ──
office-question-header = <b>Tanya { $office } · { $innovation }</b> ({ $registered })
office-question-question = Apa yang ingin ditanyakan tentang keputusan itu? Satu pertanyaan dapat dikirim; jawabannya tiba di sini.
    <i>Contoh: Apakah cukup menambahkan data pengguna tahun ini?</i>
    .label = Pertanyaan
    .wrong = { $kind ->
        [string-too-long] Pertanyaan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis pertanyaannya dengan satu kalimat. <i>Contoh: Bagian mana yang perlu diperjelas?</i>
    }
office-question-sent = Pertanyaan tentang <b>{ $name }</b> sudah kami sampaikan kepada { $office }. Jawabannya kami kabarkan di sini.

    Sambil menunggu, data tetap dapat diperbaiki.
decision-asked-about = Pertanyaan tentang keputusan <b>{ $name }</b> sudah disampaikan kepada { $office }; untuk tiap keputusan dapat dikirim satu pertanyaan.
# $asker: who asks; $verification: what was decided, $note: with which reason
office-question-received = { $person }, { $asker } dari { $agency } bertanya tentang <b>{ $name }</b> ({ $number }, { $verification }).{ $note ->
        [none] {""}
       *[other] { "\u000A" }Catatan { $office }: "{ $note }"
    }
    Pertanyaannya: "{ $question }"
office-answer-header = <b>Jawab pertanyaan · { $innovation }</b>
office-answer-answer = Pertanyaannya: "{ $asked }"
    Apa jawabannya? Jawaban ini dibaca oleh unit.
    <i>Contoh: Ya, cukup dengan data tahun berjalan.</i>
    .label = Jawaban
    .wrong = { $kind ->
        [string-too-long] Jawaban ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis jawabannya dengan satu kalimat. <i>Contoh: Ya, cukup dengan data tahun ini.</i>
    }
office-answer-told = { $person }, { $office } menjawab pertanyaan tentang <b>{ $name }</b> ({ $number }).
    Pertanyaan: "{ $question }"
    Jawaban: "{ $answer }"
office-answer-sent = Jawaban tentang <b>{ $name }</b> sudah kami sampaikan kepada { $agency }.
# $by: none when it is not known any more
office-answered-before = Pertanyaan tentang <b>{ $name }</b> sudah dijawab{ $by ->
        [none] {""}
       *[other] { " " }oleh { $by }
    } pada { $at }: "{ $answer }"
button-ask-office = Tanya { $office }
