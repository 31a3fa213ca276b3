### /laporan: the figures of a region, as they are read aloud.

# $said: the sentence · $waiting, $names, $details: none where there is nothing to say
coverage = <b>Inovasi Daerah { $region }</b>
    { $scope }{ $waiting ->
        [none] {""}
       *[other] ; { $waiting }
    }

    { $said }{ $names ->
        [none] {""}
       *[other] { "\u000A" }{ $names }
    }
    { $details ->
        [none] {""}
       *[other] { "\u000A" }{ $details }
    }
    { $frozen ->
        [yes] Dibekukan
       *[no] Data
    } per { $at }

# $date: none where it is not known; $filter
coverage-scope = { $kind ->
        [launch] { $name }{ $date ->
            [none] {""}
           *[other] { " " }({ $date })
        }, yang diluncurkan, terverifikasi
        [year] Inovasi tahun { $year }, terverifikasi
        [period] { $name }: inovasi { DATE($starts) } sampai { DATE($ends) }, terverifikasi
       *[cumulative] Kumulatif, terverifikasi
    }{ $running_only ->
        [yes] , hanya yang berjalan
       *[no] {""}
    }

# $apart: innovations of units that are not counted
coverage-sentence = <b>{ $innovations } inovasi dari { $covered } perangkat daerah.</b>{ $apart ->
        [0] {""}
       *[other] { " " }Di luar itu: { $apart } inovasi dari { $apart_units }.
    }{ $stopped ->
        [0] {""}
       *[other] { " " }Termasuk { $stopped } terhenti.
    }
# $by_group: none when every unit has one
coverage-lacking = { $missing ->
        [0] Semua perangkat daerah sudah memiliki inovasi{ $kind ->
            [cumulative] .
           *[other] { " " }dalam cakupan ini.
        }
       *[other] Masih ada <b>{ $missing }</b> yang belum memiliki inovasi{ $kind ->
            [cumulative] :
           *[other] { " " }dalam cakupan ini:
        } <b>{ $by_group }</b>.
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
coverage-groups = OPD { $opd } dari { $of_opd }{ $of_districts ->
        [0] {""}
       *[other] { " · " }kecamatan { $districts } dari { $of_districts }
    } · semua { $percent }%
coverage-no-units = { $province ->
        [yes] Perangkat daerah provinsi belum diimpor. Angka kabupaten dan kota ada pada tombol Kabupaten/kota.
       *[no] Belum ada perangkat daerah yang dihitung. Mohon impor daftar perangkat daerah lebih dahulu.
    }
coverage-stages = Penerapan { $applied } · uji coba { $trial } · inisiatif { $initiative }{ $unknown ->
        [0] {""}
       *[other] { " " }· belum diisi { $unknown }
    }
coverage-stages-unknown = Tahapan belum diisi pada { $unknown } inovasi
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
coverage-received = Monev { $period }: { $received } dari { $due } laporan diterima
coverage-centres = Puskesmas yang memiliki inovasi: { $covered } dari { $units }
# $everyone: all counted units, One Agency One Innovation; $only_opd: no kecamatan is counted
coverage-target = Target { $year }: { $everyone ->
        [yes] semua perangkat daerah, { $units } unit
       *[no] { $units } { $only_opd ->
            [yes] OPD
           *[no] perangkat daerah
        }
    } ({ $basis ->
        [year] inovasi tahun { $year }
       *[cumulative] kumulatif
    }). Tercapai { $reached } ({ $percent }%){ $short ->
        [0] .
       *[other] , kurang { $short }.
    }
# $others: none, or the units that are not counted by type
coverage-participation = Ikut serta dalam { $period }: { $opd } OPD{ $districts ->
        [0] {""}
       *[other] { " " }dan { $districts } kecamatan
    }{ $others ->
        [none] {""}
       *[other] ; di luar itu { $others }
    }
# $reasons: what follows, in one line
coverage-attention = Perhatian: { $reasons }
coverage-affairs-empty = { $empty } urusan pelayanan dasar belum memiliki inovasi
coverage-affairs-unknown = urusan belum diisi pada { $unknown } inovasi
coverage-affairs = Urusan pelayanan dasar: { $covered } dari { $of }{ $empty ->
        [none] {""}
       *[other] { $covered ->
            [0] , belum ada satu pun
           *[other] { " " }(belum ada: { $empty })
        }
    }
coverage-unreachable = { $units } unit tanpa operator aktif

# ── By every axis ──
coverage-breakdowns = <b>Rincian { $total } inovasi { $region }</b>
    { $scope }

    { $lines }{ $others ->
        [none] {""}
       *[other] { "\u000A\u000A" }{ $others }
    }

    { $frozen ->
        [yes] Dibekukan
       *[no] Data
    } per { $at }
coverage-axis = <b>{ $axis }</b>: { $counts }
coverage-axis-category = Bentuk
coverage-axis-medium = Jenis
coverage-axis-stage = Tahapan
coverage-axis-lab-stage = Tahap 5D
coverage-axis-verification = Status verifikasi
coverage-axis-types = Yang memiliki inovasi
coverage-count = { $value } { $count }
coverage-count-unknown = belum diisi { $count }
coverage-type = { $type } { $covered } dari { $units }
coverage-never-reported = Sudah diluncurkan, belum pernah dilaporkan: { $count } inovasi
coverage-unchanged = "Tidak ada perubahan" dua kali berturut-turut: { $count } inovasi

# ── Ganti cakupan ──
coverage-scopes = <b>Cakupan laporan { $region }</b>
    Sekarang: { $scope }

    Cakupan mana yang ingin ditampilkan?
coverage-pick = { $kind ->
        [launch] Peluncuran mana yang ditampilkan?
        [year] Tahun berapa? Inovasi masuk ke tahun pendaftaran, atau tahun peluncurannya bila lebih awal.
       *[period] Periode mana yang ditampilkan? Yang dihitung adalah inovasi yang didaftarkan dalam masanya.
    }
coverage-pick-none = { $region } belum memiliki { $kind ->
        [launch] peluncuran
        [year] inovasi
       *[period] periode
    }.
coverage-regions = <b>Kabupaten dan kota di { $region }</b> ({ $total })
    Kumulatif, terverifikasi

    { $lines }

    Data per { $at }
coverage-regions-none = Belum ada kabupaten atau kota di bawah { $region }.
coverage-region = { $place }. { $name }: { $units ->
        [0] belum ada perangkat daerah yang dihitung
       *[other] { $innovations } inovasi, { $covered } dari { $units } perangkat daerah ({ $percent }%)
    }
scope-unknown = Laporan itu tidak kami temukan. Laporan terbaru ada di /laporan.

# ── Lists ──
coverage-list-gaps = <b>Belum memiliki inovasi</b> ({ $total })
    { $region }: { $scope }

    { $lines }

    { $frozen ->
        [yes] Dibekukan
       *[no] Data
    } per { $at }
coverage-list-units = <b>Perangkat daerah</b> ({ $total })
    { $region }: { $scope }

    { $lines }

    { $frozen ->
        [yes] Dibekukan
       *[no] Data
    } per { $at }
coverage-list-unreachable = <b>Tanpa operator aktif</b> ({ $total })
    { $region }

    { $lines }

    Data per { $at }
coverage-list-unreported = <b>Belum lapor</b> ({ $total })
    { $region }, { $period }

    { $lines }

    Data per { $at }
coverage-list-empty = Tidak ada yang perlu ditampilkan dalam daftar ini.
    { $region }: { $scope }

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

coverage-whatsapp = Yth. Bapak/Ibu operator. Sampai { $at }, { $innovations } inovasi dari { $covered } perangkat daerah telah terdaftar.{ $names ->
        [none] { " " }Semua perangkat daerah sudah memiliki inovasi.
       *[other] { " " }Yang belum ({ $by_group }): { $names }.
    } Cakupan: { $scope }. Mohon mendaftar melalui { $link }. Terima kasih. { $office } { $region }

button-units = Rincian OPD
button-breakdown = Rincian angka
button-scopes = Ganti cakupan
button-scope-cumulative = Kumulatif
button-scope-launch = Peluncuran
button-scope-year = Tahun
button-scope-period = Periode
button-regions = Kabupaten/kota
button-unreported = Belum lapor
button-unreachable = Tanpa operator aktif

# ── The country, for the command line ──
nation = <b>Inovasi Daerah Indonesia</b>
    Kumulatif, terverifikasi

    <b>{ $innovations } inovasi dari { $covered } perangkat daerah</b> di { $regions } daerah.
    { $units } perangkat daerah dihitung; { $percent }% memiliki inovasi.
    { $without ->
        [0] Semua daerah sudah memiliki inovasi.
       *[other] { $without } daerah belum memiliki inovasi.
    }

    { $named } daerah dengan inovasi terbanyak:
    { $lines }
    Data per { $at }
nation-region = { $place }. { $name }: { $innovations } inovasi, { $covered } dari { $units } perangkat daerah
