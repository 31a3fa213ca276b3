### What every conversation says around its questions, and how it is left and taken up again.

# ── A question: where one is, what is asked, how to leave ──
question =
    { $header }

    { $body }

    { footer }
# A question whose answers are not kept when it is left
question-brief =
    { $header }

    { $body }

    Keluar: /batal
question-header = <b>Pertanyaan { $number } dari { $total } · { $label }</b>

button-option = { $label }
button-difference = Apa bedanya?
button-done = Selesai
button-use-as-answer = Pakai sebagai jawaban
button-delete-draft = Hapus isian ini
button-send-draft = Kirim { $name }

# ── Heard, but no answer ──
# $greeting: salam or another; $now: aware time
greeting-back =
    { $greeting ->
        [salam] Waalaikumsalam, { $person }.
       *[other] { greeting }, { $person }.
    } Mari kita lanjutkan:
# $text: what was sent before the question had arrived
aside =
    Pesan ini terkirim sebelum pertanyaan terakhir sampai, jadi belum kami pakai:
    "{ $text }"

    Jika memang jawaban untuk pertanyaan terakhir, silakan tekan tombol di bawah.
# $kind: voice, sticker, location, poll, contact, photo, video, document, audio, other
not-an-answer =
    { $kind ->
        [voice] Pesan suara belum dapat kami baca. Mohon tulis jawabannya; isian sebelumnya tetap tersimpan.
        [audio] Rekaman suara belum dapat kami baca. Mohon tulis jawabannya; isian sebelumnya tetap tersimpan.
        [sticker] Stiker belum dapat kami baca sebagai jawaban. Mohon jawab dengan tulisan atau tombol; isian sebelumnya tetap tersimpan.
        [location] Lokasi belum diperlukan di sini. Mohon jawab dengan tulisan atau tombol; isian sebelumnya tetap tersimpan.
        [poll] Jajak pendapat belum dapat kami baca. Mohon jawab dengan tulisan atau tombol; isian sebelumnya tetap tersimpan.
        [contact] Kontak belum diperlukan di sini. Mohon jawab dengan tulisan atau tombol; isian sebelumnya tetap tersimpan.
        [photo] Foto belum diperlukan di sini. Mohon jawab dengan tulisan atau tombol; isian sebelumnya tetap tersimpan.
        [video] Video belum dapat kami terima. Mohon jawab dengan tulisan atau tombol; isian sebelumnya tetap tersimpan.
        [document] Berkas belum diperlukan di sini. Mohon jawab dengan tulisan atau tombol; isian sebelumnya tetap tersimpan.
       *[other] Pesan ini belum dapat kami baca. Mohon jawab dengan tulisan atau tombol; isian sebelumnya tetap tersimpan.
    }
# $kind: what is wrong, from our own rules or the type of the answer
answer-wrong =
    { $kind ->
        [empty] Jawabannya masih kosong. Mohon tulis jawabannya.
        [required] Pertanyaan ini perlu dijawab.
        [string-too-short] Jawabannya terlalu singkat. Mohon tulis sedikit lebih lengkap.
        [string-too-long] Jawabannya terlalu panjang; paling panjang { $max_length } huruf. Mohon diringkas.
        [choice] Pilihan "{ $typed }" belum kami temukan. Mohon pilih salah satu tombol.
        [enum] Pilihan itu belum kami temukan. Mohon pilih salah satu tombol.
        [date] Tanggal "{ $typed }" belum kami pahami. Contoh: 26/11/2020, 5 Agt 2025, atau Oktober 2023.
        [number] Angka "{ $typed }" belum kami pahami. Contoh: 1.250 atau 1,2 rb.
        [percent] Persentase antara 0 dan 100. Contoh: 80 atau 80%. Yang ditulis: "{ $typed }".
        [yes-or-no] Mohon jawab ya atau tidak. Yang ditulis: "{ $typed }".
        [evidence] Mohon kirim foto, dokumen (paling besar 20 MB), atau tautan. Contoh: https://contoh.go.id/berita
       *[other] Jawaban ini belum dapat kami terima. Mohon diperiksa kembali.
    }
# $kind: short, date or another
answer-doubtful =
    { $kind ->
        [short] Jawaban ini masih sangat singkat. Mohon tulis sedikit lebih lengkap, atau pakai apa adanya.
       *[other]
            Apakah maksudnya <b>{ $meant }</b>?
            Bapak/Ibu menulis "{ $typed }".
    }
answer-part =
    Sudah kami terima { $words } kata dalam { $parts } pesan.

    Silakan kirim lanjutannya, atau tekan <b>Selesai</b> bila sudah lengkap.
# $size, $largest: megabytes
file-too-large = Berkas { $size } MB terlalu besar; paling besar { $largest } MB. Mohon perkecil atau kirim tautannya.
summary-waits = Semua sudah terisi. Silakan tekan <b>Kirim</b>, atau <b>Ubah</b> bila ada yang perlu diperbaiki:
change-which = Bagian mana yang ingin diubah? Isian lain tetap tersimpan.

# ── Old buttons ──
stale-question = Tombol itu dari pertanyaan yang sudah lewat. Pertanyaan yang sekarang:
stale-resting = Tombol itu dari isian yang sedang disimpan. Isian itu dapat dilanjutkan kapan saja.
draft-gone = Isian itu sudah dikirim atau dihapus.
tap-counted = Sudah kami terima.
tap-old = Tombol itu dari pesan lama.
tap-refused = Belum dapat dilakukan.

# ── Leaving and coming back ──
# $kind: of the draft
draft-title =
    { $kind ->
        [registration] pendaftaran inovasi
        [progress] laporan perkembangan
        [access] permintaan akses
        [new-period] periode baru
        [official] data pejabat
        [amendment] perubahan data inovasi
        [details] rincian laporan
        [extension] perpanjangan tenggat
        [leniency] kelonggaran tenggat
        [broadcast] pengumuman
       *[other] isian
    }
# $name: an innovation's name in the making
draft-title-named =
    { $kind ->
        [registration] <b>{ $name }</b>
        [progress] laporan <b>{ $name }</b>
        [amendment] perubahan <b>{ $name }</b>
        [details] rincian laporan <b>{ $name }</b>
       *[other] { draft-title }
    }
# $number: 0 when only sending is missing
draft-place =
    { $number ->
        [0] { $title }, tinggal dikirim
       *[other] { $title }, pertanyaan { $number } dari { $total }
    }
cancel-nothing = Saat ini tidak ada isian yang terbuka. Pilihan lain ada di /bantuan.
# Takes away the keyboard that shares a number
phone-keyboard-gone = Tombol nomor telepon sudah ditutup.
# Typed while buttons wait for a choice
choose-first = Mohon pilih dahulu salah satu tombol di bawah ini.
cancelled = Baik, tidak jadi. Tidak ada yang berubah.
# After a short form that came in between
draft-waits = Isian yang tadi terbuka tersimpan: { draft-place }.
cancel-kept =
    Baik, kita berhenti di sini. Isian tersimpan: { draft-place }.

    Dapat dilanjutkan kapan saja, juga beberapa hari lagi.
draft-discard =
    Isian ini akan dihapus dan tidak dapat dikembalikan: { draft-place }.

    Hapus sekarang?
draft-deleted = Isian sudah dihapus.
cancel-resting = Saat ini tidak ada isian yang terbuka. Yang tersimpan: { draft-place }.
button-delete-now = Ya, hapus
