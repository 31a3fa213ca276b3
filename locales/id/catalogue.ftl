### /cari: the catalogue.

search-what = Apa yang ingin dicari? Tulis setelah perintah, <i>misalnya /cari antrean puskesmas</i>
search-nothing = Belum ada inovasi di katalog tentang "{ $words }".
    Mohon coba kata lain, <i>misalnya antrean, ibu hamil, atau sampah</i>.
search-results = <b>Hasil untuk "{ $words }"</b> ({ $total })

    { $lines }
search-line = <b>{ $place }. { $name }</b>{ $expansion ->
        [none] {""}
       *[other] { " " }({ $expansion })
    }
    { $agency } · { $region } · { $stage }
search-line-unpublished = <b>{ $place }. { $name }</b>
    { $agency } · { $region } · belum diverifikasi
