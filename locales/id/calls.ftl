### Ingatkan semua and Teks WhatsApp: what admins do about the lists of /laporan.

# $list: gaps, unreported or unreachable; $unmanned: lines for which nobody can be told
call-check = <b>{ $list ->
        [gaps] Ingatkan { $subjects } unit yang belum mengusulkan inovasi?
        [unreported] Ingatkan tentang { $subjects } laporan yang belum masuk?
       *[unreachable] Ingatkan { $subjects } unit tanpa operator aktif?
    }</b>
    Pesan dikirim kepada { $people } orang.{ $unmanned ->
        [0] {""}
       *[other] { " " }Untuk { $unmanned } { $list ->
            [unreported] laporan
           *[other] unit
        } belum ada yang dapat dihubungi melalui Pandu.
    }

    Isi pesannya:
    <i>{ $preview }</i>
call-nobody = Tidak ada yang dapat diingatkan dari daftar ini melalui Pandu. Silakan gunakan Teks WhatsApp.
call-begun = Pengingat kepada { $people } orang sedang dikirim. Daftar ini dapat diingatkan lagi besok.
call-before = Daftar ini sudah diingatkan hari ini{ $by ->
        [none] {""}
       *[other] { " " }oleh { $by }
    }, { $at }. Silakan ulangi besok.

call-gaps = { $person }, { $units } belum mengusulkan inovasi. { $due ->
        [none] {""}
       *[other] Pengusulan ditutup { $due }{ $basis ->
            [none] {""}
           *[other] { " " }({ $basis })
        }.{ " " }
    }Satu ide singkat sudah cukup untuk memulai.

    { $office } siap membantu.
call-unreported = { $person }, laporan { $period } belum kami terima untuk:
    { $lines }{ $further ->
        [0] {""}
       *[other] { "\u000A" }dan { $further } inovasi lainnya
    }

    Tenggat: { $due }. Bila ada kendala, mohon sampaikan dalam laporan agar { $office } dapat membantu.
call-innovation = • { $name }
call-unreachable = { $person }, pengingat inovasi untuk { $units } belum ditanggapi.

    Bila unit ini masih dalam tanggung jawab Bapak/Ibu, mohon tekan tombol di bawah. Bila tidak, mohon tunjuk operator lain dan beri tahu { $office }.
still-here = Terima kasih. { $agency } tercatat masih memiliki operator yang aktif.

announced-call-gaps = Pengingat: belum punya inovasi
announced-call-unreported = Pengingat: belum lapor
announced-call-unreachable = Pengingat: tanpa operator aktif

# ── Teks WhatsApp of a list ──
list-text-gaps = Yth. Bapak/Ibu. Sampai { $at }, perangkat daerah berikut belum memiliki inovasi: { $names }. Cakupan: { $scope }. Mohon mendaftar melalui { $link }. Terima kasih. { $office } { $region }
list-text-unreported = Yth. Bapak/Ibu operator. Sampai { $at }, laporan { $period } belum kami terima dari: { $names }. Tenggat { $due }. Mohon melapor melalui { $link }. Terima kasih. { $office } { $region }
list-text-unreachable = Yth. Bapak/Ibu. Sampai { $at }, unit berikut belum memiliki operator aktif di Pandu: { $names }. Mohon menunjuk operator, yang dapat mendaftar melalui { $link }. Terima kasih. { $office } { $region }
list-text-empty = Tidak ada yang perlu diingatkan dari daftar ini.
list-phones = Atau hubungi langsung lewat WhatsApp ({ $total } orang):
list-phones-none = Belum ada nomor telepon untuk daftar ini.

button-call = Ingatkan semua
button-call-yes = Ya, ingatkan
button-call-back = Kembali ke daftar
button-list-text = Teks WhatsApp
button-still-here = Saya masih bertugas
