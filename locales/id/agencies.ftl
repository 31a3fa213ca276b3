### Perangkat daerah: the units of a region, their names, and how they are reorganised.

agencies = <b>Perangkat daerah</b> ({ $total })

    { $lines }
agencies-line = { $place }. { $name }, { $type }
agencies-none = Belum ada unit di daftar. Unit dapat ditambahkan satu per satu, atau sekaligus melalui /impor.
button-agency-search = Cari unit
button-agency-new = Tambah unit
agency-search-unit = Unit mana yang dicari? Boleh nama pendeknya.
    <i>Contoh: Dinkes atau Kec. Curug</i>
    .label = Unit
    .wrong = { $kind ->
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }

# ── The card ──
# $short, $parent: none without; $named, $staffed: how many names and operators there are
agency-card = { $done ->
        [none] {""}
       *[other] { $done }
    }<b>{ $name }</b>{ $short ->
        [none] {""}
       *[other] {" "}({ $short })
    }
    Jenis: { $type }
    Induk: { $parent ->
        [none] tanpa induk
       *[other] { $parent }
    }
    Inovasi: { $innovations }
    Operator: { $staffed ->
        [0] belum ada
       *[other] { $operators }
    }
    Nama lain: { $named ->
        [0] belum ada
       *[other] {"\u000A"}{ $aliases }
    }
agency-alias-line = • { $name }{ $until ->
        [none] {""}
       *[other] {" "}(sampai { DATE($until) })
    }
button-agency-rename = Ganti nama
button-alias-add = Tambah nama lain
button-alias-drop = Hapus nama { $name }
button-agency-merge = Gabungkan
button-agency-divide = Pecah
button-agency-end = Nonaktifkan

# ── Names ──
agency-name-header = <b>Ganti nama { $agency }</b>
agency-name-name = Apa nama barunya? Nama lama tetap dikenali dan dicatat sebagai nama sebelumnya.
    <i>Contoh: Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah</i>
    .label = Nama baru
agency-renamed = Nama diganti; semula { $before }.{"\u000A\u000A"}
agency-alias-header = <b>Nama lain { $agency }</b>
agency-alias-name = Nama apa lagi yang dipakai untuk unit ini?
    <i>Contoh: DKCS atau Capil</i>
    .label = Nama lain

# ── Merging ──
agency-merge-header = <b>Gabungkan { $agency }</b>
agency-merge-unit = Digabungkan ke unit mana?
    <i>Contoh: Dinas Kesehatan</i>
    .label = Unit tujuan
    .wrong = { $kind ->
        [same] Itu unit yang sama. Mohon tulis unit tujuannya, <i>misalnya Dinas Kesehatan</i>.
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }
# $names: innovations that stand at both, $colliding: how many
agency-merge-check = <b>Mohon diperiksa: penggabungan unit</b>

    <b>{ $agency }</b> digabungkan ke <b>{ $into }</b>.
    Ikut pindah: { $innovations } inovasi, { $operators } operator, unit di bawahnya, draf, dan nama-namanya.
    Peluncuran yang sudah dikunci dan riwayat tidak berubah.{ $colliding ->
        [0] {""}
       *[other] {"\u000A\u000A"}Nama inovasi yang sama di kedua unit: { $names }. Mohon gabungkan atau ganti namanya lebih dahulu.
    }
agency-merge-send = Gabungkan
agency-merged = { $before } sudah digabungkan ke sini.{"\u000A\u000A"}
agency-merged-told = { $person }, <b>{ $before }</b> digabungkan ke <b>{ $into }</b> oleh { $office }. Inovasi, draf, dan tugas ikut pindah; tidak ada yang perlu diisi ulang.

# kept with each innovation that goes along
agency-merge-reason = Penggabungan unit ke { $into }
agency-divide-reason = Pemecahan unit { $old }

# ── Adding and dividing ──
# $agency: the unit that is divided, or none
agency-new-header = <b>{ $agency ->
        [none] Unit baru
       *[other] Pecahan { $agency }
    } · { $number } dari { $total } · { $label }</b>
agency-new-name = Apa nama resmi unit yang baru?
    <i>Contoh: Dinas Pemuda dan Olahraga</i>
    .label = Nama unit
agency-new-type = Apa jenis unit itu?
    .label = Jenis unit
agency-new-parent = Unit itu berada di bawah perangkat daerah apa?
    <i>Contoh: Dinas Kesehatan</i>
    .label = Induk
    .wrong = { $kind ->
        [several] Ada beberapa unit yang cocok dengan "{ $typed }". Mohon pilih salah satu.
        [near] Unit "{ $typed }" belum kami temukan. Apakah salah satu dari ini?
       *[other] Unit itu belum kami temukan. Mohon tulis namanya, <i>misalnya Dinas Kesehatan</i>.
    }
# $divided: the unit that it comes from, or none
agency-new-check = <b>Mohon diperiksa: unit baru</b>

    Nama: <b>{ $name }</b>
    Jenis: { $type }
    Induk: { $parent ->
        [none] tanpa induk
       *[other] { $parent }
    }{ $divided ->
        [none] {""}
       *[other] {"\u000A\u000A"}Dipecah dari { $divided }; inovasi yang ikut dipilih setelah ini.
    }
agency-new-send = Tambahkan
agency-added = Unit baru sudah ditambahkan.{"\u000A\u000A"}
agency-share = <b>Inovasi { $old } dan { $new }</b>

    { $total ->
        [0] Belum ada inovasi di kedua unit.
       *[other] { $lines }
    }
agency-share-line = { $place }. { $name }: { $unit }
button-carry = Pindahkan { $name }
button-carry-back = Kembalikan { $name }
button-carried = Selesai

# ── Ending ──
agency-end-ask = <b>{ $name }</b> akan dinonaktifkan dan tidak dihitung mulai { $year }.

    { $innovations ->
        [0] { $people ->
            [0] Tidak ada orang yang bertugas di sana.
           *[other] Tugas { $people } orang di sana berakhir dan mereka diberi tahu.
        }
       *[other] Unit ini masih memiliki { $innovations } inovasi. Mohon gabungkan ke unit lain lebih dahulu.
    }
button-agency-end-now = Nonaktifkan mulai { $year }
agency-ended = <b>{ $name }</b> sudah dinonaktifkan. Riwayatnya tetap tersimpan.
