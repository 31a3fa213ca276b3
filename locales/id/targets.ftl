### /target: how many units shall have an innovation in a year.

targets = <b>Target { $region }</b>

    { $lines }

    Data per { $at }
targets-none = Belum ada target. Target menyebut berapa perangkat daerah yang memiliki inovasi dalam setahun; kemajuannya tampil di /laporan.
target-set = Target { $year } sudah dicatat.

button-targets = Lihat target
button-new-target = Tetapkan target
button-change-target = Ubah target { $year }
button-all-units = Semua perangkat daerah
button-target-this-year = Tahun ini
button-target-next-year = Tahun depan

# ── The form ──
target-year = Target untuk tahun berapa?
    <i>Contoh: 2027</i>
    .label = Tahun
    .wrong = { $kind ->
        [past] Tahun { $target_year } sudah lewat; targetnya tidak diubah lagi. Mohon tulis tahun ini atau sesudahnya, misalnya 2027.
       *[other] Mohon tulis tahunnya dengan empat angka, misalnya 2027.
    }
target-basis = Apa dasar hitungannya?
    • <b>Kumulatif</b>: unit yang memiliki inovasi sampai akhir tahun itu
    • <b>Inovasi tahun itu</b>: unit yang memiliki inovasi baru dalam tahun itu
    .label = Dasar
    .wrong = Mohon pilih salah satu tombol, atau tulis: kumulatif, atau inovasi tahun itu.
target-units = Berapa perangkat daerah yang ditargetkan? Untuk <i>One Agency One Innovation</i>, tekan <b>Semua perangkat daerah</b>.
    <i>Contoh: 35</i>
    .label = Jumlah
    .wrong = Mohon tulis satu angka antara 1 dan 9.999, misalnya 35, atau tekan Semua perangkat daerah.
# $units, $old_units: none means all counted units
target-check = <b>Mohon diperiksa sebelum dicatat</b>

    Tahun: { $year }
    Dasar: { $basis }
    Target: { $units ->
        [none] semua perangkat daerah yang dihitung
       *[other] { $units } perangkat daerah
    }{ $replaced ->
        [yes] { "\u000A" }Sebelumnya: { $old_units ->
            [none] semua perangkat daerah yang dihitung
           *[other] { $old_units } perangkat daerah
        } ({ $old_basis })
       *[no] {""}
    }
target-send = Catat target

target-basis-cumulative = kumulatif
target-basis-year = inovasi tahun itu
