### /laporan: the figures of a region, as they are read aloud.

coverage = <b>Inovasi Daerah { $region }</b>
    Kumulatif, terverifikasi

    { $said }

    { $details }
    Data per { $at }

# $by_group: none when every unit has one; $apart: innovations of units that are not counted
coverage-sentence = <b>{ $innovations } inovasi dari { $covered } perangkat daerah.</b>{ $stopped ->
        [0] {""}
       *[other] { " " }Termasuk { $stopped } terhenti.
    }
    { $missing ->
        [0] Semua perangkat daerah sudah memiliki inovasi.
       *[other] Masih ada <b>{ $missing }</b> yang belum memiliki inovasi: <b>{ $by_group }</b>.
    }{ $apart ->
        [0] {""}
       *[other] { "\u000A" }Di luar itu: { $apart } inovasi dari { $apart_units }.
    }
coverage-apart-units = { $units } { $type }
coverage-missing-both = { $opd } OPD dan { $districts } kecamatan
coverage-missing-opd = { $opd } OPD
coverage-missing-districts = { $districts } kecamatan
coverage-names-opd = OPD: { $names }{ $further ->
        [0] .
       *[other] , dan { $further } lainnya.
    }
coverage-names-district = Kecamatan: { $names }{ $further ->
        [0] .
       *[other] , dan { $further } lainnya.
    }
coverage-groups = OPD { $opd } dari { $of_opd } · kecamatan { $districts } dari { $of_districts } · semua { $percent }%
coverage-no-units = Belum ada perangkat daerah yang dihitung. Mohon impor daftar perangkat daerah lebih dahulu.
coverage-stages = Penerapan { $applied } · uji coba { $trial } · inisiatif { $initiative }{ $unknown ->
        [0] {""}
       *[other] { " " }· belum diisi { $unknown }
    }
coverage-waiting = + { $submitted } diajukan{ $opd ->
        [0] { $districts ->
            [0] {""}
           *[other] { " " }({ $districts } kecamatan baru)
        }
       *[other] { $districts ->
            [0] { " " }({ $opd } OPD baru)
           *[other] { " " }({ $opd } OPD dan { $districts } kecamatan baru)
        }
    }
coverage-monitoring = Monev { $period }: { $received } dari { $due } laporan diterima{ $late ->
        [0] {""}
       *[other] , { $late } terlambat
    }; tenggat { $until }
coverage-affairs-unknown = Perhatian: urusan belum diisi pada { $unknown } inovasi
coverage-affairs = Urusan pelayanan dasar: { $covered } dari { $of }{ $empty ->
        [none] {""}
       *[other] { "; belum ada: " }{ $empty }
    }{ $unknown ->
        [0] {""}
       *[other] { "\u000A" }Perhatian: urusan belum diisi pada { $unknown } inovasi
    }
coverage-unreachable = Perhatian: { $units } unit tanpa operator aktif
coverage-list-gaps = <b>Belum memiliki inovasi</b> ({ $total })
    { $region }, kumulatif, terverifikasi

    { $lines }

    Data per { $at }
coverage-list-units = <b>Perangkat daerah</b> ({ $total })
    { $region }, kumulatif, terverifikasi

    { $lines }

    Data per { $at }
coverage-list-unreachable = <b>Tanpa operator aktif</b> ({ $total })
    { $region }

    { $lines }

    Data per { $at }
coverage-list-unreported = <b>Belum lapor</b> ({ $total })
    { $region }, { $period }

    { $lines }

    Data per { $at }

coverage-unit = { $place }. { $name }: { $state ->
        [covered] { $innovations } inovasi
        [submitted] diajukan
        [draft] draf
       *[nothing] belum ada kegiatan
    }
coverage-unit-name = { $place }. { $name }
coverage-owing = { $place }. <b>{ $name }</b> · { $agency }

coverage-own = <b>Inovasi { $agency }</b>

    Terverifikasi: { $verified }
    Menunggu verifikasi: { $submitted }
    Perlu revisi: { $returned }

    Data per { $at }

coverage-whatsapp = Yth. Bapak/Ibu operator. Sampai { $at }, { $innovations } inovasi dari { $covered } perangkat daerah telah terdaftar (kumulatif, terverifikasi).{ $names ->
        [none] { " " }Semua perangkat daerah sudah memiliki inovasi.
       *[other] { " " }Yang belum ({ $by_group }): { $names }.
    } Mohon mendaftar melalui { $link }. Terima kasih. { $office } { $region }

button-units = Rincian OPD
button-unreported = Belum lapor
button-unreachable = Tanpa operator aktif
