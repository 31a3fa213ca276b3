### /inovasi: the unit's list and the card of an innovation.

inventory-empty = { $agency } belum memiliki inovasi.{ $role ->
        [officer] { "\u000A\u000A" }Bapak/Ibu dapat mulai dari satu masalah di pelayanan, atau meniru yang sudah berhasil di unit lain.
       *[other] {""}
    }
# $filters: what the list is narrowed to, none for nothing
inventory = <b>Inovasi { $agency }</b> ({ $total }){ $filters ->
        [none] {""}
       *[other] { "\u000A" }Disaring: { $filters }
    }

    { $lines }

    Tekan nama inovasi untuk melihat rinciannya.
inventory-none = Tidak ada lagi inovasi { $agency } dengan saringan ini: { $filters }.
inventory-narrow = <b>Inovasi { $agency }</b> ({ $total })

    { $possible ->
        [yes] Mana yang ditampilkan?
       *[no] Semuanya sudah sama, tidak ada lagi yang dapat disaring.
    }
# $agency: none for an own one
inventory-line = { $place }. <b>{ $name }</b>{ $agency ->
        [none] {""}
       *[other] { " " }· { $agency }
    } · { $verification }

innovation-unknown = Inovasi dengan nomor "{ $number }" tidak kami temukan. Mohon periksa nomornya, <i>misalnya INV-3603-2026-0001</i>, atau cari dengan /cari.

# Optional parts are none when they are not known or not for this person.
innovation-card = <b>{ $name }</b>{ $expansion ->
        [none] {""}
       *[other] { " " }({ $expansion })
    }
    <code>{ $number }</code> · { $status }
    { $agency } · { $region }{ $by_office ->
        [yes] { " · " }diisi oleh { $office }
       *[no] {""}
    }{ $hidden ->
        [yes] { " · " }tidak ditampilkan di katalog
       *[no] {""}
    }

    { $summary ->
        [none] Ringkasan belum diisi.
       *[other] { $summary }
    }

    Tahapan: { $stage }{ $implementation ->
        [none] {""}
       *[other] . Pelaksanaan: { $implementation }
    }
    Bentuk, jenis: { $category ->
        [none] belum diisi
       *[other] { $category }
    }, { $medium ->
        [none] belum diisi
       *[other] { $medium }
    }
    Urusan: { $affair ->
        [none] belum diisi
       *[other] { $affair }
    }{ $partners ->
        [none] {""}
       *[other] { "\u000A" }Pelaksana bersama: { $partners }
    }{ $complete ->
        [none] {""}
       *[other] { "\u000A" }{ $complete }
    }{ $evaluated ->
        [none] {""}
       *[other] { "\u000A" }{ $evaluated }
    }{ $contact ->
        [none] {""}
       *[other] { "\u000A" }PIC: { $contact }
    }{ $proposed ->
        [yes] { "\u000A" }Ada usul perubahan yang menunggu { $office }.
       *[no] {""}
    }{ $note ->
        [none] {""}
       *[other] { "\u000A\u000A" }Catatan: "{ $note }"
    }{ $until ->
        [none] {""}
       *[other] { "\u000A" }Mohon diperbaiki paling lambat { $until }.
    }

# $mend, $mend_by: none when nothing is to be mended
innovation-evaluated = Evaluasi { $period }: { $conclusion }{ $mend ->
        [none] {""}
       *[other] { "\u000A" }Diperbaiki: { $mend }{ $mend_by ->
            [none] {""}
           *[other] , paling lambat { $mend_by }
        }
    }
innovation-completeness = Kelengkapan { $filled } dari { $total } { $bar }
innovation-since = { $stage }, sejak { $moment }

revise-note = Catatan { $office }: "{ $note }"

    Isian yang lalu ada di bawah ini. Tekan <b>Ubah</b> untuk memperbaikinya, lalu <b>Kirim</b>.
withdraw-ask = Tarik usulan <b>{ $name }</b> ({ $number })?

    Usulan yang ditarik tidak diverifikasi. Isiannya tetap tersimpan dan dapat diajukan kembali dengan nomor yang sama.
withdrawn = Usulan <b>{ $name }</b> sudah ditarik. Isiannya tetap tersimpan dan dapat diajukan kembali kapan saja.

button-withdraw = Tarik usulan
button-withdraw-yes = Ya, tarik usulan
button-review-it = Periksa
button-page-before = ‹ Sebelumnya
button-page-after = Berikutnya › ({ $page }/{ $pages })
button-complete = Lengkapi data
