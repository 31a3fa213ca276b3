### /pengaturan: the region's own words and rules, section by section.

# $zone: the zone; $place, $signatory, $leader: none when not said; $offsets: a list
settings = <b>Pengaturan { $region }</b>

    Kantor: { $office }, { $zone }{ $place ->
        [none] {""}
       *[other] , { $place }
    }
    Penanda tangan: { $signatory ->
        [none] belum diisi
       *[other] { $signatory }
    }
    Kepala daerah: { $leader ->
        [none] belum diisi
       *[other] { $leader }
    }
    Dihitung: { $counted } unit{ $apart ->
        [yes] , unit di bawahnya dipisahkan
       *[no] {""}
    }
    Monev: { $all ->
        [yes] semua inovasi terverifikasi
       *[no] inovasi yang diluncurkan
    }
    Pengingat: { $offsets }; libur setempat { $holidays } hari
    Materi: { $materials } · hasil IGA: { $awards } tahun
settings-saved = Tersimpan. Berlaku mulai sekarang di semua pesan dan dokumen.

# ── The office ──
settings-office = <b>Kantor dan surat</b>

    Nama kantor: <b>{ $office }</b>
    Zona waktu: { $zone }
    Tempat surat: { $place ->
        [none] belum diisi
       *[other] { $place }
    }
    Kop surat: { $letterhead ->
        [none] belum diisi
       *[other] { "\u000A" }{ $letterhead }
    }
    .label = Kantor dan surat
settings-typed = { $line }
button-set-office = Nama kantor
button-set-place = Tempat surat
button-set-letterhead = Kop surat
button-zone = Pakai { $zone }
# $hours: by how many hours days end later ($later) or earlier than now; $open: open periods
zone-ask = <b>Ganti zona waktu: { $before } menjadi { $zone }</b>

    Tanggal tenggat tidak berubah, tetapi tenggat berakhir pukul 23.59 { $zone }: { $hours } jam lebih { $later ->
        [yes] lambat
       *[no] awal
    } daripada sekarang.{ $open ->
        [0] {""}
       *[other] {" "}Ini berlaku juga untuk { $open } periode yang sedang dibuka.
    }
    Pengingat dikirim dan waktu dalam laporan ditulis menurut { $zone }.
button-zone-yes = Ya, pakai { $zone }
button-none = Kosongkan

set-office-office = Apa nama kantor yang mengoordinasikan inovasi? Dipakai di semua pesan.
    <i>Contoh: Bappeda, Bappedalitbang, Bapperida, BRIDA</i>
    .label = Nama kantor
    .wrong = { $kind ->
        [string-too-long] Nama ini terlalu panjang; paling banyak { $max_length } huruf. <i>Contoh: Bappedalitbang</i>
       *[other] Mohon tulis namanya. <i>Contoh: Bappedalitbang</i>
    }
set-place-place = Di kota mana surat ditandatangani? Tertulis sebelum tanggal surat.
    <i>Contoh: Tigaraksa</i>
    .label = Tempat surat
    .wrong = { $kind ->
        [string-too-long] Nama ini terlalu panjang; paling banyak { $max_length } huruf. <i>Contoh: Tigaraksa</i>
       *[other] Mohon tulis nama tempatnya, atau tekan Kosongkan. <i>Contoh: Tigaraksa</i>
    }
# $lines, $most, $line: what is too much
set-letterhead-letterhead = Apa kop suratnya? Tulis setiap baris di baris baru, paling banyak lima baris.
    <i>Contoh:
    Pemerintah Kabupaten Tangerang
    Badan Perencanaan Pembangunan Daerah
    Jalan H. Somawinata Nomor 1, Tigaraksa</i>
    .label = Kop surat
    .wrong = { $kind ->
        [many-lines] Kop ini { $lines } baris; paling banyak { $most }. Mohon diringkas.
        [long-line] Baris "{ $line }" terlalu panjang; paling banyak { $most } huruf sebaris. Mohon dibagi.
        [string-too-long] Kop ini terlalu panjang; paling banyak { $max_length } huruf. Mohon diringkas.
       *[other] Mohon tulis kopnya, atau tekan Kosongkan. <i>Contoh: Pemerintah Kabupaten Tangerang</i>
    }

# ── Officials ──
# $signatory, $leader: the text official, or none
settings-officials = <b>Pejabat penanda tangan</b>

    { $office }:
    { $signatory ->
        [none] belum diisi
       *[other] { $signatory }
    }

    Kepala daerah:
    { $leader ->
        [none] belum diisi
       *[other] { $leader }
    }
    .label = Pejabat
# $acting, $rank, $nip: none when not said
official = { $acting ->
        [none] {""}
       *[other] { $acting }{ " " }
    }{ $title }
    <b>{ $name }</b>{ $rank ->
        [none] {""}
       *[other] { "\u000A" }{ $rank }
    }{ $nip ->
        [none] {""}
       *[other] { "\u000A" }NIP { $nip }
    }
button-official-signatory = Kepala kantor
button-official-leader = Kepala daerah
button-remove = Kosongkan
button-definitive = Pejabat definitif

# $post: signatory or leader
official-title = { $post ->
        [leader] Apa jabatan kepala daerah?
            <i>Contoh: Bupati Tangerang</i>
       *[signatory] Apa jabatan kepala { $office }?
            <i>Contoh: Kepala Badan Perencanaan Pembangunan Daerah Kabupaten Tangerang</i>
    }
    .label = Jabatan
    .wrong = { $kind ->
        [string-too-long] Jabatan ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis jabatannya. <i>Contoh: Bupati Tangerang</i>
    }
official-acting = Apakah pelaksana tugas atau penjabat?
    .label = Status jabatan
    .wrong = Mohon pilih salah satu tombol. <i>Contoh: Plt.</i>
official-name = Siapa namanya, dengan gelar?
    <i>Contoh: Dr. Ir. Ahmad Fauzi, M.Si.</i>
    .label = Nama dan gelar
    .wrong = { $kind ->
        [string-too-long] Nama ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis namanya. <i>Contoh: Dr. Ir. Ahmad Fauzi, M.Si.</i>
    }
official-rank = Apa pangkatnya? Kosongkan bila tidak ada.
    <i>Contoh: Pembina Utama Muda</i>
    .label = Pangkat
    .wrong = { $kind ->
        [string-too-long] Pangkat ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis pangkatnya, atau tekan Kosongkan. <i>Contoh: Pembina Utama Muda</i>
    }
official-nip = Berapa NIP-nya? Kosongkan bila tidak ada.
    <i>Contoh: 19720315 199803 1 004</i>
    .label = NIP
    .wrong = { $kind ->
        [nip] NIP terdiri atas 18 angka; yang ditulis { $digits } angka. <i>Contoh: 19720315 199803 1 004</i>
       *[other] NIP ini belum dapat kami baca. <i>Contoh: 19720315 199803 1 004</i>
    }
official-check = <b>Mohon diperiksa: { $post ->
        [leader] kepala daerah
       *[signatory] penanda tangan surat
    }</b>

    { $official }
official-send = Berlakukan

# ── Who counts ──
settings-counting = <b>Unit yang dihitung, { $year }</b>
    Seluruhnya { $total } unit. Tekan jenis unit untuk mengubahnya.

    { $lines }

    Inovasi unit di bawahnya: { $apart ->
        [yes] kalimat tersendiri (dipisahkan)
       *[no] ikut unit induknya
    }
    Yang dihitung: { $running ->
        [yes] hanya yang berjalan
       *[no] semua yang terverifikasi
    }
    .label = Penghitungan
# $kind: the type of unit
settings-counting-line = • { $kind }: { $counted } dari { $of }
button-type = { $kind }
button-count-unit = Satu unit saja
button-switch-apart-on = Pisahkan unit di bawahnya
button-switch-apart-off = Gabungkan ke unit induk
button-switch-running-on = Hitung hanya yang berjalan
button-switch-running-off = Hitung semua terverifikasi
# $side: what the tap would do
settings-count-type = Jenis unit <b>{ $kind }</b>: { $units } unit.

    { $side ->
        [on] Mulai { $year } semuanya dihitung, juga unit baru sejenis.
       *[off] Mulai { $year } semuanya tidak dihitung lagi, juga unit baru sejenis.
    } Angka tahun sebelumnya tidak berubah.
button-count-type-on = Ya, hitung
button-count-type-off = Ya, jangan hitung

count-unit-unit = Unit mana? Tulis namanya.
    <i>Contoh: RSUD Pakuhaji</i>
    .label = Unit
    .wrong = { $kind ->
        [several] "{ $typed }" dapat berarti beberapa unit. Mohon pilih salah satu.
        [near] "{ $typed }" belum kami temukan. Mungkin yang dimaksud salah satu ini?
       *[other] Unit itu belum kami temukan. Mohon tulis nama lengkapnya. <i>Contoh: RSUD Pakuhaji</i>
    }
count-unit-counting = Apakah unit ini dihitung?
    .label = Dihitung
    .wrong = Mohon pilih salah satu tombol.
counting-counted = dihitung
counting-left-out = tidak dihitung
# $first_year, $last_year
count-unit-from_year = Mulai tahun berapa? Angka tahun sebelumnya tidak berubah.
    <i>Contoh: 2027</i>
    .label = Mulai tahun
    .wrong = { $kind ->
        [year] Mohon tulis tahun antara { $first_year } dan { $last_year }. <i>Contoh: { $last_year }</i>
       *[other] Tahun ini belum dapat kami baca. <i>Contoh: 2027</i>
    }
button-this-year = Mulai tahun ini
button-always = Sejak awal

# ── Reminders ──
settings-reminding = <b>Pengingat dan hari kerja</b>

    Laporan dan usulan: { $offsets }
    Kepala unit diberi tahu: H+{ $escalation }
    Perbaikan pendaftaran: { $revision } hari
    Wajib melapor: { $all ->
        [yes] semua inovasi terverifikasi
       *[no] inovasi yang diluncurkan
    }
    Libur setempat: { $holidays } hari

    Dikirim pada hari kerja, pukul 08.00–16.00 { $zone }; hari libur nasional dan cuti bersama sudah diperhitungkan.
    .label = Pengingat
# $side: before, after, on; $days without sign
offset = { $side ->
        [before] H-{ $days }
        [after] H+{ $days }
       *[on] H
    }
button-set-offsets = Hari pengingat
button-set-escalation = Kepala unit
button-set-revision-days = Lama perbaikan
button-switch-all-on = Monev semua terverifikasi
button-switch-all-off = Monev hanya yang diluncurkan

set-offsets-offsets = Pada hari apa saja pengingat periode dikirim? H adalah hari tenggat dan selalu ada.
    <i>Contoh: H-14, H-7, H-3, H-1, H, H+1, H+3, H+7</i>
    .label = Hari pengingat
    .wrong = { $kind ->
        [no-day] Hari tenggat sendiri (H) selalu diingatkan. Mohon tuliskan juga. <i>Contoh: H-7, H-1, H, H+3</i>
        [many] Paling banyak { $most } hari. <i>Contoh: H-7, H-1, H, H+3</i>
        [far] Pengingat dapat dikirim dari H-{ $before } sampai H+{ $after }. <i>Contoh: H-7, H-1, H, H+3</i>
       *[other] Hari-hari ini belum dapat kami baca. <i>Contoh: H-7, H-1, H, H+3</i>
    }
set-escalation-days = Berapa hari setelah tenggat kepala unit diberi tahu?
    <i>Contoh: 7</i>
    .label = Kepala unit
    .wrong = Mohon tulis angka dari 1 sampai 30. <i>Contoh: 7</i>
set-revision-days-days = Berapa hari waktu memperbaiki pendaftaran yang dikembalikan?
    <i>Contoh: 7</i>
    .label = Lama perbaikan
    .wrong = Mohon tulis angka dari 1 sampai 60. <i>Contoh: 7</i>

# ── Free days ──
settings-holidays = <b>Libur setempat</b>

    { $days ->
        [none] Belum ada. Hari libur nasional dan cuti bersama tidak perlu ditulis.
       *[other] { $days }
    }
    .label = Libur setempat
settings-holiday = • { $day }
button-set-holiday = Tambah libur setempat
button-remove-day = Hapus { $day }
set-holiday-day = Tanggal berapa kantor libur?
    <i>Contoh: 13 Oktober 2027</i>
    .label = Libur setempat
    .wrong = { $kind ->
        [no-day] Mohon tulis tanggalnya, bukan hanya { $day }. <i>Contoh: 13 Oktober 2027</i>
        [past] Tanggal itu sudah lewat: { $day }. Mohon tulis tanggal yang akan datang.
        [free] { $day } memang bukan hari kerja, jadi tidak perlu ditulis.
       *[other] Tanggal ini belum dapat kami baca. <i>Contoh: 13 Oktober 2027</i>
    }

# ── Materials ──
settings-shelf = <b>Materi per tahap laboratorium inovasi</b>

    { $lines ->
        [none] Belum ada. Materi ditawarkan kepada operator sesuai tahap inovasinya.
       *[other] { $lines }
    }
    .label = Materi
settings-stage = { $stage }: { $titles }
button-set-material = Tambah materi
button-remove-named = Hapus { $name }
set-material-stage = Untuk tahap apa?
    .label = Tahap
    .wrong = Mohon pilih salah satu tombol.
set-material-title = Apa judulnya?
    <i>Contoh: Panduan menyusun rencana aksi</i>
    .label = Judul
    .wrong = { $kind ->
        [string-too-long] Judul ini terlalu panjang; paling banyak { $max_length } huruf.
       *[other] Mohon tulis judulnya. <i>Contoh: Panduan menyusun rencana aksi</i>
    }
set-material-link = Apa tautannya?
    <i>Contoh: https://contoh.go.id/panduan.pdf</i>
    .label = Tautan
    .wrong = Tautan ini belum dapat kami baca. <i>Contoh: https://contoh.go.id/panduan.pdf</i>

# ── Awards ──
settings-awards = <b>Hasil Innovative Government Award</b>

    { $lines ->
        [none] Belum ada hasil yang dicatat.
       *[other] { $lines }
    }
    .label = Hasil IGA
# $score: none when not known
settings-award = • { $year }: { $predicate }{ $score ->
        [none] {""}
       *[other] , indeks { $score }
    }
button-set-award = Tambah hasil
button-remove-year = Hapus { $year }
set-award-year = Hasil tahun berapa?
    <i>Contoh: 2025</i>
    .label = Tahun
    .wrong = { $kind ->
        [year] Mohon tulis tahun antara { $first_year } dan { $last_year }. <i>Contoh: { $last_year }</i>
       *[other] Tahun ini belum dapat kami baca. <i>Contoh: 2025</i>
    }
set-award-predicate = Apa predikatnya?
    .label = Predikat
    .wrong = Mohon pilih salah satu tombol.
set-award-score = Berapa nilai indeksnya? Lewati bila tidak diketahui.
    <i>Contoh: 62,35</i>
    .label = Nilai indeks
    .wrong = Nilai indeks antara 0 dan 100. <i>Contoh: 62,35</i>
