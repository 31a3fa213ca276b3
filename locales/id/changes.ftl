### "Ubah": a verified innovation is changed, part of it at once, part of it after the office agrees.

change-what = <b>Ubah { $name }</b> ({ $number })

    Apa yang diubah?{ $at_once ->
        [yes] { " " }Perubahan langsung berlaku dan tercatat di riwayat.
       *[no] { " " }Nama, kepanjangan, ringkasan, tahapan, bentuk, dan urusan berlaku setelah disetujui { $office }; yang lain langsung berlaku.
    }{ $waiting ->
        [none] {""}
       *[other] { "\u000A\u000A" }Menunggu persetujuan (diganti bila ada usul baru):{ "\u000A" }{ $waiting }
    }
change-line = { $label }: { $before } → <b>{ $after }</b>
change-empty = belum diisi

amendment-header = <b>Ubah { $innovation } · { $label }</b>
amendment-name = { registration-name }
    .label = { registration-name.label }
    .wrong = { registration-name.wrong }
amendment-expansion = { registration-expansion }
    .label = { registration-expansion.label }
    .wrong = { registration-expansion.wrong }
amendment-summary = { registration-summary }
    .label = { registration-summary.label }
    .doubt = { registration-summary.doubt }
    .wrong = { registration-summary.wrong }
amendment-stage = { registration-stage }
    .label = { registration-stage.label }
    .wrong = { registration-stage.wrong }
amendment-trial_date = { registration-trial_date }
    .label = { registration-trial_date.label }
    .wrong = { registration-trial_date.wrong }
amendment-applied_date = { registration-applied_date }
    .label = { registration-applied_date.label }
    .wrong = { registration-applied_date.wrong }
amendment-category = { registration-category }
    .label = { registration-category.label }
    .help = { registration-category.help }
    .wrong = { registration-category.wrong }
amendment-medium = { registration-medium }
    .label = { registration-medium.label }
    .wrong = { registration-medium.wrong }
amendment-affair = { registration-affair }
    .label = { registration-affair.label }
    .wrong = { registration-affair.wrong }
amendment-contact = { registration-contact }
    .label = { registration-contact.label }
    .wrong = { registration-contact.wrong }

# $lines: none when nothing is different
amendment-check = <b>{ $innovation }</b> ({ $registered })

    { $lines ->
        [none] Belum ada yang diubah. Tekan <b>Ubah</b> untuk memilih.
       *[other] { $lines }
    }{ $waits ->
        [yes] { "\u000A\u000A" }Data lama tetap tampil sampai perubahan disetujui { $office }.
       *[no] {""}
    }

# $at_once, $waiting: labels, or none
change-sent = <b>{ $name }</b> ({ $number }){ $at_once ->
        [none] {""}
       *[other] { "\u000A" }Sudah diubah: { $at_once }.
    }{ $waiting ->
        [none] {""}
       *[other] { "\u000A" }Menunggu persetujuan { $office }: { $waiting }. Data lama tetap tampil; hasilnya kami kabarkan di sini.
    }
change-nothing = Tidak ada yang berubah pada <b>{ $name }</b>.
not-amendable = <b>{ $name }</b> belum dapat diubah di sini: hanya inovasi terverifikasi. Usulan yang belum diverifikasi diperbaiki melalui kartunya di /inovasi.

button-change-it = Ubah
button-history = Riwayat

# ── What happened to an innovation ──
history = <b>Riwayat { $name }</b> ({ $number })

    { $lines ->
        [none] Belum ada perubahan yang tercatat.
       *[other] { $lines }
    }
# $by: none for who may not see names; $note: none where nothing was said
history-line = • { DATE($at) }, { CLOCK($at) }: { $by ->
        [none] {""}
       *[other] { $by }{ " " }
    }{ $what }{ $note ->
        [none] {""}
       *[other] : "{ $note }"
    }{ $changes }
history-change = { "\u000A" }   { $label }: { $before } → { $after }
